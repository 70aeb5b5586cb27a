"""What notebooks show of values: tables and lists without colours, for light and dark themes alike."""

from typing import TYPE_CHECKING

from footex.markup import bullets, element, fragment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.markup import Element, Node

__all__ = ["facts", "listing", "numbered", "table"]


def table(caption: "Node", head: "Iterable[Node]", rows: "Iterable[Iterable[Node]]", *, figures: int = 0) -> "Element":
    """Make a table; the last `figures` columns are aligned to the right."""
    columns = tuple(head)
    sides = ["left"] * (len(columns) - figures) + ["right"] * figures
    return element(
        "table",
        element("caption", caption, style="text-align: left"),
        element("thead", _row("th", columns, sides, scope="col")),
        element("tbody", *(_row("td", row, sides) for row in rows)),
    )


def _row(tag: str, cells: "Iterable[Node]", sides: "Iterable[str]", **attributes: str) -> "Element":
    shown = (
        element(tag, cell, style=f"text-align: {side}", **attributes) for cell, side in zip(cells, sides, strict=True)
    )
    return element("tr", *shown)


def listing(heading: "Node", texts: "Iterable[Node]") -> "Element":
    """Make a list under a heading."""
    return fragment(element("p", heading, style="text-align: left"), bullets(texts))


def numbered(heading: "Node", texts: "Iterable[Node]") -> "Element":
    """Make a numbered list under a heading."""
    steps = element("ol", *(element("li", text) for text in texts))
    return fragment(element("p", heading, style="text-align: left"), steps)


def facts(caption: "Node", named: "Iterable[tuple[Node, Node]]") -> "Element":
    """Make a table of facts, each with its name before it."""
    rows = (
        element(
            "tr",
            element("th", name, style="text-align: left", scope="row"),
            element("td", text, style="text-align: left"),
        )
        for name, text in named
    )
    return element("table", element("caption", caption, style="text-align: left"), element("tbody", *rows))
