"""A session as a machine: pure functions of the session, its state and the moment, in whole milliseconds.

It is that of the page's player (`footex/export/player/machine.js`), move for move; a test runs both. It is the
command's, not part of the model: nothing else plays a session in Python.
"""

from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.cli.playing.session import Session

__all__ = [
    "LEAD_IN", "LONGER", "Pass", "Phase", "State", "advance", "back", "begin", "finish", "go_on", "is_open", "left_of",
    "length_of", "lengthen", "pause", "resume", "skip", "spent_of",
]  # fmt: skip

LEAD_IN: Final = -1
"""The step before the first one."""

LONGER: Final = 15_000
"""What an assumed rest is lengthened by."""

_BACK_WITHIN: Final = 3_000
"""So soon after the beginning of a bout, back leads to the one before."""


class Phase(Enum):
    """Whether a session runs."""

    RUNNING = "running"
    PAUSED = "paused"
    OVER = "over"


class Pass(NamedTuple):
    """A step that was left: which one, how long it lasted, and whether it was completed."""

    step: int
    milliseconds: int
    completed: bool


class State(NamedTuple):
    """Where a session is.

    Attributes:
        since: The moment that the step, or the pause, is counted from.
        step: Which step; -1 is the lead-in, which isn't part of the session.
        phase: Whether it runs.
        spent: How long the step ran before that moment.
        extra: How much longer than planned an assumed rest is to be.
        paused: How long all pauses were that are over.
        start: The moment when the first step began.
        end: The moment when the session ended, once it is over.
        finished: Whether it went on to its end.
        passes: Each step that was left, in order.
    """

    since: int
    step: int = LEAD_IN
    phase: Phase = Phase.RUNNING
    spent: int = 0
    extra: int = 0
    paused: int = 0
    start: int | None = None
    end: int = 0
    finished: bool = False
    passes: tuple[Pass, ...] = ()


def begin(now: int) -> State:
    """The beginning of the lead-in."""
    return State(since=now)


def length_of(session: "Session", state: State) -> int:
    """How long the step is to be."""
    if state.step == LEAD_IN:
        return session.lead_in
    return session.steps[state.step].duration_milliseconds + state.extra


def spent_of(state: State, now: int) -> int:
    """How long the step has run."""
    return state.spent + (now - state.since if state.phase is Phase.RUNNING else 0)


def left_of(session: "Session", state: State, now: int) -> int:
    """How long the step is still to run."""
    return length_of(session, state) - spent_of(state, now)


def is_open(session: "Session", state: State) -> bool:
    """Whether the step is an assumed rest, which is ended or lengthened as one likes."""
    return state.step != LEAD_IN and session.steps[state.step].open_ended


def advance(session: "Session", state: State, now: int) -> State:
    """Go through all that is over by now, each step from the very moment when the one before was over."""
    passes: list[Pass] = []
    reached = state._replace(passes=())  # gathered apart, as there may be thousands
    while reached.phase is Phase.RUNNING and (left := left_of(session, reached, now)) <= 0:
        passes += _passes(reached, now + left, completed=True, to=reached.step + 1)
        reached = _enter(session, reached, now + left, reached.step + 1)
    return reached._replace(passes=(*state.passes, *passes))


def pause(state: State, now: int) -> State:
    """Stop the clock."""
    if state.phase is not Phase.RUNNING:
        return state
    return state._replace(phase=Phase.PAUSED, spent=spent_of(state, now), since=now)


def resume(state: State, now: int) -> State:
    """End a pause; one in the lead-in isn't part of the session."""
    if state.phase is not Phase.PAUSED:
        return state
    paused = 0 if state.start is None else state.paused + now - state.since
    return state._replace(phase=Phase.RUNNING, since=now, paused=paused)


def skip(session: "Session", state: State, now: int) -> State:
    """Skip all that is left of the bout: a set's repetitions, or a rest."""
    return _leave(session, state, now, completed=False, to=0 if state.step == LEAD_IN else session.after(state.step))


def back(session: "Session", state: State, now: int) -> State:
    """Go back to where the bout began, or at its very beginning to where the one before began."""
    if state.step == LEAD_IN:
        return state._replace(spent=0, since=now)
    first = session.firsts[state.step]
    early = state.step == first and spent_of(state, now) < _BACK_WITHIN
    to = session.firsts[first - 1] if early and first else first
    return _leave(session, state, now, completed=False, to=to)


def go_on(session: "Session", state: State, now: int) -> State:
    """End an assumed rest: it is as long as it is needed, so it is completed."""
    if not is_open(session, state):
        return state
    return resume(_leave(session, state, now, completed=True, to=state.step + 1), now)


def lengthen(session: "Session", state: State) -> State:
    """Make an assumed rest longer."""
    return state._replace(extra=state.extra + LONGER) if is_open(session, state) else state


def finish(state: State, now: int) -> State:
    """End the session early; the step that is under way isn't completed. In the lead-in, nothing has begun."""
    if state.phase is Phase.OVER:
        return state
    if state.step == LEAD_IN:
        return _end(state, now, finished=False)
    passed = Pass(state.step, spent_of(state, now), completed=False)
    return _end(state._replace(passes=(*state.passes, passed)), now, finished=False)


def _leave(session: "Session", state: State, now: int, *, completed: bool, to: int) -> State:
    """Leave the step for another one; the last one leads to the end."""
    passes = (*state.passes, *_passes(state, now, completed=completed, to=to))
    return _enter(session, state, now, to)._replace(passes=passes)


def _passes(state: State, now: int, *, completed: bool, to: int) -> "Iterator[Pass]":
    """What leaving a step for another one adds: it itself, and those in between, which are passed over."""
    if state.step != LEAD_IN:
        yield Pass(state.step, spent_of(state, now), completed)
    for passed_over in range(state.step + 1, to):
        yield Pass(passed_over, 0, completed=False)


def _enter(session: "Session", state: State, now: int, to: int) -> State:
    start = now if state.start is None else state.start
    # A pause goes on, but what of it was in the lead-in isn't part of the session.
    since = now if state.phase is Phase.RUNNING or state.start is None else state.since
    entered = state._replace(step=to, spent=0, extra=0, start=start, since=since)
    return entered if to < len(session.steps) else _end(entered, now, finished=True)


def _end(state: State, now: int, *, finished: bool) -> State:
    paused = state.paused + (now - state.since if state.phase is Phase.PAUSED and state.start is not None else 0)
    return state._replace(phase=Phase.OVER, paused=paused, end=now, finished=finished)
