"""Views of a plan: rows, text, and a picture in a notebook."""
