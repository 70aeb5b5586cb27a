"""Counts: a routine in whole numbers that the times of a pace multiply."""
