"""Minimums that are lowered, as a plan reports them: days of a week, and times of a day."""

from typing import TYPE_CHECKING

from footex.errors import count_noun, list_some
from footex.planning.request.availability.availability_text import WEEKDAYS
from footex.planning.request.sessions.reason import Reason, ReasonCode
from footex.planning.request.sessions.status import SessionStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from footex.planning.request.sessions.session import Session
    from footex.planning.search.layout.layout import Layout

__all__ = ["list_fewer_days", "list_fewer_times"]

_PAST, _TAKEN = "past", "blocked or busy"


def list_fewer_days(layout: "Layout") -> "Iterator[Reason]":
    """The weeks, from now on, whose least days are lowered by what is past, and by what is blocked or busy."""
    now = layout.calendar.now // 7
    for recurrence, prospect in zip(layout.recurrences, layout.prospects, strict=True):
        for week, bounds in enumerate(prospect.bounds[now:], start=now + 1):
            causes = (
                (ReasonCode.PAST_LOWERED, bounds.past, _PAST), (ReasonCode.LEAST_LOWERED, bounds.taken, _TAKEN),
            )  # fmt: skip
            for code, days, cause in causes:
                if days:
                    text = f"{recurrence.id}: {count_noun(days, 'day')} fewer in week {week}, for days that are {cause}"
                    yield Reason(code=code, about=recurrence.id, figure=days, message=text)


def list_fewer_times(layout: "Layout", sessions: "Iterable[Session]") -> "Iterator[Reason]":
    """The days with planned sessions, but fewer than their least by the frequency, as no more fit."""
    planned = {(one.commitment, one.day) for one in sessions if one.status is SessionStatus.PLANNED}
    for recurrence, past, prospect in zip(layout.recurrences, layout.pasts, layout.prospects, strict=True):
        days: dict[tuple[int, str], list[date]] = {}
        for number, day in enumerate(layout.dates):
            if number >= layout.calendar.now and (recurrence.id, day) in planned and prospect.is_lowered(number):
                times = past.used(number) + prospect.least(number)
                days.setdefault((times, _PAST if prospect.is_past(number) else _TAKEN), []).append(day)
        for (times, cause), own in days.items():
            named = list_some([f"{WEEKDAYS[day.weekday()][:3]} {day}" for day in own])
            rather = f"{count_noun(times, 'time')} rather than {recurrence.per_day[0]}"
            text = f"{recurrence.id}: {rather} on {named}, for time that is {cause}"
            yield Reason(code=ReasonCode.TIMES_LOWERED, about=recurrence.id, figure=len(own), message=text)
