"""A session in lines, each at its time: for a pipe, a file, or a terminal that can show nothing else."""

from typing import TYPE_CHECKING

import click

from footex.cli.playing.machine import LEAD_IN
from footex.cli.text import clock, paragraph
from footex.messages.message import join
from footex.messages.player import KINDS
from footex.messages.punctuation import SEMICOLON
from footex.timing.timelines.cue import announced, shown

if TYPE_CHECKING:
    from footex.cli.playing.interrupts import Interrupts
    from footex.cli.playing.keys import Key
    from footex.cli.playing.machine import State
    from footex.cli.playing.session import Session

__all__ = ["LineFront"]


class LineFront:
    """A front that writes each step as a line when it begins. It has no keys and no bell.

    Args:
        session: What is played.
        interrupts: What waits.
    """

    def __init__(self, session: "Session", interrupts: "Interrupts") -> None:
        self._session = session
        self._interrupts = interrupts
        self._next = LEAD_IN

    def show(self, state: "State", now: int) -> None:  # noqa: ARG002 - a line is of a step, not of a moment in it
        """Write all steps that began since the last time."""
        steps = self._session.steps
        if self._next == LEAD_IN:
            self._next = 0
            if state.step == LEAD_IN:
                _write(-self._session.lead_in, join([KINDS["lead-in"](), announced(steps[0])], SEMICOLON))
        for index in range(self._next, min(state.step + 1, len(steps))):
            _write(self._session.starts[index], shown(steps[index]))
        self._next = max(self._next, state.step + 1)

    def ring(self) -> None:
        """Do nothing: a file has no bell."""

    def wait(self, seconds: float | None) -> "tuple[Key, ...]":
        """Wait for a signal."""
        keys, _ = self._interrupts.wait(seconds)
        return keys


def _write(start: int, text: str) -> None:
    click.echo("\n".join(paragraph(text, first=f"{clock(start):>8}  ")))
