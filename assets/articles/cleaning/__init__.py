"""Cleaning: from raw text to clean, simplified text, with the offset of every character in the raw text."""
