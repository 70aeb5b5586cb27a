"""Hints: each floor spells the same values its own way."""

import pickle

import pytest

import footex
from footex.content.values.messages import describe
from footex.errors import BoundExceeded, InvalidKind, InvalidValue
from footex.hint import AnyOf, Argument, Constant, Hint, InPython, Made, Part, Words

SPELLED: list[tuple[Part, str, str]] = [
    ("20 s", "'20 s'", '"20 s"'),
    (Made("Reps"), "Reps(...)", '{"type": "reps", ...}'),
    (Made("Dose"), "Dose(...)", "{...}"),
    (Words("a few"), "Vague('a few')", '{"vague": "a few"}'),
    (Argument("Block.rest"), "Block(rest=...)", '"rest" in a block'),
    (Constant.NOTHING, "None", "null"),
    (Constant.TRUE_OR_FALSE, "True or False", "true or false"),
    (AnyOf(("a", "b", InPython("a timedelta"))), "'a', 'b' or a timedelta", '"a" or "b"'),
    (AnyOf(("a",)), "'a'", '"a"'),
]


@pytest.mark.parametrize(("part", "in_python", "in_documents"), SPELLED)
def test_a_hint_is_spelled_as_python_in_errors_and_as_a_document_in_problems(
    part: Part, in_python: str, in_documents: str
) -> None:
    error = InvalidValue("Dose.rest", 5, "is wrong", Hint("write {}", part))
    assert str(error) == f"Dose.rest: 5 is wrong; write {in_python}"
    assert describe(error, ()) == ("invalid", f"5 is wrong; write {in_documents}")


@pytest.mark.parametrize("words", ["None", "True or False", "Vague('a')", "Block(rest=...)", "a or date(1)", "{} {0}"])
def test_no_text_in_a_hint_is_rewritten(words: str) -> None:
    for hint in (words, Hint("{}", AnyOf((InPython("x"), words)))):
        told = describe(InvalidValue("Dose.rest", 5, "is wrong", hint), ())[1]
        assert told == f"5 is wrong; {words}" if isinstance(hint, str) else f'5 is wrong; "{words}"'


def test_the_code_is_that_of_the_kind_however_the_problem_is_worded() -> None:
    reworded = InvalidValue("Routine.title", "a", "can't be shown", "write text", kind=InvalidKind.CHARACTER)
    assert describe(reworded, ()) == ("character", '"a" can\'t be shown; write text')
    like_it = InvalidValue("Routine.title", "a", "is of those which nobody sees", "write text")
    assert describe(like_it, ())[0] == "invalid"
    class_named = InvalidValue("Dose.sides", "a", "is no such thing", "write b", kind=InvalidKind.CLASS)
    assert describe(class_named, ())[1] == '"a" is not valid here; write b'
    assert describe(InvalidValue("Dose.sides", "a", "is not a Side", "b"), ())[1] == '"a" is not a Side; b'


def test_a_figure_past_its_bound_is_told_without_its_field_however_that_is_written() -> None:
    assert describe(BoundExceeded("a\u202e", 11, 10, "steps"), ())[1] == "11 is past the bound of 10 steps"


def test_an_error_keeps_its_hint_and_kind_in_a_pickle_and_under_another_name() -> None:
    with pytest.raises(InvalidValue) as caught:
        footex.Exercise(id="a", name="a\u202e", summary="")
    assert caught.value.kind is InvalidKind.CHARACTER
    for error in (pickle.loads(pickle.dumps(caught.value)), caught.value.about("Exercise.name")):
        assert (error.kind, error.hint, str(error)) == (InvalidKind.CHARACTER, caught.value.hint, str(caught.value))
    with pytest.raises(InvalidValue) as caught:
        footex.Dose(work=())
    copied = pickle.loads(pickle.dumps(caught.value))
    assert (copied.hint, copied.expected) == (caught.value.hint, "write Reps(...), Hold(...) or Move(...)")
