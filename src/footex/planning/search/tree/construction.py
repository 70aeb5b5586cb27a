"""Drafts: a good plan found quickly by heuristics, the first incumbent of the search in crowded weeks.

Construction is greedy by priority: one commitment after another takes its cheapest days among the sessions placed so
far, and each session the cheapest free start. A commitment without days moves to the front and construction restarts
[squeaky wheel optimization: Joslin, Clements 1999], now frugal: the fewest sessions, on the emptiest days. Then local
search removes and reinserts each commitment while the cost falls [ruin and recreate: Schrimpf et al. 2000]. Every loop
has a fixed bound.
"""

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.costs.costs import UNLIMITED
from footex.planning.search.layout.joint import ALONE
from footex.planning.search.track.spacing import NOW
from footex.planning.search.tree.filling import BEFORE, FilledDay, Filling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.planning.search.day.day import DayPlanner
    from footex.planning.search.day.job import Placed
    from footex.planning.search.layout.joint import Joint
    from footex.planning.search.track.state import State
    from footex.planning.search.track.track import Track

__all__ = ["Draft", "find_draft", "improve_draft"]

_ATTEMPTS = 30  # constructions until it gives up
_ROUNDS = 6  # passes of the local search
_SESSION_PRICE = UNLIMITED
"""The price of a session in a frugal construction: above all preferences."""


class Draft(NamedTuple):
    """A plan: for each day, the number of sessions of each commitment and the sessions placed; and its cost."""

    counts: list[tuple[int, ...]]
    days: list[tuple["Placed", ...]]
    cost: int


def find_draft(
    days: "Sequence[DayPlanner]",
    tracks: "Sequence[Track]",
    joint: "Joint" = ALONE,
    *,
    attempts: int = _ATTEMPTS,
    improved: bool = True,
) -> Draft | None:
    """Find a feasible plan.

    Args:
        days: The planner of each day.
        tracks: The track of each commitment over the same days.
        joint: What the commitments have in common.
        attempts: The maximum number of constructions.
        improved: Whether local search improves it; false if only feasibility matters.

    Returns:
        A plan that keeps every rule; `None` if none was found, which doesn't prove that there is none, or if the
        length of a session depends on the sessions before it.
    """
    if any(track.counted for track in tracks):
        return None
    order = _order(days, tracks)
    for attempt in range(attempts):
        drafting = _Drafting(days, tracks, joint)
        failed = drafting.place_all(order, frugal=attempt > 0)
        if failed is None:
            if improved:
                drafting.improve(order)
            return drafting.draft()
        order = [failed, *(number for number in order if number != failed)]
    return None


def improve_draft(
    days: "Sequence[DayPlanner]", tracks: "Sequence[Track]", joint: "Joint", plan: "Sequence[tuple[Placed, ...]]"
) -> Draft:
    """Improve a plan by local search.

    Args:
        days: The planner of each day.
        tracks: The track of each commitment over the same days.
        joint: What the commitments have in common.
        plan: The sessions placed on each day.
    """
    drafting = _Drafting(days, tracks, joint)
    drafting.take(plan)
    drafting.improve(_order(days, tracks))
    return drafting.draft()


def _order(days: "Sequence[DayPlanner]", tracks: "Sequence[Track]") -> list[int]:
    """The commitments, the hardest to place first."""
    return sorted(range(len(tracks)), key=lambda number: (-_weight(days, tracks[number], number), number))


def _weight(days: "Sequence[DayPlanner]", track: "Track", number: int) -> int:
    """The difficulty of a commitment: its seconds a day, times a factor that grows as fewer days can hold it."""
    first = days[track.active.start] if track.active else days[0]
    seconds = sum(first.jobs[number].lengths[: track.recurrence.per_day[0]])
    return seconds * (8 - min(7, sum(any(alone) for alone in track.alone)))


