"""Reasons that a plan reports: what it assumes, and what was lowered, lost or not met."""
