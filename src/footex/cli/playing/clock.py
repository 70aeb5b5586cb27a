"""The clock of a session: whole milliseconds that never go back, and the date of each moment."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

__all__ = ["Clock"]


class Clock:
    """A clock that begins at 0, and goes faster where a session is only tried.

    Args:
        speed: How many times as fast as time.
        nanoseconds: What it goes by.
    """

    def __init__(self, speed: int = 1, nanoseconds: Callable[[], int] = time.monotonic_ns) -> None:
        self.speed = speed
        self._nanoseconds = nanoseconds
        self._began = nanoseconds()
        self._date = datetime.now(UTC)

    def now(self) -> int:
        """The moment."""
        return (self._nanoseconds() - self._began) * self.speed // 1_000_000

    def seconds(self, milliseconds: int) -> float:
        """How long to wait until so much later, as the system's functions take it."""
        return milliseconds / (1_000 * self.speed)

    def date_of(self, moment: int) -> datetime:
        """The date and time of a moment, by the local time of then."""
        return (self._date + timedelta(milliseconds=moment)).astimezone()
