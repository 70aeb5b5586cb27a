"""Tracks: one commitment alone over some days, its reachable states and the minimum cost from each.

Other commitments can only raise the cost of a session, and costs are sums over commitments: so the minimum costs of all
tracks add up to the lower bound of the search.
"""

from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.day import AWAY, GAPS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from footex.planning.request.recurrence import Recurrence
    from footex.planning.search.spacing import Spacing

__all__ = ["Option", "State", "Track", "fresh"]

State = tuple[int, int, int, int, int, int, int]
"""Days done this week, the weekdays of the first and the last of them, length of the current run, length of the current
rest capped at its minimum, and length of it capped just above its maximum; sessions done, capped where the dose no
longer changes. The caps keep the states few."""

_LONG_AGO = 7 * 10_000
"""Days of rest that are enough for any minimum."""


def fresh(rest_most: int | None) -> State:
    """The state without history: six days short of the maximum rest, so that the first run begins within a week."""
    return (0, 0, 0, 0, _LONG_AGO, max(0, (rest_most or 0) - 6), 0)


class Option(NamedTuple):
    """A transition: the sessions on the day, the state after it, its cost, and the minimum cost from here on."""

    sessions: int
    state: State
    cost: int
    least: int


_LEAST = attrgetter("least")


class Track:
    """A commitment alone.

    Args:
        recurrence: Its recurrence.
        alone: For each day, the cost of each possible number of sessions if no others are placed on it.
        usable: For each day, whether a rest must end on it at the latest.
        before: The state at the start.
        active: The numbers of the days of its own weeks among these; on others it has no session and no rule.
        counted: The sessions that are counted; 0 if its dose doesn't depend on them.
        staged: `alone` of a day after some sessions, if they are counted; `alone` itself is then a lower bound.
        spacing: The gap between the sessions of different days; `None` if it can't restrict any.
    """

    def __init__(  # noqa: PLR0917 - what a commitment is alone
        self,
        recurrence: "Recurrence",
        alone: list[dict[int, int]],
        usable: "Sequence[bool]",
        before: State,
        active: range,
        counted: int = 0,
        staged: "Callable[[int, int], dict[int, int]] | None" = None,
        spacing: "Spacing | None" = None,
    ) -> None:
        self.recurrence = recurrence
        self.spacing = spacing
        self.alone = alone
        self.usable = usable
        self.active = active
        self.counted = counted
        self._staged = staged
        self.coupled: bool = recurrence.coupled
        self.before: State = before if self.coupled else fresh(None)
        self.options: list[dict[State, list[Option]]] = self._find_options()

    @property
    def least(self) -> int | None:
        """The minimum cost alone; `None` if it is infeasible."""
        return min((option.least for option in self.options[0][self.before]), default=None)

    def needed(self, day: int, state: State) -> int:
        """The minimum days with sessions that its week still needs from a day on."""
        if self.recurrence.days is None or day not in self.active:
            return 0
        return max(0, self.recurrence.days[0] - state[0])

    def _find_options(self) -> list[dict[State, list[Option]]]:
        """For each day and each reachable state, the transitions from which the end can be reached, the best first.

        Dynamic programming: a pass forward finds the reachable states, one back the minimum costs.
        """
        reached: list[dict[State, list[tuple[int, State, int]]]] = []
        states: set[State] = {self.before}
        for day in range(len(self.alone)):
            transitions = {state: self._allowed(day, state) for state in states}
            reached.append(transitions)
            states = {after for allowed in transitions.values() for _, after, _ in allowed}
        least: dict[State, int] = dict.fromkeys(states, 0)
        backward: list[dict[State, list[Option]]] = []
        for day in range(len(self.alone) - 1, -1, -1):
            options = {
                state: [
                    Option(count, after, cost, cost + self.alone_at(day, state)[count] + least[after])
                    for count, after, cost in allowed
                    if after in least
                ]
                for state, allowed in reached[day].items()
            }
            for own in options.values():
                own.sort(key=_LEAST)
            least = {state: own[0].least for state, own in options.items() if own}
            backward.append(options)
        return backward[::-1]

    def alone_at(self, day: int, state: State) -> dict[int, int]:
        """The cost of each possible number of sessions on a day in a state if no others are placed on it."""
        return self.alone[day] if self._staged is None else self._staged(day, state[6])

    def _allowed(self, day: int, state: State) -> list[tuple[int, State, int]]:
        """The transitions on a day; outside its weeks none has a session or a rule.

        Before them it waits; after them its state no longer matters.
        """
        if day in self.active:
            return self._transitions(day, state)
        return [(0, state if day < self.active.start else fresh(None), 0)]

    def _transitions(self, day: int, state: State) -> list[tuple[int, State, int]]:
        """The numbers of sessions allowed on a day in a state, each with the state after it and its cost."""
        recurrence = self.recurrence
        typical, gapped, weekday = recurrence.per_day[1], recurrence.run is None, day % 7
        transitions: list[tuple[int, State, int]] = []
        # Evenly spread days are cheapest, as the gaps of a week sum to 7 and a sum of squares is least for equal terms.
        for count in self.alone_at(day, state):
            done, first, last, run, rest, idle, before = state
            cost = 0
            if self.coupled:
                phase = self._continue_run(run, rest) if count else self._continue_rest(day, run, rest, idle)
                if phase is None:
                    continue
                run, rest, idle, away = phase
                cost = away * AWAY
                # The end of its weeks may cut a run short, so there it only counts as off if it is too long.
                if run and recurrence.run is not None and day == self.active[-1]:
                    cost += max(0, run - recurrence.run[1]) * AWAY
            if count:
                cost += abs(count - typical) * AWAY
                if gapped:
                    if done:
                        cost += (weekday - last) ** 2 * GAPS
                    else:
                        first = weekday
                    last = weekday
                done += 1
            if weekday == 6:
                closing = self._close_week(done)
                if closing is None:
                    continue
                cost += closing + ((first + 7 - last) ** 2 * GAPS if done and gapped else 0)
                done = first = last = 0
            counted = min(before + count, self.counted)
            transitions.append(
                (count, (done if recurrence.days is not None else 0, first, last, run, rest, idle, counted), cost)
            )
        return transitions

    def _close_week(self, done: int) -> int | None:
        """The cost of a week with this number of days; `None` if it is out of range."""
        if self.recurrence.days is None:
            return 0
        low, typical, high = self.recurrence.days
        return abs(done - typical) * AWAY if low <= done <= high else None

    def _continue_run(self, run: int, rest: int) -> tuple[int, int, int, int] | None:
        """The run, the rest and its idle days after a day with sessions, and 0, as no run has ended."""
        if run == 0 and rest < self.recurrence.least_rest:
            return None
        if run and self.recurrence.apart > 1:
            return None
        if self.recurrence.run is None:
            return 1, 0, 0, 0
        return None if run >= self.recurrence.run[2] else (run + 1, 0, 0, 0)

    def _continue_rest(self, day: int, run: int, rest: int, idle: int) -> tuple[int, int, int, int] | None:
        """The run, the rest and its idle days after a day without sessions, and how far a run that ended is off."""
        away = 0
        if run and self.recurrence.run is not None:
            low, typical, _ = self.recurrence.run
            if run < low:
                return None
            away = abs(run - typical)
        rest = min(rest + 1, self.recurrence.least_rest)
        if self.recurrence.rest_most is None:
            return 0, rest, 0, away
        idle = min((0 if run else idle) + 1, self.recurrence.rest_most + 1)
        return None if self.usable[day] and idle > self.recurrence.rest_most else (0, rest, idle, away)
