"""Loads: read, written, rounded, ordered."""
