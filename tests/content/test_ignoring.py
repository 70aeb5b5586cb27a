"""Keys that begin with `x-`, keys that a document says may be ignored, and checks that it doesn't want to be told."""

import json
from typing import Any

import fuzzing
import pytest
from jsonschema import Draft202012Validator
from schema_fields import SCHEMA
from test_wrong_values import EXERCISE, PACE, PLAN, PROGRAMME, ROUTINE, SOURCE

import footex
from footex import InvalidDocument
from footex.content.values.parsed_document import parse_document

VALIDATOR = Draft202012Validator(SCHEMA)
VAGUE = json.loads(fuzzing.ROUTINE)
BUNDLE = {"footex": 1, "type": "bundle", "exercises": [{"id": "toe-spread", "name": "Toe spread"}]}


def with_key(value: Any, key: str, inside: Any) -> Any:
    """The same with one more key in every object."""
    if isinstance(value, dict):
        return {key: inside} | {name: with_key(one, key, inside) for name, one in value.items()}
    return [with_key(one, key, inside) for one in value] if isinstance(value, list) else value


def problems_of(document: dict[str, Any]) -> list[str]:
    with pytest.raises(InvalidDocument) as caught:
        footex.loads(json.dumps(document))
    return [f"{one.path}: {one.message}" for one in caught.value.problems]


DOCUMENTS = pytest.mark.parametrize(
    "document", [EXERCISE, ROUTINE, VAGUE, SOURCE, PACE, PROGRAMME, BUNDLE], ids=lambda one: one["type"]
)


@DOCUMENTS
@pytest.mark.parametrize("inside", [5, None, {"type": "rest", "x-y": [{"x-": "-"}]}], ids=type)
def test_keys_that_begin_with_x_are_allowed_in_every_object_and_passed_over(
    document: dict[str, Any], inside: object
) -> None:
    private = with_key(document, "x-mine", inside)

    VALIDATOR.validate(private)
    assert footex.loads(json.dumps(private)) == footex.loads(json.dumps(document))
    assert "x-mine" not in footex.dumps(footex.loads(json.dumps(private)))


@pytest.mark.parametrize("key", ['"\\u0078-mine"', '"x\\u002dmine"', '"\\u0078\\u002Dmine"'])
def test_a_private_key_may_be_written_with_escapes(key: str) -> None:
    text = json.dumps(EXERCISE)

    assert footex.loads(f"{{{key}: 1, {text[1:]}") == footex.loads(text)


@pytest.mark.parametrize("line", ['x-mine = "me"', '"x-mine".deep = [1]', '"\\U00000078-mine" = 1', "[x-mine]\na = 1"])
def test_a_private_key_in_toml(line: str) -> None:
    text = f'footex = 1\ntype = "exercise"\nid = "a"\nname = "A"\n{line}\n'

    assert footex.loads(text, "toml") == footex.Exercise(id="a", name="A")


def test_private_keys_move_no_place_and_have_to_be_right_json_within_the_bounds() -> None:
    wrong = '{"x-a": 1, "footex": 1, "type": "exercise", "id": "a", "x-b": {"x": 1},\n "nam": "A"}'
    with pytest.raises(InvalidDocument) as caught:
        footex.loads(wrong)
    assert [(one.path, one.line, one.column) for one in caught.value.problems] == [("name", 1, 1), ("nam", 2, 2)]

    for inside in ('"a": 1, "a": 2', '"a": NaN', '"a": "' + "y" * 10_001 + '"'):
        with pytest.raises(InvalidDocument):
            footex.loads(f'{{"x-a": {{{inside}}}, {json.dumps(EXERCISE)[1:]}')


@pytest.mark.parametrize("key", ["x", "X-mine", "x_mine", "-x-", " x-mine"])
def test_other_keys_are_none_of_them(key: str) -> None:
    private = EXERCISE | {key: 1}

    assert not VALIDATOR.is_valid(private)
    assert len(problems_of(private)) == 1


