"""Remedies: the changes that are suggested, each applied to the request and planned."""

from random import Random
from typing import Any

import attrs
import pytest
from oracle import large_case, small_case, spaced_case
from remedying import BINDS, MONDAY, STRETCHING, legs, of_holds, remedies

import footex
from footex import (  # fmt: skip
    Availability,
    Commitment,
    Dose,
    Frequency,
    Hold,
    Infeasible,
    InvalidValue,
    PolicyNeeded,
    plan_week,
)
from footex.model import SessionDose
from footex.planning import (
    Busy,
    FreeDate,
    MoveBusy,
    MoveWeeklyBusy,
    Remedy,
    ReplaceCommitment,
    ReplaceRest,
    Request,
    SetBetween,
    SetMostPerDay,
    SetStep,
    SharedRest,
    Shorten,
    WeeklyBusy,
    plan_request,
)


def test_a_few_minutes_more_on_every_day_are_suggested_after_its_longest_window_or_before_it() -> None:
    after = remedies(legs(20, days_per_week=7), "mon-fri 06:30-06:45, 12:00-12:05; sat-sun 08:00-08:15")
    assert after["more-time-every-day"].minutes == 5
    assert str(after["more-time-every-day"].message) == "Every day with a window: 5 min more, after its longest one."
    before = remedies(legs(20, days_per_week=7), "daily 21:40-21:55")
    assert before["more-time-every-day"].message == "Every day with a window: 5 min more, after its longest one."
    late = remedies(legs(20, days_per_week=7), "daily 21:45-22:00")
    assert late["more-time-every-day"].message == "Every day with a window: 5 min more, before its longest one."


def test_more_time_is_suggested_from_five_in_the_morning_to_ten_in_the_evening() -> None:
    found = remedies(legs(20, days_per_week=7), "daily 22:45-23:00")
    assert found["more-time-every-day"].message == "Every day with a window: 5 min more, before its longest one."
    early = remedies(legs(20, days_per_week=7), "daily 04:45-05:00")
    assert early["more-time-every-day"].message == "Every day with a window: 5 min more, after its longest one."
    assert "more-time-every-day" not in remedies(legs(20, days_per_week=7), "mon-fri 04:45-05:00; sat-sun 22:00-22:15")


def test_another_window_is_as_short_as_suffices_on_days_that_have_one_or_else_on_all() -> None:
    some = remedies(legs(20, days_per_week=5), "mon-fri 06:30-06:45")["another-window"]
    assert (some.message, some.minutes) == ("Every day with a window: another window, 18:00-18:20.", 20)
    every = remedies(legs(20, days_per_week=7), "mon-fri 06:30-06:45")["another-window"]
    assert every.message == "Every day: another window, 18:00-18:20."
    evening = remedies(legs(20, days_per_week=5), "mon-fri 06:30-06:45, 18:20-18:30")["another-window"]
    assert (evening.message, evening.minutes) == ("Every day with a window: another window, 18:00-18:20.", 20)
    assert "another-window" not in remedies(legs(250, days_per_week=7), "daily 06:30-06:45")


def test_fewer_times_a_day_keep_the_most_as_a_range() -> None:
    found = remedies(legs(10, days_per_week=5, per_day=3, min_gap="1 h"), "daily 06:30-07:50")
    fewer = found["fewer-times-a-day"]
    assert fewer.message == "legs: 2 to 3 times a day, not 3."
    assert isinstance(fewer.edit, ReplaceCommitment)
    assert str(fewer.edit.by[0].effective_frequency.per_day) == "2-3"


def test_the_largest_gap_that_suffices_is_suggested() -> None:
    smaller = remedies(legs(10, days_per_week=7, per_day=2, min_gap="3 h"), "daily 06:30-09:30")["smaller-gap"]
    assert smaller.message == "legs: 2 h 40 min between its sessions, 20 min less."
    assert smaller.minutes == 20


def test_the_answer_of_a_policy_is_replaced_by_a_smaller_gap_too() -> None:
    twice = legs(10, days_per_week=7, per_day=2)
    found = remedies(twice, "daily 06:30-09:30", policy=footex.Policy(min_gap="3 h"))
    assert found["smaller-gap"].message == "legs: 2 h 40 min between its sessions, 20 min less."


