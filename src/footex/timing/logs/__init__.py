"""Session logs: what became of a session, and what a pace can learn from it."""
