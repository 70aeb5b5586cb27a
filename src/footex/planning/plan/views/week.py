"""A week of a plan as a picture: its days with their free time and their sessions."""

from datetime import timedelta
from typing import TYPE_CHECKING

from footex.messages import plans
from footex.messages.message import join
from footex.messages.punctuation import COLON, COMMA, SEMICOLON
from footex.planning.plan.views.doses import doses_of_request
from footex.planning.plan.views.picture import Block, Column, draw_week
from footex.planning.plan.views.table import rows_of
from footex.planning.request.commitments.spans import days_of
from footex.planning.request.meaning.clock import clock_of
from footex.planning.request.sessions.status import SessionStatus
from footex.planning.request.times.description import describe_day, describe_minutes, describe_times
from footex.planning.request.times.moments import minute_of_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from footex.markup import Element
    from footex.planning.plan.plan import Plan
    from footex.planning.plan.views.doses import Doses
    from footex.planning.plan.views.table import Row
    from footex.planning.request.request import Request

__all__ = ["OFF", "chart_week"]

OFF = (SessionStatus.SKIPPED, SessionStatus.CANCELLED)
"""What became of sessions that don't take place."""


def chart_week(plan: "Plan", number: int) -> "Element":
    """Draw a week of a plan, the first of which has the number 1."""
    request = plan.request
    first, rows = request.start + timedelta(days=7 * (number - 1)), rows_of(plan.week(number))
    held = [each.id for each in request.commitments if 7 * (number - 1) in days_of(each, request.weeks)]
    names = join(held, COMMA) if held else plans.NO_SESSIONS()
    return draw_week(plans.WEEK_OF(date=first, names=names), _columns(rows, first, request))


def _columns(rows: "tuple[Row, ...]", first: "date", request: "Request") -> "list[Column]":
    stated = doses_of_request(request)
    titles = {each.id: each.routine.title for each in request.commitments}
    clock, since = clock_of(request)
    columns: list[Column] = []
    for day in (first + timedelta(days=number) for number in range(7)):
        free = tuple(
            _by_the_clock(clock.moment(begin), (end - begin) // 60, clock.moment(end - 1))
            for begin, end in clock.free(day, request.availability, since=since)
        )
        blocks = tuple(_block(row, stated, titles) for row in rows if row.day == day)
        columns.append(Column(describe_day(day), free, blocks))
    return columns


def _by_the_clock(start: "datetime", minutes: int, last: "datetime") -> tuple[int, int]:
    """The first minute of the day and the one after the last, from the length if the clock is set back before it."""
    begin, end = minute_of_day(start), minute_of_day(last) + 1
    return begin, end if end > begin else begin + minutes


def _block(row: "Row", stated: "Mapping[str, Doses]", titles: "Mapping[str, str]") -> Block:
    others = [
        COLON(name=name, text=dose) for name, dose in row.doses if (name, dose) not in stated.get(row.commitment, ())
    ]
    when = join([row.commitment, describe_times(row.start, row.end), describe_minutes(row.minutes), row.mark], COMMA)
    text = join([when, row.notes, *others], SEMICOLON)
    title = titles.get(row.commitment, row.commitment)
    return Block(
        start=minute_of_day(row.start), minutes=row.minutes, name=row.commitment, text=text, title=title,
        times=describe_times(row.start, row.end), mark=row.mark, off=row.status in OFF,
    )  # fmt: skip
