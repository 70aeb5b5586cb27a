"""Parts that the exercises of one load repeat."""

import json

import pytest

import footex
from footex import Exercise, InvalidDocument


def repeated(**changes: object) -> dict[str, object]:
    """An exercise as a collection has many: the same muscles and things in every record."""
    return {
        "name": "Curl", "targets": [{"name": "biceps", "kind": "muscle"}],
        "equipment": [{"any_of": ["barbell", "dumbbell"]}], "cautions": [{"text": "Mind your back.", "by": "footex"}],
        "stop_rules": [{"text": "Stop when it hurts.", "by": "footex"}], "source": "notes", **changes,
    }  # fmt: skip


def test_what_the_exercises_of_one_load_repeat_is_one_object() -> None:
    text = json.dumps({
        "footex": 1, "type": "bundle", "sources": [{"id": "notes", "title": "Notes"}],
        "exercises": [{"id": name, **repeated()} for name in ("curl", "hammer-curl")],
    })  # fmt: skip
    loaded = footex.loads(text)
    assert isinstance(loaded, footex.Catalog)
    one, other = loaded.exercises["curl"], loaded.exercises["hammer-curl"]
    assert isinstance(one.targets, tuple)
    assert isinstance(other.targets, tuple)
    assert one.targets[0] is other.targets[0]
    assert isinstance(one.equipment, tuple)
    assert isinstance(other.equipment, tuple)
    assert one.equipment[0] is other.equipment[0]
    assert one.cautions[0] is other.cautions[0]
    assert one.stop_rules[0] is other.stop_rules[0]
    assert one.source is other.source is loaded.sources["notes"]


def test_a_part_that_is_equal_and_still_wrong_is_told_after_a_right_one() -> None:
    right = {"any_of": ["barbell"], "required": True}
    whole = {"footex": 1, "type": "exercise", "id": "a", **repeated(source=None)}
    footex.loads(json.dumps({**whole, "equipment": [right]}))
    for wrong in (1, 1.0):
        equipment = [right, {**right, "required": wrong}]
        with pytest.raises(InvalidDocument, match=r"equipment\[1\].required: 1.* is not true or false"):
            footex.loads(json.dumps({**whole, "equipment": equipment}))


def test_more_different_parts_than_are_kept_are_read_all_the_same() -> None:
    names = [f"muscle {number}" for number in range(1_500)]
    long = "a muscle with a name " + "that goes on and on " * 30
    targets = [{"name": name, "kind": "muscle"} for name in (*names, long.strip(), long.strip())]
    found = footex.loads(json.dumps({"footex": 1, "type": "exercise", "id": "all", "name": "All", "targets": targets}))
    assert isinstance(found, Exercise)
    assert isinstance(found.targets, tuple)
    assert [one.name for one in found.targets] == [*names, long.strip(), long.strip()]
