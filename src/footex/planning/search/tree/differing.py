"""The search for a plan that differs from earlier plans: the branch and bound, whose states count the differences.

A session differs from a plan that has no session of its commitment on its date in its part of the day. Two plans differ
in the greater of two numbers: the sessions of one that differ from the other, and the other way round. Both are counted
day by day for each earlier plan, up to what is required.
"""

from collections import Counter
from functools import partial as bind
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, cast

from footex.planning.request.meaning.part_of_day import PartOfDay, part_of_day
from footex.planning.search.day.restricted import Excluded, RestrictedDays
from footex.planning.search.patterns.balance import Balanced
from footex.planning.search.tree.branch_and_bound import Search
from footex.planning.search.tree.construction import find_draft
from footex.planning.search.tree.nodes import UNLIMITED, Child
from footex.planning.search.tree.placements import find_sooner, follow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from footex.planning.search.day.day import DayPlanner
    from footex.planning.search.day.job import Best, Placed
    from footex.planning.search.day.limits import Limits
    from footex.planning.search.layout.spans import Span
    from footex.planning.search.track.state import State, States
    from footex.planning.search.tree.nodes import Partial

__all__ = ["Differing", "DifferingSearch", "find_spots"]

_DRAFTS = 4
"""The drafts made: each takes as long as that of a plan."""

_ATTEMPTS = 4
"""The constructions until a draft is given up."""

Spots = Counter[tuple[int, PartOfDay]]
"""The sessions of a day by commitment and part of the day."""


class Differing(NamedTuple):
    """What a plan has to differ from.

    Attributes:
        plans: The earlier plans: the sessions placed on each day.
        least: The minimum number of sessions in which it differs from each.
        bound: A lower bound of the cost from a state before a day on, whatever the differences.
    """

    plans: "Sequence[Sequence[tuple[Placed, ...]]]"
    least: int
    bound: "Callable[[int, States], int]"


class _Counted(tuple["tuple[State, int]", ...]):  # noqa: SLOT001 - a tuple can have no slots of its own
    """States that also count differences.

    Attributes:
        differences: For each earlier plan, the sessions so far that it doesn't have, and those that only it has; both
            are the minimum once one of them is.
    """

    differences: tuple[tuple[int, int], ...]

    @property
    def states(self) -> "States":
        """The states alone, as they are known to a search without differences."""
        return tuple(self)

    @classmethod
    def of(cls, states: "States", differences: tuple[tuple[int, int], ...]) -> "_Counted":
        counted = cls(states)
        counted.differences = differences
        return counted

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Counted) and self.differences == other.differences and super().__eq__(other)

    def __hash__(self) -> int:
        return hash((self.differences, super().__hash__()))


