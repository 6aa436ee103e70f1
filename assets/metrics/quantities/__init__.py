"""Quantities: numbers, their units and bounds as printed, and the numbers that count nothing."""
