"""Descriptions of phases in plain words, for display."""

from typing import TYPE_CHECKING

from footex.model.description import describe_dose, describe_frequency
from footex.model.figures.amounts import UNSTATED
from footex.model.figures.count import Count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.model.figures.amounts import ClosedCount, Unstated
    from footex.model.phases.phase import Phase
    from footex.model.phases.protocol import PhaseSpan, Protocol
    from footex.model.sources.criterion import Criterion

__all__ = ["describe_phase_doses", "describe_phases", "describe_when"]


def describe_when(phase: "Phase", span: "PhaseSpan") -> str:
    """Describe when a phase is: its weeks in the protocol, and how long it lasts.

    Example:
        >>> plank = Prescription(Exercise(id="plank", name="Plank"), "3 x 30 s")
        >>> start = Phase(title="Start", routines=Routine(id="core", title="Core", items=plank), sessions=10)
        >>> describe_when(start, Protocol(id="plan", title="Plan", phases=start).spans()[0])
        'from week 1 on, 10 sessions'
    """
    return ", ".join(filter(None, (_describe_weeks(span.first, span.last), *_describe_length(phase))))


def _describe_weeks(first: "Count | Unstated", last: "Count | Unstated") -> str:
    if first is UNSTATED:
        return "after the phase before it"
    if last is UNSTATED:
        return f"from week {first} on"
    if first.exact and last.exact:
        return f"week {first}" if first == last else f"weeks {first} to {last}"
    return f"from week {first} to week {last}"


def _describe_length(phase: "Phase") -> "Iterator[str]":
    if phase.sessions is not UNSTATED:
        yield _times(phase.sessions, "session")
    elif phase.weeks is UNSTATED:
        yield "its length unstated"
    else:
        yield _times(phase.weeks, "week")


def _times(amount: "ClosedCount", noun: str) -> str:
    return f"{amount} {noun}{'' if amount == Count(1) else 's'}"


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
    for one in phase.doses:
        yield f"from session {one.first_session} on, {names[one.exercise]}: {describe_dose(one.dose)}"


def describe_phases(protocol: "Protocol") -> "Iterator[tuple[str, str, str, str, str]]":
    """Describe the phases of a protocol, line by line: title, when, what, how often, and by what somebody moves on.

    Example:
        >>> plank = Prescription(Exercise(id="plank", name="Plank"), "3 x 30 s")
        >>> start = Phase(title="Start", routines=Routine(id="core", title="Core", items=plank), leave="painless")
        >>> list(describe_phases(Protocol(id="plan", title="Plan", phases=start)))
        [('Start', 'from week 1 on, its length unstated', 'Core', 'unstated', 'leave when: painless')]
    """
    for phase, span in zip(protocol.phases, protocol.spans(), strict=True):
        what = "; ".join([*(routine.title for routine in phase.routines), *describe_phase_doses(phase)])
        yield phase.title, describe_when(phase, span), what, _how_often(phase), _moving_on(phase)


def _how_often(phase: "Phase") -> str:
    if phase.frequency is not None:
        return describe_frequency(phase.frequency)
    return "; ".join(dict.fromkeys(describe_frequency(routine.frequency) for routine in phase.routines))


def _moving_on(phase: "Phase") -> str:
    parts = [f"{when} when: {_list(criteria)}" for when, criteria in _criteria(phase) if criteria]
    return "; ".join(parts) or "unstated"


def _criteria(phase: "Phase") -> "tuple[tuple[str, tuple[Criterion, ...]], ...]":
    return (("begin", phase.enter), ("leave", phase.leave))


def _list(criteria: "Iterable[Criterion]") -> str:
    return " and ".join(map(str, criteria))
