"""The terminal while a session is played: single keys, a screen of its own; left as it was, however that ends."""

import os
import sys
import termios
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from rich.console import Console, ConsoleDimensions
from rich.live import Live
from rich.text import Text

from footex.cli.output import has_colours
from footex.cli.playing.interrupts import Interrupts, catch_interrupts
from footex.cli.playing.keys import Key, read_keys
from footex.cli.playing.screen import Line, Size, draw_step

if TYPE_CHECKING:
    from footex.cli.playing.machine import State
    from footex.cli.playing.session import Session

__all__ = ["Terminal", "TerminalFront", "open_terminal"]

_USUAL: Final = Size(80, 24)


class Terminal:
    """A terminal with a screen of its own.

    Args:
        live: What draws.
        file: Where keys are read.
        interrupts: What waits.
    """

    def __init__(self, live: Live, file: int, interrupts: Interrupts) -> None:
        self._live = live
        self._file = file
        self._interrupts = interrupts
        self._rest = b""
        self._drawn: tuple[Size, list[Line]] | None = None

    @property
    def size(self) -> Size:
        """Its size by now; a usual one where it has none."""
        # Not rich's, which takes that of COLUMNS and LINES: these stay as they are when the window changes.
        columns, lines = os.get_terminal_size(sys.stdout.fileno())
        return Size(columns or _USUAL.columns, lines or _USUAL.lines)

    @property
    def encoding(self) -> str:
        """What its letters are encoded in."""
        return self._live.console.encoding

    def draw(self, lines: list[Line]) -> None:
        """Draw a whole screen."""
        size = self.size
        if self._drawn == (size, lines):
            return
        text = Text(no_wrap=True, overflow="crop", end="")
        for number, line in enumerate(lines):
            text.append("\n" if number else "").append(line.text, line.style)
        self._live.console.size = ConsoleDimensions(*size)
        self._live.update(text, refresh=True)
        self._drawn = (size, lines)

    def ring(self) -> None:
        """Ring the bell."""
        self._live.console.bell()

    def wait(self, seconds: float | None) -> tuple[Key, ...]:
        """Wait for keys, at most so long. A terminal that is gone is an interruption."""
        keys, ready = self._interrupts.wait(seconds, self._file)
        if not ready:
            return keys
        data = os.read(self._file, 1024)
        if not data:
            return (*keys, Key.INTERRUPT)
        read = read_keys(self._rest + data)
        self._rest = read.rest
        return (*keys, *read.keys)

    def ask(self, draw: Callable[[Size, str], list[list[Line]]]) -> Key:
        """Show pages, each until a key is pressed; from the first one again when the size changes.

        Args:
            draw: What draws them, for a size and an encoding.

        Returns:
            The key that ended it: to quit, to interrupt, or any other one on the last page.
        """
        size, number = self.size, 0
        while True:
            pages = draw(size, self.encoding)
            self.draw(pages[number])
            keys = self.wait(None)
            if size != self.size:
                size, number = self.size, 0
            for key in keys:
                if key in (Key.QUIT, Key.INTERRUPT):
                    return key
            if pressed := [key for key in keys if key is not Key.RESIZE]:
                number += -1 if pressed[0] is Key.BACK and number else 1
            if number >= len(pages):
                return Key.OTHER


class TerminalFront:
    """A front that shows each step on the screen.

    Args:
        session: What is played.
        terminal: Where.
        bell: Whether the bell rings.
    """

    def __init__(self, session: "Session", terminal: Terminal, *, bell: bool) -> None:
        self._session = session
        self._terminal = terminal
        self._bell = bell

    def wait(self, seconds: float | None) -> "tuple[Key, ...]":
        """Wait for keys, for a signal, or so long."""
        return self._terminal.wait(seconds)

    def show(self, state: "State", now: int) -> None:
        """Draw the step that is under way."""
        if state.step < len(self._session.steps):
            terminal = self._terminal
            terminal.draw(draw_step(self._session, state, now, terminal.size, terminal.encoding))

    def ring(self) -> None:
        """Ring the bell, unless it is switched off."""
        if self._bell:
            self._terminal.ring()


@contextmanager
def open_terminal() -> Iterator[Terminal]:
    """Take the terminal of the standard streams, and give it back as it was."""
    file = sys.stdin.fileno()
    console = Console(
        file=sys.stdout, force_terminal=True, legacy_windows=False, no_color=not has_colours(), highlight=False
    )
    live = Live(console=console, screen=True, auto_refresh=False, redirect_stdout=False, redirect_stderr=False)
    with catch_interrupts() as interrupts, _single_keys(file), _screen(live):
        yield Terminal(live, file, interrupts)


@contextmanager
def _screen(live: Live) -> Iterator[None]:
    try:
        live.start()
        yield
    finally:
        # A terminal that is gone can't be given back.
        with suppress(OSError):
            live.stop()


@contextmanager
def _single_keys(file: int) -> Iterator[None]:
    r"""Read each key when it is pressed, without showing it.

    Ctrl-C, Ctrl-Z and Ctrl-\ come as keys, so that none of them stops the process with the terminal as it is now.
    """
    before = termios.tcgetattr(file)
    changed = termios.tcgetattr(file)
    changed[0] &= ~(termios.IXON | termios.ICRNL)
    changed[3] &= ~(termios.ICANON | termios.ECHO | termios.ISIG | termios.IEXTEN)
    changed[6][termios.VMIN] = 1
    changed[6][termios.VTIME] = 0
    try:
        termios.tcsetattr(file, termios.TCSAFLUSH, changed)
        yield
    finally:
        with suppress(termios.error):
            termios.tcsetattr(file, termios.TCSAFLUSH, before)
