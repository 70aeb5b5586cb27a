"""What a reader of a chart sees: its bars, its texts, its tooltips."""

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SVG = "{http://www.w3.org/2000/svg}"
HATCH = "#ffffff"
TAGS = {"svg", "title", "desc", "text", "rect", "path", "g"}


def _bars_in(root: ET.Element) -> "Iterator[tuple[str, ...]]":
    """The bars of each path that is made of bars alone, with their colour."""
    for path in root.iter(f"{SVG}path"):
        if path.get("fill", "none") != "none":
            bars = re.findall(r"M([\d.]+) (\d+)h([\d.]+)v(\d+)h-([\d.]+)z", path.get("d") or "")
            assert "".join("M{} {}h{}v{}h-{}z".format(*bar) for bar in bars) == path.get("d")
            assert [bar for bar in bars if bar[2] != bar[4]] == []
            yield from ((*bar[:4], path.get("fill") or "") for bar in bars)


def _as_rect(bar: tuple[str, ...]) -> dict[str, str]:
    return dict(zip(("x", "y", "width", "height", "fill"), bar, strict=True))


class Drawing:
    """A chart that was read."""

    def __init__(self, drawn: str) -> None:
        self.drawn = drawn
        self.root = ET.fromstring(drawn)  # noqa: S314 - our own
        self.title = self.root[0].text or ""
        self.described = (self.root[1].text or "").split("\n")
        samples = {rect for group in self.root.findall(f"{SVG}g") for rect in group.iter(f"{SVG}rect")}
        self.rects: list[Mapping[str, str]] = [
            rect.attrib for rect in self.root.iter(f"{SVG}rect") if rect not in samples
        ]
        self.rects += sorted(map(_as_rect, _bars_in(self.root)), key=lambda one: (int(one["y"]), float(one["x"])))
        self.hatched = [one for one in self.root.findall(f"{SVG}path") if one.get("stroke") == HATCH]

    def texts(self) -> list[str]:
        return [(one.text or "") + "".join(part.tail or "" for part in one) for one in self.root.iter(f"{SVG}text")]

    def bars(self, name: str = "width") -> list[float]:
        return [float(rect.get(name) or 0) for rect in self.rects]

    def check(self) -> None:
        """What holds of every chart."""
        assert self.root.get("role") == "img"
        assert self.root[0].tag == f"{SVG}title"
        assert self.root[1].tag == f"{SVG}desc"
        assert self.title
        width, height = map(float, (self.root.get("viewBox") or "").split()[2:])
        assert width == 320
        assert {one.tag.removeprefix(SVG) for one in self.root.iter()} <= TAGS
        names = {name for one in self.root.iter() for name in one.attrib}
        assert not {name for name in names if name in ("href", "src", "id", "style") or name.startswith("on")}
        for rect in self.rects:
            x, y, wide, high = (float(rect.get(key) or 0) for key in ("x", "y", "width", "height"))
            assert x >= 0
            assert y >= 0
            assert x + wide <= width + 0.002
            assert y + high <= height
        for text in self.root.iter(f"{SVG}text"):
            assert float(text.get("y") or 0) <= height
        assert self.root.get("font-size") == "14"
