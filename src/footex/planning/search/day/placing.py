"""Placing the sessions of a day exactly: branch and bound over the next session in order of time."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from footex.planning.search.day.limits import LONG, Limits, OutOfSteps

if TYPE_CHECKING:
    from footex.planning.search.day.day import DayPlanner
    from footex.planning.search.day.job import Best

__all__ = ["Placing"]

_AS_ONE = 128
"""Pairs of a next session and a commitment that count as one more step, so that steps take about the same time."""


class Placing:
    """One exact placement, each state memoised.

    A state is what remains to be done, and when each commitment may continue; how the sessions before it lie doesn't
    matter to the rest.

    Args:
        planner: The planner of the day.
        counts: The number of sessions of each commitment.
        most_steps: The maximum number of steps.
        earliest: The earliest start of the first session of each; empty for any.
        latest: The latest start of the last session of each; empty for any.
    """

    def __init__(
        self, planner: "DayPlanner", counts: tuple[int, ...], most_steps: int, earliest: Limits, latest: Limits
    ) -> None:
        self.planner = planner
        self.earliest: Limits = earliest or (-LONG,) * len(counts)
        self.latest: Limits = latest or (LONG,) * len(counts)
        self.counts = counts
        self.most_steps = most_steps
        self.taken: int = 0
        self.memo: dict[tuple[tuple[int, ...], tuple[int, ...]], Best | None] = {}

    def best(self) -> "Best | None":
        """The placement of minimum cost, and of those the earliest; `None` if the sessions don't fit.

        Raises:
            OutOfSteps: The maximum of steps is reached.
        """
        none = (0,) * len(self.counts)
        return self._place_remaining(none, self.earliest)

    def _place_remaining(self, done: tuple[int, ...], ready: tuple[int, ...]) -> "Best | None":
        """The best placement of the remaining sessions, none of a commitment before its ready time."""
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
            best = self._try_next(done, ready, number, best)
        self.memo[key] = best
        return best

    def _try_next(
        self, done: tuple[int, ...], ready: tuple[int, ...], number: int, best: "Best | None"
    ) -> "Best | None":
        """The best placement of the remaining sessions with one of a commitment next, or the best known if better."""
        slot = done[number]
        starts, costs, _ = self.planner.choices(number, slot)
        after = (*done[:number], slot + 1, *done[number + 1 :])
        latest = self.latest[number] if slot == self.counts[number] - 1 else LONG
        for at in self._worth_trying(number, slot, bisect_left(starts, ready[number])):
            cost = costs[at]
            if best is not None and cost > best[0]:
                break
            if starts[at] > latest:
                continue
            then = self._next_ready(ready, after, number, starts[at], slot)
            least = self._lower_bound(after, then)
            if least is None or (best is not None and cost + least > best[0]):
                continue
            rest = self._place_remaining(after, then)
            if rest is not None:
                # Of equal cost the earlier list of sessions wins, which makes the plan unique.
                candidate = (cost + rest[0], ((starts[at], number, slot), *rest[1]))
                if best is None or candidate < best:
                    best = candidate
        return best

    def _lower_bound(self, done: tuple[int, ...], ready: tuple[int, ...]) -> int | None:
        """A lower bound of the remaining cost: each session as if alone; `None` if the rest can't fit."""
        total = length = 0
        soonest = None
        for number, count in enumerate(self.counts):
            for slot in range(done[number], count):
                starts, _, least = self.planner.choices(number, slot)
                at = bisect_left(starts, ready[number]) if slot == done[number] else 0
                if at == len(starts):
                    return None
                total += least[at]
                length += self.planner.jobs[number].lengths[slot]
                if slot == done[number] and (soonest is None or ready[number] < soonest):
                    soonest = ready[number]
        return None if soonest is not None and length > self.planner.room_after(soonest) else total

    def _worth_trying(self, number: int, slot: int, first: int) -> list[int]:
        """The indices of the undominated starts, the cheapest first.

        A later start leaves less room for the rest, so it is worth trying only if it costs less than all before it.
        """
        _, costs, least = self.planner.choices(number, slot)
        worth: list[int] = []
        lowest = None
        for at in range(first, len(costs)):
            if lowest is None or costs[at] < lowest:
                lowest = costs[at]
                worth.append(at)
                if lowest == least[at]:
                    break
        return worth[::-1]

    def _next_ready(
        self, ready: tuple[int, ...], done: tuple[int, ...], number: int, start: int, slot: int
    ) -> tuple[int, ...]:
        """When each commitment may continue after a session; 0 if it is finished, so that equal states share a key."""
        job = self.planner.jobs[number]
        end = start + job.lengths[slot]
        return tuple(
            0
            if done[other] >= self.counts[other]
            else (job.ready(start, slot) if other == number else max(at, end + self.planner.between))
            for other, at in enumerate(ready)
        )