def test_less_time_between_commitments_is_suggested() -> None:
    both = [legs(20, "a", days_per_week=7), legs(20, "b", days_per_week=7)]
    less = remedies(both, "daily 06:30-07:20", between="30 min")["less-between"]
    assert (less.message, less.edit) == (
        "Allow 10 min between commitments, 20 min less.",
        SetBetween(between="10 min"),
    )


def test_the_largest_step_that_suffices_is_suggested() -> None:
    free = Availability(windows="daily 06:32-06:50", step="20 min")
    finer = remedies(legs(15, days_per_week=7), free)["finer-step"]
    assert (finer.message, finer.edit) == ("Let sessions start every 5 min.", SetStep(step="5 min"))


def test_a_higher_limit_is_an_edit() -> None:
    free = Availability(windows="daily 06:30-07:30", most_per_day="10 min")
    assert remedies(legs(15, days_per_week=7), free)["higher-limit"].edit == SetMostPerDay(most_per_day="15 min")


def test_an_appointment_is_moved_as_little_as_suffices_or_dropped() -> None:
    choir = Busy(start="2026-11-24T07:00", end="2026-11-24T08:00", what="choir")
    free = Availability(windows="daily 07:00-08:00", busy=choir)
    moved = remedies(legs(20, days_per_week=7), free, policy=BINDS)["move-busy"]
    assert (moved.message, moved.minutes) == ("Move choir on 2026-11-24 at 07:00 to 07:20.", 20)
    early = Busy(start="2026-11-24T00:00", end="2026-11-24T08:00")
    late = Busy(start="2026-11-24T08:00", end="2026-11-25T00:00")
    free = Availability(windows="daily 07:00-08:20", busy=[early, late])
    found = remedies(legs(20, days_per_week=7), free, policy=BINDS)
    assert found["drop-busy"].message == "Drop the appointment on 2026-11-24 at 08:00."
    assert found["drop-busy"].edit == MoveBusy(busy=late)


def test_a_weekly_appointment_is_moved_on_all_its_days_as_little_as_suffices_or_dropped() -> None:
    choir = WeeklyBusy("tue 07:00-08:00; thu 07:00-08:00", what="choir")
    free = Availability(windows="daily 07:00-08:00, 08:30-08:45", busy_weekly=choir)
    moved = remedies(legs(20, days_per_week=7), free, policy=BINDS)["move-busy"]
    assert (moved.message, moved.minutes, moved.about) == (
        "Move choir every week on tue, thu 07:00-08:00 to tue, thu 07:20-08:20.", 20, "1",
    )  # fmt: skip
    assert moved.edit == MoveWeeklyBusy(busy=choir, to=WeeklyBusy("tue, thu 07:20-08:20", what="choir"))
    shift = WeeklyBusy("tue 00:00-12:00")
    free = Availability(windows="daily 07:00-08:00", busy_weekly=[shift, WeeklyBusy("tue 14:00-15:00")])
    found = remedies(legs(20, days_per_week=7), free, policy=BINDS)
    assert found["move-busy"].minutes == 440
    day = WeeklyBusy("tue 00:00-24:00")
    found = remedies(
        legs(20, days_per_week=7), Availability(windows="daily 07:00-07:30", busy_weekly=day), policy=BINDS
    )
    assert found["drop-busy"].message == "Drop the appointment every week on tue 00:00-24:00."
    assert found["drop-busy"].edit == MoveWeeklyBusy(busy=day)


def test_every_occurrence_of_an_appointment_is_moved_where_one_alone_does_not_help() -> None:
    lessons = [Busy(start=f"2026-11-{day}T07:00", end=f"2026-11-{day}T08:00", what="lesson") for day in (26, 24)]
    once = Busy(start="2026-11-27T12:00", end="2026-11-27T13:00", what="lunch")
    free = Availability(windows="daily 07:00-08:00", busy=[*lessons, once])
    moved = remedies(legs(20, days_per_week=7), free, policy=BINDS)["move-busy"]
    assert (moved.message, moved.about) == ("Move lesson on 2 dates at 07:00 to 07:20.", "2026-11-24")
    assert isinstance(moved.edit, MoveBusy)
    assert [f"{busy.start:%d %H:%M}" for busy in moved.edit.to] == ["24 07:20", "26 07:20"]
    one = remedies(legs(20, days_per_week=6), free, policy=BINDS)["move-busy"]
    assert one.message == "Move lesson on 2026-11-24 at 07:00 to 07:20."