class _Drafting:
    """A plan under construction: the sessions placed on each day, and what they cost."""

    def __init__(self, days: "Sequence[DayPlanner]", tracks: "Sequence[Track]", joint: "Joint") -> None:
        self.joint = joint
        self.planners = days
        self.tracks = tracks
        held = frozenset(number for number, track in enumerate(tracks) if track.spacing is not None)
        self.filling = Filling(days, held)
        self.days = [self.filling.fill(day, ()) for day in range(len(days))]
        self.own = [0] * len(tracks)  # the cost of the days of each commitment, the placement aside
        self.counts = [[0] * len(tracks) for _ in days]

    @property
    def cost(self) -> int:
        total = sum(day.cost for day in self.days) + sum(self.own)
        if self.joint.wished:
            total += sum(self._cost_of_wishes(day, self.counts[day]) for day in range(len(self.days)))
        return total

    def _cost_of_wishes(self, day: int, counts: "Sequence[int]") -> int:
        """What a day with these numbers of sessions costs by wishes about several commitments."""
        return self.joint.wishes.cost_of(day, counts, self.counts[day - 1] if day else ())

    def _price_of_wishes(self, day: int, number: int, count: int) -> int:
        """The increase in that cost, of the day and the one after it, with sessions of a commitment added."""
        counts = [count if other == number else before for other, before in enumerate(self.counts[day])]
        more = self._cost_of_wishes(day, counts) - self._cost_of_wishes(day, self.counts[day])
        if day + 1 < len(self.days):
            after, wishes = self.counts[day + 1], self.joint.wishes
            more += wishes.cost_of(day + 1, after, counts) - wishes.cost_of(day + 1, after, self.counts[day])
        return more

    def draft(self) -> Draft:
        places = [tuple((start, number, slot) for start, _, number, slot in day.intervals) for day in self.days]
        return Draft([tuple(counts) for counts in self.counts], places, self.cost)

    def take(self, plan: "Sequence[tuple[Placed, ...]]") -> None:
        """Begin with the sessions of a plan."""
        for day, placed in enumerate(plan):
            jobs = self.planners[day].jobs
            self.days[day] = self.filling.fill(
                day, tuple((start, start + jobs[number].lengths[slot], number, slot) for start, number, slot in placed)
            )
            for _, number, _ in placed:
                self.counts[day][number] += 1
        self.own = [track.cost_of([row[number] for row in self.counts]) for number, track in enumerate(self.tracks)]

    def place_all(self, order: list[int], *, frugal: bool) -> int | None:
        """Place one commitment after another; the first that finds no days is returned, if any."""
        for number in order:
            if not self._place_one(number, frugal=frugal):
                return number
        return None

    def improve(self, order: list[int]) -> None:
        """Reinsert each commitment while the cost falls."""
        rounds = 0
        while rounds < _ROUNDS and self._reinsert(order):
            rounds += 1

    def _reinsert(self, order: list[int]) -> bool:
        """Remove and reinsert each commitment, keeping what lowers the cost; whether anything did."""
        begun = self.cost
        for number in order:
            before, days, own = self.cost, list(self.days), self.own[number]
            counts = [row[number] for row in self.counts]
            for day in range(len(self.days)):
                self._remove(day, number)
            # Only a strict improvement is kept, so that the passes end.
            if not self._place_one(number, frugal=False) or self.cost >= before:
                self.days, self.own[number] = days, own
                for row, count in zip(self.counts, counts, strict=True):
                    row[number] = count
        return self.cost < begun

    def _remove(self, day: int, number: int) -> None:
        if self.counts[day][number]:
            left = tuple(session for session in self.days[day].intervals if session[2] != number)
            self.days[day] = self.filling.fill(day, left)
            self.counts[day][number] = 0

    def _place_one(self, number: int, *, frugal: bool) -> bool:
        """Place a commitment on its cheapest days, by dynamic programming over the states of its track."""
        track = self.tracks[number]
        spacing = track.spacing
        # The sooner a session starts, the sooner others with which it shares a rest may.
        early = frugal and spacing is not None and len(spacing.members) > 1
        reached: dict[tuple[State, int], int] = {(track.before, NOW if spacing is None else spacing.before): 0}
        came: list[dict[tuple[State, int], tuple[tuple[State, int], int]]] = []
        filled_days: list[dict[tuple[int, int], FilledDay]] = []
        for day, options in enumerate(track.options):
            fits: dict[tuple[int, int], FilledDay] = {}
            price: dict[tuple[int, int], int] = {}
            due: dict[tuple[int, int], int] = {}  # the ready time after the day
            for ready, count in product(dict.fromkeys(ready for _, ready in reached), track.alone[day]):
                earliest = BEFORE if spacing is None else spacing.earliest(day, ready)
                full = self.filling.insert(day, self.days[day], number, count, earliest, early=early)
                after = None if full is None else self._find_due(day, number, ready, full)
                if full is not None and after is not None:
                    fits[ready, count], due[ready, count] = full, after
                    price[ready, count] = self._price(day, full, number, count, frugal=frugal)
            following: dict[tuple[State, int], int] = {}
            origin: dict[tuple[State, int], tuple[tuple[State, int], int]] = {}
            for (state, ready), cost in reached.items():
                for option in options[state]:
                    filled = (ready, option.sessions)
                    if filled not in price:
                        continue
                    total = cost + option.cost + price[filled]
                    then = (option.state, due[filled])
                    if then not in following or total < following[then]:
                        following[then] = total
                        origin[then] = ((state, ready), option.sessions)
            reached = following
            came.append(origin)
            filled_days.append(fits)
        if not reached:
            return False
        # Of equal costs the least state, so that the draft doesn't depend on the order of a mapping.
        end = min(reached, key=lambda end: (reached[end], end))
        self.own[number] = 0
        for day in range(len(came) - 1, -1, -1):
            before, count = came[day][end]
            option = next(
                option for option in track.options[day][before[0]] if (option.sessions, option.state) == (count, end[0])
            )
            self.own[number] += option.cost
            self.days[day] = filled_days[day][before[1], count]
            self.counts[day][number] = count
            end = before
        return True

    def _find_due(self, day: int, number: int, ready: int, filled: FilledDay) -> int | None:
        """The ready time of a commitment after a filled day; `None` if that breaks a rest that it shares."""
        spacing = self.tracks[number].spacing
        if spacing is None:
            return NOW
        placed = [(start, whose, slot) for start, _, whose, slot in filled.intervals]
        return spacing.following(day, ready, placed) if spacing.allows(day, ready, placed) else None

    def _price(self, day: int, filled: FilledDay, number: int, count: int, *, frugal: bool) -> int:
        """The increase in cost if a day is filled so; if frugal, mainly sessions, at a higher price on fuller days."""
        more = filled.cost - self.days[day].cost
        if count and self.joint.wished:
            more += self._price_of_wishes(day, number, count)
        if not frugal or not count:
            return more
        # In thousandths of a session, so that fullness, a fraction, orders equal numbers of sessions.
        room = max(1, self.planners[day].room())
        taken = sum(end - start for start, end, *_ in filled.intervals)
        return more + count * _SESSION_PRICE * 1000 + _SESSION_PRICE * 1000 * taken // room
