"""Pages: one HTML file that holds all it needs, of a routine, a protocol or a plan."""
