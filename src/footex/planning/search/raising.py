"""Raising: the maximum length of sessions on each day, from the one common to all days."""

from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from footex.planning.search.day.limits import OutOfSteps
from footex.planning.search.layout.layout import Layout
from footex.planning.search.solve import Allowance, spans_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from footex.planning.search.layout.contents import Maxima
    from footex.planning.search.layout.spans import Span

__all__ = ["raise_maxima"]

_SHARE = 4
"""The divisor of the steps of the search that all trials together may take."""


def raise_maxima(layout: Layout, longest: int) -> "Maxima":
    """Raise a common maximum on one day after another, in order of date, as far as a plan still exists.

    A day is raised only as far as every commitment that alone could have its sessions on it still can, so that longer
    sessions take no day away. Within that, what is feasible with longer sessions is so with shorter ones: the days are
    raised together as far as that works, and only the day at which it fails is searched by itself.

    Args:
        layout: The request.
        longest: The common maximum, with which a plan exists.

    Returns:
        The maximum of each day. A trial that can't be decided within the steps counts as one without a plan.
    """
    return _Raising(layout, longest).raised()


class _Raising:
    """The maxima of all days while they are raised."""

    def __init__(self, layout: Layout, longest: int) -> None:
        self._layout = layout
        self._longest = longest
        self._allowance = Allowance(layout.steps * layout.request.weeks // _SHARE, layout.steps)
        self._maxima: list[int | None] = [longest] * len(layout.dates)
        self._known: dict[tuple[int, ...], bool] = {}
        self._common: dict[int | None, Layout] = {}

    def raised(self) -> "Maxima":
        """The maximum of each day."""
        days = range(self._layout.calendar.now, len(self._maxima))
        caps = {day: self._cap(day) for day in days}
        first = days.start
        while first < days.stop and self._allowance.left > 0:
            # The most days from here on that can all be raised as far as each alone.
            count = _last(range(days.stop - first), partial(self._works, first, caps))
            self._maxima[first : first + count] = [caps[day] for day in range(first, first + count)]
            first += count
            if first < days.stop:
                self._raise(first, caps[first])
                first += 1
        return tuple(self._maxima)

    def _raise(self, day: int, cap: int | None) -> None:
        """Raise one day as far as a plan exists, which is less than its cap."""
        longer = range(self._longest + 1, self._in_full(day) if cap is None else cap)
        raised = _last(longer, lambda index: self._exists({day: longer[index]}))
        if raised:
            self._maxima[day] = longer[raised - 1]

    def _works(self, first: int, caps: "dict[int, int | None]", more: int) -> bool:
        return self._exists({day: caps[day] for day in range(first, first + more + 1)})

    def _exists(self, changed: "dict[int, int | None]") -> bool:
        """Whether a plan exists with some days at other maxima; equal spans of days are searched once."""
        maxima = tuple(changed.get(day, most) for day, most in enumerate(self._maxima))
        layout = Layout(self._layout.request, longest=maxima, like=self._layout)
        self._allowance.left -= len(maxima) * len(layout.recurrences)
        for first, last in spans_of(layout):
            span = layout.span(first, last, places=False)
            kind = (*map(id, span.days), *map(id, span.tracks))
            if kind not in self._known:
                self._known[kind] = self._search(span)
            if not self._known[kind]:
                return False
        return True

    def _search(self, span: "Span") -> bool:
        if self._allowance.left <= 0:
            return False
        try:
            return self._allowance.search(span)
        except OutOfSteps:
            return False

    def _cap(self, day: int) -> int | None:
        """The maximum of a day up to which every commitment that alone could have its sessions there still can."""
        held = self._room(day, self._longest)
        if self._room(day, None) == held:
            return None
        longer = range(self._longest + 1, self._in_full(day))
        raised = _last(longer, lambda index: self._room(day, longer[index]) == held)
        return longer[raised - 1] if raised else self._longest

    def _room(self, day: int, longest: int | None) -> tuple[tuple[int, ...], ...]:
        """For each commitment, whether a day has room for its sessions."""
        if longest not in self._common:
            maxima = (longest,) * len(self._maxima)
            self._common[longest] = Layout(self._layout.request, longest=maxima, like=self._layout)
        return self._common[longest].room(day)

    def _in_full(self, day: int) -> int:
        """The maximum minutes of a session of a day in full."""
        return max((seconds for own in self._layout.lengths[day] for seconds in own), default=60) // 60


def _last(figures: range, works: "Callable[[int], bool]") -> int:
    """The number of figures from the first on that work, the last tried first: every earlier one must work too."""
    if not figures or works(len(figures) - 1):
        return len(figures)
    return bisect_left(range(len(figures) - 1), True, key=lambda index: not works(index))  # noqa: FBT003 - False sorts first
