"""Minimums that are lowered, as a plan reports them: days of a week, and times of a day."""

from typing import TYPE_CHECKING

from footex.messages.listing import list_some
from footex.messages.message import join
from footex.messages.punctuation import OR
from footex.messages.reasons import CAUSES, FEWER_DAYS, TIMES_LOWERED
from footex.planning.request.sessions.reason import Reason, ReasonCode
from footex.planning.request.sessions.status import SessionStatus
from footex.planning.request.times.description import describe_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from footex.planning.request.sessions.session import Session
    from footex.planning.search.layout.layout import Layout
    from footex.planning.search.layout.prospect import Prospect

__all__ = ["list_fewer_days", "list_fewer_times"]

_PAST, _CANCELLED, _TOO_SOON, _TAKEN = "past", "cancelled", "too-soon", "taken"
_ORDER = (_PAST, _CANCELLED, _TOO_SOON)


def list_fewer_days(layout: "Layout") -> "Iterator[Reason]":
    """The weeks, from now on, whose minimum is lowered by what happened, and by what is blocked or busy."""
    now = layout.calendar.now // 7
    for index, (recurrence, prospect) in enumerate(zip(layout.recurrences, layout.prospects, strict=True)):
        for week, bounds in enumerate(prospect.bounds[now:], start=now):
            if bounds.past:
                text = _describe_fewer(recurrence.id, bounds.past, week, _describe_past(layout, index, week))
                yield Reason(code=ReasonCode.PAST_LOWERED, about=recurrence.id, figure=bounds.past, message=text)
            if bounds.taken:
                text = _describe_fewer(recurrence.id, bounds.taken, week, CAUSES[_TAKEN]())
                yield Reason(code=ReasonCode.LEAST_LOWERED, about=recurrence.id, figure=bounds.taken, message=text)


def _describe_fewer(about: str, days: int, week: int, causes: str) -> str:
    return FEWER_DAYS(days, about=about, count=days, week=week + 1, causes=causes)


def _describe_past(layout: "Layout", index: int, week: int) -> str:
    """What the days of a week are on which there could be sessions by the windows, but not after what happened."""
    prospect, done = layout.prospects[index], layout.pasts[index].done
    causes: set[str] = set()
    for number in range(7 * week, 7 * week + 7):
        windows, *to_come = prospect.holds(number)
        if windows and not any(to_come[:1]) and not done.get(number):
            causes.add(_describe_day(layout, index, number))
    # Days of rest may leave fewer together although each alone could have sessions.
    return join([CAUSES[cause]() for cause in sorted(causes or {_TOO_SOON}, key=_ORDER.index)], OR)


def _describe_day(layout: "Layout", index: int, number: int) -> str:
    """What a day is that can have no session after what happened."""
    if number < layout.calendar.now:
        return _PAST
    own = (layout.recurrences[index].id, layout.dates[number], SessionStatus.CANCELLED)
    if any((session.commitment, session.day, session.status) == own for session in layout.request.keep):
        return _CANCELLED
    return _PAST if number == layout.calendar.now else _TOO_SOON


def list_fewer_times(layout: "Layout", sessions: "Iterable[Session]") -> "Iterator[Reason]":
    """The days with planned sessions, but fewer than the minimum of the frequency, as no more fit."""
    planned = {(one.commitment, one.day) for one in sessions if one.status is SessionStatus.PLANNED}
    for recurrence, past, prospect in zip(layout.recurrences, layout.pasts, layout.prospects, strict=True):
        days: dict[tuple[int, str], list[date]] = {}
        for number, day in enumerate(layout.dates):
            if number >= layout.calendar.now and (recurrence.id, day) in planned and prospect.is_lowered(number):
                times = past.used(number) + prospect.least(number)
                days.setdefault((times, _describe_times(layout, prospect, number)), []).append(day)
        for (times, cause), own in days.items():
            text = TIMES_LOWERED(
                times, about=recurrence.id, count=times, least=recurrence.per_day[0],
                days=list_some([describe_day(day) for day in own]), cause=CAUSES[cause](),
            )  # fmt: skip
            yield Reason(code=ReasonCode.TIMES_LOWERED, about=recurrence.id, figure=len(own), message=text)


def _describe_times(layout: "Layout", prospect: "Prospect", number: int) -> str:
    """What the time of a day is that has fewer sessions than its minimum."""
    if not prospect.is_past(number):
        return _TAKEN
    return _PAST if number == layout.calendar.now else _TOO_SOON
