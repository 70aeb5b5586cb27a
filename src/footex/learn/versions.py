"""Versions of learned paces: the number at the end of an id."""

from footex.model.fields import as_slug

__all__ = ["next_version"]


def next_version(id: str) -> str:  # noqa: A002 - the field's name
    """Raise the version of a pace's id, which is the number at its end; an id without one is of the first version.

    Answers name the pace that they rest on, so a pace that is learned again, from more sessions, gets another id.

    Args:
        id: The id of the earlier pace.

    Raises:
        InvalidValue: Not an id.
        BoundExceeded: Longer than an id may be.

    Example:
        >>> import footex
        >>> footex.learn.next_version("anna-3"), footex.learn.next_version("anna")
        ('anna-4', 'anna-2')
    """
    words, _, number = as_slug(id, "next_version.id").rpartition("-")
    raised = f"{words}-{int(number) + 1}" if words and number.isdecimal() else f"{id}-2"
    return as_slug(raised, "next_version.id")
