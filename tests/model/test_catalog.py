"""Catalogues and their shelves: by id, immutable, merged without losing anything."""

import copy
import pickle
import threading

import pytest
from hypothesis import given

import footex
from footex import Catalog, Dose, Exercise, FootexError, Prescription, Protocol, Reps, Routine, Source
from footex.model import ConflictingIds, Equipment, Phase, Shelf, Target
from footex.testing import catalogs

LEAFLET = Source(id="leaflet", title="Feet first")
SQUAT = Exercise(id="squat", name="Squat", source=LEAFLET, aliases="Knee bend", kind="strength", position="standing")
CURLS = Exercise(
    id="towel-curls",
    name="Towel curls",
    targets=Target(name="Flexor digitorum", kind="muscle"),
    equipment=["towel", Equipment(any_of=["chair", "stool"]), Equipment(any_of="music", required=False)],
)
REACH = Exercise(id="reach", name="Reach", equipment=[])
LEGS = Routine(id="legs", title="Legs", source=LEAFLET, items=Prescription(exercise=SQUAT, dose=Dose(work=Reps(8))))

STRONGER = Protocol(
    id="stronger",
    title="Stronger",
    phases=Phase(title="Start", routines=LEGS),
    source=Source(id="trial", title="A trial"),
)


def test_what_a_protocol_uses_is_the_catalogue_s_own() -> None:
    catalog = Catalog(protocols=STRONGER)
    assert catalog.protocols["stronger"] is STRONGER
    assert catalog.routines["legs"] is LEGS
    assert catalog.exercises["squat"] is SQUAT
    assert list(catalog.sources) == ["leaflet", "trial"]
    assert repr(catalog) == "<Catalog: 1 exercise, 1 routine, 2 sources, 1 protocol>"
    assert catalog.protocols.origin("stronger") == "this program"
    assert '<td style="text-align: left">protocol</td>' in catalog._repr_html_()


def test_a_catalogue_with_a_protocol_is_another_one_than_without() -> None:
    catalog = Catalog(protocols=STRONGER)
    bare = Catalog(routines=LEGS, sources=catalog.sources.values())
    assert bare != catalog
    assert bare | catalog == catalog == catalog | bare
    assert hash(pickle.loads(pickle.dumps(catalog))) == hash(catalog)
    assert pickle.loads(pickle.dumps(catalog)) == catalog


def test_two_protocols_of_one_id_conflict() -> None:
    other = Protocol(id="stronger", title="Another", phases=STRONGER.phases)
    with pytest.raises(ConflictingIds, match="two different protocols 'stronger'"):
        Catalog(protocols=[STRONGER, other])
    with pytest.raises(ConflictingIds, match="two different protocols 'stronger'"):
        Catalog(protocols=STRONGER) | Catalog(protocols=other)


def test_a_protocol_s_routine_conflicts_with_another_of_its_id() -> None:
    other = Routine(id="legs", title="Other", items=LEGS.items)
    with pytest.raises(ConflictingIds, match="two different routines 'legs'"):
        Catalog(protocols=STRONGER, routines=other)


def test_only_protocols_are_on_the_shelf_of_protocols() -> None:
    with pytest.raises(FootexError, match=r"^Catalog\.protocols\[0\]: <Routine legs: squat> is not a Protocol"):
        Catalog(protocols=[LEGS])  # type: ignore[list-item]


def test_what_a_routine_uses_is_the_catalogue_s_own() -> None:
    catalog = Catalog(routines=LEGS)
    assert catalog.exercises["squat"] is SQUAT
    assert catalog.sources["leaflet"] is LEAFLET
    assert repr(catalog) == "<Catalog: 1 exercise, 1 routine, 1 source>"
    assert catalog.routines.origin("legs") == "this program"


