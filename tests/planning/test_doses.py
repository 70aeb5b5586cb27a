"""The doses of a plan in words: each day's where they differ from the routine's, and no day's twice."""

from datetime import timedelta

import pytest
from attrs import evolve

import footex
from footex import Availability, Block, Commitment, Dose, Exercise, Frequency, Hold, Prescription, Reps, Rest, Routine
from footex.model import SessionDose
from footex.planning.plan.views.doses import describe_doses

MONDAY = "2026-11-23"
SQUAT, PLANK = Exercise(id="squat", name="Squat"), Exercise(id="plank", name="Plank")
LEGS = Routine(
    id="legs",
    title="Legs",
    items=[Prescription(SQUAT, Dose(Reps("5-8"), sets=2, rest="30 s")), Prescription(PLANK, Dose(Hold("20 s")))],
    frequency=Frequency(per_day=1, days_per_week=4),
)
FREE = "daily 07:00-07:30"


def test_a_plan_at_the_doses_of_its_routine_shows_none() -> None:
    plan = footex.plan_week(LEGS, FREE, start=MONDAY)
    assert len(plan.table().splitlines()) == 4
    assert plan.rows()[0].doses == (("Squat", "2 sets of 5-8 repetitions, rest 30 s"), ("Plank", "holding for 20 s"))


def test_a_ramp_shows_the_doses_that_change_and_each_week_stands_alone() -> None:
    weekly = evolve(LEGS, frequency=Frequency(per_day=1, weekdays=["monday", "thursday"]))
    plan = footex.plan_programme(weekly, FREE, start=MONDAY, weeks=3, ramp=["0", "0", "1"])
    assert plan.table(dated=False) == (
        "Week 1\n"
        "Mon  07:00-07:02  2 min  legs\n"
        "      Squat: 2 sets of 5 repetitions, rest 30 s\n"
        "Thu  07:00-07:02  2 min  legs\n"
        "\n"
        "Week 2\n"
        "Mon  07:00-07:02  2 min  legs\n"
        "      Squat: 2 sets of 5 repetitions, rest 30 s\n"
        "Thu  07:00-07:02  2 min  legs\n"
        "\n"
        "Week 3\n"
        "Mon  07:00-07:03  3 min  legs\n"
        "      Squat: 2 sets of 8 repetitions, rest 30 s\n"
        "Thu  07:00-07:03  3 min  legs"
    )


def test_a_dose_that_begins_with_a_later_session_is_shown_from_there_on() -> None:
    later = Commitment(routine=LEGS, doses=SessionDose(first_session=3, exercise="plank", dose=Dose(Hold("40 s"))))
    lines = footex.plan_week(later, FREE, start=MONDAY).table().splitlines()
    assert [line.strip() for line in lines if line.startswith(" ")] == ["Plank: holding for 40 s"]
    assert lines.index("      Plank: holding for 40 s") == 3


def test_a_shortened_session_shows_the_doses_that_are_left() -> None:
    plan = footex.plan_week(LEGS, "daily 07:00-07:02", start=MONDAY, shorten=True)
    lines = plan.table().splitlines()
    assert lines[1] == "      1 min shorter than in full"
    assert lines[2].startswith("      Squat: ")
    assert sum(line.startswith("      Squat: ") for line in lines) == 1


def test_items_of_the_same_name_are_told_apart() -> None:
    twice = evolve(LEGS, items=[LEGS.items[0], Rest("1 min"), Block(items=[LEGS.items[1]], rounds=2), LEGS.items[0]])
    assert [name for name, _ in describe_doses(twice)] == ["Squat", "Rest", "Block", "Plank", "Squat"]
    weekly = evolve(twice, frequency=Frequency(per_day=1, days_per_week=7))
    table = footex.plan_programme(weekly, FREE, start=MONDAY, weeks=1, ramp="hold").table()
    assert table.count("Squat: 2 sets of 7 repetitions, rest 30 s") == 2


def test_a_long_dose_is_wrapped_below_its_name() -> None:
    routine = footex.bundled().routines["heel-and-foot-stretching"]
    table = footex.plan_programme(routine, "daily 06:30-08:00", start=MONDAY, weeks=1, ramp="hold").table()
    assert "repetitions\n        counterclockwise, on each side" in table
    assert max(map(len, table.splitlines())) <= 80


def test_a_notebook_shows_the_doses_of_each_session_and_what_is_assumed_once() -> None:
    plan = footex.plan_programme(LEGS, FREE, start=MONDAY, weeks=2, ramp="hold")
    shown = plan._repr_html_()
    assert "<title>legs, 07:00-07:03, 3 min; Squat: 2 sets of 7 repetitions, rest 30 s</title>" in shown
    assert shown.count('<p style="text-align: left">Assumed</p><ul><li>') == 1
    for reason in plan.assumed:
        assert shown.count(f"<li>{reason.message}</li>") == 1
    assert "Assumed" not in evolve(plan, assumed=())._repr_html_()


@pytest.mark.parametrize("name", ["legs", "other"])
def test_a_session_of_no_commitment_of_the_plan_shows_all_its_doses(name: str) -> None:
    plan = footex.plan_week(LEGS, Availability(windows=FREE), start=MONDAY)
    first = plan.sessions[0]
    moved = evolve(
        first, commitment=name, id=f"2026-11-29-{name}-1",
        start=first.start.replace(day=29), end=first.start.replace(day=29) + timedelta(minutes=2),
    )  # fmt: skip
    strange = evolve(plan, sessions=[*plan.sessions, moved])
    assert ("Squat: 2 sets of 5-8" in strange.table()) == (name == "other")
    assert ("min; Squat: 2 sets of 5-8" in strange._repr_html_()) == (name == "other")
