"""Remedies of busy times: an appointment moved within its days, every occurrence of a repeated one, or none of it."""

from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve

from footex.messages import remedies
from footex.planning.explain.edits.free_time import MoveBusy, MoveWeeklyBusy
from footex.planning.explain.remedy import Remedy
from footex.planning.request.availability.availability_text import DAY, write_clock
from footex.planning.request.availability.busy import WeeklyBusy
from footex.planning.request.availability.description import describe_windows
from footex.planning.request.times.moments import minute_of_day
from footex.planning.search.layout.rules import RuleKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from footex.planning.explain.trials import Trials
    from footex.planning.request.availability.busy import Busy
    from footex.planning.request.availability.window import Window
    from footex.planning.request.meaning.clock import Piece

__all__ = ["find_other_appointments"]

_MOST_BUSY = 20
"""The maximum number of appointments of which a change is tried."""

_Moves: TypeAlias = "Callable[[int | None], MoveBusy | MoveWeeklyBusy]"
"""The change of an appointment by *n* minutes; `None` drops it."""


def find_other_appointments(trials: "Trials") -> "Iterator[Remedy]":
    """Find the smallest sufficient move of each appointment in the way; if none suffices, whether dropping it does.

    Of a repeated one, every occurrence is moved if no single one suffices.
    """
    busy = _in_the_way(trials)
    alone = [remedy for each in busy for remedy in _move_busy(trials, [each])]
    yield from alone
    moved = {remedy.edit.busy[0] for remedy in alone if isinstance(remedy.edit, MoveBusy)}
    for occurrences in _repeated(trials, busy):
        if moved.isdisjoint(occurrences):
            yield from _move_busy(trials, occurrences)
    for weekly in _weekly_in_the_way(trials):
        yield from _move_weekly(trials, weekly)


def _free(trials: "Trials") -> "list[Piece]":
    """The free time, appointments aside, of the days on which they are in conflict."""
    layout = trials.layout
    free = evolve(layout.request.availability, busy=(), busy_weekly=())
    days = [day for day in layout.dates if (RuleKind.BUSY, day.isoformat()) in trials.conflict]
    return [piece for day in days for piece in layout.clock.free(day, free, since=layout.since)]


def _in_the_way(trials: "Trials") -> "list[Busy]":
    """The first appointments that take some of that time."""
    clock, pieces = trials.layout.clock, _free(trials)
    return [
        busy for busy in trials.layout.request.availability.busy if _overlap(pieces, [clock.busy(busy)])
    ][:_MOST_BUSY]  # fmt: skip


def _weekly_in_the_way(trials: "Trials") -> "list[WeeklyBusy]":
    """The first weekly appointments that do."""
    layout, pieces = trials.layout, _free(trials)
    days = layout.dates[slice(*trials.within)]

    def taken(weekly: WeeklyBusy) -> "list[Piece]":
        return [
            piece
            for day in days
            for window in weekly.windows
            if window.day.number == day.weekday()
            for piece in layout.clock.pieces(day, window.start, window.end)
        ]

    return [weekly for weekly in layout.request.availability.busy_weekly if _overlap(pieces, taken(weekly))][
        :_MOST_BUSY
    ]


def _overlap(pieces: "list[Piece]", taken: "list[Piece]") -> bool:
    return any(low < end and start < high for start, end in taken for low, high in pieces)


def _repeated(trials: "Trials", busy: "list[Busy]") -> "list[list[Busy]]":
    """Every occurrence of those appointments that have a description, and the same times on several dates."""
    groups: dict[tuple[str, int, timedelta], list[Busy]] = {_kind(each): [] for each in busy if each.what}
    for each in trials.layout.request.availability.busy:
        if _kind(each) in groups:
            groups[_kind(each)].append(each)
    return [sorted(group, key=_start) for group in groups.values() if len(group) > 1]


def _kind(busy: "Busy") -> tuple[str, int, timedelta]:
    return busy.what, minute_of_day(busy.start), busy.end - busy.start


def _start(busy: "Busy") -> str:
    return busy.start.isoformat()