def test_steps_from_an_older_format_see_private_keys_and_may_keep_them() -> None:
    seen: list[dict[str, Any]] = []

    def step(document: dict[str, Any]) -> dict[str, Any]:
        seen.append(dict(document))
        return {**document, "footex": 1}

    parsed = parse_document(
        '{"footex": 0, "x-mine": 1, "type": "exercise", "id": "a", "name": "A"}', "json", steps={0: step}
    )

    assert seen[0]["x-mine"] == 1
    assert parsed.content == {"id": "a", "name": "A"}


@DOCUMENTS
def test_keys_of_a_newer_release_are_passed_over_where_the_document_says_that_they_may_be(
    document: dict[str, Any],
) -> None:
    # Words of a source are no object with fields of their own, and have no keys beside.
    newer = with_key(document, "grip", {"new": 1}) if document is not VAGUE else document | {"grip": 1}

    assert any("grip" in one for one in problems_of(newer))
    assert footex.loads(json.dumps(newer | {"ignorable": ["grip"]})) == footex.loads(json.dumps(document))


def test_what_may_be_ignored_is_read_all_the_same_where_it_is_known() -> None:
    named = EXERCISE | {"ignorable": ["licence", "grip", "type"], "licence": "CC0", "grip": "wide"}

    assert footex.loads(json.dumps(named)).licence == "CC0"  # type: ignore[union-attr]
    assert problems_of(named | {"licence": 5}) == ["licence: 5 is not text; write a string"]
    assert "items[0].type" in problems_of(ROUTINE | {"items": [{"type": 5}], "ignorable": ["type"]})[0]
    assert "sources" in footex.dumps(footex.loads(json.dumps(PROGRAMME | {"ignorable": ["sources", "x"]})))


def test_a_wrong_document_stays_wrong_whatever_it_says_may_be_ignored() -> None:
    for items in (5, [5], [{"type": "res"}], [{"type": []}], [[]], {"type": "rest"}):
        assert any(one.startswith("items") for one in problems_of(ROUTINE | {"items": items, "ignorable": ["a"]}))
    assert problems_of(BUNDLE | {"exercises": 5, "ignorable": ["a"]}) == ["exercises: 5 is not a list; write [...]"]
    assert len(problems_of(PLAN | {"rules": 5, "ignorable": ["a"]})) == 1


@pytest.mark.parametrize("key", ["ignore", "ignorable"])
def test_both_are_lists_of_texts(key: str) -> None:
    for wrong, told in ((None, key), ("copied-text", key), ([5], f"{key}[0]"), ([[]], f"{key}[0]")):
        assert [one.partition(":")[0] for one in problems_of(EXERCISE | {key: wrong})] == [told]
        assert not VALIDATOR.is_valid(EXERCISE | {key: wrong})


def test_only_checks_that_there_are_can_be_ignored() -> None:
    assert problems_of(EXERCISE | {"ignore": ["copied-text", "copied-txt", "invalid"]}) == [
        'ignore[1]: "copied-txt" is not the code of a check; did you mean "copied-text"?',
        'ignore[2]: "invalid" is not the code of a check; known: dangling-id, circular-order, evidence-missing, '
        "evidence-mismatch, backward-range, parts-of-one-set, frequency-unmet, strength-on-consecutive-days, "
        "no-caution, no-stop-rule, duplicate-name, equipment-unstated, ...",
    ]
    assert not VALIDATOR.is_valid(EXERCISE | {"ignore": ["invalid"]})


def test_what_a_document_ignores_is_no_part_of_its_value() -> None:
    quiet = EXERCISE | {"ignore": ["copied-text"]}

    VALIDATOR.validate(quiet)
    assert footex.loads(json.dumps(quiet)) == footex.loads(json.dumps(EXERCISE))
    assert "ignore" not in json.loads(footex.dumps(footex.loads(json.dumps(quiet))))


def test_a_newer_format_is_refused_whatever_the_document_says_may_be_ignored() -> None:
    assert problems_of(EXERCISE | {"footex": 2, "ignorable": ["footex", "name"]}) == [
        "footex: format 2 is newer than format 1, which this release reads; upgrade footex"
    ]
