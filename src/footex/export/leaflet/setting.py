"""Setting a leaflet: data and a fixed template to typst, a PDF back; and which letters the fonts lack."""

import json
import unicodedata
from importlib import import_module
from pkgutil import get_data
from typing import TYPE_CHECKING, Any, Final

from footex.errors import FootexError, InvalidValue, MissingExtra, clip

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

__all__ = ["EMBEDDED", "MissingLetter", "Unprintable", "compile_leaflet", "family_names", "set_in_type"]

EMBEDDED: Final = ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")
"""The families of text in typst itself, in the order in which a letter is looked for: the last has Arabic."""

_STANDARD: Final = "ua-1"
_TEMPLATE: Final = "leaflet.typ"
_JOINER: Final = "\u200d"


class MissingLetter(FootexError, ValueError):
    """A letter that none of the fonts of a leaflet has.

    Attributes:
        letter: The letter.
        text: The text that it is in.
        problem: What is wrong.

    Example:
        >>> print(MissingLetter("\N{CJK UNIFIED IDEOGRAPH-8DB3}", "\N{CJK UNIFIED IDEOGRAPH-8DB3} (foot)"))
        no font has '足' (U+8DB3, CJK UNIFIED IDEOGRAPH-8DB3) of '足 (foot)'; give fonts=, folders with a font that ...
    """

    def __init__(self, letter: str, text: str) -> None:
        super().__init__(letter, text)
        self.letter = letter
        self.text = text
        codes = ", ".join(f"U+{ord(one):04X}, {unicodedata.name(one, 'without a name')}" for one in letter)
        self.problem: str = f"no font has {letter!r} ({codes}) of {clip(text)}"

    def __str__(self) -> str:
        return f"{self.problem}; give fonts=, folders with a font that has it"


class Unprintable(FootexError, ValueError):
    """A leaflet that can't be set though the fonts have all its letters, as with a picture of no size.

    Attributes:
        problem: What is wrong, in the words of typst.

    Example:
        >>> print(Unprintable("failed to parse SVG"))
        the leaflet can't be set: failed to parse SVG
    """

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem

    def __str__(self) -> str:
        return f"the leaflet can't be set: {self.problem}"


def family_names(folders: "Sequence[Path]") -> tuple[str, ...]:
    """The families of the fonts in folders, folder by folder.

    Raises:
        InvalidValue: Not a folder, or without a font that typst can read.
        MissingExtra: The extra `pdf` isn't installed.
    """
    typst = _load()
    families: list[str] = []
    for folder in folders:
        if not folder.is_dir():
            raise InvalidValue("to_pdf.fonts", str(folder), "is not a folder", "give folders that hold fonts")
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
        found = fonts.families()
        if not found:
            raise InvalidValue(
                "to_pdf.fonts", str(folder), "holds no font", "give folders with TrueType or OpenType fonts"
            )
        families += found
    return (*families, *EMBEDDED)


def set_in_type(data: "Mapping[str, object]", folders: "Sequence[Path]") -> bytes:
    """Set a leaflet as PDF/UA-1.

    Args:
        data: What the template asks for; `"body"` holds its elements.
        folders: Folders with fonts, beside those in typst.

    Raises:
        MissingLetter: The fonts lack a letter.
        Unprintable: A picture that typst can't draw.
        MissingExtra: The extra `pdf` isn't installed.
    """
    typst = _load()
    template = get_data("footex.export.leaflet", _TEMPLATE) or b""
    try:
        return compile_leaflet(template, json.dumps(data), folders)
    except typst.TypstError as error:
        # What typst says isn't read: letters, set as the leaflet's text is, show by themselves whether they are why.
        _check_letters(template, data, folders)
        raise Unprintable(str(error.message)) from error


def compile_leaflet(source: bytes, data: str, folders: "Sequence[Path]") -> bytes:
    """Have typst set a leaflet: the template, and the data as JSON."""
    made: bytes = _load().compile(
        source,
        sys_inputs={"leaflet": data},
        font_paths=[str(folder) for folder in folders],
        ignore_system_fonts=True,
        pdf_standards=[_STANDARD],
    )
    return made


def _check_letters(template: bytes, data: "Mapping[str, object]", folders: "Sequence[Path]") -> None:
    """Find a letter that can't be set, if any: half of them is tried, then half of that half that fails."""
    typst = _load()

    def can_set(letters: "Sequence[str]") -> bool:
        alone = {**data, "title": "-", "footer": "", "body": [{"name": "p", "children": [" ".join(letters)]}]}
        try:
            compile_leaflet(template, json.dumps(alone), folders)
        except typst.TypstError:
            return False
        return True

    texts = list(dict.fromkeys(_texts_of(data["body"])))
    letters = list(dict.fromkeys(letter for text in texts for letter in _letters_of(text)))
    if can_set(letters) or not can_set(()):
        return
    while len(letters) > 1:
        half = letters[: len(letters) // 2]
        letters = letters[len(half) :] if can_set(half) else half
    raise MissingLetter(letters[0], min((text for text in texts if letters[0] in text), key=len))


def _texts_of(node: object) -> "Iterator[str]":
    """The texts that are set, of elements as data."""
    match node:
        case str():
            yield node
        case dict():
            yield from _texts_of(node.get("children"))
        case list():
            for one in node:
                yield from _texts_of(one)
        case _:
            pass


def _letters_of(text: str) -> "Iterator[str]":
    """The letters of a text, each with the marks on it: of a letter and its mark, a font may have only both as one."""
    letter = ""
    for point in text:
        if letter and (unicodedata.category(point).startswith("M") or _JOINER in (point, letter[-1])):
            letter += point
            continue
        if letter > " ":
            yield letter
        letter = point
    if letter > " ":
        yield letter


def _load() -> Any:
    try:
        return import_module("typst")
    except ModuleNotFoundError as error:
        raise MissingExtra("pdf", str(error.name)) from None
