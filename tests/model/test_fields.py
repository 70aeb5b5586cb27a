"""What a field of any value takes, and how it says what was wrong."""

# Wrong arguments are what some of these tests are about.
# mypy: disable-error-code="arg-type, list-item"

from collections.abc import Callable

import pytest

import footex
from footex import Dose, Exercise, Reps
from footex.model import Target


def test_lists_and_single_values_are_kept_as_tuples() -> None:
    reps = Reps(5)
    assert Dose(work=reps).work == Dose(work=[reps]).work == Dose(work=(one for one in [reps])).work == (reps,)


def test_texts_of_any_script_are_taken_with_their_joiners_and_lines() -> None:
    for text in ("نیم\u200cخیز", "\N{RUNNER}\u200d\N{FEMALE SIGN}", "one\ntwo"):
        assert Target(name=text, kind="joint").name == " ".join(text.split())


BAD = [
    (lambda: Target(name=5, kind="muscle"), "Target.name: 5 is not text; write a string"),
    (lambda: Target(name=" ", kind="muscle"), "Target.name: ' ' is empty; write at least one word"),
    (
        lambda: Target(name="a\0b", kind="muscle"),
        "Target.name: 'a\\x00b' holds U+0000 control character, which nobody sees; write plain printable text",
    ),
    (
        lambda: Target(name="big\u00a0toe", kind="joint"),
        "Target.name: 'big\\xa0toe' holds U+00A0 no-break space, which nobody sees; write plain printable text",
    ),
    (
        lambda: Target(name="toe\u202e", kind="joint"),
        "Target.name: 'toe\\u202e' holds U+202E right-to-left override, which nobody sees; write plain printable text",
    ),
    (
        lambda: Target(name="a", kind="bone"),
        "Target.kind: 'bone' is not a TargetKind; write one of 'muscle', 'joint', "
        "'tendon', 'ligament', 'fascia', 'balance'",
    ),
    (
        lambda: Target(name="a", kind=["joint"]),
        "Target.kind: a list of 1 is not a TargetKind; write one of 'muscle', 'joint', "
        "'tendon', 'ligament', 'fascia', 'balance'",
    ),
    (
        lambda: Exercise(id="Heel Raise", name="x"),
        "Exercise.id: 'Heel Raise' is not an id; write lower-case words and digits such as 'heel-raise'",
    ),
    (
        lambda: Exercise(id="足", name="x"),
        "Exercise.id: '足' is not an id; write lower-case words and digits such as 'heel-raise'",
    ),
    (
        lambda: Exercise(id="a--b", name="x"),
        "Exercise.id: 'a--b' is not an id; write lower-case words and digits such as 'a-b'",
    ),
    (
        lambda: Exercise(id="", name="x"),
        "Exercise.id: '' is not an id; write lower-case words and digits such as 'heel-raise'",
    ),
    (lambda: Exercise(id=5, name="x"), "Exercise.id: 5 is not an id; write words such as 'heel-raise'"),
    (lambda: Exercise(id="a" * 101, name="x"), "Exercise.id: 101 is past the bound of 100 characters"),
    (
        lambda: Exercise(id="a", name="x", easier=["b", "C"]),
        "Exercise.easier[1]: 'C' is not an id; write lower-case words and digits such as 'c'",
    ),
    (
        lambda: Dose(work={Reps(1), Reps(2)}),
        "Dose.work: a set of 2 is not a list; write Reps(...), Hold(...) or Move(...), or a list of them",
    ),
    (
        lambda: Dose(work={"a": Reps(1)}),  # type: ignore[dict-item]
        "Dose.work: a dict of 1 is not a list; write Reps(...), Hold(...) or Move(...), or a list of them",
    ),
    (
        lambda: Dose(work=b"ab"),
        "Dose.work: a bytes of 2 is not a list; write Reps(...), Hold(...) or Move(...), or a list of them",
    ),
    (
        lambda: Dose(work=None),
        "Dose.work: None is not a list; write Reps(...), Hold(...) or Move(...), or a list of them",
    ),
    (
        lambda: Dose(work=[Reps(5), 5]),
        "Dose.work[1]: 5 is not a Reps; write Reps(...), Hold(...) or Move(...)",
    ),
    (
        lambda: footex.model.Reading(dose=Reps(5), why="x"),
        "Reading.dose: Reps(5) is not a Dose; write Dose(...) or text such as '3 x 8-12, rest 60 s'",
    ),
]


@pytest.mark.parametrize(("make", "message"), BAD)
def test_a_wrong_argument_says_what_was_wrong_where_and_what_would_be_right(make: object, message: str) -> None:
    with pytest.raises(footex.FootexError) as caught:
        make()  # type: ignore[operator]
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda text: footex.Exercise(id="a", name=text), "Exercise.name"),
        (lambda text: footex.Exercise(id="a", name="A", summary=text), "Exercise.summary"),
        (lambda text: footex.Exercise(id="a", name="A", aliases=text), "Exercise.aliases"),
        (lambda text: footex.Exercise(id="a", name="A", instructions=["B", text]), "Exercise.instructions[1]"),
        (lambda text: footex.Exercise(id="a", name="A", equipment=text), "Equipment.any_of"),
        (footex.Vague, "Vague.words"),
    ],
)
def test_a_text_has_ten_thousand_characters_at_most(make: Callable[[str], object], field: str) -> None:
    make("x" * 10_000)
    with pytest.raises(footex.BoundExceeded) as caught:
        make("x" * 10_001)
    assert (caught.value.figure, caught.value.bound, caught.value.unit) == (10_001, 10_000, "characters")
    assert caught.value.field.endswith(field.partition("[")[0]) or caught.value.field == field
