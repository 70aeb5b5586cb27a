"""A pseudo-terminal within this process, whose screen an emulator reads, and a clock that goes when nobody acts."""

import fcntl
import os
import select
import struct
import sys
import termios
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pyte
import pytest
from pyte.modes import DECTCEM

from footex.cli import app
from footex.cli.commands import run as command
from footex.cli.playing.clock import Clock
from footex.cli.playing.interrupts import Interrupts
from footex.cli.playing.keys import Key

__all__ = ["Act", "Stage", "on_stage"]

ALTERNATE_SCREEN = 1049 << 5
"""As the emulator notes this private mode."""

Act = bytes | Key | float | None
"""What happens while the player waits: bytes are typed; a signal comes; so many seconds pass; the time it waits for."""


class Stage:
    """The terminal, and what was seen on it.

    Attributes:
        screen: What the emulator shows by now.
        seconds: The time of the clock.
        bells: How often the bell rang.
        shown: The screen, at each time that the player waited, and the time.
    """

    def __init__(self, columns: int, lines: int, encoding: str = "utf-8") -> None:
        self.master, self.slave = os.openpty()
        self.nanoseconds = 5_000_000_000
        self.bells = 0
        self.raw = b""
        self.shown: list[tuple[float, list[str]]] = []
        self.act: Callable[[], Act] = lambda: None
        self.screen = pyte.Screen(columns, lines)
        self.screen.set_mode(pyte.modes.LNM)
        self.stream = pyte.ByteStream(self.screen)
        self.resize(columns, lines)
        self.stdin = os.fdopen(os.dup(self.slave), "r", encoding=encoding)
        self.stdout = os.fdopen(os.dup(self.slave), "w", encoding=encoding)
        self.before = termios.tcgetattr(self.slave)

    @property
    def seconds(self) -> float:
        return (self.nanoseconds - 5_000_000_000) / 1_000_000_000

    def resize(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.screen.resize(lines, columns)

    def read(self) -> None:
        """Let the emulator read what was written."""
        while select.select([self.master], [], [], 0)[0]:
            data = os.read(self.master, 65_536)
            self.raw += data
            self.bells += data.count(b"\x07")
            self.stream.feed(data)

    @property
    def lines(self) -> list[str]:
        """The screen's lines, without blanks at their ends."""
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def wait(self, _: Interrupts, seconds: float | None, *files: int) -> tuple[tuple[Key, ...], list[int]]:
        """What `Interrupts.wait` does, by the script."""
        self.read()
        if files:
            self.shown.append((self.seconds, self.lines))
        match act := self.act():
            case bytes():
                os.write(self.master, act)
                return (), list(files)
            case Key():
                return (act,), []
            case None if seconds is None:
                raise AssertionError(f"it waits for a key:\n{self.text}")
            case _:
                passed = seconds if act is None else act
                self.nanoseconds += -int(-(passed or 0) * 1_000_000_000)
                return (), []

    def is_left(self) -> bool:
        """Whether the terminal is as it was: its mode, its cursor, its screen."""
        self.read()
        as_it_was = termios.tcgetattr(self.slave) == self.before
        return as_it_was and DECTCEM in self.screen.mode and ALTERNATE_SCREEN not in self.screen.mode

    def is_taken(self) -> bool:
        """Whether the player has the terminal: no echo, no cursor, a screen of its own."""
        self.read()
        echo = termios.tcgetattr(self.slave)[3] & termios.ECHO
        return not echo and DECTCEM not in self.screen.mode and ALTERNATE_SCREEN in self.screen.mode

    def play(self, act: Callable[[], Act], *arguments: object) -> int:
        """Run the command at this terminal, with the script of what happens."""
        self.act = act
        # Here, as pytest replaces these streams between a fixture and its test.
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdin", self.stdin)
            patch.setattr(sys, "stdout", self.stdout)
            status = app.run(["run", *map(str, arguments)])
        self.stdout.flush()
        self.read()
        return status


@contextmanager
def on_stage(
    monkeypatch: pytest.MonkeyPatch, columns: int = 80, lines: int = 24, encoding: str = "utf-8"
) -> Iterator[Stage]:
    """Make the standard streams a terminal of this size."""
    stage = Stage(columns, lines, encoding)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(Interrupts, "wait", partial(_wait, stage))
    clock: Any = partial(Clock, nanoseconds=lambda: stage.nanoseconds)
    monkeypatch.setattr(command, "Clock", clock)
    try:
        yield stage
    finally:
        stage.stdin.close()
        stage.stdout.close()
        for file in (stage.master, stage.slave):
            os.close(file)


def _wait(stage: Stage, *arguments: Any) -> Any:
    # As a function of the class would be, without the object that it is called on.
    return stage.wait(None, *arguments)  # type: ignore[arg-type]
