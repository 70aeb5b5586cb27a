"""What a routine says of the items of CERT and of FITT-VP, and what it leaves open."""

from typing import Any

import attrs
import pytest

import footex
from footex import UNSTATED, Block, Dose, Exercise, Frequency, Hold, Move, Prescription, Reps, Routine, Source
from footex.model import CertItem, Delivery, Equipment, Outcome, Progression, cert_gaps, describe_cert

RAISE = Exercise(
    id="towel-heel-raise", name="Towel heel raise", kind="strength", instructions="Rise slowly.",
    equipment=["step", Equipment(any_of="towel")],
)  # fmt: skip
TRIAL = Source(
    id="trial", title="A trial",
    outcomes=[
        Outcome(measure="pain", result="same", adverse_events="ten people, short-lived"),
        Outcome(measure="function", result="same"),
    ],
)  # fmt: skip
GYM = Delivery(
    provider="a physiotherapist with 5 years of experience", grouping="alone", supervision="unsupervised",
    mode="a leaflet", setting="at home", adherence="a diary", motivation="a call every week",
    home_part="all of it", other_parts="a heel cup", tailoring="tailored", tailoring_rule="by what can be lifted",
    starting_level="what can be lifted 8 times", fidelity="visits without notice",
)  # fmt: skip
RULES = [
    Progression(change="load", when="painless", every="1 week", by="5 kg", limit="60 kg"),
    Progression(change="support"),
]
DONE = Prescription(RAISE, Dose(Reps(12), sets=3, load="12 RM", rest="2 min"), progressions=RULES)
ROUTINE = Routine(
    id="raises", title="Raises", items=DONE, source=TRIAL, delivery=GYM,
    frequency=Frequency(days_per_week=3, weeks=12),
)  # fmt: skip


def test_a_routine_fills_fifteen_of_the_sixteen_items() -> None:
    assert cert_gaps(ROUTINE) == (CertItem.AS_PLANNED,)
    items = {item.value.rstrip("ab") for item in CertItem}
    assert len(items) == 16
    assert len(items - {gap.value.rstrip("ab") for gap in cert_gaps(ROUTINE)}) == 15
    assert {item.value: answer for item, answer in describe_cert(ROUTINE).items()} == {
        "1": "step, towel",
        "2": "a physiotherapist with 5 years of experience",
        "3": "alone",
        "4": "unsupervised, a leaflet",
        "5": "a diary",
        "6": "a call every week",
        "7a": "when painless, every 1 week",
        "7b": "load: 5 kg more when painless, 1 week or more between steps, up to 60 kg; support: the next step",
        "8": "1 exercise with instructions",
        "9": "all of it",
        "10": "a heel cup",
        "11": "ten people, short-lived",
        "12": "at home",
        "13": "1 dose, 3 days a week, for 12 weeks",
        "14a": "tailored",
        "14b": "by what can be lifted",
        "15": "what can be lifted 8 times",
        "16a": "visits without notice",
        "16b": "",
    }


def test_every_item_asks_for_something_of_its_own() -> None:
    assert len({item.asks for item in CertItem}) == len(CertItem)
    assert tuple(describe_cert(ROUTINE)) == tuple(CertItem)


def without(field: str) -> Routine:
    return attrs.evolve(ROUTINE, delivery=attrs.evolve(GYM, **{field: attrs.fields_dict(Delivery)[field].default}))


without_rules = attrs.evolve(ROUTINE, items=attrs.evolve(DONE, progressions=()))


@pytest.mark.parametrize(
    ("routine", "item"),
    [
        (without("provider"), "2"),
        (without("grouping"), "3"),
        (without("supervision"), "4"),
        (without("adherence"), "5"),
        (without("motivation"), "6"),
        (without_rules, "7a"),
        (without_rules, "7b"),
        (without("home_part"), "9"),
        (without("other_parts"), "10"),
        (attrs.evolve(ROUTINE, source=None), "11"),
        (attrs.evolve(ROUTINE, source=Source(id="trial", title="A trial")), "11"),
        (attrs.evolve(ROUTINE, outcomes="unstated"), "11"),
        (attrs.evolve(ROUTINE, outcomes=Outcome(measure="pain", result="same")), "11"),
        (without("setting"), "12"),
        (attrs.evolve(ROUTINE, delivery=attrs.evolve(GYM, setting=" ")), "12"),
        (attrs.evolve(ROUTINE, delivery=attrs.evolve(GYM, tailoring=None, tailoring_rule="")), "14a"),
        (without("tailoring_rule"), "14b"),
        (without("starting_level"), "15"),
        (without("fidelity"), "16a"),
        (ROUTINE, "16b"),
    ],
)
def test_what_nobody_stated_is_open(routine: Routine, item: str) -> None:
    assert CertItem(item) in cert_gaps(routine)


