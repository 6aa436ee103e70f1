"""Benchmarks: a corpus of invented newspaper pages of any size, and what the pipeline costs on it."""
