"""The importer of free-exercise-db: nothing invented, nothing lost without a word."""

import json
from typing import Any

import pytest

import footex
from footex import UNSTATED
from footex.content.importers.free_exercise_db import SOURCE, import_free_exercise_db
from footex.content.importers.report import Imported, Report
from footex.content.importers.slugs import left_out, make_slug
from footex.model import ExerciseKind, ExerciseLevel, Force, Mechanic, TargetRole

RECORD: dict[str, Any] = {
    "name": "Wall Toe Raise", "force": "pull", "level": "beginner", "mechanic": None, "equipment": "body only",
    "primaryMuscles": ["shins"], "secondaryMuscles": ["calves"], "category": "strength", "id": "Wall_Toe_Raise",
    "instructions": ["Lean against a wall.", "Lift the front of both feet."], "images": ["Wall_Toe_Raise/0.jpg"],
}  # fmt: skip


EXERCISE_DB = {
    "bodyPart": "lower legs", "equipment": "body weight", "gifUrl": "https://example.org/0001.gif", "id": "0001",
    "name": "calf raise", "target": "calves", "secondaryMuscles": ["feet"], "instructions": ["Stand.", "Lift the heels."],
}  # fmt: skip
"""A record in the shape of another collection, ExerciseDB, which isn't in the public domain."""


def of(*records: object) -> Imported:
    return import_free_exercise_db(json.dumps(list(records)))


def dropped(report: Report) -> list[str]:
    return [one.text for one in report.dropped]


def one(**changes: object) -> footex.Exercise:
    (exercise,) = of({**RECORD, **changes}).catalog.exercises.values()
    return exercise


def test_a_record_becomes_an_exercise_and_a_report() -> None:
    imported = of(RECORD)

    exercise = imported.catalog.exercises["wall-toe-raise"]
    assert exercise.name == "Wall Toe Raise"
    assert exercise.kind is ExerciseKind.STRENGTH
    assert exercise.targets == (
        footex.model.Target(name="shins", kind="muscle", role="primary"),
        footex.model.Target(name="calves", kind="muscle", role="secondary"),
    )
    assert (exercise.force, exercise.level, exercise.mechanic) == (Force.PULL, ExerciseLevel.BEGINNER, UNSTATED)
    assert exercise.instructions == ("Lean against a wall.", "Lift the front of both feet.")
    assert (exercise.position, exercise.rep_time, exercise.cautions) == (UNSTATED, None, ())
    assert exercise.source == imported.catalog.sources["free-exercise-db"]
    assert str(imported.reports[0]) == ('0: "Wall Toe Raise" -> wall-toe-raise: images a list of 1')


def test_what_a_record_states_of_force_level_and_mechanic_is_kept() -> None:
    exercise = one(force="Push", level="expert", mechanic="isolation")

    assert (exercise.force, exercise.level, exercise.mechanic) == (Force.PUSH, ExerciseLevel.EXPERT, Mechanic.ISOLATION)


def test_a_force_level_or_mechanic_that_is_not_known_is_reported() -> None:
    imported = of({**RECORD, "force": "twist", "level": 3, "mechanic": "both"})

    (exercise,) = imported.catalog.exercises.values()
    assert {exercise.force, exercise.level, exercise.mechanic} == {UNSTATED}
    assert dropped(imported.reports[0])[:3] == ['force "twist"', "level 3, which is not text", 'mechanic "both"']


def test_a_muscle_that_is_primary_and_secondary_is_primary_which_is_reported() -> None:
    imported = of({**RECORD, "primaryMuscles": ["shins"], "secondaryMuscles": ["feet", "shins"]})

    (exercise,) = imported.catalog.exercises.values()
    assert exercise.targets is not UNSTATED
    assert [(target.name, target.role) for target in exercise.targets] == [
        ("shins", TargetRole.PRIMARY), ("feet", TargetRole.SECONDARY)
    ]  # fmt: skip
    assert dropped(imported.reports[0])[0] == "that shins is secondary besides primary"


@pytest.mark.parametrize(
    ("equipment", "read"),
    [
        (None, UNSTATED),
        ("body only", ()),
        ("Body Only", ()),
        ("other", UNSTATED),
        ("Other", UNSTATED),
        ("bands", (footex.model.Equipment(any_of="bands"),)),
        ("something new", (footex.model.Equipment(any_of="something new"),)),
        (5, UNSTATED),
    ],
)
def test_unknown_equipment_isnt_none(equipment: object, read: object) -> None:
    assert one(equipment=equipment).equipment == read


