"""Conflicts: which rules can't hold together, as an irreducible infeasible set."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from footex.messages.conflicts import NO_PLAN, NO_PLAN_GIVEN, NOTHING_BEFORE
from footex.messages.message import join
from footex.messages.punctuation import COMMA
from footex.model.report import show_report
from footex.model.value import Value
from footex.planning.errors import Infeasible
from footex.planning.explain.conflict_text import describe_rule
from footex.planning.explain.free_time_text import describe_between
from footex.planning.explain.grouping import group_remedies, group_rules, join_some
from footex.planning.explain.less_work import find_less_work
from footex.planning.explain.more_time import find_more_time, find_time_every_day, find_time_on_weekdays
from footex.planning.explain.trials import Trials
from footex.planning.request.availability.availability_text import DAY
from footex.planning.search.layout.rules import NOTHING, Rule, RuleKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from footex.planning.explain.remedy import Remedy
    from footex.planning.request.meaning.recurrence import Recurrence
    from footex.planning.search.layout.layout import Layout
    from footex.planning.search.solve import Impossible

__all__ = ["ConflictingRule", "explain"]


@frozen(eq=False, repr=False, kw_only=True)
class ConflictingRule(Value):
    """A rule of an irreducible infeasible set.

    Args:
        code: `windows` or `limit` of a weekday, `blocked` or `busy` on a date, or of a commitment `days-at-least`,
            `days-at-most`, `gap`, `run`, `weekdays`, `rest-at-least`, `rest-at-most`; `shared-rest`.
        message: The rule as a sentence.
        about: The weekday (0 is Monday), the date, the id of the commitment, or the target or the ids of those that
            share a rest.

    Example:
        >>> ConflictingRule(code="windows", about="1", message="Tuesday: 12 min free").code
        'windows'
    """

    code: str
    message: str
    about: str

    __str__ = show_report


def explain(layout: "Layout", impossible: "Impossible") -> Infeasible:
    """Explain why no plan exists, and which single changes would make one possible.

    Args:
        layout: The request.
        impossible: Days proved infeasible.

    Returns:
        An irreducible set of rules (no plan keeps all of them, and one exists without any one of them), and the
        smallest single changes, each tried on the whole request. A rule whose trial is undecided is kept, and the error
        is then marked as not complete.
    """
    trials = Trials(layout, impossible)
    within = trials.within = _shortest(trials)
    reasons = _irreducible(layout, trials, within)
    trials.conflict = frozenset(reasons)
    demanding = {about for kind, about in reasons if kind in {RuleKind.DAYS_AT_LEAST, RuleKind.REST_AT_MOST}}
    described = {(kind, about): describe_rule(layout, within, kind, about, demanding) for kind, about in reasons}
    rules = [
        ConflictingRule(code=kind.value, about=about, message=words.sentence)
        for (kind, about), words in described.items()
    ]
    changes = _find_changes(trials)
    ids = join_some(
        [
            recurrence.id
            for recurrence, own in zip(layout.recurrences, layout.active, strict=True)
            if own.start < within[1] and within[0] < own.stop
        ]
    )
    days = layout.dates[within[0]], layout.dates[within[1] - 1]
    since = layout.request.not_before
    fixed = "" if since is None else NOTHING_BEFORE(moment=f"{since:%Y-%m-%d %H:%M}")
    given = join([fixed, describe_between(layout)], COMMA)
    problem = NO_PLAN_GIVEN if given else NO_PLAN
    return Infeasible(
        problem(commitments=ids, first=days[0], last=days[1], given=given),
        group_rules(layout, within, described),
        group_remedies(changes),
        (*rules, *changes),
        complete=trials.complete,
        days=days,
        request=layout.request,
    )


def _find_changes(trials: Trials) -> "tuple[Remedy, ...]":
    """Find the changes, those first that take fewest trials, as the steps may not suffice for all."""
    every, more = tuple(find_time_every_day(trials)), tuple(find_more_time(trials))
    less = tuple(find_less_work(trials))
    some = tuple(find_time_on_weekdays(trials))
    # Of more time on every day only what asks for less of each is worth saying where one weekday would do.
    least = min((one.minutes for one in some), default=DAY)
    return (*some, *(one for one in every if one.minutes < least), *less, *more)


def _shortest(trials: Trials) -> tuple[int, int]:
    """The shortest infeasible prefix, in weeks: more weeks only add rules, and dates to explain.

    By doubling, then by bisection, as most conflicts are in the first weeks and long trials take most steps.
    """
    first, last = trials.within

    def excluded(weeks: int) -> bool:
        return trials.exclude(NOTHING, (first, first + 7 * weeks))

    feasible, infeasible, whole = 0, 1, (last - first) // 7  # the whole is known to be infeasible
    while infeasible < whole and not excluded(infeasible):
        feasible, infeasible = infeasible, 2 * infeasible
    between = range(feasible + 1, min(infeasible, whole))
    index = bisect_left(between, True, key=excluded)  # noqa: FBT003 - False sorts first
    return first, first + 7 * (feasible + 1 + index)


def _irreducible(layout: "Layout", trials: Trials, within: tuple[int, int]) -> list[Rule]:
    """Find an irreducible infeasible set by the deletion filter [Chinneck, Dravnieks 1991].

    Each rule in turn is dropped for good if no plan exists without it either. The order decides which of several such
    sets is found: demands are tried last, as they are the reasons that a reader expects.
    """
    rules, dropped = _rules(layout, within), set[Rule]()
    for kind in RuleKind:
        _drop([rule for rule in rules if rule[0] is kind], dropped, trials, within)
    # Demands first, then what stands against them; of one kind in order.
    kinds = tuple(RuleKind)
    return sorted((rule for rule in rules if rule not in dropped), key=lambda rule: -kinds.index(rule[0]))


def _drop(rules: list[Rule], dropped: set[Rule], trials: Trials, within: tuple[int, int]) -> None:
    """Drop the rules one by one, or at once if all can go: then no plan exists without any of them either."""
    if not rules:
        return
    if trials.exclude(frozenset(dropped.union(rules)), within):
        dropped.update(rules)
    elif len(rules) > 1:
        middle = len(rules) // 2
        _drop(rules[:middle], dropped, trials, within)
        _drop(rules[middle:], dropped, trials, within)


def _rules(layout: "Layout", within: tuple[int, int]) -> list[Rule]:
    """Every rule that can be dropped, in the order of the filter."""
    return [(kind, about) for kind in RuleKind for about in _subjects(kind, layout, within)]


def _subjects(kind: RuleKind, layout: "Layout", within: tuple[int, int]) -> list[str]:
    """The dates, weekdays or commitments that a kind of rule applies to."""
    dates, availability = layout.dates[slice(*within)], layout.request.availability
    weekdays = [str(weekday) for weekday in range(7)]
    match kind:
        case RuleKind.BUSY:
            return [day.isoformat() for day in dates if _takes_time(layout, day)]
        case RuleKind.BLOCKED:
            return [day.isoformat() for day in dates if availability.is_closed(day)]
        case RuleKind.LIMIT:
            return [] if availability.most_per_day is None else weekdays
        case RuleKind.WINDOWS:
            return weekdays
        case RuleKind.FIXED:
            return layout.fixed(within)
        case RuleKind.SHARED_REST:
            return list(dict.fromkeys(rest.subject for rest in layout.request.rests))
        case _:
            return [recurrence.id for recurrence in layout.recurrences if _COMMITMENT_RULES[kind](recurrence)]


def _takes_time(layout: "Layout", day: "date") -> bool:
    """Whether appointments take some of the free time of a date."""
    availability, clock = layout.request.availability, layout.clock
    open_ = evolve(availability, blocked=(), away=())
    free = clock.free(day, open_, since=layout.since)
    return free != clock.free(day, evolve(open_, busy=(), busy_weekly=()), since=layout.since)


# Whether a recurrence has a rule of a kind.
_COMMITMENT_RULES: "dict[RuleKind, Callable[[Recurrence], bool]]" = {
    RuleKind.GAP: lambda own: own.gap > 0 or own.pitch > 0,
    RuleKind.REST_AT_LEAST: lambda own: own.rest > 0,
    RuleKind.RUN: lambda own: own.run is not None,
    RuleKind.WEEKDAYS: lambda own: bool(own.weekdays),
    RuleKind.DAYS_AT_MOST: lambda own: own.days is not None and own.days[2] < 7,
    RuleKind.REST_AT_MOST: lambda own: own.rest_most is not None,
    RuleKind.DAYS_AT_LEAST: lambda own: own.days is not None and own.days[0] > 0,
}
