"""The search: the best plan of some days, exactly, or a proof that there is none; it counts its steps.

Depth first through the days, the most promising first. What each commitment costs at least if it were alone bounds
what is left; a state of all commitments on a day is solved once.
"""

from typing import TYPE_CHECKING, NamedTuple

from footex.planning._day import OutOfSteps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.planning._day import DayPlanner, Placed
    from footex.planning._track import State, Track

__all__ = ["Found", "Search"]

States = tuple["State", ...]

_ANY = 1 << 200
"""More than any plan costs."""


class Found(NamedTuple):
    """What a search found: what lies on each day, its cost, and the least that any plan costs as far as proved."""

    days: list["tuple[Placed, ...]"]
    cost: int
    floor: int


class _Child(NamedTuple):
    bound: int
    cost: int
    states: States
    counts: tuple[int, ...]


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
        self.steps = steps
        self.taken = 0
        self._exact: dict[tuple[int, States], int] = {}
        self._floor: dict[tuple[int, States], int] = {}
        self._children: dict[tuple[int, States], list[_Child]] = {}
        self._path: list[_Child] = []
        self._incumbent: list[_Child] | None = None
        self._incumbent_cost = _ANY
        self._first_only = False
        self._noting = True
        self._capacity: list[int] = []

    def exists(self) -> bool:
        """Whether there is a plan at all.

        Raises:
            OutOfSteps: Not known after so many steps.
        """
        self._first_only = True
        floor = self._root()
        if floor is None:
            return False
        return self._solve(0, self._start(), _ANY) is not None

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
        try:
            cost = self._solve(0, self._start(), _ANY)
            if cost is None:
                return None
            floor, self._noting = cost, False
            return Found(self._earliest(cost, more=more), cost, cost)
        except OutOfSteps:
            if self._incumbent is None:
                raise
            floor = max(floor, self._floor.get((0, self._start()), 0))
            days = [self._placed(day, one.counts) for day, one in enumerate(self._incumbent)]
            return Found(days, self._incumbent_cost, min(floor, self._incumbent_cost - 1))

    def _start(self) -> States:
        return tuple(track.before for track in self.tracks)

    def _root(self) -> int | None:
        floors = [track.least for track in self.tracks]
        self._capacity = self._capacities()
        return None if None in floors else sum(floor for floor in floors if floor is not None)

    def _capacities(self) -> list[int]:
        """For each day, how many days of commitments fit on it and those behind it in its week."""
        least = tuple(track.rhythm.per_day[0] for track in self.tracks)
        left = [0] * (len(self.days) + 1)
        for day in range(len(self.days) - 1, -1, -1):
            later = 0 if day % 7 == 6 else left[day + 1]
            left[day] = later + (self.days[day].most(least) if len(self.tracks) > 1 else 1)
        return left

    def _short(self, day: int, states: States) -> bool:
        """Whether the week has fewer places left than the commitments need."""
        needed = sum(
            max(0, track.rhythm.days[0] - state[0])
            for track, state in zip(self.tracks, states, strict=True)
            if track.rhythm.days is not None
        )
        return needed > self._capacity[day]

    def _solve(self, day: int, states: States, budget: int) -> int | None:
        """The least cost from here if it is within the budget."""
        if day == len(self.days):
            self._note()
            return 0
        key = (day, states)
        exact = self._exact.get(key)
        if exact is not None:
            return exact if exact <= budget else None
        if self._floor.get(key, 0) > budget:
            return None
        best: int | None = None
        left = budget
        pruned = False
        for child in self._expand(key):
            if child.bound > left:
                pruned = True
                break
            self._path.append(child)
            rest = self._solve(day + 1, child.states, left - child.cost)
            self._path.pop()
            if rest is None:
                pruned = pruned or left < _ANY
                continue
            best = child.cost + rest
            if self._first_only:
                return best
            left = best - 1
        if best is not None:
            self._exact[key] = best
        elif pruned:
            self._floor[key] = budget + 1
        else:
            self._exact[key] = _ANY + 1
        return best

    def _note(self) -> None:
        """Keep a plan that was found; while the best is looked for, each is better than those before it."""
        if self._noting:
            self._incumbent, self._incumbent_cost = list(self._path), sum(child.cost for child in self._path)

    def _step(self, steps: int) -> None:
        self.taken += steps
        if self.taken > self.steps:
            raise OutOfSteps

    def _expand(self, key: tuple[int, States]) -> list[_Child]:
        """Every way to fill a day that leads on, the most promising first."""
        found = self._children.get(key)
        if found is None:
            found = self._children[key] = [] if self._short(*key) else sorted(self._ways(*key))
            self._step(1 + len(found))
        return found

    def _ways(self, day: int, states: States) -> list[_Child]:
        planner = self.days[day]
        before = planner.steps
        partial: list[tuple[tuple[int, ...], States, int, int]] = [((), (), 0, 0)]
        for number, (track, state) in enumerate(zip(self.tracks, states, strict=True)):
            none = (0,) * (len(self.tracks) - number - 1)
            options = track.options[day].get(state, [])
            partial = [
                (
                    (*counts, option.sessions),
                    (*after, option.state),
                    cost + option.cost,
                    least + option.least - option.cost - track.alone[day][option.sessions],
                )
                for counts, after, cost, least in partial
                for option in options
                if not option.sessions or planner.place((*counts, option.sessions, *none)) is not None
            ]
            self._step(planner.steps - before)
            before = planner.steps
        ways: list[_Child] = []
        for counts, after, cost, least in partial:
            placed = planner.place(counts)
            whole = cost + (0 if placed is None else placed[0])
            ways.append(_Child(whole + least, whole, after, counts))
        return ways

    def _placed(self, day: int, counts: tuple[int, ...]) -> "tuple[Placed, ...]":
        placed = self.days[day].place(counts)
        return () if placed is None else placed[1]

    def _earliest(self, cost: int, *, more: bool) -> list["tuple[Placed, ...]"]:
        """Of all plans that cost this much, the one whose list of sessions is the earliest."""
        found: list[tuple[Placed, ...]] = []
        states, left = self._start(), cost
        for day in range(len(self.days)):
            children = [child for child in self._expand((day, states)) if child.bound <= left]
            children.sort(key=lambda child: self._order(day, child))
            chosen = next(
                child for child in children if self._solve(day + 1, child.states, left - child.cost) is not None
            )
            if not more:
                chosen = self._ending(day, children, chosen, left)
            found.append(self._placed(day, chosen.counts))
            states, left = chosen.states, left - chosen.cost
        return found

    def _order(self, day: int, child: _Child) -> "list[tuple[float, ...]]":
        """As lists compare that go on behind this day: one that ends sooner is later."""
        return [*self._placed(day, child.counts), (float("inf"),)]

    def _ending(self, day: int, children: list[_Child], chosen: _Child, left: int) -> _Child:
        """A list that ends here comes before all that go on as it does."""
        going_on = self._placed(day, chosen.counts)
        for child in sorted(children, key=lambda one: len(self._placed(day, one.counts))):
            own = self._placed(day, child.counts)
            if len(own) < len(going_on) and going_on[: len(own)] == own:
                rest = self._nothing_more(day + 1, child.states)
                if rest is not None and child.cost + rest == left:
                    return child
        return chosen

    def _nothing_more(self, day: int, states: States) -> int | None:
        """What it costs to do nothing from here on."""
        cost = 0
        for later in range(day, len(self.days)):
            empty = [child for child in self._expand((later, states)) if not any(child.counts)]
            if not empty:
                return None
            cost += empty[0].cost
            states = empty[0].states
        return cost
