"""The spread of the sessions over the days: a lower bound of the squared minutes that are still to come."""

from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Spread"]

_FEW = 7
"""The maximum number of days whose room is looked at one by one."""

_WHOLE = 2_000
"""Minutes: more than any day has."""


class Spread:
    """The minimum of the squared minutes of the days from one on, whichever sessions they hold.

    A sum of squares of a fixed total is least if all terms are equal, or as equal as whole minutes and the time of each
    day allow.

    Args:
        room: The maximum minutes of sessions on each day.
    """

    def __init__(self, room: "Sequence[int]") -> None:
        self._room = room
        # From each day on: the days with any room, and the least room among them.
        self._days = [*accumulate((each > 0 for each in reversed(room)), initial=0)][::-1]
        self._least = [*accumulate((each or _WHOLE for each in reversed(room)), min, initial=_WHOLE)][::-1]
        self._rooms = [*accumulate(reversed(room), initial=0)][::-1]
        self._known: dict[tuple[int, int], int] = {}
        self._begun: dict[tuple[int, int, int], int] = {}

    def least(self, day: int, minutes: int) -> int:
        """The minimum for so many minutes on the days from one on."""
        known = self._known.get((day, minutes))
        if known is None:
            known = self._known[day, minutes] = self._spread(day, minutes)
        return known

    def least_with(self, day: int, begun: int, minutes: int) -> int:
        """The minimum for so many minutes on the days from one on, if that day has at least some of them."""
        known = self._begun.get((day, begun, minutes))
        if known is None:
            # What the later days have no room for is on this one. From there on the sum is convex in its minutes: from
            # the first figure on after which it rises, it only rises.
            first = max(begun, minutes - self._rooms[day + 1])
            known = first * first + self.least(day + 1, minutes - first)
            for more in range(first + 1, min(minutes, self._room[day]) + 1):
                raised = more * more + self.least(day + 1, minutes - more)
                if raised > known:
                    break
                known = raised
            self._begun[day, begun, minutes] = known
        return known

    def _spread(self, day: int, minutes: int) -> int:
        days = self._days[day]
        if not days or minutes <= 0:
            return 0
        if days > _FEW or minutes <= days * self._least[day]:
            return _level(minutes, days)
        total = 0
        for room in sorted(each for each in self._room[day:] if each):
            if room * days >= minutes:
                break
            total += room * room
            minutes -= room
            days -= 1
        return total + (_level(minutes, days) if days else 0)


def _level(minutes: int, days: int) -> int:
    """The squares of so many minutes, spread as evenly as whole minutes allow."""
    each, more = divmod(minutes, days)
    return days * each * each + more * (2 * each + 1)
