"""Filling: sessions put on a day one commitment after another, each where it is cheapest among those placed so far."""

from bisect import bisect_right, insort
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.planning.search.day.day import DayPlanner

__all__ = ["BEFORE", "FilledDay", "Filling"]

BEFORE = -(1 << 40)
"""Before any start."""

Interval = tuple[int, int, int, int]
"""A session placed: its first second of the day and the one after its last, the index of its commitment, its slot."""


class FilledDay(NamedTuple):
    """The sessions placed on a day, in order of time, and the cost of their placement and of their minutes."""

    intervals: tuple[Interval, ...]
    cost: int


class Filling:
    """The filling of days.

    Args:
        planners: The planner of each day.
        held: The commitments with a gap to other days, whose sessions stay where they were put.
    """

    def __init__(self, planners: "Sequence[DayPlanner]", held: frozenset[int]) -> None:
        self._planners = planners
        self._held = held
        self._orders: dict[tuple[int, int, int], list[tuple[int, int]]] = {}

    def insert(
        self, day: int, before: FilledDay, number: int, count: int, earliest: int, *, early: bool
    ) -> FilledDay | None:
        """A day with sessions of a commitment added: between those placed, or else with all of them packed anew.

        Args:
            day: The day.
            before: What it has so far.
            number: The commitment, which has no session on it yet.
            count: The number of its sessions.
            earliest: The earliest start of the first.
            early: Whether each starts as early as it can, rather than where it is cheapest.

        Returns:
            The filled day; `None` if there is no room.
        """
        if not count:
            return before
        planner = self._planners[day]
        lengths = planner.jobs[number].lengths[:count]
        taken = sum(end - start for start, end, *_ in before.intervals)
        if taken + sum(lengths) > planner.room():
            return None
        intervals = self._squeeze(day, list(before.intervals), number, count, earliest, early=early)
        if intervals is None:
            counts = {**Counter(whose for _, _, whose, _ in before.intervals), number: count}
            intervals = self._pack(day, before, counts, number, earliest)
        if intervals is None:
            return None
        return self.fill(day, tuple(intervals))

    def fill(self, day: int, intervals: tuple[Interval, ...]) -> FilledDay:
        """A day with these sessions, and their cost."""
        minutes = sum(end - start for start, end, *_ in intervals) // 60
        return FilledDay(
            intervals, sum(self._cost(day, session) for session in intervals) + self._planners[day].load(minutes)
        )

    def _pack(
        self, day: int, before: FilledDay, counts: dict[int, int], added: int, earliest: int
    ) -> list[Interval] | None:
        """All sessions of a day placed anew, each as early as possible: first fit decreasing, as in bin packing.

        Those of other commitments with a gap to other days stay where they are, since that gap is kept there.
        """
        jobs = self._planners[day].jobs
        fixed = self._held - {added}
        intervals: list[Interval] | None = [placed for placed in before.intervals if placed[2] in fixed]
        for number in sorted(counts.keys() - fixed, key=lambda job: (-sum(jobs[job].lengths[: counts[job]]), job)):
            if intervals is not None:
                since = earliest if number == added else BEFORE
                intervals = self._squeeze(day, intervals, number, counts[number], since, early=True)
        return intervals

    def _squeeze(
        self, day: int, intervals: list[Interval], number: int, count: int, earliest: int, *, early: bool
    ) -> list[Interval] | None:
        """Place sessions between those there, none before the earliest start: each at its cheapest, or its earliest."""
        planner = self._planners[day]
        job = planner.jobs[number]
        added: list[Interval] = []
        ready = earliest
        for slot in range(count):
            length = job.lengths[slot]
            for start in self._starts(day, number, slot, early=early):
                if start >= ready and _is_free(intervals, start, start + length, planner.between):
                    added.append((start, start + length, number, slot))
                    ready = job.ready(start, slot)
                    break
            else:
                # Cheap starts of earlier slots may leave no room for later ones; the earliest leave the most.
                return None if early or not slot else self._squeeze(day, intervals, number, count, earliest, early=True)
        for session in added:
            insort(intervals, session)
        return intervals

    def _starts(self, day: int, number: int, slot: int, *, early: bool) -> "Sequence[int]":
        planner = self._planners[day]
        starts, costs, _ = planner.choices(number, slot)
        if early:
            return starts
        key = (id(planner), number, slot)
        by_cost = self._orders.get(key)
        if by_cost is None:
            by_cost = self._orders[key] = sorted(zip(costs, starts, strict=True))
        return [start for _, start in by_cost]

    def _cost(self, day: int, session: Interval) -> int:
        start, _, number, slot = session
        starts, costs, _ = self._planners[day].choices(number, slot)
        return costs[bisect_right(starts, start) - 1]


def _is_free(intervals: list[Interval], start: int, end: int, between: int) -> bool:
    """Whether an interval keeps the minimum distance from all sessions placed."""
    at = bisect_right(intervals, (start,))
    if at and intervals[at - 1][1] + between > start:
        return False
    return at == len(intervals) or intervals[at][0] >= end + between
