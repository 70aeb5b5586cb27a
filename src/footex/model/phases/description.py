"""Descriptions of phases in plain words, for display."""

from typing import TYPE_CHECKING

from footex.messages import phases as texts
from footex.messages.message import join
from footex.messages.punctuation import COMMA, SEMICOLON
from footex.model.description import describe_dose, describe_frequency
from footex.model.figures.amounts import UNSTATED, Vague
from footex.model.figures.description import SEVERAL, describe_amount, describe_count, describe_counted
from footex.model.sources.assumed import Assumed
from footex.model.sources.description import describe_criteria
from footex.model.sources.marking import Marking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.model.figures.amounts import Unstated
    from footex.model.figures.count import Count
    from footex.model.phases.phase import Phase
    from footex.model.phases.protocol import PhaseSpan, Protocol

__all__ = ["describe_phase_doses", "describe_phases", "describe_when"]


def describe_when(phase: "Phase", span: "PhaseSpan") -> str:
    """Describe when a phase is: its weeks in the protocol, and how long it lasts; its own assumptions are marked.

    Example:
        >>> plank = Prescription(Exercise(id="plank", name="Plank"), "3 x 30 s")
        >>> start = Phase(title="Start", routines=Routine(id="core", title="Core", items=plank), sessions=10)
        >>> describe_when(start, Protocol(id="plan", title="Plan", phases=start).spans()[0])
        'from week 1 on, 10 sessions'
    """
    mark = Marking(Assumed(phase.evidence))
    weeks = mark("from_week", _describe_weeks(span.first, span.last))
    return join([weeks, _describe_length(phase, mark)], COMMA)


def _describe_weeks(first: "Count | Unstated", last: "Count | Unstated") -> str:
    if first is UNSTATED:
        return texts.AFTER_THE_PHASE_BEFORE()
    begin = describe_amount(first)
    if last is UNSTATED:
        return texts.FROM_WEEK(first=begin)
    if first.exact and last.exact:
        return texts.IN_WEEK(week=begin) if first == last else texts.IN_WEEKS(first=begin, last=describe_amount(last))
    return texts.FROM_WEEK_TO_WEEK(first=begin, last=describe_amount(last))


def _describe_length(phase: "Phase", mark: Marking) -> str:
    if phase.sessions is not UNSTATED:
        return mark("sessions", _describe_sessions(phase.sessions))
    if phase.weeks is UNSTATED:
        return texts.LENGTH_UNSTATED()
    return mark("weeks", describe_count(phase.weeks, "week"))


def _describe_sessions(sessions: "Count | Vague") -> str:
    if isinstance(sessions, Vague):
        return texts.SESSIONS(SEVERAL, figure=describe_amount(sessions))
    return describe_counted(sessions, texts.SESSIONS)


def describe_phase_doses(phase: "Phase") -> "Iterator[str]":
    """Describe the doses that begin with a later session of a phase, in their order.

    Example:
        >>> plank = Prescription(Exercise(id="plank", name="Plank"), "3 x 30 s")
        >>> longer = SessionDose(exercise="plank", dose="3 x 45 s", first_session=4)
        >>> core = Routine(id="core", title="Core", items=plank)
        >>> list(describe_phase_doses(Phase(title="Start", routines=core, doses=longer)))
        ['from session 4 on, Plank: 3 sets of holding for 45 s, rest unstated']
    """
    names = {exercise.id: exercise.name for routine in phase.routines for exercise in routine.exercises()}
    assumed = Assumed(phase.evidence)
    for index, one in enumerate(phase.doses):
        mark = Marking(assumed, f"doses[{index}].")
        session = mark("first_session", str(one.first_session))
        yield texts.DOSE_FROM_SESSION(session=session, exercise=names[one.exercise], dose=describe_dose(one.dose, mark))


def describe_phases(protocol: "Protocol") -> "Iterator[tuple[str, str, str, str, str]]":
    """Describe the phases of a protocol, line by line: title, when, what, how often, and by what somebody moves on.

    Example:
        >>> plank = Prescription(Exercise(id="plank", name="Plank"), "3 x 30 s")
        >>> start = Phase(title="Start", routines=Routine(id="core", title="Core", items=plank), leave="painless")
        >>> list(describe_phases(Protocol(id="plan", title="Plan", phases=start)))
        [('Start', 'from week 1 on, its length unstated', 'Core', 'unstated', 'leave when: painless')]
    """
    for phase, span in zip(protocol.phases, protocol.spans(), strict=True):
        what = join([*(routine.title for routine in phase.routines), *describe_phase_doses(phase)], SEMICOLON)
        yield phase.title, describe_when(phase, span), what, _how_often(phase), _moving_on(phase)


def _how_often(phase: "Phase") -> str:
    if phase.frequency is not None:
        return describe_frequency(phase.frequency, phase.evidence)
    return join(
        dict.fromkeys(describe_frequency(routine.frequency, routine.evidence) for routine in phase.routines), SEMICOLON
    )


def _moving_on(phase: "Phase") -> str:
    enter = texts.ENTER(criteria=describe_criteria(phase.enter)) if phase.enter else ""
    leave = texts.LEAVE(criteria=describe_criteria(phase.leave)) if phase.leave else ""
    return join([enter, leave], SEMICOLON) or texts.UNSTATED()
