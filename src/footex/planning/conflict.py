"""Conflicts: which rules can't hold together, and which single change would make a plan possible."""

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from footex.model._value import Value
from footex.model.quantities import Duration
from footex.planning._day import OutOfSteps
from footex.planning._solve import exists
from footex.planning._week_layout import Layout, Rule, lengthen
from footex.planning.verdicts import Infeasible

if TYPE_CHECKING:
    from collections.abc import Callable

    from footex.planning._rhythm import Rhythm
    from footex.planning._solve import Impossible
    from footex.planning.availability import Availability

__all__ = ["Change", "ConflictingRule", "explain"]

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = 24 * 60


@frozen(eq=False, repr=False, kw_only=True)
class ConflictingRule(Value):
    """A rule of a conflict set.

    Args:
        kind: `windows` or `limit` of a weekday, `blocked` or `busy` on a date, or of a commitment `days-at-least`,
            `days-at-most`, `gap`, `run`, `rest-at-least`, `rest-at-most`.
        about: The weekday (0 is Monday), the date, or the id of the commitment.
        text: The rule as a sentence.

    Example:
        >>> ConflictingRule(kind="windows", about="1", text="Tuesday: 12 min free").kind
        'windows'
    """

    kind: str
    about: str
    text: str


@frozen(eq=False, repr=False, kw_only=True)
class Change(Value):
    """A single change that makes a plan possible, verified.

    Args:
        kind: `more-time` on a weekday, `higher-limit`, `shorter-sessions` or `one-day-fewer` of a commitment, `unblock`
            a date.
        about: The weekday (0 is Monday), the id of the commitment, or the date.
        minutes: How many minutes more or fewer; 0 where the change isn't one of minutes.
        text: The change as a sentence.

    Example:
        >>> Change(kind="more-time", about="1", minutes=6, text="6 min more on Tuesday").minutes
        6
    """

    kind: str
    about: str
    minutes: int = field(default=0)
    text: str


def explain(layout: Layout, impossible: "Impossible") -> Infeasible:
    """Say why there is no plan, and what would do.

    Args:
        layout: The request.
        impossible: Days that can't be planned.

    Returns:
        An irreducible set of rules (with all of them but one a plan exists, with all of them none does), and the least
        single changes, each of which was tried on the whole request. A rule stays where the steps don't suffice to
        know that it may go.
    """
    within = _shortest(layout, impossible.first, impossible.last)
    rules = _irreducible(layout, within)
    changes = tuple(_changes(layout))
    ids = " and ".join(one.id for one in layout.request.commitments)
    days = f"from {layout.dates[within[0]]} to {layout.dates[within[1] - 1]}"
    since = layout.request.not_before
    late = "" if since is None else f", nothing before {since:%Y-%m-%d %H:%M},"
    return Infeasible(
        f"no plan for {ids} {days}{late} that keeps every rule",
        tuple(one.text for one in rules),
        tuple(one.text for one in changes),
        (*rules, *changes),
    )


def _shortest(layout: Layout, first: int, last: int) -> tuple[int, int]:
    """The first weeks of these that can't be planned together."""
    low, high = 1, (last - first) // 7
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if _impossible(layout, (first, first + 7 * middle)) else (middle + 1, high)
    return first, first + 7 * high


def _possible(layout: Layout) -> bool:
    """Whether there is a plan; not where that isn't known."""
    try:
        return exists(layout)
    except OutOfSteps:
        return False


def _impossible(layout: Layout, within: tuple[int, int], dropped: frozenset[Rule] = frozenset()) -> bool:
    """Whether there is no plan; not where that isn't known."""
    try:
        return not exists(layout, dropped, within)
    except OutOfSteps:
        return False


def _irreducible(layout: Layout, within: tuple[int, int]) -> list[ConflictingRule]:
    """Leave out each rule without which there is no plan either; demands are tried last, and so are kept longest."""
    every = _rules(layout, within)
    dropped: set[Rule] = set()
    for rule in every:
        if _impossible(layout, within, frozenset(dropped | {rule})):
            dropped.add(rule)
    kept = [rule for rule in reversed(every) if rule not in dropped]
    return [
        ConflictingRule(kind=kind, about=about, text=_sentence(layout, within, kind, about)) for kind, about in kept
    ]


