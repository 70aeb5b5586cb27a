"""The checker counts the days of each week, the runs and the rests, and lowers what can't be."""

from datetime import datetime
from typing import Any

import attrs
import pytest
from by_hand import broken, day, on, plan, request, run, session

from footex import Availability, Policy
from footex.planning import Busy, Done, check_plan

WEEKDAYS = "mon-fri 07:00-09:00"


def ask(frequency: dict[str, Any], *, now: int = 0, blocked: Any = (), **more: Any) -> Any:
    """A request for runs, from some day on, with some days blocked by their numbers."""
    free = Availability(windows=more.pop("free", "daily 07:00-09:00"), blocked=[day(number) for number in blocked])
    start = datetime.combine(day(now), datetime.min.time()) if now else None
    return request(run(**frequency), free=free, not_before=start, **more)


def done(*numbers: int, status: str = "done") -> list[Done]:
    return [Done(commitment="run", day=day(number), status=status) for number in numbers]


DAILY = {"days_per_week": 7}
THRICE = {"days_per_week": 3}
APART = {"days_per_week": "3-4", "rest_days": 1}


@pytest.mark.parametrize(
    ("frequency", "days", "codes"),
    [
        (APART, "x-x-x--", []),
        (APART, "x-x-x-x", []),
        (APART, "xx--x--", ["rest"]),
        (APART, "xx-xx--", ["rest", "rest"]),
        ({"days_per_week": 2, "rest_days": 2}, "x--x---", []),
        ({"days_per_week": 2, "rest_days": 2}, "x-x----", ["rest"]),
        ({"days_per_week": "3-7", "consecutive_days": "1-3", "rest_days": 1}, "xxx-xx-", []),
        ({"weekdays": ["monday", "tuesday", "thursday"], "rest_days": 1}, "xx-x---", []),
        ({"weekdays": ["monday", "tuesday", "thursday"], "rest_days": 1}, "xx--x--", ["weekday"]),
    ],
)
def test_days_of_rest_without_runs_are_between_any_two_days(
    frequency: dict[str, Any], days: str, codes: list[str]
) -> None:
    assert broken(ask(frequency), on(days)) == codes


def test_a_rest_is_kept_from_what_was_done_to_the_first_day_that_is_planned() -> None:
    assert broken(ask(APART, history=done(-1)), on("x-x-x--")) == ["rest"]
    assert broken(ask(APART, history=done(-2)), on("x-x-x--")) == []
    assert broken(ask(APART, history=done(-3, -2)), on("x-x-x--")) == [], "days before the plan are facts"
    assert broken(ask(APART, history=done(0, 1), now=2), on("--x-x--")) == ["rest"]
    assert broken(ask(APART, history=done(0, 1), now=2), on("---x-x-")) == []


@pytest.mark.parametrize(
    ("frequency", "blocked", "days", "codes"),
    [
        (DAILY, [], "xxxxxxx", []),
        (DAILY, [], "xxx-xxx", ["days"]),
        (DAILY, [3], "xxx-xxx", []),
        (DAILY, [3], "xxx--xx", ["days"]),
        (THRICE, [3], "xx-----", ["days"]),
        (THRICE, [0, 1, 2, 3, 4], "-----xx", []),
        (THRICE, [0, 1, 2, 3, 4], "-----x-", ["days"]),
        (APART, [0, 1, 2, 3], "----x-x", []),
        (APART, [0, 1, 2, 3], "----x--", ["days"]),
        (APART, [0, 1, 2], "---x-x-", []),
        (THRICE | {"min_gap": "48 h"}, [0, 1, 2, 3], "----x-x", []),
        (THRICE | {"min_gap": "48 h"}, [0, 1, 2], "---x-x-", []),
        ({"weekdays": ["monday", "friday"]}, [4], "x------", []),
        ({"weekdays": ["monday", "friday"]}, [3], "x------", ["days"]),
    ],
)
def test_blocked_days_lower_the_least_of_their_week_by_what_they_take(
    frequency: dict[str, Any], blocked: list[int], days: str, codes: list[str]
) -> None:
    assert broken(ask(frequency, blocked=blocked), on(days)) == codes
    binds = ask(frequency, blocked=blocked, policy=Policy(blocked="binds"))
    stated = int(str(frequency.get("days_per_week", 2))[0])
    assert broken(binds, on(days)) == (["days"] if len(on(days)) < stated else [])


