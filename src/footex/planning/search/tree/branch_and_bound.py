"""The search: the optimal plan of some days, or a proof that there is none, within a number of steps.

Depth-first branch and bound over the days, the lowest bound first. States are memoised, as in dynamic programming: an
exact cost if the state was solved, otherwise the lower bound that its last failure proved, like the transposition table
of a game search. With many commitments a draft is the first incumbent, so that a plan exists from the start and
everything no better is pruned.

Steps are counted instead of seconds, since a plan must not depend on the speed of the machine.
"""

from contextlib import suppress
from functools import partial as bind
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.day.job import in_order
from footex.planning.search.day.limits import Limits, OutOfSteps
from footex.planning.search.layout.joint import ALONE
from footex.planning.search.patterns.balance import Balanced
from footex.planning.search.patterns.covering import Cover
from footex.planning.search.patterns.crowded import Crowded
from footex.planning.search.track.spacing import NOW
from footex.planning.search.track.state import States
from footex.planning.search.tree.bounds import NOTHING_LEFT, Bounds, add
from footex.planning.search.tree.construction import find_draft, improve_draft
from footex.planning.search.tree.dominance import find_undominated
from footex.planning.search.tree.nodes import UNLIMITED, Child, Frame, Partial
from footex.planning.search.tree.placements import find_earliest, find_placements, find_soonest
from footex.planning.search.tree.recounting import recount

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from footex.planning.search.day.day import DayPlanner
    from footex.planning.search.day.job import Best, Placed
    from footex.planning.search.layout.joint import Joint
    from footex.planning.search.track.track import Track

__all__ = ["Search", "Solution"]

_CROWDED = 4
"""The maximum number of commitments in a week without a draft: up to here the search itself soon finds a plan."""

_FIRST = 4
"""The attempts at a draft before a proof of infeasibility is tried: few, as the proof may be quick."""


_COMBINED = 85
"""The percentage of the steps for combinations of patterns without a plan; the rest is left to the search by days."""


_CHEAPEST = 5
"""The percentage of the steps for the cheapest patterns of other weeks; then the days are searched."""


class Solution(NamedTuple):
    """The result of a search.

    Attributes:
        days: The placement on each day.
        cost: The total cost.
        floor: The lower bound proved for the cost of any plan.
        best: Whether the cost is proved to be the minimum. The plan is the earliest of that cost, unless the steps ran
            out before.
    """

    days: list["tuple[Placed, ...]"]
    cost: int
    floor: int
    best: bool


