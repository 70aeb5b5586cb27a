"""Matching sessions of two plans: in order of time, those of one commitment and key."""

from datetime import date

from by_hand import day, session

from footex.planning.plan.matching import match_sessions, week_of


def test_sessions_of_one_commitment_and_week_are_matched_in_order_of_time() -> None:
    first = [session("run", f"{day(number)}T07:00") for number in (3, 0, 8)]
    second = [session("run", f"{day(number)}T07:00") for number in (1, 4, 5)]
    pairs = match_sessions(first, [*second, session("legs", f"{day(9)}T07:00")], lambda one: week_of(one, day(0)))
    assert [(before.day, after.day) for before, after in pairs] == [(day(0), day(1)), (day(3), day(4))]


def test_weeks_are_counted_from_the_start_of_the_plan() -> None:
    assert [week_of(session("run", f"{day(number)}T07:00"), day(0)) for number in (0, 6, 7)] == [1, 1, 2]
    assert week_of(session("run", f"{day(0)}T23:30"), date.fromordinal(day(0).toordinal() - 1)) == 1
