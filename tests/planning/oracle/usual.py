"""The usual time of each session of a day, weekdays and weekends apart."""

from collections import Counter

from oracle.clock import Free, starts
from oracle.given import DAY, Given, Rhythm

Usual = dict[tuple[str, bool], tuple[int | None, ...]]
"""By the commitment and whether it is a weekend: what the clock reads at the start of each session, in order."""


def find_usual(given: Given, free: list[Free]) -> Usual:
    found: Usual = {}
    for weekend in (False, True):
        found |= find_class(given, weekend, free)
    return found


def dates_of(given: Given, one: Rhythm, weekend: bool) -> set[int]:
    """The days of a commitment's weeks from now on that are weekdays, or are at the weekend."""
    days = range(max(one.begin, given.now), one.end)
    return {day for day in days if (given.date(day).weekday() >= 5) == weekend}


def longest(given: Given, one: Rhythm, weekend: bool) -> int:
    return max((one.on(day).length for day in dates_of(given, one, weekend)), default=one.length)


def is_outside(one: Rhythm, at: int) -> bool:
    return bool(one.parts) and not any(low <= at < high for low, high in one.parts)


def fitting(given: Given, one: Rhythm, weekend: bool, free: list[Free]) -> list[int]:
    """The starts that fit on more than half of the days on which any does; without such, those that fit on the most."""
    fits: Counter[int] = Counter()
    days = 0
    for day in dates_of(given, one, weekend):
        clocks = {at for _, at in starts(free[day], one.on(day).length, given.step)}
        fits.update(clocks)
        days += bool(clocks)
    often = [at for at, times in fits.items() if 2 * times > days]
    return often or [at for at, times in fits.items() if times == max(fits.values())]


def find_class(given: Given, weekend: bool, free: list[Free]) -> Usual:
    slots = sorted(
        (DAY if wish is None else wish, one.id, slot, one)
        for one in given.rhythms
        for slot, wish in enumerate(one.wishes)
    )
    taken: list[tuple[Rhythm, int]] = []
    first: dict[str, int] = {}
    times: dict[str, list[int | None]] = {one.id: [] for one in given.rhythms}
    for wish, name, slot, one in slots:
        pool = fitting(given, one, weekend, free)
        if not pool:
            times[name].append(None)
            continue
        own = dates_of(given, one, weekend)
        clear = [
            at
            for at in pool
            if all(
                at >= begun + longest(given, other, weekend) + apart
                or at + longest(given, one, weekend) + apart <= begun
                for other, begun in taken
                for apart in [one.gap if other is one else given.between]
                if own & dates_of(given, other, weekend)
            )
        ]
        candidates = clear or pool
        if slot == 0:
            first[name] = min(candidates)
        if wish < DAY:
            target = wish
        elif one.per_day.high > 1:
            target = first[name] + slot * (max(pool) - first[name]) // (one.per_day.high - 1)
        else:
            target = 0
        best = min(candidates, key=lambda at: (is_outside(one, at), abs(at - target), at))
        times[name].append(best)
        taken.append((one, best))
    return {
        (name, weekend): tuple(sorted(found, key=lambda at: -1 if at is None else at)) for name, found in times.items()
    }
