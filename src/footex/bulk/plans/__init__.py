"""Plans of many rows: each different request planned once."""
