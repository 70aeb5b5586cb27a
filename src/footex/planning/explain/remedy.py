"""Remedies: the single changes each of which would make a plan possible."""

from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from footex.errors import count_noun
from footex.model.dosage.day import Weekday
from footex.model.figures.duration import Duration
from footex.model.report import show_report
from footex.model.value import Value
from footex.planning.explain.trials import Trials
from footex.planning.request.availability import Window
from footex.planning.request.availability_text import DAY, WEEKDAYS, write_clock
from footex.planning.search.layout import Layout, lengthen

if TYPE_CHECKING:
    from collections.abc import Callable

    from footex.planning.request.availability import Availability
    from footex.planning.request.recurrence import Recurrence

__all__ = ["Remedy", "find_remedies"]


@frozen(eq=False, repr=False, kw_only=True)
class Remedy(Value):
    """A single change that makes a plan possible, verified by a trial.

    Args:
        code: `more-time` on a weekday, `higher-limit`, `shorter-sessions` or `one-day-fewer` of a commitment, `unblock`
            a date.
        message: The change as a sentence.
        about: The weekday (0 is Monday), the id of the commitment, or the date.
        minutes: The minutes added or removed; 0 if the change isn't one of minutes.
        window: The window after adding time; `None` for other changes.

    Example:
        >>> Remedy(code="more-time", about="1", minutes=6, message="6 min more on Tuesday").minutes
        6
    """

    code: str
    message: str
    about: str
    minutes: int = field(default=0)
    window: Window | None = field(default=None)

    __str__ = show_report


def find_remedies(layout: Layout, trials: Trials) -> tuple[Remedy, ...]:
    """Find the smallest sufficient change of each kind, each tried on the whole request."""
    request = layout.request
    remedies = [_more_time(layout, trials, weekday) for weekday in range(7)]
    remedies.append(_higher_limit(layout, trials))
    for recurrence in layout.recurrences:
        remedies += [_shorter(layout, trials, recurrence), _fewer(layout, trials, recurrence)]
    remedies += [
        _unblock(layout, trials, day.isoformat()) for day in layout.dates if day in request.availability.blocked
    ]
    return tuple(remedy for remedy in remedies if remedy is not None)


def _least(figures: range, works: "Callable[[int], bool]") -> int | None:
    """Find the minimum figure that works, by bisection: every greater one must work too."""
    if not figures or not works(figures[-1]):
        return None
    return figures[bisect_left(figures, True, hi=len(figures) - 1, key=works)]  # noqa: FBT003 - False sorts first


def _works(layout: Layout, trials: Trials, availability: "Availability") -> bool:
    return trials.allow(Layout(evolve(layout.request, availability=availability), like=layout))


def _more_time(layout: Layout, trials: Trials, weekday: int) -> Remedy | None:
    """The minimum minutes to add on a weekday: to the end of one of its windows, or before its start."""
    availability = layout.request.availability
    dates = [day for day in layout.dates if day.weekday() == weekday]
    spans = sorted({(window.start, window.end) for day in dates for window in availability.windows_on(day)})
    # If even the whole day doesn't suffice, one trial saves the bisections.
    if not _works(layout, trials, lengthen(availability, weekday, 0, DAY)):
        return None
    best: tuple[int, int, int] | None = None
    for start, end in spans or [(availability.windows[0].start, availability.windows[0].start)]:
        best = _longer(layout, trials, weekday, (start, end), best)
    if best is None:
        return None
    more, low, high = best
    clocks = f"{write_clock(low)}-{write_clock(high)}"
    text = f"{WEEKDAYS[weekday]}: {more} min more, {clocks}."
    window = Window(day=tuple(Weekday)[weekday], start=low, end=high)
    return Remedy(code="more-time", about=str(weekday), minutes=more, window=window, message=text)


def _longer(
    layout: Layout, trials: Trials, weekday: int, span: tuple[int, int], best: tuple[int, int, int] | None
) -> tuple[int, int, int] | None:
    """The minimum minutes to add to one window, and its new start and end, or the best so far if that is less."""

    def works(extend: "Callable[[int], tuple[int, int]]", more: int) -> bool:
        return _works(layout, trials, lengthen(layout.request.availability, weekday, *extend(more)))

    start, end = span
    # With a maximum rest, a day on which a session becomes possible must be used, so that more time can be worse: the
    # best so far then isn't a limit from which to bisect.
    certain = all(recurrence.rest_most is None for recurrence in layout.recurrences)
    # Less than the whole day, which would be taken as 07:00 to 21:00.
    later: tuple[int, Callable[[int], tuple[int, int]]] = (DAY - end - (start == 0), lambda more: (start, end + more))
    earlier: tuple[int, Callable[[int], tuple[int, int]]] = (start - (end == DAY), lambda more: (start - more, end))
    for room, extend in (later, earlier):
        limit = min(room, best[0]) if best is not None and certain else room
        least = _least(range(1, limit + 1), partial(works, extend))
        if least is not None:
            extension = (least, *extend(least))
            best = extension if best is None else min(best, extension)
    return best


def _higher_limit(layout: Layout, trials: Trials) -> Remedy | None:
    limit = layout.request.availability.most_per_day
    if limit is None:
        return None
    minutes = limit.minutes[0]

    def raised(more: int) -> "Availability":
        return evolve(layout.request.availability, most_per_day=Duration.from_milliseconds((minutes + more) * 60_000))

    more = _least(range(1, DAY - minutes + 1), lambda more: _works(layout, trials, raised(more)))
    if more is None:
        return None
    text = f"Allow {more} min more of sessions a day, {minutes + more} min."
    return Remedy(code="higher-limit", about="", minutes=more, message=text)


def _shorter(layout: Layout, trials: Trials, recurrence: "Recurrence") -> Remedy | None:
    index = layout.recurrences.index(recurrence)
    longest = max(seconds for day in layout.lengths for seconds in day[index]) // 60
    least = _least(
        range(1, longest),
        lambda fewer: trials.allow(Layout(layout.request, shorter=(recurrence.id, fewer), like=layout)),
    )
    if least is None:
        return None
    text = f"Make the sessions of {recurrence.id} {least} min shorter."
    return Remedy(code="shorter-sessions", about=recurrence.id, minutes=least, message=text)


def _fewer(layout: Layout, trials: Trials, recurrence: "Recurrence") -> Remedy | None:
    if recurrence.days is not None:
        low, typical, high = recurrence.days
        fewer, where = recurrence._replace(days=(low - 1, typical, high)), "a week"
    else:  # then there are runs
        low, typical, high = recurrence.run or (1, 1, 1)
        fewer, where = recurrence._replace(run=(low - 1, typical, high)), "in succession"
    if low <= 1 or not trials.allow(Layout(layout.request, instead=fewer, like=layout)):
        return None
    text = f"{recurrence.id}: one day fewer, {count_noun(low - 1, 'day')} {where}."
    return Remedy(code="one-day-fewer", about=recurrence.id, message=text)


def _unblock(layout: Layout, trials: Trials, day: str) -> Remedy | None:
    blocked = [date for date in layout.request.availability.blocked if date.isoformat() != day]
    if not _works(layout, trials, evolve(layout.request.availability, blocked=blocked)):
        return None
    return Remedy(code="unblock", about=day, message=f"Unblock {day}.")
