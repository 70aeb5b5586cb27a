"""Conflicts: which rules can't hold together."""

from typing import TYPE_CHECKING

from attrs import frozen

from footex.model._value import Value
from footex.planning._trials import Trials
from footex.planning._week_layout import NOTHING, Layout, Rule
from footex.planning.change import WEEKDAYS, find_changes, say_days
from footex.planning.verdicts import Infeasible

if TYPE_CHECKING:
    from collections.abc import Callable

    from footex.planning._rhythm import Rhythm
    from footex.planning._solve import Impossible

__all__ = ["ConflictingRule", "explain"]


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


def explain(layout: Layout, impossible: "Impossible") -> Infeasible:
    """Say why there is no plan, and what would do.

    Args:
        layout: The request.
        impossible: Days that can't be planned.

    Returns:
        An irreducible set of rules (with all of them but one a plan exists, with all of them none does), and the least
        single changes, each of which was tried on the whole request. Where the steps don't suffice to know that a rule
        may go, it stays, and the answer says that it isn't complete.
    """
    trials = Trials(layout.steps)
    within = _shortest(layout, trials, impossible.first, impossible.last)
    rules = _irreducible(layout, trials, within)
    changes = find_changes(layout, trials)
    ids = " and ".join(one.id for one in layout.request.commitments)
    days = f"from {layout.dates[within[0]]} to {layout.dates[within[1] - 1]}"
    since = layout.request.not_before
    late = "" if since is None else f", nothing before {since:%Y-%m-%d %H:%M},"
    return Infeasible(
        f"no plan for {ids} {days}{late} that keeps every rule",
        tuple(one.text for one in rules),
        tuple(one.text for one in changes),
        (*rules, *changes),
        complete=trials.complete,
    )


def _shortest(layout: Layout, trials: Trials, first: int, last: int) -> tuple[int, int]:
    """The first weeks of these that can't be planned together."""
    low, high = 1, (last - first) // 7
    while low < high:
        middle = (low + high) // 2
        low, high = (
            (low, middle) if trials.exclude(layout, NOTHING, (first, first + 7 * middle)) else (middle + 1, high)
        )
    return first, first + 7 * high


def _irreducible(layout: Layout, trials: Trials, within: tuple[int, int]) -> list[ConflictingRule]:
    """Leave out each rule without which there is no plan either; demands are tried last, and so are kept longest."""
    every = _rules(layout, within)
    dropped: set[Rule] = set()
    for rule in every:
        if trials.exclude(layout, frozenset(dropped | {rule}), within):
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
        "rest-at-least": f"{about}: at least {say_days(rhythm.rest)} of rest between two runs.",
        "run": f"{about}: {say_days(run[0]) if run[0] == run[2] else f'{run[0]} to {say_days(run[2])}'} in succession.",
        "days-at-most": f"{about}: on at most {say_days(days[2])} a week.",
        "rest-at-most": f"{about}: at most {say_days(rhythm.rest_most or 0)} of rest, blocked and busy days aside.",
        "days-at-least": f"{about}: on at least {say_days(days[0])} a week, {_times(rhythm)}.",
    }[kind]


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
        return f"{WEEKDAYS[weekday]}: at most {layout.request.availability.most_per_day} of sessions; {needs}."
    spans = [one for one in layout.request.availability.windows if one.day.number == weekday]
    sizes = [f"{one.end - one.start} min" for one in spans]
    return (
        f"{WEEKDAYS[weekday]}: {' + '.join(sizes)} free; {needs}." if spans else f"{WEEKDAYS[weekday]}: no time free."
    )
