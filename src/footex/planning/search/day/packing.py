"""Packing: whether sessions fit a day, and how soon they can be done, by their orders alone.

In a given order each session may start as early as it can. Whatever a later start allows, the earlier one allows too:
its end and the next start of its commitment are no later, and whether a start is possible doesn't depend on the others.
So only orders differ, and a day with hundreds of possible starts has no more of them than one with a few.
"""

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from footex.planning.search.day.limits import LONG, Limits, OutOfSteps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.planning.search.day.day import DayPlanner

__all__ = ["Packing", "count_alone"]

_State = tuple[int, ...]
"""For each commitment, the earliest start of its next session; after the last one, its start if that is asked for."""

_AS_ONE = 16
"""Commitments looked at that count as one step, so that steps take about the same time."""


def count_alone(planner: "DayPlanner", number: int, ready: int) -> int:
    """The maximum sessions of one commitment on a day without others: each as early as it can, in their one order.

    Args:
        planner: The day.
        number: The commitment.
        ready: The earliest start of its first session.
    """
    job = planner.jobs[number]
    for slot in range(len(job.lengths)):
        possible = planner.find_starts(number, slot)
        at = bisect_left(possible, ready)
        if at == len(possible):
            return slot
        ready = job.ready(possible[at], slot)
    return len(job.lengths)


class Packing:
    """The orders of some sessions of a day.

    A state is what is done and the earliest next start of each commitment. It dominates those with the same done and no
    earlier starts.

    Args:
        planner: The day.
        counts: The number of sessions of each commitment.
        most_steps: The maximum number of steps.
        earliest: The earliest start of the first session of each commitment; empty for any.
        whose: The commitments whose last starts are asked for.
    """

    def __init__(
        self,
        planner: "DayPlanner",
        counts: tuple[int, ...],
        most_steps: int,
        earliest: Limits = (),
        whose: frozenset[int] = frozenset(),
    ) -> None:
        self._planner = planner
        self._counts = counts
        self._steps = most_steps
        self._looked = 0
        self._whose = whose
        self._none = (0,) * len(counts)
        self._possible = [
            [planner.find_starts(number, slot) for slot in range(count)] for number, count in enumerate(counts)
        ]
        self._first = self._next_starts(self._none, earliest or (-LONG,) * len(counts))
        self._lengths = [job.lengths[:count] for job, count in zip(planner.jobs, counts, strict=True)]
        # After each number of its sessions, the seconds of those left.
        self._left = [[*accumulate(reversed(own), initial=0)][::-1] for own in self._lengths]
        # Commitments of which all that matters is equal can be exchanged: one of them is tried.
        kinds = [
            (own, job.gap, job.pitch, number if number in whose or any(job.kept) else None)
            for number, (job, own) in enumerate(zip(planner.jobs, self._lengths, strict=True))
        ]
        self._kinds = [kinds.index(kind) for kind in kinds]

    def exists(self) -> bool:
        """Whether the sessions fit: depth first, without the states that one that failed dominates.

        Raises:
            OutOfSteps: The maximum of steps is reached.
        """
        failed: dict[_State, list[_State]] = {}
        # With a stack of its own, since a day of 1,440 sessions would exceed the recursion limit.
        stack = [] if self._first is None else [(self._none, self._first, self._continue(self._none, self._first))]
        while stack:
            done, ready, following = stack[-1]
            if done == self._counts:
                return True
            after = next(following, None)
            if after is None:
                _keep(failed.setdefault(done, []), ready)
                stack.pop()
            elif not any(_dominates(other, after[1]) for other in failed.get(after[0], ())):
                stack.append((*after, self._continue(*after)))
        return False

    def find_soonest(self) -> list[_State]:
        """Find how soon some commitments can be done with their sessions: all states at the end, undominated.

        Raises:
            OutOfSteps: The maximum of steps is reached.
        """
        layer: dict[_State, list[_State]] = {} if self._first is None else {self._none: [self._first]}
        for _ in range(sum(self._counts)):
            following: dict[_State, list[_State]] = {}
            for done, states in layer.items():
                for ready in states:
                    for then, after in self._continue(done, ready):
                        _keep(following.setdefault(then, []), after)
            layer = following
        return layer.get(self._counts, [])

    def _continue(self, done: _State, ready: _State) -> "Iterator[tuple[_State, _State]]":
        """What is done, and the state, after each session that may be the next; none if the rest can't fit."""
        left = [number for number, count in enumerate(self._counts) if done[number] < count]
        needed = sum(self._left[number][done[number]] for number in left)
        if left and needed > self._planner.room_after(min(ready[number] for number in left)):
            return
        # The one that can start first is tried first, of those the longest, which is the hardest to place later.
        left.sort(key=lambda number: (ready[number], -self._lengths[number][done[number]]))
        tried: set[object] = set()
        for number in left:
            kind = (self._kinds[number], done[number], ready[number])
            if kind in tried:
                continue
            tried.add(kind)
            self._step()
            then = (*done[:number], done[number] + 1, *done[number + 1 :])
            after = self._next_starts(then, self._after(ready, number, done[number]))
            if after is not None:
                yield then, self._keep_last(then, ready, after)

    def _step(self) -> None:
        steps, self._looked = divmod(self._looked + len(self._counts), _AS_ONE)
        self._planner.steps += steps
        self._steps -= steps
        if self._steps < 0:
            raise OutOfSteps

    def _after(self, ready: _State, number: int, slot: int) -> _State:
        """When each commitment is ready after the next session of one, at its earliest start."""
        job, start = self._planner.jobs[number], ready[number]
        others = start + job.lengths[slot] + self._planner.between
        own = job.ready(start, slot)
        return tuple(own if other == number else max(at, others) for other, at in enumerate(ready))

    def _keep_last(self, then: _State, ready: _State, after: _State) -> _State:
        """A state with the last starts that are asked for, which were the ready times before."""
        if not self._whose:
            return after
        return tuple(
            ready[number] if number in self._whose and 0 < then[number] == count else after[number]
            for number, count in enumerate(self._counts)
        )

    def _next_starts(self, done: _State, ready: _State) -> _State | None:
        """The earliest possible start of the next session of each commitment; `None` if one has none."""
        starts: list[int] = []
        for number, slots in enumerate(self._possible):
            if done[number] == len(slots):
                starts.append(0)
                continue
            possible = slots[done[number]]
            at = bisect_left(possible, ready[number])
            if at == len(possible):
                return None
            starts.append(possible[at])
        return tuple(starts)


def _dominates(state: _State, other: _State) -> bool:
    return all(map(int.__le__, state, other))


def _keep(states: list[_State], state: _State) -> None:
    """Add a state to those that don't dominate one another."""
    if not any(_dominates(other, state) for other in states):
        states[:] = [other for other in states if not _dominates(state, other)]
        states.append(state)
