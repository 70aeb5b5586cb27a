"""Batch estimates: what rows ask for, evaluated group by group, and the columns that come of it."""
