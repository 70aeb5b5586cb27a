"""Floor 2: how long a routine takes, and why."""
