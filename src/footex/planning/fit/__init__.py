"""Fitting one session to the time there is."""
