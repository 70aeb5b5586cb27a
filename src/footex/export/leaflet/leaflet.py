"""Leaflets: a routine, a protocol or a plan as a PDF to print and to hand out."""

from pathlib import Path
from typing import TYPE_CHECKING, Final, assert_never

from footex.content.bundled import bundled
from footex.errors import InvalidValue
from footex.export.leaflet.exercises import FIGURE
from footex.export.leaflet.layout import lay_out_plan, lay_out_protocol, lay_out_routine, title_of_plan
from footex.export.leaflet.paper import Paper, PaperLike
from footex.export.leaflet.sections import view_lines
from footex.export.leaflet.setting import family_names, set_in_type
from footex.export.leaflet.tree import write_tree
from footex.export.page.contents import gather
from footex.export.page.subject import Subject, routines_in, sources_in
from footex.markup import element, fragment
from footex.messages.language import ENGLISH
from footex.messages.leaflet import PAGE_OF
from footex.model.fields import as_member, as_text
from footex.model.phases.protocol import Protocol
from footex.model.routines.routine import Routine
from footex.planning.plan.plan import Plan
from footex.timing.paces.level import Level
from footex.timing.paces.pace import STEADY

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping
    from datetime import date

    from footex.export.page.contents import Contents
    from footex.markup import Element
    from footex.messages.language import Language
    from footex.model.dosage.sides import OneSideLike
    from footex.model.pictures.picture import Picture
    from footex.timing.paces.pace import Pace

__all__ = ["to_pdf"]

_COUNT: Final = "\x02"
"""In the footer, the place of the number of pages."""

_SIZE: Final = 11
_LARGE: Final = 18
_SMALL: Final = 10
"""Points: of the text, of large print, and of the text on A5."""

_HALF: Final = 0.47
"""What takes more of a page may break. What takes less stays whole: two fit, with the space between them, which is a
twentieth of the smallest page in large print; and less than half of a page stays empty before it."""


def to_pdf(
    thing: Subject,
    *,
    paper: PaperLike = Paper.A4,
    large_print: bool = False,
    pace: "Pace | None" = None,
    side: "OneSideLike | None" = None,
    language: "Language" = ENGLISH,
    pictures: "Mapping[str, Picture] | None" = None,
    fonts: "Iterable[str | os.PathLike[str]]" = (),
    name: str = "",
    date: "date | str" = "",
    contact: str = "",
) -> bytes:
    """Make a leaflet: a PDF of a routine, a protocol or a plan, to print and to hand out.

    What to mind and when to stop comes first; then how long, how often and with what, each exercise with its dose in
    words, tables to tick off, and the sources. It is PDF/UA-1, which screen readers read. The same input gives the same
    bytes on every machine, as only the fonts in typst and those given are used.

    Args:
        thing: A routine, a protocol, or a plan of one week or several.
        paper: A4, A5 or US Letter.
        large_print: Whether its text is of 18 points.
        pace: The assumptions to make; by default those of the plan, else `STEADY`.
        side: The affected side, once it is known.
        language: The language of all texts but those of the content, which stay as they are written.
        pictures: The pictures by the names that exercises have for them, such as `catalog.pictures`; the bundled ones
            unless given. What isn't among them is shown by its name alone.
        fonts: Folders with fonts, which come before those in typst: for letters that these lack, or a typeface of
            one's own.
        name: For whom it is; a line to write on unless given.
        date: Of when it is; a line to write on unless given.
        contact: Whom to ask; a line to write on unless given.

    Returns:
        The PDF.

    Raises:
        MissingExtra: The extra `pdf` isn't installed.
        MissingLetter: The fonts lack a letter.
        Unprintable: A picture that typst can't draw.
        InvalidValue: Something else to print, or not a paper, a side or a folder with fonts.
        UnknownWord: Words that the pace doesn't know.

    Example:
        >>> import footex
        >>> leaflet = footex.export.to_pdf(footex.bundled().routines["simple-foot-exercises"])
        >>> leaflet[:5]
        b'%PDF-'
    """
    _check(thing, large_print)
    sheet = as_member(paper, Paper, "to_pdf.paper")
    written = {"name": name, "date": str(date), "contact": contact}
    lines = [as_text(text, f"to_pdf.{field}", empty=True) for field, text in written.items()]
    folders = [Path(folder) for folder in fonts]
    families = family_names(folders)
    usual = thing.request.pace if isinstance(thing, Plan) else STEADY
    gathered = gather(routines_in(thing), pace or usual, Level.TYPICAL, side)
    drawn = bundled().pictures if pictures is None else pictures
    title, body = _lay_out(thing, gathered._replace(sources=sources_in(thing), pictures=drawn))
    node = fragment(element("h1", title), view_lines(*lines), body)
    narrow = large_print or sheet is Paper.A5
    data = {
        "title": language.say(title),
        **_language_of(language),
        "fonts": families,
        "paper": sheet.value,
        "size": _LARGE if large_print else _SMALL if sheet is Paper.A5 else _SIZE,
        "minor": 1 if large_print else 0.88,
        "narrow": narrow,
        "beside": not large_print,
        "picture": 0.55 if large_print else 0.39,
        "share": _HALF,
        "footer": language.say(PAGE_OF(number=FIGURE, count=_COUNT)),
        "marks": [FIGURE, _COUNT],
        "body": [write_tree(node, language)],
    }
    return set_in_type(data, folders)


def _check(thing: object, large_print: object) -> None:
    if not isinstance(thing, Routine | Protocol | Plan):
        right = "give one of them, such as the routine of a fit"
        raise InvalidValue("to_pdf.thing", thing, "is not a routine, a protocol or a plan", right)
    if not isinstance(large_print, bool):
        raise InvalidValue("to_pdf.large_print", large_print, "is not true or false", "write True or False")


def _lay_out(thing: Subject, contents: "Contents") -> "tuple[str, Element]":
    """The title and the contents of a leaflet."""
    match thing:
        case Routine():
            return thing.title, lay_out_routine(thing, contents)
        case Protocol():
            return thing.title, lay_out_protocol(thing, contents)
        case Plan():
            return title_of_plan(thing), lay_out_plan(thing, contents)
        case _:
            assert_never(thing)


def _language_of(language: "Language") -> "dict[str, object]":
    """A language as typst names it: by two or three letters, and a region by two."""
    code, *others = language.code.split("-")
    region = next((part for part in others if len(part) == 2 and part.isalpha()), None)
    return {"lang": code, "region": region, "rtl": language.direction == "rtl"}
