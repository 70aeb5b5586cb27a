"""SVG from anywhere, read into elements that can do no harm: shapes, groups and texts by a list of what is allowed."""

import re
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from footex.errors import InvalidValue, clip
from footex.markup import Element

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Never

    from footex.markup import Node

__all__ = ["InvalidPicture", "elements_in", "read_svg", "texts_of"]

_NAMESPACE: Final = "http://www.w3.org/2000/svg"
_DEEPEST: Final = 32
_TEXTS: Final = frozenset({"title", "desc", "text", "tspan"})
_ELEMENTS: Final = _TEXTS | {
    "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
    "linearGradient", "radialGradient", "stop",
}  # fmt: skip
_ATTRIBUTES: Final = frozenset({
    "id", "href", "viewBox", "preserveAspectRatio", "version", "width", "height", "x", "y", "x1", "y1", "x2", "y2",
    "cx", "cy", "r", "rx", "ry", "fx", "fy", "dx", "dy", "d", "points", "pathLength", "transform", "rotate", "role",
    "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "opacity", "color",
    "paint-order", "vector-effect", "offset", "stop-color", "stop-opacity", "gradientUnits", "gradientTransform",
    "spreadMethod", "font-family", "font-size", "font-style", "font-weight", "text-anchor", "dominant-baseline",
    "letter-spacing", "textLength", "lengthAdjust",
})  # fmt: skip
_FUNCTIONS: Final = frozenset(
    {"matrix", "translate", "scale", "rotate", "skewX", "skewY", "rgb", "rgba", "hsl", "hsla", "url"}
)
_ID: Final = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")
_TO_ID: Final = re.compile(r"#([A-Za-z][A-Za-z0-9_.-]*)")
_PAINT: Final = re.compile(r"url\(#([A-Za-z][A-Za-z0-9_.-]*)\)")
_VIEW_BOX: Final = re.compile(r"\s*-?[\d.]+[\s,]+-?[\d.]+[\s,]+(?=[\d.]*[1-9])[\d.]+[\s,]+(?=[\d.]*[1-9])[\d.]+\s*")
_SHAPES = "draw with shapes, groups and texts, whose looks are attributes"


class InvalidPicture(InvalidValue):
    """An SVG that isn't a picture of footex: it isn't XML, or holds what could act, load or hide something.

    Attributes:
        line: The line of the SVG, from 1.
        element: The name of the element that is wrong, or that holds what is; empty where there is none.

    Example:
        >>> import footex
        >>> svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script/></svg>'
        >>> try:
        ...     footex.model.Picture(id="hop", svg=svg)
        ... except footex.model.InvalidPicture as error:
        ...     print(error.line, error.element, "|", error.problem)
        1 script | has <script> in line 1, which no picture may have
    """

    def __init__(self, field: str, value: object, problem: str, hint: str, *, line: int = 1, element: str = "") -> None:
        super().__init__(field, value, problem, hint)
        self.line = line
        self.element = element


def read_svg(text: str, field: str) -> Element:
    """Read an SVG into elements: without comments, and without blanks between elements.

    Args:
        text: The SVG.
        field: What errors name.

    Raises:
        InvalidPicture: It isn't well-formed, isn't an SVG with a view box, or has an element, an attribute or a link
            that no picture may have.

    Example:
        >>> read_svg('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g/></svg>', "svg").children
        (Element(name='g', attributes=(), children=()),)
    """
    reader = _Reader(text, field)
    reader.read()
    return reader.root()


def elements_in(node: Element) -> "Iterator[Element]":
    """An element and all elements in it."""
    yield node
    for child in node.children:
        if isinstance(child, Element):
            yield from elements_in(child)


def texts_of(root: Element, name: str) -> list[str]:
    """The texts of the elements of a name just within another one, blanks between words as one space."""
    found = [child for child in root.children if isinstance(child, Element) and child.name == name]
    return [" ".join("".join(map(str, one.children)).split()) for one in found]


