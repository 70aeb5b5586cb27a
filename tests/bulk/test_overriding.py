"""A routine with other sets, repetitions or rests throughout, and nothing else changed."""

import pytest

import footex
from footex.bulk import override

SQUAT = footex.Exercise(id="squat", name="Squat")


def _routine(*doses, **block):
    items = [footex.Prescription(SQUAT, dose) for dose in doses]
    return footex.Routine(id="legs", title="Legs", items=[footex.Block(items, **block)] if block else items)


def _doses(routine):
    return [str(prescription.dose) for _, prescription in routine.prescriptions()]


def test_every_group_of_sets_has_as_many_as_are_given():
    groups = footex.Dose(sets=[footex.Set(footex.Reps(5), role="warm-up"), footex.Set(footex.Reps(8), times=3)])
    assert [group.times.low for group in next(override(_routine(groups), sets=2).prescriptions())[1].dose.groups] == [
        2,
        2,
    ]


def test_repetitions_are_those_of_sets_that_have_some():
    routine = _routine("3 x 8-12, hold 5 s", footex.Dose(footex.Hold("30 s")), footex.Dose(footex.Move(steps=20)))
    assert _doses(override(routine, repetitions=5)) == ["3 x 5, hold 5 s", "30 s", "move 20 steps"]


def test_a_rest_is_that_between_sets_alone():
    dose = footex.Dose(footex.Reps(8, rest="2 s"), sets=3, sides="each", rest_between_sides="10 s")
    found = next(override(_routine(dose), rest="1 min").prescriptions())[1].dose
    assert (found.rest, found.work[0].rest, found.rest_between_sides) == (
        footex.Duration("1 min"), footex.Duration("2 s"), footex.Duration("10 s"),
    )  # fmt: skip


def test_rounds_and_rests_of_blocks_stay():
    block = override(_routine("3 x 8", rounds=4, rest="1 min"), sets=1, repetitions=1, rest="5 s").items[0]
    assert (block.rounds, block.rest) == (footex.Count(4), footex.Duration("1 min"))


def test_sets_that_become_equal_are_together_as_many():
    groups = footex.Dose(sets=[footex.Set(footex.Reps(5)), footex.Set(footex.Reps(8))])
    assert _doses(override(_routine(groups), sets=2, repetitions=6)) == ["4 x 6"]


def test_its_items_are_no_longer_those_of_the_source():
    routine = footex.bundled().routines["simple-foot-exercises"]
    assert {claim.verdict.value for claim in footex.estimate(override(routine, sets=3)).claims} == {"not-comparable"}
    assert override(routine, sets=3, rest="5 s").evidence[-1].note == "other sets, rest; from simple-foot-exercises"


def test_the_same_figures_are_an_override_too():
    assert override(_routine("3 x 8"), sets=3).evidence[-1].field == "items"


def test_without_a_figure_a_routine_stays_itself():
    routine = _routine("3 x 8")
    assert override(routine) is routine


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        ({"sets": "2-3"}, "override.sets"),
        ({"sets": 0}, "override.sets"),
        ({"repetitions": True}, "override.repetitions"),
        ({"rest": "5-10 s"}, "override.rest"),
        ({"rest": 5}, "override.rest"),
    ],
)
def test_a_wrong_figure_is_named(arguments, field):
    with pytest.raises(footex.InvalidValue) as caught:
        override(_routine("3 x 8"), **arguments)
    assert caught.value.field == field


def test_what_is_no_routine_is_refused():
    with pytest.raises(footex.InvalidValue) as caught:
        override("legs", sets=3)
    assert caught.value.field == "override.routine"


def test_more_than_ten_million_steps_are_past_the_bound():
    with pytest.raises(footex.BoundExceeded):
        override(_routine("3 x 10000", rounds=100), sets=11)
