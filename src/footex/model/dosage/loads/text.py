"""Loads as text: reading what people write, writing what reads back. Figures are whole hundred-thousandths."""

import re
from enum import Enum
from functools import lru_cache
from typing import Final, NamedTuple, assert_never

from footex.errors import BoundExceeded, InvalidValue
from footex.hint import Constant, Hint
from footex.model.figures.decimal_text import FIGURES, ONE, Three, in_order, read_figures, write_figures

__all__ = [
    "BODY_WEIGHT", "EFFORTS", "FORMS", "MASSES", "MASS_PLACES", "MOST_CHARACTERS", "PERCENT", "UNIT_WORDS", "Form",
    "LoadKind", "MassUnit", "ParsedLoad", "read_form", "read_load", "write_load",
]  # fmt: skip

MOST_CHARACTERS = 200
"""The maximum characters of a load's text."""


class LoadKind(Enum):
    """What sort of load it is.

    Example:
        >>> LoadKind("mass")
        <LoadKind.MASS: 'mass'>
    """

    MASS = "mass"
    SHARE_OF_1RM = "share-of-1rm"
    SHARE_OF_MVC = "share-of-mvc"
    REPETITION_MAXIMUM = "repetition-maximum"
    RPE = "rpe"
    RIR = "rir"
    BAND = "band"
    BODY_WEIGHT = "body-weight"
    WORDS = "words"


EFFORTS: Final = (LoadKind.RPE, LoadKind.RIR)


class MassUnit(NamedTuple):
    """A unit of mass: its names, the ten-microgram units in one of it, and the maximum that can be stated in it."""

    names: tuple[str, ...]
    in_ten_micrograms: int
    most: int


MASSES: Final = {
    "kg": MassUnit(("kg", "kgs", "kilogram", "kilograms"), 100_000_000, 10_000),
    "lb": MassUnit(("lb", "lbs", "pound", "pounds"), 45_359_237, 20_000),
    "g": MassUnit(("g", "gram", "grams"), 100_000, 10_000_000),
}
"""The units of mass by the name that is written."""

MASS_PLACES: Final = 5
"""The maximum decimal places of a mass."""


class Form(NamedTuple):
    """How the figures of a kind are written: what is before and after them, their decimal places and their bounds."""

    before: str
    after: str
    places: int
    most: int
    zero: bool = False


FORMS: Final = {
    LoadKind.SHARE_OF_1RM: Form("", " % 1RM", 3, 1_000),
    LoadKind.SHARE_OF_MVC: Form("", " % MVC", 3, 1_000),
    LoadKind.REPETITION_MAXIMUM: Form("", " RM", 0, 100),
    LoadKind.RPE: Form("RPE ", "", 1, 20, zero=True),
    LoadKind.RIR: Form("", " RIR", 0, 100, zero=True),
    LoadKind.BODY_WEIGHT: Form("", " % body weight", 3, 1_000),
}
"""The forms of figures other than masses."""

PERCENT: Final = ("%", "percent")
BODY_WEIGHT: Final = ("body ?weight", "bw")
"""Patterns of the names of body weight."""

UNIT_WORDS: Final = (
    *(name for unit in MASSES.values() for name in unit.names if name != "g"),
    "kilo", "kilos", "%", "percent", "rm", "rpe", "rir", "mvc", "body ?weight", "bw",
)  # fmt: skip
"""Patterns of words that mark a text as figures: with one of them it is never kept as words."""


class ParsedLoad(NamedTuple):
    """What a text says.

    Attributes:
        kind: What sort of load it is.
        figures: Low, typical and high in hundred-thousandths of the unit; 0 for a band and for words.
        unit: The unit of a mass, or of what is added to body weight.
        added: What is added to body weight, below 0 where it is taken off.
        words: The band's name, or the words.
        effort: The effort that goes with the load.
    """

    kind: LoadKind
    figures: Three = (0, 0, 0)
    unit: str = ""
    added: Three | None = None
    words: str = ""
    effort: "ParsedLoad | None" = None


_UNITS = {name: unit for unit, one in MASSES.items() for name in one.names}
_UNIT = rf"({'|'.join(sorted(_UNITS, key=len, reverse=True))})"
_PERCENT = rf"(?:{'|'.join(PERCENT)})"
_BODY = rf"(?:{'|'.join(BODY_WEIGHT)})"
_EITHER_CASE = re.IGNORECASE | re.ASCII


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, _EITHER_CASE)


_MASS = _pattern(rf"({FIGURES}) ?{_UNIT}")
_PLAIN = {
    LoadKind.SHARE_OF_1RM: _pattern(rf"({FIGURES}) ?{_PERCENT} ?(?:of )?1 ?RM"),
    LoadKind.SHARE_OF_MVC: _pattern(rf"({FIGURES}) ?{_PERCENT} ?(?:of )?MVC"),
    LoadKind.REPETITION_MAXIMUM: _pattern(rf"({FIGURES}) ?RM"),
    LoadKind.RPE: _pattern(rf"RPE ?({FIGURES})"),
    LoadKind.RIR: _pattern(rf"({FIGURES}) ?RIR"),
}
_BODY_WEIGHT = _pattern(rf"(?:({FIGURES}) ?{_PERCENT} ?(?:of )?)?{_BODY}(?: ?([+-]) ?({FIGURES}) ?{_UNIT})?")
_BAND = _pattern("(?:(?:an?|the) )*(.+) band")
_HOLDS_UNIT = _pattern(rf"(?<![a-z])(?:{'|'.join(UNIT_WORDS)})(?![a-z])|[0-9] ?g(?![a-z])")
_ARTICLES = ("a", "an", "the")


