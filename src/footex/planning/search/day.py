"""A day: where its sessions lie best, exactly, for any number of sessions of each commitment.

A cost is one whole number: sessions away from the typical figures, sessions outside their part of the day, minutes
off the usual time, squared gaps, in this order, 32 bits each; sums of costs compare as the lists do.
"""

from bisect import bisect_left
from itertools import accumulate, combinations, pairwise
from typing import NamedTuple

__all__ = ["AWAY", "GAPS", "OFF", "OUTSIDE", "DayPlanner", "Job", "OutOfSteps", "Placed"]

AWAY, OUTSIDE, OFF, GAPS = 1 << 96, 1 << 64, 1 << 32, 1

_MOST_SUBSETS = 6
_SOON = 1000
_LONG = 10**9

Start = tuple[int, int, int]
"""Seconds from the day's own beginning, the minute of the day that the clock reads, seconds left in the window."""

Placed = tuple[int, int, int]
"""A session that lies: seconds from the day's beginning, the number of its commitment, which of the day it is."""

Best = tuple[int, tuple[Placed, ...]]


class OutOfSteps(Exception):
    """The search took as many steps as it was given; it never leaves the planner."""


class Job(NamedTuple):
    """What a day has to know of a commitment.

    Attributes:
        lengths: Seconds of each of its sessions of a day, in order.
        usual: The minute of the day of each; `None` for any.
        gap: The least seconds between two of them.
        parts: In which minutes of the day they should start; empty for any.
    """

    lengths: tuple[int, ...]
    usual: tuple[int | None, ...]
    gap: int
    parts: tuple[tuple[int, int], ...]


class _Choices(NamedTuple):
    """The starts of one session: in order, what each costs, from which on the usual time is past, the least to come."""

    starts: list[int]
    costs: list[int]
    late: int
    least: list[int]


class DayPlanner:
    """Places the sessions of one kind of day.

    Args:
        starts: Where a session may start.
        limit: The most seconds of sessions; `None` for any.
        between: The least seconds between two commitments.
        jobs: The commitments, in the order of their ids.
        most_steps: The most steps to place the sessions of one day.
    """

    def __init__(
        self, starts: tuple[Start, ...], limit: int | None, between: int, jobs: tuple[Job, ...], most_steps: int
    ) -> None:
        self.most_steps = most_steps
        self.limit = limit
        self.between = between
        self.jobs = jobs
        self.steps = 0
        self._starts = starts
        self._pieces = [(begin, end) for end, begin in {at + left: at for at, _, left in reversed(starts)}.items()]
        self._found: dict[tuple[int, ...], Best | None] = {}
        self._alone: dict[tuple[int, tuple[int, int, int]], dict[int, int]] = {}
        self._choices: dict[tuple[int, int], _Choices] = {}

    def place(self, counts: tuple[int, ...], most_steps: int | None = None) -> Best | None:
        """Find the cheapest and then earliest place for so many sessions of each commitment.

        Args:
            counts: How many sessions of each.
            most_steps: The most steps to take, if fewer than the planner's.

        Returns:
            The cost, and what lies where in order of time; `None` where they don't fit.

        Raises:
            OutOfSteps: Not known after so many steps.
        """
        try:
            return self._found[counts]
        except KeyError:
            found = self._found[counts] = self._place(counts, self.most_steps if most_steps is None else most_steps)
            return found

    def alone(self, number: int, per_day: tuple[int, int, int]) -> dict[int, int]:
        """What each number of sessions of one commitment costs on a day that has no others; those that fit."""
        found = self._alone.get((number, per_day))
        if found is None:
            found = {0: 0}
            for count in range(per_day[0], per_day[2] + 1):
                placed = self.place(_only({number: count}, self))
                if placed is not None:
                    found[count] = placed[0]
            self._alone[number, per_day] = found
        return found

    def most(self, least: tuple[int, ...]) -> int:
        """How many commitments can have their least sessions on one such day, at most."""
        numbers = [number for number, job in enumerate(self.jobs) if self.place(_only({number: least[number]}, self))]
        for size in range(len(numbers), 1, -1):
            if len(numbers) > _MOST_SUBSETS:
                return len(numbers)
            for some in combinations(numbers, size):
                if self._may_fit(_only({number: least[number] for number in some}, self)):
                    return size
        return min(1, len(numbers))

    def _may_fit(self, counts: tuple[int, ...]) -> bool:
        """Whether so many sessions fit, or that isn't known soon."""
        try:
            return self.place(counts, min(_SOON, self.most_steps)) is not None
        except OutOfSteps:
            return True

    def room(self) -> int:
        """The seconds of sessions that fit at most."""
        free = self.room_behind(-_LONG)
        return free if self.limit is None else min(free, self.limit)

    def room_behind(self, instant: int) -> int:
        """The free seconds behind an instant, from the first start of each free interval on."""
        return sum(max(0, end - max(begin, instant)) for begin, end in self._pieces)

    def choices(self, number: int, slot: int) -> _Choices:
        """The starts of one session, alone."""
        try:
            return self._choices[number, slot]
        except KeyError:
            found = self._choices[number, slot] = self._choose(self.jobs[number], slot)
            return found

    def _choose(self, job: Job, slot: int) -> _Choices:
        usual, length = job.usual[slot], job.lengths[slot]
        starts: list[int] = []
        costs: list[int] = []
        late = None
        for begin, minute, left in self._starts:
            if left < length:
                continue
            outside = bool(job.parts) and not any(low <= minute < high for low, high in job.parts)
            if late is None and (usual is None or minute >= usual):
                late = len(starts)
            starts.append(begin)
            costs.append(outside * OUTSIDE + (0 if usual is None else abs(minute - usual) * OFF))
        least = list(accumulate(reversed(costs), min))[::-1]
        return _Choices(starts, costs, len(starts) if late is None else late, least)

    def _place(self, counts: tuple[int, ...], most_steps: int) -> Best | None:
        if not any(counts):
            return 0, ()
        lengths = sum(sum(job.lengths[:count]) for job, count in zip(self.jobs, counts, strict=True))
        if lengths > self.room():
            return None
        for number, count in enumerate(counts):
            if any(not self.choices(number, slot).starts for slot in range(count)):
                return None
        usual = self._all_usual(counts)
        return usual if usual is not None else _Placing(self, counts, most_steps).best()

    def _all_usual(self, counts: tuple[int, ...]) -> Best | None:
        """Everything at its usual time, where that is possible at no cost."""
        placed: list[Placed] = []
        for number, count in enumerate(counts):
            for slot in range(count):
                starts, costs, late, _ = self.choices(number, slot)
                if late == len(starts) or costs[late]:
                    return None
                placed.append((starts[late], number, slot))
        placed.sort()
        for before, after in pairwise(placed):
            if after[0] < before[0] + self.jobs[before[1]].lengths[before[2]] + self.between:
                return None
        for number, count in enumerate(counts):
            own = [one for one in placed if one[1] == number]
            job = self.jobs[number]
            if [slot for _, _, slot in own] != list(range(count)):
                return None
            for before, after in pairwise(own):
                if after[0] < before[0] + job.lengths[before[2]] + job.gap:
                    return None
        return 0, tuple(placed)


