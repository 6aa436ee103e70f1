"""Pieces: which lines make one article, where it begins and ends, its paragraphs, headline and captions."""
