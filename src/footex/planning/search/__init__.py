"""The search: when each session lies best, exactly."""
