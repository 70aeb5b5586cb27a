"""Leaflets: a routine, a protocol or a plan as a PDF to print, set by typst. Needs the extra `pdf`."""
