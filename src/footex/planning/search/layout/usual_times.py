"""Usual times: fixed before the search, so that the order of the commitments never matters.

A usual time that the search chose would make the cost of each day depend on all others.
"""

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from footex.planning.request.meaning.recurrence import is_outside
from footex.planning.search.layout.targets import Target, find_targets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.planning.request.meaning.recurrence import Recurrence
    from footex.planning.search.day.job import Start

__all__ = ["find_usual"]

_Taken = tuple[int, int, int]
"""The index of a commitment, and the first second of its usual session and the one after its last."""

_Day = tuple[tuple["Start", ...], tuple[tuple[int, ...], ...]]
"""The possible starts of a day, and the seconds of each slot of each commitment."""


def find_usual(
    recurrences: tuple["Recurrence", ...], days: "Iterable[_Day]", between: int
) -> tuple[tuple[int | None, ...], ...]:
    """Choose the usual time of each daily slot, greedily.

    Slots are ordered by preferred time (those without one last), then by the share of days with sessions (the greater
    first: what is missing on a day leaves no wait before the others), then id, then their order in the day. Each takes
    a start that fits on more than half of the days on which any does, or on one of only two, or else on as many as
    possible; if it can, one that doesn't overlap the times chosen before it by commitments with a day in common. Of
    those it takes one in its part of the day, the nearest to its target. With an interval between starts, a slot for
    which no time is left has no usual time, and no session beyond the typical number of a day has one.

    Args:
        recurrences: The commitments, in the order of their ids.
        days: For each day, the possible starts, and the seconds of each slot of each commitment; of one outside its
            weeks there are none.
        between: The minimum seconds between two commitments.

    Returns:
        The minute of the day of each slot of each commitment, ascending; `None` if it has no usual time.
    """
    choosing = _Choosing(recurrences, Counter(days), between)
    slots = sorted(
        (target.preferred, -recurrence.share, recurrence.id, slot, number)
        for number, recurrence in enumerate(recurrences)
        for slot, target in enumerate(choosing.targets[number])
    )
    usual: list[list[int | None]] = [[] for _ in recurrences]
    for *_, slot, number in slots:
        usual[number].append(choosing.choose(number, slot))
    return tuple(_in_order(own, recurrence) for own, recurrence in zip(usual, recurrences, strict=True))


class _Choosing:
    """The choice of usual times, one after another."""

    def __init__(self, recurrences: tuple["Recurrence", ...], kinds: "Counter[_Day]", between: int) -> None:
        self.recurrences = recurrences
        self.kinds = kinds
        self.between = between
        self.taken: list[_Taken] = []
        self._usable: dict[tuple[int, int], list[int]] = {}
        self.targets: list[list[Target]] = [
            find_targets(recurrence, partial(self._find_usable, number))
            for number, recurrence in enumerate(recurrences)
        ]

    def choose(self, number: int, slot: int) -> int | None:
        """Choose the time of a slot; it counts as taken for those after it."""
        recurrence = self.recurrences[number]
        usable = self._find_usable(number, slot)
        clear = self._find_clear(number, slot, usable)
        # As many as fit at an interval: those for which no time is left have no usual one.
        among = clear or ([] if recurrence.pitch else usable)
        if not among:
            return None
        target = self.targets[number][slot].minute
        chosen = min(among, key=lambda at: (is_outside(recurrence.parts, at), abs(at - target), at))
        self.taken.append((number, chosen * 60, chosen * 60 + self._longest(number, slot)))
        return chosen

    def _find_usable(self, number: int, slot: int) -> list[int]:
        """The starts that fit on more than half of the days on which any fits, or else on as many as possible.

        Of two days each has a say: otherwise what takes one of them would move the other too.
        """
        if (number, slot) not in self._usable:
            fits: Counter[int] = Counter()
            days = 0
            for (starts, lengths), times in self.kinds.items():
                if lengths[number]:
                    minutes = {minute for _, minute, left in starts if left >= lengths[number][slot]}
                    fits.update(dict.fromkeys(minutes, times))
                    days += times * bool(minutes)
            least = min(days // 2 + (days != 2), max(fits.values(), default=0))
            self._usable[number, slot] = sorted(at for at, times in fits.items() if times >= least)
        return self._usable[number, slot]

    def _find_clear(self, number: int, slot: int, usable: list[int]) -> list[int]:
        """The starts that overlap no time chosen before by commitments with a day in common."""
        if not self.taken:
            return usable
        gap, pitch = self.recurrences[number].gap, self.recurrences[number].pitch
        length = self._longest(number, slot)
        apart = [
            (begin, end, gap if other == number else self.between)
            for other, begin, end in self.taken
            if any(lengths[number] and lengths[other] for _, lengths in self.kinds)
        ]
        begun = [begin for other, begin, _ in self.taken if other == number]
        return [
            at
            for at in usable
            if _is_clear(at * 60, at * 60 + length, apart) and all(abs(at * 60 - begin) >= pitch for begin in begun)
        ]

    def _longest(self, number: int, slot: int) -> int:
        return max((lengths[number][slot] for _, lengths in self.kinds if lengths[number]), default=0)


def _is_clear(start: int, end: int, taken: list[tuple[int, int, int]]) -> bool:
    return all(start >= until + apart or end + apart <= begin for begin, until, apart in taken)


def _in_order(times: list[int | None], recurrence: "Recurrence") -> tuple[int | None, ...]:
    """The times in order; those that are missing first, as longer sessions come first, or last with an interval.

    Sessions beyond the typical number have none.
    """
    missing = 24 * 60 if recurrence.pitch else -1
    beyond = [None] * (recurrence.per_day[2] - len(times))
    return (*sorted(times, key=lambda at: missing if at is None else at), *beyond)
