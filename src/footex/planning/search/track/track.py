"""Tracks: one commitment alone over some days, its reachable states and the minimum cost from each.

Other commitments can only raise the cost of a session, and costs are sums over commitments: so the minimum costs of all
tracks add up to a lower bound of the search. Only the squared minutes of a day belong to all of them together: a second
bound leaves those out here, and has the minutes instead, for the search to spread.
"""

from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.costs.costs import AWAY, DISTANCE, GAPS, LOAD, MOVED, OFF_WEEKDAY, OVER, UNMET, above

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from footex.planning.request.meaning.recurrence import Recurrence
    from footex.planning.search.day.day import Alone
    from footex.planning.search.track.spacing import Spacing, Spacings
    from footex.planning.search.track.week_bounds import WeekBounds

__all__ = ["NO_WISHES", "Least", "Option", "State", "States", "Track", "TrackDay", "TrackWishes", "fresh"]

_LONG_AGO = 7 * 10_000
"""Days of rest that are enough for any minimum."""

_DAY = 24 * 60
"""The minutes of a day, by which a session that is kept moves to the next."""


class State(NamedTuple):
    """What the days before a day mean to a commitment. The caps keep the states few.

    Attributes:
        done: Days with sessions this week.
        first: The weekday of the first of them, counted from the start of the week.
        last: That of the last.
        run: The length of the current run.
        rest: The length of the current rest, capped at its minimum.
        idle: The length of it, capped just above its maximum.
        counted: Sessions done, capped where the dose no longer changes.
        surplus: Sessions this week that are still to be matched with later ones of the plan that is kept; if negative,
            kept ones that are still to be matched.
        unmatched: Whether sessions of this week are matched with no kept one (1), or kept ones with none (-1).
        begun: Whether the current run began before now, so that it may end at any time.
        noted: Whether the day before had sessions, where a wish about the day after looks at that.
    """

    done: int
    first: int
    last: int
    run: int
    rest: int
    idle: int
    counted: int
    surplus: int
    unmatched: int
    begun: bool
    noted: bool = False


States = tuple[tuple[State, int], ...]
"""Of each commitment, the state of its track and its ready time."""


def fresh(rest_most: int | None) -> State:
    """The state without history: six days short of the maximum rest, so that the first run begins within a week."""
    return State(0, 0, 0, 0, _LONG_AGO, max(0, (rest_most or 0) - 6), 0, 0, 0, begun=False)


class Least(NamedTuple):
    """The minimum of what is still to come, alone.

    Attributes:
        cost: The minimum cost, its own squared minutes and minutes above a preferred maximum included.
        bare: The minimum cost without either.
        minutes: The minimum minutes, with the minimum of all that counts before the squared minutes; with a preferred
            maximum a day, of all that counts before the minutes above that.
    """

    cost: int
    bare: int
    minutes: int


class Option(NamedTuple):
    """A transition.

    Attributes:
        sessions: The sessions on the day.
        state: The state after it.
        cost: The cost of the transition, the placement and the squared minutes of the day aside.
        least: The minimum from here on, the day included.
        after: The minimum after the day.
    """

    sessions: int
    state: State
    cost: int
    least: Least
    after: Least


class TrackDay(NamedTuple):
    """A day of a commitment.

    Attributes:
        usable: Whether a rest must end on it at the latest.
        taken: Whether it could have a session by its windows, but not as it is: it may cut a run short.
        done: The sessions done on it.
        missed: The sessions that were skipped or cancelled on it.
        kept: For each session that the kept plan has on it, how many are to be placed before it.
        unwelcome: Whether it is a weekday that isn't one of those the commitment prefers.
        preferred: The preferred maximum of minutes; `None` for none.
    """

    usable: bool
    taken: bool
    done: int
    missed: int = 0
    kept: tuple[int, ...] = ()
    unwelcome: bool = False
    preferred: int | None = None


class TrackWishes(NamedTuple):
    """What wishes ask of a commitment alone.

    Attributes:
        noted: Whether days with sessions are noted for the day after.
        not_in_a_row: Whether it wishes no two days in a row.
    """

    noted: bool = False
    not_in_a_row: bool = False


NO_WISHES = TrackWishes()

_LEAST = attrgetter("least")


