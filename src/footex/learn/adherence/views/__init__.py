"""Views of adherence: text, a picture, and what a notebook shows."""
