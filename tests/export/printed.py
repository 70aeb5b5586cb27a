"""What a reader of a PDF sees and hears: its texts with their places, by PDFium; its tags, by qpdf."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf
import pypdfium2

BREAK = "\N{ZERO WIDTH SPACE}"
"""Where a long word may break."""


_HYPHEN = "\ufffe"

_FOOTER = 40
"""Points from the lower edge, below which only the footer is: the lower margin, 16 mm or more, but for descenders."""


class Glyph(NamedTuple):
    """A letter on a page, in points from its lower left corner."""

    letter: str
    left: float
    bottom: float
    right: float
    size: float


def pages_of(leaflet: bytes) -> list[str]:
    """The text of each page."""
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(leaflet)]


def bare(text: str) -> str:
    """A text without what a line break changes: PDFium has a mark in place of a hyphen at the end of a line."""
    kept = text.replace(_HYPHEN, "-").replace("\x02", "-")
    return "".join(letter for letter in kept if not letter.isspace() and letter != BREAK)


def text_of(leaflet: bytes) -> str:
    """All its text, without spaces."""
    return bare("".join(pages_of(leaflet)))


def glyphs_of(leaflet: bytes) -> list[list[Glyph]]:
    """The visible letters of each page, and the size of their type."""
    pages = []
    for page in pypdfium2.PdfDocument(leaflet):
        text = page.get_textpage()
        whole = text.get_text_range()
        glyphs = []
        for index in range(min(text.count_chars(), len(whole))):
            if whole[index].isalnum():
                left, bottom, right, _ = text.get_charbox(index)
                size = pypdfium2.raw.FPDFText_GetFontSize(text.raw, index)
                glyphs.append(Glyph(whole[index], left, bottom, right, size))
        pages.append(glyphs)
    return pages


def half_empty(leaflet: bytes) -> list[int]:
    """The numbers of the pages whose lower half is empty but for the footer; the last page may be."""
    ((_, height),) = sizes_of(leaflet)
    lowest = [min((one.bottom for one in page if one.bottom > _FOOTER), default=height) for page in glyphs_of(leaflet)]
    return [number for number, bottom in enumerate(lowest[:-1], 1) if bottom > height / 2]


def sizes_of(leaflet: bytes) -> set[tuple[int, int]]:
    """The sizes of its pages, in whole points."""
    return {tuple(map(round, page.get_size())) for page in pypdfium2.PdfDocument(leaflet)}  # type: ignore[misc]


class Tags(NamedTuple):
    """What a screen reader is given."""

    language: str
    title: str
    shows_title: bool
    standard: str
    tree: list[tuple[str, str]]

    def of(self, name: str) -> list[str]:
        """The alternative texts of the elements of a kind."""
        return [text for kind, text in self.tree if kind == name]


def tags_of(leaflet: bytes) -> Tags:
    """Read the tags of a PDF."""
    with pikepdf.open(BytesIO(leaflet)) as pdf:
        root = pdf.Root
        metadata = pdf.open_metadata()
        return Tags(
            str(root.Lang), str(metadata["dc:title"]), bool(root.ViewerPreferences.DisplayDocTitle),
            str(metadata["pdfuaid:part"]), list(_walk(root.StructTreeRoot)) if root.MarkInfo.Marked else [],
        )  # fmt: skip


def _walk(node: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(node, pikepdf.Dictionary):
        return
    if "/S" in node:
        yield str(node.S).removeprefix("/"), str(node.get("/Alt", ""))
    kids = node.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        yield from _walk(kid)
