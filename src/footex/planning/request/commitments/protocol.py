"""Protocols as commitments: each routine of a phase in the weeks of the phase."""

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.messages.message import join
from footex.messages.punctuation import COMMA, SEMICOLON
from footex.messages.reasons import PHASE, PHASE_ENTER, PHASE_LEAVE, PHASE_LEAVE_AFTER
from footex.messages.requests import SESSIONS_AND_DAYS
from footex.model.figures.amounts import UNSTATED, Unstated
from footex.model.figures.count import Count
from footex.model.figures.description import describe_amount
from footex.model.sources.outcomes import outcomes_of
from footex.planning.request.commitments.commitment import Commitment
from footex.planning.request.commitments.policy import PolicyNeeded, Question
from footex.planning.request.commitments.spans import as_weeks
from footex.planning.request.sessions.reason import Reason, ReasonCode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.model.figures.amounts import ClosedCount
    from footex.model.phases.phase import Phase
    from footex.model.phases.protocol import Protocol
    from footex.model.routines.routine import Routine
    from footex.model.sources.source import Source
    from footex.planning.request.commitments.policy import Policy
    from footex.timing.paces.pace import Pace

__all__ = ["Planned", "find_phases"]


class Planned(NamedTuple):
    """A protocol prepared for a programme.

    Attributes:
        commitments: One for each routine of each phase.
        reasons: What is taken for the weeks of each phase, and the criteria, which a plan can't know.
    """

    commitments: tuple[Commitment, ...]
    reasons: tuple[Reason, ...]


def find_phases(protocol: "Protocol", pace: "Pace", policy: "Policy") -> Planned:
    """Make a commitment of each routine of each phase.

    The id is `phase-1`, or `phase-1-ROUTINE` if the phase has several routines. A phase begins in its `from_week`, else
    after the phase before it, and has its typical weeks. A number of sessions takes the weeks in which the typical
    days a week and times a day of the routine reach it. The last phase may leave its end open.

    Args:
        protocol: The protocol.
        pace: The pace that resolves vague words.
        policy: Answers to questions that the protocol leaves open.

    Raises:
        InvalidValue: A phase before the last whose weeks can't be known.
        BoundExceeded: More than 104 weeks.
        PolicyNeeded: The days a week are unstated, on which the weeks of a phase of so many sessions depend.
        UnknownWord: A vague word that the pace doesn't define.
    """
    commitments: list[Commitment] = []
    reasons: list[Reason] = []
    first = 1
    for number, phase in enumerate(protocol.phases, start=1):
        first = first if phase.from_week is None else phase.from_week
        own = [
            _commit(
                phase,
                _with_warnings(routine, protocol),
                f"phase-{number}",
                first,
                _count_weeks(phase, routine, number, pace, policy),
            )
            for routine in phase.routines
        ]
        commitments += own
        weeks = None if any(each.weeks is None for each in own) else max(each.weeks or 0 for each in own)
        reasons += _list_reasons(phase, [each.id for each in own], first, weeks)
        if weeks is not None:
            first += weeks
        elif number < len(protocol.phases):
            raise InvalidValue(
                f"{protocol.id}.phases[{number - 1}].weeks", UNSTATED, "leaves open when the next phase begins",
                Hint("write its weeks, or its sessions and a frequency with {}", "days_per_week"),
            )  # fmt: skip
    return Planned(tuple(commitments), tuple(reasons))


def _with_warnings(routine: "Routine", protocol: "Protocol") -> "Routine":
    """A routine with what is to be minded in all of its protocol, as a plan shows its routines alone."""
    holders: list[Protocol | Source] = [protocol]
    if protocol.source is not None and protocol.source != routine.source:
        holders.append(protocol.source)
    cautions = [*routine.cautions, *(caution for holder in holders for caution in holder.cautions)]
    stop_rules = [*routine.stop_rules, *(rule for holder in holders for rule in holder.stop_rules)]
    measured = outcomes_of(routine.outcomes, routine.source)
    own = {"population": routine.population, "exclusions": routine.exclusions, "outcomes": measured}
    # That what was read states none is evidence of the protocol, too.
    taken = ("stop_rules", *(name for name, value in own.items() if value is None))
    evidence = (*routine.evidence, *(one for one in protocol.evidence if one.field in taken))
    return evolve(
        routine,
        evidence=tuple(dict.fromkeys(evidence)),
        cautions=tuple(dict.fromkeys(cautions)),
        stop_rules=tuple(dict.fromkeys(stop_rules)),
        contraindications=tuple(dict.fromkeys([*routine.contraindications, *protocol.contraindications])),
        population=protocol.population if routine.population is None else routine.population,
        exclusions=protocol.exclusions if routine.exclusions is None else routine.exclusions,
        outcomes=outcomes_of(protocol.outcomes, protocol.source) if measured is None else routine.outcomes,
    )


