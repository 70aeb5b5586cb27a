"""Where a text isn't JSON, in the same words on every CPython."""

import json
from random import Random

import pytest
from fuzzing import EXERCISE, ROUTINE, SOURCE, mutate_text
from hypothesis import given
from hypothesis import strategies as st

from footex.content.text.json_syntax import find_syntax_problem, is_shallow
from footex.content.text.positions import MOST_DEPTH

NO_VALUE = (
    "is not a value; write a text in double quotes, a number such as 10 or 0.5, true, false, null, [...] or {...}"
)
NO_KEY = 'is not a key; write a text in double quotes: "key": ...'
EMPTY = 'the document is empty; write {"footex": 1, ...}'
BEHIND = "there is something after the end of the document; remove it"
ESCAPE = "a backslash doesn't begin a valid escape; write \\\\ for itself, \\u with four digits"
UNCLOSED = "a text isn't closed; write \" at its end, and \\n for a line break"


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", "1:1", EMPTY),
        (" \n ", "2:2", EMPTY),
        ('{"a": 1, }', "1:8", "there is a comma after the last entry; remove it"),
        ("[1,\n]", "1:3", "there is a comma after the last entry; remove it"),
        ("[,]", "1:2", f"',' {NO_VALUE}"),
        ("{,}", "1:2", f"',' {NO_KEY}"),
        ("{a: 1}", "1:2", f"'a' {NO_KEY}"),
        ("{1: 1}", "1:2", f"'1' {NO_KEY}"),
        ("{'a': 1}", "1:2", 'an apostrophe begins no text; write "..."'),
        ('{"a" 1}', "1:6", "'1' is where a colon belongs; write \"key\": ..."),
        ('{"a"}', "1:5", "'}' is where a colon belongs; write \"key\": ..."),
        ('{"a": }', "1:7", f"'}}' {NO_VALUE}"),
        ('{"a":\n', "2:1", "the document ends, and the { of line 1 is open; write }"),
        ("\n[1", "2:3", "the document ends, and the [ of line 2 is open; write ]"),
        ('{"a": [1}', "1:9", "} is where the [ of line 1 is open; write what is missing, or ]"),
        ("[1 2]", "1:4", "'2' is where a comma or ] belongs; write one"),
        ('{"a": 1 "b": 2}', "1:9", "'\"' is where a comma or } belongs; write one"),
        ('["a"b]', "1:5", "'b' is where a comma or ] belongs; write one"),
        ("[[]5]", "1:4", "'5' is where a comma or ] belongs; write one"),
        ("[01]", "1:2", f"'01' {NO_VALUE}"),
        ("[1.]", "1:2", f"'1.' {NO_VALUE}"),
        ("[.5]", "1:2", f"'.5' {NO_VALUE}"),
        ("[True]", "1:2", "'True' is not a value; write true"),
        ("[None]", "1:2", "'None' is not a value; write null"),
        ("[five]", "1:2", f"'five' {NO_VALUE}"),
        ("[\ufeff]", "1:2", f"'\\ufeff' {NO_VALUE}"),
        ("]", "1:1", f"']' {NO_VALUE}"),
        ("[1 // one\n]", "1:4", "JSON has no comments; remove this one, or write TOML"),
        ("# a = 1", "1:1", "JSON has no comments; remove this one, or write TOML"),
        ("{}}", "1:3", BEHIND),
        ("1 2", "1:3", BEHIND),
        ('["abc]', "1:2", UNCLOSED),
        ('["abc\n"]', "1:2", UNCLOSED),
        ('["abc\t"]', "1:6", "the control character U+0009 is in a text; write a space, or remove it"),
        ('["\\x"]', "1:3", ESCAPE),
        ('["\\u12"]', "1:3", ESCAPE),
        ('["a\\', "1:4", ESCAPE),
        (
            "[\n" * (MOST_DEPTH + 1),
            f"{MOST_DEPTH + 1}:1",
            "values nested more than 48 deep; write fewer inside one another",
        ),
    ],
)
def test_slips(text: str, place: str, message: str) -> None:
    found = find_syntax_problem(text)

    assert (f"{found.line}:{found.column}", found.message) == (place, message)


@given(st.integers(), st.sampled_from([EXERCISE, ROUTINE, SOURCE]))
def test_there_is_a_slip_where_the_parser_objects_and_nowhere_else(seed: int, text: str) -> None:
    mutated = mutate_text(Random(seed), text)
    try:
        json.loads(mutated)
    except (json.JSONDecodeError, RecursionError):
        assert find_syntax_problem(mutated).message != EMPTY or not mutated.strip()
    else:
        assert find_syntax_problem(mutated).message == EMPTY


@given(st.recursive(st.text('[]{}"\\a'), lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside)))
def test_brackets_in_texts_dont_count(value: object) -> None:
    assert is_shallow(json.dumps(value, ensure_ascii=False))


@pytest.mark.parametrize(
    ("text", "shallow"),
    [
        ("[" * 48 + "]" * 48, True), ("[" * 49 + "]" * 49, False), ("[", True), ("[" * 49, False), ("[{}]" * 49, True),
        ('{"]":' * 49 + "1" + "}" * 49, False), (r'["\"]",' * 49 + "1" + "]" * 49, False),
        (r'["\\",' * 49 + "1" + "]" * 49, False), ('["[",' * 20 + "1" + "]" * 20 + "[]" * 49, True),
    ],
)  # fmt: skip
def test_depth(text: str, *, shallow: bool) -> None:
    assert is_shallow(text) is shallow
