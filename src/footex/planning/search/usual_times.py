"""Usual times: fixed before the search, so that the order of the commitments never matters.

A usual time that the search chose would make the cost of each day depend on all others.
"""

from collections import Counter
from typing import TYPE_CHECKING

from footex.planning.request.recurrence import is_outside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.planning.request.recurrence import Recurrence
    from footex.planning.search.day import Start

__all__ = ["find_usual"]

_NO_PREFERENCE = 24 * 60  # sorts after the preferred minute of any slot

Taken = tuple[int, int, int]
"""The index of a commitment, and the first second of its usual session and the one after its last."""


def find_usual(
    recurrences: tuple["Recurrence", ...],
    days: "Iterable[tuple[tuple[Start, ...], tuple[tuple[int, ...], ...]]]",
    between: int,
) -> tuple[tuple[int | None, ...], ...]:
    """Choose the usual time of each daily slot, greedily.

    Slots are ordered by preferred time (those without one last), then id, then their order in the day. Each takes a
    start that doesn't overlap the times chosen before it by commitments with a day in common, in its part of the day:
    with a preference the nearest of those that fit on more than half of its days, otherwise the earliest of those that
    fit on the most. If every start overlaps, overlaps are ignored; with an interval between starts, the slot has no
    usual time.

    Args:
        recurrences: The commitments, in the order of their ids.
        days: For each day, the possible starts, and the seconds of each slot of each commitment; of one outside its
            weeks there are none.
        between: The minimum seconds between two commitments.

    Returns:
        The minute of the day of each slot of each commitment, ascending; `None` if no start fits.
    """
    kinds = Counter(days)
    slots = sorted(
        (_NO_PREFERENCE if wish is None else wish, recurrence.id, slot, number)
        for number, recurrence in enumerate(recurrences)
        for slot, wish in enumerate(recurrence.preferred)
    )
    taken: list[Taken] = []
    usual: dict[tuple[int, int], int | None] = {}
    for wish, _, slot, number in slots:
        own = {(starts, lengths): times for (starts, lengths), times in kinds.items() if lengths[number]}
        length = max(lengths[number][slot] for _, lengths in own)
        gap, pitch = recurrences[number].gap, recurrences[number].pitch
        fits: Counter[int] = Counter()
        for (starts, lengths), times in own.items():
            for minute in {minute for _, minute, left in starts if left >= lengths[number][slot]}:
                fits[minute] += times
        apart = [
            (begin, end, gap if other == number else between)
            for other, begin, end in taken
            if any(lengths[other] for _, lengths in own)
        ]
        begun = [begin for other, begin, _ in taken if other == number]
        clear = [
            at
            for at in fits
            if _is_clear(at * 60, at * 60 + length, apart) and all(abs(at * 60 - begin) >= pitch for begin in begun)
        ]
        # As many as fit at an interval: those for which no time is left have no usual one.
        at = _choose(fits, clear or ([] if pitch else list(fits)), wish, recurrences[number].parts)
        usual[number, slot] = at
        if at is not None:
            taken.append((number, at * 60, at * 60 + length))
    return tuple(
        _in_order([usual[number, slot] for slot in range(len(recurrence.preferred))], last=recurrence.pitch > 0)
        for number, recurrence in enumerate(recurrences)
    )


def _choose(fits: "Counter[int]", among: list[int], wish: int, parts: tuple[tuple[int, int], ...]) -> int | None:
    half = max(fits.values(), default=0) // 2

    def order(at: int) -> tuple[bool, int, int, int]:
        outside = is_outside(parts, at)
        return (
            (outside, -fits[at], 0, at) if wish == _NO_PREFERENCE else (outside, fits[at] <= half, abs(at - wish), at)
        )

    return min(among, key=order, default=None)


def _is_clear(start: int, end: int, taken: list[tuple[int, int, int]]) -> bool:
    return all(start >= until + apart or end + apart <= begin for begin, until, apart in taken)


def _in_order(times: list[int | None], *, last: bool) -> tuple[int | None, ...]:
    """The times in order; those that are missing first, as longer sessions come first, or last."""
    missing = _NO_PREFERENCE if last else -1
    return tuple(sorted(times, key=lambda at: missing if at is None else at))
