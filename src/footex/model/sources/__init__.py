"""Sources: what a publication claims, and the evidence for every figure."""
