"""A request as the input of the search."""
