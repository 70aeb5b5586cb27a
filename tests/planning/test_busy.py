"""Weekly appointments: busy by the wall clock every week."""

from datetime import date, timedelta
from typing import Any

import pytest
from weeks import MONDAY, run, starts

from footex import Availability, BoundExceeded, InvalidValue, plan_week
from footex.planning import Request, WeeklyBusy, Window
from footex.planning.explain.conflict import _rules
from footex.planning.explain.conflict_text import describe_rule
from footex.planning.request.meaning.clock import Clock
from footex.planning.search.layout.layout import Layout
from footex.planning.search.layout.rules import RuleKind

CHOIR = WeeklyBusy("tue 18:00-19:30", what="choir")


def spans(free: Availability, day: date) -> list[str]:
    clock = Clock(free.zone, day, 1)
    return [f"{clock.moment(low):%H:%M}-{clock.moment(high):%H:%M}" for low, high in clock.free(day, free)]


def test_weekly_appointments_are_read_from_text_and_from_windows() -> None:
    assert repr(CHOIR) == "WeeklyBusy('tue 18:00-19:30', what='choir')"
    assert repr(WeeklyBusy(Window(day="tue", start="18:00", end="19:30"))) == "WeeklyBusy('tue 18:00-19:30')"
    assert Availability(windows="daily 07:00-20:00", busy_weekly="tue 18:00-19:30").busy_weekly == (
        WeeklyBusy("tue 18:00-19:30"),
    )
    assert Availability(windows="daily 07:00-20:00", busy_weekly=[CHOIR]).busy_weekly == (CHOIR,)


def test_a_weekly_appointment_takes_its_time_every_week() -> None:
    free = Availability(
        windows="daily 17:00-20:00", busy_weekly=[CHOIR, WeeklyBusy("tue 17:00-17:30; wed 19:00-20:00")]
    )
    tuesday = MONDAY + timedelta(days=1)
    for week in range(3):
        day = tuesday + timedelta(weeks=week)
        assert spans(free, day) == ["17:30-18:00", "19:30-20:00"]
        assert spans(free, day + timedelta(days=1)) == ["17:00-19:00"]
        assert spans(free, day - timedelta(days=1)) == ["17:00-20:00"]


def test_a_weekly_appointment_is_kept_by_the_wall_clock_in_summer_and_in_winter() -> None:
    free = Availability(windows="sun 17:00-20:00", busy_weekly="sun 18:00-19:00", zone="Europe/Vienna")
    assert spans(free, date(2027, 3, 21)) == spans(free, date(2027, 3, 28)) == ["17:00-18:00", "19:00-20:00"]


def test_a_whole_day_that_is_busy_every_week_is_all_of_it() -> None:
    free = Availability(windows="daily 00:00-23:59", busy_weekly="sun 00:00-24:00")
    assert spans(free, date(2026, 11, 29)) == []


def test_sessions_go_round_weekly_appointments() -> None:
    free = Availability(windows="tue 18:00-20:00", busy_weekly=CHOIR)
    assert starts(plan_week(run(days_per_week=1), free, start=MONDAY)) == ["Tue 19:30 run"]


def test_a_conflict_names_the_weekly_appointment() -> None:
    free = Availability(windows="tue 18:00-19:40; wed 07:00-08:00", busy_weekly=CHOIR)
    layout = Layout(Request(commitments=run(days_per_week=1), availability=free, start=MONDAY))
    named = describe_rule(layout, (0, 7), RuleKind.BUSY, "2026-11-24")
    assert named.sentence == "2026-11-24: busy 18:00-19:30 (choir)."
    assert (RuleKind.BUSY, "2026-11-24") in _rules(layout, (0, 7))
    assert [minute for _, minute, _ in layout.starts[1]] == [1170, 1175]
    assert layout.planner(1, frozenset({(RuleKind.BUSY, "2026-11-24")})).choices(0, 0).starts[0] == 60 * 1080


@pytest.mark.parametrize(
    ("windows", "message"),
    [
        ("", "WeeklyBusy.windows: '' names no window; write 'mon-fri 06:30-07:30, 18:00-21:00; sat 09:00-11:00'"),
        ([], "WeeklyBusy.windows: [] is empty; write at least one window"),
        ("tue 23:00-01:00", "Window: 'tue 23:00-01:00' crosses midnight; write 'tue 23:00-24:00; wed 00:00-01:00'"),
        (5, "WeeklyBusy.windows: 5 is not a list; write Window(...), or a list of them"),
    ],
)
def test_what_is_no_weekly_appointment_is_refused(windows: Any, message: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        WeeklyBusy(windows)
    assert str(caught.value) == message


def test_weekly_appointments_are_bounded() -> None:
    with pytest.raises(BoundExceeded, match="101 is past the bound of 100 appointments"):
        Availability(windows="daily 07:00-08:00", busy_weekly=[CHOIR] * 101)
    with pytest.raises(InvalidValue, match=r"^WeeklyBusy\.what: "):
        WeeklyBusy("tue 18:00-19:30", what=5)  # type: ignore[arg-type]