def test_busy_times_lower_the_least_only_where_no_session_fits_any_more() -> None:
    def with_busy(until: str) -> Any:
        busy = Busy(start=f"{day(3)}T06:00", end=f"{day(3)}T{until}")
        return request(run(**DAILY), free=Availability(windows="daily 07:00-09:00", busy=busy))

    assert broken(with_busy("08:45"), on("xxx-xxx")) == []
    assert broken(with_busy("08:40"), on("xxx-xxx")) == ["days"], "20 min are left, and that is enough"
    assert broken(with_busy("08:41"), on("xxx-xxx")) == [], "19 min are left, and at 08:45 15 min"


def test_a_missing_window_lowers_nothing() -> None:
    assert broken(ask(DAILY, free=WEEKDAYS), on("xxxxx--")) == ["days"]
    assert broken(ask(DAILY, free=WEEKDAYS, blocked=[2]), on("xx-xx--")) == ["days"]
    assert broken(ask({"days_per_week": 5}, free=WEEKDAYS, blocked=[2]), on("xx-xx--")) == []


def test_each_week_is_lowered_by_its_own_days() -> None:
    assert broken(ask(DAILY, blocked=[3], weeks=2), on("xxx-xxxxxxxxxx")) == []
    assert broken(ask(DAILY, blocked=[3], weeks=2), on("xxx-xxxxxx-xxx")) == ["days"]


def test_days_that_are_past_lower_the_least_and_those_done_count() -> None:
    assert broken(ask(DAILY, now=2), on("--xxxxx")) == []
    assert broken(ask(DAILY, now=2), on("---xxxx")) == ["days"]
    assert broken(ask(THRICE, now=2), on("--xx---")) == ["days"]
    assert broken(ask(THRICE, now=2, history=done(0)), on("--xx---")) == []
    assert broken(ask(THRICE, now=2, history=done(0, 1)), on("--xx---")) == ["days"], "four days in all"
    assert broken(ask(THRICE, now=6, history=done(0, 1)), on("-------")) == ["days"]
    assert broken(ask(THRICE, now=6, history=done(0)), on("-------")) == ["days"]
    assert broken(ask(THRICE, now=6, history=done(0)), on("------x")) == []
    assert broken(ask(APART, now=2, history=done(1)), on("---x-x-")) == []
    assert broken(ask(APART, now=4, history=done(0, 3)), on("-----x-")) == []
    assert broken(ask(APART, now=4, history=done(0, 3)), on("-------")) == ["days"]


def test_what_was_done_is_never_too_much_or_too_little() -> None:
    assert broken(ask({"days_per_week": "1-2"}, now=4, history=done(0, 1, 2)), on("-------")) == []
    assert broken(ask({"days_per_week": "1-2"}, now=4, history=done(0, 1, 2)), on("----x--")) == ["days"]
    assert broken(ask(DAILY, now=9, weeks=2), on("---------xxxxx")) == []
    assert broken(ask(DAILY, now=7, weeks=2), on("-------xxxxxxx")) == []
    assert broken(ask({"days_per_week": "1-7"}, now=9, weeks=2, history=done(0, 1, 2)), on("---------x----")) == []


def test_days_on_which_it_was_skipped_or_one_was_ill_have_no_session() -> None:
    for status in ("skipped", "ill"):
        asked = ask(DAILY, now=2, history=done(2, status=status))
        assert broken(asked, on("---xxxx")) == []
        assert broken(asked, on("--xxxxx")) == ["status"]
        (breach,) = check_plan(plan(asked, on("--xxxxx")))
        assert breach.message == f"{day(2)}-run-1 is on a day that was skipped, or on which the person was ill."
    assert broken(ask(DAILY, now=2, history=done(1, status="ill")), on("--xxxxx")) == [], "that day is past anyway"


