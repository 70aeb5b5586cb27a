"""The values of a track: its states, its days and its options."""

from typing import NamedTuple

__all__ = ["NO_WISHES", "Least", "Option", "State", "States", "TrackDay", "TrackWishes", "fresh"]

_LONG_AGO = 7 * 10_000
"""Days of rest that are enough for any minimum."""


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
