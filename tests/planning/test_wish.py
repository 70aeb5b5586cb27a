"""Wishes of a request: one of several commitments a day, and one not on the day after another."""

from typing import Any

import pytest
from weeks import MONDAY, run

from footex import BoundExceeded, Commitment, InvalidValue, plan_programme, plan_week
from footex.planning import NotTheDayAfter, OneADay, Request

FREE = "daily 07:00-08:00"
RUN, WALK = run(days_per_week=2), run("walk", days_per_week=2)
ONE = OneADay(commitments=["run", "walk"])
AFTER = NotTheDayAfter(commitment="run", other="walk")


def request(**given: Any) -> Request:
    return Request(**{"commitments": [RUN, WALK], "availability": FREE, "start": MONDAY} | given)


def test_the_commitments_of_one_a_day_are_a_set() -> None:
    assert OneADay(commitments=["walk", "run", "walk"]) == ONE
    assert ONE.commitments == ("run", "walk")
    assert str(OneADay(commitments=["c", "a", "b"])) == "at most one of a, b and c a day"


def test_a_commitment_may_be_kept_from_two_days_in_a_row() -> None:
    row = NotTheDayAfter(commitment="run", other="run")
    assert (str(row), row.commitments) == ("run not on two days in a row", ("run",))
    assert (str(AFTER), AFTER.commitments) == ("run not on the day after walk", ("run", "walk"))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: OneADay(commitments=["run", "run"]), "OneADay.commitments: 'run' has fewer than two different ids; write the ids of two commitments"),
        (lambda: OneADay(commitments=[]), "OneADay.commitments: '' has fewer than two different ids; write the ids of two commitments"),
        (lambda: OneADay(commitments=["run", "Walk"]), "OneADay.commitments[1]: 'Walk' is not an id; write lower-case words and digits such as 'walk'"),
        (lambda: NotTheDayAfter(commitment="Run", other="walk"), "NotTheDayAfter.commitment: 'Run' is not an id; write lower-case words and digits such as 'run'"),
        (lambda: NotTheDayAfter(commitment="run", other=""), "NotTheDayAfter.other: '' is not an id; write lower-case words and digits such as 'heel-raise'"),
        (lambda: request(wishes=["run"]), "Request.wishes[0]: 'run' is not a OneADay; write OneADay(...) or NotTheDayAfter(...)"),
        (lambda: request(wishes=[ONE, NotTheDayAfter(commitment="run", other="swim")]), "Request.wishes: 'swim' is not the id of a commitment of the plan; write one of run, walk"),
    ],
)  # fmt: skip
def test_what_is_no_wish_is_refused(make: Any, message: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        make()
    assert str(caught.value) == message


def test_each_wish_counts_once_whatever_the_order() -> None:
    assert request(wishes=[AFTER, ONE, AFTER]) == request(wishes=[ONE, AFTER])
    assert request(wishes=ONE).wishes == (ONE,)
    assert request(wishes=[AFTER, ONE]).wishes == (ONE, AFTER)


def test_a_plan_has_at_most_a_hundred_wishes() -> None:
    assert len(request(wishes=[ONE] * 100).wishes) == 1
    with pytest.raises(BoundExceeded, match=r"^Request\.wishes: 101 is past the bound of 100 wishes$"):
        request(wishes=[ONE] * 101)


def test_a_week_and_a_programme_take_wishes() -> None:
    week = plan_week([RUN, WALK], FREE, start=MONDAY, wishes=[ONE])
    programme = plan_programme([RUN, WALK], FREE, start=MONDAY, weeks=2, wishes=[ONE])
    assert week.request.wishes == programme.request.wishes == (ONE,)


def test_weekdays_may_be_preferred_and_avoided() -> None:
    commitment = run_on("daily", preferred_weekdays="friday", avoided_weekdays=["sunday", "saturday"])
    assert [day.value for day in commitment.preferred_weekdays] == ["friday"]
    assert [day.value for day in commitment.avoided_weekdays] == ["saturday", "sunday"]


def run_on(*weekdays: str, **given: Any) -> Commitment:
    own = run(days_per_week=2) if weekdays == ("daily",) else run(weekdays=weekdays)
    return Commitment(routine=own.routine, frequency=own.frequency, **given)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"preferred_weekdays": "frday"}, "Commitment.preferred_weekdays[0]: 'frday' is not a Weekday; write one of "),
        ({"avoided_weekdays": [4]}, "Commitment.avoided_weekdays[0]: 4 is not a Weekday; write one of "),
        ({"preferred_weekdays": ["monday", "friday"], "avoided_weekdays": "friday"}, "Commitment.avoided_weekdays: 'friday' is preferred too; name each weekday in one of the two"),
        ({"preferred_weekdays": "tuesday"}, "Commitment.preferred_weekdays: 'tuesday' isn't a weekday of the frequency; write one of monday, friday"),
        ({"avoided_weekdays": "tuesday"}, "Commitment.avoided_weekdays: 'tuesday' isn't a weekday of the frequency; write one of monday, friday"),
    ],
)  # fmt: skip
def test_weekdays_that_contradict_each_other_or_the_frequency_are_refused(given: Any, message: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        run_on("monday", "friday", **given)
    assert str(caught.value).startswith(message)


def test_weekdays_of_the_frequency_may_be_preferred_or_avoided() -> None:
    assert run_on("monday", "friday", preferred_weekdays="monday", avoided_weekdays="friday").avoided_weekdays
