"""What a reader of a page sees: its elements and its texts, by the parser of the standard library."""

from html.parser import HTMLParser
from typing import NamedTuple

VOID = {"br", "hr", "img", "input", "link", "meta"}
UNSEEN = {"script", "style"}
SAID = ("alt", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "placeholder", "title")
"""Attributes that are read to a person."""


class Seen(NamedTuple):
    """An element: its name, its attributes, and the text in it."""

    name: str
    attributes: dict[str, str | None]
    text: list[str]


class Page(HTMLParser):
    """A page that was read."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Seen] = []
        self.open: list[Seen] = []
        self.pieces: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        one = Seen(tag, dict(attrs), [])
        self.elements.append(one)
        self.pieces += [value for name, value in attrs if name in SAID and value]
        if tag not in VOID:
            self.open.append(one)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        if not any(one.name in UNSEEN for one in self.open) and data.strip():
            self.pieces.append(data)
        for one in self.open:
            one.text.append(data)

    def all(self, name: str, **attributes: str) -> list[Seen]:
        named = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        return [one for one in self.elements if one.name == name and named.items() <= one.attributes.items()]

    def texts(self, name: str, **attributes: str) -> list[str]:
        return ["".join(one.text) for one in self.all(name, **attributes)]

    def text(self) -> str:
        return self.texts("body")[0]

    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        """The elements with the names of their attributes: all that texts must not change."""
        return [(one.name, tuple(one.attributes)) for one in self.elements]
