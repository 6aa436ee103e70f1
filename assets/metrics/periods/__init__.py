"""Periods: the times that a text prints, the days that they stand for, and which of them holds for a figure."""
