"""Errors: their fields, their text, and how anything at all is shown in them."""

import copy
import pickle
from fractions import Fraction

import pytest

import footex
from footex import BoundExceeded, FootexError, InvalidValue
from footex.errors import MissingExtra, clip

ERRORS = [
    (InvalidValue("Dose.sets", 0, "is below 1", "write 1"), "Dose.sets: 0 is below 1; write 1"),
    (
        BoundExceeded("Routine.items", 10_000_001, 10_000_000, "steps"),
        "Routine.items: 10,000,001 is past the bound of 10,000,000 steps",
    ),
    (
        BoundExceeded("Count", 10**5000, 10_000, "times"),
        "Count: a whole number of 16610 bits is past the bound of 10,000 times",
    ),
    (footex.UnknownId("exercise", "heel-rise", ("heel-raise",)), "no exercise 'heel-rise'; did you mean 'heel-raise'?"),
    (footex.UnknownId("routine", 5, ()), "no routine 5; known: none"),
    (
        footex.model.ConflictingIds("exercise", "squat", ("here", "there")),
        "two different exercises 'squat': from here and from there; give one another id",
    ),
    (
        footex.timing.UnknownWord("a handful", "mine-1", ()),
        "pace mine-1 doesn't know 'a handful'; it knows none, or add an AssumedWord to its words",
    ),
    (footex.model.UnknownPurpose("balnce", ("balance",)), "nothing is for 'balnce'; did you mean 'balance'?"),
    (
        footex.model.IncompatiblePickle("Count", "format 3, 4 fields", "format 2, low, typical, high, sense"),
        "Count: a pickle has format 3, 4 fields; this release reads format 2, low, typical, high, sense: make the value"
        " again, or keep documents, which later releases read",
    ),
    (MissingExtra("ical", "icalendar"), "icalendar isn't installed; install it with: pip install 'footex[ical]'"),
]


@pytest.mark.parametrize(("error", "text"), ERRORS)
def test_an_error_says_in_one_line_what_where_and_what_would_be_right(error: FootexError, text: str) -> None:
    assert str(error) == text


@pytest.mark.parametrize("error", [error for error, _ in ERRORS])
def test_an_error_keeps_its_fields_through_copies_and_pickles(error: FootexError) -> None:
    for other in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(other) is type(error)
        assert vars(other) == vars(error)
        assert str(other) == str(error)


def test_every_kind_is_a_kind_of_python_s_own_too() -> None:
    assert issubclass(InvalidValue, ValueError)
    assert issubclass(BoundExceeded, ValueError)
    assert issubclass(footex.UnknownId, KeyError)
    assert all(issubclass(type(error), FootexError) for error, _ in ERRORS)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("squat", "'squat'"),
        ("x" * 60, "'" + "x" * 55 + "...'"),
        ("x" * 58, "'" + "x" * 58 + "'"),
        ("x" * 10**6, "'" + "x" * 55 + "...'"),
        ("a\nb", "'a\\nb'"),
        ("\x00" * 100, "'" + "\\x00" * 13 + "\\x0...'"),
        ("größe", "'größe'"),
        ("\u200b", "'\\u200b'"),
        (5, "5"),
        (-(2**128), "a whole number of 129 bits"),
        (2**128 - 1, str(2**128 - 1)),
        (True, "True"),
        (None, "None"),
        ([], "[]"),
        ([1] * 10**6, "a list of 1000000"),
        ((1,), "a tuple of 1"),
        ({"a": 1}, "a dict of 1"),
        ({1}, "a set of 1"),
        (b"", "b''"),
        (b"x" * 10**6, "a bytes of 1000000"),
        (Fraction(1, 10**5000), "a Fraction"),
        (range(10**59), "range(0, 1" + "0" * 47 + "..."),
    ],
)
def test_anything_shows_in_at_most_60_characters(value: object, shown: str) -> None:
    assert clip(value) == shown
    assert len(clip(value)) <= 60
