"""Ids made of names from other collections."""

import re
import unicodedata

__all__ = ["left_out", "make_slug", "make_unique"]

_MOST = 90
_MOST_READ = 1000
_LATIN = re.compile(r"LATIN (?:SMALL|CAPITAL) (?:LETTER|LIGATURE) (?:DOTLESS )?([A-Z]{1,2})(?: WITH .+)?")


def make_slug(text: str) -> str:
    """Make an id of a text: its letters and digits in lower-case ASCII, words joined by hyphens.

    Returns:
        The id; empty if no character of the text has an ASCII form.

    Example:
        >>> make_slug("3/4 Sit-Up (Crème, Søren)")
        '3-4-sit-up-creme-soren'
    """
    words = "".join(map(_in_ascii, text[:_MOST_READ])).split()
    return "-".join(words)[:_MOST].strip("-")


def left_out(text: str) -> str:
    """Return the letters and digits of a text that have no form in its id, each once.

    Example:
        >>> left_out("βeta-blocker")
        'β'
    """
    written = filter(str.isalnum, text[:_MOST_READ])
    return "".join(dict.fromkeys(letter for letter in written if not _in_ascii(letter).strip()))


def _in_ascii(letter: str) -> str:
    """A letter as ASCII has it, by its decomposition or its name; what ASCII lacks as a blank."""
    parts = unicodedata.normalize("NFKD", letter.casefold())
    return "".join(_base_letter(part) for part in parts if not unicodedata.combining(part))


def _base_letter(letter: str) -> str:
    if letter.isascii():
        return letter if letter.isalnum() else " "
    # Letters such as ø have no decomposition: their names hold the base letter, LATIN SMALL LETTER O WITH STROKE.
    named = _LATIN.fullmatch(unicodedata.name(letter, ""))
    return named[1].lower() if named else " "


def make_unique(slug: str, taken: dict[str, int]) -> str:
    """Append a number to an id that is taken, and take the result.

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