@pytest.mark.parametrize(
    ("category", "kind"),
    [
        ("stretching", ExerciseKind.STRETCH),
        ("plyometrics", ExerciseKind.PLYOMETRIC),
        ("strongman", ExerciseKind.STRENGTH),
        ("Strength", ExerciseKind.STRENGTH),
        ("cardio", ExerciseKind.CARDIO),
        ("juggling", UNSTATED),
        ("", UNSTATED),
    ],
)
def test_categories(category: object, kind: object) -> None:
    assert one(category=category).kind is kind


def test_ids_never_collide_silently() -> None:
    imported = of(RECORD, {**RECORD, "id": "wall toe-raise"}, {**RECORD, "id": "Wall.Toe.Raise"})

    assert list(imported.catalog.exercises) == ["wall-toe-raise", "wall-toe-raise-2", "wall-toe-raise-3"]
    assert "the id wall-toe-raise, which another record has" in str(imported.reports[1])


def test_ids_that_look_like_numbered_ones() -> None:
    ids = ["Squat", "Squat 2", "squat", "squat-2", "SQUAT"]

    imported = of(*({**RECORD, "id": one} for one in ids))

    assert [report.id for report in imported.reports] == ["squat", "squat-2", "squat-3", "squat-2-2", "squat-4"]


def test_values_that_are_false_are_dropped_aloud() -> None:
    imported = of({**RECORD, "cable": False, "weight": 0, "notes": "", "videos": [], "grip": None})

    assert {"cable false", "weight 0"} <= set(dropped(imported.reports[0]))
    assert not any(one.startswith(("notes", "videos", "grip")) for one in dropped(imported.reports[0]))


def test_records_that_make_no_exercise_are_reported() -> None:
    nameless = [{**RECORD, "name": name, "id": name} for name in ("", 5, "\u4f38\u5c55", "\u200b")]

    imported = of(*nameless, {**RECORD, "equipment": "\u200b"})

    assert list(imported.catalog.exercises) == ["wall-toe-raise"]
    assert [report.id for report in imported.reports] == [None, None, None, None, "wall-toe-raise"]
    assert str(imported.reports[0]) == '0: "" -> left out: it has no id or no name that can be used'
    assert str(imported.reports[1]) == (
        "1: 5 -> left out: name 5, which is not text; id 5, which is not text; it has no id or no name that can be used"
    )


@pytest.mark.parametrize("key", RECORD)
def test_a_record_without_what_every_record_of_the_collection_has_is_refused(key: str) -> None:
    imported = of({name: value for name, value in RECORD.items() if name != key}, {**RECORD, key: None}, RECORD)

    assert str(imported.reports[0]).endswith(f"-> left out: it lacks {key} that every record of free-exercise-db has")
    nullable = key in {"force", "mechanic", "equipment"}
    assert (imported.reports[1].id is not None) == nullable
    assert len(imported.catalog.exercises) == 1 + nullable


def test_a_record_of_another_collection_is_refused_and_gets_no_licence() -> None:
    imported = of(EXERCISE_DB, 5)

    assert not imported.catalog.exercises
    assert [str(report) for report in imported.reports] == [
        '0: "calf raise" -> left out: it lacks level, category, primaryMuscles and 3 others that every record of '
        "free-exercise-db has",
        "1: 5 -> left out: it lacks id, name, level and 8 others that every record of free-exercise-db has",
    ]


def test_the_collection_is_the_source_unless_another_is_given() -> None:
    mine = footex.Source(id="clinic", title="The clinic")

    def terms(**given: Any) -> tuple[footex.Source | None, str]:
        catalog = import_free_exercise_db(json.dumps([RECORD]), **given).catalog
        (exercise,) = catalog.exercises.values()
        assert list(catalog.sources.values()) == [exercise.source]
        return exercise.source, exercise.licence

    assert terms() == (SOURCE, "Unlicense")
    assert terms(source=mine) == (mine, "")
    assert terms(source=mine, licence="CC BY 4.0") == (
        footex.Source(id="clinic", title="The clinic", licence="CC BY 4.0"), "CC BY 4.0"
    )  # fmt: skip


