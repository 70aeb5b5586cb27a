"""Conflicts: every set is irreducible, and every change that is suggested works."""

import re
from datetime import date
from typing import Any

import pytest
from comparing import Outcome, compare_conflict
from oracle import routine, small_case

import footex
from footex import (  # fmt: skip
    Availability,
    Commitment,
    Frequency,
    Infeasible,
    Policy,
    plan_programme,
    plan_week,
)
from footex.planning import Busy, ConflictingRule, Remedy, Request, plan_request
from footex.planning.explain.conflict import _rules
from footex.planning.explain.conflict_text import describe_rule
from footex.planning.search.layout.layout import Layout
from footex.planning.search.layout.rules import RuleKind
from footex.planning.search.solve import exists

MONDAY = date(2026, 11, 23)
BINDS = Policy(blocked="binds")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def refusal(case: Any) -> Any:
    try:
        plan_week(**case)
    except Infeasible as error:
        return error
    return None


def rules(error: Any) -> Any:
    return [one for one in error.details if isinstance(one, ConflictingRule)]


def changes(error: Any) -> Any:
    return [one for one in error.details if isinstance(one, Remedy)]


def impossible_cases(wanted: Any) -> Any:
    found, seed = [], 0
    while len(found) < wanted:
        case = small_case(seed)
        error = refusal(case)
        if error is not None:
            found.append((seed, case, error))
        seed += 1
    return found


@pytest.mark.parametrize("many", [3, pytest.param(250, marks=pytest.mark.thorough)])
def test_conflict_sets_are_irreducible_and_every_change_works(many: int) -> None:
    suggested = 0
    for seed, case, error in impossible_cases(many):
        layout = Layout(Request(**case))
        conflict = {(RuleKind(one.code), one.about) for one in rules(error)}
        every = set(_rules(layout, (0, 7)))
        assert conflict <= every
        assert not exists(layout, frozenset(every - conflict)), seed
        for rule in conflict:
            assert exists(layout, frozenset(every - conflict | {rule})), (seed, rule)
        for change in changes(error):
            suggested += 1
            plan_request(change.apply(error.request))
    assert suggested > many


@pytest.mark.parametrize(
    ("seeds", "least"), [(range(2, 5), 1), pytest.param(range(5, 209), 40, marks=pytest.mark.thorough)]
)
def test_of_the_rules_in_conflict_all_are_needed_and_suffice_when_everything_is_tried(seeds: range, least: int) -> None:
    found = [compare_conflict(seed) for seed in seeds]
    assert sum(one.outcome is Outcome.NONE and one.count > 1 for one in found) >= least


def test_runs_that_are_too_short_for_the_days_are_named_beside_the_rest_between_them() -> None:
    runs = Frequency(days_per_week=4, consecutive_days="1-2", rest_days=2)
    asked = Commitment(routine=routine("legs", 10), frequency=runs)
    error = refusal({"commitments": [asked], "availability": "mon-thu 07:00-08:00", "start": MONDAY})
    assert {one.code for one in rules(error)} == {"days-at-least", "rest-at-least", "run", "windows"}
    assert "legs: 1 to 2 days in a row." in error.reasons


def test_a_short_window_is_named_with_what_would_do() -> None:
    legs = Commitment(routine=routine("legs", 18), frequency=Frequency(days_per_week=2))
    error = refusal({"commitments": [legs], "availability": "mon 07:00-08:00; tue 07:00-07:12", "start": MONDAY})
    assert (
        str(error)
        == """\
no plan for legs from 2026-11-23 to 2026-11-29 that keeps every rule:
- legs: on at least 2 days a week, once a day.
- Tuesday: 12 min free; legs needs 18 min.
- Wednesday to Sunday: no time free.
Any one of these would do:
- Tuesday: 6 min more, 07:00-07:18.
- On one of Wednesday to Sunday: 18 min more, 07:00-07:18.
- legs: one day fewer, 1 day a week."""
    )


