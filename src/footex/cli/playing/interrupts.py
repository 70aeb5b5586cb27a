"""Signals as keys: they are read where the player waits, so that none breaks in while the terminal is changed."""

import select
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

from footex.cli.playing.keys import Key

__all__ = ["Interrupts", "catch_interrupts"]

_KEYS: Final = {
    getattr(signal, name): key
    for name, key in {
        "SIGINT": Key.INTERRUPT, "SIGTERM": Key.INTERRUPT, "SIGHUP": Key.INTERRUPT, "SIGWINCH": Key.RESIZE,
    }.items()
    if hasattr(signal, name)
}  # fmt: skip
"""What each signal asks for; not every system has all of them."""


class Interrupts:
    """What waits for signals and for files.

    Args:
        reading: Where the numbers of signals arrive.
    """

    def __init__(self, reading: socket.socket) -> None:
        self._reading = reading

    def wait(self, seconds: float | None, *files: int) -> tuple[tuple[Key, ...], list[int]]:
        """Wait at most so long.

        Returns:
            What the signals ask for that came meanwhile, and the files that can be read.
        """
        ready, _, _ = select.select([self._reading.fileno(), *files], [], [], seconds)
        numbers = b""
        with suppress(BlockingIOError):
            numbers = self._reading.recv(4096)
        return tuple(_KEYS[number] for number in numbers if number in _KEYS), [one for one in files if one in ready]


@contextmanager
def catch_interrupts() -> Iterator[Interrupts]:
    """Catch the signals that end a session or change the terminal's size; one that is ignored stays so."""
    reading, writing = socket.socketpair()
    with reading, writing:
        for each in (reading, writing):
            each.settimeout(0)
        caught = {number: signal.getsignal(number) for number in _KEYS}
        caught = {number: handler for number, handler in caught.items() if handler is not signal.SIG_IGN}
        before = signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
        try:
            for number in caught:
                signal.signal(number, lambda *_: None)
            yield Interrupts(reading)
        finally:
            for number, handler in caught.items():
                signal.signal(number, signal.SIG_DFL if handler is None else handler)
            signal.set_wakeup_fd(before)
