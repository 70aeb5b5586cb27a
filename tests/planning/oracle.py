"""Small weeks worked out by trying everything, and a checker of the hard rules; neither shares code with the planner.

Minutes are read one by one from the zone, days are laid out by trying every start, weeks by trying every day.
"""

# ruff: noqa: C901, PLR0912 - rules in a row read best in one place

import random
from collections import defaultdict
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise, product
from typing import Any
from zoneinfo import ZoneInfo

from attrs import evolve

from footex import UNSTATED, Count, Dose, Duration, Exercise, Frequency, Hold, InvalidValue, Prescription, Routine
from footex.model import Period, Weekday
from footex.planning.request.availability import Availability
from footex.planning.request.busy import Busy
from footex.planning.request.commitment import Commitment
from footex.planning.request.policy import Policy

PARTS = {
    "morning": (300, 660),
    "midday": (660, 840),
    "afternoon": (840, 1020),
    "evening": (1020, 1320),
    "bedtime": (1260, 1440),
}


def routine(name: Any, minutes: int, **more: Any) -> Any:
    exercise = Exercise(id=f"{name}-move", name=name)
    return Routine(
        id=name, title=name, items=Prescription(exercise=exercise, dose=Dose(work=Hold(f"{minutes} min"))), **more
    )


def small_case(seed: int) -> Any:
    """A week that can be worked out by trying everything."""
    dice = random.Random(seed)
    start, zone = dice.choice(
        [(date(2026, 11, 23), "Europe/Vienna"), (date(2027, 3, 25), "Europe/Vienna"), (date(2027, 10, 27), "Europe/Vienna"),
         (date(2026, 11, 25), "UTC"), (date(2027, 4, 1), "Australia/Lord_Howe")]
    )  # fmt: skip
    weekdays = dice.sample(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], dice.randint(2, 5))
    spans = ["01:30-03:00", "07:00-07:20", "07:00-07:30", "07:00-07:45", "12:00-12:25", "18:00-18:30"]
    windows = "; ".join(f"{day} {dice.choice(spans)}" for day in sorted(weekdays))
    if dice.random() < 0.3:
        windows += f"; {dice.choice(weekdays)} 20:00-20:20"
    dates = [start + timedelta(days=number) for number in range(7)]
    blocked = dice.sample(dates, 1) if dice.random() < 0.2 else []
    busy = []
    if dice.random() < 0.3:
        at = datetime.combine(dice.choice(dates), datetime.min.time()) + timedelta(
            minutes=dice.choice([410, 425, 1090])
        )
        busy = [Busy(start=at, end=at + timedelta(minutes=dice.choice([5, 20])))]
    availability = Availability(
        windows=windows, zone=zone, step=dice.choice(["10 min", "15 min", "20 min"]), blocked=blocked, busy=busy,
        most_per_day=dice.choice([None, None, "20 min", "30 min"]),
    )  # fmt: skip
    commitments = []
    for name in "abc"[: dice.choice([1, 2, 2, 3])]:
        kind = dice.random()
        low = dice.randint(1, 3)
        frequency = {"days_per_week": Count(low, low + dice.randint(0, 2))}
        if kind < 0.3:
            frequency = {
                "consecutive_days": Count(1 + (low > 1), dice.randint(2, 3)),
                "rest_days": Count(1, dice.randint(1, 3)),
            }
        elif kind < 0.45:
            frequency |= {"rest_days": 1}
        if dice.random() < 0.25:
            frequency |= {"per_day": dice.choice([2, "1-2"]), "min_gap": dice.choice(["5 min", "30 min", "3 h"])}
        if dice.random() < 0.3:
            frequency |= {"when": dice.choice(["morning", "evening", ["morning", "evening"]])}
        commitments.append(
            Commitment(
                routine=routine(name, dice.choice([4, 8, 10, 13, 20])),
                frequency=Frequency(**frequency),
                prefer=dice.choice([None, None, "07:10", "02:30"]),
            )
        )
    history = [
        (one.id, start - timedelta(days=back)) for one in commitments for back in (1, 2, 3) if dice.random() < 0.3
    ]
    return {
        "commitments": commitments, "availability": availability, "start": start, "history": history,
        "between": dice.choice(["0 s", "0 s", "5 min"]), "policy": Policy(),
        "not_before": datetime.combine(start, datetime.min.time()) + timedelta(minutes=430) if dice.random() < 0.2 else None,
    }  # fmt: skip


