"""Persons: where names start and end, the offices that announce them, and what else shows a person."""
