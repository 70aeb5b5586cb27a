"""Strategies for loads and for bands in order."""

from functools import cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from footex.errors import InvalidValue
from footex.model.dosage.loads.load import Bands, Load
from footex.model.dosage.loads.text import EFFORTS, FORMS, MASSES, Form, LoadKind, ParsedLoad, write_load
from footex.model.figures.decimal_text import ONE
from footex.testing.texts import texts, usually

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    from footex.model.figures.decimal_text import Three

__all__ = ["bands", "dose_loads"]

_COLOURS = ("yellow", "red", "green", "blue", "black", "silver", "light", "X-heavy", "Größe 2", "足")
_USUAL = (
    "20 kg", "20-25 kg", "20-22-25 kg", "2.5 lb", "500 g", "80 % 1RM", "82.5 % 1RM at RPE 8", "50-75 % 1RM",
    "20-50 % MVC", "8 RM", "8-12 RM", "RPE 7-8", "RPE 7.5", "2 RIR", "0-1 RIR", "red band", "blue band at 2 RIR",
    "body weight", "50 % body weight", "body weight + 10 kg", "body weight - 20-25 lb at RPE 9", "a book on the towel",
)  # fmt: skip


@cache
def dose_loads() -> "SearchStrategy[Load]":
    """Loads of every kind, most often usual ones.

    Example:
        >>> from hypothesis import given
        >>> from footex.model import Load
        >>> @given(dose_loads())
        ... def reads_back(load):
        ...     assert Load(str(load)) == load
        >>> reads_back()
    """
    return usually(tuple(map(Load, _USUAL)), _any_load())


@st.composite
def _any_load(draw: "DrawFn") -> Load:
    kind = draw(st.sampled_from(LoadKind))
    load = _fields(draw, kind)
    if kind not in (*EFFORTS, LoadKind.WORDS) and draw(st.booleans()):
        load = load._replace(effort=_fields(draw, draw(st.sampled_from(EFFORTS))))
    return Load(write_load(load))


def _fields(draw: "DrawFn", kind: LoadKind) -> ParsedLoad:
    if kind is LoadKind.BAND:
        return ParsedLoad(kind, words=draw(st.sampled_from(_COLOURS)))
    if kind is LoadKind.WORDS:
        return ParsedLoad(kind, words=draw(_words()))
    if kind is LoadKind.MASS:
        unit, figures = _mass(draw)
        return ParsedLoad(kind, figures, unit)
    figures = _figures(draw, FORMS[kind])
    if kind is not LoadKind.BODY_WEIGHT or draw(st.booleans()):
        return ParsedLoad(kind, figures)
    unit, (low, typical, high) = _mass(draw)
    added = (low, typical, high) if draw(st.booleans()) else (-high, -typical, -low)
    return ParsedLoad(kind, figures, unit, added)


def _mass(draw: "DrawFn") -> "tuple[str, Three]":
    unit = draw(st.sampled_from(tuple(MASSES)))
    return unit, _figures(draw, Form("", unit, 5, MASSES[unit].most))


def _figures(draw: "DrawFn", form: Form) -> "Three":
    finest: int = 10**form.places
    figure = st.integers(0 if form.zero else 1, form.most * finest)
    low, typical, high = sorted(draw(st.tuples(figure, figure, figure)))
    if draw(st.booleans()):
        typical = high = low
    return low * ONE // finest, typical * ONE // finest, high * ONE // finest


def _words() -> "SearchStrategy[str]":
    return texts().map(lambda text: " ".join(text.split())).filter(_are_words)


def _are_words(text: str) -> bool:
    try:
        return Load(text).kind is LoadKind.WORDS
    except InvalidValue:
        return False


def bands() -> "SearchStrategy[Bands]":
    """Bands in an order, at least one.

    Example:
        >>> from hypothesis import given
        >>> @given(bands())
        ... def start_with_the_lightest(some):
        ...     assert some.rank(f"{some.names[0]} band") == 0
        >>> start_with_the_lightest()
    """
    return st.lists(st.sampled_from(_COLOURS), min_size=1, unique=True).map(Bands)