def _move_busy(trials: "Trials", busy: "Sequence[Busy]") -> "Iterator[Remedy]":
    """An appointment, or occurrences of one, moved as little as suffices within their days, otherwise dropped."""
    first = busy[0]
    start, length = minute_of_day(first.start), (first.end - first.start) // timedelta(minutes=1)
    what, clock = first.what or remedies.THE_APPOINTMENT(), f"{first.start:%H:%M}"
    if len(busy) == 1:
        named = remedies.BUSY_ON(what=what, date=first.start.date(), clock=clock)
    else:
        named = remedies.BUSY_ON_DATES(len(busy), what=what, count=f"{len(busy):,}", clock=clock)

    def move(by: int | None) -> MoveBusy:
        if by is None:
            return MoveBusy(busy=busy)
        later = timedelta(minutes=by)
        return MoveBusy(busy=busy, to=[evolve(each, start=each.start + later, end=each.end + later) for each in busy])

    found = _least_move(trials, move, DAY - start - length, start)
    if found is not None:
        text = _describe(named, write_clock(start + found) if found else "")
        yield _remedy(first.start.date().isoformat(), found, text, move)


def _move_weekly(trials: "Trials", weekly: WeeklyBusy) -> "Iterator[Remedy]":
    """A weekly appointment moved as little as suffices within its days, otherwise dropped."""
    windows = weekly.windows
    what = weekly.what or remedies.THE_APPOINTMENT()
    named = remedies.BUSY_WEEKLY(what=what, windows=describe_windows(windows))

    def move(by: int | None) -> MoveWeeklyBusy:
        return MoveWeeklyBusy(busy=weekly, to=None if by is None else _moved(weekly, by))

    room = DAY - max(window.end for window in windows)
    found = _least_move(trials, move, room, min(window.start for window in windows))
    if found is not None:
        text = _describe(named, describe_windows(_moved(weekly, found).windows) if found else "")
        yield _remedy(str(windows[0].day.number), found, text, move)


def _moved(weekly: WeeklyBusy, by: int) -> WeeklyBusy:
    def later(window: "Window") -> "Window":
        return evolve(window, start=window.start + by, end=window.end + by)

    return evolve(weekly, windows=[later(window) for window in weekly.windows])


def _describe(named: str, times: str) -> str:
    """The sentence that an appointment is moved to other times, or dropped."""
    return remedies.MOVE(appointment=named, times=times) if times else remedies.DROP(appointment=named)


def _remedy(about: str, by: int, text: str, move: _Moves) -> Remedy:
    code = "move-busy" if by else "drop-busy"
    return Remedy(code=code, about=about, minutes=abs(by), message=text, edit=move(by or None))


def _least_move(trials: "Trials", move: _Moves, later: int, earlier: int) -> int | None:
    """The minimum minutes of a sufficient move, later or earlier; 0 if only dropping it suffices, `None` if neither.

    One after another, as what is moved further may be in the way of something else; those that leave the same time
    free are tried once.

    Args:
        trials: The trials.
        move: The change by *n* minutes.
        later: The maximum minutes later.
        earlier: The maximum minutes earlier.
    """
    if not trials.works(move(None)):
        return None
    step = trials.layout.request.availability.step.minutes[0]
    helped: dict[tuple[Piece, ...], bool] = {}
    moves: list[int] = [*range(step, later + 1, step), *range(-step, -earlier - 1, -step)]
    for by in sorted(moves, key=_distance):
        edit = move(by)
        left = _left_free(trials, edit)
        if left not in helped:
            helped[left] = trials.helps(edit)
        if helped[left] and trials.suffices(edit):
            return by
    return 0


def _distance(by: int) -> tuple[int, int]:
    """The sort key of a move: the shortest first, of two equal ones the later."""
    return abs(by), -by


def _left_free(trials: "Trials", edit: "MoveBusy | MoveWeeklyBusy") -> "tuple[Piece, ...]":
    """The time of the days proved infeasible that is free after a change."""
    layout, availability = trials.layout, edit.apply(trials.layout.request).availability
    days = layout.dates[slice(*trials.within)]
    return tuple(piece for day in days for piece in layout.clock.free(day, availability, since=layout.since))
