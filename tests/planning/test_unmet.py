"""What a plan says that it doesn't meet of what is preferred."""

from random import Random

import attrs
from by_hand import MONDAY, legs, run
from oracle.cases import small_case, spans_case
from oracle.changed import past_case
from oracle.wished import with_wishes

from footex import Availability, Frequency, plan_programme, plan_week
from footex.planning import NotTheDayAfter, OneADay


def test_a_plan_says_which_weekdays_wishes_and_minutes_it_could_not_meet() -> None:
    asked = [attrs.evolve(run(days_per_week=3), preferred_weekdays=["monday", "friday"]), legs(days_per_week=7)]
    plan = plan_week(
        asked,
        Availability(windows="daily 07:00-09:00", preferred_most_per_day="30 min"),
        start=MONDAY,
        wishes=[OneADay(commitments=["legs", "run"]), NotTheDayAfter(commitment="legs", other="legs")],
    )
    unmet = [reason for reason in plan.assumed if reason.code in {"off-weekday", "unmet-wish", "over-preferred"}]
    assert [(reason.message, reason.about, reason.figure) for reason in unmet] == [
        ("run: 1 day on weekdays that aren't preferred: Wednesday", ("run",), 1),
        ("not met 3 times: at most one of legs and run a day", ("legs", "run"), 3),
        ("not met 6 times: legs not on two days in a row", ("legs",), 6),
        ("30 min above the preferred 30 min a day", (), 30),
    ]


def test_a_plan_that_meets_all_says_nothing() -> None:
    plan = plan_week(
        run(days_per_week=1), "daily 07:00-09:00", start=MONDAY, wishes=NotTheDayAfter(commitment="run", other="run")
    )
    assert not {"off-weekday", "unmet-wish", "over-preferred"}.intersection(reason.code for reason in plan.assumed)


def test_a_wish_about_what_is_done_as_needed_is_reported_as_only_what_was_done_of_it_counts() -> None:
    ease = attrs.evolve(legs(days_per_week=1), id="ease", frequency=Frequency(as_needed=True))
    row, after = NotTheDayAfter(commitment="legs", other="legs"), NotTheDayAfter(commitment="ease", other="legs")
    plan = plan_week(
        [legs(days_per_week=1), ease],
        "daily 07:00-09:00",
        start=MONDAY,
        wishes=[OneADay(commitments=["ease", "legs"]), after, row],
        history=[("legs", "2026-11-22"), ("ease", "2026-11-23")],
        not_before=f"{MONDAY}T06:00",
    )
    why = "ease: done as needed and not planned; only what was done of it counts for"
    reported = [(one.code, one.about, one.message) for one in plan.assumed if "wish" in one.code]
    assert reported == [
        ("wish-as-needed", ("ease",), f"{why}: at most one of ease and legs a day"),
        ("wish-as-needed", ("ease",), f"{why}: ease not on the day after legs"),
        ("unmet-wish", ("ease", "legs"), "not met 1 time: ease not on the day after legs"),
    ]


def test_what_is_said_sums_up_to_the_score() -> None:
    sums = [0, 0, 0]
    for seed in (0, 2, 3, 4, 7, 8, 9, 12, 13, 14, 15, 16, 17, 19):
        made = (small_case, past_case, spans_case)[seed % 3](seed)
        case, weeks = made if isinstance(made, tuple) else (made, 1)
        asked = with_wishes(case, Random(seed))
        plan = plan_week(**asked) if weeks == 1 else plan_programme(**asked, weeks=weeks, ramp="hold")
        score = plan.score.off_weekdays, plan.score.unmet_wishes, plan.score.over_preferred
        for place, code in enumerate(("off-weekday", "unmet-wish", "over-preferred")):
            assert sum(reason.figure for reason in plan.assumed if reason.code == code) == score[place]
            sums[place] += score[place]
    assert all(sums)
