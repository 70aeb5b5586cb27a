"""Moves by distance and by steps: their times, what is assumed of them, and how they are resolved."""

import attrs
import pytest

import footex
from footex import (
    UNSTATED,
    BoundExceeded,
    Dose,
    Duration,
    Exercise,
    InvalidValue,
    Move,
    Pace,
    Prescription,
    Routine,
    Vague,
    estimate,
)  # fmt: skip
from footex.model import TO_FAILURE, Distance
from footex.timing import BRISK, GENTLE, STEADY, Assumed, AssumptionKind, TimeKind, resolve, tally

WALK = Exercise(id="walk", name="Walk")
OWN = Exercise(id="crawl", name="Crawl", step_time="1.5-1.6-2 s", metre_time="2-3-5 s")


def of(move: Move, exercise: Exercise = WALK, **dose: object) -> Routine:
    return Routine(id="walk", title="Walk", items=Prescription(exercise, Dose(move, **dose)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("pace", "hundred_steps", "hundred_metres"),
    [
        (STEADY, "50 s - 1 min - 1 min 40 s", "1 min - 1 min 15 s - 1 min 50 s"),
        (BRISK, "40-50-60 s", "50 s - 1 min - 1 min 15 s"),
        (GENTLE, "1 min - 1 min 40 s - 2 min 40 s", "1 min 15 s - 1 min 50 s - 3 min"),
    ],
)
def test_steps_and_metres_take_the_times_of_the_pace(pace: Pace, hundred_steps: str, hundred_metres: str) -> None:
    assert estimate(of(Move(steps=100)), pace=pace).total == Duration(hundred_steps)
    assert estimate(of(Move(distance="100 m")), pace=pace).total == Duration(hundred_metres)


def test_an_exercise_s_own_times_stand_in_for_those_of_the_pace() -> None:
    assert estimate(of(Move(steps=10), OWN)).total == Duration("15-16-20 s")
    assert estimate(of(Move(distance="10 m"), OWN)).total == Duration("20-30-50 s")
    names = [one.name for one in estimate(of(Move(distance="10 m"), OWN)).assumptions]
    assert names == ["metre of crawl"]


def test_an_own_time_of_another_unit_is_not_used() -> None:
    squat = Exercise(id="squat", name="Squat", rep_time="4 s", step_time="2 s")
    assert estimate(of(Move(distance="10 m"), squat)).total == estimate(of(Move(distance="10 m"))).total


@pytest.mark.parametrize(
    ("sides", "typical"),
    [("together", "12 s"), ("left", "12 s"), ("each", "29 s"), ("alternating", "24 s")],
)
def test_steps_are_counted_per_side(sides: str, typical: str) -> None:
    routine = of(Move(steps=20), sides=sides)
    assert estimate(routine).by_dose == Duration(typical)
    walked = [step for step in footex.timeline(routine) if step.kind is TimeKind.WORK]
    assert [step.steps for step in walked] == [20] * (2 if sides in ("each", "alternating") else 1)


def test_the_tally_counts_steps_and_whole_metres_and_the_time_of_exercises_of_their_own() -> None:
    walk = Prescription(WALK, Dose([Move(steps="10-20"), Move(distance="15 ft")], sets=2, rest="0 s"))
    counted = tally(Routine(id="walk", title="Walk", items=[walk, Prescription(OWN, Dose(Move(steps=5)))]))
    assert (counted.steps, counted.metres, counted.own) == (30, 10, (7_500, 8_000, 10_000))


@pytest.mark.parametrize(
    ("move", "name", "kind", "value", "total"),
    [
        (Move(steps="about 20"), "about 20", "word", "18-22", "9-12-22 s"),
        (Move(steps="at least 20"), "at least 20", "word", "20-20-30", "10-12-30 s"),
        (Move(steps="a few"), "a few", "word", "2-4", "1-1.8-4 s"),
        (Move(steps=UNSTATED), "unstated steps", "count", "8-10-15", "4-6-15 s"),
        (Move(distance="about 100 m"), "about 100 m", "word", "90-110 m", "54-75-121 s"),
        (Move(distance="up to 90 m"), "up to 90 m", "word", "30-90 m", "18-45-99 s"),
        (Move(distance="10 m+"), "at least 10 m", "word", "10-10-15 m", "6-7.5-16.5 s"),
    ],
)
def test_open_vague_and_unstated_figures_are_assumptions_with_their_worth(
    move: Move, name: str, kind: str, value: str, total: str
) -> None:
    made = estimate(of(move))
    assert made.total == Duration(total)
    (assumed,) = (one for one in made.assumptions if one.kind is not AssumptionKind.TIME)
    assert (assumed.name, assumed.kind.value, str(assumed.value)) == (name, kind, value)
    (step,) = footex.timeline(of(move))
    assert step.assumed[-1] == Assumed(assumed.name, assumed.kind, assumed.value, assumed.reason)
    assert [one.kind for one in step.assumed] == [AssumptionKind.TIME, assumed.kind]
    other = resolve(of(move))
    assert estimate(other).total == made.total
    (item,) = other.items
    assert isinstance(item, Prescription)
    assert item.evidence[0].field == f"dose.work[0].{'steps' if move.distance is None else 'distance'}"
    assert item.evidence[0].note.startswith("steady-1 takes ")


def test_an_open_distance_twice_is_one_assumption() -> None:
    routine = Routine(id="walk", title="Walk", items=[Prescription(WALK, Dose(Move(distance="about 100 m")))] * 2)
    (about,) = (one for one in estimate(routine).assumptions if one.name == "about 100 m")
    assert about.where == ("items[0]", "items[1]")
    assert about.worth == Duration("30 s")


def test_a_pace_resolves_distances_and_steps() -> None:
    assert STEADY.resolve(Distance("about 100 m")) == Distance("90-110 m")
    assert STEADY.resolve(Distance("100 m")) == Distance("100 m")
    assert STEADY.resolve(UNSTATED, of="steps") == STEADY.repetitions.value
    with pytest.raises(InvalidValue, match="is not a kind of amount"):
        STEADY.resolve(TO_FAILURE, of="steps")
    with pytest.raises(footex.timing.UnknownWord):
        estimate(of(Move(steps=Vague("a handful"))))


def test_a_distance_past_the_bound_once_it_is_resolved_is_refused() -> None:
    with pytest.raises(BoundExceeded, match="1,100,000 is past the bound of 1,000,000 metres"):
        estimate(of(Move(distance="about 1000 km")))


def test_words_are_resolved_and_open_distances_stay_where_a_plan_is_made() -> None:
    routine = of(Move(distance="about 100 m"))
    fit = footex.fit_to_budget(routine, "2 min")
    assert fit.routine.items[0].dose.work == routine.items[0].dose.work  # type: ignore[union-attr]


def test_steps_and_distances_are_not_chosen_by_a_fit_but_taken_at_its_level() -> None:
    routine = of(Move(steps="10-100"), sets="1-3", rest="0 s")
    for level, sets in (("low", 3), ("typical", 3), ("high", 1)):
        (item,) = footex.fit_to_budget(routine, "1 min 40 s", level=level).routine.items  # type: ignore[arg-type]
        assert isinstance(item, Prescription)
        assert (item.dose.work, item.dose.sets) == ((Move(steps="10-100"),), sets)


@pytest.mark.parametrize("name", ["step", "metre"])
def test_a_step_or_a_metre_of_a_pace_takes_time(name: str) -> None:
    with pytest.raises(InvalidValue, match=rf"Pace\.{name}: '0 s' is no time at all"):
        attrs.evolve(STEADY, **{"id": "mine-1", name: "0 s"})


@pytest.mark.parametrize("name", ["step_time", "metre_time"])
def test_an_own_time_takes_time(name: str) -> None:
    with pytest.raises(InvalidValue, match=rf"Exercise\.{name}: '0 s' is no time at all"):
        Exercise(id="walk", name="Walk", **{name: "0 s"})  # type: ignore[arg-type]
