"""The loop that plays a session: the clock, the keys, and a front that shows it."""

from typing import TYPE_CHECKING, NamedTuple, Protocol

from footex.cli.playing import machine
from footex.cli.playing.bells import marks_of, rings
from footex.cli.playing.keys import Key
from footex.cli.playing.machine import Phase, State

if TYPE_CHECKING:
    from footex.cli.playing.clock import Clock
    from footex.cli.playing.session import Session

__all__ = ["Front", "Played", "play"]


class Front(Protocol):
    """What shows a session and reads keys: a screen, or lines."""

    def show(self, state: State, now: int) -> None:
        """Show the session as it is."""

    def ring(self) -> None:
        """Ring the bell."""

    def wait(self, seconds: float | None) -> tuple[Key, ...]:
        """Wait for keys, at most so long; without end where that is `None`."""


class Played(NamedTuple):
    """What became of a session.

    Attributes:
        state: Its last state, which is over.
        interrupted: Whether it was interrupted, rather than ended or quit.
        error: Why it couldn't be shown any longer, such as a closed pipe.
    """

    state: State
    interrupted: bool = False
    error: OSError | None = None


def play(session: "Session", front: Front, clock: "Clock") -> Played:
    """Play a session to its end, or until it is quit, interrupted or can't be shown."""
    state = machine.begin(clock.now())
    seen = 0
    keys: tuple[Key, ...] = ()
    try:
        while True:
            now = clock.now()
            reached = machine.advance(session, state, now)
            for key in keys:
                reached = _act(session, reached, key, now)
            ring = rings(session, state, seen, reached, now)
            state = reached
            front.show(state, now)
            if ring:
                front.ring()
            if state.phase is Phase.OVER:
                return Played(state, interrupted=Key.INTERRUPT in keys)
            seen = machine.left_of(session, state, now)
            keys = front.wait(_seconds_until_change(session, state, seen, clock))
    except OSError as error:
        now = clock.now()
        return Played(machine.finish(machine.advance(session, state, now), now), error=error)


def _act(session: "Session", state: State, key: Key, now: int) -> State:
    """Do what was pressed."""
    if state.phase is Phase.OVER:
        return state
    match key:
        case Key.PAUSE:
            return (machine.pause if state.phase is Phase.RUNNING else machine.resume)(state, now)
        case Key.BACK:
            return machine.back(session, state, now)
        case Key.ON if not machine.is_open(session, state):
            return machine.skip(session, state, now)
        case Key.GO_ON if not machine.is_open(session, state):
            return machine.resume(state, now)
        case Key.ON | Key.GO_ON:
            return machine.go_on(session, state, now)
        case Key.LONGER:
            return machine.lengthen(session, state)
        case Key.QUIT | Key.INTERRUPT:
            return machine.finish(state, now)
        case _:
            return state


def _seconds_until_change(session: "Session", state: State, left: int, clock: "Clock") -> float | None:
    """How long nothing changes: until the countdown or the bell is due; in a pause, until a key."""
    if state.phase is Phase.PAUSED:
        return None
    marks = (left - mark for mark in marks_of(session, state) if mark < left)
    return clock.seconds(min([left % 1_000 or 1_000, *marks]))
