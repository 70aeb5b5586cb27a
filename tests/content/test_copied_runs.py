"""No run of nine words of either article is in the content, the documentation or the code: theirs is the wording."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from copied_runs import copied_runs, fingerprints

import footex

ROOT = Path(__file__).parents[2]
PACKAGE = Path(footex.__file__).parent
DOCUMENTS = sorted((PACKAGE / "data").glob("*/*.json"))
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *PACKAGE.rglob("*.py")])


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts(each)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_document_holds_no_run_of_nine_words_of_an_article(path: Path) -> None:
    assert [run for text in texts(json.loads(path.read_bytes())) for run in copied_runs(text)] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_holds_no_run_of_nine_words_of_an_article(path: Path) -> None:
    assert copied_runs(path.read_text("utf-8")) == []


def test_a_copied_run_is_detected_however_it_is_written() -> None:
    printed = "Repeat the same steps with your other ankle"
    assert copied_runs(printed) == []
    assert copied_runs(f"{printed.upper()}\n--, and") == ["repeat the same steps with your other ankle and"]


def test_there_are_fingerprints_of_both_articles() -> None:
    assert len(fingerprints()) > 1_000
