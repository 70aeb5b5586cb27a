"""Tracks: one commitment alone over some days, its reachable states and the minimum cost from each.

Other commitments can only raise the cost of a session, and costs are sums over commitments: so the minimum costs of all
tracks add up to a lower bound of the search. Only the squared minutes of a day belong to all of them together: a second
bound leaves those out here, and has the minutes instead, for the search to spread.
"""

from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from footex.planning.search.costs.costs import GAPS, LOAD, OVER, UNMET, above
from footex.planning.search.track.state import NO_WISHES, Least, Option, State, fresh
from footex.planning.search.track.transitions import Transition, Transitions, is_past

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from footex.planning.request.meaning.recurrence import Recurrence
    from footex.planning.search.day.job import Alone
    from footex.planning.search.track.spacing import Spacing, Spacings
    from footex.planning.search.track.state import TrackDay, TrackWishes
    from footex.planning.search.track.week_bounds import WeekBounds

__all__ = ["Track"]

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
        wishes: "TrackWishes" = NO_WISHES,
        like: "Track | None" = None,
        *,
        costed: bool = True,
    ) -> None:
        self.recurrence = recurrence
        self.spacing = spacing
        self.alone = alone
        self.days = days
        self.weeks = weeks
        self.now = now
        self.active = active
        self.counted = counted
        self.wishes = wishes
        # The first of those that are alike, which may not have found its states yet.
        self._like: Track | None = like if like is None or like._like is None else like._like
        self._costed = costed
        self._staged = staged
        self._weighed: dict[tuple[int, int | None], tuple[Alone, dict[int, Least]]] = {}
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

    @cached_property
    def _transitions(self) -> Transitions:
        return Transitions(
            self.recurrence, self.days, self.weeks, self.now, self.active, self.counted, self.wishes, self.alone,
            self.alone_at, costed=self._costed,
        )  # fmt: skip

    @property
    def options(self) -> list[dict[State, list[Option]]]:
        """For each day and each reachable state, the transitions from which the end can be reached, the best first."""
        return self._found[0]

    @property
    def leasts(self) -> list[dict[State, Least]]:
        """For each day and each state, and for those after the last day, the minimum from there on."""
        return self._found[1]

    @cached_property
    def _found(self) -> tuple[list[dict[State, list[Option]]], list[dict[State, Least]]]:
        """The options and the minimums, found when they are first asked for: not every search goes through states."""
        return self._find_options(self._transitions) if self._like is None else self._like._found

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
        if self.recurrence.days is None or day not in self.active or is_past(day, self.now):
            return 0
        return max(0, self.weeks[day // 7].least - state.done - self._done_ahead[day])

    def _find_options(
        self, transitions: Transitions
    ) -> tuple[list[dict[State, list[Option]]], list[dict[State, Least]]]:
        """Dynamic programming: a pass forward finds the reachable states, one back the minimum costs."""
        found: list[dict[State, list[Option]]] = []
        leasts: list[dict[State, Least]] = []
        reached: list[dict[State, list[Transition]]] = []
        states: set[State] = {self.before}
        for day in range(len(self.alone)):
            reached.append(transitions.find(day, states))
            states = {after for allowed in reached[-1].values() for _, after, _ in allowed}
        least: dict[State, Least] = dict.fromkeys(states, Least(0, 0, 0))
        leasts.append(least)
        for day in range(len(self.alone) - 1, -1, -1):
            ahead, options, least = least, {}, {}
            alone = self._weigh(day, self.alone[day])
            for state, allowed in reached[day].items():
                if self._staged is not None:
                    alone = self._weigh(day, self._staged(day, state.counted))
                own: list[Option] = []
                for count, after, cost in allowed:
                    then = ahead.get(after)
                    if then is not None:
                        own.append(Option(count, after, cost, _add(alone[count], cost, then), then))
                if len(own) > 1:
                    own.sort(key=_LEAST)
                options[state] = own
                if own:
                    least[state] = _merge([option.least for option in own], self._first_sum)
            found.append(options)
            leasts.append(least)
        return found[::-1], leasts[::-1]

    def _weigh(self, day: int, alone: "Alone") -> dict[int, Least]:
        """What each number of sessions of a day costs, its transition aside; found once for days with equal ones."""
        preferred = self.days[day].preferred
        kind = id(alone), preferred
        known = self._weighed.get(kind)
        if known is not None:
            return known[1]
        weighed: dict[int, Least] = {}
        for count, (place, minutes) in alone.items():
            load = minutes * minutes * LOAD
            if preferred is not None and minutes > preferred:
                load += (minutes - preferred) * OVER
            weighed[count] = Least(place + load, place, minutes)
        self._weighed[kind] = alone, weighed  # the former is kept, so that no other takes its identity
        return weighed

    def cost_on(self, day: int) -> dict[int, int]:
        """What each possible number of sessions of a day costs alone, whatever the days before and after it."""
        weighed, transitions = self._weigh(day, self.alone[day]), self._transitions
        return {count: least.cost + transitions.cost(day, count) for count, least in weighed.items()}

    def alone_at(self, day: int, state: State) -> "Alone":
        """The possible numbers of sessions on a day in a state if no others are placed on it."""
        return self.alone[day] if self._staged is None else self._staged(day, state.counted)


def _add(day: Least, cost: int, after: Least) -> Least:
    """The minimum from a day on, with the cost of its transition."""
    return Least(cost + day.cost + after.cost, cost + day.bare + after.bare, day.minutes + after.minutes)


def _merge(options: list[Least], first: int) -> Least:
    """The minimum of several options, of the minutes with the minimum of the sums from one on."""
    if len(options) == 1:
        return options[0]
    bare = min([option.bare for option in options])
    beyond = (above(bare, first) + 1) * first
    minutes = min([option.minutes for option in options if option.bare < beyond])
    return Least(min([option.cost for option in options]), bare, minutes)
