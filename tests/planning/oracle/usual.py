"""The usual time of each session of a day, on each group of days."""

from collections import Counter
from collections.abc import Callable
from fractions import Fraction

from oracle.clock import Free, starts, windows_on
from oracle.given import DAY, Given, Rhythm

Group = str | tuple[tuple[int, int], ...]
"""Weekdays or weekends; with a rotation, the windows that the days have."""

Usual = dict[tuple[str, Group], tuple[int | None, ...]]
"""By the commitment and the group of days: what the clock reads at the start of each session, in order."""


def group_of(given: Given, day: int) -> Group:
    if given.availability.rotation is not None:
        return tuple(windows_on(given, day))
    return "weekend" if given.date(day).weekday() >= 5 else "weekday"


def find_usual(given: Given, free: list[Free]) -> Usual:
    found: Usual = {}
    for group in {group_of(given, day) for day in range(7 * given.weeks)}:
        found |= find_class(given, group, free)
    return found


def dates_of(given: Given, one: Rhythm, group: Group) -> set[int]:
    """The days of a commitment's weeks from now on that are of a group."""
    return {day for day in range(max(one.begin, given.now), one.end) if group_of(given, day) == group}


def longest(given: Given, one: Rhythm, group: Group) -> int:
    return max((one.on(day).length for day in dates_of(given, one, group)), default=one.length)


def is_outside(one: Rhythm, at: int) -> bool:
    return bool(one.parts) and not any(low <= at < high for low, high in one.parts)


def fitting(given: Given, one: Rhythm, group: Group, free: list[Free]) -> list[int]:
    """The starts that fit on more than half of the days on which any does, or on one of two.

    Without such, those that fit on the most.
    """
    fits: Counter[int] = Counter()
    days = 0
    for day in dates_of(given, one, group):
        clocks = {at for _, at in starts(free[day], one.on(day).length, given.step)}
        fits.update(clocks)
        days += bool(clocks)
    often = [at for at, times in fits.items() if 2 * times > days or days == 2]
    return sorted(often or [at for at, times in fits.items() if times == max(fits.values())])


def targets_of(one: Rhythm, pool: list[int]) -> list[tuple[int, int]]:
    """For each session of a typical day when it is preferred, a day later if at no time, and when it is aimed at."""
    typical = one.per_day.typical
    if not one.parts:
        aims = evenly(pool, typical) if typical > 1 and pool else [0] * typical
        order = [DAY] * typical
        if one.wish is not None:
            _, slot = min((abs(aim - one.wish), slot) for slot, aim in enumerate(aims))
            order[slot] = aims[slot] = one.wish
        return list(zip(order, aims, strict=True))
    whose = [min(slot, len(one.parts) - 1) for slot in range(typical)]
    found = []
    for slot, part in enumerate(whose):
        low, high = one.parts[part]
        same = [other for other in range(typical) if one.parts[whose[other]] == one.parts[part]]
        inside = [at for at in pool if low <= at < high]
        aim = evenly(inside, len(same))[same.index(slot)] if len(same) > 1 and inside else low
        found.append((low, aim))
    return found


def evenly(pool: list[int], count: int) -> list[int]:
    return [pool[0] + number * (pool[-1] - pool[0]) // (count - 1) for number in range(count)]


def share_of(one: Rhythm) -> Fraction:
    """The part of all days that has sessions, by the typical figures and the fewest days of rest."""
    if one.days is not None:
        return Fraction(one.days.typical, 7)
    run = one.run.typical if one.run is not None else 1
    return Fraction(run, run + one.rest)


def find_class(given: Given, group: Group, free: list[Free]) -> Usual:
    pools = {one.id: fitting(given, one, group, free) for one in given.rhythms}
    slots = sorted(
        (wish, -share_of(one), one.id, slot, aim, one)
        for one in given.rhythms
        for slot, (wish, aim) in enumerate(targets_of(one, pools[one.id]))
    )
    taken: list[tuple[Rhythm, int]] = []
    times: dict[str, list[int | None]] = {one.id: [] for one in given.rhythms}
    for _, _, name, _, aim, one in slots:
        pool, own = pools[name], dates_of(given, one, group)
        if not pool:
            times[name].append(None)
            continue
        clear = [
            at
            for at in pool
            if all(
                at >= begun + longest(given, other, group) + apart or at + longest(given, one, group) + apart <= begun
                for other, begun in taken
                for apart in [one.gap if other is one else given.between]
                if own & dates_of(given, other, group)
            )
        ]
        best = min(clear or pool, key=cost_of(one, aim))
        times[name].append(best)
        taken.append((one, best))
    return {
        (one.id, group): (
            *sorted(times[one.id], key=lambda at: -1 if at is None else at),
            *[None] * (one.per_day.high - one.per_day.typical),
        )
        for one in given.rhythms
    }


def cost_of(one: Rhythm, aim: int) -> Callable[[int], tuple[bool, int, int]]:
    return lambda at: (is_outside(one, at), abs(at - aim), at)
