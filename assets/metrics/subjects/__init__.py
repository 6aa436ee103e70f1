"""Subjects: whose figure it is, by the topics of clauses, what is carried over, and who speaks or acts."""
