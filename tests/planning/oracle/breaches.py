"""The hard rules that sessions break, read from the request alone."""

from collections import defaultdict
from itertools import combinations, pairwise
from typing import Any

from oracle.clock import free_minutes
from oracle.given import Past, minute, read
from oracle.rules import done_minutes, find_days, is_too_soon, rate, used_on

# ruff: noqa: C901, PLR0912 - rules in a row read best in one place


def broken_rules(case: Any, sessions: Any, weeks: int = 1) -> list[tuple[Any, ...]]:
    """The hard rules that sessions break; each has `start`, `end` and `commitment`, and none of them is past."""
    given = read(case, weeks)
    broken: list[tuple[Any, ...]] = []
    days: dict[int, list[tuple[str, Past]]] = defaultdict(list)
    for one in sorted(sessions, key=lambda session: session.start):
        day, begun = (one.start.date() - given.start).days, minute(one.start, given.zone)
        at = one.start.hour * 60 + one.start.minute
        days[day].append((one.commitment, Past(day, begun, at, minute(one.end, given.zone) - begun)))
    for day, some in days.items():
        free = free_minutes(given, day)
        for name, one in some:
            inside = {free.get(one.instant + more, (None,))[0] for more in range(one.minutes)}
            if len(inside) > 1 or None in inside or one.at % given.step:
                broken.append(("window", day, name))
            if (name, day) in given.barred:
                broken.append(("barred", day, name))
        for (name, one), (other, later) in combinations(some, 2):
            if later.instant < one.instant + one.minutes + (0 if name == other else given.between):
                broken.append(("overlap", day, name))
        if given.most is not None and done_minutes(given, day) + sum(one.minutes for _, one in some) > given.most:
            broken.append(("limit", day))
    for rhythm in given.rhythms:
        own = [one for day in sorted(days) for name, one in days[day] if name == rhythm.id]
        before = given.done.get(rhythm.id, [])
        pairs = [*((done, own[0]) for done in before if own), *pairwise(own)]
        broken += [
            ("gap", after.day, rhythm.id) for sooner, after in pairs if is_too_soon(given, rhythm.gap, sooner, after)
        ]
        planned, could = {one.day for one in own}, find_days(given, rhythm)
        for day in sorted(planned):
            count = len([one for one in own if one.day == day])
            if not could.least.get(day, 1) <= count <= rhythm.per_day.high - used_on(given, rhythm, day):
                broken.append(("per day", day, rhythm.id))
        if rate(given, rhythm, planned, could) is None:
            broken.append(("days", rhythm.id))
        missing = {one.instant for one in given.kept if one.fixed and one.id == rhythm.id}
        broken += [("fixed", rhythm.id)] * (not missing <= {one.instant for one in own})
    for ids, gap in given.rests:
        own = [one for day in sorted(days) for name, one in days[day] if name in ids]
        done = [past for name in ids for past in given.done.get(name, [])]
        pairs = [*((past, one) for past in done for one in own[:1]), *pairwise(own)]
        broken += [("rest", after.day) for sooner, after in pairs if is_too_soon(given, gap, sooner, after)]
    return broken
