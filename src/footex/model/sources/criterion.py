"""Criteria: what has to be so before something is done, in words, typed where the words have a form."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidKind, InvalidValue
from footex.hint import Hint
from footex.model.fields import as_instances, as_text, as_tuple
from footex.model.figures.criterion_text import MOST_CHARACTERS, CriterionSense, read_criterion
from footex.model.sources.evidence import Evidence, check_paths
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal
    from fractions import Fraction
    from typing import TypeAlias

__all__ = ["Criterion", "as_criteria", "as_criterion", "check_measured"]

if TYPE_CHECKING:
    Measured: TypeAlias = Mapping[str, int | Fraction | Decimal | bool]
    CriterionLike: TypeAlias = "Criterion | str"

_HINT = Hint("write text such as {}, {} or other words", "pain at most 3/10", "25 single heel raises")


def _text(value: str) -> str:
    if not isinstance(value, str):
        raise InvalidValue("Criterion.text", value, "is not a criterion", _HINT)
    text = " ".join(as_text(value, "Criterion.text", most=MOST_CHARACTERS).split())
    read_criterion(text)
    return text


def _evidence(value: "Iterable[Evidence] | Evidence") -> tuple[Evidence, ...]:
    return as_instances(value, Evidence, "Criterion.evidence")


@frozen(eq=False, repr=False)
class Criterion(Value):
    """What has to be so before something is done: a source's words, typed where they have one of a few forms.

    Typed are a measure with a sense and a figure, also on a scale ("pain at most 3/10", "pain under 4", "pain 3/10
    or less"), a count of something ("at least 25 single heel raises", "12 repetitions", which is at least 12), and
    that one thing is absent ("no swelling", "without fatigue", "painless"). Any other words are kept as they are, those
    with units and those that join two conditions too: nothing is compared for them. Two criteria are equal if they
    are written alike.

    Args:
        text: The criterion, at most 200 characters.
        evidence: Where the words come from.

    Raises:
        InvalidValue: Not text, or the form of a typed criterion that says nothing: no measure ("at least 25"), a scale
            that ends at 0, or a figure above its scale.
        BoundExceeded: More than 200 characters.

    Example:
        >>> Criterion("pain at most 3/10").is_met({"pain": 2})
        True
        >>> once = Criterion("able to walk without a limp")
        >>> once.typed, once.is_met({once.text: True})
        (False, True)
    """

    text: str = field(converter=_text)
    evidence: tuple[Evidence, ...] = field(default=(), converter=_evidence, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_paths(self, self.evidence)

    @property
    def typed(self) -> bool:
        """Whether its words have a form, so that a measured figure can be compared."""
        return read_criterion(self.text) is not None

    @property
    def measure(self) -> str | None:
        """What is measured, as it is written; `None` for words.

        Example:
            >>> Criterion("at least 25 single heel raises").measure
            'single heel raises'
        """
        parsed = read_criterion(self.text)
        return parsed.measure if parsed else None

    @property
    def sense(self) -> CriterionSense | None:
        """How what is measured is compared with the figure; `None` for words."""
        parsed = read_criterion(self.text)
        return parsed.sense if parsed else None

    @property
    def figure(self) -> "Decimal | None":
        """The figure, exactly; `None` for words."""
        parsed = read_criterion(self.text)
        if parsed is None:
            return None
        from decimal import Decimal

        return Decimal(parsed.figure)

    @property
    def scale(self) -> int | None:
        """The end of the scale that the figure is on, such as 10; `None` where none is written."""
        parsed = read_criterion(self.text)
        return parsed.scale if parsed else None

    def is_met(self, measured: "Measured") -> bool | None:
        """Whether what was measured meets the criterion.

        Args:
            measured: Figures by what they measure (`{"pain": 2}`), in either case, on the scale of the criterion; or
                whether a criterion is met by its own text (`{"able to walk without a limp": True}`), which decides.

        Returns:
            Whether it is met; `None` where nothing measured says so.

        Raises:
            InvalidValue: Not figures, a figure below 0, or one above the scale of the criterion.

        Example:
            >>> Criterion("12 repetitions").is_met({"Repetitions": 11})
            False
            >>> print(Criterion("12 repetitions").is_met({"pain": 2}))
            None
        """
        by_name = check_measured(measured, "Criterion.is_met.measured")
        judged = by_name.get(self.text.casefold())
        if isinstance(judged, bool):
            return judged
        parsed = read_criterion(self.text)
        if parsed is None or (found := by_name.get(parsed.measure.casefold())) is None:
            return None
        from fractions import Fraction

        name = f"Criterion.is_met.measured[{parsed.measure}]"
        if isinstance(found, bool):
            raise InvalidValue(name, found, "is not a figure", f"write the measured {parsed.measure}")
        if parsed.scale is not None and found > parsed.scale:
            raise InvalidValue(name, found, "is above the scale", f"write a figure from 0 to {parsed.scale}")
        return parsed.admits(Fraction(found))

    def __str__(self) -> str:
        return self.text

    def _shown(self) -> str:
        return repr(self) if self.evidence else repr(self.text)


def check_measured(value: object, name: str) -> "dict[str, int | Fraction | Decimal | bool]":
    """Check measured figures, and give them by their names in lower case, single-spaced."""
    from decimal import Decimal
    from fractions import Fraction

    if not isinstance(value, Mapping):
        raise InvalidValue(name, value, "is not a mapping", "write figures by what they measure")
    kept: dict[str, int | Fraction | Decimal | bool] = {}
    for measure, figure in value.items():
        words = " ".join(as_text(measure, name).split())
        if not isinstance(figure, (int, Fraction, Decimal)) or (isinstance(figure, Decimal) and not figure.is_finite()):
            hint = "write a whole number, a Fraction or a Decimal"
            raise InvalidValue(f"{name}[{words}]", figure, "is not an exact figure", hint)
        if figure < 0:
            raise InvalidValue(f"{name}[{words}]", figure, "is below 0", "write 0 or more")
        kept[words.casefold()] = figure
    return kept


def as_criterion(value: object, name: str) -> Criterion:
    """Read a criterion, or its text, naming the field in what is raised."""
    if isinstance(value, Criterion):
        return value
    if not isinstance(value, str):
        raise InvalidValue(name, value, "is not a Criterion", _HINT, kind=InvalidKind.CLASS)
    try:
        return Criterion(value)
    except InvalidValue as error:
        raise error.about(name) from None
    except BoundExceeded as error:
        raise BoundExceeded(name, error.figure, error.bound, error.unit) from None


def as_criteria(value: "Iterable[Criterion | str] | Criterion | str", name: str) -> tuple[Criterion, ...]:
    """Read criteria: one, or several in order; each may be its text."""
    if isinstance(value, (str, Criterion)):
        return (as_criterion(value, name),)
    return tuple(as_criterion(one, f"{name}[{index}]") for index, one in enumerate(as_tuple(value, name)))
