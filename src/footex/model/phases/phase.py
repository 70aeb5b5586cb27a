"""Phases: routines for some weeks or sessions, and what lets somebody begin and leave them."""

from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.hint import Hint
from footex.model.dosage.frequency import Frequency
from footex.model.fields import as_instances, as_whole, check_instance, check_texts
from footex.model.figures.amounts import UNSTATED, ClosedCount
from footex.model.figures.converters import as_closed_count
from footex.model.figures.count import GREATEST_COUNT, Count
from footex.model.phases.session_dose import SessionDose, as_session_doses, at_session, check_session_doses
from footex.model.routines.routine import Routine
from footex.model.sources.criterion import Criterion, as_criteria
from footex.model.sources.evidence import Evidence, check_paths
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.figures.amounts import CountLike, Unstated

__all__ = ["Phase"]


def _routines(value: "Iterable[Routine] | Routine") -> tuple[Routine, ...]:
    routines = as_instances(value, Routine, "Phase.routines")
    if not routines:
        raise InvalidValue("Phase.routines", [], "is empty", "write at least one routine")
    return routines


def _weeks(value: "CountLike") -> ClosedCount:
    return as_closed_count(value, "Phase.weeks")


def _sessions(value: "CountLike") -> ClosedCount:
    return as_closed_count(value, "Phase.sessions")


def _from_week(value: int | None) -> int | None:
    if value is None:
        return None
    week = as_whole(value, "Phase.from_week", least=1)
    if week > GREATEST_COUNT:
        raise BoundExceeded("Phase.from_week", week, GREATEST_COUNT, "weeks")
    return week


def _enter(value: "Iterable[Criterion | str] | Criterion | str") -> tuple[Criterion, ...]:
    return as_criteria(value, "Phase.enter")


def _leave(value: "Iterable[Criterion | str] | Criterion | str") -> tuple[Criterion, ...]:
    return as_criteria(value, "Phase.leave")


def _doses(value: "Iterable[SessionDose] | SessionDose") -> tuple[SessionDose, ...]:
    return as_session_doses(value, "Phase.doses")


def _evidence(value: "Iterable[Evidence] | Evidence") -> tuple[Evidence, ...]:
    return as_instances(value, Evidence, "Phase.evidence")


