"""What a case gives: its commitments with their rhythms, what was done, what is barred, and what is kept."""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from footex import UNSTATED, Count, Duration, estimate
from footex.model import Period, Weekday
from footex.planning.request.commitments.policy import Policy

DAY = 24 * 60
PARTS = {
    "morning": (300, 660),
    "midday": (660, 840),
    "afternoon": (840, 1020),
    "evening": (1020, 1320),
    "bedtime": (1260, 1440),
}
MEALS = ("morning", "midday", "evening")


@dataclass(frozen=True)
class Rhythm:
    """A commitment in numbers: days count from the start of the plan, lengths and gaps are minutes."""

    id: str
    length: int
    begin: int
    end: int
    per_day: Any
    days: Any
    run: Any
    rest: int
    rest_most: int | None
    gap: int
    weekdays: frozenset[int]
    parts: tuple[tuple[int, int], ...]
    wish: int | None
    unwelcome: frozenset[int]
    shared: tuple[int, ...]
    lengths: tuple[int, ...] = ()

    def on(self, day: int) -> "Rhythm":
        """The same with the length of a day, where days have their own."""
        return replace(self, length=self.lengths[day], lengths=()) if self.lengths else self

    @property
    def apart(self) -> int:
        """The minimum number of dates from one with sessions to the next that doesn't follow in its run."""
        gaps = [gap // DAY for gap in (self.gap, *self.shared)]
        return max(1, self.rest + 1 if self.run is None else 1, *gaps)


@dataclass(frozen=True)
class Past:
    """A session or a day that was done; `at` and `instant` are unknown where only the day is."""

    day: int
    instant: int | None = None
    at: int | None = None
    minutes: int = 0


@dataclass(frozen=True)
class Kept:
    """A session of the plan that is kept, still to come."""

    id: str
    day: int
    number: int
    instant: int
    at: int
    fixed: bool


@dataclass(frozen=True)
class Given:
    """A case, read once."""

    availability: Any
    zone: ZoneInfo
    start: date
    weeks: int
    step: int
    between: int
    most: int | None
    since: int | None
    now: int
    lowers: bool
    rhythms: tuple[Rhythm, ...]
    done: dict[str, list[Past]]
    barred: frozenset[tuple[str, int]]
    missed: dict[tuple[str, int], int]
    taken: frozenset[tuple[str, int, int]]
    pinned: frozenset[tuple[str, int, int]]
    kept: tuple[Kept, ...]
    preferred: int | None
    one_a_day: tuple[frozenset[str], ...]
    not_after: tuple[tuple[str, str], ...]
    rests: tuple[tuple[frozenset[str], int], ...]

    def date(self, day: int) -> date:
        return self.start + timedelta(days=day)


def whole_minutes(duration: Any) -> int:
    return int(-(-(duration if isinstance(duration, Duration) else Duration(duration)).milliseconds[0] // 60_000))


def minute(moment: datetime, zone: ZoneInfo) -> int:
    """The minutes since 1970 of a moment, without an offset by the clock of the zone."""
    aware = moment.replace(tzinfo=zone) if moment.tzinfo is None else moment
    return int(aware.astimezone(UTC).timestamp()) // 60


def read_rests(case: dict[str, Any]) -> tuple[tuple[frozenset[str], int], ...]:
    """The rests that commitments share: the ids of each, and its gap in minutes."""
    return tuple(
        (frozenset(one.id for one in case["commitments"] if works(one, rest)), whole_minutes(rest.gap))
        for rest in case["rests"]
    )


def works(one: Any, rest: Any) -> bool:
    """Whether a commitment is one of those that share a rest."""
    stated = [exercise.targets for exercise in one.routine.exercises() if exercise.targets is not UNSTATED]
    named = [target.name for targets in stated for target in targets]
    return one.id in rest.commitments or rest.target in named


def read_rhythm(one: Any, policy: Any, weeks: int, rests: tuple[tuple[frozenset[str], int], ...]) -> Rhythm:
    said, begin = one.effective_frequency, one.first_week - 1
    days, run, rest, per_day = (
        amount if isinstance(amount, Count) else None
        for amount in (said.days_per_week, said.consecutive_days, said.rest_days, said.per_day)
    )
    if isinstance(said.every, Period):
        unit = {"day": 1, "week": 7}[said.every.unit]
        run, rest = Count(1), Count(said.every.low * unit - 1, said.every.high * unit - 1)
    elif said.weekdays:
        days, run, rest = Count(len(said.weekdays)), None, None
    elif run is None and days is None:
        days = policy.days_per_week
    elif run is not None and rest is None:
        rest = policy.rest_days
    per_day = per_day or Count(1)
    gap = said.min_gap if isinstance(said.min_gap, Duration) else policy.min_gap if per_day.high > 1 else None
    names = [part.value for part in said.when] or ([*MEALS] if said.with_meals else [])
    parts, wish = tuple(PARTS[name] for name in names), None
    if hasattr(one.prefer, "hour"):
        parts, wish = (), one.prefer.hour * 60 + one.prefer.minute
    elif one.prefer is not None:
        parts = (PARTS[one.prefer.value],)
    return Rhythm(
        id=one.id,
        length=estimate(one.routine).total.minutes[1],
        begin=7 * begin,
        end=7 * (weeks if one.weeks is None else min(weeks, begin + one.weeks)),
        per_day=per_day,
        days=days,
        run=run,
        rest=0 if rest is None else rest.low,
        rest_most=None if rest is None or days is not None else rest.high,
        gap=0 if gap is None else whole_minutes(gap),
        weekdays=frozenset(each.number for each in said.weekdays),
        parts=parts,
        wish=wish,
        unwelcome=frozenset(
            day.number
            for day in Weekday
            if day in one.avoided_weekdays or (one.preferred_weekdays and day not in one.preferred_weekdays)
        ),
        shared=tuple(gap for ids, gap in rests if one.id in ids),
    )


def read(case: dict[str, Any], weeks: int = 1) -> Given:
    """Read a case, which has the arguments of `plan_week` or `plan_programme`."""
    case = {"history": [], "keep": (), "not_before": None, "between": "0 s", "policy": Policy(), **case}
    case = {"wishes": (), "rests": (), **case}
    wishes = dict.fromkeys(case["wishes"])  # the same one twice is one
    rests, preferred = read_rests(case), case["availability"].preferred_most_per_day
    available, moment = case["availability"], case["not_before"]
    zone, now, since = ZoneInfo(available.zone), 0, None
    if moment is not None:
        local = moment if moment.tzinfo is None else moment.astimezone(zone)
        now, since = max(0, (local.date() - case["start"]).days), minute(moment, zone)
    facts = [one for one in case["keep"] if one.status != "planned"]
    numbers = [(one.commitment, (one.day - case["start"]).days, one.number) for one in facts]
    lost = [(one.commitment, (one.day - case["start"]).days) for one in facts if one.status != "done"]
    return Given(
        availability=available,
        zone=zone,
        start=case["start"],
        weeks=weeks,
        step=whole_minutes(available.step),
        between=whole_minutes(case["between"]),
        most=None if available.most_per_day is None else whole_minutes(available.most_per_day),
        since=since,
        now=now,
        lowers=case["policy"].blocked == "lowers",
        rhythms=tuple(read_rhythm(one, case["policy"], weeks, rests) for one in sorted(case["commitments"], key=by_id)),
        done=read_done(case, zone),
        barred=read_barred(case),
        missed=dict(Counter(lost)),
        taken=frozenset(numbers),
        pinned=frozenset(
            (one.commitment, (one.day - case["start"]).days, one.number)
            for one in case["keep"]
            if one.fixed and one.status == "planned"
        ),
        kept=read_kept(case, zone, since, range(now, 7 * weeks)),
        preferred=None if preferred is None else whole_minutes(preferred),
        one_a_day=tuple(frozenset(wish.commitments) for wish in wishes if not hasattr(wish, "other")),
        not_after=tuple((wish.commitment, wish.other) for wish in wishes if hasattr(wish, "other")),
        rests=rests,
    )


def by_id(one: Any) -> str:
    return str(one.id)


def read_barred(case: dict[str, Any]) -> frozenset[tuple[str, int]]:
    """The days on which a commitment has no session, since the whole day was skipped, or the person ill."""
    entries = [entry for entry in case["history"] if not isinstance(entry, tuple) and entry.status != "done"]
    return frozenset((entry.commitment, (entry.day - case["start"]).days) for entry in entries)


def read_done(case: dict[str, Any], zone: ZoneInfo) -> dict[str, list[Past]]:
    """What was done of each commitment."""
    done: dict[str, set[Past]] = defaultdict(set)
    for entry in [*case["history"], *case["keep"]]:
        if isinstance(entry, tuple):
            done[entry[0]].add(Past((entry[1] - case["start"]).days))
            continue
        day = (entry.day - case["start"]).days
        if entry.status == "done" and entry.start is None:
            done[entry.commitment].add(Past(day))
        elif entry.status == "done":
            begun, at = minute(entry.start, zone), entry.start.hour * 60 + entry.start.minute
            done[entry.commitment].add(Past(day, begun, at, minute(entry.end, zone) - begun))
    return {name: in_order(found) for name, found in done.items()}


def in_order(done: set[Past]) -> list[Past]:
    """What was done, in order; a day without a time tells nothing where the times of that day are known."""
    timed = {one.day for one in done if one.instant is not None}
    known = [one for one in done if one.instant is not None or one.day not in timed]
    return sorted(known, key=lambda one: (one.day, one.instant or 0))


def read_kept(case: dict[str, Any], zone: ZoneInfo, since: int | None, days: range) -> tuple[Kept, ...]:
    """The sessions of the plan to keep that are still to come."""
    kept, planned = [], {one.id for one in case["commitments"]}
    for one in case["keep"]:
        day, at = (one.day - case["start"]).days, one.start.hour * 60 + one.start.minute
        over = since is not None and minute(one.start, zone) < since
        if one.status == "planned" and one.commitment in planned and day in days and not over:
            kept.append(Kept(one.commitment, day, one.number, minute(one.start, zone), at, one.fixed))
    return tuple(kept)
