"""The exact search for the optimal plan."""
