"""Durations: time spans, or ranges of them with a low, a typical and a high figure."""

from typing import TYPE_CHECKING, ClassVar

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.hint import AnyOf, Hint, InPython
from footex.model.fields import as_member
from footex.model.figures.duration_text import midpoint, read_duration, write_range
from footex.model.figures.sense import EXACT, Sense, SenseLike, open_range, say_sense
from footex.model.value import Value, freeze

if TYPE_CHECKING:
    from datetime import timedelta

__all__ = ["LONGEST_DURATION", "LONGEST_TIMEDELTA", "Duration", "as_timedelta", "exact_duration", "trusted_duration"]

LONGEST_DURATION = 24 * 3_600_000
"""The maximum duration that can be stated, in milliseconds; totals have no such bound."""

LONGEST_TIMEDELTA = 999_999_999 * 86_400_000
"""The maximum of a `timedelta` in milliseconds, and so of any duration."""

_MINUTE = 60_000


@frozen(eq=False, repr=False, init=False)
class Duration(Value):
    """A time span, or a range of them: exact whole milliseconds inside, `timedelta` outside.

    Ranges aren't ordered: there is no `<` between durations. A duration of one figure is equal to that `timedelta`.
    `+` adds two durations figure by figure, `*` repeats one a whole number of times. In a format string, `low`,
    `typical` or `high` gives that figure alone; anything else aligns the text. An open duration, such as "about 15 s",
    is equal to no `timedelta` and has no arithmetic: its figures are those stated, and a pace says what it is taken
    for.

    Args:
        low: The minimum, or the whole as text: `"20 s"`, `"5-10 s"`, `"1 min 30 s"`, `"1:30"`,
            `"PT1M30S"`, `"about 15 s"`, `"at least 30 s"` or `"30 s+"`, `"up to 60 s"`, or a `timedelta`.
        high: The maximum; the same as `low` unless given.
        typical: The usual figure; the midpoint unless given, half a millisecond rounded up.
        sense: Whether it is exact, about, at least or at most; only "about" can stand with a range.

    Raises:
        InvalidValue: Not a duration (a bare number has no unit), negative, out of order, finer than a
            millisecond, or open where no figure is over 0, a range is given or arithmetic is done.
        BoundExceeded: Longer than a `timedelta` can be: 999,999,999 days.

    Example:
        >>> Duration("1:30")
        Duration('1 min 30 s')
        >>> Duration("5 s", "10 s").typical
        datetime.timedelta(seconds=7, microseconds=500000)
        >>> Duration("5-10 s").milliseconds
        (5000, 7500, 10000)
        >>> Duration("5-10 s") * 3 + Duration("1 min")
        Duration('1 min 15 s - 1 min 30 s')
        >>> f"{Duration('5-10 min'):high}"
        '10 min'
        >>> Duration("approximately 1:30")
        Duration('about 1 min 30 s')
    """

    _shared: ClassVar[bool] = True

    _low: int = field(alias="low")
    _typical: int = field(alias="typical")
    _high: int = field(alias="high")
    sense: Sense

    def __init__(
        self,
        low: "str | timedelta | Duration",
        high: "str | timedelta | Duration | None" = None,
        typical: "str | timedelta | Duration | None" = None,
        sense: SenseLike = EXACT,
    ) -> None:
        least, usual, most, own = _read(low, "low")
        if high is not None:
            most = _read_exact(high, "high")
            least, usual = _read_exact(low, "low"), None
        if typical is not None:
            usual = _read_exact(typical, "typical")
        if sense is not EXACT:
            sense = as_member(sense, Sense, "Duration.sense")
            if own is not EXACT and own is not sense:
                raise InvalidValue("Duration.sense", sense.value, f"stands beside {low}", "write one of the two")
            own = sense
        _fill(self, least, usual, most, own)

    @classmethod
    def from_milliseconds(cls, low: int, high: int | None = None, typical: int | None = None) -> "Duration":
        """Make a duration of whole milliseconds.

        Args:
            low: The minimum.
            high: The maximum; the same as `low` unless given.
            typical: The usual figure; the midpoint unless given.

        Raises:
            InvalidValue: Not whole numbers, negative, or out of order.
            BoundExceeded: Longer than a `timedelta` can be.

        Example:
            >>> Duration.from_milliseconds(1500)
            Duration('1.5 s')
        """
        duration: Duration = object.__new__(cls)
        for figure in (low, low if high is None else high, low if typical is None else typical):
            if not isinstance(figure, int) or isinstance(figure, bool):
                raise InvalidValue("Duration", figure, "is not a whole number of milliseconds", "write 1500 for 1.5 s")
        _fill(duration, low, typical, low if high is None else high)
        return duration

    @property
    def low(self) -> "timedelta":
        """The minimum."""
        return as_timedelta(self._low)

    @property
    def typical(self) -> "timedelta":
        """The usual figure."""
        return as_timedelta(self._typical)

    @property
    def high(self) -> "timedelta":
        """The maximum."""
        return as_timedelta(self._high)

    @property
    def milliseconds(self) -> tuple[int, int, int]:
        """Low, typical and high in whole milliseconds; of an open duration, those stated."""
        return self._low, self._typical, self._high

    @property
    def minutes(self) -> tuple[int, int, int]:
        """The minutes to set aside, low, typical and high, each rounded up to a whole minute.

        Raises:
            InvalidValue: An open duration, before a pace has resolved it.

        Example:
            >>> Duration("90 s").minutes
            (2, 2, 2)
        """
        _check_closed(self)
        return -(-self._low // _MINUTE), -(-self._typical // _MINUTE), -(-self._high // _MINUTE)

    @property
    def exact(self) -> bool:
        """Whether it is one figure, meant exactly."""
        return self._low == self._high and self.sense is EXACT

    def __add__(self, other: "Duration") -> "Duration":
        if not isinstance(other, Duration):
            return NotImplemented
        _check_closed(self)
        _check_closed(other)
        return _make(self._low + other._low, self._typical + other._typical, self._high + other._high)

    def __mul__(self, times: int) -> "Duration":
        if not isinstance(times, int) or isinstance(times, bool):
            return NotImplemented
        if times < 0:
            raise InvalidValue("Duration", times, "times is negative", "multiply by 0 or more")
        _check_closed(self)
        return _make(self._low * times, self._typical * times, self._high * times)

    __rmul__ = __mul__

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Duration):
            return (
                self._low == other._low
                and self._typical == other._typical
                and self._high == other._high
                and self.sense is other.sense
            )
        # Only a timedelta is worth importing datetime for: amounts are often compared with UNSTATED.
        if not hasattr(other, "total_seconds"):
            return NotImplemented
        return self.exact and as_timedelta(self._low) == other

    def __hash__(self) -> int:
        # As timedelta hashes, in C and in Python alike, without importing it.
        if self._low == self._high and self.sense is EXACT:
            seconds, milliseconds = divmod(self._low, 1_000)
            return hash((*divmod(seconds, 86_400), milliseconds * 1_000))
        return hash(("Duration", self._low, self._typical, self._high))

    def __format__(self, spec: str) -> str:
        for name, figure in zip(("low", "typical", "high"), self.milliseconds, strict=True):
            if spec.startswith(name):
                _check_closed(self)
                return format(str(exact_duration(figure)), spec.removeprefix(name))
        return format(str(self), spec)

    def __str__(self) -> str:
        figures = write_range(self._low, self._typical, self._high)
        return say_sense(self.sense, figures)

    def __repr__(self) -> str:
        return f"Duration('{self}')"

    def _shown(self) -> str:
        return f"'{self}'"


