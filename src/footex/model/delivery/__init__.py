"""How a routine is delivered, and what of CERT it leaves open."""
