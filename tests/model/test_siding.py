"""The affected side of a routine: chosen once it is known."""

import pytest
from hypothesis import given

import footex
from footex import Block, Dose, Evidence, Exercise, InvalidValue, Prescription, Reps, Rest, Routine, Set
from footex.model import Basis, Reading, Sides
from footex.testing import routines

HEEL, TOE = Exercise(id="heel-raise", name="Heel raise"), Exercise(id="toe-press", name="Toe press")
AFFECTED = Dose(Reps(10), sets=3, sides="affected", rest="1 min")


def routine(*items: footex.model.Item, **fields: object) -> Routine:
    return Routine(id="raises", title="Raises", items=items, **fields)  # type: ignore[arg-type]


def sides(one: Routine) -> list[Sides]:
    return [prescription.dose.sides for _, prescription in one.prescriptions()]


def test_every_dose_of_the_affected_side_gets_the_side_and_all_others_stay() -> None:
    both = [Prescription(TOE, Dose(Reps(5), sides=one)) for one in Sides]
    whole = routine(Prescription(HEEL, AFFECTED), Rest("1 min"), Block([Prescription(HEEL, AFFECTED), *both], rounds=2))

    for text, side in (("left", Sides.LEFT), ("right", Sides.RIGHT)):
        chosen = whole.for_side(text)  # type: ignore[arg-type]
        assert chosen == whole.for_side(side)  # type: ignore[arg-type]
        others = [side if one is Sides.AFFECTED else one for one in Sides]
        assert sides(chosen) == [side, side, *others]
        assert chosen.items[0].dose == Dose(Reps(10), sets=3, sides=side, rest="1 min")  # type: ignore[union-attr]


def test_the_side_that_was_chosen_is_derived_and_other_evidence_stays() -> None:
    sets = Evidence(field="dose.sets", basis="stated", printed="three sets")
    inferred = Evidence(field="dose.sides", basis="inferred", note="one foot hurts")
    own = Evidence(field="title", basis="stated", printed="Raises")
    moved = Evidence(field="items[0].dose", basis="inferred", note="read so")
    given_ = routine(Prescription(HEEL, AFFECTED, evidence=[inferred, sets]), evidence=[own, moved])
    chosen = given_.for_side("left")
    (one,) = (prescription for _, prescription in chosen.prescriptions())

    note = "the affected side is the left; from raises"
    assert one.evidence == (sets, Evidence(field="dose.sides", basis=Basis.DERIVED, note=note))
    assert chosen.evidence == (own,)


def test_readings_get_the_side_too_and_one_that_said_only_which_side_goes() -> None:
    affected, left = Dose(Reps(5), sides="affected"), Dose(Reps(10), sides="left")
    readings = [
        Reading(dose=affected, why="five may be meant"),
        Reading(dose=Dose(Reps(10), sides="affected"), why="or the painful foot"),
    ]
    evidence = Evidence(field="dose.sides", basis="stated", printed="left")
    two_ways = routine(Prescription(HEEL, left, readings=readings, evidence=evidence))

    (one,) = (prescription for _, prescription in two_ways.for_side("left").prescriptions())
    assert one.readings == (Reading(dose=Dose(Reps(5), sides="left"), why="five may be meant"),)
    assert (one.dose, one.evidence) == (left, (evidence,))
    (other,) = (prescription for _, prescription in two_ways.for_side("right").prescriptions())
    assert [reading.dose.sides for reading in other.readings] == [Sides.RIGHT, Sides.RIGHT]


@given(routines(detailed=False))
def test_which_side_it_is_takes_no_time(whole: Routine) -> None:
    total = footex.estimate(whole).total
    for side in (Sides.LEFT, Sides.RIGHT):
        chosen = whole.for_side(side)  # type: ignore[arg-type]
        assert footex.estimate(chosen).total == total
        assert chosen.for_side("left") is chosen
        assert (chosen is whole) == (not any("affected" in repr(one) for _, one in _doses(whole)))
        assert Sides.AFFECTED not in sides(chosen)


def _doses(whole: Routine) -> list[tuple[str, Dose]]:
    found = [(place, one.dose) for place, one in whole.prescriptions()]
    return found + [(place, reading.dose) for place, one in whole.prescriptions() for reading in one.readings]


@pytest.mark.parametrize(
    ("side", "shown"),
    [("each", "'each'"), (Sides.EACH, "'each'"), (Sides.AFFECTED, "'affected'"), ("Left", "'Left'"), (None, "None"), (1, "1"), (["left"], "a list of 1")],
)  # fmt: skip
def test_a_side_is_left_or_right(side: object, shown: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        routine(Prescription(HEEL, AFFECTED)).for_side(side)  # type: ignore[arg-type]
    assert str(caught.value) == f"Routine.for_side: {shown} is neither left nor right; write 'left' or 'right'"


def test_switches_and_rests_between_sides_have_no_place_on_the_affected_side() -> None:
    for name in ("switch", "rest_between_sides"):
        with pytest.raises(InvalidValue, match=r"is beside sides affected, which take no turns; write sides as 'each'"):
            Dose(Reps(10), sides="affected", **{name: "10 s"})  # type: ignore[arg-type]


def test_cues_and_steps_say_that_it_is_the_affected_side() -> None:
    whole = routine(Prescription(HEEL, Dose(Reps(10), sets=2, sides="affected", rest="1 min")))
    steps = list(footex.timeline(whole, grain="bout"))

    assert [(step.side, step.cue) for step in steps] == [
        (Sides.AFFECTED, "Heel raise: affected side, set 1 of 2, 10 repetitions"),
        (None, "Rest; Heel raise: set 1 of 2 done"),
        (Sides.AFFECTED, "Heel raise: affected side, set 2 of 2, 10 repetitions"),
    ]
    assert next(footex.timeline(whole.for_side("right"), grain="bout")).side is Sides.RIGHT


def test_sets_that_differ_are_done_on_the_side_that_was_chosen() -> None:
    sets = [Set(Reps(12), load="5 kg", rest="30 s"), Set(Reps(8), load="10 kg", times=2, rest="1 min")]
    evidence = Evidence(field="dose.groups[1].times", basis="stated", printed="twice")
    whole = routine(Prescription(HEEL, Dose(sets=sets, sides="affected"), evidence=evidence))
    (one,) = (prescription for _, prescription in whole.for_side("left").prescriptions())

    assert one.dose == Dose(sets=sets, sides="left")
    assert [found.field for found in one.evidence] == ["dose.groups[1].times", "dose.sides"]
    assert {step.side for step in footex.timeline(whole) if step.work} == {Sides.AFFECTED}
