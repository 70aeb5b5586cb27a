"""Ids for what comes from elsewhere."""

import unicodedata
from collections.abc import Container

__all__ = ["make_slug", "make_unique"]

_MOST = 90


def make_slug(text: str) -> str:
    """Make an id of a text: its letters and digits in ASCII, lower case, words joined by hyphens.

    Returns:
        The id; empty where nothing of the text can stand in one.

    Example:
        >>> make_slug("3/4 Sit-Up (Crème)")
        '3-4-sit-up-creme'
    """
    letters = (one for one in unicodedata.normalize("NFKD", text[:1000]).lower() if not unicodedata.combining(one))
    words = "".join(one if one.isascii() and one.isalnum() else " " for one in letters).split()
    return "-".join(words)[:_MOST].strip("-")


def make_unique(slug: str, taken: Container[str]) -> str:
    """Put a number behind an id that is taken.

    Example:
        >>> make_unique("squat", {"squat", "squat-2"})
        'squat-3'
    """
    number, unique = 1, slug
    while unique in taken:
        number += 1
        unique = f"{slug}-{number}"
    return unique