@lru_cache(maxsize=1024)
def read_load(text: str) -> ParsedLoad:
    """Read a load.

    Raises:
        InvalidValue: Text that starts with a figure or holds a unit, and isn't one of the forms.
        BoundExceeded: A figure above the bound of its unit, or a text of more than 200 characters.
    """
    if len(text) > MOST_CHARACTERS:
        raise BoundExceeded("Load", len(text), MOST_CHARACTERS, "characters")
    plain = " ".join(text.split())
    if plain.lower() in ("none", "unstated"):
        raise InvalidValue("Load", text, "is not a load", Hint("write {} where there is none", Constant.NOTHING))
    form = plain.replace("\N{EN DASH}", "-")
    if (load := read_form(form, text)) is not None:
        return load
    if _means_figures(plain):
        from footex.model.dosage.loads.slips import refuse

        raise refuse(text, form)
    if mark := next((mark for mark in ",;@" if mark in plain), ""):
        raise InvalidValue("Load", text, f"holds {mark!r}", "write words without ',', ';' and '@'")
    return _read_band(plain) or ParsedLoad(LoadKind.WORDS, words=plain)


def _means_figures(plain: str) -> bool:
    return next(filter(str.isalnum, plain), "").isdigit() or _HOLDS_UNIT.search(plain) is not None


def read_form(form: str, text: str) -> ParsedLoad | None:
    """Read a load that isn't words alone, with its effort or without.

    Args:
        form: The text with single spaces and hyphens.
        text: The text as it was given, for errors.
    """
    return _read_figures(form, text) or _read_with_effort(form, text)


def _read_figures(form: str, text: str) -> ParsedLoad | None:
    """Read a form that has figures."""
    if match := _MASS.fullmatch(form):
        unit = _UNITS[match[2].lower()]
        return ParsedLoad(LoadKind.MASS, _read_range(match[1], _mass_form(unit), text), unit)
    for kind, pattern in _PLAIN.items():
        if match := pattern.fullmatch(form):
            return ParsedLoad(kind, _read_range(match[1], FORMS[kind], text))
    if match := _BODY_WEIGHT.fullmatch(form):
        share = _read_range(match[1] or "100", FORMS[LoadKind.BODY_WEIGHT], text)
        if match[2] is None:
            return ParsedLoad(LoadKind.BODY_WEIGHT, share)
        unit = _UNITS[match[4].lower()]
        low, typical, high = _read_range(match[3], _mass_form(unit), text)
        added = (low, typical, high) if match[2] == "+" else (-high, -typical, -low)
        return ParsedLoad(LoadKind.BODY_WEIGHT, share, unit, added)
    return None


def _read_with_effort(form: str, text: str) -> ParsedLoad | None:
    head, _, tail = form.rpartition(" at ")
    effort = _read_figures(tail, text) if head else None
    if effort is None or effort.kind not in EFFORTS:
        return None
    load = _read_figures(head, text) or (None if _means_figures(head) else _read_band(head))
    return None if load is None or load.kind in EFFORTS else load._replace(effort=effort)


def _read_band(plain: str) -> ParsedLoad | None:
    match = _BAND.fullmatch(plain)
    if match is None or match[1].lower() in _ARTICLES or any(mark in plain for mark in ",;@"):
        return None
    return ParsedLoad(LoadKind.BAND, words=match[1])


def _mass_form(unit: str) -> Form:
    return Form("", f" {unit}", MASS_PLACES, MASSES[unit].most)


def _read_range(figures: str, form: Form, text: str) -> Three:
    low, typical, high = read_figures(figures, form.places, "Load", text)
    if not low <= typical <= high:
        expected = Hint("write {}, the least first", f"{form.before}{in_order(figures)}{form.after}")
        raise InvalidValue("Load", text, "is out of order", expected)
    if low == 0 and not form.zero:
        raise InvalidValue("Load", text, "is no load at all", Hint("write {} where there is none", Constant.NOTHING))
    if high > form.most * ONE:
        raise BoundExceeded("Load", -(-high // ONE), form.most, (form.before or form.after).strip())
    return low, typical, high


def write_load(load: ParsedLoad) -> str:
    """Write the one text of a load, which reads back."""
    text = _write_plain(load)
    return text if load.effort is None else f"{text} at {_write_plain(load.effort)}"


def _write_plain(load: ParsedLoad) -> str:
    match load.kind:
        case LoadKind.MASS:
            return _write_form(load.figures, _mass_form(load.unit))
        case LoadKind.SHARE_OF_1RM | LoadKind.SHARE_OF_MVC | LoadKind.REPETITION_MAXIMUM | LoadKind.RPE | LoadKind.RIR:
            return _write_form(load.figures, FORMS[load.kind])
        case LoadKind.BODY_WEIGHT:
            return _write_body_weight(load)
        case LoadKind.BAND:
            return f"{load.words} band"
        case LoadKind.WORDS:
            return load.words
        case _:
            assert_never(load.kind)


def _write_body_weight(load: ParsedLoad) -> str:
    whole = load.figures == (100 * ONE,) * 3
    text = "body weight" if whole else _write_form(load.figures, FORMS[LoadKind.BODY_WEIGHT])
    if load.added is None:
        return text
    low, typical, high = load.added
    sign, added = ("+", load.added) if low > 0 else ("-", (-high, -typical, -low))
    return f"{text} {sign} {_write_form(added, _mass_form(load.unit))}"


def _write_form(figures: Three, form: Form) -> str:
    return f"{form.before}{write_figures(figures, form.places)}{form.after}"
