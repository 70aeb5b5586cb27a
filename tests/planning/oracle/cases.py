"""Weeks for other methods than the planner's: small ones that can be tried out, and larger ones."""

import random
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Any

from attrs import evolve

from footex import UNSTATED, Count, Dose, Exercise, Frequency, Hold, InvalidValue, Prescription, Routine
from footex.model import Weekday
from footex.planning.request.availability.availability import Availability
from footex.planning.request.availability.busy import Busy
from footex.planning.request.availability.rotation import Rotation
from footex.planning.request.commitments.commitment import Commitment
from footex.planning.request.commitments.policy import Policy


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
    weekdays = dice.sample(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], dice.randint(2, 6))
    spans = ["01:30-03:00", "07:00-07:20", "07:00-07:30", "07:00-07:45", "12:00-12:25", "18:00-18:30"]
    windows = "; ".join(f"{day} {dice.choice(spans)}" for day in sorted(weekdays))
    if dice.random() < 0.3:
        windows += f"; {dice.choice(weekdays)} 20:00-20:20"
    step = dice.choice(["10 min", "15 min", "20 min"])
    if dice.random() < 0.15:
        windows, step = (
            dice.choice(["daily 00:00-24:00", "mon-fri 00:00-24:00; sat 06:00-24:00"]),
            dice.choice(["4 h", "6 h"]),
        )
    dates = [start + timedelta(days=number) for number in range(7)]
    blocked = dice.sample(dates, 1) if dice.random() < 0.2 else []
    busy = []
    if dice.random() < 0.3:
        at = datetime.combine(dice.choice(dates), datetime.min.time()) + timedelta(
            minutes=dice.choice([410, 425, 1090])
        )
        busy = [Busy(start=at, end=at + timedelta(minutes=dice.choice([5, 20])))]
    availability = Availability(
        windows=windows, zone=zone, step=step, blocked=blocked, busy=busy,
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
            frequency |= {"per_day": dice.choice([2, "1-2", "2-3"]), "min_gap": dice.choice(["5 min", "30 min", "3 h"])}
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
        "between": dice.choice(["0 s", "0 s", "5 min"]),
        "policy": Policy(blocked="binds" if seed % 5 == 4 else "lowers"),
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


def rotation_case(seed: int) -> Any:
    """A small week of shifts, most with nothing else and some beside free time by weekday."""
    case, dice = small_case(seed), random.Random(seed)
    shifts = ["07:00-07:30", "07:00-07:20, 18:00-18:20", "12:00-12:25", "18:00-18:30", "", ""]
    rotation = Rotation(
        start=case["start"] - timedelta(days=dice.randint(0, 9)),
        days=[*dice.sample(shifts, dice.randint(1, 4)), dice.choice(shifts[:-2])],
    )
    windows = dice.choice(["", "", "sat 07:20-07:50", "sun 07:20-07:50", "tue 12:00-12:40"])
    free = evolve(
        case["availability"], windows=Availability(windows=windows).windows if windows else (), rotation=rotation,
        step=dice.choice(["20 min", "30 min"]), busy=[] if dice.random() < 0.5 else case["availability"].busy,
    )  # fmt: skip
    return {**case, "availability": free}


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
