"""Finding exercises and routines by what is known of them."""
