"""What is probably meant by a text that has figures or a unit and isn't a load."""

import re
from typing import Final

from footex.errors import FootexError, InvalidValue
from footex.hint import Hint
from footex.model.dosage.loads.text import BODY_WEIGHT, MASSES, PERCENT, read_form, write_load
from footex.model.dosage.repairs import EITHER_CASE, LONGEST_SLIP, as_repairs
from footex.model.figures.decimal_text import FIGURES

__all__ = ["refuse"]

_UNIT = "|".join(name for unit in MASSES.values() for name in unit.names)
_PERCENT = "|".join(PERCENT)
_BODY = "|".join(BODY_WEIGHT)
_WHOLE = f"(?:1 ?RM|MVC|{_BODY})"

_BARE: Final = re.compile(rf" ?-?({FIGURES})", EITHER_CASE)
_NO_MAXIMUM: Final = re.compile(
    rf"({FIGURES}) ?(?:{_PERCENT})(?: ?of)?(?: (?:your|the|my|a))?(?: ?max(?:imum)?)?", EITHER_CASE
)
_REPAIRS: Final = as_repairs(
    (
        (r"(?<=[0-9]),(?=[0-9])", "."),
        (r"(?: ?[,;@] ?)+(?=RPE|[0-9.]+ ?(?:RIR|reps? in reserve))", " at "),
        (r"^[~@] ?|^(?:about|approximately|circa|around|roughly) ", ""),
        (r"(?<=[0-9a-z%]) (?:to|or) (?=[0-9])", "-"),
        (r"(?<=[0-9]) ?per cent\b", " %"),
        (r"\bkilos?\b|(?<=[0-9]) ?k$", " kg"),
        (rf"(?<=[0-9]) ?(?:{_UNIT}|(?:{_PERCENT})(?: ?{_WHOLE})?|RM|RIR)(?= ?- ?[0-9])", ""),
        (r"(?<=-) ?RPE ?", ""),
        (r"(?<=[0-9])-(?=[a-z])", " "),
        (r"(?<=RPE): ?", " "),
        (r"\breps? in reserve\b", "RIR"),
        (r"\b(?:one|1)[- ]rep(?:etition)?[- ]max(?:imum)?\b", "1RM"),
        (r"\brep(?:etition)?s?[- ]max(?:imum)?\b", "RM"),
        (r"\bmaxim(?:al|um)(?: voluntary)?(?: isometric)? contraction\b|\bMVIC\b", "MVC"),
        (rf"\bhalf (?:of )?(?:your |the |my )?(?={_BODY})", "50 % "),
        (rf"\b(?:of )?(?:your |the |my )(?={_WHOLE})", ""),
        (r"(?<=weight) (?:plus|with|and) |(?<=bw) (?:plus|with|and) ", " + "),
        (r" (?:minus|less) ", " - "),
        (rf"((?:{_BODY}) ?[+-] ?{FIGURES})(?: ?%)?$", r"\1 kg"),
        (rf"^\+ ?({FIGURES} ?(?:{_UNIT}))$", r"body weight + \1"),
        (rf"^({FIGURES} ?(?:{_UNIT})) ?\+ ?(?:{_BODY})$", r"body weight + \1"),
        (rf"^RIR ?({FIGURES})$", r"\1 RIR"),
        (rf"^RM ?({FIGURES})$", r"\1 RM"),
        (rf"^({FIGURES}) ?RPE$", r"RPE \1"),
        (rf"^({_UNIT}) ?({FIGURES})$", r"\2 \1"),
        (rf"^({_WHOLE}) ?({FIGURES}) ?(?:{_PERCENT})$", r"\2 % \1"),
        (rf"^({FIGURES}) ?({_WHOLE})$", r"\1 % \2"),
    )
)
"""Slips and what is meant, each applied to the result of those before it until it reads."""

_FORM: Final = re.compile(
    rf"(?<![0-9.]-)(?<![0-9.]){FIGURES} ?(?:(?:{_PERCENT}) ?{_WHOLE}|{_UNIT}|RM|RIR)(?![a-z])|RPE ?{FIGURES}",
    EITHER_CASE,
)

_ANY: Final = (
    "20 kg", "80 % 1RM", "70 % MVC", "8 RM", "RPE 7-8", "2 RIR", "body weight + 10 kg", "red band"
)  # fmt: skip
_OR_WORDS: Final = "or words that have no unit and no figure first"
_GENERAL: Final = Hint(f"write {', '.join(['{}'] * len(_ANY))}, {_OR_WORDS}", *_ANY)


def refuse(text: str, form: str) -> InvalidValue:
    """Make the error for a text that has figures or a unit and isn't a load.

    Args:
        text: The text as it was given.
        form: The same with single spaces and hyphens.
    """
    if match := _BARE.fullmatch(form):
        figures = match[1].replace(" ", "")
        expected = Hint("write {}, {} or {}", f"{figures} kg", f"{figures} lb", f"{figures} % 1RM")
        return InvalidValue("Load", text, "has no unit", expected)
    if match := _NO_MAXIMUM.fullmatch(form):
        figures = match[1].replace(" ", "")
        shares = (f"{figures} % {whole}" for whole in ("1RM", "MVC", "body weight"))
        return InvalidValue("Load", text, "doesn't say of what it is a share", Hint("write {}, {} or {}", *shares))
    meant = "" if len(form) > LONGEST_SLIP else _repair(form) or _find(form)
    expected = Hint(f"write {{}}, {_OR_WORDS}", meant) if meant else _GENERAL
    return InvalidValue("Load", text, "is not a load", expected)


def _repair(form: str) -> str:
    """The load that is meant, as it is written; empty where nothing is recognised."""
    for repair in _REPAIRS:
        if (changed := repair(form)) != form:
            form = changed
            if meant := _read(form):
                return meant
    return ""


def _find(form: str) -> str:
    """The first load inside a text, as it is written."""
    match = _FORM.search(form)
    return _read(match[0]) if match else ""


def _read(text: str) -> str:
    try:
        load = read_form(text, text)
    except FootexError:
        return ""
    return write_load(load) if load else ""
