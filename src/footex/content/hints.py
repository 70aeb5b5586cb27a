"""Which known word somebody may have meant: cheap however many there are, since a stranger's document may ask often."""

from bisect import bisect
from os.path import commonprefix
from typing import TYPE_CHECKING

from attrs import Factory, define, frozen

from footex.errors import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Hints", "suggest"]

_NEIGHBOURS = 8
_COMPARED = 3
_LONGEST = 50
_LISTED = 12
_SHOWN = 100
"""As long as an id may be, so that a right one is shown in full."""


@frozen
class _Words:
    """Known words in their own order, in the order of the alphabet, and in that of their letters from behind."""

    listed: list[str]
    ordered: list[str]
    backward: list[str]

    def near(self, word: str) -> list[str]:
        """The few words that begin and end most like a word: a slip leaves what is before and behind it alone."""
        turned = word[::-1]
        found = {*_around(word, self.ordered), *(one[::-1] for one in _around(turned, self.backward))}
        return sorted(found, key=lambda one: (-_shared(word, one) - _shared(turned, one[::-1]), one))[:_COMPARED]


@define
class Hints:
    """Suggestions for one report, which puts the words that are known in order once."""

    _known: "dict[int, tuple[Iterable[str], _Words]]" = Factory(dict)

    def suggest(self, given: object, known: "Iterable[str]") -> str:
        """Suggest the nearest of the known words, or list them."""
        from difflib import get_close_matches

        if id(known) not in self._known:
            self._known[id(known)] = (known, _put_in_order(known))
        words = self._known[id(known)][1]
        word = str(given)[: _LONGEST + 1].lower().replace(" ", "-")
        # Comparing takes the third power of the length at worst.
        close = get_close_matches(word, words.near(word), n=1) if len(word) <= _LONGEST else []
        if close:
            return f'did you mean "{one_line(close[0], _SHOWN)}"?'
        listed = ", ".join(one_line(one, _SHOWN) for one in words.listed[:_LISTED]) or "none"
        return f"known: {listed}{', ...' if len(words.listed) > _LISTED else ''}"


def suggest(given: object, known: "Iterable[str]") -> str:
    """Suggest the nearest of the known words, or list them."""
    return Hints().suggest(given, known)


def _put_in_order(known: "Iterable[str]") -> _Words:
    listed = list(known)
    short = [one for one in listed if len(one) <= _LONGEST]
    return _Words(listed, sorted(short), sorted(one[::-1] for one in short))


def _around(word: str, ordered: list[str]) -> list[str]:
    at = bisect(ordered, word)
    return ordered[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]


def _shared(one: str, other: str) -> int:
    return len(commonprefix((one, other)))  # noqa: RUF071 - letters, not paths
