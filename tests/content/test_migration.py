"""Older format versions are brought up to date step by step; there is none yet, so a step is put in here."""

from typing import Any

import pytest

import footex
from footex.content.values.migration import STEPS, migrate
from footex.content.values.parsed_document import parse_document

OLD = '{"footex": 0, "type": "exercise", "id": "toe-spread", "title": "Toe spread"}'


def rename(document: dict[str, Any]) -> dict[str, Any]:
    document["name"] = document.pop("title")
    return {**document, "footex": 1}


def test_a_document_of_an_older_version_is_brought_up_to_date() -> None:
    parsed = parse_document(OLD, "json", steps={0: rename})

    assert parsed.content == {"id": "toe-spread", "name": "Toe spread"}


def test_steps_follow_one_another_and_leave_the_document_as_it_was() -> None:
    document: dict[str, Any] = {"footex": 1, "title": "Toes"}
    steps = {1: rename, 2: lambda old: {**old, "footex": 3, "name": old["name"].upper()}}

    assert migrate(document, 1, to=3, steps=steps) == {"footex": 3, "name": "TOES"}
    assert document == {"footex": 1, "title": "Toes"}
    assert migrate(document, 0, to=3, steps=steps) is None


def test_every_step_there_is_leads_to_the_next_version() -> None:
    assert list(STEPS) == list(range(1, len(STEPS) + 1))


def test_a_version_that_never_was() -> None:
    with pytest.raises(footex.InvalidDocument, match="format 0 never existed"):
        footex.loads(OLD)
