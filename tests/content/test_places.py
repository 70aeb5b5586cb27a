"""Positions in a JSON text, and what its parser lets pass: the bounds, to the letter."""

import json
from collections.abc import Iterator

import pytest

from footex.content.text.positions import (
    MOST_DEPTH,
    MOST_DIGITS,
    NoPosition,
    Span,
    find_forbidden_values,
    find_positions,
    read_positions,
)
from footex.model.fields import MOST_CHARACTERS


def told(text: str) -> list[tuple[str, str, str, int | None, int | None]]:
    problems, more = find_forbidden_values(text)
    assert more == 0
    return [(one.code, one.path, one.message, one.line, one.column) for one in problems]


def test_a_text_of_the_most_characters_passes_and_of_one_more_does_not() -> None:
    assert told(json.dumps({"a": "b" * MOST_CHARACTERS})) == []
    assert told(json.dumps({"a": "b" * (MOST_CHARACTERS + 1)})) == [
        ("too-long", "a", "is a text of 10,001 characters; write at most 10,000", 1, 7)
    ]


def test_a_number_of_the_most_digits_passes_and_of_one_more_does_not() -> None:
    assert told(f'{{"a": {"1" * MOST_DIGITS}}}') == []
    assert told(f'{{"a": {"1" * (MOST_DIGITS + 1)}}}') == [
        ("too-long", "a", "is a number of 21 digits; write a whole number of at most 20", 1, 7)
    ]


def test_lists_as_deep_as_allowed_pass_and_one_deeper_does_not() -> None:
    assert told("[" * MOST_DEPTH + "]" * MOST_DEPTH) == []
    assert [code for code, *_ in told("[" * (MOST_DEPTH + 1) + "]" * (MOST_DEPTH + 1))] == ["too-deep"]


@pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity"])
def test_what_is_not_a_number_is_told_where_it_stands(constant: str) -> None:
    assert told(f'{{"a": [1,\n {constant}]}}') == [
        ("not-a-number", "a[1]", f"{constant} is not a number; write a number, or null for none", 2, 2)
    ]


def test_a_key_that_comes_again_is_told_at_its_second_place() -> None:
    ((code, path, _, line, column),) = told('{"a": 1, "b": 2,\n  "a": 3}')
    assert (code, path, line, column) == ("duplicate-key", "a", 2, 3)


def test_every_place_has_its_path_and_its_ends() -> None:
    text = '{"a": [10, {"b": "c"}, []], "d": null}'
    assert [(one.path, text[one.start : one.end], one.duplicate) for one in read_positions(text)] == [
        ((), "{", False),
        (("a",), "[", False),
        (("a", 0), "10", False),
        (("a", 1), "{", False),
        (("a", 1, "b"), '"c"', False),
        (("a", 2), "[", False),
        (("d",), "null", False),
    ]


def test_of_more_than_a_hundred_misfits_the_rest_are_counted() -> None:
    problems, more = find_forbidden_values("{" + ", ".join(['"a": NaN'] * 150) + "}")
    assert (len(problems), more) == (100, 199)  # 150 are no numbers, 149 come again
    problems, more = find_forbidden_values("[" + ", ".join(["NaN"] * 100) + "]")
    assert (len(problems), more) == (100, 0)


def test_where_no_place_is_certain_none_is_told() -> None:
    def uncertain(text: str) -> Iterator[Span]:
        yield Span((), 0, 0, len(text), duplicate=False)
        raise NoPosition

    assert find_positions("{}", [("a",)], read=uncertain) == {}
    assert find_positions('{"a": 1}', [("a",), ("b", 0)], keys=[("a",)]) == {("a",): (1, 2), ("b", 0): (1, 1)}
