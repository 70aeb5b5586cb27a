"""Populations, exclusions and contraindications: whom a routine is for, and whom not."""

from typing import Any

import pytest

from footex import UNSTATED, Dose, Evidence, Exercise, FootexError, Prescription, Reps, Routine, Source
from footex.model import Contraindication, ContraindicationKind, Exclusion, NoticeKind, Population, Sex
from footex.model.safety.population_text import describe_population

ADULTS = Population(
    text="adults with heel pain", conditions=["plantar heel pain"], age="18-55", sex="female",
    evidence=Evidence(field="age", basis="stated", printed="18 to 55 years"),
)  # fmt: skip
FRACTURE = Contraindication(condition="unhealed fracture", kind="absolute", by="leaflet")


def legs(**more: Any) -> Routine:
    return Routine(
        id="legs", title="Legs", items=Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(8))), **more
    )


def test_a_population_is_who_a_routine_is_for() -> None:
    assert ADULTS.sex is Sex.FEMALE
    assert ADULTS.age == Population(text="x", age="18-55").age
    assert Population(text="older people", age="65+").age == Population(text="x", age="at least 65").age
    assert eval(repr(ADULTS)) == ADULTS  # noqa: S307 - a repr
    assert eval(repr(FRACTURE)) == FRACTURE  # noqa: S307 - a repr
    assert FRACTURE.kind is ContraindicationKind.ABSOLUTE


AGES = "write years such as '18-55', 'at least 65' or 'up to 17'"


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: Population(text=""), "Population.text: '' is empty; write at least one word"),
        (lambda: Population(text="x", age="adult"), f"Population.age: 'adult' is not a count; {AGES}"),
        (lambda: Population(text="x", age="to failure"), f"Population.age: 'to failure' is not an age; {AGES}"),
        (lambda: Population(text="x", age="5+, to failure"), f"Population.age: '5+, to failure' is not an age; {AGES}"),
        (lambda: Population(text="x", age="a few"), f"Population.age: 'a few' is not an age; {AGES}"),
        (lambda: Population(text="x", sex="f"), "Population.sex: 'f' is not a Sex; write one of 'female', 'male'"),
        (
            lambda: Population(text="x", conditions=[" "]),
            "Population.conditions[0]: ' ' is empty; write at least one word",
        ),
        (lambda: Exclusion(""), "Exclusion.text: '' is empty; write at least one word"),
        (
            lambda: Contraindication(condition="x", kind="total", by="a"),
            "Contraindication.kind: 'total' is not a ContraindicationKind; write one of 'absolute', 'relative'",
        ),
        (
            lambda: Contraindication(condition="x", kind="absolute", by="The clinic"),
            "Contraindication.by: 'The clinic' is not an id; write lower-case words and digits such as 'the-clinic'",
        ),
        (lambda: legs(population="adults"), "Routine.population: 'adults' is not a Population; write Population(...)"),
        (lambda: legs(exclusions=5), "Routine.exclusions: 5 is not a list; write a list of values"),
        (lambda: legs(exclusions=[5]), "Routine.exclusions[0]: 5 is not an Exclusion; write Exclusion(...)"),
    ],
)
def test_a_slip_is_told(make: Any, told: str) -> None:
    with pytest.raises(FootexError) as caught:
        make()
    assert str(caught.value) == told


def test_evidence_leads_to_a_field_of_its_holder() -> None:
    wrong = Evidence(field="years", basis="stated", printed="18")
    for make in (
        lambda: Population(text="x", evidence=wrong),
        lambda: Exclusion("x", evidence=wrong),
        lambda: Contraindication(condition="x", kind="absolute", by="a", evidence=wrong),
    ):
        with pytest.raises(FootexError, match=r"evidence\[0\].field: 'years' leads to no field of this"):
            make()


def test_nobody_noted_is_neither_unstated_nor_nobody() -> None:
    assert legs().population is legs().exclusions is None
    assert legs(population="unstated").population is legs(population=UNSTATED).population is UNSTATED
    assert legs(exclusions="unstated").exclusions is UNSTATED
    assert legs(exclusions=[]).exclusions == ()
    assert legs(exclusions=["pregnancy", Exclusion("diabetes")]).exclusions == (
        Exclusion("pregnancy"), Exclusion("diabetes"),
    )  # fmt: skip
    assert legs(exclusions="pregnancy") == legs(exclusions=Exclusion("pregnancy"))


def test_the_population_stays_with_what_is_made_of_a_routine() -> None:
    lunge = Prescription(Exercise(id="lunge", name="Lunge"), Dose(Reps("8-12")))
    evidence = Evidence(field="population.age", basis="stated", printed="18 to 55 years")
    whole = Routine(
        id="legs", title="Legs", items=[*legs().items, lunge], population=ADULTS, exclusions="pregnancy",
        contraindications=FRACTURE, evidence=evidence,
    )  # fmt: skip
    for made in (whole.without("squat"), whole.at(0.5), whole.replace("squat", dose="5")):
        assert (made.population, made.exclusions, made.contraindications) == (
            ADULTS, (Exclusion("pregnancy"),), (FRACTURE,),
        )  # fmt: skip
        assert evidence in made.evidence


@pytest.mark.parametrize(
    ("population", "words"),
    [
        (ADULTS, "adults with heel pain (plantar heel pain; age 18-55; female)"),
        (Population(text="older people", age="65+"), "older people (age at least 65)"),
        (Population(text="runners"), "runners"),
    ],
)
def test_a_population_in_words(population: Population, words: str) -> None:
    assert describe_population(population) == words


def about_people(routine: Routine) -> list[tuple[str, str, str]]:
    kinds = (NoticeKind.FOR_WHOM, NoticeKind.EXCLUSION, NoticeKind.CONTRAINDICATION)
    return [(one.kind.value, one.text, one.by) for one in routine.warnings() if one.kind in kinds]


def test_what_is_noted_is_listed_before_all_else_and_nothing_of_what_is_not() -> None:
    assert about_people(legs(delivery=None)) == []
    source = Source(id="trial", title="A trial")
    told = legs(population=ADULTS, exclusions=["pregnancy", "diabetes"], contraindications=FRACTURE, source=source)
    assert about_people(told) == [
        ("for-whom", "adults with heel pain (plantar heel pain; age 18-55; female)", "trial"),
        ("exclusion", "pregnancy", "trial"),
        ("exclusion", "diabetes", "trial"),
        ("contraindication", "absolute contraindication: unhealed fracture", "leaflet"),
    ]
    assert [one.kind for one in told.warnings()][:1] == [NoticeKind.FOR_WHOM]
    assert about_people(legs(population=UNSTATED, exclusions=UNSTATED)) == [
        ("for-whom", "not stated in what was read", ""),
        ("exclusion", "not stated in what was read", ""),
    ]
    assert about_people(legs(exclusions=())) == [("exclusion", "nobody", "")]
