"""Grouping: the rules in conflict and the changes in few sentences, each stated once."""

from datetime import date
from typing import TYPE_CHECKING

from footex.messages.conflicts import SUM_FREE, SUM_NEEDED
from footex.messages.listing import join_all, list_some
from footex.messages.punctuation import AND, OR
from footex.messages.remedies import MORE_ON_ONE_OF, UNBLOCK
from footex.messages.weeks import TO
from footex.model.figures.description import describe_duration
from footex.planning.explain.conflict_text import Described, write_rule
from footex.planning.explain.edits.free_time import AddWindows, FreeDate
from footex.planning.explain.free_time_text import MANY
from footex.planning.request.availability.description import describe_clocks
from footex.planning.request.times.description import describe_weekday
from footex.planning.search.layout.rules import Rule, RuleKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from footex.messages.message import Text
    from footex.planning.explain.remedy import Remedy
    from footex.planning.search.layout.layout import Layout

__all__ = ["group_remedies", "group_rules", "join_some"]

_BY_DATE = (RuleKind.BLOCKED, RuleKind.BUSY)
_BY_WEEKDAY = (RuleKind.WINDOWS, RuleKind.LIMIT)


def group_rules(layout: "Layout", within: tuple[int, int], rules: "Mapping[Rule, Described]") -> tuple[str, ...]:
    """Write rules as sentences: those that differ in their subject alone as one, many commitments by their totals.

    Args:
        layout: The request.
        within: The first day of the conflict, and the one after its last.
        rules: The rules in order, each in words.
    """
    demands = [about for kind, about in rules if kind is RuleKind.DAYS_AT_LEAST]
    weekdays = [about for kind, about in rules if kind is RuleKind.WINDOWS]
    crowded = len(demands) > MANY and within[1] - within[0] == 7
    sums = _sum_up(layout, within, demands, weekdays) if crowded else ()
    groups: dict[tuple[RuleKind, str, str], list[str]] = {}
    for (kind, about), described in rules.items():
        if not (crowded and kind in {RuleKind.DAYS_AT_LEAST, RuleKind.WINDOWS}):
            # A weekday of one week isn't joined with others.
            week = described.subject if described.of_one_week else ""
            groups.setdefault((kind, described.predicate, week), []).append(about)
    return (
        *sums,
        *(_write_group(kind, predicate, week, abouts) for (kind, predicate, week), abouts in groups.items()),
    )


def _write_group(kind: RuleKind, predicate: str, week: str, abouts: list[str]) -> str:
    return write_rule(week or _join(kind, abouts), predicate, len(abouts))


def _join(kind: RuleKind, abouts: list[str]) -> str:
    """Several subjects of one kind of rule; those in succession as a range."""
    if kind in _BY_WEEKDAY:
        return _join_ranges({int(about): describe_weekday(int(about)) for about in abouts})
    if kind in _BY_DATE:
        return _join_ranges({date.fromisoformat(about).toordinal(): about for about in abouts})
    return join_some(abouts)


def _join_ranges(named: "Mapping[int, str]") -> str:
    ranges: list[list[int]] = []
    for number in sorted(named):
        if ranges and ranges[-1][-1] == number - 1:
            ranges[-1].append(number)
        else:
            ranges.append([number])
    texts: list[str] = []
    for numbers in ranges:
        if len(numbers) > 2:
            texts.append(TO(low=named[numbers[0]], high=named[numbers[-1]]))
        else:
            texts += [named[number] for number in numbers]
    return join_some(texts)


def join_some(texts: "Sequence[str]", last: "Text" = AND) -> str:
    """Write several subjects as one: all of a few, the first of many."""
    if len(texts) > MANY + 1:
        return list_some(texts, MANY)
    return join_all(texts, last)


def _sum_up(layout: "Layout", within: tuple[int, int], demands: list[str], weekdays: list[str]) -> tuple[str, ...]:
    """The time that many commitments need in a week at least, and the time free on some weekdays."""
    numbers = range(*within)
    needed = free = 0
    for index, recurrence in enumerate(layout.recurrences):
        if recurrence.id in demands and recurrence.days is not None:
            prospect = layout.prospects[index]
            shortest = min(sum(layout.lengths[number][index][: prospect.least(number)]) for number in numbers)
            needed += recurrence.days[0] * shortest
    for number in numbers:
        if str(layout.dates[number].weekday()) in weekdays:
            pieces = layout.clock.free(layout.dates[number], layout.request.availability, since=layout.since)
            free += sum(high - low for low, high in pieces)
    sums = SUM_NEEDED(len(demands), count=f"{len(demands):,}", time=describe_duration(1000 * needed))
    if not weekdays:
        return (sums,)
    return sums, SUM_FREE(days=_join(RuleKind.WINDOWS, weekdays), time=describe_duration(1000 * free))


def group_remedies(remedies: "Iterable[Remedy]") -> tuple[str, ...]:
    """Write changes as sentences: the same time on several weekdays, and several dates, as one."""
    groups: dict[object, list[Remedy]] = {}
    for number, remedy in enumerate(remedies):
        match remedy.edit:
            case AddWindows(windows=(window,)):
                groups.setdefault((remedy.minutes, window.start, window.end), []).append(remedy)
            case FreeDate():
                groups.setdefault(FreeDate, []).append(remedy)
            case _:
                groups[number,] = [remedy]
    return tuple(own[0].message if len(own) == 1 else _write_choice(own) for own in groups.values())


def _write_choice(remedies: "list[Remedy]") -> str:
    """Remedies that differ in their weekday or date alone."""
    match remedies[0].edit:
        case AddWindows(windows=(window,)):
            days = _join_ranges({int(remedy.about): describe_weekday(int(remedy.about)) for remedy in remedies})
            clocks = describe_clocks(window.start, window.end)
            return MORE_ON_ONE_OF(weekdays=days, minutes=remedies[0].minutes, clocks=clocks)
        case _:
            return UNBLOCK(dates=join_some([remedy.about for remedy in remedies], OR))
