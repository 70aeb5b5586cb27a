"""Adherence as a picture: planned and real time by week, and what became of sessions by exercise."""

from typing import TYPE_CHECKING, Final, NamedTuple

from footex.chart import BAR, COLOURS, EDGE, GAP, LINE, WIDE, Scale, bar, label, legend, named_lines, picture, swatch
from footex.learn.adherence.description import describe_seconds, describe_title
from footex.learn.adherence.rows import SessionOutcome
from footex.messages import adherence as texts
from footex.messages.message import join
from footex.messages.punctuation import COLON, COMMA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from footex.learn.adherence.adherence import Adherence
    from footex.learn.adherence.rows import AdherenceRow
    from footex.markup import Element, Node

__all__ = ["chart_adherence"]

_PLANNED, _REAL = COLOURS[2], COLOURS[0]
_SESSIONS: Final = {
    SessionOutcome.DONE: COLOURS[0],
    SessionOutcome.PARTLY: COLOURS[4],
    SessionOutcome.MISSED: COLOURS[2],
}


class _Drawn(NamedTuple):
    """A part of the picture, what it says, and where what is below begins."""

    shapes: "Sequence[Node]"
    described: "Sequence[str]"
    end: int


def chart_adherence(adherence: "Adherence") -> "Element":
    """Draw what was done of what was planned."""
    weeks = _draw_weeks(adherence.weeks, 0)
    exercises = _draw_exercises([row for row in adherence.exercises if row.about], weeks.end)
    shapes = [*weeks.shapes, *exercises.shapes]
    described = [*weeks.described, *exercises.described]
    end = exercises.end
    if not shapes:
        shapes, end = [label(EDGE, LINE - 5, texts.NOTHING(), most=WIDE)], LINE
    return picture(describe_title(adherence), described, shapes, end + EDGE)


def _draw_weeks(rows: "Sequence[AdherenceRow]", top: int) -> _Drawn:
    """Two bars for each week: the time that was planned, and the time that it really took."""
    if not rows:
        return _Drawn((), (), top)
    scale = Scale(max(max(row.planned_milliseconds, row.real_milliseconds) for row in rows) or 1)
    shapes: list[Node] = [label(EDGE, top + LINE - 5, texts.WEEK_BARS(), most=WIDE)]
    described: list[str] = []
    top += LINE
    for row in rows:
        real, planned = describe_seconds(row.real_milliseconds), describe_seconds(row.planned_milliseconds)
        name, figure = texts.WEEK_FROM(date=row.name), texts.OF_PLANNED(real=real, planned=planned)
        named, at = named_lines(top, name, figure)
        shapes += [named, bar(scale, 0, row.planned_milliseconds, at, _PLANNED)]
        shapes.append(bar(scale, 0, row.real_milliseconds, at + BAR, _REAL))
        described.append(COLON(name=name, text=figure))
        top = at + 2 * BAR + GAP
    marks, height = _legend(top, ((_PLANNED, texts.MARKS["planned"]()), (_REAL, texts.MARKS["real"]())))
    return _Drawn([*shapes, marks], described, top + height)


def _draw_exercises(rows: "Sequence[AdherenceRow]", top: int) -> _Drawn:
    """A bar for each exercise, as long as its sessions are many."""
    if not any(map(_sessions_of, rows)):
        return _Drawn((), (), top)
    top += GAP
    scale = Scale(max(sum(_sessions_of(row).values()) for row in rows))
    shapes: list[Node] = [label(EDGE, top + LINE - 5, texts.EXERCISE_BARS(), most=WIDE)]
    described: list[str] = []
    top += LINE
    for row in rows:
        counts = _sessions_of(row)
        figure = texts.SOME_DONE(done=row.done) if not row.due else texts.OF_SESSIONS(done=row.done, due=row.due)
        named, at = named_lines(top, row.name, figure)
        shapes += [named, *_draw_counts(scale, counts, at)]
        told = [texts.COUNTED(count=count, outcome=texts.OUTCOMES[one.value]()) for one, count in counts.items()]
        described.append(COLON(name=row.name, text=join(told, COMMA)))
        top = at + BAR + GAP
    shown = {outcome for row in rows for outcome in _sessions_of(row)}
    entries = [(colour, texts.OUTCOMES[one.value]()) for one, colour in _SESSIONS.items() if one in shown]
    marks, height = _legend(top, entries)
    return _Drawn([*shapes, marks], described, top + height)


def _sessions_of(row: "AdherenceRow") -> dict[SessionOutcome, int]:
    """How many sessions of an exercise had which outcome, without those that none had."""
    counts = {SessionOutcome.DONE: row.done, SessionOutcome.PARTLY: row.partly, SessionOutcome.MISSED: row.missed or 0}
    return {outcome: count for outcome, count in counts.items() if count}


def _draw_counts(scale: Scale, counts: "dict[SessionOutcome, int]", top: int) -> "Iterator[Node]":
    start = 0
    for outcome, count in counts.items():
        yield bar(scale, start, count, top, _SESSIONS[outcome])
        start += count


def _legend(top: int, entries: "Iterable[tuple[str, str]]") -> "tuple[Element, int]":
    return legend(top, [(swatch(0, 0, colour), text) for colour, text in entries])