def of(*items: Any, **more: Any) -> dict[str, str]:
    routine = Routine(id="raises", title="Raises", items=items, **more)
    return {item.value: answer for item, answer in describe_cert(routine).items()}


def test_the_equipment_is_stated_where_that_of_every_exercise_is_known() -> None:
    squat = Exercise(id="squat", name="Squat", equipment=[])
    unknown = Exercise(id="lunge", name="Lunge")
    assert of(Prescription(squat, "8"))["1"] == "none"
    assert of(Prescription(squat, "8"), DONE, Prescription(RAISE, "9", equipment=["chair", "step"]))["1"] == (
        "step, towel, chair"
    )
    assert of(DONE, Prescription(unknown, "8"))["1"] == ""
    assert of(Prescription(RAISE, "8", equipment=UNSTATED))["1"] == ""


def test_an_exercise_can_be_replicated_by_its_instructions() -> None:
    bare = Exercise(id="lunge", name="Lunge")
    assert of(DONE, Block(items=DONE, rounds=2))["8"] == "1 exercise with instructions"
    assert of(DONE, Prescription(bare, "8"))["8"] == ""


@pytest.mark.parametrize(
    ("dose", "stated"),
    [
        (Dose(Reps(8)), True),
        (Dose(Reps("a few"), sets="several"), True),
        (Dose([Reps(8), Hold("5 s")]), True),
        (Dose(Move(distance="400 m")), True),
        (Dose(Move(steps=20), sets="to failure", rest="1 min"), True),
        (Dose(Reps("unstated")), False),
        (Dose([Reps(8), Hold("unstated")]), False),
        (Dose(Reps(8), sets="unstated"), False),
    ],
)
def test_a_dose_is_stated_with_its_sets_and_their_work(dose: Dose, stated: bool) -> None:
    daily = Frequency(days_per_week=7)
    assert bool(of(DONE, Prescription(RAISE, dose), frequency=daily)["13"]) is stated


def test_a_dose_says_how_often_it_is_done() -> None:
    daily = Frequency(days_per_week=7)
    weekly = Frequency(days_per_week=1, evidence=footex.Evidence(field="days_per_week", basis="assumed", note="Ours."))
    assert of(DONE)["13"] == ""
    assert of(attrs.evolve(DONE, frequency=weekly))["13"] == "1 dose, 1 day a week (assumed)"
    assert of(DONE, attrs.evolve(DONE, frequency=weekly))["13"] == ""
    assert of(DONE, attrs.evolve(DONE, frequency=weekly), frequency=daily)["13"] == (
        "2 doses, 7 days a week; 1 day a week (assumed)"
    )


def test_what_is_generic_has_nothing_to_tailor_it_by() -> None:
    assert of(DONE, delivery=Delivery(tailoring="generic"))["14b"] == "not tailored"


def test_each_of_the_six_parts_of_fitt_vp_has_a_place() -> None:
    """Frequency, intensity, time, type, volume, progression."""
    ((_, done),) = ROUTINE.prescriptions()
    (group,) = done.dose.groups
    assert ROUTINE.frequency.days_per_week == footex.Count(3)
    assert str(done.dose.load) == "12 RM"
    assert footex.estimate(ROUTINE).total.typical
    assert done.exercise.kind is footex.model.ExerciseKind.STRENGTH
    assert (str(group.times), str(group.work[0].count)) == ("3", "12")
    assert (
        describe_cert(ROUTINE)[CertItem.PROGRESSION]
        == "load: 5 kg more when painless, 1 week or more between steps, up to 60 kg; support: the next step"
    )
