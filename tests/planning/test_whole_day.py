"""A window of the whole day is taken as 07:00 to 21:00, in plans and in the changes suggested."""

from datetime import date

import pytest

from footex import (
    Availability,
    Commitment,
    Dose,
    Exercise,
    Frequency,
    Hold,
    Infeasible,
    Prescription,
    Routine,
    plan_week,
)
from footex.planning.explain.conflict import ConflictingRule
from footex.planning.explain.edits.lengthening import lengthen
from footex.planning.explain.remedy import Remedy

MONDAY = date(2026, 11, 23)


def held(minutes: int) -> Commitment:
    item = Prescription(exercise=Exercise(id="x", name="X"), dose=Dose(work=Hold(f"{minutes} min")))
    routine = Routine(id="legs", title="Legs", items=item)
    return Commitment(routine=routine, frequency=Frequency(days_per_week=7))


def test_nobody_who_is_free_all_day_exercises_at_midnight() -> None:
    plan = plan_week(held(20), "daily 00:00-24:00", start=MONDAY)
    assert {f"{session.start:%H:%M}" for session in plan.sessions} == {"07:00"}


def test_sessions_every_few_hours_fill_the_day_from_seven() -> None:
    every = Commitment(routine=held(5).routine, frequency=Frequency(every="2 h", days_per_week=7))
    plan = plan_week(every, "daily 00:00-24:00", start=MONDAY)
    assert [f"{session.start:%H:%M}" for session in plan.sessions if session.day == MONDAY] == [
        "07:00", "09:00", "11:00", "13:00", "15:00", "17:00", "19:00",
    ]  # fmt: skip


def test_a_session_too_long_for_a_whole_day_is_given_more_than_seven_to_twenty_one() -> None:
    free = Availability.read("mon 00:00-24:00; tue-sun 06:00-23:00")
    with pytest.raises(Infeasible) as caught:
        plan_week(held(850), free, start=MONDAY)
    rules = [one for one in caught.value.details if isinstance(one, ConflictingRule)]
    (change,) = [one for one in caught.value.details if isinstance(one, Remedy) and one.code == "more-time"]
    assert "Monday: 840 min free; legs needs 850 min." in [rule.message for rule in rules]
    assert change.message == "Monday: 10 min more, 07:00-21:10."
    longer = change.apply(caught.value.request).availability
    assert longer == Availability.read("mon 07:00-21:10; tue-sun 06:00-23:00")
    assert len(plan_week(held(850), longer, start=MONDAY).sessions) == 7


def test_more_time_never_makes_a_window_of_the_whole_day() -> None:
    free = Availability.read("mon 00:00-10:00, 11:00-24:00; tue 08:00-09:00")
    assert lengthen(free, 0, 10 * 60, 11 * 60) == Availability.read("mon 00:00-23:59; tue 08:00-09:00")
    almost = Availability.read("mon 00:00-23:58; tue-sun 00:00-23:59")
    with pytest.raises(Infeasible, match="Monday: 1 min more, 00:00-23:59"):
        plan_week(held(1439), almost, start=MONDAY)
    with pytest.raises(Infeasible) as caught:
        plan_week(held(1440), almost, start=MONDAY)
    assert not [one for one in caught.value.details if isinstance(one, Remedy) and one.code == "more-time"]