def spans_case(seed: int) -> Any:
    """Two or three weeks of few windows, each commitment in weeks of its own."""
    dice = random.Random(seed)
    case = small_case(seed)
    weeks = dice.choice([2, 2, 3])
    windows = dice.choice(["mon 07:00-07:20; thu 07:00-07:30", "tue 07:00-07:20; wed 07:00-07:20", "sat 07:00-07:30"])
    case["availability"] = evolve(
        case["availability"], windows=Availability(windows=windows).windows, step="10 min", busy=[]
    )
    commitments = []
    for one in case["commitments"]:
        first = dice.randint(1, weeks)
        frequency = evolve(one.effective_frequency, per_day=1, min_gap=UNSTATED)
        if dice.random() < 0.8:
            frequency = Frequency(days_per_week=dice.choice([1, "1-2", 2]))
            if dice.random() < 0.5:
                frequency = Frequency(consecutive_days="1-2", rest_days=dice.choice(["1-3", "1-6", 2]))
        if dice.random() < 0.3:
            with suppress(InvalidValue):
                frequency = evolve(frequency, min_gap=dice.choice(["23 h 50 min", "24 h 10 min", "48 h", "72 h"]))
        own = dice.choice([None, 1, 2])
        commitments.append(evolve(one, frequency=frequency, first_week=first, weeks=own))
    return {**case, "commitments": commitments}, weeks


def spaced_case(seed: int) -> Any:
    """A small week in which some commitments have weekdays, intervals or gaps that reach to other days."""
    case, dice = small_case(seed), random.Random(seed)
    commitments = []
    for one in case["commitments"]:
        said, kind = one.effective_frequency, dice.random()
        changes: dict[str, Any] = {}
        if kind < 0.6:
            changes = {"min_gap": dice.choice(["10 h", "12 h", "23 h 40 min", "24 h", "30 h", "36 h", "48 h", "49 h"])}
        elif kind < 0.75:
            changes = {"weekdays": dice.sample([*Weekday], dice.randint(1, 3))}
        elif kind < 0.9:
            changes = {"every": dice.choice(["2 days", "2-3 days", "3 days", "1 week"])}
        if 0.6 <= kind < 0.9:
            changes |= {"days_per_week": UNSTATED, "consecutive_days": UNSTATED, "rest_days": UNSTATED}
        if dice.random() < 0.5:
            changes |= {"per_day": UNSTATED}
        with suppress(InvalidValue):
            said = evolve(said, **changes)
        commitments.append(evolve(one, frequency=said))
    windows = case["availability"].windows
    if dice.random() < 0.4:
        spare = "; ".join(
            f"{day} {dice.choice(['00:00-00:40', '23:00-23:50', '06:40-07:50'])}" for day in ("mon", "wed", "fri")
        )
        windows = dice.choice([spare, "mon 22:00-23:50; tue 00:00-01:00, 09:00-09:40; thu 10:00-10:20"])
    return {**case, "commitments": commitments, "availability": evolve(case["availability"], windows=windows)}


def days_of(said: Any) -> Any:
    """A frequency whose interval of days is written as runs of one day and the rests between them."""
    if not isinstance(said.every, Period):
        return said
    unit = {"day": 1, "week": 7}[said.every.unit]
    rest = Count(said.every.low * unit - 1, said.every.high * unit - 1)
    return evolve(said, every=None, consecutive_days=1, rest_days=rest)


def is_too_soon(case: Any, said: Any, before: Any, after: Any) -> bool:
    """Whether a session breaks the gap to the one before it; each is its day, instant, minute of the day and length."""
    if not isinstance(said.min_gap, Duration):
        return False
    gap = said.min_gap.milliseconds[0] // 60_000
    if gap < 24 * 60:
        return bool(after[1] < before[1] + before[3] + gap)
    days, minute = divmod(before[2] + gap, 24 * 60)
    due = before[0] + timedelta(days=days)
    if after[0] != due:
        return bool(after[0] < due)
    first = [instant for instant, at in minutes_of(due, case["availability"].zone) if at >= minute]
    return not first or bool(after[1] < first[0])


def free_minutes(case: Any, day: Any) -> Any:
    """Each free minute of a day with the window it is in and what the clock reads."""
    zone, available = ZoneInfo(case["availability"].zone), case["availability"]
    if day in available.blocked:
        return {}
    since = case["not_before"]
    found = {}
    for index, one in enumerate(available.windows):
        for instant, at in minutes_of(day, available.zone):
            if one.day.number != day.weekday() or not one.start <= at < one.end:
                continue
            moment = datetime.fromtimestamp(instant * 60, UTC)
            if since is not None and moment < since.replace(tzinfo=zone):
                continue
            if any(one.start.replace(tzinfo=zone) <= moment < one.end.replace(tzinfo=zone) for one in available.busy):
                continue
            found[instant] = (index, at)
    return found


