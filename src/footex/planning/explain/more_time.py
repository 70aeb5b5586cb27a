"""Remedies of free time: longer windows, other windows, a higher limit, a finer step, fewer dates taken."""

from functools import partial
from typing import TYPE_CHECKING

from footex.messages import remedies
from footex.model.dosage.day import Weekday
from footex.model.figures.duration import Duration
from footex.planning.explain.appointments import find_other_appointments
from footex.planning.explain.edits.free_time import AddWindows, FreeDate
from footex.planning.explain.edits.limits import SetMostPerDay, SetStep
from footex.planning.explain.remedy import Remedy
from footex.planning.request.availability.availability_text import DAY
from footex.planning.request.availability.description import describe_clocks
from footex.planning.request.availability.window import Window
from footex.planning.request.times.description import describe_weekday
from footex.planning.search.layout.rules import RuleKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from footex.planning.explain.trials import Trials

__all__ = ["find_more_time", "find_time_every_day", "find_time_on_weekdays"]

_EARLY, _LATE = 5 * 60, 22 * 60
"""The minutes of the day between which more time is suggested for every day: from the morning to the evening."""

_OTHERS = (18 * 60, 12 * 60, 7 * 60)
"""The starts of other windows, in the evening, at noon and in the morning; of equals the first is suggested."""

_LONGEST_OTHER = 4 * 60
"""The maximum minutes of another window."""

_Span = tuple[int, int]


def find_time_every_day(trials: "Trials") -> "Iterator[Remedy]":
    """Find the minimum time that suffices on every day, in longer windows and in other ones."""
    if any(kind is RuleKind.WINDOWS for kind, _ in trials.conflict):
        yield from _more_every_day(trials)
        yield from _other_window(trials)


def find_time_on_weekdays(trials: "Trials") -> "Iterator[Remedy]":
    """Find the minimum time that suffices on each weekday on which more time alone does."""
    for weekday in range(7):
        # If even the whole day doesn't suffice, one trial saves the bisections.
        if (RuleKind.WINDOWS, str(weekday)) in trials.conflict and trials.helps(_add({weekday: (0, DAY)})):
            yield from _more_on(trials, weekday)


def find_more_time(trials: "Trials") -> "Iterator[Remedy]":
    """Find the smallest sufficient change of each other kind, each tried on the whole request."""
    yield from _higher_limit(trials)
    yield from _finer_step(trials)
    blocked = [day for day in trials.layout.dates if (RuleKind.BLOCKED, day.isoformat()) in trials.conflict]
    for day in blocked:
        if trials.works(edit := FreeDate(day=day)):
            yield Remedy(code="unblock", about=day.isoformat(), message=remedies.UNBLOCK(dates=day), edit=edit)
    yield from find_other_appointments(trials)


def _window(weekday: int, span: _Span) -> Window:
    return Window(day=tuple(Weekday)[weekday], start=span[0], end=span[1])


def _spans(trials: "Trials", weekday: int) -> list[_Span]:
    """The windows of the dates of a weekday."""
    dates = [day for day in trials.layout.dates if day.weekday() == weekday]
    return sorted({span for day in dates for span in trials.layout.request.availability.minutes_on(day)})


def _first_start(trials: "Trials") -> int:
    """The minute at which a window on a weekday without any is to begin: as the first of the week does, or at 07:00."""
    return next((start for weekday in range(7) for start, _ in _spans(trials, weekday)), _OTHERS[-1])


def _more_every_day(trials: "Trials") -> "Iterator[Remedy]":
    """The minimum minutes to add on every day with a window: after its longest one, or before it."""
    longest = {
        weekday: max(spans, key=lambda span: span[1] - span[0])
        for weekday in range(7)
        if (spans := _spans(trials, weekday))
    }
    if len(longest) < 2:  # then it is more time on that weekday
        return

    def later(more: int) -> AddWindows:
        return _add({day: (start, end + more) for day, (start, end) in longest.items()})

    def earlier(more: int) -> AddWindows:
        return _add({day: (start - more, end) for day, (start, end) in longest.items()})

    ends, starts = [end for _, end in longest.values()], [start for start, _ in longest.values()]
    found: list[tuple[int, str, AddWindows]] = []
    for room, make, where in ((_LATE - max(ends), later, "after"), (min(starts) - _EARLY, earlier, "before")):
        # What is found already is to be undercut.
        least = trials.least(range(1, min(room, found[0][0] - 1 if found else room) + 1), make)
        if least is not None:
            found = [(least, where, make(least))]
    for more, where, edit in found:
        text = remedies.MORE_EVERY_DAY[where](minutes=more)
        yield Remedy(code="more-time-every-day", about="", minutes=more, message=text, edit=edit)


def _add(spans: dict[int, _Span]) -> AddWindows:
    return AddWindows(windows=[_window(weekday, span) for weekday, span in spans.items()])


