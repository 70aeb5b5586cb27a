"""What a plan doesn't meet of the weekdays, the wishes and the minutes a day that are preferred."""

from collections import defaultdict
from typing import TYPE_CHECKING, assert_never

from footex.messages.listing import list_some
from footex.messages.reasons import OFF_WEEKDAYS, OVER_PREFERRED, UNMET_WISH
from footex.model.figures.description import describe_amount
from footex.planning.request.commitments.wish import NotTheDayAfter, OneADay
from footex.planning.request.sessions.reason import Reason, ReasonCode
from footex.planning.request.sessions.status import DoneStatus
from footex.planning.request.times.description import describe_weekday

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from footex.planning.plan.score import Score
    from footex.planning.request.commitments.wish import Wish
    from footex.planning.search.day.job import Placed
    from footex.planning.search.layout.layout import Layout

__all__ = ["list_unmet"]

_Held = dict[str, set[int]]
"""Of each commitment, the numbers of the days with sessions that are planned or done."""


def list_unmet(layout: "Layout", days: "Sequence[Sequence[Placed]]", score: "Score") -> "Iterator[Reason]":
    """List what a plan doesn't meet, of the days from now on.

    Args:
        layout: The request.
        days: The sessions placed on each day.
        score: The score of the plan.
    """
    held = _find_held(layout, days)
    for recurrence in layout.recurrences:
        weekdays = [
            layout.dates[day].weekday() for day in sorted(held[recurrence.id]) if layout.calendar.now <= day < len(days)
        ]
        unwelcome = [day for day in weekdays if day in recurrence.unwelcome]
        if unwelcome:
            number, names = len(unwelcome), list_some([describe_weekday(day) for day in sorted(set(unwelcome))])
            text = OFF_WEEKDAYS(number, about=recurrence.id, count=number, weekdays=names)
            yield Reason(code=ReasonCode.OFF_WEEKDAY, about=recurrence.id, figure=number, message=text)
    for wish in layout.request.wishes:
        times = sum(_count_unmet(wish, held, day) for day in range(layout.calendar.now, len(days)))
        if times:
            text = UNMET_WISH(times, count=times, wish=str(wish))
            yield Reason(code=ReasonCode.UNMET_WISH, about=wish.commitments, figure=times, message=text)
    if score.over_preferred:
        most = layout.request.availability.preferred_most_per_day
        text = OVER_PREFERRED(minutes=score.over_preferred, most=describe_amount(most))
        yield Reason(code=ReasonCode.OVER_PREFERRED, figure=score.over_preferred, message=text)


def _find_held(layout: "Layout", days: "Sequence[Sequence[Placed]]") -> _Held:
    held: _Held = defaultdict(set)
    for entry in layout.request.past:
        if entry.status is DoneStatus.DONE:
            held[entry.commitment].add((entry.day - layout.dates[0]).days)
    for number, placed in enumerate(days):
        for _, index, _ in placed:
            held[layout.recurrences[index].id].add(number)
    return held


def _count_unmet(wish: "Wish", held: _Held, day: int) -> int:
    """How often a wish isn't met on a day."""
    match wish:
        case OneADay():
            return max(0, sum(day in held[name] for name in wish.commitments) - 1)
        case NotTheDayAfter():
            return int(day in held[wish.commitment] and day - 1 in held[wish.other])
        case _:
            assert_never(wish)
