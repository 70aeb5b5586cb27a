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


_Happened = bytes | tuple[int, int] | float
"""What was written; a new size; the time when the player waited."""


class _Emulator:
    """The emulator of a terminal, of which what happened is the input."""

    def __init__(self) -> None:
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.ByteStream(self.screen)

    def emulate(self, happened: _Happened) -> None:
        match happened:
            case bytes():
                self.stream.feed(happened)
            case (columns, lines):
                self.screen.resize(lines, columns)

    @property
    def lines(self) -> list[str]:
        return [line.rstrip() for line in self.screen.display]


class Stage:
    """The terminal, and what was seen on it.

    Attributes:
        raw: What was written.
        bells: How often the bell rang.
        happened: What the emulator shows, in order.
    """

    def __init__(self, columns: int, lines: int, encoding: str = "utf-8") -> None:
        self.master, self.slave = os.openpty()
        self.nanoseconds = 5_000_000_000
        self.bells = 0
        self.raw = b""
        self.act: Callable[[], Act] = lambda: None
        self.happened: list[_Happened] = []
        self.emulated = 0
        self.emulator = _Emulator()
        self.resize(columns, lines)
        self.stdin = os.fdopen(os.dup(self.slave), "r", encoding=encoding)
        self.stdout = os.fdopen(os.dup(self.slave), "w", encoding=encoding)
        self.before = termios.tcgetattr(self.slave)

    @property
    def seconds(self) -> float:
        return (self.nanoseconds - 5_000_000_000) / 1_000_000_000

    def resize(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.happened.append((columns, lines))

    def read(self) -> None:
        """Read what was written; the emulator, which takes its time, shows it only when it is looked at."""
        while select.select([self.master], [], [], 0)[0]:
            data = os.read(self.master, 65_536)
            self.raw += data
            self.bells += data.count(b"\x07")
            self.happened.append(data)

    @property
    def screen(self) -> pyte.Screen:
        """The screen by now."""
        self.read()
        while self.emulated < len(self.happened):
            self.emulator.emulate(self.happened[self.emulated])
            self.emulated += 1
        return self.emulator.screen

    @property
    def shown(self) -> list[tuple[float, list[str]]]:
        """The screen and the time, each time that the player waited."""
        emulator = _Emulator()
        found = []
        for happened in self.happened:
            emulator.emulate(happened)
            if isinstance(happened, float):
                found.append((happened, emulator.lines))
        return found

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
            self.happened.append(self.seconds)
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
        as_it_was = termios.tcgetattr(self.slave) == self.before
        return as_it_was and DECTCEM in self.screen.mode and ALTERNATE_SCREEN not in self.screen.mode

    def is_taken(self) -> bool:
        """Whether the player has the terminal: no echo, no cursor, a screen of its own."""
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
    monkeypatch: pytest.MonkeyPatch, columns: int = 60, lines: int = 14, encoding: str = "utf-8"
) -> Iterator[Stage]:
    """Make a terminal of this size: small, as the emulator takes its time for each letter."""
    stage = Stage(columns, lines, encoding)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(Interrupts, "wait", staticmethod(partial(_wait, stage)))
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