def _commit(phase: "Phase", routine: "Routine", name: str, first: int, weeks: int | None) -> Commitment:
    name = name if len(phase.routines) == 1 else f"{name}-{routine.id}"
    known = {exercise.id for exercise in routine.exercises()}
    doses = [dose for dose in phase.doses if dose.exercise in known]
    return Commitment(routine=routine, frequency=phase.frequency, id=name, first_week=first, weeks=weeks, doses=doses)


def _count_weeks(phase: "Phase", routine: "Routine", number: int, pace: "Pace", policy: "Policy") -> int | None:
    """The weeks of a routine in a phase; `None` if nothing determines them."""
    stated, sessions = _typical(phase.weeks, pace), _typical(phase.sessions, pace)
    if stated is not None or sessions is None:
        return None if stated is None else as_weeks(stated, f"Protocol.phases[{number - 1}].weeks")
    frequency = routine.frequency if phase.frequency is None else phase.frequency
    days = len(frequency.weekdays) or _typical(frequency.days_per_week, pace)
    if frequency.as_needed or frequency.every is not None:
        return None
    if days is None and isinstance(frequency.consecutive_days, Unstated):
        if policy.days_per_week is None:
            text = SESSIONS_AND_DAYS(sessions=sessions)
            about = f"phase-{number}"
            raise PolicyNeeded((Question(field="days_per_week", message=text, about=about, choices=["3", "5", "7"]),))
        days = policy.days_per_week.typical
    if days is None:
        return None
    times = _typical(frequency.per_day, pace) or 1
    return as_weeks(-(-sessions // (days * times)), f"Protocol.phases[{number - 1}].sessions")


def _typical(amount: "ClosedCount", pace: "Pace") -> int | None:
    resolved = None if isinstance(amount, Unstated) else pace.resolve(amount)
    return resolved.typical if isinstance(resolved, Count) else None


def _list_reasons(phase: "Phase", ids: list[str], first: int, weeks: int | None) -> "Iterator[Reason]":
    named = join(ids, COMMA)
    lasting = _describe_weeks(phase, named, first, weeks)
    yield Reason(code=ReasonCode.PHASE_WEEKS, about=tuple(ids), figure=weeks or 0, message=lasting)
    if phase.enter:
        entered = PHASE_ENTER(about=named, first=first, criteria=_write(phase.enter))
        yield Reason(code=ReasonCode.PHASE_ENTER, about=tuple(ids), figure=first, message=entered)
    if phase.leave:
        left = _describe_leaving(named, weeks, _write(phase.leave))
        yield Reason(code=ReasonCode.PHASE_LEAVE, about=tuple(ids), figure=weeks or 0, message=left)


def _describe_weeks(phase: "Phase", about: str, first: int, weeks: int | None) -> str:
    title, sessions = phase.title, describe_amount(phase.sessions)
    if weeks is None:
        return PHASE["open"](about=about, title=title, first=first)
    shape = f"week{'s' * (weeks > 1)}{'' if phase.sessions is UNSTATED else '-of-sessions'}"
    return PHASE[shape](about=about, title=title, first=first, last=first + weeks - 1, sessions=sessions)


def _describe_leaving(about: str, weeks: int | None, criteria: str) -> str:
    if weeks is None:
        return PHASE_LEAVE(about=about, criteria=criteria)
    return PHASE_LEAVE_AFTER(weeks, about=about, count=weeks, criteria=criteria)


def _write(criteria: tuple[object, ...]) -> str:
    return join(map(str, criteria), SEMICOLON)
