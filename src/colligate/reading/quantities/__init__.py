"""Quantities of one report: numbers, what they count and over what."""
