"""One day: the optimal placement of its sessions, exactly, for any number of sessions of each commitment."""

from bisect import bisect_left
from functools import cached_property
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from footex.planning.search.costs.costs import LOAD, OVER
from footex.planning.search.day.job import Alone, Best, Choices, Job, Placed, Start
from footex.planning.search.day.largest_sets import DaySets, find_largest_sets
from footex.planning.search.day.limits import LONG, Limits, OutOfSteps
from footex.planning.search.day.packing import Packing, count_alone
from footex.planning.search.day.placing import Placing
from footex.planning.search.day.sequencing import MOST_IN_SEQUENCE, Sequencing

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["DayPlanner"]

_MOST_SUBSETS = 6  # commitments of which all subsets are tried: 2**6 trials at most
_SOON = 1000  # steps of one such trial; without an answer the bound stays weaker, but valid


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
        preferred: The minutes of sessions above which each counts; `None` for no preference.
    """

    def __init__(  # noqa: PLR0917 - what a day is
        self,
        starts: tuple[Start, ...],
        limit: int | None,
        between: int,
        jobs: tuple[Job, ...],
        most_steps: int,
        after: "Callable[..., DayPlanner] | None" = None,
        preferred: int | None = None,
    ) -> None:
        self.preferred = preferred
        self._after = after
        self.most_steps = most_steps
        self.limit = limit
        self.between = between
        self.jobs = jobs
        self.steps = 0
        self.starts = starts
        self._rooms: dict[int, int] = {}
        self._placements: dict[tuple[Limits, Limits, Limits], Best | None] = {}
        self._possible: dict[int, list[int]] = {}
        self._fitting: dict[tuple[Limits, Limits], bool] = {}
        self._most_alone: dict[tuple[int, int], int] = {}
        self._soonest: dict[tuple[Limits, Limits, frozenset[int]], list[tuple[Placed, ...]]] = {}
        self._alone: dict[tuple[int, tuple[int, ...]], Alone] = {}
        self._fitting_alone: dict[tuple[int, tuple[int, ...]], Alone] = {}
        self._choices: dict[tuple[int, int], Choices] = {}
        self._largest_sets: dict[tuple[tuple[int, ...], bool], DaySets | None] = {}

    def after(self, done: tuple[int, ...]) -> "DayPlanner":
        """The planner of the day after so many sessions of each commitment: this one if lengths don't depend on it."""
        return self if self._after is None else self._after(done)

    def load(self, minutes: int) -> int:
        """The cost of so many minutes of sessions, wherever they are."""
        over = 0 if self.preferred is None else max(0, minutes - self.preferred)
        return minutes * minutes * LOAD + over * OVER

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
            some = [number for number, count in enumerate(counts) if count]
            if len(some) == 1:
                ready = earliest[some[0]] if earliest else -LONG
                return self._fits_alone(some[0], counts[some[0]], ready)
            steps = self.most_steps if most_steps is None else most_steps
            self._fitting[key] = not self._lacks_room(counts) and Packing(self, counts, steps, earliest).exists()
        return self._fitting[key]

    def _fits_alone(self, number: int, count: int, ready: int) -> bool:
        """Whether sessions of one commitment fit a day without others."""
        job = self.jobs[number]
        if count > len(job.lengths) or (self.limit is not None and sum(job.lengths[:count]) > self.limit):
            return False
        if (number, ready) not in self._most_alone:
            self._most_alone[number, ready] = count_alone(self, number, ready)
        return count <= self._most_alone[number, ready]

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

    def find_largest_sets(self, numbers: tuple[int, ...], *, parts: bool) -> DaySets | None:
        """Find the sets of single sessions that fit; `None` if there are too many.

        Args:
            numbers: The commitments, of each of which a session fits alone.
            parts: Whether parts of the day matter.
        """
        if (numbers, parts) not in self._largest_sets:
            self._largest_sets[numbers, parts] = find_largest_sets(self, numbers, parts=parts)
        return self._largest_sets[numbers, parts]

    def minute_at(self, start: int) -> int:
        """The minute of the day by the clock at a possible start."""
        return self.starts[bisect_left(self.starts, (start,))][1]

    def alone(self, number: int, counts: tuple[int, ...]) -> Alone:
        """Of some numbers of sessions of one commitment those that fit on a day without others."""
        alone = self._alone.get((number, counts))
        if alone is None:
            alone = self._alone[number, counts] = {}
            for count in counts:
                placed = self.place(_only({number: count}, self))
                if placed is not None:
                    alone[count] = (placed[0], sum(self.jobs[number].lengths[:count]) // 60)
        return alone

    def fitting_alone(self, number: int, counts: tuple[int, ...]) -> Alone:
        """As `alone`, at no cost: no places are looked for."""
        fitting = self._fitting_alone.get((number, counts))
        if fitting is None:
            lengths = self.jobs[number].lengths
            fitting = self._fitting_alone[number, counts] = {
                count: (0, sum(lengths[:count]) // 60) for count in counts if self.fits(_only({number: count}, self))
            }
        return fitting

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

    @cached_property
    def _sequencing(self) -> Sequencing:
        return Sequencing(self, [start for start, _, _ in self.starts])

    @cached_property
    def _pieces(self) -> list[tuple[int, int]]:
        """The free intervals, each from its first start to its end."""
        # The starts of one free interval share their end; in reverse, the earliest of them is the last to be set.
        return [(begin, end) for end, begin in {at + left: at for at, _, left in reversed(self.starts)}.items()]

    def room(self) -> int:
        """The maximum seconds of sessions."""
        free = self.room_after(-LONG)
        return free if self.limit is None else min(free, self.limit)

    def room_after(self, instant: int) -> int:
        """The free seconds after an instant, counted from the first start of each free interval."""
        if instant not in self._rooms:
            self._rooms[instant] = sum(max(0, end - max(begin, instant)) for begin, end in self._pieces)
        return self._rooms[instant]

    def find_starts(self, number: int, slot: int) -> list[int]:
        """The possible starts of one session, other sessions aside; only its own for one that is fixed."""
        job = self.jobs[number]
        if job.fixed_start(slot) is not None:
            return self.choices(number, slot).starts
        length = job.lengths[slot]
        if length not in self._possible:
            self._possible[length] = [begin for begin, _, left in self.starts if left >= length]
        return self._possible[length]

    def choices(self, number: int, slot: int) -> Choices:
        """The possible starts of one session, other sessions aside."""
        try:
            return self._choices[number, slot]
        except KeyError:
            choices = self._choices[number, slot] = self._choose(number, slot)
            return choices

    def _choose(self, number: int, slot: int) -> Choices:
        job = self.jobs[number]
        starts: list[int] = []
        costs: list[int] = []
        fixed = job.fixed_start(slot)
        for begin, minute, left in self.starts:
            if left >= job.lengths[slot] and fixed in (None, begin):
                starts.append(begin)
                costs.append(job.cost(begin, minute, slot))
        return Choices.of(starts, costs)

    def _place(self, counts: tuple[int, ...], most_steps: int, earliest: Limits, latest: Limits) -> Best | None:
        if not any(counts):
            return 0, ()
        if self._lacks_room(counts):
            return None
        # Most days have room for each session where it is cheapest, which no other placement beats.
        cheapest = self._all_cheapest(counts)
        if cheapest is not None and _is_within(cheapest[1], counts, earliest, latest):
            return cheapest
        some = [number for number, count in enumerate(counts) if count]
        if max(counts) == 1 and len(some) <= MOST_IN_SEQUENCE and not earliest and not latest:
            return self._sequencing.best(some, most_steps)
        return Placing(self, counts, most_steps, earliest, latest).best()

    def _lacks_room(self, counts: tuple[int, ...]) -> bool:
        """Whether the sessions can't fit: too many, too long together, or one too long in itself."""
        if any(count > len(job.lengths) for job, count in zip(self.jobs, counts, strict=True)):
            return True
        lengths = sum(sum(job.lengths[:count]) for job, count in zip(self.jobs, counts, strict=True))
        if lengths > self.room():
            return True
        return any(not self.find_starts(number, slot) for number, count in enumerate(counts) for slot in range(count))

    def _all_cheapest(self, counts: tuple[int, ...]) -> Best | None:
        """Each session at the first of its cheapest starts, if they can be so together."""
        placed: list[Placed] = []
        total = 0
        for number, count in enumerate(counts):
            for slot in range(count):
                starts, costs, least = self.choices(number, slot)
                placed.append((starts[costs.index(least[0])], number, slot))
                total += least[0]
        placed.sort()
        for before, after in pairwise(placed):
            if after[0] < before[0] + self.jobs[before[1]].lengths[before[2]] + self.between * (before[1] != after[1]):
                return None
        for number, count in enumerate(counts):
            own = [session for session in placed if session[1] == number]
            job = self.jobs[number]
            if [slot for _, _, slot in own] != list(range(count)):
                return None
            for before, after in pairwise(own):
                if after[0] < job.ready(before[0], before[2]):
                    return None
        return total, tuple(placed)


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
