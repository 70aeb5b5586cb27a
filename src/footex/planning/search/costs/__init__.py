"""The cost of a plan as one integer, and a lower bound of what even days cost."""
