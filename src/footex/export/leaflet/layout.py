"""What is on a leaflet, in order: what to mind first, what is done, tables to tick off, the sources."""

from typing import TYPE_CHECKING

from footex.export.leaflet.exercises import FIGURE
from footex.export.leaflet.sections import view_last, view_session
from footex.export.leaflet.ticks import tabulate, view_ticks
from footex.export.naming import names_of
from footex.export.page.kinds.plan import commitments_as_needed
from footex.export.page.kinds.protocol import doses_of_phase
from footex.export.page.parts.notices import view_notices
from footex.export.page.parts.session import name_session
from footex.export.page.parts.texts import heading, labelled, view_facts
from footex.markup import bullets, element, fragment
from footex.messages.leaflet import COLUMNS, ON_PAGE
from footex.messages.message import join
from footex.messages.page import (
    ADVICE,
    AS_NEEDED,
    BEGIN_WHEN,
    DAY,
    DOSES_BY_SESSION,
    FROM_SESSION,
    HOW_OFTEN,
    LEAVE_WHEN,
    NO_SESSIONS,
    NOT_PROVED,
    NUMBERED,
    PHASES,
    PLAN_ASSUMES,
    PLAN_TITLE,
    SESSION,
    SESSIONS,
    WEEK,
    WHEN,
    ZONES,
)  # fmt: skip
from footex.messages.punctuation import COLON, SEMICOLON
from footex.model.description import describe_frequency
from footex.model.dosage.frequency import Frequency
from footex.model.figures.count import Count
from footex.model.phases.description import describe_when
from footex.model.sources.description import describe_criteria
from footex.planning.plan.advice import advice
from footex.planning.plan.views.table import rows_of
from footex.planning.request.availability.stay import describe_zones
from footex.planning.request.times.description import describe_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.export.page.contents import Contents
    from footex.markup import Element, Node
    from footex.model.phases.phase import Phase
    from footex.model.phases.protocol import PhaseSpan, Protocol
    from footex.model.routines.routine import Routine
    from footex.planning.plan.plan import Plan
    from footex.planning.request.sessions.session import Session

__all__ = ["lay_out_plan", "lay_out_protocol", "lay_out_routine", "title_of_plan"]


def lay_out_routine(routine: "Routine", contents: "Contents") -> "Element":
    """Lay out a routine: what to mind, its session, a table to tick off, its sources."""
    (shown,) = contents.sessions
    often = describe_frequency(routine.frequency, routine.evidence)
    return fragment(
        view_notices(routine.warnings(), names_of([routine]), contents.sources),
        view_session(shown, contents, SESSION(), often),
        view_ticks(2, routine.frequency, routine.frequency.weeks),
        view_last(contents),
    )


def lay_out_protocol(protocol: "Protocol", contents: "Contents") -> "Element":
    """Lay out a protocol: what to mind, its phases with their tables to tick off, each dose, its sources."""
    phases = zip(protocol.phases, protocol.spans(), strict=True)
    return fragment(
        view_notices(protocol.warnings(), names_of(protocol.routines()), contents.sources),
        heading(2, PHASES()),
        *(_phase(number, *phase, contents) for number, phase in enumerate(phases, 1)),
        *(view_session(shown, contents, name_session(shown)) for shown in contents.sessions),
        view_last(contents),
    )


def _phase(number: int, phase: "Phase", span: "PhaseSpan", contents: "Contents") -> "Element":
    facts = [
        (WHEN(), describe_when(phase, span)),
        (HOW_OFTEN(), "" if phase.frequency is None else describe_frequency(phase.frequency, phase.evidence)),
        (BEGIN_WHEN(), describe_criteria(phase.enter)),
        (LEAVE_WHEN(), describe_criteria(phase.leave)),
    ]
    own = phase.frequency or (phase.routines[0].frequency if len(phase.routines) == 1 else Frequency())
    first = span.first.low if isinstance(span.first, Count) and span.first.exact else 1
    return fragment(
        heading(3, NUMBERED(number=number, title=phase.title)),
        view_facts(facts),
        labelled(
            DOSES_BY_SESSION(), (_dose(phase, since, routine, contents) for since, routine in doses_of_phase(phase))
        ),
        view_ticks(4, own, phase.length(), first),
    )


def _dose(phase: "Phase", since: int, routine: "Routine", contents: "Contents") -> "Element":
    """Where a dose is, from which session on it is done, and how often where the phase doesn't say."""
    often: Node = ""
    if phase.frequency is None:
        often = element("div", describe_frequency(routine.frequency, routine.evidence), class_="soft")
    return fragment(FROM_SESSION(number=since) if since > 1 else "", _link(routine, contents), often)


def _link(routine: "Routine", contents: "Contents") -> "Element":
    shown = contents.of_routine[routine]
    return element("a", ON_PAGE(title=name_session(shown), number=FIGURE), href=f"#{shown.anchor}")


def title_of_plan(plan: "Plan") -> str:
    """The title of a plan's leaflet."""
    weeks = plan.request.weeks
    return PLAN_TITLE(weeks, count=weeks, start=plan.request.start)


def lay_out_plan(plan: "Plan", contents: "Contents") -> "Element":
    """Lay out a plan: what to mind, its sessions by date with boxes to tick, each dose, its sources."""
    request = plan.request
    often = (
        COLON(name=one.routine.title, text=describe_frequency(one.effective_frequency)) for one in request.commitments
    )
    needed = (_link(one.routine, contents) for one in commitments_as_needed(plan))
    return fragment(
        bullets(dict.fromkeys(one.routine.title for one in request.commitments)),
        view_notices(plan.warnings(), names_of(one.routine for one in request.commitments), contents.sources),
        heading(2, SESSIONS()),
        element("p", ZONES(zones=describe_zones(request.availability.zone, request.availability.stays)), class_="lead"),
        "" if plan.optimal else element("p", NOT_PROVED(), class_="lead"),
        *_weeks(plan, contents),
        labelled(AS_NEEDED(), needed),
        labelled(HOW_OFTEN(), often),
        labelled(PLAN_ASSUMES(), (reason.message for reason in plan.assumed)),
        bullets(told) if (told := [ADVICE(advice=one.message, source=one.source) for one in advice(plan)]) else "",
        *(view_session(shown, contents, name_session(shown)) for shown in contents.sessions),
        view_last(contents),
    )


def _weeks(plan: "Plan", contents: "Contents") -> "Iterator[Element]":
    count = plan.request.weeks
    for number in range(1, count + 1):
        title = heading(3, WEEK(number=number)) if count > 1 else ""
        yield element("together", title, _week(plan.week(number), contents))


def _week(sessions: "Iterable[Session]", contents: "Contents") -> "Element":
    kept = tuple(sessions)
    if not kept:
        return element("p", NO_SESSIONS())
    head = [COLUMNS[name]() for name in ("done", "day", "time", "session")]
    rows: list[list[Node]] = []
    for row, session in zip(rows_of(kept), kept, strict=True):
        notes = join([row.mark, row.notes], SEMICOLON)
        day, times = DAY(weekday=row.weekday, date=row.day), describe_times(row.start, row.end)
        note: Node = element("div", notes, class_="soft") if notes else ""
        rows.append([element("tick"), day, times, fragment(_link(session.routine, contents), note)])
    return tabulate(head, rows)
