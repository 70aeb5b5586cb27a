"""One day: the optimal placement of its sessions, exactly, for any number of sessions of each commitment.

Costs are lexicographic: sessions away from the typical figures, sessions outside their part of the day, minutes off the
usual time, squared gaps. They are packed into one integer, 32 bits each, so that costs add and compare in a single
operation in the innermost loops. No sum overflows its field: 728 days of 1,440 sessions, each 1,440 minutes off, are
1.5e9.
"""

from bisect import bisect_left
from itertools import accumulate, combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.request.recurrence import is_outside
from footex.planning.search.limits import LONG, Limits, OutOfSteps
from footex.planning.search.packing import Packing

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["AWAY", "GAPS", "OFF", "OUTSIDE", "DayPlanner", "Job", "Limits", "OutOfSteps", "Placed"]

AWAY, OUTSIDE, OFF, GAPS = 1 << 96, 1 << 64, 1 << 32, 1
"""The units of a cost: a session or day away from the frequency, one outside its part, a minute off, a squared gap."""

_MOST_SUBSETS = 6  # commitments of which all subsets are tried: 2**6 trials at most
_SOON = 1000  # steps of one such trial; without an answer the bound stays weaker, but valid

Start = tuple[int, int, int]
"""A possible start: seconds from the day's beginning, minute of the day by the clock, seconds left in the window."""

Placed = tuple[int, int, int]
"""A session placed: seconds from the day's beginning, the index of its commitment, its slot within the day."""

Best = tuple[int, tuple[Placed, ...]]


class Job(NamedTuple):
    """A commitment on one day.

    Attributes:
        lengths: The seconds of each of its sessions, in order; empty on a day outside its weeks.
        usual: The usual minute of the day of each; `None` for any.
        gap: The minimum seconds between two of them.
        parts: The preferred ranges of the start, in minutes of the day; empty for any.
        pitch: The minimum seconds from the start of one to that of the next.
    """

    lengths: tuple[int, ...]
    usual: tuple[int | None, ...]
    gap: int
    parts: tuple[tuple[int, int], ...]
    pitch: int = 0

    def ready(self, start: int, slot: int) -> int:
        """The earliest start of its next session after one."""
        return max(start + self.lengths[slot] + self.gap, start + self.pitch)


class _Choices(NamedTuple):
    """The possible starts of one session, in order.

    Attributes:
        starts: Seconds from the day's beginning.
        costs: The cost of each.
        late: The index of the first start at or after the usual time.
        least: For each index, the minimum cost from there on.
    """

    starts: list[int]
    costs: list[int]
    late: int
    least: list[int]


