"""The best week of all that there are."""

from collections import Counter
from datetime import datetime
from functools import cache
from itertools import combinations, pairwise
from typing import Any

from oracle.clock import free_minutes
from oracle.days import Way, was_done, ways_of
from oracle.given import Given, Past, Rhythm, read
from oracle.rules import find_days, is_too_soon, rate
from oracle.usual import find_usual

PARTS_BEGIN = (5, 11, 14, 17, 22)
Spot = tuple[str, int, int]
Score = tuple[int, ...]
Best = tuple[Score, list[tuple[int, int, str]]]

DAY_MOVED = 24 * 60
MOST = 300_000
"""The most weeks that are tried, were none left early."""


def best_by_trying(
    case: Any, weeks: int = 1, most: int = MOST, others: Any = (), differing: int = 0
) -> Best | str | None:
    """The best plan's score and its list of day, start and id; `None` without a plan.

    With the lists of other plans, the best of those that differ from each of them in at least so many sessions.
    """
    return best_of(read(case, weeks), most, others, differing)


def best_of(given: Given, most: int = MOST, others: Any = (), differing: int = 0) -> Best | str | None:
    """The same of a case that was read."""
    weeks = given.weeks
    free = [free_minutes(given, day) for day in range(7 * weeks)]
    usual = find_usual(given, free)
    least = {one.id: find_days(given, one).least for one in given.rhythms}
    ways, size = [], 1
    for day in range(7 * weeks):
        ways.append(ways_of(given, day, free[day], usual, least))
        size *= len(ways[-1])
        if size > most:
            return "too large"
    return Trial(given, ways, tuple(spots_of(given, order) for order in others), differing).best()


