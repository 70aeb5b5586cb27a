"""Estimates: how long a routine takes, its parts, what was assumed, and how claims compare."""
