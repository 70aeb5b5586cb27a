"""The search tree: branch and bound over the days, its bounds, and a draft to begin with."""
