"""Coreference: which mentions of one report refer to one thing."""
