"""The hash of a routine's content, by which a session log names the routine that was played."""

from hashlib import sha256
from typing import Final

from footex.content.documents import dumps
from footex.model.catalog import Catalog
from footex.model.fields import as_instance
from footex.model.routines.routine import Routine

__all__ = ["content_hash"]

_DIGITS: Final = 16
"""Enough that two of a person's routines never share one by chance; it protects from nobody's intent."""


def content_hash(routine: Routine) -> str:
    """Identify a routine with all that it refers to: its doses, its exercises, its sources.

    It is the SHA-256 of the text that `dumps` writes of a catalogue of the routine alone, which is the same whatever
    order, format and spelling its documents are written in; anything that changes in the routine changes it.

    Args:
        routine: Any routine.

    Returns:
        The first 16 of its hexadecimal digits.

    Raises:
        InvalidValue: Not a routine.

    Example:
        >>> import footex
        >>> squat = footex.Prescription(footex.Exercise(id="squat", name="Squat"), "15")
        >>> content_hash(footex.Routine(id="legs", title="Legs", items=squat))
        '0a719bbb878dd1e5'
    """
    as_instance(routine, Routine, "content_hash.routine")
    return sha256(dumps(Catalog(routines=routine)).encode()).hexdigest()[:_DIGITS]
