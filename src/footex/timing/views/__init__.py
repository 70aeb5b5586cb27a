"""What notebooks show of estimates and paces."""