def _only(counts: dict[int, int], planner: DayPlanner) -> tuple[int, ...]:
    return tuple(counts.get(number, 0) for number in range(len(planner.jobs)))


_AS_ONE = 128
"""Each session that may come next is looked at beside each commitment: so many such looks count as one more step."""


class _Placing:
    """One exact placing: sessions in order of time, each state solved once."""

    def __init__(self, planner: DayPlanner, counts: tuple[int, ...], most_steps: int) -> None:
        self.planner = planner
        self.counts = counts
        self.most_steps = most_steps
        self.taken = 0
        self.memo: dict[tuple[tuple[int, ...], tuple[int, ...]], Best | None] = {}

    def best(self) -> Best | None:
        none = (0,) * len(self.counts)
        return self._rest(none, (-_LONG,) * len(self.counts))

    def _rest(self, done: tuple[int, ...], ready: tuple[int, ...]) -> Best | None:
        """The best place of what isn't done yet, where each commitment may go on when it is ready."""
        key = (done, ready)
        if key in self.memo:
            return self.memo[key]
        left = [number for number, count in enumerate(self.counts) if done[number] < count]
        steps = 1 + len(left) * len(self.counts) // _AS_ONE
        self.planner.steps += steps
        self.taken += steps
        if self.taken > self.most_steps:
            raise OutOfSteps
        if not left:
            return 0, ()
        best: Best | None = None
        for number in left:
            slot = done[number]
            starts, costs, late, _ = self.planner.choices(number, slot)
            after = (*done[:number], slot + 1, *done[number + 1 :])
            for at in self._worth_trying(number, slot, bisect_left(starts, ready[number]), late):
                cost = costs[at]
                if best is not None and cost > best[0]:
                    continue
                then = self._then(ready, after, number, starts[at], slot)
                least = self._least(after, then)
                if least is None or (best is not None and cost + least > best[0]):
                    continue
                rest = self._rest(after, then)
                if rest is not None:
                    found = (cost + rest[0], ((starts[at], number, slot), *rest[1]))
                    if best is None or found < best:
                        best = found
        self.memo[key] = best
        return best

    def _least(self, done: tuple[int, ...], ready: tuple[int, ...]) -> int | None:
        """The least that the rest can cost, each session as if it were alone; `None` where it can't fit."""
        total = length = 0
        soonest = None
        for number, count in enumerate(self.counts):
            for slot in range(done[number], count):
                starts, _, _, least = self.planner.choices(number, slot)
                at = bisect_left(starts, ready[number]) if slot == done[number] else 0
                if at == len(starts):
                    return None
                total += least[at]
                length += self.planner.jobs[number].lengths[slot]
                if slot == done[number] and (soonest is None or ready[number] < soonest):
                    soonest = ready[number]
        return None if soonest is not None and length > self.planner.room_behind(soonest) else total

    def _worth_trying(self, number: int, slot: int, first: int, late: int) -> list[int]:
        """Behind the usual time each that costs less than those before it; ahead of it all, the latest first."""
        _, costs, _, least = self.planner.choices(number, slot)
        worth: list[int] = []
        lowest, at = None, max(first, late)
        while at < len(costs) and (lowest is None or least[at] < lowest):
            if lowest is None or costs[at] < lowest:
                lowest = costs[at]
                worth.append(at)
            at += 1
        worth.extend(range(late - 1, first - 1, -1))
        return worth

    def _then(
        self, ready: tuple[int, ...], done: tuple[int, ...], number: int, start: int, slot: int
    ) -> tuple[int, ...]:
        """When each commitment may go on behind a session; 0 for those that are done, so that states meet."""
        job = self.planner.jobs[number]
        end = start + job.lengths[slot]
        return tuple(
            0
            if done[other] >= self.counts[other]
            else (end + job.gap if other == number else max(at, end + self.planner.between))
            for other, at in enumerate(ready)
        )
