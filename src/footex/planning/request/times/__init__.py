"""Moments and pieces of time."""