def _rules(layout: Layout, within: tuple[int, int]) -> list[Rule]:
    """Every rule that can be left out, those tried first that are kept only if need be."""
    dates = layout.dates[within[0] : within[1]]
    availability = layout.request.availability
    rules: list[Rule] = [("busy", day.isoformat()) for day in dates if availability.busy]
    rules += [("blocked", day.isoformat()) for day in dates if day in availability.blocked]
    if availability.most_per_day is not None:
        rules += [("limit", str(weekday)) for weekday in range(7)]
    rules += [("windows", str(weekday)) for weekday in range(7)]
    for has, kind in _COMMITMENT_RULES:
        rules += [(kind, rhythm.id) for rhythm in layout.rhythms if has(rhythm)]
    return rules


_COMMITMENT_RULES: "tuple[tuple[Callable[[Rhythm], bool], str], ...]" = (
    (lambda one: one.per_day[2] > 1 and one.gap > 0, "gap"),
    (lambda one: one.rest > 0, "rest-at-least"),
    (lambda one: one.run is not None, "run"),
    (lambda one: one.days is not None and one.days[2] < 7, "days-at-most"),
    (lambda one: one.rest_most is not None, "rest-at-most"),
    (lambda one: one.days is not None and one.days[0] > 0, "days-at-least"),
)


def _sentence(layout: Layout, within: tuple[int, int], kind: str, about: str) -> str:
    if kind == "blocked":
        return f"{about} is blocked."
    if kind == "busy":
        return f"{about}: busy times are kept free."
    if kind in ("windows", "limit"):
        return _weekday_sentence(layout, within, kind, int(about))
    rhythm = next(one for one in layout.rhythms if one.id == about)
    days, run = rhythm.days or (0, 0, 0), rhythm.run or (0, 0, 0)
    return {
        "gap": f"{about}: at least {rhythm.gap // 60} min between its sessions of a day.",
        "rest-at-least": f"{about}: at least {_days(rhythm.rest)} of rest between two runs.",
        "run": f"{about}: {_days(run[0]) if run[0] == run[2] else f'{run[0]} to {_days(run[2])}'} in succession.",
        "days-at-most": f"{about}: on at most {_days(days[2])} a week.",
        "rest-at-most": f"{about}: at most {_days(rhythm.rest_most or 0)} of rest where a session is possible.",
        "days-at-least": f"{about}: on at least {_days(days[0])} a week, {_times(rhythm)}.",
    }[kind]


def _days(count: int) -> str:
    return f"{count} day{'' if count == 1 else 's'}"


def _times(rhythm: "Rhythm") -> str:
    low, _, high = rhythm.per_day
    times = "once" if high == 1 else f"{low} times" if low == high else f"{low} to {high} times"
    return f"{times} a day"


def _weekday_sentence(layout: Layout, within: tuple[int, int], kind: str, weekday: int) -> str:
    numbers = [number for number in range(*within) if layout.dates[number].weekday() == weekday]
    needs = ", ".join(
        f"{rhythm.id} needs {' + '.join(str(minutes) for _, minutes in slots[: rhythm.per_day[0]])} min"
        for rhythm, slots in zip(layout.rhythms, layout.sessions_on(numbers[0]), strict=True)
    )
    if kind == "limit" and layout.request.availability.most_per_day is not None:
        return f"{_WEEKDAYS[weekday]}: at most {layout.request.availability.most_per_day} of sessions; {needs}."
    spans = [one for one in layout.request.availability.windows if one.day.number == weekday]
    sizes = [f"{one.end - one.start} min" for one in spans]
    return (
        f"{_WEEKDAYS[weekday]}: {' + '.join(sizes)} free; {needs}." if spans else f"{_WEEKDAYS[weekday]}: no time free."
    )


def _changes(layout: Layout) -> "list[Change]":
    request = layout.request
    found = [_more_time(layout, weekday) for weekday in range(7)]
    found.append(_higher_limit(layout))
    for rhythm in layout.rhythms:
        found += [_shorter(layout, rhythm), _fewer(layout, rhythm)]
    found += [_unblock(layout, day.isoformat()) for day in layout.dates if day in request.availability.blocked]
    return [one for one in found if one is not None]


