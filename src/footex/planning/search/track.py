"""Tracks: one commitment alone over some days, every state it can be in and the least it can cost from there."""

from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.day import AWAY, GAPS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.planning.request.recurrence import Recurrence

__all__ = ["Option", "State", "Track", "fresh"]

State = tuple[int, int, int, int, int, int]
"""Days done this week, the first and the last of them, days of the present run, days of the present rest as far as its
least matters, and as far as its most does."""

_LONG_AGO = 7 * 10_000
"""Days: any rest is long enough."""


def fresh(rest_most: int | None) -> State:
    """Nothing is known of the days before; a first run begins within a week, if a session is possible in it."""
    return (0, 0, 0, 0, _LONG_AGO, max(0, (rest_most or 0) - 6))


class Option(NamedTuple):
    """One way to go on: so many sessions on the day, the state behind it, what this costs, and the least from here."""

    sessions: int
    state: State
    cost: int
    least: int


_LEAST = attrgetter("least")


class Track:
    """A commitment alone.

    Args:
        recurrence: How often.
        alone: For each day, what each possible number of sessions costs there if nothing else lies on it.
        usable: For each day, whether a session was possible on it to begin with.
        before: The state at the beginning.
    """

    def __init__(
        self, recurrence: "Recurrence", alone: list[dict[int, int]], usable: "Sequence[bool]", before: State
    ) -> None:
        self.recurrence = recurrence
        self.alone = alone
        self.usable = usable
        self.coupled: bool = bool(recurrence.run is not None or recurrence.rest or recurrence.rest_most is not None)
        self.before: State = before if self.coupled else fresh(None)
        self.options: list[dict[State, list[Option]]] = self._find_options()

    @property
    def least(self) -> int | None:
        """The least cost alone; `None` where it can't be done at all."""
        return min((one.least for one in self.options[0][self.before]), default=None)

    def _find_options(self) -> list[dict[State, list[Option]]]:
        """For each day and each state that can occur, the ways to go on that lead to the end, the best first."""
        reached: list[dict[State, list[tuple[int, State, int]]]] = []
        states: set[State] = {self.before}
        for day in range(len(self.alone)):
            ways = {state: self._ways(day, state) for state in states}
            reached.append(ways)
            states = {after for some in ways.values() for _, after, _ in some}
        least: dict[State, int] = dict.fromkeys(states, 0)
        found: list[dict[State, list[Option]]] = []
        for day in range(len(self.alone) - 1, -1, -1):
            alone = self.alone[day]
            options = {
                state: [
                    Option(count, after, cost, cost + alone[count] + least[after])
                    for count, after, cost in some
                    if after in least
                ]
                for state, some in reached[day].items()
            }
            for some in options.values():
                some.sort(key=_LEAST)
            least = {state: some[0].least for state, some in options.items() if some}
            found.append(options)
        return found[::-1]

    def _ways(self, day: int, state: State) -> list[tuple[int, State, int]]:
        """The numbers of sessions on a day that may follow a state, the state behind each, and what it costs."""
        recurrence = self.recurrence
        typical, gapped, weekday = recurrence.per_day[1], recurrence.run is None, day % 7
        ways: list[tuple[int, State, int]] = []
        for count in self.alone[day]:
            done, first, last, run, rest, idle = state
            cost = 0
            if self.coupled:
                going = self._go_on(run, rest) if count else self._pause(day, run, rest, idle)
                if going is None:
                    continue
                run, rest, idle, away = going
                cost = away * AWAY
                if run and recurrence.run is not None and day == len(self.alone) - 1:
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
            ways.append((count, (done if recurrence.days is not None else 0, first, last, run, rest, idle), cost))
        return ways

    def _close_week(self, done: int) -> int | None:
        if self.recurrence.days is None:
            return 0
        low, typical, high = self.recurrence.days
        return abs(done - typical) * AWAY if low <= done <= high else None

    def _go_on(self, run: int, rest: int) -> tuple[int, int, int, int] | None:
        """The run, the rest and its idle days behind a day with sessions, and nothing that it ended off."""
        if run == 0 and rest < self.recurrence.rest:
            return None
        if self.recurrence.run is None:
            return 1, 0, 0, 0
        return None if run >= self.recurrence.run[2] else (run + 1, 0, 0, 0)

    def _pause(self, day: int, run: int, rest: int, idle: int) -> tuple[int, int, int, int] | None:
        """The run, the rest and its idle days behind a day without a session, and by how much a run ended off."""
        away = 0
        if run and self.recurrence.run is not None:
            low, typical, _ = self.recurrence.run
            if run < low:
                return None
            away = abs(run - typical)
        rest = min(rest + 1, self.recurrence.rest)
        if self.recurrence.rest_most is None:
            return 0, rest, 0, away
        idle = min((0 if run else idle) + 1, self.recurrence.rest_most + 1)
        return None if self.usable[day] and idle > self.recurrence.rest_most else (0, rest, idle, away)
