"""Alternatives: how they differ from the best plan, in figures and in words."""