class Trial:
    """All weeks, day after day."""

    def __init__(
        self, given: Given, ways: list[list[Way]], others: "tuple[Counter[Spot], ...]" = (), differing: int = 0
    ) -> None:
        self.given, self.ways = given, ways
        self.others, self.differing = others, differing
        self.least = {one.id: self.find_patterns(one) for one in given.rhythms}
        self.found: Best | None = None

    def find_patterns(self, one: Rhythm) -> dict[tuple[int, int], tuple[int, int]]:
        """The least that a commitment's days cost, by how many are decided and which of these have sessions.

        What isn't among them leads to no days that keep the rules.
        """
        days = find_days(self.given, one)
        masks = [0]
        for day, ways in enumerate(self.ways):
            could = {bool(way.sessions[one.id]) for way in ways}
            masks = [mask | some << day for mask in masks for some in could]
        least: dict[tuple[int, int], tuple[int, int]] = {}
        for mask in masks:
            rated = rate(self.given, one, {day for day in range(len(self.ways)) if mask >> day & 1}, days)
            for decided in range(len(self.ways) + 1) if rated else ():
                key = decided, mask & ((1 << decided) - 1)
                before = least.get(key, rated)
                least[key] = min(before[0], rated[0]), min(before[1], rated[1])
        return least

    def best(self) -> Best | None:
        names = [one.id for one in self.given.rhythms]
        last: dict[Any, Past | None] = dict.fromkeys([*names, *range(len(self.given.rests))])
        if all((0, 0) in self.least[name] for name in names):
            self.go_on(0, dict.fromkeys(names, 0), last, (0,) * 9, [])
        return self.found

    def go_on(
        self,
        day: int,
        masks: dict[str, int],
        last: dict[Any, Past | None],
        sums: Score,
        order: list[tuple[int, int, str]],
    ) -> None:
        """Try every way to fill the days from one on."""
        away, *others, distance, load, off = sums
        rated = [self.least[name][day, mask] for name, mask in masks.items()]
        score = (
            away + sum(some for some, _ in rated), *others, distance, sum(gaps for _, gaps in rated), load, off,
        )  # fmt: skip
        if self.found is not None and score > self.found[0]:
            return
        if day == len(self.ways):
            spots = spots_of(self.given, order) if self.others else Counter()
            near = any(differing_sessions(spots, other) < self.differing for other in self.others)
            if not near and (self.found is None or (score, order) < self.found):
                self.found = score, order
            return
        for way in self.ways[day]:
            after = {name: mask | bool(way.sessions[name]) << day for name, mask in masks.items()}
            if any((day + 1, mask) not in self.least[name] for name, mask in after.items()):
                continue
            ended = self.end_day(day, way, last)
            if ended is None:
                continue
            extended = [*order, *way.order]
            moved_by = way.minutes_moved + (self.compare(day // 7, extended) if day % 7 == 6 else 0)
            unmet = way.unmet + self.count_days_after(day, way, masks)
            costs = (
                way.away, way.outside, way.off_weekdays, unmet, way.over, way.moved, moved_by, way.load, way.off,
            )  # fmt: skip
            total = tuple(some + more for some, more in zip(sums, costs, strict=True))
            self.go_on(day + 1, after, ended, total, extended)

    def count_days_after(self, day: int, way: Way, masks: dict[str, int]) -> int:
        """How many commitments have sessions on the day after others that they aren't to follow."""
        given = self.given
        return sum(
            (bool(way.sessions[one]) or was_done(given, one, day))
            and bool((day and masks[other] >> (day - 1) & 1) or was_done(given, other, day - 1))
            for one, other in given.not_after
            if day >= given.now
        )

    def end_day(self, day: int, way: Way, last: dict[Any, Past | None]) -> dict[Any, Past | None] | None:
        """The last session of each commitment after a day; `None` if one is too soon after the one before."""
        ended = dict(last)
        for one in self.given.rhythms:
            row = [Past(day, instant, at, one.on(day).length) for instant, at in way.sessions[one.id]]
            if not row:
                continue
            earlier = self.given.done.get(one.id, []) if last[one.id] is None else [last[one.id]]
            if not self.are_apart(one.gap, earlier, row):
                return None
            ended[one.id] = row[-1]
        for number, (ids, gap) in enumerate(self.given.rests):
            instants = sorted(
                (*begun, one.length) for one in self.given.rhythms if one.id in ids for begun in way.sessions[one.id]
            )
            row = [Past(day, instant, at, length) for instant, at, length in instants]
            before = last[number]
            done = [past for name in ids for past in self.given.done.get(name, [])]
            if not self.are_apart(gap, done if before is None else [before], row):
                return None
            ended[number] = row[-1] if row else before
        return ended

    def are_apart(self, gap: int, earlier: list[Past], row: list[Past]) -> bool:
        """Whether some sessions of a day keep a gap between them, and from those before."""
        pairs = [*((before, row[0]) for before in earlier if row), *pairwise(row)]
        return not any(is_too_soon(self.given, gap, before, after) for before, after in pairs)

    def compare(self, week: int, order: list[tuple[int, int, str]]) -> int:
        """The minutes that the sessions of a week are moved from day to day, of all commitments."""
        total = 0
        for one in self.given.rhythms:
            kept = tuple(some.day for some in self.given.kept if some.id == one.id and some.day // 7 == week)
            planned = tuple(day for day, _, name in order if name == one.id and day // 7 == week)
            total += DAY_MOVED * days_between(planned, kept)
        return total


def spots_of(given: Given, order: list[tuple[int, int, str]]) -> "Counter[Spot]":
    """The sessions of a plan by commitment, day and part of the day."""
    clocks = [(day, datetime.fromtimestamp(instant * 60, given.zone), name) for day, instant, name in order]
    return Counter((name, day, sum(clock.hour >= hour for hour in PARTS_BEGIN)) for day, clock, name in clocks)


def differing_sessions(spots: "Counter[Spot]", other: "Counter[Spot]") -> int:
    """In how many sessions two plans differ: the greater of those that only one and only the other has."""
    return max((spots - other).total(), (other - spots).total())


@cache
def days_between(planned: tuple[int, ...], kept: tuple[int, ...]) -> int:
    """The fewest days by which as many sessions as both plans have can be moved, of all ways to pair them."""
    few, many = sorted((sorted(planned), sorted(kept)), key=len)
    # In order of date no pairing of the chosen ones is shorter.
    return min(sum(abs(a - b) for a, b in zip(few, some, strict=True)) for some in combinations(many, len(few)))
