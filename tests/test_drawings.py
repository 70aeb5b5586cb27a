"""The drawings of the exercises, as their generator writes them."""

import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import footex

SCRIPTS = Path(__file__).parents[1] / "scripts"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def drawings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    from write_pictures import main  # type: ignore[import-not-found]

    main(tmp_path)
    for module in [name for name in sys.modules if name.partition(".")[0] in ("draw", "write_pictures")]:
        monkeypatch.delitem(sys.modules, module)
    return {path.stem: path.read_bytes() for path in tmp_path.iterdir()}


def test_every_exercise_of_the_two_articles_is_drawn(drawings: dict[str, bytes]) -> None:
    catalog = footex.bundled()
    articles = [catalog.routines[name] for name in ("heel-and-foot-stretching", "simple-foot-exercises")]
    exercises = {exercise.id for routine in articles for exercise in routine.exercises()}
    assert exercises <= set(drawings) <= set(catalog.exercises)


def test_each_drawing_is_small_and_says_what_it_shows(drawings: dict[str, bytes]) -> None:
    for drawing in drawings.values():
        assert len(drawing) <= 12_000
        root = ET.fromstring(drawing)  # noqa: S314 - our own drawings
        texts = [root.findtext(f"{SVG}{name}") for name in ("title", "desc")]
        assert all(texts)
        assert root.findtext(f"{SVG}title") != root.findtext(f"{SVG}desc")
