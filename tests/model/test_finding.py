"""Exercises and routines found by purpose, population, target, equipment, support and the design of their source."""

import pytest

from footex import UNSTATED, Catalog, Dose, Exercise, FootexError, InvalidValue, Prescription, Reps, Routine, Source
from footex.model import Contraindication, Equipment, Population, Support, Target, UnknownPurpose
from footex.model.finding.support import support_of, support_of_routine, things_of

TRIAL = Source(id="trial", title="A trial", design="randomised-trial")
LEAFLET = Source(id="leaflet", title="A leaflet")
CHAIR = Equipment(any_of=["chair", "worktop"], purpose="support for balance")

STAND = Exercise(
    id="stand", name="Stand", kind="balance", equipment=CHAIR, source=TRIAL,
    targets=Target(name="hip stabilisers", kind="muscle"),
)  # fmt: skip
REACH = Exercise(
    id="reach", name="Reach", kind="stretch", source=LEAFLET,
    equipment=Equipment(any_of="wall", purpose="support", required=False),
    targets=[Target(name="calf", kind="muscle"), Target(name="balance", kind="balance")],
)  # fmt: skip
CURL = Exercise(id="curl", name="Curl", equipment=["towel"], targets=[])
JUMP = Exercise(id="jump", name="Jump")


def routine(name: str, *exercises: Exercise | Prescription, **fields: object) -> Routine:
    items = [one if isinstance(one, Prescription) else Prescription(one, Dose(Reps(8))) for one in exercises]
    return Routine(id=name, title=name, items=items, **fields)  # type: ignore[arg-type]


STEADY_FEET = routine(
    "steady-feet", STAND, REACH, source=TRIAL,
    population=Population(text="Adults over 65 who live at home", conditions="Fear of falling"),
    contraindications=[
        Contraindication(condition="vertigo", kind="absolute", by="trial"),
        Contraindication(condition="acute calf tear", kind="absolute", by="trial"),
        Contraindication(condition="hip", kind="relative", by="trial"),
    ],
)  # fmt: skip
CALVES = routine("calves", REACH, source=LEAFLET, population="unstated")
CURLS = routine("curls", CURL)
UNKNOWN = routine("unknown", CURL, JUMP)
BARE = routine("bare", Prescription(STAND, Dose(Reps(8)), equipment=[]))
LIBRARY = Catalog(routines=[STEADY_FEET, CALVES, CURLS, UNKNOWN, BARE])


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({"purpose": "balance"}, ["reach", "stand"]),
        ({"purpose": "BALANCE", "equipment": ["worktop"]}, ["reach", "stand"]),
        ({"purpose": "hip"}, ["stand"]),
        ({"purpose": "vertigo"}, []),
        ({"purpose": "fear of falling"}, []),
        ({"support": "required"}, ["stand"]),
        ({"support": Support.OPTIONAL}, ["reach"]),
        ({"support": "none"}, ["curl"]),
        ({"design": "randomised-trial"}, ["stand"]),
        ({"design": "review"}, []),
        ({"equipment": ["Kitchen  chair", "towel"]}, ["curl", "reach"]),
        ({"where": lambda one: one.name.startswith("J")}, ["jump"]),
        ({"where": lambda one: len(one.name) == 4, "support": "none"}, ["curl"]),
    ],
)
def test_exercises_meet_every_criterion(wanted: dict[str, object], ids: list[str]) -> None:
    assert [one.id for one in LIBRARY.find(**wanted)] == ids  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({}, ["bare", "calves", "curls", "steady-feet", "unknown"]),
        ({"purpose": "balance"}, ["bare", "calves", "steady-feet"]),
        ({"purpose": "falling"}, ["steady-feet"]),
        ({"purpose": "vertigo"}, []),
        ({"purpose": "balance vertigo"}, []),
        ({"purpose": "hip"}, ["bare", "steady-feet"]),
        ({"purpose": "calf"}, ["calves", "steady-feet"]),
        ({"population": "over 65"}, ["steady-feet"]),
        ({"population": "over 6"}, []),
        ({"condition": ["falling", "vertigo"]}, []),
        ({"target": "Calf"}, ["calves", "steady-feet"]),
        ({"target": "hip stab"}, ["bare", "steady-feet"]),
        ({"equipment": []}, ["bare", "calves"]),
        ({"equipment": {"worktop"}}, ["bare", "calves", "steady-feet"]),
        ({"equipment": "towel"}, ["bare", "calves", "curls"]),
        ({"support": "required"}, ["steady-feet"]),
        ({"support": "optional"}, ["calves"]),
        ({"support": "none"}, ["bare", "curls"]),
        ({"design": "randomised-trial", "target": "calf"}, ["steady-feet"]),
        ({"design": "article"}, []),
        ({"where": lambda one: len(one.items) == 2}, ["steady-feet", "unknown"]),
        ({"where": lambda one: len(one.items) == 2, "purpose": "balance"}, ["steady-feet"]),
    ],
)
def test_routines_meet_every_criterion(wanted: dict[str, object], ids: list[str]) -> None:
    assert [one.id for one in LIBRARY.find_routines(**wanted)] == ids  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("purpose", "nearest", "told"),
    [
        ("balnce", "balance", "nothing is for 'balnce'; did you mean 'balance'?"),
        ("Stabilizers", "hip stabilisers", "nothing is for 'Stabilizers'; did you mean 'hip stabilisers'?"),
        (
            "knees",
            None,
            "nothing is for 'knees'; write one of balance, calf, fear of falling, hip stabilisers, stretch",
        ),
    ],
)
def test_a_purpose_that_nothing_is_for_is_told_with_what_there_is(purpose: str, nearest: str | None, told: str) -> None:
    for find in (LIBRARY.find, LIBRARY.find_routines):
        with pytest.raises(UnknownPurpose) as caught:
            find(purpose=purpose)
        assert (caught.value.purpose, caught.value.nearest) == (purpose, nearest)
        assert caught.value.known == ("balance", "calf", "fear of falling", "hip stabilisers", "stretch")
        assert str(caught.value) == told


