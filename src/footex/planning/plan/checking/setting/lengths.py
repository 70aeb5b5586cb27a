"""Lengths: the time that a routine takes, as a session."""

from typing import TYPE_CHECKING

from footex.timing.estimates.estimate import estimate

if TYPE_CHECKING:
    from footex.model.routines.routine import Routine
    from footex.planning.request.request import Request

__all__ = ["Lengths"]


class Lengths:
    """The minutes of routines at the pace and level of a request."""

    def __init__(self, request: "Request") -> None:
        self._request = request
        self._minutes: dict[Routine, int] = {}

    def minutes(self, routine: "Routine") -> int:
        """The minutes of a session: at least 1, rounded up."""
        if routine not in self._minutes:
            total = estimate(routine, pace=self._request.pace).total
            self._minutes[routine] = max(1, total.minutes[self._request.level.index])
        return self._minutes[routine]