class _Reader:
    """Reads one SVG: what is open, and where each id and each reference to one is."""

    def __init__(self, text: str, field: str) -> None:
        self.text = text
        self.field = field
        self.open: list[tuple[str, tuple[tuple[str, str], ...], list[Node]]] = [("", (), [])]
        self.ids: set[str] = set()
        self.references: list[tuple[int, str, str]] = []
        self.parser = expat.ParserCreate("utf-8", " ")
        self.parser.buffer_text = True
        self.parser.ordered_attributes = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.data
        self.parser.StartDoctypeDeclHandler = self.declaration
        self.parser.ProcessingInstructionHandler = self.instruction

    def read(self) -> None:
        try:
            # A half of a character is an error of the XML as well.
            self.parser.Parse(self.text.encode("utf-8", "surrogatepass"), True)  # noqa: FBT003 - expat's own
        except expat.ExpatError as error:
            self.reject(f"isn't XML: {expat.ErrorString(error.code)} in line {error.lineno}", "", line=error.lineno)

    def root(self) -> Element:
        """The outermost element, once all ids are known."""
        (root,) = (child for child in self.open[0][2] if isinstance(child, Element))
        for line, element, id_ in self.references:
            if id_ not in self.ids:
                self.reject(f"refers to #{id_} in line {line}, which it doesn't hold", element, line=line)
        used = [(line, id_) for line, element, id_ in self.references if element == "use"]
        using = {dict(one.attributes).get("id") for one in elements_in(root) if _uses(one)} if used else set()
        for line, id_ in used:
            # A few elements that use elements that use elements would be drawn for ever.
            if id_ in using:
                self.reject(f"uses #{id_} in line {line}, which uses others itself", "use", line=line)
        return root

    def start(self, name: str, attributes: list[str]) -> None:
        namespace, _, local = name.rpartition(" ")
        parent = self.open[-1][0]
        if len(self.open) == 1 and (local, namespace) != ("svg", _NAMESPACE):
            self.reject(f"has the root <{_plain(local)}>", local, f'write <svg xmlns="{_NAMESPACE}" ...>')
        if namespace != _NAMESPACE or local not in _ELEMENTS:
            self.reject(f"has <{_plain(local)}> in line {self.line}, which no picture may have", local)
        if parent in _TEXTS and not (local == "tspan" and parent in {"text", "tspan"}):
            self.reject(f"has <{local}> within <{parent}> in line {self.line}", local, "write a text alone there")
        if local == "svg" and parent:
            self.reject(f"has <svg> within <{parent}> in line {self.line}", local, "write <g> there")
        if len(self.open) > _DEEPEST:
            self.reject(f"is more than {_DEEPEST} elements deep in line {self.line}", local, "draw with fewer groups")
        pairs = tuple(zip(attributes[::2], attributes[1::2], strict=True))
        for key, value in pairs:
            self.check_attribute(local, key, value)
        if local == "svg" and not _VIEW_BOX.fullmatch(dict(pairs).get("viewBox", "")):
            self.reject("has no view box with a width and a height", local, 'write viewBox="0 0 640 360"')
        self.open.append((local, pairs, []))

    def check_attribute(self, element: str, key: str, value: str) -> None:
        if key not in _ATTRIBUTES:
            wrong = f"has the attribute {_plain(key.rpartition(' ')[2])} of <{element}> in line {self.line}"
            self.reject(f"{wrong}, which no picture may have", element)
        if key == "id":
            if not _ID.fullmatch(value) or value in self.ids:
                self.reject(f"has the id {clip(value)} in line {self.line}", element, "write each id once, in letters")
            self.ids.add(value)
        elif key == "href":
            match = _TO_ID.fullmatch(value)
            if match is None or element != "use":
                self.reject(f"links to {clip(value)} in line {self.line}", element, "use its own elements, by #id")
            self.references.append((self.line, element, match[1]))
        elif "\\" in value or not _calls_allowed(value):
            self.reject(f"has {key}={clip(value)} in line {self.line}", element, "write a plain value")
        elif "url" in value and "(" in value:
            match = _PAINT.fullmatch(value)
            if match is None:
                self.reject(f"links to {clip(value)} in line {self.line}", element, "paint by its own, as url(#id)")
            self.references.append((self.line, element, match[1]))

    def end(self, _: str) -> None:
        name, attributes, children = self.open.pop()
        self.open[-1][2].append(Element(name, attributes, tuple(children)))

    def data(self, text: str) -> None:
        name, _, children = self.open[-1]
        if name in _TEXTS:
            children.append(text)
        elif text.strip():
            self.reject(f"has text within <{name}> in line {self.line}", name, "write it within <text>")

    def declaration(self, *_: object) -> None:
        self.reject(f"has a DOCTYPE in line {self.line}", "", "leave it out, and all entities")

    def instruction(self, *_: object) -> None:
        self.reject(f"has an instruction <?...?> in line {self.line}", "", "leave it out")

    @property
    def line(self) -> int:
        return self.parser.CurrentLineNumber

    def reject(self, problem: str, element: str, hint: str = _SHAPES, *, line: int | None = None) -> "Never":
        at = self.line if line is None else line
        raise InvalidPicture(self.field, self.text, problem, hint, line=at, element=element) from None


def _calls_allowed(value: str) -> bool:
    """Whether a value has the functions of transforms and colours alone; most values, such as paths, have none."""
    return "(" not in value or _FUNCTIONS.issuperset(re.findall(r"([\w-]*)\s*\(", value))


def _uses(one: Element) -> bool:
    return any(inner.name == "use" for inner in elements_in(one))


def _plain(name: str) -> str:
    """A name from outside, short and on one line."""
    return clip(name)[1:-1]