@frozen(eq=False, repr=False, kw_only=True)
class Phase(Value):
    """A part of a protocol: what is done in it, how long, and by what somebody moves on.

    Args:
        title: What it is called.
        routines: The routines that are done in it.
        weeks: How many weeks it lasts; unstated by default, and where sessions are stated.
        sessions: How many sessions of each of its routines it lasts.
        from_week: The week of the protocol in which it begins, from 1; by default the week after the phase before it
            ends. Phases may overlap.
        frequency: How often each of its routines is done; `None` where each has its own.
        enter: What has to be so before it begins: criteria, or their texts.
        leave: What has to be so before somebody moves on from it, beside its weeks or sessions.
        doses: The doses that begin with a later session, for each exercise in order.
        evidence: Where the figures come from.

    Raises:
        InvalidValue: An invalid field, no routine or one twice, both weeks and sessions, or a dose of an exercise
            that isn't in the routines.
        BoundExceeded: A beginning after week 10,000.

    Example:
        >>> plank = Prescription(Exercise(id="plank", name="Plank"), "3 x 30 s")
        >>> core = Routine(id="core", title="Core", items=plank)
        >>> Phase(title="Start", routines=core, weeks=2, leave="pain at most 3/10")
        <Phase 'Start': core>
    """

    title: str
    routines: tuple[Routine, ...] = field(converter=_routines)
    weeks: ClosedCount = field(default=UNSTATED, converter=_weeks)
    sessions: ClosedCount = field(default=UNSTATED, converter=_sessions)
    from_week: int | None = field(default=None, converter=_from_week)
    frequency: Frequency | None = None
    enter: tuple[Criterion, ...] = field(default=(), converter=_enter)
    leave: tuple[Criterion, ...] = field(default=(), converter=_leave)
    doses: tuple[SessionDose, ...] = field(default=(), converter=_doses)
    evidence: tuple[Evidence, ...] = field(default=(), converter=_evidence)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "title")
        check_instance(self, "frequency", Frequency, optional=True)
        _check_routines(self.routines)
        _check_length(self)
        check_session_doses(self.doses, self.routines, "Phase.doses")
        check_paths(self, self.evidence)

    def __repr__(self) -> str:
        return f"<Phase {self.title!r}: {', '.join(routine.id for routine in self.routines)}>"

    def length(self) -> "Count | Unstated":
        """The weeks that it takes: those stated, or those that its sessions take.

        A number of sessions takes weeks where its frequency states the days a week and the sessions a day: the
        frequency of the phase, or the one that all its routines have. A week begun counts as a week.

        Returns:
            The weeks, or `UNSTATED` where they can't be known.

        Example:
            >>> plank = Prescription(Exercise(id="plank", name="Plank"), "3 x 30 s")
            >>> core = Routine(id="core", title="Core", items=plank)
            >>> thrice = Frequency(days_per_week=3, per_day=1)
            >>> Phase(title="Start", routines=core, sessions=10, frequency=thrice).length()
            Count(4)
        """
        if isinstance(self.weeks, Count):
            return self.weeks
        frequencies = {routine.frequency for routine in self.routines}
        frequency = frequencies.pop() if self.frequency is None and len(frequencies) == 1 else self.frequency
        if frequency is None or not isinstance(self.sessions, Count):
            return UNSTATED
        days, times = frequency.days_per_week, frequency.per_day
        if not isinstance(days, Count) or not isinstance(times, Count):
            return UNSTATED
        return Count(
            -(-self.sessions.low // (days.high * times.high)),
            -(-self.sessions.high // (days.low * times.low)),
            -(-self.sessions.typical // (days.typical * times.typical)),
        )

    def routines_at(self, session: int) -> tuple[Routine, ...]:
        """The routines with the doses of a session; their frequencies stay their own.

        Args:
            session: The number of the session in the phase, from 1.

        Returns:
            The routines in their order; in those with other doses than before, the items' evidence is `DERIVED`.

        Raises:
            InvalidValue: Not a whole number from 1 on.

        Example:
            >>> plank = Prescription(Exercise(id="plank", name="Plank"), "3 x 30 s")
            >>> core = Routine(id="core", title="Core", items=plank)
            >>> longer = SessionDose(exercise="plank", dose="3 x 45 s", first_session=4)
            >>> start = Phase(title="Start", routines=core, doses=longer)
            >>> start.routines_at(5)[0].items[0].dose
            Dose(Hold('45 s'), sets=3)
        """
        number = as_whole(session, "Phase.routines_at.session", least=1)
        return tuple(at_session(routine, self.doses, number) for routine in self.routines)


def _check_routines(routines: tuple[Routine, ...]) -> None:
    known: set[str] = set()
    for index, routine in enumerate(routines):
        if routine.id in known:
            raise InvalidValue(f"Phase.routines[{index}]", routine.id, "is there twice", "write each routine once")
        known.add(routine.id)


def _check_length(phase: Phase) -> None:
    if phase.weeks is not UNSTATED and phase.sessions is not UNSTATED:
        raise InvalidValue(
            "Phase.sessions", str(phase.sessions), "stands beside weeks", "write weeks or sessions, not both"
        )
    if phase.frequency is not None and phase.frequency.weeks is not UNSTATED:
        raise InvalidValue(
            "Phase.frequency.weeks", str(phase.frequency.weeks), "is the length of the phase",
            Hint("write it as {} of the phase", "weeks"),
        )  # fmt: skip
    if isinstance(phase.sessions, Count):
        for index, one in enumerate(phase.doses):
            if one.first_session > phase.sessions.high:
                raise InvalidValue(
                    f"Phase.doses[{index}].first_session", one.first_session,
                    f"is after the last session, {phase.sessions.high}", "write an earlier session",
                )  # fmt: skip
