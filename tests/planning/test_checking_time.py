"""The checker reads free time and the clock for itself: compared with every minute of a date, tried one by one."""

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import pytest
from by_hand import FREE, MONDAY, broken, day, legs, on, plan, request, run, session

from footex import Availability, Policy
from footex.planning import Away, Busy, Done, Rotation, Stay, WeeklyBusy, check_plan
from footex.planning.plan.checking.setting.free import FreeTime
from footex.planning.plan.checking.setting.wall import Wall

CHANGES = [
    ("Europe/Vienna", date(2027, 3, 25)),
    ("Europe/Vienna", date(2026, 10, 22)),
    ("Australia/Lord_Howe", date(2027, 4, 1)),
    ("Australia/Lord_Howe", date(2026, 10, 1)),
    ("America/St_Johns", date(2027, 3, 11)),
    ("Pacific/Apia", date(2011, 12, 27)),
    ("Africa/Casablanca", date(2027, 2, 4)),
    ("Europe/Amsterdam", date(1937, 6, 28)),
    ("UTC", date(2026, 11, 23)),
]
WINDOWS = ("01:30-03:15", "02:30-02:45", "00:00-01:00", "23:00-24:00", "00:00-24:00", "07:00-08:00")


def drawn(seed: int) -> Any:
    """A week with windows, blocked dates and busy times around a change of the clock."""
    dice = random.Random(seed)
    zone, start = CHANGES[seed % len(CHANGES)]
    days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    windows = "; ".join(f"{name} {dice.choice(WINDOWS)}" for name in days)

    def moment() -> datetime:
        at = datetime.combine(start, datetime.min.time()) + timedelta(minutes=dice.randrange(7 * 24 * 60))
        return at.replace(tzinfo=ZoneInfo(zone) if dice.random() < 0.3 else None)

    busy = []
    for _ in range(dice.randint(0, 6)):
        first = moment()
        busy.append(Busy(start=first, end=first + timedelta(minutes=dice.choice([5, 50, 300, 2_000]))))
    more: dict[str, Any] = {}
    if seed >= len(CHANGES):
        there = dice.choice(["Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Midway", "America/St_Johns"])
        first, last = sorted(start + timedelta(days=dice.randint(-1, 7)) for _ in range(2))
        more = {
            "stays": Stay(first=first, last=last, zone=there) if dice.random() < 0.5 else [],
            "away": Away(first=start + timedelta(days=3), last=start + timedelta(days=4))
            if dice.random() < 0.3
            else [],
            "busy_weekly": ["wed 00:30-02:40, 07:30-07:45", "sun 00:00-24:00"] if dice.random() < 0.4 else [],
            "rotation": Rotation(start=start, days=[dice.choice(WINDOWS), "", "07:00-08:00, 12:00-13:00"])
            if dice.random() < 0.4
            else None,
        }
        more["busy_weekly"] = [WeeklyBusy(text) for text in more["busy_weekly"]]
    free = Availability(
        windows=windows,
        zone=zone,
        busy=busy,
        blocked=[start + timedelta(days=5)] if dice.random() < 0.3 else [],
        **more,
    )
    return request(
        run(days_per_week="1-7"), free=free, start=start, not_before=moment() if dice.random() < 0.3 else None
    )


