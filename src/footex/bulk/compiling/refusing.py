"""Refusing: why a routine can't be timed at a pace, as the reason of a problem."""

from footex.errors import BoundExceeded, clip
from footex.timing.paces.open_amount import UnknownWord

__all__ = ["TOO_LONG", "TOO_MANY_STEPS", "reason_of"]

TOO_LONG = "takes more milliseconds than 64 bits hold"

TOO_MANY_STEPS = "is past the bound of 10,000,000 steps at the high dose"


def reason_of(error: UnknownWord | BoundExceeded) -> str:
    """The reason, without the figures that differ from row to row.

    Example:
        >>> reason_of(UnknownWord("a handful", "steady-1", ("a few",)))
        "has words that the pace doesn't know: 'a handful'"
        >>> reason_of(BoundExceeded("Routine.items", 20_000_000, 10_000_000, "steps at the high dose"))
        'is past the bound of 10,000,000 steps at the high dose'
    """
    if isinstance(error, UnknownWord):
        return f"has words that the pace doesn't know: {clip(error.words)}"
    return f"is past the bound of {error.bound:,} {error.unit}"
