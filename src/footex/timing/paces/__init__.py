"""Paces: named, versioned assumptions about how long things take."""
