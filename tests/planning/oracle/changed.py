"""Small weeks in which something has happened: days done, skipped or ill, and plans to keep after a change."""

import random
from datetime import date, datetime, time, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

from attrs import evolve

from footex import UNSTATED, Availability, Commitment, Count, Frequency, Session
from footex.planning import Done
from footex.planning.request.availability.busy import Busy
from oracle.cases import routine, small_case, spaced_case, spans_case
from oracle.optimum import best_by_trying


def base_case(seed: int) -> dict[str, Any]:
    """A small week; one in three has gaps to other days, weekdays or intervals."""
    return spaced_case(seed) if seed % 3 == 2 else small_case(seed)


def past_case(seed: int) -> dict[str, Any]:
    """A small week planned from some day of it on, after days of which some were done, skipped or ill."""
    return with_past(base_case(seed), 1, random.Random(seed))


def past_spans_case(seed: int) -> tuple[dict[str, Any], int]:
    """Two or three weeks planned from some day of them on."""
    case, weeks = spans_case(seed)
    return with_past(case, weeks, random.Random(seed)), weeks


def with_past(case: dict[str, Any], weeks: int, dice: random.Random) -> dict[str, Any]:
    """A case from some day of it on, with a history up to this day."""
    start, zone = case["start"], ZoneInfo(case["availability"].zone)
    now = start + timedelta(days=dice.choice([0, 1, 2, 2, 3, 4, 5, 6, *range(7, 7 * weeks, 2)]))
    clock = dice.choice(["00:00", "00:00", "07:10", "12:15"])
    history: list[Done] = []
    for one in case["commitments"]:
        share = dice.choice([0.0, 0.3, 0.6, 0.95])
        for back in range(dice.choice([2, 4, 9]) + 1):
            day = now - timedelta(days=back)
            if dice.random() < 0.15 and (back or dice.random() < 0.3):
                history.append(Done(commitment=one.id, day=day, status=dice.choice(["skipped", "ill"])))
            elif dice.random() < share and (back or clock > "07:20"):
                said = one.effective_frequency.per_day
                count = dice.randint(1, said.high if isinstance(said, Count) else 1)
                history += [done_at(one, day, number, zone, timed=dice.random() < 0.5) for number in range(count)]
    not_before = None if now == start and clock == "00:00" else datetime.combine(now, time.fromisoformat(clock))
    return {**case, "history": history, "not_before": not_before}


def done_at(one: Any, day: date, number: int, zone: ZoneInfo, *, timed: bool) -> Done:
    """A day done, with the times of an early session or without."""
    if not timed:
        return Done(commitment=one.id, day=day)
    start = with_offset(datetime.combine(day, time(6, 50), zone) + timedelta(minutes=5 * number))
    return Done(commitment=one.id, day=day, start=start, end=start + timedelta(minutes=4))


def with_offset(moment: datetime) -> datetime:
    """A moment of a zone with its fixed offset."""
    return moment.astimezone(timezone(moment.utcoffset() or timedelta()))


def several_case(seed: int) -> dict[str, Any]:
    """A small week of several sessions a day, some of them done, skipped, cancelled or taken."""
    return kept_of(lambda number: (base_several(number), 1), seed)[0]


def base_several(seed: int) -> dict[str, Any]:
    """A small week in which some days have room for several sessions, and some for fewer."""
    case, dice = small_case(seed), random.Random(seed)
    spans = ["07:00-07:40, 18:00-18:40", "07:00-08:00", "07:00-07:20, 12:00-12:20, 18:00-18:20", "18:00-18:20"]
    weekdays = dice.sample(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], dice.randint(2, 3))
    windows = "; ".join(f"{day} {dice.choice(spans)}" for day in weekdays)
    busy = []
    for day in range(7):
        at = datetime.combine(case["start"] + timedelta(days=day), time(dice.choice([7, 12, 18]), 20))
        busy += [Busy(start=at, end=at + timedelta(minutes=20))] if dice.random() < 0.3 else []
    commitments = []
    for one in case["commitments"][:2]:
        said = Frequency(
            days_per_week=dice.choice([1, "1-2", 2, "2-3"]),
            per_day=dice.choice([2, 2, 3, "2-3", "1-3"]),
            min_gap=dice.choice(["5 min", "30 min", "3 h"]),
        )
        if dice.random() < 0.3:
            said = evolve(said, days_per_week=UNSTATED, consecutive_days="1-2", rest_days="1-3")
        commitments.append(Commitment(routine=routine(one.id, dice.choice([4, 10])), frequency=said, prefer=one.prefer))
    available = evolve(case["availability"], windows=Availability(windows=windows).windows, step="20 min", busy=busy)
    return {**case, "commitments": commitments, "availability": available}


