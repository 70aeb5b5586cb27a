"""Checks of what a catalogue's items have to do with each other: ids that lead nowhere, circles, names and texts alike."""

import pytest
from finding import SOURCE, exercise, found, routine

import footex
from footex import Catalog, Exercise


def test_easier_and_harder_exercises_that_arent_there() -> None:
    one = exercise("a", easier=["b", "c"], harder=["d"])

    assert found(only="dangling-id", exercises=[one, exercise("b")]) == [
        "exercises['a'].easier[1]",
        "exercises['a'].harder[0]",
    ]


@pytest.mark.parametrize(
    ("exercises", "circles"),
    [
        ([exercise("a", easier=["b"]), exercise("b", easier=["a"])], 2),
        ([exercise("a", easier=["b"]), exercise("b", harder=["a"])], 0),
        ([exercise("a", easier=["b"], harder=["b"]), exercise("b")], 2),
        ([exercise("a", easier=["a"])], 1),
        (
            [
                exercise("a", easier=["b", "c"]),
                exercise("b", easier=["c"]),
                exercise("c", easier=["nowhere"], harder=["x"]),
            ],
            0,
        ),
    ],
)
def test_everything_on_a_circle_of_easier_and_harder(exercises: list[Exercise], circles: int) -> None:
    assert len(found(only="circular-order", exercises=exercises)) == circles


def test_a_circle_is_told_where_documents_say_easier_and_harder() -> None:
    exercises = [
        exercise("a", harder=["x", "b"]),
        exercise("b", harder=["c"]),
        exercise("c"),
        exercise("a2", easier=["a"]),
    ]
    closing = exercise("c", harder=["a"], easier=["b"])

    assert found(only="circular-order", exercises=exercises) == []
    assert sorted(found(only="circular-order", exercises=[*exercises[:2], closing])) == [
        "exercises['a'].harder[1]",
        "exercises['b'].harder[0]",
        "exercises['c'].easier[0]",
        "exercises['c'].harder[0]",
    ]


def test_names_that_are_alike() -> None:
    exercises = [exercise("a", name="Heel raise"), exercise("b", name="Calf", aliases=["HEEL-RAISE", "calf"])]
    routines = [routine(), routine(id="feet", title="toes!")]

    assert found(only="duplicate-name", exercises=exercises) == ["exercises['a'].name", "exercises['b'].aliases[0]"]
    assert found(only="duplicate-name", routines=routines) == ["routines['feet'].title", "routines['toes'].title"]


def test_names_of_signs_alone_are_alike_only_where_the_signs_are() -> None:
    stars = [exercise("a", name="\u2605"), exercise("b", name="\u2606"), exercise("c", name="\u2605")]

    assert found(only="duplicate-name", exercises=stars) == ["exercises['a'].name", "exercises['c'].name"]


def test_equipment_that_nobody_stated() -> None:
    assert found(only="equipment-unstated", exercises=exercise(equipment="unstated")) == [
        "exercises['toe-spread'].equipment"
    ]
    assert found(only="equipment-unstated", exercises=exercise()) == []


def test_texts_that_stand_in_two_documents() -> None:
    text = "Sit on a chair with both feet flat on the floor."
    exercises = [
        exercise("a", summary=text),
        exercise("b", instructions=["Sit.", text.upper()]),
        exercise("c", summary="Sit."),
    ]

    assert found(only="copied-text", exercises=exercises) == ["exercises['a'].summary"]
    assert found(only="copied-text", exercises=[exercise("a", summary=text), exercise("b", summary=text)]) != []
    assert found(
        only="copied-text", exercises=[exercise("a", mistakes=["No.", text]), exercise("b", purpose=text)]
    ) == ["exercises['a'].mistakes[1]"]


def test_what_two_exercises_have_in_common_is_told_once() -> None:
    texts = [f"Sit on a chair with both feet flat on floor {number}." for number in range(5)]
    pairs = [exercise(one, instructions=texts) for one in "ab"] + [exercise("c", instructions=texts[:2])]

    told = {one.path: one.message for one in footex.check(Catalog(exercises=pairs)) if one.code == "copied-text"}

    assert told == {
        "exercises['a'].instructions[0]": "is in more than one of a, b, as 4 other texts are; write each once, or in other words",
        "exercises['c'].instructions[0]": "is in more than one of a, c, as another text is; write each once, or in other words",
    }


def test_what_a_source_says_again_and_again_is_told_once_for_it() -> None:
    texts = [f"Sit on a chair with both feet flat on floor {number}." for number in range(700)]
    exercises = [
        exercise(f"e{number:03}", instructions=[one, texts[number - 1]], source=SOURCE)
        for number, one in enumerate(texts)
    ]
    mine = exercise("mine", summary=texts[0])

    told = [one for one in footex.check(Catalog(exercises=[*exercises, mine])) if one.code == "copied-text"]

    assert [one.path for one in told] == ["exercises['e000'].instructions[0]", "exercises['mine'].summary"]
    assert told[0].message == (
        "is in more than one of e000, e001, e002 and 697 others, as 699 other texts are; write each once, "
        "or in other words"
    )
    assert told[1].message.startswith("is in each of e000, mine; ")
