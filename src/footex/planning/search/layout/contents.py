"""Contents: the routine and the time of each session of a plan, by its day and its number."""

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from footex.model.phases.session_dose import at_session
from footex.planning.fit.budget import fit_to_budget
from footex.planning.request.commitments.ramp import fraction_on
from footex.planning.request.commitments.spans import days_of
from footex.planning.request.meaning.recurrence import slot_routines
from footex.timing.estimates.estimate import estimate
from footex.timing.resolving import resolve_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from footex.model.routines.routine import Routine
    from footex.planning.fit.result import DoseChange
    from footex.planning.request.commitments.commitment import Commitment
    from footex.planning.request.meaning.recurrence import Recurrence
    from footex.planning.request.request import Request
    from footex.planning.search.track.past import Past

__all__ = ["Content", "Contents", "Maxima", "Stages", "minutes_of"]

Maxima = tuple[int | None, ...]
"""For each day, the maximum minutes of a session, `None` if sessions are in full; for none, all are."""

Stages = tuple[tuple[tuple[int, ...], ...], ...]
"""For each commitment, and each of its sessions of a day, a figure for each stage that it can be in."""


def minutes_of(routine: "Routine", request: "Request") -> int:
    """A session's time, rounded up to whole minutes."""
    return max(1, estimate(routine, pace=request.pace).total.minutes[request.level.index])


class Content(NamedTuple):
    """What a session holds.

    Attributes:
        routine: The routine.
        minutes: Its minutes.
        shorter: The minutes that it is shorter than in full.
        changes: The change to each exercise; none if it is in full.
    """

    routine: "Routine"
    minutes: int
    shorter: int = 0
    changes: "tuple[DoseChange, ...]" = ()


class _Stages:
    """A commitment and its stages: the sessions from which its doses are others.

    Attributes:
        days: The days on which it may have sessions.
        counted: The sessions that have to be counted, since the dose no longer changes after them; 0 without doses.
    """

    def __init__(self, commitment: "Commitment", recurrence: "Recurrence", past: "Past", request: "Request") -> None:
        self._past = past
        self.days: range = days_of(commitment, request.weeks)
        self._doses = commitment.doses
        self._slots = slot_routines(commitment, recurrence, request.pace)
        self._all = tuple(range(len(self._slots)))
        self._firsts = sorted({1, *(dose.first_session for dose in commitment.doses)})
        self._routines: dict[tuple[int, int], Routine] = {}
        self.counted: int = self._firsts[-1] - 1

    def slots(self, day: int) -> tuple[int, ...]:
        """The slots of a day that are left; none outside its weeks, or on a day that was skipped."""
        if day not in self.days:
            return ()
        return self._past.left(day, len(self._slots)) if self._past.has_any else self._all

    def after(self, day: int) -> "enumerate[int]":
        """The slots of a day that are left, each with the sessions that are done before it on that day."""
        return enumerate(self.slots(day), start=self._past.done.get(day, 0))

    def whole_slots(self, day: int) -> range:
        """The slots of a day, whatever was done on it; none outside its weeks."""
        return range(len(self._slots) if day in self.days else 0)

    def begin(self, session: int) -> int:
        """The first session of the stage in which a numbered one is."""
        return self._firsts[bisect_right(self._firsts, session) - 1]

    def routine(self, slot: int, begin: int) -> "Routine":
        """The routine of a slot in the stage that begins with a session."""
        key = slot, begin
        if key not in self._routines:
            self._routines[key] = at_session(self._slots[slot], self._doses, begin)
        return self._routines[key]

    def numbers(self, before: int) -> list[int]:
        """The number of a session in each stage that one can be in after so many of its day."""
        return [before + 1, *(first for first in self._firsts if first > before + 1)]


