"""Plans: making, showing, checking and comparing them."""
