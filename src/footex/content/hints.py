"""Suggestions: the known word nearest to an unknown one, at a bounded cost, as a hostile document may need many."""

from bisect import bisect
from itertools import takewhile
from typing import TYPE_CHECKING

from attrs import Factory, define, frozen

from footex.errors import LONGEST_ID, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Hints", "suggest"]

_NEIGHBOURS = 8
"""The number of sorted words considered on each side of where the unknown word would be."""

_COMPARED = 3
"""The number of words compared by similarity, which is the costly part."""

_LONGEST = 50
"""Longer words are no typing error of a known one, and are never compared."""

_LISTED = 12


@frozen
class _Words:
    """Known words in their own order, sorted, and sorted with their letters reversed."""

    listed: list[str]
    ordered: list[str]
    backward: list[str]

    def near(self, word: str) -> list[str]:
        """The few words that share the longest beginning and end with a word, as a typing error leaves those intact.

        Binary search in both sorted lists: a hostile document may have as many unknown words as known ones.
        """
        turned = word[::-1]
        candidates = {*_around(word, self.ordered), *(known[::-1] for known in _around(turned, self.backward))}
        nearest = sorted(candidates, key=lambda known: (-_shared(word, known) - _shared(turned, known[::-1]), known))
        return nearest[:_COMPARED]


@define
class Hints:
    """Suggestions for one report, which sorts each list of known words once."""

    _known: "dict[int, tuple[Iterable[str], _Words]]" = Factory(dict)

    def suggest(self, given: object, known: "Iterable[str]") -> str:
        """Suggest the nearest of the known words, or list them."""
        from difflib import get_close_matches

        if id(known) not in self._known:
            self._known[id(known)] = (known, _put_in_order(known))
        words = self._known[id(known)][1]
        word = str(given)[: _LONGEST + 1].lower().replace(" ", "-")
        # SequenceMatcher, which compares them, takes cubic time in the worst case.
        close = get_close_matches(word, words.near(word), n=1) if len(word) <= _LONGEST else []
        if close:
            return f'did you mean "{one_line(close[0], LONGEST_ID)}"?'
        listed = ", ".join(one_line(known_word, LONGEST_ID) for known_word in words.listed[:_LISTED]) or "none"
        return f"known: {listed}{', ...' if len(words.listed) > _LISTED else ''}"


def suggest(given: object, known: "Iterable[str]") -> str:
    """Suggest the nearest of the known words, or list them."""
    return Hints().suggest(given, known)


def _put_in_order(known: "Iterable[str]") -> _Words:
    listed = list(known)
    short = [word for word in listed if len(word) <= _LONGEST]
    return _Words(listed, sorted(short), sorted(word[::-1] for word in short))


def _around(word: str, ordered: list[str]) -> list[str]:
    at = bisect(ordered, word)
    return ordered[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]


def _shared(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda letters: letters[0] == letters[1], zip(one, other, strict=False)))
