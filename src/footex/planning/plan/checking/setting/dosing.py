"""Dosing: the routine that a session is to have by its date, its place in the day and its number."""

from bisect import bisect_right
from fractions import Fraction
from typing import TYPE_CHECKING

from footex.model.phases.session_dose import at_session
from footex.planning.plan.checking.setting.rhythm import own_times
from footex.timing.resolving import resolve_words

if TYPE_CHECKING:
    from datetime import date

    from footex.model.routines.routine import Routine
    from footex.planning.plan.checking.setting.rhythm import Rhythm
    from footex.planning.plan.checking.setting.weeks import Weeks
    from footex.planning.request.commitments.commitment import Commitment
    from footex.planning.request.request import Request

__all__ = ["Dosing"]


class Dosing:
    """The routines of a commitment.

    Args:
        commitment: The commitment.
        rhythm: Its rhythm.
        weeks: Its weeks.
        request: The request.
    """

    def __init__(self, commitment: "Commitment", rhythm: "Rhythm", weeks: "Weeks", request: "Request") -> None:
        self._commitment = commitment
        self._weeks = weeks
        self._request = request
        own = {name: count.high for name, count in own_times(commitment, request.pace).items()}
        self._times = {exercise.id: own.get(exercise.id, rhythm.times) for exercise in commitment.routine.exercises()}
        self._changes = [1, *sorted({dose.first_session for dose in commitment.doses} - {1})]
        self._routines: dict[tuple[int, int, Fraction | None], Routine] = {}

    def routine(self, day: "date", place: int, number: int) -> "Routine | None":
        """The routine of a session.

        Args:
            day: Its date, in the weeks of the commitment.
            place: Its place among the sessions of the day, from 0.
            number: Its number among all sessions of the commitment, from 1.

        Returns:
            The routine; `None` if no exercise is done so often a day.
        """
        omitted = [name for name, times in self._times.items() if times <= place]
        if len(omitted) == len(self._times):
            return None
        first = self._changes[bisect_right(self._changes, number) - 1]
        fraction = self._fraction(day)
        # Sessions of a day differ in the exercises that are left out only.
        key = len(omitted), first, fraction
        if key not in self._routines:
            routine = at_session(self._commitment.routine.without(*omitted), self._commitment.doses, first)
            dosed = routine if fraction is None else resolve_words(routine, self._request.pace).at(fraction)
            self._routines[key] = dosed
        return self._routines[key]

    def routines(self, day: "date", place: int) -> "list[Routine]":
        """The routines that a session of a day can have, whichever its number."""
        numbers = [place + 1, *(first for first in self._changes if first > place + 1)]
        routines = [self.routine(day, place, number) for number in numbers]
        return [routine for routine in routines if routine is not None]

    def _fraction(self, day: "date") -> Fraction | None:
        """The fraction of its ranges that a dose has on a date."""
        ramp, (first, last) = self._request.ramp, self._weeks
        since = (day - first).days
        match ramp:
            case None:
                return None
            case "linear":
                return Fraction(since, (last - first).days)
            case "steps":
                return Fraction(3 * (since // 7) // (((last - first).days + 1) // 7), 2)
            case "hold":
                return Fraction(1, 2)
            case _:
                return Fraction(ramp[(day - self._request.start).days // 7])
