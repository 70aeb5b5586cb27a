"""The search: the best plan of some days, exactly, or a proof that there is none; it counts its steps.

Depth first through the days, the most promising first. What each commitment costs at least if it were alone bounds
what is left; a state of all commitments on a day is solved once. Of many commitments a draft is made first, so that
there is a plan at once, and only what could be better is looked at.
"""

from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.construction import find_draft
from footex.planning.search.day import OutOfSteps
from footex.planning.search.nodes import ANY, Child, Frame, Partial, States

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.planning.search.day import Best, DayPlanner, Placed
    from footex.planning.search.track import Track

__all__ = ["Found", "Search"]

_CROWDED = 4
"""With more commitments than that a draft is made first."""

_FIRST = 4
"""So many attempts at a draft before a proof that there is no plan is looked for."""

_SHARE = 10
"""One in so many steps is for making a draft better: few of the others would, all are for finding a plan at all."""


class Found(NamedTuple):
    """What a search found.

    Attributes:
        days: What lies on each.
        cost: Of all of it.
        floor: The least that any plan costs as far as proved.
        best: Whether it is proved that no plan is better; of equal cost, that none is earlier.
    """

    days: list["tuple[Placed, ...]"]
    cost: int
    floor: int
    best: bool


class Search:
    """A search through some days.

    Args:
        days: What each day can hold.
        tracks: Each commitment alone over the same days.
        steps: The most steps to take.
    """

    def __init__(self, days: "Sequence[DayPlanner]", tracks: "Sequence[Track]", steps: int) -> None:
        self.days = days
        self.tracks = tracks
        self.steps: int = steps
        self.taken: int = 0
        self._exact: dict[tuple[int, States], int] = {}
        self._floor: dict[tuple[int, States], int] = {}
        self._children: dict[tuple[int, States], tuple[int, bool, list[Child]]] = {}
        self._path: list[Child] = []
        self._incumbent: list[tuple[Placed, ...]] | None = None
        self._incumbent_cost = ANY
        self._first_only = False
        self._noting = True
        self._capacity: list[int] = []
        self._room: list[int] = []
        self._seconds: list[int] = []

    def exists(self) -> bool:
        """Whether there is a plan at all.

        Raises:
            OutOfSteps: Not known after so many steps.
        """
        self._first_only = True
        floor = self._root()
        if floor is None:
            return False
        crowded = len(self.tracks) > _CROWDED
        if crowded and find_draft(self.days, self.tracks, attempts=_FIRST, improved=False) is not None:
            return True
        try:
            return self._solve(0, self._start(), ANY) is not None
        except OutOfSteps:
            if crowded and find_draft(self.days, self.tracks, improved=False) is not None:
                return True
            raise

    def best(self, *, more: bool = False) -> Found | None:
        """Find the best plan.

        Args:
            more: Whether sessions follow behind the last day, which decides between lists of different length.

        Returns:
            The plan; one that isn't proved best if the steps ran out; `None` where there is none.

        Raises:
            OutOfSteps: No plan found in so many steps.
        """
        floor = self._root()
        if floor is None:
            return None
        if len(self.tracks) > _CROWDED:
            self._draft()
            if self._incumbent is not None:
                self.steps //= _SHARE
        try:
            cost = self._solve(0, self._start(), self._incumbent_cost)
            if cost is None:
                return None
            floor, self._noting = cost, False
            return Found(self._earliest(cost, more=more), cost, cost, best=True)
        except OutOfSteps:
            if self._incumbent is None:
                self._draft()
            if self._incumbent is None:
                raise
            floor = max(floor, self._floor.get((0, self._start()), 0))
            return Found(self._incumbent, self._incumbent_cost, min(floor, self._incumbent_cost), best=False)

    def _draft(self) -> None:
        """Have some plan before the best is looked for."""
        draft = find_draft(self.days, self.tracks)
        if draft is not None:
            self._incumbent, self._incumbent_cost = draft.days, draft.cost

    def _start(self) -> States:
        return tuple(track.before for track in self.tracks)

    def _root(self) -> int | None:
        floors = [track.least for track in self.tracks if track.least is not None]
        if len(floors) < len(self.tracks):
            return None
        self._capacity = self._capacities()
        self._room = self._rooms()
        self._seconds = [
            min(sum(planner.jobs[number].lengths[: track.recurrence.per_day[0]]) for planner in self.days)
            for number, track in enumerate(self.tracks)
        ]
        return sum(floors)

    def _capacities(self) -> list[int]:
        """For each day, how many days of commitments fit on it and those behind it in its week."""
        least = tuple(track.recurrence.per_day[0] for track in self.tracks)
        left = [0] * (len(self.days) + 1)
        for day in range(len(self.days) - 1, -1, -1):
            later = 0 if day % 7 == 6 else left[day + 1]
            left[day] = later + (self.days[day].most(least) if len(self.tracks) > 1 else 1)
        return left

    def _rooms(self) -> list[int]:
        """For each day, the seconds of sessions that fit at most on it and those behind it in its week."""
        left = [0] * (len(self.days) + 1)
        for day in range(len(self.days) - 1, -1, -1):
            left[day] = self.days[day].room() + (0 if day % 7 == 6 else left[day + 1])
        return left

    def _short(self, day: int, states: States) -> bool:
        """Whether the week has fewer places left than the commitments need, or less time."""
        needed = [
            0 if track.recurrence.days is None else max(0, track.recurrence.days[0] - state[0])
            for track, state in zip(self.tracks, states, strict=True)
        ]
        if sum(needed) > self._capacity[day]:
            return True
        return sum(days * seconds for days, seconds in zip(needed, self._seconds, strict=True)) > self._room[day]

    def _solve(self, day: int, states: States, budget: int) -> int | None:
        """The least cost from here if it is within the budget. Not by recursion: a programme has up to 728 days."""
        stack: list[Frame] = []
        answer = self._look(stack, day, states, budget)
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
                answer = self._look(stack, frame.key[0] + 1, child.states, frame.left - child.cost)
        return answer

    def _look(self, stack: "list[Frame]", day: int, states: States, budget: int) -> int | None:
        """What is known of a state; if nothing is, it is put on the stack."""
        if day == len(self.days):
            self._note()
            return 0
        key = (day, states)
        exact = self._exact.get(key)
        if exact is not None:
            return exact if exact <= budget else None
        if self._floor.get(key, 0) <= budget:
            pruned, children = self._expand(key, budget)
            stack.append(Frame(key, budget, iter(children), pruned=pruned))
        return None

    def _close(self, frame: "Frame") -> int | None:
        """Keep what all ways from a state have come to."""
        if frame.best is not None:
            if not self._first_only:
                self._exact[frame.key] = frame.best
        elif frame.pruned:
            self._floor[frame.key] = frame.budget + 1
        else:
            self._exact[frame.key] = ANY + 1
        return frame.best

    def _note(self) -> None:
        """Keep a plan that was found; while the best is looked for, each is better than those before it."""
        if self._noting:
            cost = sum(child.cost for child in self._path)
            if self._incumbent is None or cost < self._incumbent_cost:
                self._incumbent = [self._placed(day, one.counts) for day, one in enumerate(self._path)]
                self._incumbent_cost = cost

    def _step(self, steps: int) -> None:
        self.taken += steps
        if self.taken > self.steps:
            raise OutOfSteps

    def _expand(self, key: tuple[int, States], budget: int) -> tuple[bool, list[Child]]:
        """Whether there are ways to fill a day beyond a budget, and those within it, the most promising first."""
        known, pruned, found = self._children.get(key, (-1, False, []))
        if known < budget and (pruned or known < 0):
            pruned, found = (False, []) if self._short(*key) else self._ways(*key, budget)
            found.sort()
            self._children[key] = (budget, pruned, found)
            self._step(1 + len(found))
        return pruned, found

    def _ways(self, day: int, states: States, budget: int) -> tuple[bool, list[Child]]:
        """Add one commitment after the other; what they cost so far, and the others alone, bounds the whole."""
        planner = self.days[day]
        pruned = False
        options = [track.options[day][state] for track, state in zip(self.tracks, states, strict=True)]
        alone = sum(some[0].least for some in options)
        partial: list[Partial] = [Partial((), (), 0, 0, 0)]
        for number, some in enumerate(options):
            none = (0,) * (len(self.tracks) - number - 1)
            alone -= some[0].least
            here = self.tracks[number].alone[day]
            longer: list[Partial] = []
            for one in partial:
                for option in some:
                    cost, ahead = one.cost + option.cost, one.ahead + option.least - option.cost - here[option.sessions]
                    if cost + one.places + ahead + alone > budget:
                        pruned = True
                        continue
                    counts = (*one.counts, option.sessions)
                    placed = self._place(planner, (*counts, *none)) if option.sessions else (one.places, ())
                    if placed is not None:
                        longer.append(Partial(counts, (*one.after, option.state), cost, ahead, placed[0]))
            partial = longer
            self._step(len(partial) // 8)
        ways = [
            Child(one.cost + one.places + one.ahead, one.cost + one.places, one.after, one.counts) for one in partial
        ]
        return pruned or any(way.bound > budget for way in ways), ways

    def _place(self, planner: "DayPlanner", counts: tuple[int, ...]) -> "Best | None":
        """Place a day's sessions; its steps are the search's."""
        before = planner.steps
        try:
            return planner.place(counts, self.steps - self.taken)
        finally:
            self._step(planner.steps - before)

    def _placed(self, day: int, counts: tuple[int, ...]) -> "tuple[Placed, ...]":
        placed = self.days[day].place(counts)
        return () if placed is None else placed[1]

    def _earliest(self, cost: int, *, more: bool) -> list["tuple[Placed, ...]"]:
        """Of all plans that cost this much, the one whose list of sessions is the earliest."""
        found: list[tuple[Placed, ...]] = []
        states, left = self._start(), cost
        for day in range(len(self.days)):
            children = [child for child in self._expand((day, states), left)[1] if child.bound <= left]
            children.sort(key=lambda child: self._order(day, child))
            chosen = next(
                child for child in children if self._solve(day + 1, child.states, left - child.cost) is not None
            )
            if not more:
                chosen = self._ending(day, children, chosen, left)
            found.append(self._placed(day, chosen.counts))
            states, left = chosen.states, left - chosen.cost
        return found

    def _order(self, day: int, child: Child) -> "list[tuple[float, ...]]":
        """As lists compare that go on behind this day: one that ends sooner is later."""
        return [*self._placed(day, child.counts), (float("inf"),)]

    def _ending(self, day: int, children: list[Child], chosen: Child, left: int) -> Child:
        """A list that ends here comes before all that go on as it does."""
        going_on = self._placed(day, chosen.counts)
        for child in sorted(children, key=lambda one: len(self._placed(day, one.counts))):
            own = self._placed(day, child.counts)
            begins = len(own) < len(going_on) and going_on[: len(own)] == own
            if begins and self._nothing_more(day + 1, child.states, left - child.cost):
                return child
        return chosen

    def _nothing_more(self, day: int, states: States, left: int) -> bool:
        """Whether to do nothing from here on costs just this much."""
        for later in range(day, len(self.days)):
            _, children = self._expand((later, states), left)
            empty = [child for child in children if not any(child.counts)]
            if not empty:
                return False
            left -= empty[0].cost
            states = empty[0].states
        return left == 0
