"""Free time: windows, what takes time away, shifts, stays and zones."""
