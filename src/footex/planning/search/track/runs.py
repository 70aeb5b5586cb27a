"""Runs and rests: how the days in a row of a commitment go on from one day to the next."""

from typing import TYPE_CHECKING

from footex.planning.search.costs.costs import AWAY

if TYPE_CHECKING:
    from footex.planning.request.meaning.recurrence import Recurrence
    from footex.planning.search.track.state import TrackDay

__all__ = ["Run", "Runs"]

Run = tuple[int, int, int, bool]
"""The run, rest, idle and begun of a `State`."""


class Runs:
    """The rules of a commitment about days in a row.

    Args:
        recurrence: The recurrence of the commitment.
    """

    def __init__(self, recurrence: "Recurrence") -> None:
        self._range = recurrence.run
        self._least_rest: int = recurrence.least_rest
        self._most_rest = recurrence.rest_most
        self._follow: bool = recurrence.dates_apart == 1

    def after_past(self, before: Run, sessions: int) -> Run:
        """The run or the rest after a day of the past."""
        run = before[0]
        if not sessions:
            return self._rest(before)
        return 1 if self._range is None else min(run + 1, self._range[2]), 0, 0, True

    def after_sessions(self, before: Run) -> Run | None:
        """The run after a day with sessions; `None` if a rule forbids them."""
        run, rest, _, begun = before
        if run:
            if not self._follow or (self._range is not None and run >= self._range[2]):
                return None
        elif rest < self._least_rest:
            return None
        return 1 if self._range is None else run + 1, 0, 0, run > 0 and begun

    def after_none(self, before: Run, day: "TrackDay") -> tuple[Run, int] | None:
        """The rest after a day without sessions, and the cost of a run that ended; `None` if a rule forbids it."""
        run, _, _, begun = before
        cost = 0
        if run and self._range is not None:
            low, typical, _ = self._range
            if run < low and not begun and not day.taken:
                return None
            cost = (max(0, run - typical) if day.taken else abs(run - typical)) * AWAY
        after = self._rest(before)
        if day.usable and self._most_rest is not None and after[2] > self._most_rest:
            return None
        return after, cost

    def _rest(self, before: Run) -> Run:
        """The rest after a day without sessions."""
        run, rest, idle, _ = before
        most = self._most_rest
        idle = 0 if most is None else min((0 if run else idle) + 1, most + 1)
        return 0, min(rest + 1, self._least_rest), idle, False
