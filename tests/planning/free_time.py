"""Random availabilities, and the free minutes of a date, for the tests of free time."""

import random
from datetime import date, datetime, timedelta
from functools import cache

from footex import Availability
from footex.planning import Away, Busy, Rotation, Stay, WeeklyBusy
from footex.planning.request.availability.availability_text import write_clock
from footex.planning.request.meaning.clock import Clock

FIRST = date(2027, 3, 15)
DATES = [FIRST + timedelta(days=number) for number in range(21)]
"""Three weeks, with a change of the clock in Vienna on their second Sunday."""

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def free_minutes(free: Availability, day: date) -> set[int]:
    """The first second of each free minute of a date."""
    pieces = _clock(free.zone, free.stays).free(day, free)
    return {minute for low, high in pieces for minute in range(low, high, 60)}


@cache
def _clock(zone: str, stays: tuple[Stay, ...]) -> Clock:
    return Clock(zone, FIRST, len(DATES), stays)


def some_clocks(dice: random.Random) -> str:
    starts = dice.sample(range(0, 1380, 20), dice.randint(1, 3))
    clocks = [f"{write_clock(start)}-{write_clock(min(1440, start + dice.randint(20, 400)))}" for start in starts]
    return "00:00-24:00" if dice.random() < 0.15 else ", ".join(clocks)


def some_windows(dice: random.Random) -> str:
    days = dice.sample(_DAYS, dice.randint(2, 7))
    return "; ".join(f"{day} {some_clocks(dice)}" for day in days)


def some_rotation(dice: random.Random) -> Rotation:
    days = [some_clocks(dice) if dice.random() < 0.7 else "" for _ in range(dice.choice([1, 2, 5]))]
    start = FIRST + timedelta(days=dice.randint(-40, 40))
    return Rotation(start=start, days=[*days, "07:00-20:00"])


def some_free_time(dice: random.Random, stays: tuple[Stay, ...] = ()) -> Availability:
    """An availability with a bit of everything."""
    kind = dice.choice(["windows", "windows", "rotation", "both"])
    away = []
    for _ in range(dice.randint(0, 2)):
        first = dice.choice(DATES)
        away.append(Away(first=first, last=first + timedelta(days=dice.randint(0, 3))))
    busy = []
    for _ in range(dice.randint(0, 3)):
        start = datetime.combine(dice.choice(DATES), datetime.min.time()) + timedelta(minutes=dice.randrange(1440))
        busy.append(Busy(start=start, end=start + timedelta(minutes=dice.randint(5, 2000))))
    return Availability(
        windows=some_windows(dice) if kind != "rotation" else (),
        rotation=some_rotation(dice) if kind != "windows" else None,
        blocked=dice.sample(DATES, dice.randint(0, 2)), away=away, busy=busy, stays=stays, zone="Europe/Vienna",
        busy_weekly=[WeeklyBusy(some_windows(dice)) for _ in range(dice.randint(0, 2))],
        most_per_day=dice.choice([None, "30 min", "1 h"]), step=dice.choice(["5 min", "15 min", "20 min"]),
    )  # fmt: skip
