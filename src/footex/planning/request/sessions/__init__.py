"""Sessions: planned, done and missed, and the reasons of what is special about them."""
