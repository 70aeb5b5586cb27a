"""The line of a dose: read and written."""