class Search:
    """A search over some days.

    Args:
        days: The planner of each day.
        tracks: The track of each commitment over the same days.
        steps: The maximum number of steps.
        joint: What the commitments have in common.
        places: Whether the best places are looked for, or only whether there are any.
    """

    def __init__(
        self,
        days: "Sequence[DayPlanner]",
        tracks: "Sequence[Track]",
        steps: int,
        joint: "Joint" = ALONE,
        *,
        places: bool = True,
    ) -> None:
        self.days = days
        self.tracks = tracks
        self.steps: int = steps
        self._joint = joint
        self.taken: int = 0
        self._exact: dict[tuple[int, States], int] = {}
        self._floor: dict[tuple[int, States], int] = {}
        self._children: dict[tuple[int, States], tuple[int, bool, list[Child]]] = {}
        self._path: list[Child] = []
        self._incumbent: list[tuple[Placed, ...]] | None = None
        self._incumbent_cost = UNLIMITED
        self._first_only = not places
        self._noting = True
        self._bounds = Bounds(days, tracks, joint.rests, places=places)

    def exists(self) -> bool:
        """Whether a plan exists, for a search without places.

        Raises:
            OutOfSteps: The maximum of steps is reached.
        """
        if self._bounds.root is None or self._bounds.lacks_capacity(0, self._start()):
            return False
        crowded = self._crowded
        if crowded and find_draft(self.days, self.tracks, self._joint, attempts=_FIRST, improved=False) is not None:
            return True
        try:
            if crowded and (cover := self._cover()) is not None:
                return cover.find() is not None
            return self._solve(0, self._start(), UNLIMITED) is not None
        except OutOfSteps:
            if crowded and find_draft(self.days, self.tracks, self._joint, improved=False) is not None:
                return True
            raise

    def best(self, *, by_states: bool = False) -> Solution | None:
        """Find the optimal plan.

        Args:
            by_states: Whether a week of few commitments is searched by its days in any case, for `least`.

        Returns:
            The plan, not proved best if the steps ran out; `None` if there is none.

        Raises:
            OutOfSteps: The maximum of steps is reached without a plan.
        """
        floor = self._bounds.root
        if floor is None or (self._crowded and not self._draft_crowded()):
            return None
        if self._crowded or not by_states:
            known = self._combine()
            floor = max(floor, known.floor)
            if floor >= UNLIMITED:
                return None
            ended = self.taken > self.steps or (known.days is not None and floor >= known.cost)
            if ended and self._incumbent is not None:
                return self._stop(floor, self._incumbent)
        return self._search_days(floor)

    def _search_days(self, floor: int) -> Solution | None:
        """The optimal plan by the search over the days, whose cost has a lower bound."""
        try:
            # Up to the cost of the draft itself: of equal costs the earliest plan is wanted, not the draft.
            cost = self._solve(0, self._start(), self._incumbent_cost)
            if cost is None:
                return None
            floor, self._noting = cost, False  # retracing the earliest plan doesn't change the incumbent
            return Solution(self._earliest(cost), cost, cost, best=True)
        except OutOfSteps:
            if self._incumbent is None:
                self._draft()
            if self._incumbent is None:
                raise
            return self._stop(max(floor, self._floor.get((0, self._start()), 0)), self._incumbent)

    def _stop(self, floor: int, plan: "list[tuple[Placed, ...]]") -> Solution:
        """The best plan known when the search ends."""
        cost = recount(self.days, self.tracks, plan, self._joint.wishes)
        return Solution(plan, cost, min(floor, cost), best=floor >= cost)

    def least(self, day: int, states: States) -> int:
        """A lower bound of the cost from a state before a day on, by all that the search has found."""
        key = (day, states)
        known = self._exact.get(key, self._floor.get(key, 0))
        return max(known, self._bounds.ahead(day, self._bounds.rests(day, states)[0]))

    def _draft(self) -> None:
        """Take a draft as the first incumbent, if one is found."""
        draft = find_draft(self.days, self.tracks, self._joint)
        if draft is not None:
            self._incumbent, self._incumbent_cost = draft.days, draft.cost

    def _draft_crowded(self) -> bool:
        """As `_draft`, or false if no plan exists: where a few attempts find none, a cover is looked for."""
        draft = find_draft(self.days, self.tracks, self._joint, attempts=_FIRST)
        cover = self._cover() if draft is None else None
        if cover is not None:
            with suppress(OutOfSteps):
                counts = cover.find()
                if counts is None:
                    return False
                places = [self._place(*day, ()) for day in zip(self.days, counts, strict=True)]
                plan = [best[1] for best in places if best is not None]
                draft = improve_draft(self.days, self.tracks, self._joint, plan)
        if draft is None:
            self._draft()
        else:
            self._incumbent, self._incumbent_cost = draft.days, draft.cost
        return True

    def _cover(self) -> Cover | None:
        """The days that the commitments need, if nothing else matters to whether a plan exists."""
        cover = Cover(self.days, self.tracks, self._step)
        return cover if cover.applies else None

    def _combine(self) -> Balanced:
        """Take the best week of combined patterns as the incumbent, if one is found; what is known then.

        Patterns are of one commitment each: what several have in common is left to the search over the days.
        """
        if self._joint.key != ALONE.key or any(day.preferred is not None for day in self.days):
            return Balanced(0, self._incumbent_cost, None)
        weeks, cost = Crowded(self.days, self.tracks, self._place_freely, self._step), self._incumbent_cost
        whole = self.steps
        if not self._crowded:
            self.steps = self.steps * _CHEAPEST // 100
        elif self._incumbent is None:  # with a plan, the search over the days would add little to what is found here
            self.steps = self.steps * _COMBINED // 100
        try:
            known = weeks.best(cost) if self._crowded else weeks.find_cheapest(cost)
        finally:
            self.steps = whole
        if known.days is not None:
            self._incumbent, self._incumbent_cost = known.days, known.cost
        return known

    def _place_freely(self, planner: "DayPlanner", counts: tuple[int, ...]) -> "Best | None":
        return self._place(planner, counts, ())

    @property
    def _crowded(self) -> bool:
        weeks = range(0, len(self.days), 7)
        crowded = max(sum(day in track.active for track in self.tracks) for day in weeks) > _CROWDED
        return crowded and not any(track.counted for track in self.tracks)

    def _start(self) -> States:
        return tuple((track.before, NOW if track.spacing is None else track.spacing.before) for track in self.tracks)

    def _solve(self, day: int, states: States, budget: int) -> int | None:
        """The minimum cost from here on; `None` if it exceeds the budget.

        With a stack of its own, since a programme of 728 days would exceed the recursion limit.
        """
        stack: list[Frame] = []
        answer = self._look_up(stack, day, states, budget)
        while stack:
            frame = stack[-1]
            if frame.child is not None:
                self._path.pop()
                frame.take(answer)
            child = None if self._first_only and frame.best is not None else next(frame.children, None)
            if child is None or child.bound > frame.left:
                frame.pruned = frame.pruned or child is not None
                answer = self._close(stack.pop())
            else:
                frame.child = child
                self._path.append(child)
                answer = self._look_up(stack, frame.key[0] + 1, child.states, frame.left - child.cost)
        return answer

    def _look_up(self, stack: "list[Frame]", day: int, states: States, budget: int) -> int | None:
        """The memoised cost of a state, or `None` if it exceeds the budget; an unsolved state is pushed."""
        if day == len(self.days):
            self._note()
            return 0
        key = (day, states)
        exact = self._exact.get(key)
        if exact is not None:
            return exact if exact <= budget else None
        # A failure within a budget proved that the state costs more: only a greater budget is worth another search.
        if self._floor.get(key, 0) <= budget:
            pruned, children = self._expand(key, budget)
            stack.append(Frame(key, budget, iter(children), pruned=pruned))
        return None

    def _close(self, frame: "Frame") -> int | None:
        """Memoise the result of a state whose children are exhausted."""
        if frame.best is not None:
            if not self._first_only:
                self._exact[frame.key] = frame.best
        elif frame.pruned:
            self._floor[frame.key] = frame.budget + 1
        else:
            self._exact[frame.key] = UNLIMITED + 1  # infeasible: above every budget
        return frame.best

    def _note(self) -> None:
        """Keep a complete plan as the incumbent if it is better."""
        if self._noting:
            cost = sum(child.cost for child in self._path)
            if self._incumbent is None or cost < self._incumbent_cost:
                self._incumbent = [child.placed for child in self._path]
                self._incumbent_cost = cost

    def _step(self, steps: int) -> None:
        self.taken += steps
        if self.taken > self.steps:
            raise OutOfSteps

    def _expand(self, key: tuple[int, States], budget: int) -> tuple[bool, list[Child]]:
        """Whether some children exceed the budget, and those within it, the lowest bound first."""
        known, pruned, children = self._children.get(key, (-1, False, []))
        if known < budget and (pruned or known < 0):
            pruned, children = (False, []) if self._bounds.lacks_capacity(*key) else self._assign(*key, budget)
            children.sort()
            self._children[key] = (budget, pruned, children)
            self._step(1 + len(children))
        return pruned, children

    def _assign(self, day: int, states: States, budget: int) -> tuple[bool, list[Child]]:
        """Assign numbers of sessions to a day, one commitment after another.

        The lower bound of a partial assignment is its cost so far, plus the costs alone of the rest: so most of the
        combinations, which are exponential in the commitments, are never made.
        """
        planner = self._planner(day, states)
        pruned = False
        earliest = find_earliest(self.tracks, day, states)
        partial: list[Partial] = [Partial((), (), 0, 0, NOTHING_LEFT, 0, ())]
        rests = self._bounds.rests(day, states)
        joint = self._joint
        for number, (track, (state, _)) in enumerate(zip(self.tracks, states, strict=True)):
            none = (0,) * (len(self.tracks) - number - 1)
            alone, rest = track.alone_at(day, state), rests[number + 1]
            clashing, wished = joint.clashing.get(number, ()), number in joint.wished
            longer: list[Partial] = []
            # Of each option: itself, its cost alone, its minutes, and the minimum of what is then still to come.
            options = [
                (option, option.cost + alone[option.sessions][0], alone[option.sessions][1], add(option.after, rest))
                for option in track.options[day][state]
            ]
            for begun in partial:
                clashes = any(begun.counts[other] for other in clashing)
                more = joint.more(number, day, begun.counts, states) if wished else 0
                for option, cost, minutes, later in options:
                    if option.sessions and clashes:
                        continue
                    unmet = more if option.sessions else 0
                    if not self._first_only:
                        # The sessions of others can only raise the cost of the sessions placed so far.
                        least = self._bounds.ahead_with(day, begun.minutes + minutes, begun.ahead, later)
                        if begun.cost + begun.places + cost + unmet + least > budget:
                            pruned = True
                            continue
                    counts = (*begun.counts, option.sessions)
                    placed: Best | None = (begun.places, begun.placed)
                    if option.sessions:
                        placed = self._place(planner, (*counts, *none), earliest)
                    if placed is not None:
                        longer.append(
                            Partial(
                                counts,
                                (*begun.after, option.state),
                                begun.cost + option.cost + unmet,
                                begun.minutes + minutes,
                                add(begun.ahead, option.after),
                                *placed,
                            )
                        )
            partial = longer
            self._step(len(partial) // 8)  # eight partial assignments count as a step
        children = [
            child for full in partial for child in self._find_children((day, states), full, planner, earliest, budget)
        ]
        if self._first_only:
            children = find_undominated(self.tracks, children)
        return pruned or any(child.bound > budget for child in children), children

    def _find_children(
        self, key: tuple[int, States], full: Partial, planner: "DayPlanner", earliest: Limits, budget: int
    ) -> "Iterator[Child]":
        """The nodes of one assignment: one for each placement worth trying."""
        load = planner.load(full.minutes) + self._joint.settled(key[0])
        later = self._bounds.ahead(key[0] + 1, full.ahead)
        if self._first_only:
            ways = find_soonest(self.tracks, key, full, bind(self._find_soonest, planner, full.counts, earliest))
        else:
            place = bind(self._place, planner, full.counts, earliest)
            ways = find_placements(self.tracks, key, full, place, budget - load - later)
        for places, placed, after in ways:
            cost = full.cost + places + load
            yield Child(cost + later, cost, after, full.counts, placed)

    def _place(
        self, planner: "DayPlanner", counts: tuple[int, ...], earliest: Limits, latest: Limits = ()
    ) -> "Best | None":
        """Place the sessions of a day; its steps count as the search's."""
        before = planner.steps - bool(latest)  # one that is known already counts too: there can be many
        try:
            if self._first_only:
                return (0, ()) if planner.fits(counts, self.steps - self.taken, earliest) else None
            return planner.place(counts, self.steps - self.taken, earliest, latest)
        finally:
            self._step(planner.steps - before)

    def _find_soonest(
        self, planner: "DayPlanner", counts: tuple[int, ...], earliest: Limits, whose: frozenset[int]
    ) -> "list[tuple[Placed, ...]]":
        before = planner.steps
        try:
            return planner.find_soonest(counts, self.steps - self.taken, earliest, whose)
        finally:
            self._step(planner.steps - before)

    def _planner(self, day: int, states: States) -> "DayPlanner":
        return self.days[day].after(tuple(state.counted for state, _ in states))

    def _earliest(self, cost: int) -> list["tuple[Placed, ...]"]:
        """Of all plans of this cost, the unique one with the lexicographically least list of sessions.

        None is the beginning of another: with further sessions, the squared minutes would be more.
        """
        plan: list[tuple[Placed, ...]] = []
        states, left = self._start(), cost
        for day in range(len(self.days)):
            children = [child for child in self._expand((day, states), left)[1] if child.bound <= left]
            children.sort(key=lambda child: in_order(child.placed))
            chosen = next(
                child for child in children if self._solve(day + 1, child.states, left - child.cost) is not None
            )
            plan.append(chosen.placed)
            states, left = chosen.states, left - chosen.cost
        return plan
