"""Indicators: what a figure measures, in the text's words, and the canonical metric behind them."""
