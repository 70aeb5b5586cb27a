"""Plain tables and lists for notebooks: everything escaped, without colours, for light and dark themes alike."""

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from footex.model.safety.notice import Notice

__all__ = ["list_notices", "list_texts", "table"]


def table(caption: str, head: "Sequence[str]", rows: "Iterable[Sequence[object]]", *, figures: int = 0) -> str:
    """Write a table; the last `figures` columns are aligned to the right."""
    aligned = ["left"] * (len(head) - figures) + ["right"] * figures
    lines = [f'<table><caption style="text-align: left">{escape(caption)}</caption>', _row("th", head, aligned)]
    lines += [_row("td", [str(cell) for cell in row], aligned) for row in rows]
    return "\n".join([*lines, "</table>"])


def _row(tag: str, cells: "Sequence[str]", aligned: "Sequence[str]") -> str:
    shown = (
        f'<{tag} style="text-align: {side}">{escape(cell)}</{tag}>' for cell, side in zip(cells, aligned, strict=True)
    )
    return f"<tr>{''.join(shown)}</tr>"


def list_notices(notices: "Iterable[Notice]") -> str:
    """Write what to mind as lists, each under its heading."""
    from footex.model.safety.notice import group_notices

    return "\n".join(list_texts(heading, map(str, group)) for heading, group in group_notices(notices))


def list_texts(heading: str, texts: "Iterable[str]") -> str:
    """Write texts as a list under a heading."""
    shown = [f"<li>{escape(text)}</li>" for text in texts]
    return "\n".join([f'<p style="text-align: left">{escape(heading)}</p>', "<ul>", *shown, "</ul>"])