def test_a_run_before_the_weeks_of_its_commitment_is_found_too() -> None:
    late = attrs.evolve(run(**RUNS), first_week=2)
    for ramp in (None, "linear"):
        asked = request(late, weeks=2, ramp=ramp, history=done(-3))
        assert broken(asked, on("x------xx--xx-")) == ["weeks", "run"]
        assert broken(asked, on("------xxx--xx-")) == ["weeks"]
        assert broken(asked, on("-------xx--xx-")) == []


def test_a_day_on_which_it_was_cancelled_may_cut_a_run_and_lengthen_a_rest() -> None:
    kept = on("xxcxx--")
    asked = ask({"consecutive_days": 3, "rest_days": 1}, keep=kept)
    assert broken(asked, [*on("xx"), kept[2], *on("---xxx-")]) == []
    assert broken(asked, [*on("x"), kept[2], *on("---xxx-")]) == ["run"]
    assert broken(asked, [kept[2], *on("---xxx-")]) == ["rest"], "Tuesday"
    one_in_two = ask({"consecutive_days": 1, "rest_days": 1}, keep=kept)
    assert broken(one_in_two, [*on("x"), kept[2], *on("---x-x-")]) == []


RUNS = {"consecutive_days": "2-3", "rest_days": "1-2"}


@pytest.mark.parametrize(
    ("days", "codes"),
    [
        ("xx-xx-x", []),
        ("xxx--xx", []),
        ("x-xx-xx", ["run"]),
        ("xxxx-xx", ["run"]),
        ("xx-xxxx", ["run"]),
        ("xx---xx", ["rest"]),
        ("---xx-x", ["rest"]),
        ("--xx-xx", []),
    ],
)
def test_runs_and_rests_are_within_their_ranges(days: str, codes: list[str]) -> None:
    assert broken(ask(RUNS), on(days)) == codes


def test_the_first_run_begins_within_a_week() -> None:
    asked = ask({"consecutive_days": 1, "rest_days": "1-9"}, weeks=2)
    assert broken(asked, on("------x-------")) == []
    assert broken(asked, on("-------x------")) == ["rest"]
    after = ask({"consecutive_days": 1, "rest_days": "1-9"}, weeks=2, history=done(-1))
    assert broken(after, on("---------x----")) == []
    assert broken(after, on("----------x---")) == ["rest"]


def test_a_taken_day_may_cut_a_run_and_lengthen_a_rest() -> None:
    run_of_three = {"consecutive_days": 3, "rest_days": 1}
    assert broken(ask(run_of_three, blocked=[2]), on("xx-xxx-")) == []
    assert broken(ask(run_of_three), on("xx-xxx-")) == ["run"]
    assert broken(ask(run_of_three, blocked=[5]), on("xx-xx-x")) == ["run"]
    assert broken(ask(run_of_three, blocked=[2, 3]), on("xx--xxx")) == []
    assert broken(ask(run_of_three, blocked=[2, 3]), on("xx---xx")) == ["rest"]
    assert broken(ask(run_of_three, blocked=[2], policy=Policy(blocked="binds")), on("xx-xxx-")) == ["run"]
    assert broken(ask(run_of_three, free="mon,tue,thu-sun 07:00-09:00"), on("xx-xxx-")) == ["run"]


def test_windows_that_are_too_short_are_no_reason_to_rest() -> None:
    every = {"consecutive_days": 1, "rest_days": 1}
    short = "mon-tue,thu-sun 07:00-09:00; wed 07:00-07:10"
    assert broken(ask(every, free=short), on("x--x-x-")) == ["rest"]
    assert broken(ask(every, free="mon-tue,thu-sun 07:00-09:00"), on("x--x-x-")) == []
    blocked = ask(every, free=short, blocked=[2])
    assert broken(blocked, on("x--x-x-")) == []


def test_a_rest_ends_on_a_day_that_is_busy_for_a_part_of_its_windows_only() -> None:
    def found(until: str) -> list[str]:
        free = Availability(windows="daily 07:00-09:00", busy=Busy(start=f"{day(2)}T06:00", end=f"{day(2)}T{until}"))
        return broken(request(run(consecutive_days=1, rest_days=1), free=free), on("x--x-x-"))

    assert found("08:40") == ["rest"]
    assert found("08:45") == []


