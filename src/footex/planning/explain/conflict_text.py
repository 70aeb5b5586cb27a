"""The text of a rule in conflict, with the figures of the day on which it is hardest to keep."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from footex.errors import count_noun, join_all
from footex.model.figures.duration import Duration
from footex.planning.request.availability.availability import without_taken
from footex.planning.request.availability.availability_text import WEEKDAYS, write_clock
from footex.planning.search.day.day import DayPlanner
from footex.planning.search.day.job import Job
from footex.planning.search.day.limits import OutOfSteps
from footex.planning.search.layout.rules import RuleKind

if TYPE_CHECKING:
    from collections.abc import Collection

    from footex.planning.request.meaning.clock import Piece
    from footex.planning.request.meaning.recurrence import Recurrence
    from footex.planning.search.day.job import Start
    from footex.planning.search.layout.layout import Layout

__all__ = ["MANY", "Described", "describe_between", "describe_rule"]

MANY = 4
"""The maximum number of commitments that are each described."""

_SOON = 1000
"""The maximum steps of a trial whether the sessions of one day fit; undecided, its cause isn't named."""


class Described(NamedTuple):
    """A rule in words.

    Attributes:
        subject: What it is a rule of: a date, a weekday, of some week if they differ, or a commitment.
        predicate: What it is; empty if the date is just blocked.
    """

    subject: str
    predicate: str

    @property
    def sentence(self) -> str:
        """The rule as a sentence."""
        return f"{self.subject}: {self.predicate}." if self.predicate else f"{self.subject} is blocked."


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
            return Described(about, "fixed by the caller")
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
    days, run = recurrence.days or (0, 0, 0), recurrence.run or (0, 0, 0)
    length = count_noun(run[0], "day") if run[0] == run[2] else f"{run[0]} to {count_noun(run[2], 'day')}"
    longest_rest = count_noun(recurrence.rest_most or 0, "day")
    return {
        RuleKind.GAP: _describe_gap(recurrence),
        RuleKind.WEEKDAYS: f"only on {join_all([WEEKDAYS[day] for day in recurrence.weekdays])}",
        RuleKind.REST_AT_LEAST: _describe_least_rest(recurrence),
        RuleKind.RUN: f"{length} in a row",
        RuleKind.DAYS_AT_MOST: f"on at most {count_noun(days[2], 'day')} a week",
        RuleKind.REST_AT_MOST: f"at most {longest_rest} of rest, blocked and busy days aside",
        RuleKind.DAYS_AT_LEAST: f"on at least {count_noun(days[0], 'day')} a week, {_times(recurrence)}",
    }[kind]


def _describe_least_rest(recurrence: "Recurrence") -> str:
    between = "days with sessions" if recurrence.run is None and not recurrence.any_run else "runs"
    return f"at least {count_noun(recurrence.rest, 'day')} of rest between two {between}"


def _describe_gap(recurrence: "Recurrence") -> str:
    if recurrence.pitch or recurrence.apart:
        gap = Duration.from_milliseconds(1000 * (recurrence.pitch or recurrence.gap))
        return f"at least {gap} from the start of a session to the next"
    days = " of a day" if recurrence.per_day[0] > 1 else ""
    return f"at least {Duration.from_milliseconds(1000 * recurrence.gap)} between its sessions{days}"


def _describe_rest(layout: "Layout", about: str) -> str:
    """Describe a rest that commitments share: the longest of those about one target, or the same commitments."""
    request = layout.request
    rest = max((rest for rest in request.rests if rest.subject == about), key=lambda rest: rest.gap.milliseconds)
    ids = [commitment.id for commitment in request.planned if rest.covers(commitment)]
    whose = f", of {join_all(ids)}" if rest.target else ""
    return f"at least {rest.gap} from the start of a session to the next{whose}"


def describe_between(layout: "Layout") -> str:
    """Describe the minimum time between commitments; empty without one, or with a single commitment."""
    return f"{layout.request.between} between commitments" if layout.between and len(layout.recurrences) > 1 else ""


def _times(recurrence: "Recurrence") -> str:
    low, _, high = recurrence.per_day
    times = "once" if high == 1 else f"{low} times" if low == high else f"{low} to {high} times"
    return f"{times} a day"


def _describe_closed(layout: "Layout", day: date) -> str:
    availability = layout.request.availability
    if day in availability.blocked:
        return ""
    what = next(away.what for away in availability.away if away.first <= day <= away.last)
    return f"within a time away{f' ({what})' if what else ''}"


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
    texts = [f"{start}-{end}" + (f" ({what})" if what else "") for start, end, what in touching]
    return f"busy {', '.join(texts)}" if touching else "busy times are kept free"


def _touches(span: "tuple[int, int, str]", pieces: "list[Piece]") -> bool:
    return any(low < span[1] and span[0] < high for low, high in pieces)


def _clip(layout: "Layout", day: date, span: "tuple[int, int, str]") -> tuple[str, str]:
    """The part of an interval on a date, by the wall clock."""
    whole = layout.clock.pieces(day)
    start, end = (layout.clock.moment(max(span[0], whole[0][0])), layout.clock.moment(span[1]))
    return f"{start:%H:%M}", "24:00" if span[1] >= whole[-1][1] else f"{end:%H:%M}"


