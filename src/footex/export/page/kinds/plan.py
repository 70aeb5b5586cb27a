"""The page of a plan: its sessions by date, each linked to its own dose."""

from itertools import groupby
from typing import TYPE_CHECKING

from footex.export.naming import names_of
from footex.export.page.document import Document
from footex.export.page.parts.notices import view_notices
from footex.export.page.parts.session import name_session, view_session
from footex.export.page.parts.source import view_sources
from footex.export.page.parts.texts import heading, labelled, view_section
from footex.markup import bullets, element, fragment
from footex.messages.charts import PICTURE
from footex.messages.message import join
from footex.messages.page import (
    ADVICE,
    AS_NEEDED,
    DAY,
    HOW_OFTEN,
    NO_SESSIONS,
    NOT_PROVED,
    PLAN_ASSUMES,
    PLAN_TITLE,
    SESSION_TIME,
    SESSIONS,
    START_IT,
    START_ON,
    WEEK,
    ZONES,
)  # fmt: skip
from footex.messages.punctuation import COLON, SEMICOLON
from footex.model.description import describe_frequency
from footex.planning.plan.advice import advice
from footex.planning.plan.views.table import rows_of
from footex.planning.plan.views.week import chart_week
from footex.planning.plan.views.weeks_chart import chart_weeks
from footex.planning.request.availability.stay import describe_zones

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from footex.export.page.contents import Contents
    from footex.markup import Element
    from footex.model.routines.routine import Routine
    from footex.planning.plan.plan import Plan
    from footex.planning.plan.views.table import Row
    from footex.planning.request.commitments.commitment import Commitment
    from footex.planning.request.sessions.session import Session

__all__ = ["commitments_as_needed", "lay_out_plan", "routines_of_plan"]


def routines_of_plan(plan: "Plan") -> "Iterator[Routine]":
    """The routines of a plan in the order in which they are done; last, those that are done as needed."""
    yield from (session.routine for session in plan.sessions)
    yield from (commitment.routine for commitment in commitments_as_needed(plan))


def commitments_as_needed(plan: "Plan") -> "list[Commitment]":
    """The commitments of a plan that are done as needed, and so have no sessions in it."""
    return [one for one in plan.request.commitments if one.effective_frequency.as_needed]


def lay_out_plan(plan: "Plan", contents: "Contents") -> Document:
    """Lay out a plan: what to mind, its sessions by date, each dose that they have, what is assumed, its sources."""
    request = plan.request
    weeks = [(number, plan.week(number)) for number in range(1, request.weeks + 1)]
    listed = [
        fragment(
            heading(3, WEEK(number=number)) if len(weeks) > 1 else "",
            _week(sessions, contents),
            element("details", element("summary", PICTURE()), chart_week(plan, number)),
        )
        for number, sessions in weeks
    ]
    ramp = [chart_weeks(plan, contents.pace, contents.level)] if len(weeks) > 1 else []
    how_often = [
        (commitment.routine.title, describe_frequency(commitment.effective_frequency))
        for commitment in request.commitments
    ]
    names = names_of(routines_of_plan(plan))
    main = fragment(
        view_notices(plan.warnings(), names, contents.sources),
        view_section(
            SESSIONS(),
            "sessions",
            element("p", ZONES(zones=describe_zones(request.availability.zone, request.availability.stays))),
            "" if plan.optimal else element("p", NOT_PROVED()),
            *ramp,
            *listed,
            labelled(AS_NEEDED(), (_link(one.routine, contents) for one in commitments_as_needed(plan))),
            labelled(HOW_OFTEN(), (COLON(name=title, text=text) for title, text in how_often)),
            bullets(ADVICE(advice=one.message, source=one.source) for one in advice(plan)),
        ),
        *(view_session(shown, contents, name_session(shown), "") for shown in contents.sessions),
        _assumed(plan),
        view_sources(contents.sources, names),
    )
    titles = dict.fromkeys(commitment.routine.title for commitment in request.commitments)
    return Document(PLAN_TITLE(request.weeks, count=request.weeks, start=request.start), bullets(titles), main)


def _week(sessions: "Iterable[Session]", contents: "Contents") -> "Element":
    kept = tuple(sessions)
    if not kept:
        return element("p", NO_SESSIONS())
    days = groupby(zip(rows_of(kept), kept, strict=True), key=lambda pair: (pair[0].weekday, pair[0].day))
    return element("ul", *(_day(*day, tuple(rows), contents) for day, rows in days), class_="days")


def _day(weekday: str, day: "date", rows: "tuple[tuple[Row, Session], ...]", contents: "Contents") -> "Element":
    sessions = element("ul", *(_session(row, session, contents) for row, session in rows))
    return element("li", element("p", DAY(weekday=weekday, date=day), class_="label"), sessions)


def _session(row: "Row", session: "Session", contents: "Contents") -> "Element":
    time = SESSION_TIME(start=f"{row.start:%H:%M}", end=f"{row.end:%H:%M}", minutes=row.minutes)
    notes = join([row.mark, row.notes], SEMICOLON) if row.mark or row.notes else ""
    told = element("div", notes, class_="soft") if notes else ""
    return element("li", time, _link(session.routine, contents), _start(row, session, contents), told)


def _start(row: "Row", session: "Session", contents: "Contents") -> "Element":
    """The button that plays this session of the plan, whose log names it."""
    number = contents.planned.get(session.id)
    if number is None:
        return fragment()
    name = START_ON(title=session.routine.title, weekday=row.weekday, date=row.day)
    return element(
        "button", START_IT(), type="button", class_="start", data_session=str(number), aria_label=name, hidden=True
    )


def _link(routine: "Routine", contents: "Contents") -> "Element":
    shown = contents.of_routine[routine]
    return element("a", name_session(shown), href=f"#{shown.anchor}")


def _assumed(plan: "Plan") -> "Element":
    if not plan.assumed:
        return fragment()
    texts = bullets(reason.message for reason in plan.assumed)
    return view_section(PLAN_ASSUMES(), "assumed", texts, class_="minor")