@pytest.mark.parametrize(
    ("frequency", "free", "kinds"),
    [
        ({"days_per_week": 7}, {"blocked": ["2026-11-25"]}, {"days-at-least", "blocked"}),
        ({"days_per_week": 7}, {"most_per_day": "10 min"}, {"days-at-least", "limit"}),
        ({"consecutive_days": 3, "rest_days": 1}, {"blocked": ["2026-11-23", "2026-11-25", "2026-11-27", "2026-11-29"]}, {"rest-at-most", "run", "blocked"}),
        ({"days_per_week": 7, "per_day": 2, "min_gap": "3 h"}, {}, {"days-at-least", "gap", "windows"}),
    ],
)  # fmt: skip
def test_what_stands_against_what(frequency: Any, free: Any, kinds: Any) -> None:
    legs = Commitment(routine=routine("legs", 20), frequency=Frequency(**frequency))
    available = Availability(windows="daily 07:00-08:00", **free)
    error = refusal({"commitments": [legs], "availability": available, "start": MONDAY, "policy": BINDS})
    assert {one.code for one in rules(error)} == kinds
    for sentence in error.reasons:
        assert sentence.endswith(".")


def test_busy_times_and_days_at_most_can_conflict() -> None:
    busy = [{"start": f"2026-11-{day}T07:00", "end": f"2026-11-{day}T08:00"} for day in range(23, 30)]
    available = Availability(windows="daily 07:00-08:00", busy=[Busy(**one, what="choir") for one in busy])
    legs = Commitment(routine=routine("legs", 20), frequency=Frequency(days_per_week=1))
    error = refusal({"commitments": [legs], "availability": available, "start": MONDAY, "policy": BINDS})
    assert "2026-11-23 to 2026-11-29: busy 07:00-08:00 (choir)." in error.reasons
    assert "2026-11-23: busy 07:00-08:00 (choir)." in {one.message for one in rules(error)}
    assert not [one for one in changes(error) if one.code == "unblock"]
    run = Commitment(
        routine=routine("run", 20), frequency=Frequency(days_per_week="1-2", consecutive_days="3-4", rest_days=1)
    )
    error = refusal({"commitments": [run], "availability": "mon-wed 07:00-08:00", "start": MONDAY})
    assert {one.code for one in rules(error)} >= {"days-at-least", "run"}
    assert "run: 3 to 4 days in a row." in error.reasons


def test_of_a_long_programme_the_first_weeks_that_cant_be_are_explained() -> None:
    run = Commitment(routine=routine("run", 20), frequency=Frequency(consecutive_days=3, rest_days=1))
    available = Availability(windows="daily 07:00-08:00", blocked=["2026-12-09", "2026-12-11"])
    with pytest.raises(Infeasible) as caught:
        plan_programme(run, available, start=MONDAY, weeks=8, ramp="hold", policy=BINDS)
    assert "from 2026-11-23 to 2026-12-13" in str(caught.value)
    assert caught.value.days == (date(2026, 11, 23), date(2026, 12, 13))
    assert caught.value.changes == ("Unblock 2026-12-11.",)


def test_where_every_day_is_full_more_time_on_one_of_them_is_not_suggested() -> None:
    case = {"commitments": [Commitment(routine=routine(name, 20), frequency=Frequency(days_per_week=5)) for name in "abc"],
            "availability": "mon-fri 07:00-07:50", "start": MONDAY, "policy": Policy()}  # fmt: skip
    error = refusal(case)
    assert {one.code for one in changes(error)} == {"more-time-every-day", "another-window"}
    full = [*case["commitments"], Commitment(routine=routine("d", 20), frequency=Frequency(days_per_week=5))]
    assert {one.code for one in changes(refusal({**case, "commitments": full}))} == {
        "more-time-every-day",
        "another-window",
    }


