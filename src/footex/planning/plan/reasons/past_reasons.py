"""Deviations from the frequencies before a plan, which are reported and never make it impossible."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from footex.messages.listing import list_some
from footex.messages.message import Plural
from footex.messages.reasons import FOUND, PAST
from footex.planning.request.commitments.spans import days_of
from footex.planning.request.meaning.clock import Clock
from footex.planning.request.sessions.reason import Reason, ReasonCode
from footex.planning.request.sessions.status import DoneStatus, SessionStatus
from footex.planning.request.times.description import describe_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.planning.request.commitments.commitment import Commitment
    from footex.planning.request.meaning.recurrence import Recurrence
    from footex.planning.request.request import Request

__all__ = ["list_past"]

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)

_Found = tuple[ReasonCode, str]
"""A code, and one thing found for it, in words."""


def list_past(request: "Request", recurrences: "Iterable[Recurrence]") -> tuple[Reason, ...]:
    """List how the history and the kept sessions deviate from the frequencies.

    Only what ends in the seven days before now, or within the plan, is listed. A run or a rest that goes on is listed
    if it is already too long, and a rest isn't lengthened by these days if they have no free time.

    Args:
        request: The request.
        recurrences: The recurrences of its commitments.

    Returns:
        For each commitment and kind of finding one reason, whose figure is how many there are: days skipped or ill;
        runs below their minimum or above their maximum; rests likewise; weeks with fewer or more days than allowed.
    """
    commitments = {commitment.id: commitment for commitment in request.planned}
    reasons: list[Reason] = []
    for recurrence in recurrences:
        found: dict[ReasonCode, list[str]] = {}
        for code, text in _find(_read_past(request, commitments[recurrence.id], recurrence), recurrence):
            found.setdefault(code, []).append(text)
        for code, texts in found.items():
            message = _describe(code, recurrence, list_some(texts))
            reasons.append(Reason(code=code, about=recurrence.id, figure=len(texts), message=message))
    return tuple(reasons)


class _Past(NamedTuple):
    """The past of one commitment.

    Attributes:
        first: The first date of which anything is reported.
        now: The first date for which something may still be planned.
        begin: The first date of its own weeks.
        end: The date after the last of them.
        done: The dates on which it was done, in order.
        missed: What became of the dates on which it wasn't, or not each time, though it might have been, in order.
        closed: Those of them that can't have any more sessions.
        idle: The dates from the first one to now without free time, if a rest has a maximum and may be too long.
    """

    first: date
    now: date
    begin: date
    end: date
    done: tuple[date, ...]
    missed: dict[date, DoneStatus]
    closed: frozenset[date]
    idle: frozenset[date]


def _read_past(request: "Request", commitment: "Commitment", recurrence: "Recurrence") -> _Past:
    now = request.now
    first = min(request.start, now - _WEEK)
    own = [entry for entry in request.past if entry.commitment == commitment.id]
    days = days_of(commitment, request.weeks)
    kept = [one for one in request.keep if one.commitment == commitment.id]
    settled = Counter(one.day for one in kept if one.status is not SessionStatus.PLANNED)
    whole = {entry.day for entry in own if entry.status is not DoneStatus.DONE and entry in request.history}
    done = tuple(sorted({entry.day for entry in own if entry.status is DoneStatus.DONE}))
    return _Past(
        first=first,
        now=now,
        begin=request.start + days.start * _DAY,
        end=request.start + days.stop * _DAY,
        done=done,
        missed={entry.day: entry.status for entry in own if entry.status is not DoneStatus.DONE},
        closed=frozenset(day for day in {*whole, *settled} if day in whole or settled[day] >= recurrence.per_day[2]),
        idle=_find_idle(request, first) if done and recurrence.rest_most is not None else frozenset(),
    )


def _find_idle(request: "Request", first: date) -> frozenset[date]:
    """The dates from one to now without free time."""
    count, availability = (request.now - first).days, request.availability
    clock = Clock(availability.zone, first, count, availability.stays)
    dates = (first + number * _DAY for number in range(count))
    return frozenset(day for day in dates if not clock.free(day, availability))


def _find(past: _Past, recurrence: "Recurrence") -> "Iterator[_Found]":
    for day, status in past.missed.items():
        if day >= past.first:
            code = ReasonCode.ILL_DAY if status is DoneStatus.ILL else ReasonCode.SKIPPED_DAY
            yield code, describe_day(day)
    alone = recurrence.run is None or recurrence.run[2] == 1  # then every day with sessions is apart from the others
    runs = [(day, day) for day in past.done] if alone else _find_runs(past.done)
    if not alone:
        yield from _find_wrong_runs(past, recurrence, runs)
    yield from _find_wrong_rests(past, recurrence, runs)
    yield from _find_wrong_weeks(past, recurrence)


def _find_runs(days: "Iterable[date]") -> list[tuple[date, date]]:
    """The first and the last date of each run of consecutive dates."""
    runs: list[tuple[date, date]] = []
    for day in days:
        if runs and runs[-1][1] + _DAY == day:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def _find_wrong_runs(past: _Past, recurrence: "Recurrence", runs: list[tuple[date, date]]) -> "Iterator[_Found]":
    least, _, most = recurrence.run or (1, 1, 1)
    for begin, last in runs:
        days = (last - begin).days + 1
        text = FOUND["from"](days=days, date=begin)
        after = last + _DAY
        ended = after < past.now or (after == past.now and after in past.closed)
        if last < past.first:
            continue
        if days < least and ended:
            yield ReasonCode.RUN_CUT_SHORT, text
        elif days > most:
            yield ReasonCode.RUN_TOO_LONG, text


def _find_wrong_rests(past: _Past, recurrence: "Recurrence", runs: list[tuple[date, date]]) -> "Iterator[_Found]":
    rests = [(last + _DAY, begin) for (_, last), (begin, _) in pairwise(runs)]
    for since, until in rests:
        days = (until - since).days
        if until >= past.first and days < recurrence.least_rest:
            yield ReasonCode.REST_TOO_SHORT, FOUND["before"](days=days, date=until)
    if runs and past.begin <= past.now < past.end:
        rests.append((runs[-1][1] + _DAY, past.now))
    for since, until in rests:
        days = (until - since).days - sum(since <= day < until for day in past.idle)
        if recurrence.rest_most is not None and until >= past.first and days > recurrence.rest_most:
            yield ReasonCode.REST_TOO_LONG, FOUND["from"](days=days, date=since)


def _find_wrong_weeks(past: _Past, recurrence: "Recurrence") -> "Iterator[_Found]":
    if recurrence.days is None:
        return
    least, _, most = recurrence.days
    for begin in (past.begin + number * _WEEK for number in range((past.end - past.begin) // _WEEK)):
        days = sum(begin <= day < begin + _WEEK for day in past.done)
        text = FOUND["week"](days=days, date=begin)
        if days < least and begin + _WEEK <= past.now:
            yield ReasonCode.TOO_FEW, text
        elif days > most:
            yield ReasonCode.TOO_MANY, text


def _describe(code: ReasonCode, recurrence: "Recurrence", found: str) -> str:
    run, days = recurrence.run or (0, 0, 0), recurrence.days or (0, 0, 0)
    bounds = {
        ReasonCode.RUN_CUT_SHORT: run[0],
        ReasonCode.RUN_TOO_LONG: run[2],
        ReasonCode.REST_TOO_SHORT: recurrence.least_rest,
        ReasonCode.REST_TOO_LONG: recurrence.rest_most or 0,
        ReasonCode.TOO_FEW: days[0],
        ReasonCode.TOO_MANY: days[2],
    }
    entry = PAST[code.value]
    if isinstance(entry, Plural):
        return entry(bounds[code], about=recurrence.id, count=bounds[code], found=found)
    return entry(about=recurrence.id, found=found)
