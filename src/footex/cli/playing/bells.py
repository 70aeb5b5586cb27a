"""When the bell rings: at the beginning of each step, in the middle of long holds, and 3, 2 and 1 s before a change."""

from typing import TYPE_CHECKING, Final

from footex.cli.playing.machine import LEAD_IN, Phase, left_of, length_of
from footex.timing.counts.units import TimeKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.cli.playing.machine import State
    from footex.cli.playing.session import Session

__all__ = ["marks_of", "rings"]

_COUNTED_DOWN: Final = 5_000
"""Shorter steps have no 3-2-1."""

_LONG_HOLD: Final = 20_000
"""Holds from here on have a half-time."""

_LATE: Final = 1_000
"""What is later than this is no longer to be heard."""


def marks_of(session: "Session", state: "State") -> "Iterator[int]":
    """The moments within a step at which the bell rings, by how much of the step is left then."""
    length = length_of(session, state)
    is_hold = state.step != LEAD_IN and session.steps[state.step].kind is TimeKind.HOLD
    if is_hold and length >= _LONG_HOLD:
        yield length // 2
    if length >= _COUNTED_DOWN:
        yield from (3_000, 2_000, 1_000)


def rings(session: "Session", before: "State", seen: int, after: "State", now: int) -> bool:
    """Whether the bell rings once.

    Args:
        session: The session.
        before: Its state when the bell was asked last.
        seen: How much was left of the step then.
        after: Its state by now.
        now: The moment.
    """
    match after.phase:
        case Phase.OVER:
            return after.finished and before.phase is not Phase.OVER
        case Phase.PAUSED:
            return False
    if before.phase is Phase.PAUSED or len(after.passes) != len(before.passes) or after.step != before.step:
        return after.step != LEAD_IN
    left = left_of(session, after, now)
    return any(left <= mark < seen and mark - left < _LATE for mark in marks_of(session, after))
