"""One commitment alone: its past, its states, its weeks and its gaps."""