class DayPlanner:
    """Places the sessions of a day; equal days share a planner, and so its memo.

    Args:
        starts: The possible starts.
        limit: The maximum seconds of sessions; `None` for no limit.
        between: The minimum seconds between two commitments.
        jobs: The commitments, in the order of their ids.
        most_steps: The maximum number of steps of one placement.
        after: The planner of the day after so many sessions of each commitment, if lengths depend on them; those of
            `jobs` are then the minimum, for lower bounds.
    """

    def __init__(  # noqa: PLR0917 - what a day is
        self,
        starts: tuple[Start, ...],
        limit: int | None,
        between: int,
        jobs: tuple[Job, ...],
        most_steps: int,
        after: "Callable[..., DayPlanner] | None" = None,
    ) -> None:
        self._after = after
        self.most_steps = most_steps
        self.limit = limit
        self.between = between
        self.jobs = jobs
        self.steps = 0
        self._starts = starts
        # The starts of one free interval share their end; in reverse, the earliest of them is the last to be set.
        self._pieces = [(begin, end) for end, begin in {at + left: at for at, _, left in reversed(starts)}.items()]
        self._placements: dict[tuple[Limits, Limits, Limits], Best | None] = {}
        self._possible: dict[int, list[int]] = {}
        self._fitting: dict[tuple[Limits, Limits], bool] = {}
        self._soonest: dict[tuple[Limits, Limits, frozenset[int]], list[tuple[Placed, ...]]] = {}
        self._alone: dict[tuple[int, tuple[int, int, int]], dict[int, int]] = {}
        self._choices: dict[tuple[int, int], _Choices] = {}

    def after(self, done: tuple[int, ...]) -> "DayPlanner":
        """The planner of the day after so many sessions of each commitment: this one if lengths don't depend on it."""
        return self if self._after is None else self._after(done)

    def place(
        self, counts: tuple[int, ...], most_steps: int | None = None, earliest: Limits = (), latest: Limits = ()
    ) -> Best | None:
        """Find the placement of minimum cost, and of those the earliest.

        Args:
            counts: The number of sessions of each commitment.
            most_steps: The maximum number of steps; the planner's by default.
            earliest: The earliest start of the first session of each.
            latest: The latest start of the last session of each.

        Returns:
            The cost, and the sessions in order of time; `None` if they don't fit.

        Raises:
            OutOfSteps: The maximum of steps is reached.
        """
        key = (counts, earliest, latest)
        try:
            return self._placements[key]
        except KeyError:
            steps = self.most_steps if most_steps is None else most_steps
            best = self._placements[key] = self._place(counts, steps, earliest, latest)
            return best

    def fits(self, counts: tuple[int, ...], most_steps: int | None = None, earliest: Limits = ()) -> bool:
        """Whether sessions fit, wherever they are: much faster than to find their best places.

        Args:
            counts: The number of sessions of each commitment.
            most_steps: The maximum number of steps; the planner's by default.
            earliest: The earliest start of the first session of each.

        Raises:
            OutOfSteps: The maximum of steps is reached.
        """
        key = (counts, earliest)
        if (*key, ()) in self._placements:
            return self._placements[*key, ()] is not None
        if key not in self._fitting:
            steps = self.most_steps if most_steps is None else most_steps
            self._fitting[key] = not self._lacks_room(counts) and Packing(self, counts, steps, earliest).exists()
        return self._fitting[key]

    def find_soonest(
        self, counts: tuple[int, ...], most_steps: int, earliest: Limits, whose: frozenset[int]
    ) -> list[tuple[Placed, ...]]:
        """Find how soon some commitments can be done: their last sessions, none of them sooner without another later.

        Args:
            counts: The number of sessions of each commitment.
            most_steps: The maximum number of steps.
            earliest: The earliest start of the first session of each.
            whose: The commitments.

        Returns:
            All undominated ways, each as the last sessions of these commitments; none if the sessions don't fit.

        Raises:
            OutOfSteps: The maximum of steps is reached.
        """
        key = (counts, earliest, whose)
        if key not in self._soonest:
            states = (
                [] if self._lacks_room(counts) else Packing(self, counts, most_steps, earliest, whose).find_soonest()
            )
            self._soonest[key] = [
                tuple((state[number], number, counts[number] - 1) for number in sorted(whose) if counts[number])
                for state in states
            ]
        return self._soonest[key]

    def minute_at(self, start: int) -> int:
        """The minute of the day by the clock at a possible start."""
        return self._starts[bisect_left(self._starts, (start,))][1]

    def alone(self, number: int, per_day: tuple[int, int, int]) -> dict[int, int]:
        """The cost of each number of sessions of one commitment that fits on a day without others."""
        costs = self._alone.get((number, per_day))
        if costs is None:
            costs = {0: 0}
            for count in range(per_day[0], per_day[2] + 1):
                placed = self.place(_only({number: count}, self))
                if placed is not None:
                    costs[count] = placed[0]
            self._alone[number, per_day] = costs
        return costs

    def fitting_alone(self, number: int, per_day: tuple[int, int, int]) -> dict[int, int]:
        """Each number of sessions of one commitment that fits on a day without others, at no cost."""
        counts = range(per_day[0], per_day[2] + 1)
        return {0: 0} | {count: 0 for count in counts if self.fits(_only({number: count}, self))}

    def most(self, least: tuple[int, ...], *, places: bool = True) -> int:
        """An upper bound of the number of commitments that have their minimum of sessions on one such day.

        Args:
            least: The minimum of each.
            places: Whether places are looked for, which the search for the best plan needs later.
        """
        alone = [_only({number: count}, self) for number, count in enumerate(least)]
        numbers = [number for number, counts in enumerate(alone) if (self.place if places else self.fits)(counts)]
        for size in range(len(numbers), 1, -1):
            if len(numbers) > _MOST_SUBSETS:
                return len(numbers)
            for subset in combinations(numbers, size):
                if self._may_fit(_only({number: least[number] for number in subset}, self), places=places):
                    return size
        return min(1, len(numbers))

    def _may_fit(self, counts: tuple[int, ...], *, places: bool) -> bool:
        """Whether the sessions fit; true if a short search doesn't decide it."""
        try:
            return bool((self.place if places else self.fits)(counts, min(_SOON, self.most_steps)))
        except OutOfSteps:
            return True

    def room(self) -> int:
        """The maximum seconds of sessions."""
        free = self.room_after(-LONG)
        return free if self.limit is None else min(free, self.limit)

    def room_after(self, instant: int) -> int:
        """The free seconds after an instant, counted from the first start of each free interval."""
        return sum(max(0, end - max(begin, instant)) for begin, end in self._pieces)

    def find_starts(self, length: int) -> list[int]:
        """The possible starts of a session of so many seconds, other sessions aside."""
        if length not in self._possible:
            self._possible[length] = [begin for begin, _, left in self._starts if left >= length]
        return self._possible[length]

    def choices(self, number: int, slot: int) -> _Choices:
        """The possible starts of one session, other sessions aside."""
        try:
            return self._choices[number, slot]
        except KeyError:
            choices = self._choices[number, slot] = self._choose(self.jobs[number], slot)
            return choices

    def _choose(self, job: Job, slot: int) -> _Choices:
        usual, length = job.usual[slot], job.lengths[slot]
        starts: list[int] = []
        costs: list[int] = []
        late = None
        for begin, minute, left in self._starts:
            if left < length:
                continue
            outside = is_outside(job.parts, minute)
            if late is None and (usual is None or minute >= usual):
                late = len(starts)
            starts.append(begin)
            costs.append(outside * OUTSIDE + (0 if usual is None else abs(minute - usual) * OFF))
        least = list(accumulate(reversed(costs), min))[::-1]
        return _Choices(starts, costs, len(starts) if late is None else late, least)

    def _place(self, counts: tuple[int, ...], most_steps: int, earliest: Limits, latest: Limits) -> Best | None:
        if not any(counts):
            return 0, ()
        if self._lacks_room(counts):
            return None
        # Most days have room for all usual times, which no other placement beats: those days need no search.
        usual = self._all_usual(counts)
        if usual is not None and _is_within(usual[1], counts, earliest, latest):
            return usual
        return _Placing(self, counts, most_steps, earliest, latest).best()

    def _lacks_room(self, counts: tuple[int, ...]) -> bool:
        """Whether the sessions can't fit: too many, too long together, or one too long in itself."""
        if any(count > len(job.lengths) for job, count in zip(self.jobs, counts, strict=True)):
            return True
        lengths = sum(sum(job.lengths[:count]) for job, count in zip(self.jobs, counts, strict=True))
        if lengths > self.room():
            return True
        return any(
            not self.find_starts(length)
            for job, count in zip(self.jobs, counts, strict=True)
            for length in job.lengths[:count]
        )

    def _all_usual(self, counts: tuple[int, ...]) -> Best | None:
        """Everything at its usual time, if that is possible at no cost."""
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
            own = [session for session in placed if session[1] == number]
            job = self.jobs[number]
            if [slot for _, _, slot in own] != list(range(count)):
                return None
            for before, after in pairwise(own):
                if after[0] < job.ready(before[0], before[2]):
                    return None
        return 0, tuple(placed)


