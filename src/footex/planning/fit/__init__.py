"""Fitting a routine to a time budget."""
