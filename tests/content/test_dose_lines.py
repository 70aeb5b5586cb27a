"""Doses of documents as one line: equal to their objects, wrong ones reported at their place."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from schema_fields import SCHEMA

import footex
from footex import Dose, InvalidDocument
from footex.content.checking import check_documents
from footex.content.schema.grammars import lines
from footex.content.values.assembly import assemble
from footex.content.values.parsed_document import parse_document
from footex.testing import doses

VALIDATOR = Draft202012Validator(SCHEMA)
LINE = "3 x 8-12 @ 40 kg, hold 5 s, rest 60 s, each side"


def routine(dose: Any, **more: Any) -> dict[str, Any]:
    prescription = {"type": "prescription", "exercise": "heel-raise", "dose": dose, **more}
    return {"footex": 1, "type": "routine", "id": "r", "title": "R", "items": [prescription]}


def first_of(document: dict[str, Any]) -> Any:
    """The first prescription of a routine's document."""
    read: Any = footex.loads(json.dumps(document))
    return read.items[0]


@given(doses())
@settings(max_examples=6 * settings.default.max_examples)
def test_a_document_with_a_line_equals_the_one_with_the_object(dose: Dose) -> None:
    line = routine(str(dose))
    assert VALIDATOR.is_valid(line), str(dose)
    read: Any = footex.loads(json.dumps(line))
    assert read.items[0].dose == dose
    written = json.loads(footex.dumps(read))
    assert isinstance(written["items"][0]["dose"], dict)
    assert footex.loads(json.dumps(written)) == read


def test_a_reading_takes_a_line_too() -> None:
    document = routine(LINE, readings=[{"dose": "5", "why": "In all."}])
    prescription = first_of(document)

    assert VALIDATOR.is_valid(document)
    assert prescription.readings[0].dose == Dose("5")


def test_evidence_of_a_line_has_the_paths_of_its_fields() -> None:
    evidence = [{"field": "dose.work[0].count", "basis": "stated", "printed": "8-12 times"}]
    prescription = first_of(routine(LINE, evidence=evidence))

    assert footex.model.Sides.EACH is prescription.dose.sides
    with pytest.raises(InvalidDocument) as caught:
        footex.loads(json.dumps(routine(LINE, evidence=[evidence[0] | {"field": "dose.groups[1].times"}])))
    assert [problem.path for problem in caught.value.problems] == ["items[0].evidence[0].field"]


def test_a_line_reads_in_toml() -> None:
    text = f"""
footex = 1
type = "routine"
id = "r"
title = "R"

[[items]]
type = "prescription"
exercise = "heel-raise"
dose = '{LINE}, left side "'
"""
    with pytest.raises(InvalidDocument) as caught:
        footex.loads(text, format="toml")
    assert [(problem.line, problem.path) for problem in caught.value.problems] == [(10, "items[0].dose")]
    right = text.replace(', left side "', "")
    read: Any = footex.loads(right, format="toml")
    assert read.items[0].dose == Dose(LINE)


@pytest.mark.parametrize(
    ("dose", "code", "message"),
    [
        (
            "3 x 8, per side", "invalid",
            "\"3 x 8, per side\" has 'per side' at character 8, which is not a clause of a dose; write \"each side\"",
        ),
        ("3 x 20000", "out-of-bounds", "20,000 is past the bound of 10,000 times, at character 5"),
        ("", "invalid", '"" is empty; write at least one word'),
        (
            3, "invalid",
            '3 is not an object; write {...} with the keys of a dose, or text: "3 x 8-12, rest 60 s"',
        ),
        (
            ["3 x 8"], "invalid",
            'a list of 1 is not an object; write {...} with the keys of a dose, or text: "3 x 8-12, rest 60 s"',
        ),
    ],
)  # fmt: skip
def test_a_wrong_line_is_reported_at_its_place(dose: Any, code: str, message: str) -> None:
    with pytest.raises(InvalidDocument) as caught:
        footex.loads(json.dumps(routine(dose), indent=1))
    (problem,) = caught.value.problems
    assert (problem.code, problem.message, problem.path) == (code, message, "items[0].dose")
    assert problem.line == 10


def test_what_is_found_in_a_line_is_told_at_the_line() -> None:
    text = json.dumps(routine("12 then 10"), indent=1)
    (found,), _ = check_documents(assemble([parse_document(text, "json")]), select=["parts-of-one-set"])

    assert found.path.startswith("items[0].dose")
    assert found.line == 10


def test_work_alone_is_no_place_for_a_line() -> None:
    with pytest.raises(InvalidDocument, match="is not a list"):
        footex.loads(json.dumps(routine({"work": "3 x 8"})))
    with pytest.raises(InvalidDocument):
        footex.loads(json.dumps(routine({"work": ["3 x 8"]})))


@pytest.mark.parametrize("line", ["3 x 8, per side", "3 x ", "3 x 8 then", "3 sets of 8", "x 8", "ten", ""])
def test_the_schema_refuses_what_has_other_words(line: str) -> None:
    assert not VALIDATOR.is_valid(routine(line))


def test_every_line_matches_the_grammar_in_one_way_only() -> None:
    # Sardinas and Patterson: no text is made of the words in two ways, so that engines need no exponential time.
    words = {word.lower() for word in lines.WORDS_OF_FIGURES}
    left: set[str] = set()
    more = {other[len(word) :] for word in words for other in words if other != word and other.startswith(word)}
    while more - left:
        left |= more
        more = {rest[len(word) :] for rest in left for word in words if rest.startswith(word)}
        more |= {word[len(rest) :] for rest in left for word in words if word.startswith(rest)}
    assert "" not in left