def _is_within(placed: tuple[Placed, ...], counts: tuple[int, ...], earliest: Limits, latest: Limits) -> bool:
    """Whether the first session of each commitment isn't too early, nor its last too late."""
    return all(
        (slot or not earliest or start >= earliest[number])
        and (slot < counts[number] - 1 or not latest or start <= latest[number])
        for start, number, slot in placed
    )


def _only(counts: dict[int, int], planner: DayPlanner) -> tuple[int, ...]:
    """The number of sessions of each commitment, 0 for those not given."""
    return tuple(counts.get(number, 0) for number in range(len(planner.jobs)))


_AS_ONE = 128
"""Pairs of a next session and a commitment that count as one more step, so that steps take about the same time."""


class _Placing:
    """One exact placement: branch and bound over the next session in order of time, each state memoised.

    A state is what remains to be done, and when each commitment may continue; how the sessions before it lie doesn't
    matter to the rest.
    """

    def __init__(
        self, planner: DayPlanner, counts: tuple[int, ...], most_steps: int, earliest: Limits, latest: Limits
    ) -> None:
        self.planner = planner
        self.earliest: Limits = earliest or (-LONG,) * len(counts)
        self.latest: Limits = latest or (LONG,) * len(counts)
        self.counts = counts
        self.most_steps = most_steps
        self.taken = 0
        self.memo: dict[tuple[tuple[int, ...], tuple[int, ...]], Best | None] = {}

    def best(self) -> Best | None:
        none = (0,) * len(self.counts)
        return self._place_remaining(none, self.earliest)

    def _place_remaining(self, done: tuple[int, ...], ready: tuple[int, ...]) -> Best | None:
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
            slot = done[number]
            starts, costs, late, _ = self.planner.choices(number, slot)
            after = (*done[:number], slot + 1, *done[number + 1 :])
            latest = self.latest[number] if slot == self.counts[number] - 1 else LONG
            for at in self._worth_trying(number, slot, bisect_left(starts, ready[number]), late):
                cost = costs[at]
                if starts[at] > latest or (best is not None and cost > best[0]):
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
        self.memo[key] = best
        return best

    def _lower_bound(self, done: tuple[int, ...], ready: tuple[int, ...]) -> int | None:
        """A lower bound of the remaining cost: each session as if alone; `None` if the rest can't fit."""
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
        return None if soonest is not None and length > self.planner.room_after(soonest) else total

    def _worth_trying(self, number: int, slot: int, first: int, late: int) -> list[int]:
        """The indices of the undominated starts, the most promising first.

        A later start leaves less room for the rest, so that it must cost less. After the usual time few do, as the cost
        rises again; before it all are tried, the latest first.
        """
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
