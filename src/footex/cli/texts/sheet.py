"""A plan as a sheet to print and tick off: plain text, the same at a terminal and in a pipe."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from footex import Plan, Routine
from footex.cli.text import bullets, paragraph, say
from footex.cli.texts.advice import show_advice
from footex.cli.texts.notices import show_notices
from footex.messages.command import ASSUMED, HOW, NO_SESSIONS
from footex.messages.message import join
from footex.messages.punctuation import COLON, IN_BRACKETS, SEMICOLON, SPACE
from footex.messages.weeks import DATED, MINUTES, WEEK, WEEKDAYS
from footex.model.description import describe_items
from footex.planning.request.sessions.reason import ReasonCode
from footex.planning.request.sessions.session import Session

__all__ = ["show_sheet"]

_BOX = "[ ] "
_INDENT = " " * len(_BOX)


def show_sheet(plan: Plan, assumed: Iterable[str], *, dated: bool) -> list[str]:
    """The lines of a sheet: what to mind and when to stop; each day's sessions with their doses; what is assumed.

    Args:
        plan: The plan.
        assumed: What is assumed, a text each.
        dated: Whether days have their date, or their weekday alone.
    """
    commitments = plan.request.commitments
    titles = dict.fromkeys(commitment.routine.title for commitment in commitments)
    lines = [line for title in titles for line in paragraph(title)]
    lines += ["", *show_notices(plan.warnings())]
    for number in range(1, plan.request.weeks + 1):
        lines += ["", *paragraph(WEEK(number=number))] if plan.request.weeks > 1 else []
        sessions = plan.week(number)
        lines += [] if sessions else ["", *paragraph(NO_SESSIONS())]
        for day, group in groupby(sessions, key=lambda session: session.day):
            lines += [
                "",
                *paragraph(_name(day, dated=dated)),
                *(line for session in group for line in _session(session)),
            ]
    if remarks := _remarks(commitment.routine for commitment in commitments):
        lines += ["", *paragraph(HOW()), *bullets(remarks)]
    return [*lines, *show_advice(plan), "", *paragraph(ASSUMED()), *bullets(assumed)]


def _name(day: date, *, dated: bool) -> str:
    weekday = tuple(WEEKDAYS.values())[day.weekday()]()
    return DATED(weekday=weekday, date=day) if dated else weekday


def _session(session: Session) -> Iterator[str]:
    """A session: when and what, with a box to tick, and its exercises."""
    title = session.routine.title
    if session.commitment != session.routine.id:
        title = IN_BRACKETS(text=title, more=session.commitment)
    notes = [reason.message for reason in session.reasons if reason.code == ReasonCode.SHORTENED]
    first = f"{_BOX}{session.start:%H:%M}-{session.end:%H:%M}  {say(MINUTES(minutes=f'{session.minutes:2}'))}  "
    yield from paragraph(join([title, *notes], SEMICOLON), first=first)
    for place, name, amount, _ in describe_items(session.routine.items, evidence=session.routine.evidence):
        first = f"{_INDENT}{'  ' * place.count('.')}- "
        yield from paragraph(COLON(name=name, text=amount), first=first)


def _remarks(routines: Iterable[Routine]) -> list[str]:
    """How the exercises of routines are done otherwise than as usual, and what is noted of them, each once."""
    remarks = (
        COLON(name=prescription.exercise.name, text=text)
        for routine in routines
        for _, prescription in routine.prescriptions()
        if (text := join((prescription.variation, prescription.note), SPACE))
    )
    return list(dict.fromkeys(remarks))
