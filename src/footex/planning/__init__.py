"""Floor 3: fitting and planning. Pure: it never reads files or the time."""