@cache
def minutes_of(day: Any, zone: str) -> Any:
    """Each minute of a day, and what the clock reads then."""
    begin = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=15)
    instants = [begin + timedelta(minutes=minute) for minute in range(54 * 60)]
    walls = [(int(instant.timestamp()) // 60, instant.astimezone(ZoneInfo(zone))) for instant in instants]
    return [(instant, wall.hour * 60 + wall.minute) for instant, wall in walls if wall.date() == day]


def starts(free: Any, length: int, step: Any) -> Any:
    return [
        (minute, at)
        for minute, (window, at) in sorted(free.items())
        if at % step == 0 and all(free.get(minute + more, (None,))[0] == window for more in range(length))
    ]


def day_options(case: Any, day: Any, usual: Any, weeks: int = 1) -> Any:
    """Every way to fill a day: which sessions of which commitment start when."""
    free = free_minutes(case, day)
    step = case["availability"].step.milliseconds[0] // 60_000
    limit = case["availability"].most_per_day
    between = int(case["between"].split()[0])
    lists = []
    for one in case["commitments"]:
        said = one.effective_frequency
        low, high = (said.per_day.low, said.per_day.high) if isinstance(said.per_day, Count) else (1, 1)
        gap = said.min_gap.milliseconds[0] // 60_000 if high > 1 and isinstance(said.min_gap, Duration) else 0
        length = one.routine.items[0].dose.work[0].duration.milliseconds[0] // 60_000
        choices = [()]
        first, end = span_of(one, weeks)
        if not first <= (day - case["start"]).days < end:
            lists.append(choices)
            continue
        some = [(minute, at, one.id, length) for minute, at in starts(free, length, step)]
        if low <= 1:
            choices += [(first,) for first in some]
        if high > 1:
            choices += [(first, second) for first in some for second in some if second[0] >= first[0] + length + gap]
        lists.append(choices)
    options = []
    for combination in product(*lists):
        sessions = sorted((session for some in combination for session in some), key=lambda one: (one[0], one[2]))
        if limit is not None and sum(one[3] for one in sessions) > limit.milliseconds[0] // 60_000:
            continue
        apart = all(
            later[0] >= sooner[0] + sooner[3] + (between if sooner[2] != later[2] else 0)
            for index, sooner in enumerate(sessions)
            for later in sessions[index + 1 :]
        )
        if apart:
            options.append((sessions, *day_score(case, sessions, usual)))
    return options


def day_score(case: Any, sessions: Any, usual: Any) -> Any:
    outside = off = away = 0
    for one in case["commitments"]:
        own = [session for session in sessions if session[2] == one.id]
        per_day = one.effective_frequency.per_day
        if own:
            away += abs(len(own) - (per_day.typical if isinstance(per_day, Count) else 1))
        when = [] if one.prefer is not None else [PARTS[part.value] for part in one.effective_frequency.when]
        for (_, at, _, _), time in zip(own, usual[one.id], strict=False):
            outside += bool(when) and not any(low <= at < high for low, high in when)
            off += 0 if time is None else abs(at - time)
    return away, outside, off


def span_of(one: Any, weeks: int) -> tuple[int, int]:
    """The first day of a commitment's own weeks, and the one after the last."""
    begin = one.first_week - 1
    return 7 * begin, 7 * (weeks if one.weeks is None else min(weeks, begin + one.weeks))


def runs_of(days: Any, length: int) -> Any:
    runs = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs, length


def pattern_score(case: Any, one: Any, days: Any, usable: Any, weeks: int = 1) -> Any:
    """How far a commitment's days are from what is preferred; nothing where a rule is broken."""
    said = days_of(one.effective_frequency)
    begin, end = span_of(one, weeks)
    total = end - begin
    away = gaps = 0
    start = case["start"] + timedelta(days=begin)
    # From here on days count from the first of the commitment's own weeks.
    days, usable = {day - begin for day in days}, {day - begin for day in usable}
    done = {(day - start).days for name, day in case["history"] if name == one.id}
    if said.weekdays:
        dates = {start + timedelta(days=day) for day in range(total)}
        named = {(day - start).days for day in dates if day.weekday() in {each.number for each in said.weekdays}}
        if days != named:
            return None
    if done and days and isinstance(said.min_gap, Duration):
        # A day of the history has no time: what no time of either day allows is too soon.
        gap = said.min_gap.milliseconds[0] // 60_000
        if gap >= 24 * 60 and (min(days) - max(done)) * 24 * 60 + 24 * 60 - 1 < gap:
            return None
    running = isinstance(said.consecutive_days, Count)
    for week in range(total // 7):
        order = sorted(day for day in days if day // 7 == week)
        if isinstance(said.days_per_week, Count):
            if not said.days_per_week.low <= len(order) <= said.days_per_week.high:
                return None
            away += abs(len(order) - said.days_per_week.typical)
        if not running and order:
            gaps += sum((later - sooner) ** 2 for sooner, later in zip(order, [*order[1:], order[0] + 7], strict=True))
    if not isinstance(said.rest_days, Count) and not running:
        return away, gaps
    # Only the last run before the start matters.
    before = set()
    for day in sorted(done, reverse=True):
        if not before or day == min(before) - 1:
            before.add(day)
    for run in runs_of(before | days, total)[0]:
        if run[-1] < 0:
            if run[-1] == -1 and running and len(run) < said.consecutive_days.low:
                return None
            if run[-1] == -1 and running:
                away += abs(min(len(run), said.consecutive_days.high) - said.consecutive_days.typical)
            continue
        if not running:
            continue
        length = len([day for day in run if day >= 0]) + min(
            len([day for day in run if day < 0]), said.consecutive_days.high
        )
        if length > said.consecutive_days.high or (run[-1] < total - 1 and length < said.consecutive_days.low):
            return None
        typical = said.consecutive_days.typical
        away += abs(length - typical) if run[-1] < total - 1 else max(0, length - typical)
    ends = [run[-1] for run in runs_of(before | days, total)[0]]
    begins = [run[0] for run in runs_of(before | days, total)[0]]
    for end, begin in zip(ends, begins[1:], strict=False):
        if begin - end - 1 < said.rest_days.low:
            return None
    if not isinstance(said.days_per_week, Count):
        for end, begin in zip([None, *ends], [*begins, None], strict=True):
            last = -1 if end is None else end
            resting = range(max(last + 1, 0), total if begin is None else begin)
            longest = said.rest_days.high if end is not None else min(said.rest_days.high, 6)
            if any(day in usable and day - last > longest for day in resting):
                return None
    return away, gaps


def best_by_trying(case: Any, usual: Any, weeks: int = 1) -> Any:
    """The best plan's score and list, or `None`."""
    dates = [case["start"] + timedelta(days=number) for number in range(7 * weeks)]
    options = [day_options(case, day, usual, weeks) for day in dates]
    usable = defaultdict(set)
    for number, some in enumerate(options):
        for sessions, *_ in some:
            for name in {session[2] for session in sessions}:
                usable[name].add(number)
        # A day that has all of its windows, and can't hold a session in them, is no reason to rest for longer.
        whole = sum(
            one.end - one.start for one in case["availability"].windows if one.day.number == dates[number].weekday()
        )
        if whole and len(free_minutes(case, dates[number])) == whole:
            for one in case["commitments"]:
                first, end = span_of(one, weeks)
                if first <= number < end:
                    usable[one.id].add(number)
    size = 1
    for some in options:
        size *= len(some)
    if size > 30_000:
        return "too large"
    patterns = {}
    best = None
    for plan in product(*options):
        away, outside, off = (sum(day[field] for day in plan) for field in (1, 2, 3))
        if best is not None and (outside, off) > best[0][1:3] and away >= best[0][0]:
            continue
        gaps = 0
        for one in case["commitments"]:
            own = [
                (dates[number], minute, at, length)
                for number, day in enumerate(plan)
                for minute, at, name, length in day[0]
                if name == one.id
            ]
            if any(is_too_soon(case, one.effective_frequency, *pair) for pair in pairwise(own)):
                break
            days = frozenset(
                number for number, day in enumerate(plan) if any(session[2] == one.id for session in day[0])
            )
            if (one.id, days) not in patterns:
                patterns[one.id, days] = pattern_score(case, one, set(days), usable[one.id], weeks)
            found = patterns[one.id, days]
            if found is None:
                break
            away, gaps = away + found[0], gaps + found[1]
        else:
            sessions = [(number, minute, name) for number, day in enumerate(plan) for minute, _, name, _ in day[0]]
            score = ((away, outside, off, gaps), sessions)
            if best is None or score < best:
                best = score
    return best


def large_case(seed: int) -> Any:
    """A week too large to try everything: for other methods, and for the checker."""
    dice = random.Random(seed)
    commitments = []
    for name in "abcde"[: dice.randint(2, 4)]:
        low = dice.randint(2, 5)
        said = {"days_per_week": Count(low, min(7, low + dice.randint(0, 2)))}
        if dice.random() < 0.3:
            said |= {"per_day": dice.choice([2, "1-2"]), "min_gap": dice.choice(["2 h", "4 h"])}
        if dice.random() < 0.4:
            said |= {"when": dice.choice(["morning", "evening"])}
        made = routine(name, dice.choice([8, 12, 15, 20, 25, 33]))
        prefer = dice.choice([None, None, "07:10", "18:30"])
        commitments.append(Commitment(routine=made, frequency=Frequency(**said), prefer=prefer))
    windows = dice.choice(
        ["mon-fri 06:30-07:30, 18:00-19:00; sat-sun 09:00-10:00", "mon-fri 06:30-07:15; sat 09:00-11:00",
         "daily 07:00-08:00, 12:00-12:30, 19:00-20:00", "mon-thu 06:00-07:00, 17:30-18:30; sun 08:00-09:30"]
    )  # fmt: skip
    availability = Availability(windows=windows, most_per_day=dice.choice([None, None, "60 min", "80 min"]))
    between = dice.choice(["0 s", "5 min"])
    return {"commitments": commitments, "availability": availability, "start": date(2026, 11, 23), "between": between}


def broken_rules(case: Any, sessions: Any, weeks: int = 1) -> Any:
    """The hard rules that sessions break, read from the request alone; each session has `start`, `end`, `commitment`."""
    broken = []
    lay = defaultdict(list)
    for one in sessions:
        lay[one.start.date()].append(
            (int(one.start.timestamp()) // 60, int(one.end.timestamp() - one.start.timestamp()) // 60, one.commitment)
        )
    step = case["availability"].step.milliseconds[0] // 60_000
    between = int(case.get("between", "0 s").split()[0])
    case = {"not_before": None, "history": [], **case}
    for day, some in lay.items():
        free = free_minutes(case, day)
        for minute, length, name in some:
            inside = [free.get(minute + more, (None, 1)) for more in range(length)]
            if len({window for window, _ in inside}) > 1 or inside[0][0] is None or inside[0][1] % step:
                broken.append(("window", day, name))
        for first, second in product(some, some):
            apart = between if first[2] != second[2] else 0
            if first is not second and first[:1] <= second[:1] and second[0] < first[0] + first[1] + apart:
                broken.append(("overlap", day, first[2]))
        most = case["availability"].most_per_day
        if most is not None and sum(length for _, length, _ in some) > most.milliseconds[0] // 60_000:
            broken.append(("limit", day))
    for one in case["commitments"]:
        said = days_of(one.effective_frequency)
        timed = [
            (session.start.date(), int(session.start.timestamp()) // 60, session.start.hour * 60 + session.start.minute,
             int(session.end.timestamp() - session.start.timestamp()) // 60)
            for session in sorted(sessions, key=lambda session: session.start)
            if session.commitment == one.id
        ]  # fmt: skip
        broken += [("gap", pair[1][0], one.id) for pair in pairwise(timed) if is_too_soon(case, said, *pair)]
        if said.weekdays and any(day.weekday() not in {each.number for each in said.weekdays} for day, *_ in timed):
            broken.append(("weekday", one.id))
        own = {day: sorted(some for some in found if some[2] == one.id) for day, found in lay.items()}
        own = {day: some for day, some in own.items() if some}
        low, high = (said.per_day.low, said.per_day.high) if isinstance(said.per_day, Count) else (1, 1)
        for day, some in own.items():
            if not low <= len(some) <= high:
                broken.append(("per day", day, one.id))
        numbers = {(day - case["start"]).days for day in own}
        first, end = span_of(one, weeks)
        broken += [("weeks", number, one.id) for number in numbers if not first <= number < end]
        for week in range(first // 7, end // 7):
            count = len([day for day in numbers if day // 7 == week])
            days = said.days_per_week
            if isinstance(days, Count) and not days.low <= count <= days.high:
                broken.append(("days", week, one.id))
        run, rest = said.consecutive_days, said.rest_days
        past = {(day - case["start"]).days for name, day in case["history"] if name == one.id}
        done = runs_of(numbers | past, 0)[0]
        for some in done:
            if isinstance(run, Count) and some[-1] >= 0 and not past:
                cut = some[-1] == end - 1
                if len(some) > run.high or (len(some) < run.low and not cut):
                    broken.append(("run", some[0], one.id))
        for sooner, later in pairwise(done):
            if isinstance(rest, Count) and later[0] >= first and later[0] - sooner[-1] - 1 < rest.low:
                broken.append(("rest", later[0], one.id))
    return broken
