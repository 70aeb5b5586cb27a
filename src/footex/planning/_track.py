"""Tracks: one commitment alone over some days, every state it can be in and the least it can cost from there."""

from typing import TYPE_CHECKING, NamedTuple

from footex.planning._day import AWAY, GAPS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.planning._rhythm import Rhythm

__all__ = ["FRESH", "Option", "State", "Track"]

State = tuple[int, int, int, int, int, int]
"""Days done this week, the first and the last of them, days of the present run, days of the present rest as far as its
least matters, and as far as its most does."""

FRESH: State = (0, 0, 0, 0, 7 * 10_000, 0)
"""Nothing is known of the days before: any rest is long enough."""


class Option(NamedTuple):
    """One way to go on: so many sessions on the day, the state behind it, what this costs, and the least from here."""

    sessions: int
    state: State
    cost: int
    least: int


class Track:
    """A commitment alone.

    Args:
        rhythm: How often.
        alone: For each day, what each possible number of sessions costs there if nothing else lies on it.
        usable: For each day, whether a session was possible on it to begin with.
        before: The state at the beginning.
    """

    def __init__(self, rhythm: "Rhythm", alone: list[dict[int, int]], usable: "Sequence[bool]", before: State) -> None:
        self.rhythm = rhythm
        self.alone = alone
        self.usable = usable
        self.coupled = bool(rhythm.run is not None or rhythm.rest or rhythm.rest_most is not None)
        self.before = before if self.coupled else FRESH
        self.options = self._find_options()

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
                state: sorted(
                    (
                        Option(count, after, cost, cost + alone[count] + least[after])
                        for count, after, cost in some
                        if after in least
                    ),
                    key=lambda one: one.least,
                )
                for state, some in reached[day].items()
            }
            least = {state: some[0].least for state, some in options.items() if some}
            found.append(options)
        return found[::-1]

    def _ways(self, day: int, state: State) -> list[tuple[int, State, int]]:
        ways: list[tuple[int, State, int]] = []
        for count in self.alone[day]:
            after = self._step(day, state, count)
            if after is not None:
                ways.append((count, *after))
        return ways

    def _step(self, day: int, state: State, count: int) -> tuple[State, int] | None:
        done, first, last, run, rest, idle = state
        cost = 0
        if count:
            cost += abs(count - self.rhythm.per_day[1]) * AWAY
            going = self._go_on(run, rest)
            if going is None:
                return None
            run, rest, idle = going
            done, first, last = done + 1, (day % 7 if done == 0 else first), day % 7
        else:
            pausing = self._pause(day, run, rest, idle)
            if pausing is None:
                return None
            run, rest, idle, away = pausing
            cost += away * AWAY
        if day % 7 == 6:
            closing = self._close_week(done)
            if closing is None:
                return None
            cost += closing + (self._gap(last, first + 7) if done else 0)
            done = first = last = 0
        if count and state[0] and self.rhythm.run is None:
            cost += self._gap(state[2], day % 7)
        if day == len(self.alone) - 1 and run and self.rhythm.run is not None:
            cost += max(0, run - self.rhythm.run[1]) * AWAY
        if self.rhythm.run is not None or self.rhythm.days is None:
            first = last = 0
        if self.rhythm.days is None:
            done = 0
        return (done, first, last, run, rest, idle), cost

    def _gap(self, day: int, later: int) -> int:
        return 0 if self.rhythm.run is not None else (later - day) ** 2 * GAPS

    def _close_week(self, done: int) -> int | None:
        if self.rhythm.days is None:
            return 0
        low, typical, high = self.rhythm.days
        return abs(done - typical) * AWAY if low <= done <= high else None

    def _go_on(self, run: int, rest: int) -> tuple[int, int, int] | None:
        if not self.coupled:
            return 0, 0, 0
        if run == 0 and rest < self.rhythm.rest:
            return None
        if self.rhythm.run is None:
            return 1, 0, 0
        return None if run >= self.rhythm.run[2] else (run + 1, 0, 0)

    def _pause(self, day: int, run: int, rest: int, idle: int) -> tuple[int, int, int, int] | None:
        """The run, the rest and its idle days behind a day without a session, and by how much a run ended off."""
        if not self.coupled:
            return 0, 0, 0, 0
        away = 0
        if run and self.rhythm.run is not None:
            low, typical, _ = self.rhythm.run
            if run < low:
                return None
            away = abs(run - typical)
        rest = min(rest + 1, self.rhythm.rest)
        if self.rhythm.rest_most is None:
            return 0, rest, 0, away
        idle = min((0 if run else idle) + 1, self.rhythm.rest_most + 1)
        return None if self.usable[day] and idle > self.rhythm.rest_most else (0, rest, idle, away)
