"""The text of a rule in conflict, with the figures of the day on which it is hardest to keep."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from footex.messages import conflicts
from footex.messages.figures import COUNTED
from footex.messages.frequencies import IN_A_ROW, ONCE_A_DAY, TIMES_A_DAY
from footex.messages.listing import join_all
from footex.messages.message import join
from footex.messages.plans import OF_WEEK
from footex.messages.punctuation import COMMA, IN_BRACKETS
from footex.messages.weeks import CLOCKS, TO
from footex.model.figures.description import describe_amount, describe_duration
from footex.planning.explain.free_time_text import describe_free, describe_needs, look_at
from footex.planning.request.availability.availability import without_taken
from footex.planning.request.times.description import describe_weekday
from footex.planning.search.layout.rules import RuleKind

if TYPE_CHECKING:
    from collections.abc import Collection

    from footex.planning.request.meaning.clock import Piece
    from footex.planning.request.meaning.recurrence import Recurrence
    from footex.planning.search.layout.layout import Layout

__all__ = ["Described", "describe_rule", "write_rule"]


class Described(NamedTuple):
    """A rule in words.

    Attributes:
        subject: What it is a rule of: a date, a weekday, of some week if they differ, or a commitment.
        predicate: What it is; empty if the date is just blocked.
        of_one_week: Whether the subject is a weekday of one week.
    """

    subject: str
    predicate: str
    of_one_week: bool = False

    @property
    def sentence(self) -> str:
        """The rule as a sentence."""
        return write_rule(self.subject, self.predicate)


def write_rule(subject: str, predicate: str, subjects: int = 1) -> str:
    """Write what a rule says of so many subjects as a sentence; with an empty predicate they are just blocked."""
    if predicate:
        return conflicts.RULE(subject=subject, rule=predicate)
    return conflicts.BLOCKED(subjects, subject=subject)


def describe_rule(
    layout: "Layout", within: tuple[int, int], kind: RuleKind, about: str, demanding: "Collection[str]" = ()
) -> Described:
    """Describe a rule.

    Args:
        layout: The request.
        within: The first day of the conflict, and the one after its last.
        kind: The kind of rule.
        about: Its weekday, date or commitment.
        demanding: The commitments whose sessions are among the reasons of the conflict, so that only what they need of
            a day is named; of none, all.
    """
    match kind:
        case RuleKind.BLOCKED:
            return Described(about, _describe_closed(layout, date.fromisoformat(about)))
        case RuleKind.FIXED:
            return Described(about, conflicts.FIXED())
        case RuleKind.SHARED_REST:
            return Described(about, _describe_rest(layout, about))
        case RuleKind.BUSY:
            return Described(about, _describe_busy(layout, date.fromisoformat(about)))
        case RuleKind.WINDOWS | RuleKind.LIMIT:
            return _describe_weekday(layout, within, kind, int(about), demanding)
        case _:
            recurrence = next(recurrence for recurrence in layout.recurrences if recurrence.id == about)
            return Described(about, _describe_own(recurrence, kind))


def _describe_own(recurrence: "Recurrence", kind: RuleKind) -> str:
    """Describe a rule of a commitment."""
    days = recurrence.days or (0, 0, 0)
    match kind:
        case RuleKind.GAP:
            return _describe_gap(recurrence)
        case RuleKind.WEEKDAYS:
            return conflicts.ONLY_ON(weekdays=join_all([describe_weekday(day) for day in recurrence.weekdays]))
        case RuleKind.REST_AT_LEAST:
            between = "days" if recurrence.run is None and not recurrence.any_run else "runs"
            return conflicts.REST_AT_LEAST[between](recurrence.rest, count=recurrence.rest)
        case RuleKind.RUN:
            return _describe_run(recurrence)
        case RuleKind.DAYS_AT_MOST:
            return conflicts.DAYS_AT_MOST(days[2], count=days[2])
        case RuleKind.REST_AT_MOST:
            most = recurrence.rest_most or 0
            return conflicts.REST_AT_MOST(most, count=most)
        case _:  # at least so many days
            return conflicts.DAYS_AT_LEAST(days[0], count=days[0], times=_times(recurrence))


def _describe_run(recurrence: "Recurrence") -> str:
    low, _, high = recurrence.run or (0, 0, 0)
    return IN_A_ROW(days=COUNTED["day"](high, figure=_describe_range(low, high)))


def _describe_range(low: int, high: int) -> str:
    return str(low) if low == high else TO(low=low, high=high)


def _describe_gap(recurrence: "Recurrence") -> str:
    if recurrence.pitch or recurrence.apart:
        return conflicts.FROM_START(gap=describe_duration(1000 * (recurrence.pitch or recurrence.gap)))
    entry = conflicts.GAP_OF_A_DAY if recurrence.per_day[0] > 1 else conflicts.GAP
    return entry(gap=describe_duration(1000 * recurrence.gap))


def _describe_rest(layout: "Layout", about: str) -> str:
    """Describe a rest that commitments share: the longest of those about one target, or the same commitments."""
    request = layout.request
    rest = max((rest for rest in request.rests if rest.subject == about), key=lambda rest: rest.gap.milliseconds)
    ids = [commitment.id for commitment in request.planned if rest.covers(commitment)]
    gap = describe_amount(rest.gap)
    return conflicts.FROM_START_OF(gap=gap, commitments=join_all(ids)) if rest.target else conflicts.FROM_START(gap=gap)


def _times(recurrence: "Recurrence") -> str:
    low, _, high = recurrence.per_day
    return ONCE_A_DAY() if high == 1 else TIMES_A_DAY(high, figure=_describe_range(low, high))


def _describe_closed(layout: "Layout", day: date) -> str:
    availability = layout.request.availability
    if day in availability.blocked:
        return ""
    what = next(away.what for away in availability.away if away.first <= day <= away.last)
    return conflicts.AWAY_FOR(what=what) if what else conflicts.AWAY()


def _describe_busy(layout: "Layout", day: date) -> str:
    clock, availability = layout.clock, layout.request.availability
    free = clock.free(day, without_taken(availability), since=layout.since)
    spans = [(*clock.busy(interval), interval.what) for interval in availability.busy]
    spans += [
        (*piece, weekly.what)
        for weekly in availability.busy_weekly
        for window in weekly.windows
        if window.day.number == day.weekday()
        for piece in clock.pieces(day, window.start, window.end)
    ]
    touching = sorted({(*_clip(layout, day, span), span[2]) for span in spans if _touches(span, free)})
    texts = [_name(CLOCKS(start=start, end=end), what) for start, end, what in touching]
    return conflicts.BUSY(times=join(texts, COMMA)) if touching else conflicts.KEPT_FREE()


def _name(times: str, what: str) -> str:
    return IN_BRACKETS(text=times, more=what) if what else times


def _touches(span: "tuple[int, int, str]", pieces: "list[Piece]") -> bool:
    return any(low < span[1] and span[0] < high for low, high in pieces)


def _clip(layout: "Layout", day: date, span: "tuple[int, int, str]") -> tuple[str, str]:
    """The part of an interval on a date, by the wall clock."""
    whole = layout.clock.pieces(day)
    start, end = (layout.clock.moment(max(span[0], whole[0][0])), layout.clock.moment(span[1]))
    return f"{start:%H:%M}", "24:00" if span[1] >= whole[-1][1] else f"{end:%H:%M}"


def _describe_weekday(
    layout: "Layout", within: tuple[int, int], kind: RuleKind, weekday: int, demanding: "Collection[str]"
) -> Described:
    numbers = [number for number in range(*within) if layout.dates[number].weekday() == weekday]
    days = {number: look_at(layout, number, demanding) for number in numbers}
    if kind is RuleKind.LIMIT:
        hardest = max(days, key=lambda number: (days[number].needed, -number))
    else:
        hardest = min(days, key=lambda number: (days[number].hardness, number))
    day = days[hardest]
    named = describe_weekday(weekday)
    # Equal Mondays are described as one; otherwise the sentence names the one whose figures it has. By its week, not by
    # its date: a request may be of any weeks, from any Monday.
    differ = len({(other.free, tuple(other.needs.values())) for other in days.values()}) > 1
    if differ:
        named = OF_WEEK(weekday=named, week=hardest // 7 + 1)
    if kind is RuleKind.LIMIT:
        most, needs = describe_amount(layout.request.availability.most_per_day), describe_needs(day)
        return Described(named, conflicts.AT_MOST_OF_SESSIONS(most=most, needs=needs), differ)
    return Described(named, describe_free(layout, hardest, day), differ)
