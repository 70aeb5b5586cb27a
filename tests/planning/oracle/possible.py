"""Whether any plan exists, with some rules dropped: every way to fill each day is tried, equal states only once."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from footex import Count
from oracle.clock import Free, free_without
from oracle.days import Begun, numbers_on, ways_alone
from oracle.given import Given, Past, Rhythm, read
from oracle.rules import Days, done_minutes, find_days, is_too_soon, rate

Rule = tuple[str, str]
"""A rule by its code and what it is about, as a conflict reports it."""

Row = tuple[Begun, ...]
State = tuple[tuple[int, ...], tuple[Past | None, ...]]
"""For each commitment the class of its days so far; of each gap, the last session that a later one depends on."""

OF_COMMITMENTS = (
    "days-at-least", "days-at-most", "gap", "rest-at-least", "rest-at-most", "run", "weekdays",
)  # fmt: skip

MOST = 100_000
"""The most ways to fill one day, and the most choices of the days of one commitment, that are tried."""


@dataclass(frozen=True)
class Gap:
    """A minimum gap between the sessions of one or more commitments, in minutes."""

    ids: frozenset[str]
    minutes: int


@dataclass(frozen=True)
class Way:
    """What later days depend on in a way to fill a day: who has sessions, and the first and last of each gap."""

    held: tuple[bool, ...]
    ends: tuple[tuple[Past, Past] | None, ...]


def has_plan(case: dict[str, Any], weeks: int = 1, dropped: Iterable[Rule] = ()) -> bool | None:
    """Whether a case has a plan without some rules; `None` if it is too large to try.

    What a day or a week demands stays as the whole request determines it: only the rules themselves no longer hold.
    """
    lost, given = frozenset(dropped), read(case, weeks)
    stated = {one.id: find_days(given, one) for one in given.rhythms}
    days = {name: loosen_days(some, name, lost) for name, some in stated.items()}
    rests = [
        Gap(ids, gap)
        for (ids, gap), rest in zip(given.rests, case.get("rests", ()), strict=True)
        if ("shared-rest", subject_of(rest)) not in lost
    ]
    rhythms = tuple(loosen(one, lost, 7 * weeks) for one in given.rhythms)
    fixed = tuple(
        replace(one, fixed=one.fixed and ("fixed", f"{given.date(one.day)}-{one.id}-{one.number}") not in lost)
        for one in given.kept
    )
    given = replace(given, rhythms=rhythms, kept=fixed)
    gaps = [*(Gap(frozenset({one.id}), one.gap) for one in rhythms if one.gap), *rests]
    ways = []
    for day in range(7 * weeks):
        some = ways_on(given, day, free_on(given, day, lost), days, gaps, limit_on(given, day, lost))
        if some is None:
            return None
        ways.append(some)
    classes = [classes_of(given, one, days[one.id], ways, number) for number, one in enumerate(rhythms)]
    if None in classes:
        return None
    return go_through(given, ways, [one for one in classes if one is not None], gaps)


def loosen(one: Rhythm, lost: frozenset[Rule], days: int) -> Rhythm:
    """A commitment without some rules; without that of runs, these may be of any length."""
    if ("gap", one.id) in lost:
        one = replace(one, gap=0)
    if ("weekdays", one.id) in lost:
        one = replace(one, weekdays=frozenset())
    if ("rest-at-least", one.id) in lost:
        one = replace(one, rest=0)
    if ("rest-at-most", one.id) in lost:
        one = replace(one, rest_most=None)
    if ("run", one.id) in lost and one.run is not None:
        one = replace(one, run=Count(1, max(100, days)))
    return one


def loosen_days(days: Days, name: str, lost: frozenset[Rule]) -> Days:
    bounds = {
        week: (0 if ("days-at-least", name) in lost else low, 7 if ("days-at-most", name) in lost else high)
        for week, (low, high) in days.bounds.items()
    }
    return replace(days, bounds=bounds)


def free_on(given: Given, day: int, lost: frozenset[Rule]) -> Free:
    date = given.date(day)
    own = [("blocked", date.isoformat()), ("busy", date.isoformat()), ("windows", str(date.weekday()))]
    return free_without(given, day, frozenset(code for code, about in own if (code, about) in lost))


def limit_on(given: Given, day: int, lost: frozenset[Rule]) -> int | None:
    """The minutes of sessions that a day has room for, beside what was done on it."""
    if given.most is None or ("limit", str(given.date(day).weekday())) in lost:
        return None
    return max(0, given.most - done_minutes(given, day))


def ways_on(
    given: Given, day: int, free: Free, days: dict[str, Days], gaps: list[Gap], room: int | None
) -> set[Way] | None:
    """The ways to fill a day that differ in what matters later; `None` if there are too many to try."""
    rows = [ways_alone(given, one, day, free, days[one.id].least) for one in given.rhythms]
    size = 1
    for some in rows:
        size *= len(some)
    if size > MOST:
        return None
    found: list[list[Row]] = [[]]
    for number, some in enumerate(rows):
        found = [[*way, row] for way in found for row in some if has_room(given, [*way, row], number, room)]
    return {Way(tuple(map(bool, way)), tuple(ends_of(given, way, gap, day) for gap in gaps)) for way in found
            if keeps_fixed(given, day, way) and are_kept(given, way, gaps, day)}  # fmt: skip


def has_room(given: Given, way: list[Row], number: int, room: int | None) -> bool:
    """Whether the sessions of one more commitment fit beside those before it, and into a limit."""
    lengths = [one.length for one in given.rhythms]
    if room is not None and way[-1] and sum(map(int.__mul__, lengths, map(len, way))) > room:
        return False
    own = lengths[number] + given.between
    return all(
        begun >= sooner + length + given.between or begun + own <= sooner
        for length, row in zip(lengths, way[:-1], strict=False)
        for sooner, _ in row
        for begun, _ in way[-1]
    )


def keeps_fixed(given: Given, day: int, way: list[Row]) -> bool:
    """Whether the sessions that are fixed on a day are where they were."""
    numbered = {
        (one.id, number): instant
        for one, row in zip(given.rhythms, way, strict=True)
        for number, (instant, _) in zip(numbers_on(given, one, day), row, strict=False)
    }
    return all(numbered.get((one.id, one.number)) == one.instant for one in given.kept if one.fixed and one.day == day)


def sessions_under(given: Given, way: list[Row], gap: Gap, day: int) -> list[Past]:
    """The sessions of a day that a gap is about, in order."""
    return sorted(
        (
            Past(day, instant, at, one.length)
            for one, row in zip(given.rhythms, way, strict=True)
            if one.id in gap.ids
            for instant, at in row
        ),
        key=lambda session: (session.instant, session.at, session.minutes),
    )


def are_kept(given: Given, way: list[Row], gaps: list[Gap], day: int) -> bool:
    """Whether the sessions of a day keep the gaps between them."""
    return not any(
        is_too_soon(given, gap.minutes, sooner, later)
        for gap in gaps
        for sooner, later in pairwise(sessions_under(given, way, gap, day))
    )


def ends_of(given: Given, way: list[Row], gap: Gap, day: int) -> tuple[Past, Past] | None:
    some = sessions_under(given, way, gap, day)
    return (some[0], some[-1]) if some else None


def classes_of(
    given: Given, one: Rhythm, days: Days, ways: list[set[Way]], number: int
) -> list[dict[int, tuple[int | None, int | None]]] | None:
    """For each day, where a class of choices so far leads without and with sessions; `None` if too many to try.

    Choices of the days so far are of one class if the same choices of later days keep the rules.
    """
    masks = [0]
    for day, some in enumerate(ways):
        masks = [mask | held << day for mask in masks for held in {way.held[number] for way in some}]
        if len(masks) > MOST:
            return None
    count = len(ways)
    known = {
        mask: 0
        for mask in masks
        if rate(given, one, {day for day in range(count) if mask >> day & 1}, days) is not None
    }
    steps: list[dict[int, tuple[int | None, int | None]]] = []
    for day in reversed(range(count)):
        kinds: dict[tuple[int | None, int | None], int] = {}
        before: dict[int, int] = {}
        for mask in {mask & ((1 << day) - 1) for mask in known}:
            leads = known.get(mask), known.get(mask | 1 << day)
            before[mask] = kinds.setdefault(leads, len(kinds))
        steps.append({kind: leads for leads, kind in kinds.items()})
        known = before
    return steps[::-1]


def go_through(
    given: Given, ways: list[set[Way]], classes: list[list[dict[int, tuple[int | None, int | None]]]], gaps: list[Gap]
) -> bool | None:
    """Whether some choice of a way for each day keeps the rules; `None` if too many states have to be followed."""
    if not all(steps[0] for steps in classes):
        return False
    states: set[State] = {((0,) * len(classes), (None,) * len(gaps))}
    for day, some in enumerate(ways):
        if len(states) * len(some) > 5 * MOST:
            return None
        states = {
            after
            for state in states
            for way in some
            if (after := follow(given, state, way, [steps[day] for steps in classes], gaps)) is not None
        }
    return bool(states)


def follow(
    given: Given, state: State, way: Way, steps: list[dict[int, tuple[int | None, int | None]]], gaps: list[Gap]
) -> State | None:
    """The state after a day that is filled in a way; `None` if a rule forbids that."""
    kinds = [own[kind][held] for own, kind, held in zip(steps, state[0], way.held, strict=True)]
    if None in kinds:
        return None
    last = []
    for gap, ends, before in zip(gaps, way.ends, state[1], strict=True):
        if ends is None:
            last.append(before)
            continue
        done = [past for name in gap.ids for past in given.done.get(name, [])] if before is None else [before]
        if any(is_too_soon(given, gap.minutes, past, ends[0]) for past in done):
            return None
        last.append(ends[1])
    return tuple(kind for kind in kinds if kind is not None), tuple(last)


def every_rule(case: dict[str, Any], weeks: int = 1) -> frozenset[Rule]:
    """Every rule that can be dropped, those without effect too."""
    given = read(case, weeks)
    dates = [given.date(day).isoformat() for day in range(7 * weeks)]
    sessions = [f"{given.date(one.day)}-{one.id}-{one.number}" for one in given.kept if one.fixed]
    return frozenset(
        (code, about)
        for codes, subjects in (
            (("windows", "limit"), [str(weekday) for weekday in range(7)]),
            (("blocked", "busy"), dates),
            (("shared-rest",), [subject_of(rest) for rest in case.get("rests", ())]),
            (("fixed",), sessions),
            (OF_COMMITMENTS, [one.id for one in given.rhythms]),
        )
        for code in codes
        for about in subjects
    )


def subject_of(rest: Any) -> str:
    return rest.target or ", ".join(rest.commitments)
