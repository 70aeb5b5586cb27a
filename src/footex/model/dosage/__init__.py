"""Dosage: how much, on which sides, and how often."""