def _more_on(trials: "Trials", weekday: int) -> "Iterator[Remedy]":
    """The minimum minutes to add on a weekday: to the end of one of its windows, or before its start."""
    start = _first_start(trials)
    spans = _spans(trials, weekday) or [(start, start)]
    # With a maximum rest, a day on which a session becomes possible must be used, so that more time can be worse: then
    # the minimum that all windows together need is no bound of each.
    certain = all(recurrence.rest_most is None for recurrence in trials.layout.recurrences)
    least = (trials.first(range(1, DAY + 1), partial(_all_longer, weekday, spans)) or 1) if certain else 1
    best: tuple[int, _Span] | None = None
    for span in spans:
        best = _longer(trials, (weekday, span), best, least, certain=certain)
    if best is not None:
        more, (low, high) = best
        clocks = describe_clocks(low, high)
        yield Remedy(
            code="more-time", about=str(weekday), minutes=more, edit=_add({weekday: (low, high)}),
            message=remedies.MORE_ON(weekday=describe_weekday(weekday), minutes=more, clocks=clocks),
        )  # fmt: skip


def _all_longer(weekday: int, spans: list[_Span], more: int) -> AddWindows:
    """Every window of a weekday longer at both ends."""
    windows = [_window(weekday, (max(0, start - more), min(DAY, end + more))) for start, end in spans]
    return AddWindows(windows=windows)


def _longer(
    trials: "Trials", which: tuple[int, _Span], best: tuple[int, _Span] | None, least: int, *, certain: bool
) -> tuple[int, _Span] | None:
    """The minimum minutes to add to one window, and its new start and end, or the best so far if that is no more.

    Args:
        trials: The trials.
        which: The weekday and the window.
        best: The best so far.
        least: The minimum that any window needs.
        certain: Whether the minimum is likely to suffice for one of them.
    """
    weekday, (start, end) = which
    later: tuple[int, Callable[[int], _Span]] = (DAY - end, lambda more: (start, end + more))
    earlier: tuple[int, Callable[[int], _Span]] = (start, lambda more: (start - more, end))
    for room, extend in (later, earlier):
        limit = min(room, best[0] - 1) if best is not None else room
        more = trials.least(range(least, limit + 1), partial(_extended, weekday, extend), likely=certain)
        if more is not None:
            best = more, extend(more)
    return best


def _extended(weekday: int, extend: "Callable[[int], _Span]", more: int) -> AddWindows:
    return _add({weekday: extend(more)})


def _other_window(trials: "Trials") -> "Iterator[Remedy]":
    """Another window: on the weekdays that have one if that suffices, otherwise on all."""
    some = [weekday for weekday in range(7) if _spans(trials, weekday)]
    for weekdays in (some, range(7)) if len(some) < 7 else (some,):
        found: list[tuple[int, int]] = []
        for start in _OTHERS:
            most = min(_LONGEST_OTHER, found[0][0] - 1) if found else _LONGEST_OTHER
            least = trials.least(range(1, most + 1), partial(_added, weekdays, start))
            if least is not None:
                found = [(least, start)]
        for length, start in found:
            days = "every-day" if len(weekdays) == 7 else "days-with-a-window"
            edit = _added(weekdays, start, length)
            text = remedies.OTHER_WINDOW[days](clocks=describe_clocks(start, start + length))
            yield Remedy(code="another-window", about="", minutes=length, edit=edit, message=text)
        if found:
            return


def _added(weekdays: "Iterable[int]", start: int, length: int) -> AddWindows:
    return _add(dict.fromkeys(weekdays, (start, start + length)))


def _higher_limit(trials: "Trials") -> "Iterator[Remedy]":
    limit = trials.layout.request.availability.most_per_day
    if limit is None or not any(kind is RuleKind.LIMIT for kind, _ in trials.conflict):
        return
    minutes = limit.minutes[0]

    def raised(more: int) -> SetMostPerDay:
        return SetMostPerDay(most_per_day=Duration.from_milliseconds((minutes + more) * 60_000))

    more = trials.least(range(1, DAY - minutes + 1), raised)
    if more is not None:
        text = remedies.HIGHER_LIMIT(more=more, minutes=minutes + more)
        yield Remedy(code="higher-limit", about="", minutes=more, message=text, edit=raised(more))


def _finer_step(trials: "Trials") -> "Iterator[Remedy]":
    """The largest step that suffices of those that divide an hour."""
    own = trials.layout.request.availability.step.minutes[0]
    finer = [minutes for minutes in (30, 20, 15, 12, 10, 6, 5, 4, 3, 2, 1) if minutes < own]

    def at(minutes: int) -> SetStep:
        return SetStep(step=Duration.from_milliseconds(minutes * 60_000))

    if finer and trials.works(at(1)):
        minutes = next(minutes for minutes in finer if minutes == 1 or trials.works(at(minutes)))
        text = remedies.FINER_STEP(minutes=minutes)
        yield Remedy(code="finer-step", about="", minutes=minutes, message=text, edit=at(minutes))