def minutes_of(asked: Any, on_day: date) -> set[int]:
    """The minutes since 1970 of a date that are free, each looked up by itself."""
    availability = asked.availability

    def zone_of(some: date) -> ZoneInfo:
        stays = [stay.zone for stay in availability.stays if stay.first <= some <= stay.last]
        return ZoneInfo(stays[0] if stays else availability.zone)

    def instant(moment: datetime) -> float:
        zone = zone_of(moment.date())
        at = (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
        if moment.tzinfo is None and at.astimezone(zone).replace(tzinfo=None) != moment:
            # The clock skips it: the first minute that shows a later time.
            at -= timedelta(hours=26)
            while at.astimezone(zone).replace(tzinfo=None) < moment:
                at += timedelta(minutes=1)
        return at.timestamp()

    busy = [(instant(one.start), instant(one.end)) for one in availability.busy]
    since = instant(asked.not_before) if asked.not_before else float("-inf")
    if any(one.first <= on_day <= one.last for one in availability.away) or on_day in availability.blocked:
        return set()
    spans = [(window.start, window.end) for window in availability.windows if window.day.number == on_day.weekday()]
    if availability.rotation is not None:
        spans += availability.rotation.minutes_on(on_day)
    weekly = [
        window for one in availability.busy_weekly for window in one.windows if window.day.number == on_day.weekday()
    ]
    zone, tomorrows = zone_of(on_day), [on_day + timedelta(days=number) for number in range(1, 9)]
    over = min(datetime(one.year, one.month, one.day, tzinfo=zone_of(one)).timestamp() for one in tomorrows)
    same = all(zone_of(one) is zone for one in tomorrows)
    free = set()
    midnight = datetime(on_day.year, on_day.month, on_day.day, tzinfo=UTC)
    for number in range(-16 * 60, 40 * 60):
        at = midnight + timedelta(minutes=number)
        wall, seconds = at.astimezone(zone), at.timestamp()
        if wall.date() != on_day or seconds < since or (seconds >= over and not same):
            continue
        minute = 60 * wall.hour + wall.minute
        waking = [(420, 1260) if span == (0, 1440) else span for span in spans]
        within = any(start <= minute < end for start, end in waking)
        within = within and not any(window.start <= minute < window.end for window in weekly)
        if within and not any(low <= seconds < high for low, high in busy):
            free.add(int(seconds))
    return free


@pytest.mark.parametrize(
    "seed", [*range(18), *(pytest.param(seed, marks=pytest.mark.thorough) for seed in range(18, 54))]
)
def test_free_time_is_that_of_every_minute_looked_up_by_itself(seed: int) -> None:
    asked = drawn(seed)
    free = FreeTime(asked)
    for number in range(7):
        on_day = asked.start + timedelta(days=number)
        pieces = free.free(on_day)
        found = {second for low, high in pieces for second in range(-(-low // 60) * 60, high, 60)}
        assert found == minutes_of(asked, on_day), (on_day, pieces)


SPRING = date(2027, 3, 22)
VIENNA = "Europe/Vienna"


def in_vienna(frequency: dict[str, Any], *times: str, weeks: int = 1, **more: Any) -> list[str]:
    """What is wrong with sessions at some times of the clock in a week whose Sunday skips an hour."""
    free = Availability(windows=more.pop("windows", "daily 00:00-10:00"), zone=VIENNA)
    sessions = [session("run", at, zone=VIENNA) for at in times]
    return broken(request(run(**frequency), free=free, start=SPRING, weeks=weeks, **more), sessions)


def test_a_time_that_the_clock_skips_is_the_first_after_it() -> None:
    free = Availability(windows="daily 00:00-10:00", zone=VIENNA)
    sunday = SPRING + timedelta(days=6)
    asked = request(run(days_per_week="1-7"), free=free, start=SPRING, not_before=f"{sunday}T02:30")
    hours = [datetime(sunday.year, sunday.month, sunday.day, hour, tzinfo=ZoneInfo(VIENNA)) for hour in (3, 10)]

    assert FreeTime(asked).free(sunday) == [tuple(int(hour.timestamp()) for hour in hours)]


def test_a_gap_below_a_day_is_elapsed_time() -> None:
    spaced = {"days_per_week": "1-7", "min_gap": "12 h"}
    assert in_vienna(spaced, "2027-03-26T23:00", "2027-03-27T11:20", windows="daily 00:00-23:59") == []
    assert in_vienna(spaced, "2027-03-26T23:00", "2027-03-27T11:15", windows="daily 00:00-23:59") == ["gap"]
    assert in_vienna(spaced, "2027-03-27T22:00", "2027-03-28T11:20", windows="daily 00:00-23:59") == []
    assert in_vienna(spaced, "2027-03-27T22:00", "2027-03-28T11:15", windows="daily 00:00-23:59") == ["gap"]


def test_a_gap_of_a_day_or_more_is_by_the_clock() -> None:
    spaced = {"days_per_week": "1-7", "min_gap": "24 h"}
    assert in_vienna(spaced, "2027-03-27T07:00", "2027-03-28T07:00") == []
    assert in_vienna(spaced, "2027-03-27T07:00", "2027-03-28T06:55") == ["gap"]
    assert in_vienna(spaced, "2027-03-27T02:30", "2027-03-28T03:00") == [], "02:30 is skipped"
    autumn = request(
        run(**spaced), free=Availability(windows="daily 00:00-10:00", zone=VIENNA), start=date(2026, 10, 19)
    )
    before = session("run", "2026-10-24T02:30", zone=VIENNA)
    for at, fold, codes in (("02:30", 0, []), ("02:25", 0, ["gap"]), ("02:25", 1, []), ("02:30", 1, [])):
        wall = datetime.fromisoformat(f"2026-10-25T{at}").replace(fold=fold)
        assert broken(autumn, [before, session("run", wall, zone=VIENNA)]) == codes, (at, fold)


def test_an_interval_within_the_day_is_from_start_to_start() -> None:
    every = {"every": "2 h", "days_per_week": "1-7"}

    def at(*clocks: str) -> list[str]:
        sessions = [session("run", f"{day(0)}T{clock}", number=n) for n, clock in enumerate(clocks, start=1)]
        return broken(request(run(**every), free="daily 07:00-21:00"), sessions)

    assert at("07:00", "09:00", "11:00", "13:00", "15:00", "17:00", "19:00") == []
    assert at("07:00", "08:55") == ["gap"]
    assert at("07:00") == []
    close = [session("run", f"{day(0)}T07:{20 * number:02}", number=number + 1) for number in range(3)]
    assert broken(request(run(every="20 min", days_per_week=1)), close) == [], "one after another"
    assert broken(request(run(every="15 min", days_per_week=1)), [close[0], changed(close[1], -5)]) == [
        "overlap",
        "gap",
    ]
    night = [session("run", f"{day(0)}T23:40"), session("run", f"{day(1)}T00:00")]
    assert broken(request(run(**every), free="daily 00:00-00:30, 23:00-24:00"), night) == [], "on another day"


def changed(one: Any, minutes: int) -> Any:
    """A session that is moved."""
    return attrs.evolve(one, start=one.start + timedelta(minutes=minutes), end=one.end + timedelta(minutes=minutes))


def test_a_start_is_a_multiple_of_the_step_by_the_clock_and_written_by_it() -> None:
    free = Availability(windows="daily 07:00-09:00", zone="Australia/Lord_Howe", step="20 min")
    asked = request(run(days_per_week=1), free=free)
    ok = session("run", f"{day(0)}T07:20", zone="Australia/Lord_Howe")
    assert broken(asked, [ok]) == []
    assert broken(asked, [session("run", f"{day(0)}T07:30", zone="Australia/Lord_Howe")]) == ["step"]
    elsewhere = ok.start.astimezone(ZoneInfo("Australia/Brisbane"))
    moved = attrs.evolve(ok, start=elsewhere, end=elsewhere + timedelta(minutes=20))
    (breach,) = check_plan(plan(asked, [moved]))
    assert (breach.code, breach.message) == ("clock", f"{ok.id} isn't written by the clock of Australia/Lord_Howe.")
    odd = attrs.evolve(ok, start=ok.start + timedelta(seconds=20), end=ok.end + timedelta(seconds=20))
    assert broken(asked, [odd]) == ["step"]


def test_a_date_is_that_of_the_clock() -> None:
    asked = request(run(weekdays="tuesday"), free=Availability(windows="tue 07:00-09:00", zone="Pacific/Auckland"))
    there = session("run", f"{day(1)}T07:00", zone="Pacific/Auckland")
    utc = there.start.astimezone(ZoneInfo("UTC"))
    written = attrs.evolve(there, start=utc, end=utc + timedelta(minutes=20), id=f"{day(0)}-run-1")
    assert broken(asked, [there]) == []
    assert broken(asked, [written]) == ["clock"], "Monday in London is Tuesday there"


def test_sessions_of_two_commitments_are_between_apart_on_a_day_only() -> None:
    asked = request(
        run(days_per_week=1), legs(days_per_week=1), free="daily 00:00-01:00, 07:00-09:00, 23:00-24:00",
        between="10 min",
    )  # fmt: skip
    first = session("run", f"{day(0)}T07:00")
    assert broken(asked, [first, session("legs", f"{day(0)}T07:30")]) == []
    assert broken(asked, [first, session("legs", f"{day(0)}T07:25")]) == ["overlap"]
    night = session("run", f"{day(0)}T23:40")
    assert broken(asked, [night, session("legs", f"{day(1)}T00:00")]) == []
    long_one = [session("run", f"{day(0)}T07:00", minutes=60, does=night.routine), session("legs", f"{day(0)}T07:20")]
    assert broken(asked, long_one) == ["time", "overlap"]
    third = session("run", f"{day(0)}T07:45", number=2)
    short_within = [*long_one, third]
    assert [one.about for one in check_plan(plan(asked, short_within)) if one.code == "overlap"] == [
        f"{day(0)}-legs-1", f"{day(0)}-run-2", f"{day(0)}-run-2",
    ]  # fmt: skip


def test_a_busy_time_leaves_what_is_before_and_after_it() -> None:
    busy = [Busy(start=f"{day(0)}T07:25", end=f"{day(0)}T08:10"), Busy(start=f"{day(0)}T08:00", end=f"{day(0)}T08:20")]
    asked = request(run(days_per_week=1), free=Availability(windows="mon 07:00-09:00", busy=busy))
    codes = {at: broken(asked, [session("run", f"{day(0)}T{at}")]) for at in ("07:05", "07:10", "08:15", "08:20")}
    assert codes == {"07:05": [], "07:10": ["window"], "08:15": ["window"], "08:20": []}
    assert broken(asked, [session("run", f"{day(0)}T08:40")]) == []
    assert broken(asked, [session("run", f"{day(0)}T08:45")]) == ["window"]


def test_a_session_is_in_one_window_and_in_the_weeks_of_its_commitment() -> None:
    two = request(run(days_per_week=1), free="mon 07:00-07:15, 07:20-09:00")
    assert broken(two, on("x------", at="07:20")) == []
    assert broken(two, on("x------", at="07:10")) == ["window"]
    late = attrs.evolve(run(days_per_week=1), first_week=2, weeks=1)
    asked = request(late, weeks=3)
    assert broken(asked, on("-------x")) == []
    assert broken(asked, on("x------x")) == ["weeks"]
    assert broken(asked, on("-------x------x")) == ["weeks"]
    assert broken(asked, on("x")) == ["weeks", "days"]


def test_sessions_at_the_ends_of_time_are_not_in_free_time() -> None:
    free = Availability(
        windows=FREE, zone="Pacific/Kiritimati", busy=Busy(start="9999-12-31T22:00", end="9999-12-31T23:00")
    )
    ends = [session("run", at, number=1) for at in ("0001-01-01T07:00", "9999-12-31T23:00")]
    ends = [attrs.evolve(one, start=one.start.replace(tzinfo=UTC)) for one in ends]
    for frequency in ({"days_per_week": "1-7"}, {"consecutive_days": 2, "rest_days": 1}, {"every": "10 days"}):
        codes = broken(request(run(**frequency), free=free, weeks=2), ends)
        assert codes.count("window") == 2
    long_ago = Done(commitment="run", day="0001-01-01", start="0001-01-01T00:00+14:00", end="0001-01-01T00:20+14:00")
    assert broken(request(run(days_per_week=1), history=[long_ago]), on("x")) == []


def test_time_away_and_a_weekly_appointment_lower_the_least_as_a_blocked_day_does() -> None:
    def found(days: str, policy: str = "lowers", **taken: Any) -> list[str]:
        free = Availability(windows="daily 07:00-09:00", **taken)
        return broken(request(run(days_per_week=7), free=free, policy=Policy(blocked=policy)), on(days))

    holiday = {"away": Away(first=day(2), last=day(3))}
    assert found("xx--xxx", **holiday) == []
    assert found("xx--xx-", **holiday) == ["days"]
    assert found("xxx-xxx", **holiday) == ["window"]
    assert found("xx--xxx", "binds", **holiday) == ["days"]
    choir = {"busy_weekly": WeeklyBusy("tue 06:00-08:45")}
    assert found("x-xxxxx", **choir) == []
    assert found("xxxxxxx", **choir) == ["window"]
    assert found("x-xxxxx", busy_weekly=WeeklyBusy("tue 06:00-08:40")) == ["days"]


def test_shifts_are_free_time_beside_the_windows_of_the_week() -> None:
    shifts = Availability(rotation=Rotation(start=day(-3), days=["07:00-09:00", "", "07:30-09:00"]))
    assert broken(request(run(days_per_week="1-7"), free=shifts), on("x-xx-xx", at="07:30")) == []
    assert broken(request(run(days_per_week="1-7"), free=shifts), on("xxx", at="07:30")) == ["window"]
    assert broken(request(run(days_per_week="1-7"), free=shifts), on("x-x", at="07:00")) == ["window"]
    both = attrs.evolve(shifts, windows="tue 08:00-09:00; wed 07:00-07:30")
    assert broken(request(run(days_per_week="1-7"), free=both), on("-xx", at="08:00")) == []
    assert broken(request(run(days_per_week="1-7"), free=both), on("--x", at="07:20")) == []


def test_dates_of_a_stay_are_by_the_clock_there() -> None:
    stay = Stay(first=day(1), last=day(2), zone="Asia/Tokyo")
    asked = request(run(days_per_week="1-7"), free=Availability(windows="daily 07:00-09:00", stays=stay))
    there = [session("run", f"{day(number)}T07:00", zone="Asia/Tokyo") for number in (1, 2)]
    assert broken(asked, [*on("x--x"), *there]) == []
    assert broken(asked, on("xx-x")) == ["clock", "window"]
    clock = next(breach for breach in check_plan(plan(asked, on("xx-x"))) if breach.code == "clock")
    assert clock.message == f"{day(1)}-run-1 isn't written by the clock of Asia/Tokyo."
    late = session("run", f"{day(3)}T07:00", zone="Asia/Tokyo")
    assert broken(asked, [late]) == ["window"], "hours between two dates belong to neither"


def test_instants_far_from_the_plan_are_not_on_its_wall() -> None:
    wall = Wall("Europe/Vienna", MONDAY, 7)
    assert wall.moment(0) is None
    assert wall.offset(10**10) is None