def kept_case(seed: int) -> dict[str, Any]:
    """A small week with a plan of it to keep, after something has changed."""
    return kept_of(lambda number: (base_case(number), 1), seed)[0]


def kept_spans_case(seed: int) -> tuple[dict[str, Any], int]:
    """Two or three weeks with a plan of them to keep, after something has changed."""
    return kept_of(spans_case, seed)


def fixed_case(seed: int) -> dict[str, Any]:
    """A small week with a plan to keep of which half is fixed, beside sessions that may move."""
    case, dice = kept_case(seed), random.Random(seed)
    fixed = [evolve(one, fixed=one.status == "planned" and dice.random() < 0.5) for one in case.get("keep", ())]
    return {**case, "keep": fixed}


def kept_of(make: Any, seed: int) -> tuple[dict[str, Any], int]:
    """The first of some cases that has a plan, with this plan to keep."""
    for attempt in range(10):
        case, weeks = make(seed + 9_999 * attempt)
        best = best_by_trying(case, weeks, most=20_000)
        if best is not None and not isinstance(best, str):
            return with_kept(case, weeks, sessions_of(case, best[1]), random.Random(seed)), weeks
    return case, weeks


def with_kept(case: dict[str, Any], weeks: int, sessions: list[Session], dice: random.Random) -> dict[str, Any]:
    """A case with a plan to keep, after an appointment, some days, or a change of mind."""
    not_before = case["not_before"]
    available = take_time(dice, case, weeks, sessions)
    if dice.random() < 0.6:
        now = case["start"] + timedelta(days=dice.choice([1, 2, 3, 4, *range(7, 7 * weeks, 2)]))
        not_before = datetime.combine(now, dice.choice([time(), time(), time(12, 5)]))
        became = ["done", "done", "done", "skipped", "planned"]
        sessions = [
            evolve(one, status=dice.choice(became)) if one.start.replace(tzinfo=None) < not_before else one
            for one in sessions
        ]
    ahead = not_before.date() if not_before else case["start"]
    for index, session in enumerate(sessions):
        if session.day >= ahead and session.status == "planned" and dice.random() < 0.1:
            changes = dice.choice([{"fixed": True}, {"fixed": True}, {"status": "cancelled"}])
            sessions[index] = evolve(session, **changes)
    if dice.random() < 0.15:
        sessions = dice.sample(sessions, len(sessions) // 2)
    prefer = {"prefer": "07:20"} if dice.random() < 0.15 else {}
    commitments = [evolve(one, **prefer) for one in case["commitments"]]
    return {
        **case, "availability": available, "not_before": not_before, "keep": sessions, "commitments": commitments,
    }  # fmt: skip


def take_time(dice: random.Random, case: dict[str, Any], weeks: int, sessions: list[Session]) -> Any:
    """The availability with an appointment, most often on a session, or a blocked date more; or as it was."""
    available, kind = case["availability"], dice.random()
    some = case["start"] + timedelta(days=dice.randrange(7 * weeks))
    when = datetime.combine(some, time(7))
    if sessions and dice.random() < 0.7:
        when = dice.choice(sessions).start.replace(tzinfo=None)
    if kind < 0.6:
        busy = Busy(start=when - timedelta(minutes=dice.choice([0, 10])), end=when + timedelta(minutes=10))
        return evolve(available, busy=[*available.busy, busy])
    return evolve(available, blocked=[*available.blocked, some]) if kind < 0.7 else available


def sessions_of(case: dict[str, Any], order: list[tuple[int, int, str]]) -> list[Session]:
    """The sessions of a list of day, start and id."""
    zone, made, count = ZoneInfo(case["availability"].zone), [], dict[tuple[int, str], int]()
    routines = {one.id: one.routine for one in case["commitments"]}
    for day, instant, name in order:
        start = with_offset(datetime.fromtimestamp(instant * 60, zone))
        number = count[day, name] = count.get((day, name), 0) + 1
        length = routines[name].items[0].dose.work[0].duration.milliseconds[0]
        made.append(
            Session(
                id=f"{start.date()}-{name}-{number}",
                commitment=name,
                number=number,
                start=start,
                end=start + timedelta(milliseconds=length),
                routine=routines[name],
            )
        )
    return made