class Track:
    """A commitment alone.

    Args:
        recurrence: Its recurrence.
        alone: For each day, the possible numbers of sessions if no others are placed on it.
        days: What each day means to it.
        weeks: The bounds of the days of each week.
        now: The first day on which something can be planned; what is before it is past.
        before: The state at the start.
        active: The numbers of the days of its own weeks among these; on others it has no session and no rule.
        counted: The sessions that are counted; 0 if its dose doesn't depend on them.
        staged: `alone` of a day after some sessions, if they are counted; `alone` itself is then a lower bound.
        spacing: The gap between the sessions of different days; `None` if it can't restrict any.
        wishes: What wishes ask of it; without costs, nothing.
        like: A track that differs at most in its spacing, whose states and transitions are the same.
        costed: Whether the costs of its days count; if only feasibility matters, what only they depend on is no state.
    """

    def __init__(  # noqa: PLR0917 - what a commitment is alone
        self,
        recurrence: "Recurrence",
        alone: "list[Alone]",
        days: "Sequence[TrackDay]",
        weeks: "Sequence[WeekBounds]",
        now: int,
        before: State,
        active: range,
        counted: int = 0,
        staged: "Callable[[int, int], Alone] | None" = None,
        spacing: "Spacing | Spacings | None" = None,
        wishes: TrackWishes = NO_WISHES,
        like: "Track | None" = None,
        *,
        costed: bool = True,
    ) -> None:
        self.recurrence = recurrence
        self._costed = costed
        self.spacing = spacing
        self.alone = alone
        self.days = days
        self.weeks = weeks
        self.now = now
        self.active = active
        self.counted = counted
        self._staged = staged
        self._wishes = wishes
        self._first_sum: int = GAPS if all(day.preferred is None for day in days) else UNMET
        self.coupled: bool = recurrence.coupled
        self.before: State = (before if self.coupled else fresh(None))._replace(noted=before.noted)
        # Of the days from each on to the end of its week, those with sessions that are done: they count by themselves.
        self._done_ahead = [sum(each.done > 0 for each in days[day : day - day % 7 + 7]) for day in range(len(days))]
        # Whether more days done in a week are no worse than fewer, if only feasibility matters.
        self.gains: bool = (
            recurrence.days is not None
            and not self.coupled
            and all(0 in own for own in alone)  # not where a session is fixed
            and not any(each.done for each in days)
        )
        self._keeps = [any(day.kept for day in days[first : first + 7]) for first in range(0, len(days), 7)]
        self.options: list[dict[State, list[Option]]] = [] if like is None else like.options
        self.leasts: list[dict[State, Least]] = [] if like is None else like.leasts
        if like is None:
            self._find_options()

    @property
    def least(self) -> Least | None:
        """The minimum alone; `None` if it is infeasible."""
        return self.leasts[0].get(self.before)

    def cost_of(self, counts: "Sequence[int]") -> int:
        """The minimum cost of these numbers of sessions on each day, placements and squared minutes aside."""
        reached: dict[State, int] = {self.before: 0}
        for options, count in zip(self.options, counts, strict=True):
            following: dict[State, int] = {}
            for state, cost in reached.items():
                for option in options[state]:
                    total = cost + option.cost
                    if option.sessions == count and total < following.get(option.state, total + 1):
                        following[option.state] = total
            reached = following
        return min(reached.values())

    def least_on(self, day: int) -> int:
        """The minimum of sessions of a day that has any, of the numbers that it can have alone."""
        return min((count for count in self.alone[day] if count), default=self.recurrence.per_day[0])

    def needed(self, day: int, state: State) -> int:
        """The minimum days with sessions that its week still needs from a day on."""
        if self.recurrence.days is None or day not in self.active or self._is_past(day):
            return 0
        return max(0, self.weeks[day // 7].least - state.done - self._done_ahead[day])

    def _find_options(self) -> None:
        """For each day and each reachable state, the transitions from which the end can be reached, the best first.

        Dynamic programming: a pass forward finds the reachable states, one back the minimum costs.
        """
        reached: list[dict[State, list[tuple[int, State, int]]]] = []
        states: set[State] = {self.before}
        for day in range(len(self.alone)):
            transitions = {state: self._allowed(day, state) for state in states}
            if not self._costed:
                transitions = {state: self._fewest(day, state, allowed) for state, allowed in transitions.items()}
            reached.append(transitions)
            states = {after for allowed in transitions.values() for _, after, _ in allowed}
        least: dict[State, Least] = dict.fromkeys(states, Least(0, 0, 0))
        self.leasts.append(least)
        for day in range(len(self.alone) - 1, -1, -1):
            options = {
                state: [
                    Option(count, after, cost, self._add(day, state, count, cost, least[after]), least[after])
                    for count, after, cost in allowed
                    if after in least
                ]
                for state, allowed in reached[day].items()
            }
            for own in options.values():
                own.sort(key=_LEAST)
            least = {
                state: _merge([option.least for option in own], self._first_sum)
                for state, own in options.items()
                if own
            }
            self.options.append(options)
            self.leasts.append(least)
        self.options.reverse()
        self.leasts.reverse()

    def _add(self, day: int, state: State, count: int, cost: int, after: Least) -> Least:
        place, minutes = self.alone_at(day, state)[count]
        bare = cost + place
        load = minutes * minutes * LOAD
        preferred = self.days[day].preferred
        if preferred is not None and minutes > preferred:
            load += (minutes - preferred) * OVER
        return Least(bare + load + after.cost, bare + after.bare, minutes + after.minutes)

    def alone_at(self, day: int, state: State) -> "Alone":
        """The possible numbers of sessions on a day in a state if no others are placed on it."""
        return self.alone[day] if self._staged is None else self._staged(day, state.counted)

    def _allowed(self, day: int, state: State) -> list[tuple[int, State, int]]:
        """The transitions on a day; outside its weeks none has a session or a rule.

        Before them it waits; after them its state no longer matters. What was done on such a day counts for wishes.
        """
        if day in self.active:
            return self._transitions(day, state)
        after = state if day < self.active.start else fresh(None)
        done = self.days[day].done
        if self._wishes.noted:
            after = after._replace(noted=done > 0)
        cost = self._count_wishes(day, state, done) if day >= self.now else 0
        return [(0, after, cost)] if 0 in self.alone[day] else []  # none with a session that is fixed there

    def _transitions(self, day: int, state: State) -> list[tuple[int, State, int]]:
        """The numbers of sessions allowed on a day in a state, each with the state after it and its cost."""
        transitions: list[tuple[int, State, int]] = []
        done_here = self.days[day].done
        for count in self.alone_at(day, state):
            continued = self._continue(day, state, done_here + count)
            if continued is None:
                continue
            after, cost = continued
            if day >= self.now:
                cost += self._keep(day, count) + self._count_sessions(day, after, done_here + count)
                cost += self._count_wishes(day, state, done_here + count)
            counted = min(state.counted + done_here + count, self.counted)
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

    def _fewest(
        self, day: int, state: State, transitions: list[tuple[int, State, int]]
    ) -> list[tuple[int, State, int]]:
        """The transitions that matter to feasibility: fewer sessions fit wherever more do, and end no later.

        So of those to the same state that with the fewest is enough, and once a week has its days that with none.
        """
        if self.recurrence.days is not None and not self.coupled and state.done >= self.weeks[day // 7].least:
            return transitions[:1]  # the fewest sessions come first
        fewest: dict[State, tuple[int, State, int]] = {}
        for transition in transitions:
            fewest.setdefault(transition[1], transition)
        return list(fewest.values())

    def _count_sessions(self, day: int, after: State, sessions: int) -> int:
        """How far the sessions of a day are off, and the run that the end of its weeks may cut short if too long.

        Where the days a week are open, a day without sessions costs as much as a gap of one: else the plan with the
        fewest sessions would have the least load.
        """
        recurrence = self.recurrence
        if not sessions:
            return GAPS if recurrence.days is None and recurrence.run is not None else 0
        off = abs(sessions + self.days[day].missed - recurrence.per_day[1])
        if recurrence.run is not None and day == self.active[-1]:
            off += max(0, after.run - recurrence.run[1])
        return off * AWAY

    def _count_wishes(self, day: int, state: State, sessions: int) -> int:
        """What the sessions of a day cost by the wishes about this commitment alone."""
        if not sessions:
            return 0
        in_a_row = self._wishes.not_in_a_row and state.noted
        return self.days[day].unwelcome * OFF_WEEKDAY + in_a_row * UNMET

    def _keep(self, day: int, count: int) -> int:
        """The cost of the sessions of the kept plan that a day with this number of sessions doesn't have."""
        return sum(slot >= count for slot in self.days[day].kept) * MOVED

    def _match(self, day: int, state: State, count: int) -> list[tuple[int, int]]:
        """The ways to match the sessions of a day with those of the kept plan, as surplus and unmatched sessions.

        Sessions of a week are matched one to one, as many as both plans have, so that they move as few days as can be:
        a surplus moves on with the days. What only one of the plans has is matched with nothing.
        """
        if not (self._costed and self._keeps[day // 7]):
            return [(0, 0)]
        kept = len(self.days[day].kept)
        ways: dict[tuple[int, int], None] = {}
        for alone in range(-kept if state.unmatched <= 0 else 0, (count if state.unmatched >= 0 else 0) + 1):
            surplus = state.surplus + count - kept - alone
            if day % 7 < 6:
                ways[surplus, state.unmatched or (alone > 0) - (alone < 0)] = None
            elif not surplus:
                ways[0, 0] = None
        return list(ways)

    def _count_day(self, day: int, after: State, sessions: int) -> tuple[State, int] | None:
        """The days of the week after a day, and the cost of their gaps and their number; `None` if out of range."""
        # Evenly spread days are cheapest, as the gaps of a week sum to 7 and a sum of squares is least for equal terms.
        gapped, weekday, cost = self._costed and self.recurrence.run is None, day % 7, 0
        past = self._is_past(day)
        if sessions:
            first = after.first if after.done else weekday
            if after.done and gapped:
                cost = (weekday - after.last) ** 2 * GAPS
            after = after._replace(done=after.done + 1, first=first, last=weekday)
            if not gapped:
                after = after._replace(first=0, last=0)
        if weekday < 6:
            if self.recurrence.days is None and not gapped:
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

    def _is_past(self, day: int) -> bool:
        """Whether the whole week of a day is past."""
        return day - day % 7 + 6 < self.now

    def _close_week(self, week: int, done: int) -> int | None:
        """The cost of a week with this number of days; `None` if it is out of range."""
        if self.recurrence.days is None:
            return 0
        if not self.weeks[week].least <= done <= self.weeks[week].most:
            return None
        return abs(done - self.recurrence.days[1]) * AWAY

    def _continue(self, day: int, state: State, sessions: int) -> tuple[State, int] | None:
        """The run or the rest after a day, and how far a run that ended is off; `None` if a rule forbids it."""
        if not self.coupled:
            return state, 0
        # What was done is a fact, whatever the rules.
        if day < self.now or self.days[day].done:
            return self._follow(state, sessions), 0
        return self._continue_run(state) if sessions else self._continue_rest(day, state)

    def _follow(self, state: State, sessions: int) -> State:
        """The run or the rest after a day of the past."""
        recurrence = self.recurrence
        if sessions:
            run = 1 if recurrence.run is None else min(state.run + 1, recurrence.run[2])
            return state._replace(run=run, rest=0, idle=0, begun=True)
        idle = (
            0 if recurrence.rest_most is None else min((0 if state.run else state.idle) + 1, recurrence.rest_most + 1)
        )
        return state._replace(run=0, rest=min(state.rest + 1, recurrence.least_rest), idle=idle, begun=False)

    def _continue_run(self, state: State) -> tuple[State, int] | None:
        """The run after a day with sessions."""
        recurrence = self.recurrence
        if state.run:
            if recurrence.dates_apart > 1 or (recurrence.run is not None and state.run >= recurrence.run[2]):
                return None
        elif state.rest < recurrence.least_rest:
            return None
        run = 1 if recurrence.run is None else state.run + 1
        return state._replace(run=run, rest=0, idle=0, begun=state.run > 0 and state.begun), 0

    def _continue_rest(self, day: int, state: State) -> tuple[State, int] | None:
        """The rest after a day without sessions, and the cost of a run that ended."""
        recurrence, cost = self.recurrence, 0
        if state.run and recurrence.run is not None:
            low, typical, _ = recurrence.run
            cut = self.days[day].taken
            if state.run < low and not state.begun and not cut:
                return None
            cost = (max(0, state.run - typical) if cut else abs(state.run - typical)) * AWAY
        rest = min(state.rest + 1, recurrence.least_rest)
        if recurrence.rest_most is None:
            return state._replace(run=0, rest=rest, idle=0, begun=False), cost
        idle = min((0 if state.run else state.idle) + 1, recurrence.rest_most + 1)
        if self.days[day].usable and idle > recurrence.rest_most:
            return None
        return state._replace(run=0, rest=rest, idle=idle, begun=False), cost


def _merge(options: list[Least], first: int) -> Least:
    """The minimum of several options, of the minutes with the minimum of the sums from one on."""
    bare = min(option.bare for option in options)
    least = above(bare, first)
    return Least(
        min(option.cost for option in options),
        bare,
        min(option.minutes for option in options if above(option.bare, first) == least),
    )
