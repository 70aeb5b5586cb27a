"""Crowded weeks: the patterns of days of each commitment, and the best that they make together."""