def test_a_window_at_the_end_of_the_day_begins_earlier() -> None:
    legs = Commitment(routine=routine("legs", 18), frequency=Frequency(days_per_week=1))
    error = refusal({"commitments": [legs], "availability": "tue 23:50-24:00", "start": MONDAY})
    assert "Tuesday: 10 min more, 23:40-24:00." in error.changes


def test_a_longer_window_is_not_suggested_where_only_the_whole_day_would_do() -> None:
    legs = Commitment(routine=routine("legs", 18), frequency=Frequency(days_per_week=1, per_day=2, min_gap="16 h"))
    error = refusal({"commitments": [legs], "availability": "tue 12:00-13:00", "start": MONDAY})
    assert [one.about for one in changes(error) if one.code == "more-time"] == []


def test_where_steps_run_out_in_explaining_rules_stay_and_no_change_is_claimed() -> None:
    case = {"commitments": [Commitment(routine=routine("legs", 20), frequency=Frequency(days_per_week=3))],
            "availability": "mon-tue 07:00-08:00", "start": MONDAY, "steps": 1}  # fmt: skip
    error = refusal(case)
    assert changes(error) == []
    assert {one.code for one in rules(error)} == {"days-at-least", "windows"}
    assert not error.complete
    assert str(error).endswith("None was found; the steps didn't suffice to try every change.")


def test_steps_that_suffice_for_some_changes_say_that_there_may_be_others() -> None:
    often = Frequency(days_per_week="2-3")
    asked = [Commitment(routine=routine(name, 20), frequency=often) for name in "abcdef"]
    error = refusal({"commitments": asked, "availability": "mon-sat 07:00-07:30; sun 07:00-07:45", "start": MONDAY})
    assert not error.complete
    assert changes(error)
    assert "\nAny one of these would do; the steps didn't suffice to try every change:\n- " in str(error)


def reasons(commitments: Any, free: Any, **more: Any) -> Any:
    return refusal({"commitments": commitments, "availability": free, "start": MONDAY, **more}).reasons


def legs(minutes: int, name: str = "legs", **frequency: Any) -> Commitment:
    return Commitment(routine=routine(name, minutes), frequency=Frequency(**frequency))


def test_a_step_that_keeps_a_session_out_is_named_with_the_stretch_that_is_usable() -> None:
    assert reasons([legs(17, days_per_week=1)], "mon 06:31-06:50")[-2] == (
        "Monday: 19 min free, the longest usable stretch 15 min, from 06:35, as sessions start every 5 min; "
        "legs needs 17 min."
    )
    assert reasons([legs(2, days_per_week=1)], "mon 06:31-06:34")[-2] == (
        "Monday: 3 min free, none of it usable as sessions start every 5 min; legs needs 2 min."
    )


def test_a_clock_that_jumps_ahead_leaves_no_time() -> None:
    free = Availability(windows="daily 02:00-03:00", zone="Europe/Vienna")
    assert "Sunday: no time free, as the clock jumps ahead; legs needs 50 min." in reasons(
        [legs(50, days_per_week=7)], free, start="2027-03-22"
    )


def test_what_is_too_soon_is_not_put_down_to_the_clock() -> None:
    free = Availability(windows="daily 07:00-08:00", zone="Europe/Vienna")
    request = Request(
        commitments=legs(50, days_per_week=7), availability=free, start="2027-03-22", not_before="2027-03-22T07:30"
    )
    said = describe_rule(Layout(request), (0, 7), RuleKind.WINDOWS, "0").sentence
    assert said == "Monday: 30 min free; legs needs 50 min."


