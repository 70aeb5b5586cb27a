"""Catalogues: by id, immutable, merged, searched."""

import copy
import pickle

import pytest

from footex import (
    Catalog,
    ConflictingIds,
    Dose,
    Equipment,
    Exercise,
    InvalidValue,
    Prescription,
    Reps,
    Routine,
    Shelf,
    Source,
    Target,
    UnknownId,
    bundled,
)  # fmt: skip

LEAFLET = Source(id="leaflet", title="Leaflet")
BOOK = Source(id="book", title="Book")
SQUAT = Exercise(
    id="squat", name="Squat", aliases="Knee bend", source=BOOK, kind="strength", position="standing",
    equipment=[Equipment(any_of=["chair", "rail"]), Equipment(any_of="mat", required=False)],
    targets=[Target(name="quadriceps", kind="muscle")],
)  # fmt: skip
HOP = Exercise(id="hop", name="Hop")
BRIDGE = Exercise(id="bridge", name="Bridge", equipment=(), position="supine", kind="strength")
LEGS = Routine(
    id="legs", title="Legs", source=LEAFLET, items=Prescription(exercise=SQUAT, dose=Dose(work=Reps(8)))
)  # fmt: skip
LIBRARY = Catalog(routines=LEGS, exercises=[HOP, BRIDGE], origin="the ward")


def test_what_a_routine_uses_is_in_the_catalogue_too() -> None:
    assert list(LIBRARY.exercises) == ["bridge", "hop", "squat"]
    assert LIBRARY.exercises["squat"] is SQUAT
    assert list(LIBRARY.sources.values()) == [BOOK, LEAFLET]
    assert repr(LIBRARY) == "<Catalog: 3 exercises, 1 routine, 2 sources>"
    assert repr(LIBRARY.exercises) == "<3 exercises: bridge, hop, squat>"


def test_a_catalogue_is_immutable() -> None:
    with pytest.raises(AttributeError, match="a catalogue is immutable"):
        LIBRARY.exercises = LIBRARY.exercises  # type: ignore[misc]
    with pytest.raises(AttributeError, match="a catalogue is immutable"):
        del LIBRARY.exercises
    assert copy.copy(LIBRARY) is LIBRARY
    assert copy.deepcopy(LIBRARY) is LIBRARY


def test_equal_catalogues_hash_alike_also_when_unpickled() -> None:
    again = Catalog(exercises=[BRIDGE, HOP, SQUAT], routines=[LEGS])
    assert again == LIBRARY
    assert hash(again) == hash(LIBRARY)
    unpickled = pickle.loads(pickle.dumps(LIBRARY))
    assert unpickled == LIBRARY
    assert unpickled.exercises.origin("hop") == "the ward"
    assert Catalog() != LIBRARY
    assert LIBRARY != 3


def test_merging_makes_a_new_catalogue_and_keeps_origins() -> None:
    merged = LIBRARY | bundled()
    assert len(merged.exercises) == 10
    assert merged.exercises.origin("squat") == "the ward"
    assert merged.exercises.origin("heel-raise") == "footex"
    assert merged | LIBRARY == merged
    with pytest.raises(TypeError):
        LIBRARY | {}


def test_two_different_things_under_one_id_are_refused_naming_both_origins() -> None:
    mine = Catalog(exercises=Exercise(id="hop", name="Another hop"), origin="my notes")
    with pytest.raises(ConflictingIds) as raised:
        LIBRARY | mine
    assert raised.value.origins == ("the ward", "my notes")
    assert str(raised.value) == (
        "two different exercises 'hop': from the ward and from my notes; give one another id"
    )  # fmt: skip
    with pytest.raises(ConflictingIds):
        Catalog(exercises=[HOP, Exercise(id="hop", name="Another hop")])


def test_an_unknown_id_suggests_the_nearest() -> None:
    with pytest.raises(UnknownId) as raised:
        LIBRARY.exercises["sqat"]
    assert (raised.value.kind, raised.value.id, raised.value.nearest) == ("exercise", "sqat", "squat")
    assert str(raised.value) == "no exercise 'sqat'; did you mean 'squat'?"
    with pytest.raises(KeyError, match="no routine 3; known: legs"):
        LIBRARY.routines[3]  # type: ignore[index]
    with pytest.raises(UnknownId, match="no source 'x'; known: none"):
        Catalog().sources["x"]
    with pytest.raises(UnknownId):
        LIBRARY.exercises.origin("sqat")
    with pytest.raises(UnknownId):
        LIBRARY.exercises[[]]  # type: ignore[index]
    assert LIBRARY.exercises.get("sqat") is None
    assert "squat" in LIBRARY.exercises


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, ["bridge", "hop", "squat"]),
        ({"equipment": []}, ["bridge"]),
        ({"equipment": "chair"}, ["bridge", "squat"]),
        ({"equipment": {"RAIL", "mat"}}, ["bridge", "squat"]),
        ({"kind": "strength", "position": "supine"}, ["bridge"]),
        ({"target": "quad"}, ["squat"]),
        ({"name": "knee"}, ["squat"]),
        ({"name": "HOP"}, ["hop"]),
        ({"kind": "gait"}, []),
    ],
)  # fmt: skip
def test_finding_what_can_be_done_and_what_is_unknown_never_counts(wanted: dict[str, object], found: list[str]) -> None:
    assert [one.id for one in LIBRARY.find(**wanted)] == found  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ({"kind": "power"}, "Catalog.find.kind: 'power' is not an ExerciseKind; write one of 'mobility', 'strength', "
         "'stretch', 'balance', 'gait', 'cardio', 'plyometric'"),
        ({"equipment": 3}, "Catalog.find.equipment: 3 is not a list; write a list of values"),
        ({"target": 3}, "Catalog.find.target: 3 is not text; write a string"),
        ({"name": 3}, "Catalog.find.name: 3 is not text; write a string"),
    ],
)  # fmt: skip
def test_a_wrong_wish_says_what_would_be_right(wanted: dict[str, object], message: str) -> None:
    with pytest.raises(InvalidValue) as raised:
        LIBRARY.find(**wanted)  # type: ignore[arg-type]
    assert str(raised.value) == message


def test_a_catalogue_is_made_of_shelves_only() -> None:
    with pytest.raises(InvalidValue, match=r"Catalog\.exercises: \{\} is not a Shelf"):
        Catalog.from_shelves(exercises={}, routines={}, sources={})  # type: ignore[arg-type]


def test_a_value_is_made_when_first_asked_for_and_made_again_only_after_a_failure() -> None:
    calls: list[str] = []

    def fail_once() -> Exercise:
        calls.append("made")
        if len(calls) == 1:
            raise OSError
        return HOP

    shelf = Shelf("exercise", {"hop": ("here", fail_once)})
    assert calls == []
    with pytest.raises(OSError):  # noqa: PT011 - any
        shelf["hop"]
    assert shelf["hop"] is shelf["hop"] is HOP
    assert calls == ["made", "made"]
    merged = shelf.merged(Shelf("exercise", {"squat": ("there", lambda: SQUAT)}))
    assert list(merged) == ["hop", "squat"]
    assert merged["squat"] is SQUAT


def test_a_long_shelf_shows_its_beginning() -> None:
    assert repr(bundled().exercises) == (
        "<7 exercises: ankle-circles, heel-raise, pencil-pickup, resisted-dorsiflexion, toe-press, ...>"
    )
