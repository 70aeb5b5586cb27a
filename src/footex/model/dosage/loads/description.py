"""Loads in plain words, for display."""

from typing import TYPE_CHECKING, assert_never

from footex.messages import loads
from footex.model.dosage.loads.load import Load, parsed
from footex.model.dosage.loads.text import FORMS, MASS_PLACES, LoadKind
from footex.model.figures.amounts import Unstated
from footex.model.figures.decimal_text import ONE, write_figures
from footex.model.figures.description import describe_amount

if TYPE_CHECKING:
    from footex.model.dosage.loads.text import ParsedLoad
    from footex.model.figures.decimal_text import Three

__all__ = ["describe_load"]


def describe_load(load: "Load | Unstated | None") -> str:
    """Describe a load with its effort; `None` is none.

    Example:
        >>> describe_load(Load("80 % 1RM at RPE 8")), describe_load(None)
        ('80 % 1RM at RPE 8', 'without load')
    """
    if load is None:
        return loads.WITHOUT_LOAD()
    if isinstance(load, Unstated):
        return describe_amount(load)
    whole = parsed(load)
    text = _describe_plain(whole)
    return text if whole.effort is None else loads.WITH_EFFORT(load=text, effort=_describe_plain(whole.effort))


def _describe_plain(load: "ParsedLoad") -> str:
    match load.kind:
        case LoadKind.MASS:
            return _describe_mass(load.figures, load.unit)
        case LoadKind.SHARE_OF_1RM | LoadKind.SHARE_OF_MVC | LoadKind.REPETITION_MAXIMUM | LoadKind.RPE | LoadKind.RIR:
            return _describe_form(load)
        case LoadKind.BODY_WEIGHT:
            return _describe_body_weight(load)
        case LoadKind.BAND:
            return loads.BAND(name=load.words)
        case LoadKind.WORDS:
            return load.words
        case _:
            assert_never(load.kind)


def _describe_form(load: "ParsedLoad") -> str:
    return loads.FORMS[load.kind.value](figure=write_figures(load.figures, FORMS[load.kind].places))


def _describe_mass(figures: "Three", unit: str) -> str:
    return loads.MASSES[unit](figure=write_figures(figures, MASS_PLACES))


def _describe_body_weight(load: "ParsedLoad") -> str:
    text = loads.BODY_WEIGHT() if load.figures == (100 * ONE,) * 3 else _describe_form(load)
    if load.added is None:
        return text
    low, typical, high = load.added
    if low > 0:
        return loads.PLUS(load=text, added=_describe_mass(load.added, load.unit))
    return loads.MINUS(load=text, added=_describe_mass((-high, -typical, -low), load.unit))