def test_an_appointment_that_is_in_the_way_of_something_else_where_it_is_moved_far_is_moved_less() -> None:
    choir = Busy(start="2026-11-24T07:00", end="2026-11-24T08:00", what="choir")
    evening = Availability(windows="daily 07:00-07:30, 23:00-24:00", busy=choir, step="30 min")
    twice = legs(20, days_per_week=7, per_day=2, min_gap="30 min")
    assert remedies(twice, evening, policy=BINDS)["move-busy"].minutes == 30


def test_what_is_not_in_conflict_takes_no_steps_from_what_is() -> None:
    three = [attrs.evolve(STRETCHING, id=name) for name in ("a", "b", "c")]
    limited = Availability(windows="daily 06:00-22:00", most_per_day="1 h")
    with pytest.raises(Infeasible) as caught:
        plan_week(three, limited, start=MONDAY)
    assert caught.value.complete
    assert caught.value.changes == (
        "Let sessions be fitted to less time: shorten=True.",
        "Allow 39 min more of sessions a day, 99 min.",
    )


def test_a_higher_limit_that_leaves_another_conflict_is_not_suggested() -> None:
    busy = Busy(start="2026-11-29T00:00", end="2026-11-30T00:00")
    limited = Availability(windows="daily 06:00-22:00", most_per_day="1 h", busy=busy)
    with pytest.raises(Infeasible) as caught:
        plan_week([legs(33, name, days_per_week=7) for name in "ab"], limited, start=MONDAY, policy=BINDS)
    assert {each.code for each in caught.value.details} == {"days-at-least", "limit"}


def test_a_change_is_applied_to_a_request_that_has_what_it_changes() -> None:
    asked = Request(commitments=legs(5, days_per_week=1), availability="daily 06:30-06:45", start=MONDAY)
    choir, rest = Busy(start="2026-11-24T07:00", end="2026-11-24T08:00"), SharedRest(gap="48 h", target="calf")
    changes = [
        (ReplaceCommitment(commitment="arms", by=legs(4, days_per_week=1)), "'arms' is not the id of a commitment"),
        (ReplaceRest(rest=rest), "'48 h between sessions that work calf' is not a rest of the request"),
        (MoveBusy(busy=choir), "'2026-11-24 07:00:00 to 2026-11-24 08:00:00' is not a busy interval of the request"),
        (
            MoveWeeklyBusy(busy=WeeklyBusy("tue 18:00-19:00")),
            "'tue 18:00-19:00' is not a weekly appointment of the request",
        ),
    ]
    for change, message in changes:
        with pytest.raises(InvalidValue, match=message):
            change.apply(asked)
    remedy = Remedy(code="shorten", message="Shorten.", about="", edit=Shorten())
    with pytest.raises(InvalidValue, match=r"^Remedy\.apply\.request: 5 is not a Request; write Request"):
        remedy.apply(5)  # type: ignore[arg-type]


def test_a_routine_is_fitted_and_shorten_is_named() -> None:
    found = remedies(STRETCHING, "daily 06:30-06:45")
    assert found["shorter-sessions"].message == "Fit heel-and-foot-stretching to 15 min a session, 18 min less."
    assert found["shorten"].message == "Let sessions be fitted to less time: shorten=True."
    assert found["shorten"].edit == Shorten()
    hold = remedies(legs(20, days_per_week=7), "daily 06:30-06:45")
    assert not {"shorter-sessions", "shorten"} & hold.keys()


def growing(minutes: int, later: str, first_session: int) -> Commitment:
    """A commitment for every day whose sessions take longer from one of them on."""
    dose = SessionDose(exercise="a-0", dose=Dose(work=Hold(later)), first_session=first_session)
    return attrs.evolve(of_holds("a", [minutes], days_per_week=7), doses=dose)


