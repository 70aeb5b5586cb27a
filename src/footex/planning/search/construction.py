"""Drafts: some plan, found quickly and good, but not proved best, for weeks too crowded to search through at once.

One commitment after the other takes its cheapest days among what lies already, each session the cheapest start that is
free. One that finds no days moves to the front, and all begin anew, frugally: the fewest days, on the emptiest. Then
each in turn is taken out and laid again while that makes the plan better. Every loop has a fixed bound.
"""

from bisect import bisect_right, insort
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.planning.search.day import DayPlanner, Placed
    from footex.planning.search.track import State, Track

__all__ = ["Draft", "find_draft"]

_ATTEMPTS = 30
_ROUNDS = 6
_MORE = 1 << 160
"""What a session costs when days are to be few: more than any preference."""

_Lying = tuple[int, int, int, int]
"""A session that lies: from and until which second of its day, the number of its commitment, which of the day it is."""


class Draft(NamedTuple):
    """A plan: for each day how many sessions of each commitment, what lies where; what it costs."""

    counts: list[tuple[int, ...]]
    days: list[tuple["Placed", ...]]
    cost: int


class _Day(NamedTuple):
    """What lies on a day, in order of time, and what its places cost."""

    lying: tuple[_Lying, ...]
    cost: int


def find_draft(
    days: "Sequence[DayPlanner]", tracks: "Sequence[Track]", *, attempts: int = _ATTEMPTS, improved: bool = True
) -> Draft | None:
    """Find some plan.

    Args:
        days: What each day can hold.
        tracks: Each commitment alone over the same days.
        attempts: How often to begin anew at most.
        improved: Whether it has to be good, not just a plan.

    Returns:
        A plan that keeps every rule; `None` where none was found, though there may be one.
    """
    order = sorted(range(len(tracks)), key=lambda number: (-_weight(days, tracks[number], number), number))
    for attempt in range(attempts):
        drafting = _Drafting(days, tracks)
        failed = drafting.lay(order, frugal=attempt > 0)
        if failed is None:
            if improved:
                drafting.improve(order)
            return drafting.draft()
        order = [failed, *(number for number in order if number != failed)]
    return None


def _weight(days: "Sequence[DayPlanner]", track: "Track", number: int) -> int:
    """How hard a commitment is to place: its seconds a day by how few days can hold it."""
    seconds = sum(days[0].jobs[number].lengths[: track.recurrence.per_day[0]])
    return seconds * (8 - min(7, sum(len(alone) > 1 for alone in track.alone)))


