"""Ids for what comes from elsewhere."""

import unicodedata

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


def make_unique(slug: str, taken: dict[str, int]) -> str:
    """Put a number behind an id that is taken, and take it.

    Args:
        slug: The id as it would be.
        taken: The ids that are, each with the number tried last for it; it is changed.

    Example:
        >>> taken = {"squat": 1, "squat-2": 1}
        >>> make_unique("squat", taken), make_unique("squat", taken), make_unique("lunge", taken)
        ('squat-3', 'squat-4', 'lunge')
    """
    number, unique = taken.get(slug, 0), slug
    while unique in taken:
        number += 1
        unique = f"{slug}-{number}"
    taken[slug] = max(number, 1)
    taken[unique] = taken.get(unique, 1)
    return unique