def test_a_routine_that_is_short_enough_before_its_later_doses_is_not_fitted() -> None:
    found = remedies(growing(5, "20 min", 2), "daily 06:30-06:45")
    assert "shorter-sessions" not in found
    assert found["more-time-every-day"].minutes == 5


def test_a_routine_is_not_fitted_to_fewer_times_a_day_than_it_is_done() -> None:
    both = of_holds("a", [10, 5], days_per_week=7, per_day=2, min_gap="1 h")
    long, short = both.routine.items
    once = attrs.evolve(short, frequency=Frequency(per_day=1))
    asked = attrs.evolve(both, routine=attrs.evolve(both.routine, items=[long, once]))
    assert "shorter-sessions" not in remedies(asked, "daily 06:30-06:36, 18:00-18:06")


def test_what_helps_the_first_week_alone_is_not_enough() -> None:
    with pytest.raises(Infeasible) as caught:
        footex.plan_programme(growing(20, "30 min", 8), "daily 06:30-06:45", start=MONDAY, weeks=2, ramp="hold")
    assert str(caught.value.days[1]) == "2026-11-29"
    (every,) = [one for one in caught.value.details if one.code == "more-time-every-day"]
    assert every.minutes == 15


def test_an_appointment_stays_where_another_is_in_the_way_too() -> None:
    days = ("2026-11-24", "2026-11-25")
    busy = [Busy(start=f"{day}T07:00", end=f"{day}T08:00") for day in days]
    found = remedies(legs(20, days_per_week=7), Availability(windows="daily 07:00-08:00", busy=busy), policy=BINDS)
    assert not {"move-busy", "drop-busy"} & found.keys()
    both = Availability(
        windows="daily 07:00-08:00", busy_weekly=[WeeklyBusy(f"{day} 07:00-08:00") for day in ("mon", "tue")]
    )
    assert not {"move-busy", "drop-busy"} & remedies(legs(20, days_per_week=7), both, policy=BINDS).keys()


def test_one_day_a_week_and_one_weekday_have_no_fewer() -> None:
    found = remedies(legs(20, days_per_week=1), "mon 07:00-07:10")
    assert found.keys() == {"more-time"}


def test_dates_are_freed() -> None:
    free = Availability(windows="daily 07:00-08:00", blocked=["2026-11-24", "2026-11-26", "2027-01-01"])
    found = remedies(legs(20, days_per_week=6), free, policy=BINDS)
    assert found["unblock"].edit in {FreeDate(day="2026-11-24"), FreeDate(day="2026-11-26")}


def test_what_a_frequency_fixes_is_not_changed() -> None:
    fixed = remedies(legs(20, weekdays=["monday", "tuesday"]), "mon 06:30-07:30; tue 06:30-06:40")
    assert not {"one-day-fewer", "fewer-times-a-day", "smaller-gap"} & fixed.keys()
    daily = remedies(legs(20, every="1 day"), "mon-sat 06:30-07:30; sun 06:30-06:40")
    assert not {"one-day-fewer", "fewer-times-a-day", "smaller-gap"} & daily.keys()


def some_case(seed: int) -> Any:
    """A request that may be infeasible, of routines of several exercises."""
    dice = Random(seed)
    case = dice.choice([small_case, small_case, spaced_case, large_case])(seed)
    case["commitments"] = [
        Commitment(
            routine=of_holds(one.id, [dice.choice([2, 4, 6, 9]) for _ in range(dice.randint(1, 4))]).routine,
            frequency=Frequency(days_per_week=7) if dice.random() < 0.3 else one.effective_frequency,
            prefer=one.prefer,
        )
        for one in case["commitments"]
    ]
    return case


@pytest.mark.parametrize(
    ("seeds", "codes"),
    [
        (range(8), 6),
        pytest.param(range(8, 150), 10, marks=pytest.mark.thorough),
    ],
)
def test_every_change_works(seeds: range, codes: int) -> None:
    seen: set[str] = set()
    for seed in seeds:
        request = Request(**some_case(seed))
        try:
            plan_request(request)
        except PolicyNeeded:
            continue
        except Infeasible as error:
            found = [one for one in error.details if isinstance(one, Remedy)]
            seen.update(one.code for one in found)
            for one in found:
                plan_request(one.apply(request))
    assert len(seen) >= codes
