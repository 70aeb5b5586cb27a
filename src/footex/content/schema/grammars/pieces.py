"""The pieces of grammars: spaces, dashes, figures up to a bound, words of either case."""

from typing import TYPE_CHECKING, Final

from footex.model.figures.sense import FAILURE_ENDINGS, SENSE_WORDS, Sense

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "ABOUT", "AT_LEAST", "DASH", "LETTER", "LIMIT", "NO_DASH", "NO_MARK", "SPACE", "TO", "TO_FAILURE", "in_any_case",
    "write_figure", "write_name", "write_names", "write_range",
]  # fmt: skip

SPACE: Final = r"[\s\x1c-\x1f\x85]"
"""What `str.strip` removes, which is more than `\\s` of ECMA-262."""

LETTER: Final = r"[^\s\x1c-\x1f\x85]"
"""Anything but a space."""

DASH: Final = "[\\-\N{EN DASH}]"
NO_DASH: Final = "[^\\-\N{EN DASH}]"
NO_MARK: Final = "[^,;@]"
"""Anything but the marks of a dose as a line."""

TO: Final = f"{SPACE}*{DASH}{SPACE}*"


def _words(*senses: Sense) -> str:
    return f"(?:{'|'.join(words for words, sense in SENSE_WORDS if sense in senses)}) "


ABOUT: Final = _words(Sense.ABOUT)
AT_LEAST: Final = _words(Sense.AT_LEAST)
LIMIT: Final = _words(Sense.AT_LEAST, Sense.AT_MOST)
TO_FAILURE: Final = f"{SPACE}*(?:,(?:{SPACE}* )?| )(?:{'|'.join(FAILURE_ENDINGS)})"


def write_figure(most: int, *, least: int = 0) -> str:
    """A whole number from 0 or 1 up to a bound, with zeros before it or without."""
    digits = str(most)
    options = [] if least else ["0"]
    if len(digits) > 1:
        options.append(f"[1-9][0-9]{{0,{len(digits) - 2}}}")
    # For each place: the bound's digits before it, a lesser digit, and any digits after it.
    for place, digit in enumerate(digits):
        first, rest = int(place == 0), len(digits) - place - 1
        if int(digit) > first:
            options.append(f"{digits[:place]}[{first}-{int(digit) - 1}]" + f"[0-9]{{{rest}}}" * bool(rest))
    return f"0*(?:{'|'.join([*options, digits])})"


def in_any_case(word: str) -> str:
    """A word, each letter of which may be in either case."""
    return "".join(f"[{letter.upper()}{letter}]" for letter in word)


def write_name(name: str) -> str:
    """A name in either case, with any spaces where it has one, or none."""
    letters = name.replace(" ?", " ").lower()
    return "".join(in_any_case(one) if one.isalpha() else one.replace(" ", f"{SPACE}*") for one in letters)


def write_names(names: "Iterable[str]") -> str:
    """One of some names, as `write_name` says."""
    return f"(?:{'|'.join(map(write_name, names))})"


def write_range(most: int, places: int) -> str:
    """One, two or three figures with decimal places."""
    figure = write_figure(most) + (rf"(?:\.[0-9]{{1,{places}}}0*)?" if places else r"(?:\.0+)?")
    return f"{figure}(?:{TO}{figure}){{0,2}}"