# The setters of the slots themselves, past the frozen `__setattr__`, as `object.__setattr__` looks them up each time;
# type checkers know the slots by the types of their values.
_set_low, _set_typical, _set_high = Duration._low.__set__, Duration._typical.__set__, Duration._high.__set__  # type: ignore[attr-defined]
_set_sense = Duration.sense.__set__  # type: ignore[attr-defined]


def trusted_duration(low: int, typical: int, high: int) -> Duration:
    """Make a duration of whole milliseconds that are known to be valid, unchecked: estimates make thousands of them."""
    duration: Duration = object.__new__(Duration)
    _set_low(duration, low)
    _set_typical(duration, typical)
    _set_high(duration, high)
    _set_sense(duration, EXACT)
    return duration


def exact_duration(milliseconds: int) -> Duration:
    """Make a duration of one figure that is known to be valid, unchecked."""
    return trusted_duration(milliseconds, milliseconds, milliseconds)


def _make(low: int, typical: int, high: int) -> Duration:
    duration: Duration = object.__new__(Duration)
    _fill(duration, low, typical, high)
    return duration


def _check_closed(duration: Duration) -> None:
    if duration.sense is not EXACT:
        raise InvalidValue("Duration", str(duration), "is open", "resolve it first: STEADY.resolve(...)")