def test_the_time_between_commitments_is_named() -> None:
    both = [legs(20, "a", days_per_week=7), legs(20, "b", days_per_week=7)]
    error = refusal({"commitments": both, "availability": "daily 06:00-09:00", "start": MONDAY, "between": "5 h"})
    assert "Sunday: 180 min free, 5 h between commitments; a needs 20 min, b needs 20 min." in error.reasons
    assert error.problem == (
        "no plan for a and b from 2026-11-23 to 2026-11-29, 5 h between commitments, that keeps every rule"
    )
    error = refusal({"commitments": both, "availability": "daily 06:02-06:44", "start": MONDAY})
    assert (
        "Sunday: 42 min free, the longest usable stretch 39 min, from 06:05, as sessions start every 5 min; "
        "a needs 20 min, b needs 20 min."
    ) in error.reasons
    error = refusal({"commitments": both, "availability": "daily 06:02-06:44", "start": MONDAY, "between": "5 min"})
    assert (
        "Sunday: 42 min free, the longest usable stretch 39 min, from 06:05, as sessions start every 5 min, "
        "5 min between commitments; a needs 20 min, b needs 20 min."
    ) in error.reasons


def test_busy_times_are_named_by_what_they_take() -> None:
    busy = [
        Busy(start="2026-11-23T05:00", end="2026-11-23T05:30", what="train"),
        Busy(start="2026-11-22T20:00", end="2026-11-23T07:30"),
        Busy(start="2026-11-23T07:40", end="2026-11-24T02:00", what="choir"),
    ]
    free = Availability(windows="mon 07:00-08:00", busy=busy)
    assert "2026-11-23: busy 00:00-07:30, 07:40-24:00 (choir)." in reasons(
        [legs(20, days_per_week=1)], free, policy=BINDS
    )


def test_what_takes_no_steps_is_described_without_any() -> None:
    busy = Busy(start="2026-12-23T08:30", end="2026-12-23T09:00")
    both = [legs(20, "a", days_per_week=7), legs(20, "b", days_per_week=7)]
    free = Availability(windows="daily 07:00-07:45", busy=busy)
    layout = Layout(Request(commitments=both, availability=free, start=MONDAY, between="10 min", steps=1))
    assert (
        describe_rule(layout, (0, 7), RuleKind.BUSY, "2026-11-23").sentence == "2026-11-23: busy times are kept free."
    )
    assert (
        describe_rule(layout, (0, 7), RuleKind.WINDOWS, "0").sentence
        == "Monday: 45 min free, 10 min between commitments; a needs 20 min, b needs 20 min."
    )


def test_of_a_climbing_programme_the_day_that_fails_is_named_by_its_week_not_by_a_date() -> None:
    run = Frequency(consecutive_days=20, rest_days=1)
    climbing = Commitment(routine=footex.bundled().routines["heel-and-foot-stretching"], frequency=run)
    with pytest.raises(Infeasible) as caught:
        plan_programme(climbing, "mon-sat 06:30-08:00; sun 06:30-06:55", start=MONDAY, weeks=4)
    said = next(one for one in caught.value.reasons if one.startswith("Sunday"))
    free, needs = re.findall(r"(\d+) min", said)
    assert re.match(r"Sunday of week [1-4]: ", said)
    assert not any("2026" in reason for reason in caught.value.reasons)
    assert int(free) == 25 < int(needs)


def test_of_a_limit_the_longest_day_is_told() -> None:
    free = Availability(windows="daily 07:00-08:00", most_per_day="10 min")
    assert "Sunday: at most 10 min of sessions; legs needs 20 min." in reasons([legs(20, days_per_week=7)], free)


def test_a_day_names_what_those_need_whose_sessions_are_among_the_reasons() -> None:
    daily = [Commitment(routine=routine(f"c{number}", 20), frequency=Frequency(days_per_week=7)) for number in range(3)]
    once = Commitment(routine=routine("once", 5), frequency=Frequency(days_per_week="1-7"))
    with pytest.raises(Infeasible) as caught:
        plan_week([*daily, once], "daily 07:00-07:30", start=MONDAY)
    assert caught.value.reasons == (
        "c1 and c2: on at least 7 days a week, once a day.",
        "Sunday: 30 min free; c1 needs 20 min, c2 needs 20 min.",
    )