def test_rests_of_any_length_are_allowed_where_the_days_of_a_week_are_stated() -> None:
    assert broken(ask({"days_per_week": "1-2"}, weeks=2), on("x------------x")) == []
    assert broken(ask({"days_per_week": 2}, weeks=2), on("xx---------xx-")) == []


def test_a_run_that_began_before_now_may_end_at_any_time() -> None:
    assert broken(ask(RUNS, now=1, history=done(0)), on("--xx-xx")) == []
    assert broken(ask(RUNS, now=1, history=done(0)), on("-x-xx-x")) == []
    assert broken(ask(RUNS, now=1, history=done(0)), on("---xx-x")) == []
    assert broken(ask(RUNS, now=1, history=done(0)), on("----xx-")) == ["rest"]
    assert broken(ask(RUNS, now=3, history=done(0, 1, 2)), on("---x-xx")) == ["run"]
    assert broken(ask(RUNS, now=4, history=done(0, 1, 2, 3)), on("-----xx")) == []
    assert broken(ask(RUNS, now=4, history=done(0, 1, 2, 3)), on("----x-x")) == ["run"]
    ill = [*done(0), *done(1, status="ill")]
    assert broken(ask({**RUNS, "rest_days": 1}, now=2, history=ill), on("--xx-xx")) == [], "Monday done, Tuesday ill"


def test_a_rest_that_was_too_long_ends_on_the_next_possible_day() -> None:
    asked = ask(RUNS, now=4, history=done(-1))
    assert broken(asked, on("----xx-")) == []
    assert broken(asked, on("-----xx")) == ["rest"]
    assert broken(ask(RUNS, now=4, history=done(-1), blocked=[4]), on("-----xx")) == []


@pytest.mark.parametrize(
    ("every", "days", "codes"),
    [
        ("2 days", "x-x-x-x", []),
        ("2 days", "x-xx-x-", ["run"]),
        ("2 days", "x--x-x-", ["rest"]),
        ("2-3 days", "x--x-x-", []),
        ("1 day", "xxxxxxx", []),
        ("1 day", "xxxxx-x", ["days"]),
        ("1-2 days", "xx-xx-x", []),
        ("1-2 days", "xx--x-x", ["rest"]),
        ("1 week", "x------x------", []),
        ("1 week", "x-------x-----", ["rest"]),
    ],
)
def test_an_interval_of_days_is_kept(every: str, days: str, codes: list[str]) -> None:
    assert broken(ask({"every": every}, weeks=len(days) // 7), on(days)) == codes


def test_a_breach_of_dates_says_what_it_is_about() -> None:
    def messages(asked: Any, days: str) -> list[str]:
        return [breach.message for breach in check_plan(plan(asked, on(days)))]

    assert messages(ask(APART), "xx-----") == [
        "run has sessions on 2 days of the week from 2026-11-23; at least 3 are due.",
        "run: 0 days of rest before 2026-11-24; at least 1.",
    ]
    assert messages(ask(RUNS), "x-xx-xx") == ["run: 1 day in a row from 2026-11-23; at least 2."]
    assert messages(ask({"days_per_week": "1-2"}), "xxx----") == [
        "run has sessions on 3 days of the week from 2026-11-23; at most 2 are allowed."
    ]


def test_sessions_that_fall_out_after_planning_leave_the_others_as_they_were() -> None:
    assert broken(ask(DAILY), on("dsxxxcx")) == []
    assert broken(ask(DAILY), on("ds-xxcx")) == ["days"]
    assert broken(ask(RUNS), on("xs-xx-c")) == []
    assert broken(ask(RUNS), on("ds---xx")) == ["rest"]
    assert broken(ask(APART), on("sx-x-x-")) == [], "what was skipped is no day of rest broken"
    assert broken(ask(APART), on("dx-x-x-")) == ["rest"]


def test_no_session_is_counted_outside_its_weeks() -> None:
    asked = request(run(**THRICE), weeks=2)
    late = session("run", f"{day(20)}T07:00")
    assert broken(asked, [*on("x-x-x--x-x-x--"), late]) == ["window"]