def _fill(duration: Duration, low: int, typical: int | None, high: int, sense: Sense = EXACT) -> None:
    unstated = typical is None
    typical = midpoint(low, high) if typical is None else typical
    if (least := min(low, typical, high)) < 0:
        raise InvalidValue("Duration", least, "ms is negative", "write a duration of 0 s or more")
    if (most := max(low, typical, high)) > LONGEST_TIMEDELTA:
        raise BoundExceeded("Duration", most, LONGEST_TIMEDELTA, "milliseconds, the maximum of a timedelta")
    if not low <= typical <= high:
        figures = (low, high) if unstated else (low, typical, high)
        written = " - ".join(str(exact_duration(figure)) for figure in figures)
        raise InvalidValue("Duration", written, "is out of order", "write low - typical - high, the least first")
    if sense is not EXACT:
        _check_open(low, typical, high, sense)
    freeze(duration, "_low", low)
    freeze(duration, "_typical", typical)
    freeze(duration, "_high", high)
    freeze(duration, "sense", sense)


def _check_open(low: int, typical: int, high: int, sense: Sense) -> None:
    figures = write_range(low, typical, high)
    least = str(exact_duration(low))
    if sense is Sense.AT_LEAST_TO_FAILURE:
        right = Hint("write {} or {}", say_sense(Sense.AT_LEAST, least), "to failure")
        raise InvalidValue("Duration", say_sense(sense, figures), "is a sense that only a count has", right)
    if low == 0:
        raise InvalidValue("Duration", say_sense(sense, figures), "is no time at all", Hint("write {}", "0 s"))
    if low != high and sense is not Sense.ABOUT:
        raise open_range("Duration", say_sense(sense, figures), say_sense(sense, least))


def _read(value: object, name: str) -> tuple[int, int | None, int, Sense]:
    if isinstance(value, str):
        return read_duration(value)
    if isinstance(value, Duration):
        return *value.milliseconds, value.sense
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() < 64:
        if value < 0:
            raise InvalidValue(f"Duration.{name}", value, "is negative", Hint("write a duration such as {}", "20 s"))
        raise InvalidValue(f"Duration.{name}", value, "is not a duration", Hint("write {}", f"{value} s"))
    return (figure := _from_timedelta(value, name)), figure, figure, EXACT


def _read_exact(value: object, name: str) -> int:
    low, _, high, sense = _read(value, name)
    if low != high or sense is not EXACT:
        raise InvalidValue("Duration", value, "is a range beside other figures", "write one range, or exact durations")
    return low


def _from_timedelta(value: object, name: str) -> int:
    from datetime import timedelta

    if not isinstance(value, timedelta):
        raise InvalidValue(
            f"Duration.{name}",
            value,
            "is not a duration",
            Hint("write {}", AnyOf(("20 s", "5-10 s", InPython("a timedelta")))),
        )
    whole, rest = divmod(value, timedelta(milliseconds=1))
    if rest:
        raise InvalidValue("Duration", value, "is finer than a millisecond", "write whole milliseconds")
    return whole


def as_timedelta(milliseconds: int) -> "timedelta":
    """A `timedelta` of whole milliseconds; importing datetime costs more than most callers need, so only here."""
    from datetime import timedelta

    return timedelta(milliseconds=milliseconds)
