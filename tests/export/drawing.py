"""What a reader of a chart sees: its bars, its texts, its tooltips."""

import xml.etree.ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"
HATCH = "#ffffff"
TAGS = {"svg", "title", "desc", "text", "rect", "path", "g"}


class Drawing:
    """A chart that was read."""

    def __init__(self, drawn: str) -> None:
        self.drawn = drawn
        self.root = ET.fromstring(drawn)  # noqa: S314 - our own
        self.title = self.root[0].text or ""
        self.described = (self.root[1].text or "").split("\n")
        samples = {rect for group in self.root.findall(f"{SVG}g") for rect in group.iter(f"{SVG}rect")}
        self.rects = [rect for rect in self.root.iter(f"{SVG}rect") if rect not in samples]
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
