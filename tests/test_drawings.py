"""The drawings of the exercises, as their generator draws them."""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from math import dist
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree as ET

import pytest

import footex

SCRIPTS = Path(__file__).parents[1] / "scripts"
SVG = "{http://www.w3.org/2000/svg}"
ARROW = "#c2410c"


@pytest.fixture
def generator(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    import write_pictures  # type: ignore[import-not-found]

    yield write_pictures
    for module in [name for name in sys.modules if name.partition(".")[0] in ("draw", "write_pictures")]:
        del sys.modules[module]


@pytest.fixture
def drawings(generator: ModuleType) -> dict[str, ET.Element]:
    return {picture.name: ET.fromstring(picture.svg()) for _, picture in generator.draw_all()}  # noqa: S314 - our own


def test_each_exercise_of_the_two_articles_is_drawn() -> None:
    catalog = footex.bundled()
    articles = [catalog.routines[name] for name in ("heel-and-foot-stretching", "simple-foot-exercises")]
    exercises = {exercise for routine in articles for exercise in routine.exercises()}
    assert {name for exercise in exercises for name in exercise.pictures} <= set(catalog.pictures)
    assert all(exercise.pictures for exercise in exercises)


def test_each_drawing_is_named_by_an_exercise_or_a_prescription(generator: ModuleType) -> None:
    pack = footex.load_folder(generator.KEPT["footex-clinical"].parent)
    found = footex.check(footex.bundled() | pack, select=["picture-unknown", "picture-unused"])
    assert found == ()


def test_each_drawing_has_a_name_of_its_own_and_is_small(generator: ModuleType) -> None:
    names = [picture.name for _, picture in generator.draw_all()]
    assert len(names) == len(set(names))
    assert all(len(picture.svg().encode()) <= 12_000 for _, picture in generator.draw_all())


def test_each_drawing_says_what_it_shows(drawings: dict[str, ET.Element]) -> None:
    for root in drawings.values():
        title, description = (root.findtext(f"{SVG}{name}", "") for name in ("title", "desc"))
        assert title
        assert re.search(r"\b1: .+ 2: |\b1 and 2: ", description)


def test_each_drawing_has_two_numbered_panels_and_one_arrow_in_the_second(drawings: dict[str, ET.Element]) -> None:
    for name, root in drawings.items():
        assert [text.text for text in root.iter(f"{SVG}text")] == ["1", "2"], name
        arrows = [[shape.get("stroke") for shape in panel].count(ARROW) for panel in root.iter(f"{SVG}g")]
        assert arrows == [0, 1], name


def test_start_and_end_show_feet_of_one_length(generator: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    lengths = _measure_feet(monkeypatch)
    names = {picture.name for _, picture in generator.draw_all()}
    for name in names - {"balance-walk"}:  # seen from the front as a whole, where no foot's length is seen
        start, end = lengths[name]
        assert start == pytest.approx(end, rel=0.01), name
        assert start, name


def _measure_feet(monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[list[float], list[float]]]:
    """The lengths of the feet in both panels, by the name of the drawing, filled as drawings are made.

    A foot is measured on the outline that is drawn, in the drawing's own unit: from the side between heel and ball,
    since toes bend; from above between heel and toes; from the front, where the length isn't seen, across the toes.
    """
    from draw import feet, leg, picture  # type: ignore[import-not-found]

    outlines: list[tuple[Any, float]] = []
    lengths: dict[str, tuple[list[float], list[float]]] = defaultdict(lambda: ([], []))

    def measure(owner: object, function: str, begin: int, end: int) -> None:
        make = getattr(owner, function)

        def making(*args: Any) -> Any:
            outline = make(*args)
            # The outline of a leg has as many points above the foot behind as in front.
            above = (len(outline) - 23) // 2 if owner is leg.Leg else 0
            outlines.append((outline, dist(outline[above + begin], outline[above + end])))
            return outline

        monkeypatch.setattr(owner, function, making)

    measure(leg.Leg, "outline", 3, 9)
    measure(feet, "_sole", 0, 12)
    measure(feet.FrontLeg, "outline", 8, 22)
    contour = picture.Picture.contour

    def drawing(self: Any, points: Any, *args: Any, **kwargs: Any) -> None:
        panel = sum(piece.startswith("<g") for piece in self._pieces) - 1
        lengths[self.name][panel].extend(length * self._scale for outline, length in outlines if outline is points)
        contour(self, points, *args, **kwargs)

    monkeypatch.setattr(picture.Picture, "contour", drawing)
    return lengths