def _least(figures: range, works: "Callable[[int], bool]") -> int | None:
    """The least figure that works, where every greater one does too."""
    if not figures or not works(figures[-1]):
        return None
    low, high = 0, len(figures) - 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if works(figures[middle]) else (middle + 1, high)
    return figures[low]


def _works(layout: Layout, availability: "Availability") -> bool:
    return _possible(Layout(evolve(layout.request, availability=availability), like=layout))


def _more_time(layout: Layout, weekday: int) -> Change | None:
    """The least number of minutes more on a weekday: the end of one of its windows later, or the start earlier."""
    availability = layout.request.availability
    spans = [(one.start, one.end) for one in availability.windows if one.day.number == weekday]
    if not _works(layout, lengthen(availability, weekday, 0, _DAY)):
        return None
    found: tuple[int, int, int] | None = None
    for start, end in spans or [(availability.windows[0].start, availability.windows[0].start)]:
        found = _longer(layout, weekday, (start, end), found)
    if found is None:
        return None
    more, low, high = found
    clocks = f"{low // 60:02}:{low % 60:02}-{high // 60:02}:{high % 60:02}"
    text = f"{_WEEKDAYS[weekday]}: {more} min more, {clocks}."
    return Change(kind="more-time", about=str(weekday), minutes=more, text=text)


def _longer(
    layout: Layout, weekday: int, span: tuple[int, int], best: tuple[int, int, int] | None
) -> tuple[int, int, int] | None:
    """How many minutes more one window needs, and from and until when it then lasts, if no more than the best."""

    def works(low: int, high: int) -> bool:
        return _works(layout, lengthen(layout.request.availability, weekday, low, high))

    start, end = span
    # Where a day that could be used has to be, more time can be worse, so that the whole range is gone through.
    certain = all(rhythm.rest_most is None for rhythm in layout.rhythms)
    most = best[0] if best is not None and certain else _DAY
    later = _least(range(1, min(_DAY - end, most) + 1), lambda more: works(start, end + more))
    if later is not None:
        found = (later, start, end + later)
        best = found if best is None else min(best, found)
        most = best[0] if certain else _DAY
    earlier = _least(range(1, min(start, most) + 1), lambda more: works(start - more, end))
    if earlier is not None:
        found = (earlier, start - earlier, end)
        best = found if best is None else min(best, found)
    return best


def _higher_limit(layout: Layout) -> Change | None:
    limit = layout.request.availability.most_per_day
    if limit is None:
        return None
    minutes = limit.milliseconds[0] // 60_000

    def raised(more: int) -> "Availability":
        return evolve(layout.request.availability, most_per_day=Duration.from_milliseconds((minutes + more) * 60_000))

    more = _least(range(1, _DAY - minutes + 1), lambda more: _works(layout, raised(more)))
    if more is None:
        return None
    text = f"Allow {more} min more of sessions a day, {minutes + more} min."
    return Change(kind="higher-limit", about="", minutes=more, text=text)


def _shorter(layout: Layout, rhythm: "Rhythm") -> Change | None:
    index = layout.rhythms.index(rhythm)
    longest = max(seconds for number in range(len(layout.dates)) for seconds in layout.lengths_on(number)[index]) // 60
    least = _least(
        range(1, longest), lambda fewer: _possible(Layout(layout.request, shorter=(rhythm.id, fewer), like=layout))
    )
    if least is None:
        return None
    text = f"Make the sessions of {rhythm.id} {least} min shorter."
    return Change(kind="shorter-sessions", about=rhythm.id, minutes=least, text=text)


def _fewer(layout: Layout, rhythm: "Rhythm") -> Change | None:
    low = rhythm.days[0] if rhythm.days is not None else rhythm.run[0] if rhythm.run is not None else 1
    if low <= 1 or not _possible(Layout(layout.request, fewer=rhythm.id, like=layout)):
        return None
    where = "a week" if rhythm.days is not None else "in succession"
    text = f"{rhythm.id}: one day fewer, {_days(low - 1)} {where}."
    return Change(kind="one-day-fewer", about=rhythm.id, text=text)


def _unblock(layout: Layout, day: str) -> Change | None:
    blocked = [one for one in layout.request.availability.blocked if one.isoformat() != day]
    if not _works(layout, evolve(layout.request.availability, blocked=blocked)):
        return None
    return Change(kind="unblock", about=day, text=f"Unblock {day}.")
