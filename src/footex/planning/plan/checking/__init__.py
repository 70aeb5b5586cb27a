"""Checking: whether a plan keeps the hard rules, from the request and the plan alone, without the search."""