class _Drafting:
    def __init__(self, days: "Sequence[DayPlanner]", tracks: "Sequence[Track]") -> None:
        self.planners = days
        self.tracks = tracks
        self.days = [_Day((), 0)] * len(days)
        self.own = [0] * len(tracks)  # what the days of each commitment cost, beside the places of its sessions
        self.counts = [[0] * len(tracks) for _ in days]
        self._orders: dict[tuple[int, int, int], list[tuple[int, int]]] = {}

    @property
    def cost(self) -> int:
        return sum(day.cost for day in self.days) + sum(self.own)

    def draft(self) -> Draft:
        places = [tuple((start, number, slot) for start, _, number, slot in day.lying) for day in self.days]
        return Draft([tuple(counts) for counts in self.counts], places, self.cost)

    def lay(self, order: list[int], *, frugal: bool) -> int | None:
        """Lay one commitment after the other; the one that found no days, if any."""
        for number in order:
            if not self._lay_one(number, frugal=frugal):
                return number
        return None

    def improve(self, order: list[int]) -> None:
        """Lay each again while that makes the plan better."""
        rounds = 0
        while rounds < _ROUNDS and self._lay_again(order):
            rounds += 1

    def _lay_again(self, order: list[int]) -> bool:
        """Take each out and lay it again; whether the plan is better for it."""
        begun = self.cost
        for number in order:
            before, days, own = self.cost, list(self.days), self.own[number]
            counts = [row[number] for row in self.counts]
            for day in range(len(self.days)):
                self._take_out(day, number)
            if not self._lay_one(number, frugal=False) or self.cost >= before:
                self.days, self.own[number] = days, own
                for row, count in zip(self.counts, counts, strict=True):
                    row[number] = count
        return self.cost < begun

    def _take_out(self, day: int, number: int) -> None:
        if self.counts[day][number]:
            left = tuple(one for one in self.days[day].lying if one[2] != number)
            self.days[day] = _Day(left, sum(self._cost(day, one) for one in left))
            self.counts[day][number] = 0

    def _lay_one(self, number: int, *, frugal: bool) -> bool:
        """Lay a commitment on its cheapest days, by going through all states it can be in."""
        track = self.tracks[number]
        reached: dict[State, int] = {track.before: 0}
        came: list[dict[State, tuple[State, int]]] = []
        laid: list[dict[int, _Day]] = []
        for day, options in enumerate(track.options):
            ways = {count: self._insert(day, number, count) for count in track.alone[day]}
            fits = {count: way for count, way in ways.items() if way is not None}
            price = {count: self._price(day, way, count, frugal=frugal) for count, way in fits.items()}
            following: dict[State, int] = {}
            origin: dict[State, tuple[State, int]] = {}
            for state, cost in reached.items():
                for option in options[state]:
                    if option.sessions not in price:
                        continue
                    total = cost + option.cost + price[option.sessions]
                    if option.state not in following or total < following[option.state]:
                        following[option.state] = total
                        origin[option.state] = (state, option.sessions)
            reached = following
            came.append(origin)
            laid.append(fits)
        if not reached:
            return False
        state = min(reached, key=lambda one: (reached[one], one))
        self.own[number] = 0
        for day in range(len(came) - 1, -1, -1):
            before, count = came[day][state]
            option = next(one for one in track.options[day][before] if (one.sessions, one.state) == (count, state))
            self.own[number] += option.cost
            self.days[day] = laid[day][count]
            self.counts[day][number] = count
            state = before
        return True

    def _price(self, day: int, way: _Day, count: int, *, frugal: bool) -> int:
        """What it costs that a day becomes so; frugally, sessions on days that are full cost the most."""
        more = way.cost - self.days[day].cost
        if not frugal or not count:
            return more
        room = max(1, self.planners[day].room())
        return more + count * _MORE * 1000 + _MORE * 1000 * sum(end - start for start, end, *_ in way.lying) // room

    def _insert(self, day: int, number: int, count: int) -> _Day | None:
        """A day with so many sessions of a commitment more: among what lies there, else all of it packed anew."""
        before = self.days[day]
        if not count:
            return before
        planner = self.planners[day]
        lengths = planner.jobs[number].lengths[:count]
        taken = sum(end - start for start, end, *_ in before.lying)
        if taken + sum(lengths) > planner.room():
            return None
        lying = self._squeeze(day, list(before.lying), number, count)
        if lying is None:
            counts = {other: self.counts[day][other] for other in range(len(self.tracks))} | {number: count}
            lying = self._pack(day, counts)
        return None if lying is None else _Day(tuple(lying), sum(self._cost(day, one) for one in lying))

    def _pack(self, day: int, counts: dict[int, int]) -> list[_Lying] | None:
        """Everything anew, the longest first, each as early as can be."""
        jobs = self.planners[day].jobs
        lying: list[_Lying] | None = []
        for number in sorted(counts, key=lambda one: (-sum(jobs[one].lengths[: counts[one]]), one)):
            if lying is not None:
                lying = self._squeeze(day, lying, number, counts[number], early=True)
        return lying

    def _squeeze(
        self, day: int, lying: list[_Lying], number: int, count: int, *, early: bool = False
    ) -> list[_Lying] | None:
        """Put sessions between those that lie: each where it is cheapest, or as early as can be."""
        planner = self.planners[day]
        job = planner.jobs[number]
        added: list[_Lying] = []
        ready = -(1 << 40)
        for slot in range(count):
            length = job.lengths[slot]
            for start in self._starts(day, number, slot, early=early):
                if start >= ready and _is_free(lying, start, start + length, planner.between):
                    added.append((start, start + length, number, slot))
                    ready = start + length + job.gap
                    break
            else:
                return None if early or not slot else self._squeeze(day, lying, number, count, early=True)
        for one in added:
            insort(lying, one)
        return lying

    def _starts(self, day: int, number: int, slot: int, *, early: bool) -> "Sequence[int]":
        planner = self.planners[day]
        starts, costs, _, _ = planner.choices(number, slot)
        if early:
            return starts
        key = (id(planner), number, slot)
        found = self._orders.get(key)
        if found is None:
            found = self._orders[key] = sorted(zip(costs, starts, strict=True))
        return [start for _, start in found]

    def _cost(self, day: int, one: _Lying) -> int:
        start, _, number, slot = one
        starts, costs, _, _ = self.planners[day].choices(number, slot)
        return costs[bisect_right(starts, start) - 1]


def _is_free(lying: list[_Lying], start: int, end: int, between: int) -> bool:
    """Whether nothing that lies is nearer than what must be between."""
    at = bisect_right(lying, (start,))
    if at and lying[at - 1][1] + between > start:
        return False
    return at == len(lying) or lying[at][0] >= end + between
