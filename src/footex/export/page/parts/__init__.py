"""The parts of a page: each a function from values to elements."""