def test_ids_are_in_order() -> None:
    catalog = Catalog(exercises=[CURLS, SQUAT, REACH])
    assert list(catalog.exercises) == ["reach", "squat", "towel-curls"]
    assert repr(catalog.exercises) == "<3 exercises: reach, squat, towel-curls>"
    assert "squat" in catalog.exercises
    assert len(catalog.exercises) == 3
    many = Catalog(exercises=[Exercise(id=one, name=one) for one in "gfedcba"])
    assert repr(many.exercises) == "<7 exercises: a, b, c, d, e, ...>"


@pytest.mark.parametrize("key", ["squad", 5, None, []])
def test_an_unknown_id_suggests_the_nearest(key: str) -> None:
    with pytest.raises(footex.UnknownId) as caught:
        Catalog(exercises=SQUAT).exercises[key]
    assert str(caught.value) == f"no exercise {key!r}; " + (
        "did you mean 'squat'?" if key == "squad" else "known: squat"
    )
    with pytest.raises(footex.UnknownId):
        Catalog(exercises=SQUAT).exercises.origin(key)


def test_a_catalogue_cannot_be_changed() -> None:
    catalog = Catalog(exercises=SQUAT)
    with pytest.raises(AttributeError, match="a catalogue is immutable: exercises can't be set"):
        catalog.exercises = catalog.exercises
    with pytest.raises(AttributeError, match="a catalogue is immutable: exercises can't be deleted"):
        del catalog.exercises
    with pytest.raises(TypeError):
        catalog.exercises["lunge"] = SQUAT  # type: ignore[index]


def test_merging_keeps_everything_and_where_it_comes_from() -> None:
    one, other = Catalog(exercises=SQUAT, origin="here"), Catalog(exercises=[SQUAT, CURLS], origin="there")
    merged = one | other
    assert list(merged.exercises) == ["squat", "towel-curls"]
    assert (merged.exercises.origin("squat"), merged.exercises.origin("towel-curls")) == ("here", "there")
    assert merged == other
    assert merged != one
    assert one.__or__(5) is NotImplemented  # type: ignore[operator]
    assert one != 5


def test_two_different_things_under_one_id_are_refused() -> None:
    mine = Catalog(exercises=Exercise(id="squat", name="Mine"), origin="my notes")
    with pytest.raises(ConflictingIds) as caught:
        Catalog(exercises=SQUAT, origin="the leaflet") | mine
    assert caught.value.origins == ("the leaflet", "my notes")
    with pytest.raises(ConflictingIds, match="two different exercises 'squat': from this program and from this prog"):
        Catalog(exercises=Exercise(id="squat", name="Mine"), routines=LEGS)


