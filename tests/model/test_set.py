"""Sets that differ: the forms of a dose, its groups, and what editing makes of them."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import footex
from footex import (
    UNSTATED,
    BoundExceeded,
    Count,
    Dose,
    Evidence,
    Exercise,
    Hold,
    InvalidValue,
    Prescription,
    Reps,
    Routine,
    Set,
)
from footex.model import Basis, Load, SetRole
from footex.testing import doses, sets
from footex.timing import resolve

SQUAT = Exercise(id="squat", name="Squat")
WARM_UP = Set(Reps(5), times=2, load="20 kg", rest="1 min", role="warm-up")
WORKING = Set(Reps("8-12"), times="3-5", load="60-70 kg", rest="2 min")
NOTE = "0.5 of the way up the range, from legs"


def legs(dose: Dose, **more: object) -> Routine:
    return Routine(id="legs", title="Legs", items=Prescription(SQUAT, dose, **more))  # type: ignore[arg-type]


def only(routine: Routine) -> Prescription:
    ((_, prescription),) = routine.prescriptions()
    return prescription


@given(sets())
def test_equal_sets_have_one_form(group: Set) -> None:
    dose = Dose(sets=group)
    assert dose.groups == (group,)
    if group.role is SetRole.WORKING and not group.label:
        assert dose == Dose(group.work, sets=group.times, rest=group.rest, load=group.load)
        assert (dose.work, dose.sets, dose.rest, dose.load) == (group.work, group.times, group.rest, group.load)
    else:
        assert (dose.work, dose.sets, dose.rest, dose.load) == ((), (group,), UNSTATED, UNSTATED)


@given(doses())
def test_a_dose_is_the_dose_of_its_groups(dose: Dose) -> None:
    same = Dose(
        sets=dose.groups, sides=dose.sides, order=dose.order, switch=dose.switch,
        rest_between_sides=dose.rest_between_sides,
    )  # fmt: skip
    assert same == dose
    assert hash(same) == hash(dose)
    assert repr(same) == repr(dose)


@given(sets(), st.lists(st.integers(1, 9), min_size=1, max_size=5))
def test_neighbouring_equal_sets_are_one_group(group: Set, times: list[int]) -> None:
    apart = Dose(sets=[attrs.evolve(group, times=one) for one in times])
    assert apart == Dose(sets=attrs.evolve(group, times=sum(times)))


@pytest.mark.parametrize(
    "differing",
    [
        [Set(Reps(5)), Set(Reps(6))],
        [Set(Reps(5)), Set(Reps(5), rest="1 min")],
        [Set(Reps(5)), Set(Reps(5), load="20 kg")],
        [Set(Reps(5)), Set(Reps(5), role="drop")],
        [Set(Reps(5)), Set(Reps(5), label="paused")],
        [Set(Reps(5)), Set(Reps(6)), Set(Reps(5))],
        # How many they are isn't exact, so neither is the sum.
        [Set(Reps(5), times="1-2"), Set(Reps(5))],
        [Set(Reps(5)), Set(Reps(5), times="unstated")],
        [Set(Reps(5), times=6_000), Set(Reps(5), times=6_000)],
    ],
)
def test_sets_that_differ_stay_apart(differing: list[Set]) -> None:
    assert Dose(sets=differing).groups == tuple(differing)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "Dose.work: () is empty; write Reps(...), Hold(...) or Move(...)"),
        ({"sets": []}, "Dose.sets: [] is empty; write Set(...), or a list of them"),
        ({"sets": [WARM_UP, Reps(5)]}, "Dose.sets[1]: Reps(5) is not a Set; write Set(...)"),
        ({"sets": {"work": Reps(5)}}, "Dose.sets: a dict of 1 is not a list; write Set(...), or a list of them"),
        ({"sets": Reps(5)}, "Dose.sets: Reps(5) is not a list; write Set(...), or a list of them"),
        ({"work": Reps(5), "sets": WARM_UP}, "Dose.work: a tuple of 1 is beside sets that differ; write it in each of the sets"),
        ({"sets": WARM_UP, "rest": "1 min"}, "Dose.rest: Duration('1 min') is beside sets that differ; write it in each of the sets"),
        ({"work": Set(Reps(5))}, "Dose.work: Set(Reps(5)) is not a list; write sets that differ as Dose(sets=...)"),
        ({"work": [Set(Reps(5)), WARM_UP]}, "Dose.work[0]: Set(Reps(5)) is not a Reps; write sets that differ as Dose(sets=...)"),
        ({"sets": WARM_UP, "load": None}, "Dose.load: None is beside sets that differ; write it in each of the sets"),
        ({"sets": 5.5, "work": Reps(5)}, "Dose.sets: 5.5 is not a count; write 10, '5-10', 'at least 8', 'to failure', 'a few', "
         "'several', 'a couple of', 'unstated', or Vague('...') for other words"),
    ],
)  # fmt: skip
def test_sets_that_cant_be_say_what_would_be_right(fields: dict[str, object], message: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Dose(**fields)  # type: ignore[arg-type]
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"work": []}, "Set.work"),
        ({"work": Reps(5), "times": 0}, "Set.times"),
        ({"work": Reps(5), "load": "20 kilos"}, "Set.load"),
        ({"work": Reps(5), "rest": "to failure"}, "Set.rest"),
        ({"work": Reps(5), "role": "warmup"}, "Set.role"),
        ({"work": Reps(5), "label": 5}, "Set.label"),
    ],
)
def test_an_invalid_field_of_a_set_is_named(fields: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Set(**fields)  # type: ignore[arg-type]
    assert caught.value.field == field


def test_a_dose_holds_at_most_100_sets_that_differ() -> None:
    hundred = [Set(Reps(1 + number % 2)) for number in range(100)]
    assert len(Dose(sets=hundred).groups) == 100
    with pytest.raises(BoundExceeded) as caught:
        Dose(sets=[*hundred, Set(Reps(1))])
    assert (caught.value.figure, caught.value.bound) == (101, 100)


@pytest.mark.parametrize(
    ("path", "figure"),
    [
        ("dose.groups[1].times", WORKING.times),
        ("dose.groups[1].work[0].count", Count("8-12")),
        ("dose.groups[0].load", Load("20 kg")),
        ("dose.groups[0].rest", WARM_UP.rest),
        ("dose.groups", (WARM_UP, WORKING)),
        ("dose.sides", footex.model.Sides.TOGETHER),
    ],
)
def test_evidence_leads_to_a_figure_of_one_of_the_sets(path: str, figure: object) -> None:
    dose = Dose(sets=[WARM_UP, WORKING])
    evidence = Evidence(field=path, basis="assumed", note="ours")
    assert only(legs(dose, evidence=evidence)).evidence == (evidence,)
    value: object = dose
    for step in path.removeprefix("dose.").replace("[", ".").replace("]", "").split("."):
        value = value[int(step)] if isinstance(value, tuple) else getattr(value, step)
    assert value == figure


@pytest.mark.parametrize(
    "path", ["dose.sets", "dose.work", "dose.rest", "dose.load", "dose.groups[2]", "dose.groups[0].sets"]
)
def test_sets_that_differ_have_one_path_each(path: str) -> None:
    with pytest.raises(InvalidValue, match="leads to no field"):
        legs(Dose(sets=[WARM_UP, WORKING]), evidence=Evidence(field=path, basis="assumed", note="ours"))


def test_equal_sets_have_no_groups_in_paths() -> None:
    with pytest.raises(InvalidValue, match="leads to no field"):
        legs(Dose(Reps(5)), evidence=Evidence(field="dose.groups[0].times", basis="assumed", note="ours"))


def test_the_dose_part_way_up_is_that_of_every_group() -> None:
    half = only(legs(Dose(sets=[WARM_UP, WORKING])).at(0.5))

    assert half.dose.groups == (WARM_UP, Set(Reps(10), times=4, load="65 kg", rest="2 min"))
    assert half.evidence == tuple(
        Evidence(field=f"dose.groups[1].{name}", basis=Basis.DERIVED, note=NOTE)
        for name in ("times", "work[0].count", "load")
    )


def test_groups_that_become_equal_part_way_up_are_one() -> None:
    dose = Dose(sets=[WARM_UP, Set(Reps("8-12"), times=2), Set(Reps(10)), Set(Hold("10-20 s"))])
    assumed = Evidence(field="dose.groups[2].times", basis="assumed", note="once")
    kept = Evidence(field="dose.sides", basis="assumed", note="both")
    half = only(legs(dose, evidence=[assumed, kept]).at(0.5))

    assert half.dose.groups == (WARM_UP, Set(Reps(10), times=3), Set(Hold("15 s")))
    # The group at that path is another one now.
    assert half.evidence == (
        kept,
        Evidence(field="dose.groups[1].work[0].count", basis=Basis.DERIVED, note=NOTE),
        Evidence(field="dose.groups[2].work[0].duration", basis=Basis.DERIVED, note=NOTE),
    )


def test_all_sets_that_become_equal_are_those_of_a_dose_without_groups() -> None:
    half = only(legs(Dose(sets=[Set(Reps("8-12")), Set(Reps(10))])).at(0.5))

    assert half.dose == Dose(Reps(10), sets=2)
    assert [evidence.field for evidence in half.evidence] == ["dose.work[0].count"]


def test_every_share_of_a_maximum_becomes_a_mass() -> None:
    dose = Dose(
        sets=[Set(Reps(5), load="50 % 1RM", role="warm-up"), Set(Reps(5), load="RPE 8"), Set(Reps(3), load="90 % 1RM")]
    )
    loaded = only(legs(dose).with_loads({"squat": "100 kg"}))

    assert [str(group.load) for group in loaded.dose.groups] == ["50 kg", "RPE 8", "90 kg"]
    assert [(evidence.field, evidence.note) for evidence in loaded.evidence] == [
        ("dose.groups[0].load", "50 % 1RM with a maximum of 100 kg, rounded to 2.5 kg; from legs"),
        ("dose.groups[2].load", "90 % 1RM with a maximum of 100 kg, rounded to 2.5 kg; from legs"),
    ]


def test_loads_rounded_to_one_mass_keep_what_each_was_made_of() -> None:
    loaded = only(
        legs(Dose(sets=[Set(Reps(5), load="50 % 1RM"), Set(Reps(5), load="51 % 1RM")])).with_loads({"squat": "100 kg"})
    )

    assert loaded.dose == Dose(Reps(5), sets=2, load="50 kg")
    assert [(evidence.field, evidence.note) for evidence in loaded.evidence] == [
        (
            "dose.load",
            "50 % 1RM with a maximum of 100 kg, rounded to 2.5 kg; from legs; "
            "51 % 1RM with a maximum of 100 kg, rounded to 2.5 kg; from legs",
        )
    ]


def test_words_are_resolved_in_every_group_and_groups_that_become_equal_are_one() -> None:
    dose = Dose(sets=[Set(Reps("a few"), times=2), Set(Reps("2-3-4"), times="unstated"), Set(Reps("2-3-4"))])
    resolved = only(resolve(legs(dose)))

    assert resolved.dose.groups == (
        Set(Reps("2-3-4"), times=2), Set(Reps("2-3-4"), times="1-2-3"), Set(Reps("2-3-4")),
    )  # fmt: skip
    assert [evidence.field for evidence in resolved.evidence] == [
        "dose.groups[0].work[0].count", "dose.groups[1].times",
    ]  # fmt: skip
    joined = only(resolve(legs(Dose(sets=[Set(Reps("a few")), Set(Reps("2-3-4"))]))))
    assert joined.dose == Dose(Reps("2-3-4"), sets=2)
    assert [evidence.field for evidence in joined.evidence] == ["dose.work[0].count"]


def test_another_dose_loses_the_evidence_of_other_sets() -> None:
    first, second = (Evidence(field=f"dose.groups[{number}].times", basis="assumed", note="ours") for number in (0, 1))
    before = only(legs(Dose(sets=[WARM_UP, WORKING]), evidence=[first, second]))

    fewer = before.with_dose(Dose(sets=[WARM_UP, attrs.evolve(WORKING, times=3)]))
    assert fewer.evidence == (first,)
    assert before.with_dose(Dose(sets=[WARM_UP, WARM_UP, WORKING, WORKING])).evidence == ()
    assert before.with_dose(Dose(Reps(5))).evidence == ()
