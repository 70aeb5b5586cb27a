"""Figures: counts, durations, and what stands in their place where a source gives none."""
