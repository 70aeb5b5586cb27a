"""Floor 3: what to do, and when. Takes values, never reads a disk or a clock."""
