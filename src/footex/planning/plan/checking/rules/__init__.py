"""Rules of the checker: each module finds the breaches of one kind."""