class DifferingSearch(Search):
    """A search for the best plan that differs from earlier ones.

    Args:
        span: The days and the tracks.
        steps: The maximum number of steps.
        differing: What the plan has to differ from.
        restricted: The restricted planners made so far.
    """

    def __init__(self, span: "Span", steps: int, differing: Differing, restricted: RestrictedDays) -> None:
        super().__init__(span.days, span.tracks, steps, span.joint)
        self._differing = differing
        self._restricted = restricted
        self._theirs = [
            [find_spots(day, placed) for day, placed in zip(span.days, plan, strict=True)] for plan in differing.plans
        ]
        # The most sessions from each day on: of any plan, and of each earlier one.
        most = [sum(max(track.alone[day], default=0) for track in span.tracks) for day in range(len(span.days))]
        self._ours_left = _from_each_on(most)
        self._theirs_left = [_from_each_on([spots.total() for spots in plan]) for plan in self._theirs]

    def _start(self) -> "States":
        return _Counted.of(super()._start(), ((0, 0),) * len(self._theirs))

    def _count(
        self, day: int, differences: tuple[tuple[int, int], ...], placed: "Sequence[Placed]"
    ) -> tuple[tuple[int, int], ...]:
        """The differences after a day with these sessions."""
        ours, least = find_spots(self.days[day], placed), self._differing.least
        counted: list[tuple[int, int]] = []
        for (only_ours, only_theirs), plan in zip(differences, self._theirs, strict=True):
            after = only_ours, only_theirs
            if only_ours < least:
                after = only_ours + (ours - plan[day]).total(), only_theirs + (plan[day] - ours).total()
            counted.append((least, least) if max(after) >= least else after)
        return tuple(counted)

    def _can_differ(self, day: int, differences: tuple[tuple[int, int], ...]) -> bool:
        """Whether the days from one on can have as many differences as are still required."""
        return all(
            max(ours + self._ours_left[day], theirs + left[day]) >= self._differing.least
            for (ours, theirs), left in zip(differences, self._theirs_left, strict=True)
        )

    def _find_children(
        self, key: "tuple[int, States]", full: "Partial", planner: "DayPlanner", earliest: "Limits", budget: int
    ) -> "Iterator[Child]":
        """The nodes of one assignment: one for each placement worth trying."""
        load = planner.load(full.minutes) + self._joint.settled(key[0])
        later = self._bounds.ahead(key[0] + 1, full.ahead)
        place = bind(self._place_outside, planner, full.counts, earliest)
        for places, placed, after in self._find_ways(key, full, place, budget - load - later):
            cost = full.cost + places + load
            # One beyond the budget says that there are others, even if it doesn't differ enough itself.
            if cost + later > budget or self._can_differ(key[0] + 1, after.differences):
                bound = cost + max(later, self._differing.bound(key[0] + 1, after.states))
                yield Child(bound, cost, after, full.counts, placed)

    def _find_ways(
        self,
        key: "tuple[int, States]",
        full: "Partial",
        place: "Callable[[Limits, frozenset[Excluded]], Best | None]",
        budget: int,
    ) -> "Iterator[tuple[int, tuple[Placed, ...], _Counted]]":
        """Find the undominated placements of a day: any other costs more than one of them and differs no more.

        Each placement is followed by the cheapest of those with a session outside its part of the day where that makes
        a difference, and of those with the last session of a commitment sooner where that matters to later days.
        """
        due: list[tuple[Limits, frozenset[Excluded]]] = [((), frozenset())]
        tried = set(due)
        given: set[tuple[Placed, ...]] = set()
        while due:
            latest, excluded = due.pop()
            best = place(latest, excluded) if latest or excluded else (full.places, full.placed)
            if best is None:
                continue
            states = follow(self.tracks, key, full, best[1])
            after = _Counted.of(states, self._count(key[0], cast("_Counted", key[1]).differences, best[1]))
            if best[1] not in given:
                given.add(best[1])
                yield *best, after
            if full.cost + best[0] > budget:
                continue
            following = [(sooner, excluded) for sooner in find_sooner(self.tracks, full.counts, after, latest, best[1])]
            following += [(latest, excluded | {one}) for one in self._find_same(key[0], after, best[1])]
            due += [limits for limits in following if limits not in tried]
            tried.update(following)

    def _find_same(self, day: int, after: "_Counted", placed: "Sequence[Placed]") -> "Iterator[Excluded]":
        """The sessions of a day in the part of the day of one of an earlier plan from which too little differs yet."""
        near = [
            plan[day]
            for (ours, _), plan in zip(after.differences, self._theirs, strict=True)
            if ours < self._differing.least
        ]
        for start, number, slot in placed if near else ():
            part = part_of_day(self.days[day].minute_at(start))
            if any(spots[number, part] for spots in near):
                yield Excluded(number, slot, part)

    def _draft(self) -> None:
        """Take the best of some drafts as the first incumbent, each made where some sessions of a plan are excluded."""
        for excluded in self._choose_excluded():
            days = [self._restricted.find(day, some) for day, some in zip(self.days, excluded, strict=True)]
            draft = find_draft(days, self.tracks, self._joint, attempts=_ATTEMPTS)
            if draft is not None and draft.cost < self._incumbent_cost and self._differs(draft.days):
                self._incumbent, self._incumbent_cost = draft.days, draft.cost

    def _draft_crowded(self) -> bool:
        """As `_draft`: a cover doesn't know other plans."""
        self._draft()
        return True

    def _combine(self) -> Balanced:
        """Nothing is known by patterns, which don't know other plans."""
        return Balanced(0, self._incumbent_cost, None)

    def _choose_excluded(self) -> "Iterator[list[frozenset[Excluded]]]":
        """For some drafts, what to exclude on each day: sessions of the last plan, those first that cost little."""
        least = self._differing.least
        prices: list[tuple[int, int, Excluded]] = []
        for day, placed in enumerate(self._differing.plans[-1]):
            for start, number, slot in placed:
                excluded = Excluded(number, slot, part_of_day(self.days[day].minute_at(start)))
                # What it costs elsewhere on the day without others; on a day without such a start, most.
                others = self._restricted.find(self.days[day], frozenset({excluded})).choices(number, slot).least
                prices.append((others[0] if others else UNLIMITED, day, excluded))
        prices.sort(key=lambda price: (price[0], price[1], price[2].number, price[2].slot))
        for first in range(0, min(len(prices) - least + 1, _DRAFTS * least), least):
            days: list[set[Excluded]] = [set() for _ in self.days]
            for _, day, (number, _, part) in prices[first : first + least]:
                days[day] |= {Excluded(number, slot, part) for slot in range(len(self.days[day].jobs[number].lengths))}
            yield [frozenset(excluded) for excluded in days]

    def _differs(self, days: "Sequence[Sequence[Placed]]") -> bool:
        """Whether a plan differs enough from the earlier ones."""
        differences = ((0, 0),) * len(self._theirs)
        for day, placed in enumerate(days):
            differences = self._count(day, differences, placed)
        return self._can_differ(len(self.days), differences)

    def _place_outside(
        self,
        planner: "DayPlanner",
        counts: tuple[int, ...],
        earliest: "Limits",
        latest: "Limits",
        excluded: frozenset[Excluded],
    ) -> "Best | None":
        """Place the sessions of a day, some of them outside parts of it."""
        if excluded:
            self._step(1)  # one that is known already counts too: there can be many
        return self._place(self._restricted.find(planner, excluded), counts, earliest, latest)


def find_spots(day: "DayPlanner", placed: "Sequence[Placed]") -> Spots:
    """The sessions of a day by commitment and part of the day."""
    return Counter((number, part_of_day(day.minute_at(start))) for start, number, _ in placed)


def _from_each_on(figures: "Sequence[int]") -> list[int]:
    """The sums of the figures from each one on, and 0 at the end."""
    return [*accumulate(reversed(figures), initial=0)][::-1]
