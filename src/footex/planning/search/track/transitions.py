"""Transitions: the numbers of sessions that a commitment may have on a day, by the days before, and what they cost."""

from typing import TYPE_CHECKING

from footex.planning.search.costs.costs import AWAY, DISTANCE, GAPS, MOVED, OFF_WEEKDAY, UNMET
from footex.planning.search.track.matching import match_kept
from footex.planning.search.track.runs import Runs
from footex.planning.search.track.state import State, fresh

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from footex.planning.request.meaning.recurrence import Recurrence
    from footex.planning.search.day.job import Alone
    from footex.planning.search.track.runs import Run
    from footex.planning.search.track.state import TrackDay, TrackWishes
    from footex.planning.search.track.week_bounds import WeekBounds

__all__ = ["Transition", "Transitions", "is_past"]

_DAY = 24 * 60
"""The minutes of a day, by which a session that is kept moves to the next."""

_UNMATCHED = [(0, 0)]
"""The ways to match the sessions of a day with those of a kept plan that has none in its week."""

Transition = tuple[int, State, int]
"""The sessions of a day, the state after it and the cost, the placement and the squared minutes of the day aside."""


class Transitions:
    """The transitions of one commitment.

    Args:
        recurrence: Its recurrence.
        days: What each day means to it.
        weeks: The bounds of the days of each week.
        now: The first day on which something can be planned.
        active: The numbers of the days of its own weeks; on others it has no session and no rule.
        counted: The sessions that are counted; 0 if its dose doesn't depend on them.
        wishes: What wishes ask of it.
        alone: For each day, the possible numbers of sessions if no others are placed on it.
        alone_at: Those on a day in a state, if sessions are counted.
        costed: Whether the costs of its days count; if only feasibility matters, what only they depend on is no state.
    """

    def __init__(  # noqa: PLR0917 - what a day means to a commitment
        self,
        recurrence: "Recurrence",
        days: "Sequence[TrackDay]",
        weeks: "Sequence[WeekBounds]",
        now: int,
        active: range,
        counted: int,
        wishes: "TrackWishes",
        alone: "Sequence[Alone]",
        alone_at: "Callable[[int, State], Alone]",
        *,
        costed: bool,
    ) -> None:
        self._recurrence = recurrence
        self._days = days
        self._weeks = weeks
        self._now = now
        self._active = active
        self._counted = counted
        self._wishes = wishes
        self._alone = alone
        self._alone_at = alone_at
        self._costed = costed
        self._keeps = [any(day.kept for day in days[first : first + 7]) for first in range(0, len(days), 7)]
        # Evenly spread days are cheapest, as the gaps of a week sum to 7 and a sum of squares is least for equal terms.
        self._gapped: bool = costed and recurrence.run is None
        self._runs: Runs | None = Runs(recurrence) if recurrence.coupled else None
        self._costs: dict[tuple[int, int], int] = {}
        self._found: dict[object, dict[State, list[Transition]]] = {}

    def find(self, day: int, states: "Collection[State]") -> "dict[State, list[Transition]]":
        """The transitions on a day in each of some states; equal days share them."""
        found = self._found.setdefault(self._kind_of(day), {})
        for state in states:
            if state not in found:
                found[state] = self._find(day, state)
        return {state: found[state] for state in states}

    def _kind_of(self, day: int) -> object:
        """All that the transitions of a day depend on, its state aside; the day itself if sessions are counted."""
        if self._counted:
            return day
        week, active = day // 7, self._active
        place = (day % 7, day >= active.start, day < active.stop - 1, day < active.stop, day < self._now)
        bounds = None if is_past(day, self._now) else self._weeks[week]
        return place, bounds, self._keeps[week], self._days[day], *self._alone[day]

    def _find(self, day: int, state: State) -> "list[Transition]":
        """The transitions on a day in a state; outside its weeks none has a session or a rule.

        Before them it waits; after them its state no longer matters. What was done on such a day counts for wishes.
        """
        if day in self._active:
            found = self._find_active(day, state)
            return found if self._costed else self._fewest(day, state, found)
        after = state if day < self._active.start else fresh(None)
        done = self._days[day].done
        if self._wishes.noted:
            after = after._replace(noted=done > 0)
        cost = self._count_unwelcome(day, done) + self._count_in_a_row(state) if done and day >= self._now else 0
        return [(0, after, cost)] if 0 in self._alone_at(day, state) else []  # none with a session that is fixed there

    def _find_active(self, day: int, state: State) -> "list[Transition]":
        """The numbers of sessions allowed on a day in a state, each with the state after it and its cost."""
        transitions: list[Transition] = []
        today, before = self._days[day], (state.run, state.rest, state.idle, state.begun)
        keeps = self._costed and self._keeps[day // 7]
        for count in self._alone_at(day, state):
            sessions = today.done + count
            counted = self._count_day(day, state, sessions)
            continued = (before, 0) if self._runs is None else self._continue(self._runs, day, before, sessions)
            if counted is None or continued is None:
                continue
            done, first, last, cost = counted
            (run, rest, idle, begun), more = continued
            if day >= self._now:
                more += self.cost(day, count)
                if sessions:
                    more += self._count_in_a_row(state) + self._count_last_run(day, run)
            total = min(state.counted + sessions, self._counted)
            noted = self._wishes.noted and sessions > 0
            ways = match_kept(state, count, len(today.kept), last=day % 7 == 6) if keeps else _UNMATCHED
            for surplus, unmatched in ways:
                after = State(done, first, last, run, rest, idle, total, surplus, unmatched, begun, noted)
                transitions.append((count, after, cost + more + abs(surplus) * _DAY * DISTANCE))
        return transitions

    def _fewest(self, day: int, state: State, transitions: "list[Transition]") -> "list[Transition]":
        """The transitions that matter to feasibility: fewer sessions fit wherever more do, and end no later.

        So of those to the same state that with the fewest is enough, and once a week has its days that with none.
        """
        if self._recurrence.days is not None and self._runs is None and state.done >= self._weeks[day // 7].least:
            return transitions[:1]  # the fewest sessions come first
        fewest: dict[State, Transition] = {}
        for transition in transitions:
            fewest.setdefault(transition[1], transition)
        return list(fewest.values())

    def cost(self, day: int, count: int) -> int:
        """What so many sessions on a day cost, whatever the days before; computed once."""
        cost = self._costs.get((day, count))
        if cost is None:
            sessions = self._days[day].done + count
            cost = self._count_sessions(day, sessions) + self._count_unwelcome(day, sessions) + self._keep(day, count)
            self._costs[day, count] = cost
        return cost

    def _count_sessions(self, day: int, sessions: int) -> int:
        """How far the sessions of a day are off.

        Where the days a week are open, a day without sessions costs as much as a gap of one: else the plan with the
        fewest sessions would have the least load.
        """
        recurrence = self._recurrence
        if not sessions:
            return GAPS if recurrence.days is None and recurrence.run is not None else 0
        return abs(sessions + self._days[day].missed - recurrence.per_day[1]) * AWAY

    def _count_last_run(self, day: int, run: int) -> int:
        """How far the run is too long that the end of its weeks cuts short."""
        if self._recurrence.run is None or day != self._active[-1]:
            return 0
        return max(0, run - self._recurrence.run[1]) * AWAY

    def _count_unwelcome(self, day: int, sessions: int) -> int:
        """What a day with sessions costs by its weekday."""
        return OFF_WEEKDAY if sessions and self._days[day].unwelcome else 0

    def _count_in_a_row(self, state: State) -> int:
        """What a day with sessions costs by the wish about the day after, if that is about this commitment alone."""
        return UNMET if self._wishes.not_in_a_row and state.noted else 0

    def _keep(self, day: int, count: int) -> int:
        """The cost of the sessions of the kept plan that a day with this number of sessions doesn't have."""
        return sum(slot >= count for slot in self._days[day].kept) * MOVED

    def _count_day(self, day: int, state: State, sessions: int) -> tuple[int, int, int, int] | None:
        """The days of the week after a day: their number, the first and the last of them, and what they cost.

        `None` if their number can't be in its range any more.
        """
        weekday, cost, days = day % 7, 0, self._recurrence.days
        done, first, last = state[:3]
        if sessions and self._gapped:
            if done:
                cost = (weekday - last) ** 2 * GAPS
            else:
                first = weekday
            last = weekday
        if sessions and (self._gapped or days is not None):
            done += 1
        if is_past(day, self._now):
            return (0, 0, 0, 0) if weekday == 6 else (done, first, last, 0)
        if days is not None:
            bounds = self._weeks[day // 7]
            if not bounds.least - (6 - weekday) <= done <= bounds.most:
                return None
        if weekday < 6:
            return done, first, last, cost
        if days is not None:
            cost += abs(done - days[1]) * AWAY
        if done and self._gapped:
            cost += (first + 7 - last) ** 2 * GAPS
        return 0, 0, 0, cost

    def _continue(self, runs: Runs, day: int, before: "Run", sessions: int) -> tuple["Run", int] | None:
        """The run or the rest after a day, and how far a run that ended is off; `None` if a rule forbids it."""
        # What was done is a fact, whatever the rules.
        if day < self._now or self._days[day].done:
            return runs.after_past(before, sessions), 0
        if not sessions:
            return runs.after_none(before, self._days[day])
        run = runs.after_sessions(before)
        return None if run is None else (run, 0)


def is_past(day: int, now: int) -> bool:
    """Whether the whole week of a day is before the first one on which something can be planned."""
    return day - day % 7 + 6 < now