class _Day(NamedTuple):
    """The time available on a day and the time that its sessions need.

    Attributes:
        windows: The seconds of its windows.
        clocked: The seconds left after changes of the clock.
        free: The seconds left after `not_before` too, for each free interval.
        starts: The possible starts.
        needs: The maximum minutes of each session of each commitment, by its id; none of those that aren't asked for.
    """

    windows: int
    clocked: int
    free: tuple[int, ...]
    starts: "tuple[Start, ...]"
    needs: dict[str, tuple[int, ...]]

    @property
    def stretch(self) -> int:
        """The maximum seconds available to one session."""
        return max((left for _, _, left in self.starts), default=0)

    @property
    def hardness(self) -> tuple[int, int]:
        """The sort key, the hardest day first: the slack of its longest session if negative, then that of all."""
        longest = 60 * max((minutes for own in self.needs.values() for minutes in own), default=0)
        return min(0, self.stretch - longest), sum(self.free) - 60 * self.needed

    @property
    def needed(self) -> int:
        """The minutes that all sessions need."""
        return sum(map(sum, self.needs.values()))


def _look_at(layout: "Layout", number: int, demanding: "Collection[str]", step: int | None = None) -> _Day:
    """A day by its windows and the clock alone, since busy times and blocked dates are rules of their own."""
    day, availability = layout.dates[number], layout.request.availability
    alone = without_taken(availability)
    pieces = layout.clock.free(day, alone, since=layout.since)
    return _Day(
        windows=60 * sum(window.end - window.start for window in availability.windows_on(day)),
        clocked=sum(high - low for low, high in layout.clock.free(day, alone)),
        free=tuple(high - low for low, high in pieces),
        starts=layout.calendar.starts_in(number, pieces, availability.step.minutes[0] if step is None else step),
        needs={
            recurrence.id: tuple(seconds // 60 for seconds in own[: prospect.least(number)])
            for recurrence, prospect, own in zip(
                layout.recurrences, layout.prospects, layout.lengths[number], strict=True
            )
            if not demanding or recurrence.id in demanding
        },
    )


def _describe_weekday(
    layout: "Layout", within: tuple[int, int], kind: RuleKind, weekday: int, demanding: "Collection[str]"
) -> Described:
    numbers = [number for number in range(*within) if layout.dates[number].weekday() == weekday]
    days = {number: _look_at(layout, number, demanding) for number in numbers}
    if kind is RuleKind.LIMIT:
        hardest = max(days, key=lambda number: (days[number].needed, -number))
    else:
        hardest = min(days, key=lambda number: (days[number].hardness, number))
    day = days[hardest]
    named = WEEKDAYS[weekday]
    # Equal Mondays are described as one; otherwise the sentence names the one whose figures it has. By its week, not by
    # its date: a request may be of any weeks, from any Monday.
    if len({(other.free, tuple(other.needs.values())) for other in days.values()}) > 1:
        named += f" of week {hardest // 7 + 1}"
    if kind is RuleKind.LIMIT:
        most = f"at most {layout.request.availability.most_per_day} of sessions"
        return Described(named, f"{most}; {_describe_needs(day)}")
    if not day.windows:
        return Described(named, "no time free")
    sizes = " + ".join(f"{seconds // 60} min" for seconds in day.free) or "no time"
    binding = "".join(f", {cause}" for cause in _find_binding(layout, hardest, day))
    return Described(named, f"{sizes} free{binding}; {_describe_needs(day)}")


def _describe_needs(day: _Day) -> str:
    """The minutes that commitments need on a day: of each, or of all together if they are many."""
    needs = [f"{name} needs {' + '.join(map(str, own))} min" for name, own in day.needs.items() if own]
    if len(needs) <= MANY:
        return ", ".join(needs)
    return f"one day of each of {len(needs)} commitments needs {day.needed} min"


def _find_binding(layout: "Layout", number: int, day: _Day) -> list[str]:
    """Find the binding constraints if the time alone would suffice: the clock, the step, the time between sessions.

    Each is relaxed on its own, then both together, to name only those without which the sessions fit.
    """
    causes = ["as the clock jumps ahead"] if day.clocked < day.windows else []
    if _fit(layout, day, layout.between):
        return causes
    finer = _look_at(layout, number, tuple(day.needs), step=1)
    if _fit(layout, day, 0):
        return [*causes, describe_between(layout)]
    if _fit(layout, finer, layout.between):
        return [*causes, _describe_step(layout, day)]
    both = [*causes, _describe_step(layout, day), describe_between(layout)]
    return both if layout.between and _fit(layout, finer, 0) else causes


def _describe_step(layout: "Layout", day: _Day) -> str:
    every = f"as sessions start every {layout.request.availability.step}"
    if not day.starts:
        return f"none of it usable {every}"
    _, minute, left = max(day.starts, key=lambda start: start[2])
    return f"the longest usable stretch {left // 60} min, from {write_clock(minute)}, {every}"


def _fit(layout: "Layout", day: _Day, between: int) -> bool:
    """Whether the minimum of sessions of all commitments fits on a day, their gaps aside; false if undecided."""
    needs = tuple(day.needs.values())
    jobs = tuple(Job(tuple(60 * minutes for minutes in own), (None,) * len(own), 0, ()) for own in needs)
    try:
        planner = DayPlanner(day.starts, None, between, jobs, min(_SOON, layout.steps))
        return planner.fits(tuple(map(len, needs)))
    except OutOfSteps:
        return False
