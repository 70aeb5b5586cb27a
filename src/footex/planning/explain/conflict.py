"""Conflicts: which rules can't hold together."""

from typing import TYPE_CHECKING

from attrs import frozen

from footex.model.value import Value
from footex.planning.errors import Infeasible
from footex.planning.explain.conflict_text import say_between, say_rule
from footex.planning.explain.remedy import find_remedies
from footex.planning.explain.trials import Trials
from footex.planning.search.layout import NOTHING, Layout, Rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from footex.planning.request.recurrence import Recurrence
    from footex.planning.search.solve import Impossible

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
    changes = find_remedies(layout, trials)
    ids = " and ".join(one.id for one in layout.request.commitments)
    days = layout.dates[within[0]], layout.dates[within[1] - 1]
    since = layout.request.not_before
    fixed = [] if since is None else [f"nothing before {since:%Y-%m-%d %H:%M}"]
    fixed += [said] if (said := say_between(layout)) else []
    return Infeasible(
        f"no plan for {ids} from {days[0]} to {days[1]}"
        f"{''.join(f', {one}' for one in fixed)}{',' * bool(fixed)} that keeps every rule",
        tuple(one.text for one in rules),
        tuple(one.text for one in changes),
        (*rules, *changes),
        complete=trials.complete,
        days=days,
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
    return [ConflictingRule(kind=kind, about=about, text=say_rule(layout, within, kind, about)) for kind, about in kept]


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
        rules += [(kind, recurrence.id) for recurrence in layout.recurrences if has(recurrence)]
    return rules


_COMMITMENT_RULES: "tuple[tuple[Callable[[Recurrence], bool], str], ...]" = (
    (lambda one: one.per_day[2] > 1 and one.gap > 0, "gap"),
    (lambda one: one.rest > 0, "rest-at-least"),
    (lambda one: one.run is not None, "run"),
    (lambda one: one.days is not None and one.days[2] < 7, "days-at-most"),
    (lambda one: one.rest_most is not None, "rest-at-most"),
    (lambda one: one.days is not None and one.days[0] > 0, "days-at-least"),
)
