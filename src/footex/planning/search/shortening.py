"""Shortening: the maximum length of sessions for which a plan exists."""

from typing import TYPE_CHECKING

from footex.planning.errors import Infeasible
from footex.planning.search.layout.layout import Layout
from footex.planning.search.solve import exists

if TYPE_CHECKING:
    from footex.planning.search.solve import Allowance

__all__ = ["find_longest"]

_Room = list[tuple[tuple[int, ...], ...]]
"""For each day and commitment, whether it has room for its sessions."""


def find_longest(layout: Layout, allowance: "Allowance | None" = None) -> int | None:
    """Find the maximum minutes of sessions for which a plan exists; `None` if there is none.

    Shorter sessions fit wherever longer ones do, but give more days room for them, on which a rest then has to end, or
    by which the minimum of a week is no longer lowered. So lengths are bisected only among those for which the same
    days have room, the longest first.

    Args:
        layout: The request.
        allowance: The steps of all trials together; by default, each has those of a search.

    Raises:
        OutOfSteps: The maximum of steps is reached.
    """
    lengths = [seconds for day in layout.lengths for own in day for seconds in own]
    shortening = _Shortening(layout, allowance)
    find = shortening.bisect if _is_steady(layout) else shortening.find
    return find(1, max(lengths) // 60 - 1)


def _is_steady(layout: Layout) -> bool:
    """Whether room on a day never forbids a plan: no rest has to end on it, and nothing is past, blocked or busy."""
    calendar = layout.calendar
    return (
        not layout.request.past
        and all(recurrence.rest_most is None for recurrence in layout.recurrences)
        and all(calendar.starts_by_windows(day, past=True) == own for day, own in enumerate(calendar.starts))
    )


class _Shortening:
    """The search for the maximum."""

    def __init__(self, layout: Layout, allowance: "Allowance | None") -> None:
        self._layout = layout
        self._allowance = allowance
        self._rooms: dict[int, _Room | None] = {}

    def find(self, least: int, most: int) -> int | None:
        """The maximum from one figure to another."""
        if least > most:
            return None
        if (room := self._room(least)) == self._room(most):
            return self.bisect(least, most) if room is not None and self._works(least) else None
        middle = (least + most) // 2
        longer = self.find(middle + 1, most)
        return self.find(least, middle) if longer is None else longer

    def bisect(self, least: int, most: int) -> int | None:
        """The maximum of figures of which every one below one that works does so too, unless it is too short."""
        best: int | None = None
        while least <= most:
            longest = (least + most) // 2
            works = self._works(longest)
            if works is False:
                most = longest - 1
            else:
                best, least = longest if works else best, longest + 1
        return best

    def _works(self, longest: int) -> bool | None:
        """Whether a plan exists; `None` if what must stay of a session needs longer."""
        try:
            return exists(self._shortened(longest), allowance=self._allowance)
        except Infeasible:
            return None

    def _room(self, longest: int) -> _Room | None:
        """What has room on each day; `None` if what must stay of a session needs longer."""
        if longest not in self._rooms:
            shortened = self._shortened(longest)
            try:
                self._rooms[longest] = [shortened.room(day) for day in range(len(shortened.dates))]
            except Infeasible:
                self._rooms[longest] = None
        return self._rooms[longest]

    def _shortened(self, longest: int) -> Layout:
        layout = self._layout
        return Layout(layout.request, longest=(longest,) * len(layout.dates), like=layout)