@given(catalogs())
def test_catalogues_are_values_too(catalog: Catalog) -> None:
    assert copy.copy(catalog) is catalog
    assert copy.deepcopy(catalog) is catalog
    again = pickle.loads(pickle.dumps(catalog))
    assert again == catalog
    assert hash(again) == hash(catalog)
    assert catalog | again == catalog
    assert Catalog() | catalog == catalog | Catalog() == catalog


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({}, ["reach", "squat", "towel-curls"]),
        ({"target": "Flexor"}, ["towel-curls"]),
        ({"target": "extensor"}, []),
        ({"kind": "strength"}, ["squat"]),
        ({"position": footex.model.Position.STANDING}, ["squat"]),
        ({"equipment": []}, ["reach"]),
        ({"equipment": ["Towel", "stool"]}, ["reach", "towel-curls"]),
        ({"equipment": {"towel", "chair", "rope"}}, ["reach", "towel-curls"]),
        ({"equipment": "towel"}, ["reach"]),
        ({"name": "knee"}, ["squat"]),
        ({"name": "curl"}, ["towel-curls"]),
        ({"name": "e", "equipment": []}, ["reach"]),
    ],
)
def test_exercises_are_found_by_what_is_known_of_them(wanted: dict[str, object], ids: list[str]) -> None:
    found = Catalog(exercises=[CURLS, SQUAT, REACH]).find(**wanted)  # type: ignore[arg-type]
    assert [one.id for one in found] == ids


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({"level": "beginner"}, ["press", "row"]),
        ({"force": "push"}, ["press"]),
        ({"mechanic": "compound"}, ["press", "row"]),
        ({"level": footex.model.ExerciseLevel.BEGINNER, "force": "pull", "mechanic": "compound"}, ["row"]),
        ({"level": "expert", "kind": "strength"}, []),
    ],
)
def test_exercises_are_found_by_what_collections_state_of_them(wanted: dict[str, object], ids: list[str]) -> None:
    press = Exercise(id="press", name="Press", level="beginner", force="push", mechanic="compound")
    row = Exercise(id="row", name="Row", level="beginner", force="pull", mechanic="compound")
    found = Catalog(exercises=[press, row, SQUAT]).find(**wanted)  # type: ignore[arg-type]
    assert [one.id for one in found] == ids


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        (
            {"level": "hard"},
            "Catalog.find.level: 'hard' is not an ExerciseLevel; write one of 'beginner', 'intermediate', 'expert'",
        ),
        ({"force": ""}, "Catalog.find.force: '' is not a Force; write one of 'push', 'pull', 'static'"),
        ({"target": 5}, "Catalog.find.target: 5 is not text; write a string"),
        ({"name": ""}, "Catalog.find.name: '' is empty; write at least one word"),
        ({"equipment": 5}, "Catalog.find.equipment: 5 is not a list; write a list of values"),
    ],
)
def test_what_is_looked_for_is_text(wanted: dict[str, object], message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Catalog(exercises=SQUAT).find(**wanted)  # type: ignore[arg-type]
    assert str(caught.value) == message


def test_shelves_hold_shelves_only() -> None:
    shelf = Catalog(exercises=SQUAT).exercises
    with pytest.raises(FootexError, match=r"Catalog\.routines: 5 is not a Shelf"):
        Catalog.from_shelves(exercises=shelf, routines=5, sources=shelf)  # type: ignore[arg-type]


def test_a_value_is_made_once_when_first_asked_for_whatever_the_number_of_threads() -> None:
    made: list[int] = []
    inside = threading.Event()

    def make() -> Exercise:
        made.append(1)
        inside.wait(1)
        return SQUAT

    shelf = Shelf("exercise", {"squat": ("here", make)})
    assert list(shelf) == ["squat"]
    assert not made
    threads = [threading.Thread(target=shelf.__getitem__, args=("squat",)) for _ in range(8)]
    for thread in threads:
        thread.start()
    inside.set()
    for thread in threads:
        thread.join()
    assert made == [1]
    assert shelf["squat"] is shelf["squat"] is SQUAT


def test_the_values_of_a_shelf_are_in_order_before_and_after_all_are_made() -> None:
    made: list[str] = []

    def make(name: str) -> Exercise:
        made.append(name)
        return Exercise(id=name, name=name)

    shelf = Shelf("exercise", {name: ("here", lambda name=name: make(name)) for name in ("b", "a")})
    assert next(iter(shelf.values())).id == "a"
    assert made == ["a"]
    assert [one.id for one in shelf.values()] == ["a", "b"]
    first, again = list(shelf.values()), list(shelf.values())
    assert [one.id for one in first] == ["a", "b"]
    assert all(one is other for one, other in zip(first, again, strict=True))
    assert made == ["a", "b"]
    assert shelf["b"] in shelf.values()
    assert len(shelf.values()) == 2


def test_a_value_whose_making_failed_is_made_again() -> None:
    outcomes = iter([ValueError("once"), SQUAT])

    def make() -> Exercise:
        outcome = next(outcomes)
        if isinstance(outcome, ValueError):
            raise outcome
        return outcome  # type: ignore[return-value]

    shelf = Shelf("exercise", {"squat": ("here", make)})
    with pytest.raises(ValueError, match="once"):
        shelf["squat"]
    assert shelf["squat"] is SQUAT
