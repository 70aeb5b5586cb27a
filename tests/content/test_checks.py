"""Checks: all are explained, and each can be selected or ignored."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import footex
from footex import Catalog, Exercise
from footex.content import CHECKS, CLINICAL_CHECKS, Severity

ROOT = Path(__file__).parents[2]


def test_the_bundled_content_has_nothing_but_advice() -> None:
    assert {problem.severity for problem in footex.check(footex.bundled())} == {Severity.ADVICE}


def test_every_check_is_explained_on_its_page() -> None:
    page = (ROOT / "docs" / "documents" / "checks.md").read_text()

    for one in (*CHECKS, *CLINICAL_CHECKS):
        assert f"({one.id})=\n" in page
        assert one.why in page
        assert one.page.endswith(f"checks.html#{one.id}")


def test_the_pages_made_from_the_code_are_up_to_date() -> None:
    subprocess.run([sys.executable, ROOT / "scripts" / "write_document_pages.py", "--check"], check=True)


def test_what_is_no_catalogue_is_refused() -> None:
    with pytest.raises(footex.InvalidValue, match="is not a Catalog"):
        footex.check("x")  # type: ignore[arg-type]


def test_checks_are_selected_and_ignored_by_their_codes() -> None:
    mine = Catalog(exercises=[Exercise(id="a", name="A", harder="b"), Exercise(id="c", name="A")])

    def codes(**asked: Any) -> list[str]:
        return [one.code for one in footex.check(mine, **asked)]

    every = ["dangling-id", "duplicate-name", "duplicate-name", "equipment-unstated", "equipment-unstated"]
    assert codes() == codes(select=None, ignore=[]) == every
    assert codes(select="duplicate-name") == ["duplicate-name"] * 2
    assert codes(select=["equipment-unstated", "dangling-id"]) == every[:1] + every[3:]
    assert codes(ignore="duplicate-name") == every[:1] + every[3:]
    assert codes(select=["dangling-id", "duplicate-name"], ignore=["dangling-id"]) == ["duplicate-name"] * 2
    assert codes(select=[]) == []
    assert codes(checks=CHECKS[:1], ignore="dangling-id") == []


@pytest.mark.parametrize("field", ["select", "ignore"])
def test_a_code_that_no_check_has_is_refused(field: str) -> None:
    with pytest.raises(
        footex.InvalidValue, match=rf"^check\.{field}: 'copied-txt' is not .*; did you mean \"copied-te"
    ):
        footex.check(Catalog(), **{field: "copied-txt"})  # type: ignore[arg-type]
    with pytest.raises(footex.InvalidValue, match=rf"^check\.{field}: 'copied-text' is not .*; known: dangling-id$"):
        footex.check(Catalog(), CHECKS[:1], **{field: ["copied-text"]})  # type: ignore[arg-type]
    with pytest.raises(footex.InvalidValue, match=rf"^check\.{field}"):
        footex.check(Catalog(), **{field: 5})  # type: ignore[arg-type]
