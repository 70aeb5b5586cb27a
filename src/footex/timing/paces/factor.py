"""Factors: what an open figure is multiplied by at low, typical and high, exactly."""

from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.fields import check_texts
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["AssumedFactor", "scale_count", "scale_duration", "scale_figures"]

_Ratio: TypeAlias = tuple[int, int]

_DIGITS = frozenset("0123456789")
_MOST_DIGITS = 6
_HINT = Hint("write {}, {} or one factor such as {}", "0.9-1-1.1", "1/3-2/3-1", "1")


def _factors(value: str) -> str:
    if not isinstance(value, str):
        raise InvalidValue("AssumedFactor.value", value, "is not text", _HINT)
    low, typical, high = ratios = _read(value)
    if not (low[0] > 0 and _at_most(low, typical) and _at_most(typical, high)):
        raise InvalidValue("AssumedFactor.value", value, "is out of order or 0", "write low-typical-high, over 0")
    written = [_write(ratio) for ratio in ratios]
    return written[0] if len(set(written)) == 1 else "-".join(written)


@lru_cache(maxsize=256)
def _read(text: str) -> tuple[_Ratio, _Ratio, _Ratio]:
    ratios = list(_ratios(text))
    if len(ratios) not in (1, 3):
        raise InvalidValue("AssumedFactor.value", text, "is not three factors", _HINT)
    return ratios[0], ratios[len(ratios) // 2], ratios[-1]


def _ratios(text: str) -> "Iterator[_Ratio]":
    for part in text.replace("\N{EN DASH}", "-").split("-", 3):
        figure, slash, whole = part.strip().partition("/")
        number, point, places = figure.partition(".")
        digits = [number, *([places] if point else []), *([whole] if slash else [])]
        if (slash and point) or not all(one and len(one) <= _MOST_DIGITS and _DIGITS.issuperset(one) for one in digits):
            raise InvalidValue("AssumedFactor.value", text, "is not three factors", _HINT)
        above, below = int(number + places), int(whole) if slash else 10 ** len(places)
        if not below:
            raise InvalidValue("AssumedFactor.value", text, "divides by 0", _HINT)
        yield _reduced(above, below)


def _reduced(above: int, below: int) -> _Ratio:
    common, rest = above, below  # by hand, as importing math would cost a first total more
    while rest:
        common, rest = rest, common % rest
    return above // common, below // common


def _at_most(one: _Ratio, other: _Ratio) -> bool:
    return one[0] * other[1] <= other[0] * one[1]


def _write(ratio: _Ratio) -> str:
    above, below = ratio
    for places in range(_MOST_DIGITS + 1):
        if 10**places % below == 0:
            digits = f"{above * 10**places // below:0{places + 1}}"
            return f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return f"{above}/{below}"


@frozen(eq=False, repr=False)
class AssumedFactor(Value):
    """What a pace multiplies an open figure by, and why.

    Args:
        value: The factors at low, typical and high, as decimals or fractions: `"0.9-1-1.1"`, `"1/3-2/3-1"`.
        reason: Why these.

    Raises:
        InvalidValue: A field that can't be read, or factors out of order or 0.

    Example:
        >>> AssumedFactor("0.90-1-1.10", reason="nobody counts more closely")
        AssumedFactor('0.9-1-1.1', reason='nobody counts more closely')
    """

    value: str = field(converter=_factors)
    reason: str = field(default="chosen by whoever made this pace", kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "reason")


def scale_count(count: Count, factor: AssumedFactor) -> Count:
    """Multiply a count at each level, a half rounded up; it is at least 1.

    Raises:
        BoundExceeded: Above 10,000.
    """
    low, typical, high = scale_figures((count.low, count.typical, count.high), factor)
    return Count(low, high, typical)


def scale_duration(duration: Duration, factor: AssumedFactor) -> Duration:
    """Multiply a duration at each level, to the millisecond, a half rounded up; it is at least 1 ms."""
    low, typical, high = scale_figures(duration.milliseconds, factor)
    return Duration.from_milliseconds(low, high, typical)


def scale_figures(figures: tuple[int, int, int], factor: AssumedFactor) -> tuple[int, int, int]:
    """Multiply whole figures at each level, a half rounded up; each is at least 1."""
    low, typical, high = (
        max(1, _half_up(figure, ratio)) for figure, ratio in zip(figures, _read(factor.value), strict=True)
    )
    return low, typical, high


def _half_up(figure: int, ratio: _Ratio) -> int:
    above, below = ratio
    return (2 * figure * above + below) // (2 * below)
