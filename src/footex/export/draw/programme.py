"""Drawing a programme: the time of each exercise, week by week, or phase by phase."""

from typing import TYPE_CHECKING, NamedTuple

from footex.errors import InvalidValue
from footex.markup import write
from footex.messages import charts
from footex.messages.language import ENGLISH
from footex.model.fields import as_member
from footex.model.phases.protocol import Protocol
from footex.planning.plan.plan import Plan
from footex.planning.plan.views.weeks_chart import chart_weeks
from footex.timing.paces.level import Level, LevelLike
from footex.timing.paces.pace import STEADY
from footex.timing.views.ramp_chart import chart_ramp, panels_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.markup import Element
    from footex.messages.language import Language
    from footex.model.routines.routine import Routine
    from footex.timing.paces.pace import Pace
    from footex.timing.views.ramp_chart import Panel

__all__ = ["chart_phases", "draw_programme"]


def draw_programme(
    programme: Plan | Protocol,
    *,
    pace: "Pace | None" = None,
    level: LevelLike | None = None,
    language: "Language" = ENGLISH,
) -> str:
    """Draw a dose ramp: the time of each exercise, week by week in a plan, phase by phase in a protocol.

    Bars are time, which adds up for exercises of any kind, as sets don't. Those of a plan are all sessions of a week
    that aren't skipped or cancelled. Those of a protocol are one session, as its weeks may be unknown: one bar for
    each phase, and for each session from which on a dose is another. Each row has a scale of its own.

    Args:
        programme: A plan or a protocol.
        pace: The assumptions to make; by default those of the plan, else `STEADY`.
        level: Which figure of every range; by default the plan's level, else typical.
        language: The language of all texts but names.

    Returns:
        SVG text.

    Raises:
        InvalidValue: Something else, or not a level.
        UnknownWord: Words that the pace doesn't know.
        BoundExceeded: More than 10 million steps once the pace's words are taken.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> plan = footex.plan_programme(stretching, "daily 06:30-08:00", start="2026-11-23", weeks=6)
        >>> "<title>Planned time in each of 6 weeks, by exercise</title>" in draw_programme(plan)
        True
    """
    taken = None if level is None else as_member(level, Level, "draw_programme.level")
    return write(_chart(programme, pace, taken), language)


def _chart(programme: object, pace: "Pace | None", level: Level | None) -> "Element":
    match programme:
        case Plan():
            return chart_weeks(programme, pace, level)
        case Protocol():
            return chart_phases(programme, pace or STEADY, level or Level.TYPICAL)
        case _:
            problem = "is not a plan or a protocol"
            raise InvalidValue("draw_programme.programme", programme, problem, "give one of them")


class _Dose(NamedTuple):
    """The routines of a phase from one of its sessions on."""

    title: str
    session: int
    routines: "dict[str, Routine]"


def chart_phases(protocol: Protocol, pace: "Pace", level: Level) -> "Element":
    """Draw the phases of a protocol, a column for each dose that their routines have."""
    doses = list(_doses(protocol))
    columns = [(str(number), _name(number, dose)) for number, dose in enumerate(doses, 1)]
    panels = [panel for routine in protocol.routines() for panel in _panels(routine, doses, pace, level)]
    return chart_ramp(charts.PHASES(protocol=protocol.title), panels, columns, [name for _, name in columns])


def _doses(protocol: Protocol) -> "Iterator[_Dose]":
    for phase in protocol.phases:
        for session in sorted({1, *(one.first_session for one in phase.doses)}):
            yield _Dose(phase.title, session, {routine.id: routine for routine in phase.routines_at(session)})


def _name(number: int, dose: _Dose) -> str:
    if dose.session == 1:
        return charts.PHASE_OF(number=number, title=dose.title)
    return charts.DOSE(number=number, title=dose.title, session=dose.session)


def _panels(routine: "Routine", doses: "list[_Dose]", pace: "Pace", level: Level) -> "Iterator[Panel]":
    """The panels of a routine, in whichever phases it is done."""
    done = [[dose.routines[routine.id]] if routine.id in dose.routines else [] for dose in doses]
    yield from panels_of(done, pace, level, charts.ONE_SESSION(routine=routine.title))
