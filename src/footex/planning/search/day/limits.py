"""Limits of a placement: of the starts of its sessions, and of the steps of its search."""

from typing import TypeAlias

__all__ = ["LONG", "Limits", "OutOfSteps"]

LONG = 10**9
"""Seconds: longer than any day."""

Limits: TypeAlias = tuple[int, ...]
"""For each commitment, a limit of its starts in seconds from the day's beginning; empty for none."""


class OutOfSteps(Exception):
    """The maximum of steps is reached; it never leaves the planner."""