class Contents:
    """The routine and the minutes of each session of a request.

    Args:
        request: The request.
        recurrences: The recurrence of each commitment that is planned.
        pasts: The past of each.
        longest: The maximum minutes of a session on each day; longer ones are fitted to it.
        like: The contents of the same request, whose fits are reused.

    Attributes:
        active: For each commitment, the days on which it may have sessions.
        counted: For each commitment, the sessions that have to be counted, as its dose depends on them; 0 if on none.
    """

    def __init__(
        self,
        request: "Request",
        recurrences: "tuple[Recurrence, ...]",
        pasts: "tuple[Past, ...]",
        longest: Maxima = (),
        like: "Contents | None" = None,
    ) -> None:
        self.request = request
        self._longest = longest
        self._given = tuple(zip(recurrences, pasts, strict=True))
        self._wholes: dict[int, _Stages] = {}
        self._fits: dict[tuple[Routine, int], Content] = like._fits if like else {}
        self._stages = [
            _Stages(commitment, recurrence, past, request)
            for commitment, recurrence, past in zip(request.planned, recurrences, pasts, strict=True)
        ]
        self._sessions: dict[tuple[Routine, Fraction | None, int | None], Content] = {}
        self._minutes: dict[object, Stages] = {}
        self._whole_minutes: dict[object, tuple[tuple[int, ...], ...]] = {}
        self._on_days: dict[tuple[int, int, int, int], Content] = {}
        self.active: tuple[range, ...] = tuple(stages.days for stages in self._stages)
        self.counted: tuple[int, ...] = tuple(stages.counted for stages in self._stages)

    def sessions_on(self, day: int, done: tuple[int, ...]) -> tuple[tuple[Content, ...], ...]:
        """For each commitment, the content of each session on a day; none outside its weeks.

        Args:
            day: The number of the day, from 0.
            done: The sessions of each commitment before the day.
        """
        return tuple(
            tuple(self.session(index, slot, day, earlier + before + 1) for before, slot in stages.after(day))
            for index, (stages, earlier) in enumerate(zip(self._stages, done, strict=True))
        )

    def minutes_on(self, day: int) -> Stages:
        """For each commitment and session of a day, its minutes in each stage that it can be in."""
        after = tuple(tuple(stages.after(day)) for stages in self._stages)
        kind = self._kind_of(day), after
        if kind not in self._minutes:
            self._minutes[kind] = tuple(
                tuple(
                    tuple(self.session(index, slot, day, number).minutes for number in stages.numbers(before))
                    for before, slot in own
                )
                for index, (stages, own) in enumerate(zip(self._stages, after, strict=True))
            )
        return self._minutes[kind]

    def _kind_of(self, day: int) -> object:
        """All that the minutes of a session depend on beside its slot and its stage: where a ramp rises, the day."""
        return self.longest_on(day) if self.request.ramp in {None, "hold"} else ("day", day)

    def whole_minutes_on(self, day: int, index: int) -> tuple[tuple[int, ...], ...]:
        """For each session of a commitment on a day, whatever was done there, its minutes in each possible stage."""
        stages = self._stages[index]
        slots = stages.whole_slots(day)
        kind = self._kind_of(day), index, slots
        if kind not in self._whole_minutes:
            self._whole_minutes[kind] = tuple(
                tuple(self.session(index, slot, day, number).minutes for number in stages.numbers(slot))
                for slot in slots
            )
        return self._whole_minutes[kind]

    def slots(self, day: int, index: int) -> tuple[int, ...]:
        """The slots of a commitment that are left on a day."""
        return self._stages[index].slots(day)

    def session(self, index: int, slot: int, day: int, number: int) -> Content:
        """The content of a session.

        Args:
            index: The commitment.
            slot: Its place among those of the day, from 0.
            day: The day, in the weeks of the commitment.
            number: Its number among all sessions of the commitment, from 1.

        Raises:
            Infeasible: What must stay needs longer than the maximum of the day.
        """
        stages = self._stages[index]
        place = index, slot, day, stages.begin(number)
        content = self._on_days.get(place)
        if content is None:
            part = fraction_on(self.request.ramp, day, stages.days)
            key = stages.routine(slot, stages.begin(number)), part, self.longest_on(day)
            if key not in self._sessions:
                self._sessions[key] = self._fit(*key)
            content = self._on_days[place] = self._sessions[key]
        return content

    def _fit(self, routine: "Routine", part: "Fraction | None", longest: int | None) -> Content:
        if part is not None:
            routine = resolve_words(routine, self.request.pace).at(part)
        minutes = minutes_of(routine, self.request)
        if longest is None or minutes <= longest:
            return Content(routine, minutes)
        key = routine, longest
        if key not in self._fits:
            fit = fit_to_budget(routine, f"{longest} min", pace=self.request.pace, level=self.request.level)
            shorter = minutes_of(fit.routine, self.request)
            self._fits[key] = Content(fit.routine, shorter, minutes - shorter, fit.changes)
        return self._fits[key]

    def whole(self, index: int, slot: int, day: int, number: int) -> "Routine | None":
        """The routine of a session as prescribed, where the commitment has less of it.

        Args:
            index: The commitment.
            slot: Its place among those of the day, from 0.
            day: The day, in the weeks of the commitment.
            number: Its number among all sessions of the commitment, from 1.
        """
        commitment, stages = self.request.planned[index], self._wholes.get(index)
        if commitment.whole is None:
            return None
        if stages is None:
            recurrence, past = self._given[index]
            whole = evolve(commitment, routine=commitment.whole, whole=None, part_of="")
            stages = self._wholes[index] = _Stages(whole, recurrence, past, self.request)
        part = fraction_on(self.request.ramp, day, stages.days)
        return self._fit(stages.routine(slot, stages.begin(number)), part, None).routine

    def parts(self, index: int, slot: int, day: int, numbers: "Sequence[int]") -> "dict[int, Routine]":
        """The routines of a session, and of those of its number in the other parts of its whole, by their commitments.

        Args:
            index: The commitment.
            slot: Its place among those of the day, from 0.
            day: The day.
            numbers: The number of such a session of each commitment, from 1.
        """
        name = self.request.planned[index].part_of
        return {
            other: self.session(other, slot, day, numbers[other]).routine
            for other, commitment in enumerate(self.request.planned)
            if other == index or (name and commitment.part_of == name)
            if slot in self._stages[other].whole_slots(day)
        }

    def longest_on(self, day: int) -> int | None:
        """The maximum minutes of a session on a day; `None` if sessions are in full."""
        return self._longest[day] if self._longest else None