def test_a_purpose_that_names_a_contraindication_never_finds_the_routine() -> None:
    ruled_out = Contraindication(condition="calf", kind="absolute", by="leaflet")
    careful = Catalog(routines=[CALVES, routine("careful", REACH, contraindications=ruled_out)])
    assert [one.id for one in careful.find_routines(purpose="calf")] == ["calves"]
    assert [one.id for one in careful.find_routines(purpose="balance")] == ["calves", "careful"]


def test_a_catalogue_without_purposes_says_so() -> None:
    with pytest.raises(UnknownPurpose) as caught:
        Catalog(exercises=JUMP).find(purpose="balance")
    assert str(caught.value) == "nothing is for 'balance'; the catalogue states no purpose at all"


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        (
            {"support": "chair"},
            "Catalog.find_routines.support: 'chair' is not a Support; write one of 'none', 'optional', 'required'",
        ),
        (
            {"design": "trial"},
            "Catalog.find_routines.design: 'trial' is not a SourceDesign; write one of 'article', "
            "'patient-information', 'review', 'trial-protocol', 'randomised-trial'",
        ),
        ({"purpose": "--"}, "Catalog.find_routines.purpose: '--' holds no word; write words such as 'balance'"),
        (
            {"population": "?"},
            "Catalog.find_routines.population: '?' holds no word; write words such as 'older adults'",
        ),
        ({"population": 5}, "Catalog.find_routines.population: 5 is not text; write a string"),
        (
            {"where": "10 min"},
            "Catalog.find_routines.where: '10 min' is not a function; write a function of a routine, which is true or "
            "false",
        ),
        ({"target": ""}, "Catalog.find_routines.target: '' is empty; write at least one word"),
        ({"equipment": "a, b"}, "Catalog.find_routines.equipment: 'a, b' holds a comma; write a list: ['a', 'b']"),
    ],
)
def test_a_slip_in_a_criterion_is_told(wanted: dict[str, object], message: str) -> None:
    with pytest.raises(FootexError) as caught:
        LIBRARY.find_routines(**wanted)  # type: ignore[arg-type]
    assert str(caught.value) == message


def test_a_criterion_of_exercises_that_is_no_function_is_told() -> None:
    with pytest.raises(InvalidValue, match="where: 5 is not a function; write a function of an exercise"):
        LIBRARY.find(where=5)  # type: ignore[arg-type]


def test_support_is_the_highest_of_what_is_held_on_to() -> None:
    rail = Equipment(any_of="rail", purpose="support", required=False)
    assert support_of((rail, CHAIR)) is Support.REQUIRED
    assert support_of((rail, Equipment(any_of="chair", purpose="seat"))) is Support.OPTIONAL
    assert support_of(()) is Support.NONE
    assert support_of(UNSTATED) is UNSTATED
    assert support_of_routine(UNKNOWN) is UNSTATED


def test_the_things_of_exercises_and_prescriptions_are_known_by_every_name() -> None:
    mat = routine("mat", Prescription(CURL, Dose(Reps(8)), equipment=["mat"]))
    assert things_of([STAND, JUMP], [mat, CURLS, UNKNOWN]) == {"chair", "worktop", "mat", "towel"}
