"""Floor 1: what a routine is. No I/O, no serialisation, no timing assumption."""
