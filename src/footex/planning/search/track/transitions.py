"""Transitions: the numbers of sessions that a commitment may have on a day, by the days before, and what they cost."""

from typing import TYPE_CHECKING

from footex.planning.search.costs.costs import AWAY, DISTANCE, GAPS, MOVED, OFF_WEEKDAY, UNMET
from footex.planning.search.track.matching import match_kept
from footex.planning.search.track.runs import continue_past, continue_rest, continue_run
from footex.planning.search.track.state import fresh

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from footex.planning.request.meaning.recurrence import Recurrence
    from footex.planning.search.day.day import Alone
    from footex.planning.search.track.state import State, TrackDay, TrackWishes
    from footex.planning.search.track.week_bounds import WeekBounds

__all__ = ["Transition", "Transitions", "is_past"]

_DAY = 24 * 60
"""The minutes of a day, by which a session that is kept moves to the next."""

Transition = tuple[int, "State", int]
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
        alone_at: The possible numbers of sessions on a day in a state if no others are placed on it.
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
        self._alone_at = alone_at
        self._costed = costed
        self._keeps = [any(day.kept for day in days[first : first + 7]) for first in range(0, len(days), 7)]

    def find(self, day: int, state: "State") -> "list[Transition]":
        """The transitions on a day; outside its weeks none has a session or a rule.

        Before them it waits; after them its state no longer matters. What was done on such a day counts for wishes.
        """
        if day in self._active:
            found = self._find_active(day, state)
            return found if self._costed else self._fewest(day, state, found)
        after = state if day < self._active.start else fresh(None)
        done = self._days[day].done
        if self._wishes.noted:
            after = after._replace(noted=done > 0)
        cost = self._count_wishes(day, state, done) if day >= self._now else 0
        return [(0, after, cost)] if 0 in self._alone_at(day, state) else []  # none with a session that is fixed there

    def _find_active(self, day: int, state: "State") -> "list[Transition]":
        """The numbers of sessions allowed on a day in a state, each with the state after it and its cost."""
        transitions: list[Transition] = []
        done_here = self._days[day].done
        for count in self._alone_at(day, state):
            continued = self._continue(day, state, done_here + count)
            if continued is None:
                continue
            after, cost = continued
            if day >= self._now:
                cost += self._keep(day, count) + self._count_sessions(day, after, done_here + count)
                cost += self._count_wishes(day, state, done_here + count)
            counted = min(state.counted + done_here + count, self._counted)
            closed = self._count_day(day, after._replace(counted=counted), done_here + count)
            if closed is not None:
                after, more = closed
                if self._wishes.noted:
                    after = after._replace(noted=done_here + count > 0)
                transitions += [
                    (
                        count,
                        after._replace(surplus=surplus, unmatched=unmatched),
                        cost + more + abs(surplus) * _DAY * DISTANCE,
                    )
                    for surplus, unmatched in self._match(day, state, count)
                ]
        return transitions

    def _fewest(self, day: int, state: "State", transitions: "list[Transition]") -> "list[Transition]":
        """The transitions that matter to feasibility: fewer sessions fit wherever more do, and end no later.

        So of those to the same state that with the fewest is enough, and once a week has its days that with none.
        """
        recurrence = self._recurrence
        if recurrence.days is not None and not recurrence.coupled and state.done >= self._weeks[day // 7].least:
            return transitions[:1]  # the fewest sessions come first
        fewest: dict[State, Transition] = {}
        for transition in transitions:
            fewest.setdefault(transition[1], transition)
        return list(fewest.values())

    def _count_sessions(self, day: int, after: "State", sessions: int) -> int:
        """How far the sessions of a day are off, and the run that the end of its weeks may cut short if too long.

        Where the days a week are open, a day without sessions costs as much as a gap of one: else the plan with the
        fewest sessions would have the least load.
        """
        recurrence = self._recurrence
        if not sessions:
            return GAPS if recurrence.days is None and recurrence.run is not None else 0
        off = abs(sessions + self._days[day].missed - recurrence.per_day[1])
        if recurrence.run is not None and day == self._active[-1]:
            off += max(0, after.run - recurrence.run[1])
        return off * AWAY

    def _count_wishes(self, day: int, state: "State", sessions: int) -> int:
        """What the sessions of a day cost by the wishes about this commitment alone."""
        if not sessions:
            return 0
        in_a_row = self._wishes.not_in_a_row and state.noted
        return self._days[day].unwelcome * OFF_WEEKDAY + in_a_row * UNMET

    def _keep(self, day: int, count: int) -> int:
        """The cost of the sessions of the kept plan that a day with this number of sessions doesn't have."""
        return sum(slot >= count for slot in self._days[day].kept) * MOVED

    def _count_day(self, day: int, after: "State", sessions: int) -> tuple["State", int] | None:
        """The days of the week after a day, and the cost of their gaps and their number; `None` if out of range."""
        # Evenly spread days are cheapest, as the gaps of a week sum to 7 and a sum of squares is least for equal terms.
        gapped, weekday, cost = self._costed and self._recurrence.run is None, day % 7, 0
        past = is_past(day, self._now)
        if sessions:
            first = after.first if after.done else weekday
            if after.done and gapped:
                cost = (weekday - after.last) ** 2 * GAPS
            after = after._replace(done=after.done + 1, first=first, last=weekday)
            if not gapped:
                after = after._replace(first=0, last=0)
        if weekday < 6:
            if self._recurrence.days is None and not gapped:
                after = after._replace(done=0)
            return after, 0 if past else cost
        if past:
            return after._replace(done=0, first=0, last=0), 0
        closing = self._close_week(day // 7, after.done)
        if closing is None:
            return None
        if after.done and gapped:
            cost += (after.first + 7 - after.last) ** 2 * GAPS
        return after._replace(done=0, first=0, last=0), cost + closing

    def _close_week(self, week: int, done: int) -> int | None:
        """The cost of a week with this number of days; `None` if it is out of range."""
        if self._recurrence.days is None:
            return 0
        if not self._weeks[week].least <= done <= self._weeks[week].most:
            return None
        return abs(done - self._recurrence.days[1]) * AWAY

    def _continue(self, day: int, state: "State", sessions: int) -> tuple["State", int] | None:
        """The run or the rest after a day, and how far a run that ended is off; `None` if a rule forbids it."""
        if not self._recurrence.coupled:
            return state, 0
        # What was done is a fact, whatever the rules.
        if day < self._now or self._days[day].done:
            return continue_past(self._recurrence, state, sessions), 0
        if not sessions:
            return continue_rest(self._recurrence, state, self._days[day])
        run = continue_run(self._recurrence, state)
        return None if run is None else (run, 0)

    def _match(self, day: int, state: "State", count: int) -> list[tuple[int, int]]:
        """The ways to match the sessions of a day with those of the kept plan."""
        if not (self._costed and self._keeps[day // 7]):
            return [(0, 0)]
        return match_kept(state, count, len(self._days[day].kept), last=day % 7 == 6)


def is_past(day: int, now: int) -> bool:
    """Whether the whole week of a day is before the first one on which something can be planned."""
    return day - day % 7 + 6 < now
