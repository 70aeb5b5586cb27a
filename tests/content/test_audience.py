"""Whom a routine is for, and how it is delivered, in documents."""

import json
from functools import partial
from typing import Any

import pytest

import footex
from footex.content import bundled
from footex.model import Delivery, Exclusion, Population

EVIDENCE = [{"field": "text", "basis": "stated", "printed": "with heel pain"}]
ROUTINE: dict[str, Any] = {
    "id": "raises", "title": "Raises",
    "items": [{"type": "prescription", "exercise": "heel-raise", "dose": {"work": [{"type": "reps", "count": 12}]}}],
    "population": {"text": "adults with heel pain", "conditions": ["heel pain"], "age": "18-55", "evidence": EVIDENCE},
    "exclusions": [{"text": "pregnancy", "evidence": EVIDENCE}, {"text": "diabetes"}],
    "contraindications": [{"condition": "fracture", "kind": "absolute", "by": "leaflet"}],
    "delivery": {"setting": "a gym", "grouping": "group"},
}  # fmt: skip


def loaded(**changes: object) -> footex.Routine:
    routine = footex.loads(json.dumps({"footex": 1, "type": "routine", **ROUTINE, **changes}))
    assert isinstance(routine, footex.Routine)
    return routine


@pytest.mark.parametrize(
    "changes",
    [{}, {"population": "unstated", "exclusions": "unstated"}, {"exclusions": [], "contraindications": []}],
)
def test_bundled_documents_are_read_as_others_are(changes: dict[str, object]) -> None:
    shelves = {"exercise": footex.bundled().exercises}
    read = json.loads(json.dumps(ROUTINE | changes), object_hook=partial(bundled._build, shelves))
    assert footex.Routine(**read) == loaded(**changes)


@pytest.mark.parametrize("form", ["unstated", None, "none", []])
def test_what_is_unstated_or_not_noted_is_written_as_it_was_read(form: object) -> None:
    routine = loaded(exclusions=form)
    written = json.loads(footex.dumps(routine))
    assert footex.loads(footex.dumps(routine)) == routine
    assert written.get("exclusions", "not there") == ("not there" if form in (None, "none") else form)


def test_a_document_is_read_whole() -> None:
    routine = loaded()
    assert isinstance(routine.population, Population)
    assert routine.population.conditions == ("heel pain",)
    assert isinstance(routine.exclusions, tuple)
    assert routine.exclusions[1] == Exclusion("diabetes")
    assert routine.delivery == Delivery(setting="a gym", grouping="group")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"exclusions": ["pregnancy"]}, r"exclusions\[0\]: 'pregnancy' is not an object"),
        ({"exclusions": "pregnancy"}, "exclusions: .* is not a list"),
        ({"population": "adults"}, "population: 'adults' is not an object"),
        ({"population": {"text": "adults", "age": "adult"}}, "population.age: 'adult' is not a count; write years"),
        (
            {"delivery": {"grouping": "pair"}},
            "delivery.grouping: 'pair' is not valid here; write one of 'alone', 'group', 'both'",
        ),
        (
            {"delivery": {"tailoring": "generic", "tailoring_rule": "by pain"}},
            "delivery.tailoring_rule: 'by pain' is beside tailoring 'generic'; write it with tailoring 'tailored'",
        ),
        ({"delivery": {"place": "a gym"}}, "delivery.place: is not a key of a delivery"),
        (
            {"population": {"text": "x", "evidence": [EVIDENCE[0] | {"field": "years"}]}},
            r"population.evidence\[0\].field: 'years' leads to no field of this Population",
        ),
    ],
)
def test_a_mistake_is_told_at_its_place(changes: dict[str, object], told: str) -> None:
    with pytest.raises(footex.InvalidDocument, match=told.replace("'", "['\"]")):
        loaded(**changes)