def test_what_is_dropped_is_counted_by_field_the_most_frequent_first() -> None:
    imported = of(
        {**RECORD, "primaryMuscles": [5, 6], "secondaryMuscles": []},
        {**RECORD, "force": "twist", "secondaryMuscles": ["shins"], "images": []},
        {**RECORD, "category": "stretching", "equipment": "other", "id": "\u4f38 x", "images": []},
        {**RECORD, "force": "lift", "level": None},
    )

    assert imported.count_dropped() == {
        "id": 2, "category": 1, "equipment": 1, "force": 1, "images": 1, "primaryMuscles": 1, "secondaryMuscles": 1,
    }  # fmt: skip
    assert list(imported.count_dropped())[:3] == ["id", "category", "equipment"]
    assert of().count_dropped() == {}


def test_what_cant_be_kept_is_reported() -> None:
    odd = {**RECORD, "name": "Toe\x07 Raise", "instructions": ["", 5, "Stand.\nLift."], "primaryMuscles": "shins"}

    imported = of(odd, {**RECORD, "id": "x", "secondaryMuscles": ["calves", "feet"], "primaryMuscles": []})

    exercise = imported.catalog.exercises["wall-toe-raise"]
    assert (exercise.name, exercise.instructions) == ("Toe Raise", ("Stand. Lift.",))
    assert dropped(imported.reports[0])[:1] == ["1 characters of name that can't be shown"]
    assert "instructions 5, which is not text" in dropped(imported.reports[0])
    assert 'primaryMuscles "shins", which is not a list' in dropped(imported.reports[0])
    assert not any("secondary" in text for text in dropped(imported.reports[1]))
    twice = of({**RECORD, "primaryMuscles": ["calves", "feet"], "secondaryMuscles": ["calves", "feet"]})
    assert "that calves, feet are secondary besides primary" in dropped(twice.reports[0])
    assert (
        of({**RECORD, "secondaryMuscles": [], "primaryMuscles": []}).catalog.exercises["wall-toe-raise"].targets
        is UNSTATED
    )


def test_keys_are_reported_so_that_a_terminal_can_show_them() -> None:
    odd = {"\ud800": 1, "\x1b[31m": 2, "k" * 500: 3, "grip width": 4}

    last = of({**RECORD, **odd}).reports[0].dropped[-4:]

    assert [one.text for one in last[:2]] == ['"\\ud800" 1', '"\\x1b[31m" 2']
    assert [one.field for one in last[:2]] == ['"\\ud800"', '"\\x1b[31m"']
    assert last[2].text.startswith('"kkk')
    assert len(last[2].text) < 70
    assert last[3].text == '"grip width" 4'


def test_letters_that_no_id_can_hold_are_reported() -> None:
    report = of({**RECORD, "id": "\u4f38\u5c55 stretch"}).reports[0]

    assert report.id == "stretch"
    assert '"\u4f38\u5c55" of the id, which no id can hold' in dropped(report)
    assert not any("of the id" in one for one in dropped(of({**RECORD, "id": "S\xf8ren's raise"}).reports[0]))


@pytest.mark.parametrize("text", ["", " \n", b"", b"\xef\xbb\xbf"])
def test_an_empty_file_isnt_told_to_be_a_document(text: bytes | str) -> None:
    with pytest.raises(
        footex.InvalidDocument, match="the file is empty; give the list of records of an exercises.json"
    ):
        import_free_exercise_db(text)


@pytest.mark.parametrize("text", ["{}", "[", "5", '[{"a": 1, "a": 2}]', "[" * 100_000])
def test_what_is_no_collection(text: str) -> None:
    with pytest.raises(footex.InvalidDocument):
        import_free_exercise_db(text)


def test_imported_exercises_are_documents_too() -> None:
    imported = of(RECORD)

    assert footex.loads(footex.dumps(imported.catalog)) == imported.catalog


def test_slugs() -> None:
    assert make_slug("Ünder_the  \u00bd Foot!") == "under-the-1-2-foot"
    assert make_slug("\u4f38\u5c55") == ""
    assert len(make_slug("x" * 500)) == 90
    assert make_slug("S\xf8ren \u0141\xf3d\u017a Fu\xdf \xc6 \u0153 \u0131 \u0110") == "soren-lodz-fuss-ae-oe-i-d"
    assert left_out("S\xf8ren \xde \u03b1 \u03b1, \xdf!") == "\xde\u03b1"
