"""Loads: a mass, a share of a maximum, an effort, a band, body weight, or any words."""

from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue, list_some
from footex.hint import Hint
from footex.model.dosage.loads.text import MASSES, MOST_CHARACTERS, LoadKind, ParsedLoad, read_load, write_load
from footex.model.fields import as_text, as_texts
from footex.model.figures.decimal_text import as_decimals
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from footex.model.figures.amounts import Unstated
    from footex.model.figures.decimal_text import Three

__all__ = ["Bands", "Load", "LoadKind", "as_load"]


_HINT = Hint("write text such as {}, {} or {}", "20 kg", "80 % 1RM", "red band")


def _load_text(value: str) -> str:
    if not isinstance(value, str):
        raise InvalidValue("Load.text", value, "is not a load", _HINT)
    text = write_load(read_load(as_text(value, "Load.text")))
    if len(text) > MOST_CHARACTERS:  # "RPE7" is written with a space
        raise BoundExceeded("Load", len(text), MOST_CHARACTERS, "characters")
    return text


@frozen(eq=False, repr=False)
class Load(Value):
    """How heavy, or how hard: what is written for it is what it is.

    Figures may be ranges. Two loads are equal if they are written alike: masses in two units differ, and compare by
    `grams`.

    Args:
        text: A mass (`"20 kg"`, `"45 lb"`, `"500 g"`), a share of the one-repetition maximum (`"80 % 1RM"`) or of a
            maximal voluntary contraction (`"20-50 % MVC"`), a repetition maximum (`"8 RM"`), an effort (`"RPE 7-8"`,
            `"2 RIR"`), a band (`"red band"`), body weight (`"body weight"`, `"50 % body weight"`,
            `"body weight + 10 kg"`), any of these but an effort at an effort (`"80 % 1RM at RPE 8"`), or other words.

    Raises:
        InvalidValue: Text that starts with a figure or holds a unit, and is none of these; other words with `,`, `;`
            or `@` in them.
        BoundExceeded: A figure above its bound, or more than 200 characters.

    Example:
        >>> Load("20-25kg")
        Load('20-25 kg')
        >>> Load("1 lb").grams == Load("453.59237 g").grams
        True
    """

    text: str = field(converter=_load_text)

    @property
    def kind(self) -> LoadKind:
        """What sort of load it is.

        Example:
            >>> Load("red band").kind
            <LoadKind.BAND: 'band'>
        """
        return parsed(self).kind

    @property
    def figures(self) -> "tuple[Decimal, Decimal, Decimal] | None":
        """Low, typical and high in the unit that is written; `None` for a band and for words.

        Those of body weight are its percent.

        Example:
            >>> Load("RPE 7-8").figures
            (Decimal('7'), Decimal('7.5'), Decimal('8'))
        """
        load = parsed(self)
        return None if load.kind in (LoadKind.BAND, LoadKind.WORDS) else as_decimals(load.figures, 5)

    @property
    def grams(self) -> "tuple[Decimal, Decimal, Decimal] | None":
        """Low, typical and high of a mass in grams, exactly; `None` for any other load.

        Example:
            >>> Load("45 lb").grams[0]
            Decimal('20411.65665')
        """
        load = parsed(self)
        return _in_grams(load.figures, load.unit) if load.kind is LoadKind.MASS else None

    @property
    def added_grams(self) -> "tuple[Decimal, Decimal, Decimal] | None":
        """Low, typical and high of what is added to body weight, below 0 where it is taken off; `None` if nothing is.

        Example:
            >>> Load("body weight - 20 kg").added_grams[0]
            Decimal('-20000')
        """
        load = parsed(self)
        return None if load.added is None else _in_grams(load.added, load.unit)

    @property
    def effort(self) -> "Load | None":
        """The effort that goes with the load, if any.

        Example:
            >>> Load("80 % 1RM at RPE 8").effort
            Load('RPE 8')
        """
        effort = parsed(self).effort
        return None if effort is None else written(effort)

    def __str__(self) -> str:
        return self.text

    def _shown(self) -> str:
        return repr(self.text)


def parsed(load: Load) -> ParsedLoad:
    """What the text of a load says."""
    return read_load(load.text)


def written(load: ParsedLoad) -> Load:
    """Make a load of what its text says."""
    return _kept_load(write_load(load))


def _in_grams(figures: "Three", unit: str) -> "tuple[Decimal, Decimal, Decimal]":
    low, typical, high = figures
    scale = MASSES[unit].in_ten_micrograms
    return as_decimals((low * scale, typical * scale, high * scale), 10)


if TYPE_CHECKING:
    LoadLike: TypeAlias = Load | Unstated | str

_kept_load = lru_cache(maxsize=1024)(Load)


def as_load(value: object, name: str) -> Load:
    """Read a load, naming the field in what is raised."""
    if isinstance(value, Load):
        return value
    if not isinstance(value, str):
        raise InvalidValue(name, value, "is not a load", _HINT)
    try:
        return _kept_load(value)
    except InvalidValue as error:
        raise error.about(name) from None
    except BoundExceeded as error:
        raise BoundExceeded(name, error.figure, error.bound, error.unit) from None


def _band_names(value: "Iterable[str] | str") -> tuple[str, ...]:
    names = as_texts(value, "Bands.names")
    if not names:
        raise InvalidValue("Bands.names", value, "is empty", "write the bands, the lightest first")
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name.casefold() in seen:
            raise InvalidValue(f"Bands.names[{index}]", name, "is there twice", "write each band once")
        seen.add(name.casefold())
    return names


@frozen(eq=False, repr=False)
class Bands(Value):
    """The bands of one make in the order of their resistance, by which loads that name them compare.

    Makers give the same colours different orders, so footex assumes none.

    Args:
        names: The names, the lightest first.

    Raises:
        InvalidValue: Not texts, none at all, or a name twice.

    Example:
        >>> bands = Bands(["yellow", "red", "green", "blue", "black"])
        >>> bands.rank("red band") < bands.rank("blue band")
        True
    """

    names: tuple[str, ...] = field(converter=_band_names)

    def rank(self, load: "Load | str") -> int:
        """Find the place of a band in the order, from 0 for the lightest: a key to sort by.

        Args:
            load: A band.

        Raises:
            InvalidValue: Not a band, or none of these.

        Example:
            >>> sorted(["blue band", "red band"], key=Bands(["red", "blue"]).rank)
            ['red band', 'blue band']
        """
        band = parsed(as_load(load, "Bands.rank.load"))
        if band.kind is not LoadKind.BAND:
            raise InvalidValue("Bands.rank.load", load, "is not a band", Hint("write {}", "red band"))
        folded = [name.casefold() for name in self.names]
        if band.words.casefold() not in folded:
            known = list_some([f"{name} band" for name in self.names])
            raise InvalidValue("Bands.rank.load", load, "is none of these bands", f"write one of {known}")
        return folded.index(band.words.casefold())
