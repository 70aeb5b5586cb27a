"""What a pace assumes, each with its reason: times, counts, and the meanings of words."""

from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.fields import as_text, check_texts
from footex.model.figures.amounts import split_unit
from footex.model.figures.converters import as_count, as_stated_duration
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.model.value import Value
from footex.timing.paces.factor import AssumedFactor

if TYPE_CHECKING:
    from datetime import timedelta

    AssumedTimeLike: TypeAlias = "AssumedTime | Duration | timedelta | str"
    AssumedCountLike: TypeAlias = "AssumedCount | Count | int | str"

__all__ = ["AssumedCount", "AssumedTime", "AssumedWord", "as_assumed_count", "as_assumed_factor", "as_assumed_time"]


def _time(value: "Duration | timedelta | str") -> Duration:
    return as_stated_duration(value, "AssumedTime.value", zero=True)


_OWN_CHOICE = "chosen by whoever made this pace"


@frozen(eq=False, repr=False)
class AssumedTime(Value):
    """A time that a pace assumes, and why.

    Args:
        value: The time.
        reason: The reason for this value.

    Raises:
        InvalidValue: An invalid field.

    Example:
        >>> AssumedTime("2-4 s", reason="measured on the ward")
        AssumedTime('2-4 s', reason='measured on the ward')
    """

    value: Duration = field(converter=_time)
    reason: str = field(default=_OWN_CHOICE, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "reason")


def _count(value: Count | int | str) -> Count:
    return as_count(value, "AssumedCount.value")


@frozen(eq=False, repr=False)
class AssumedCount(Value):
    """A count that a pace assumes where none is stated, and why.

    Args:
        value: The count.
        reason: The reason for this value.

    Raises:
        InvalidValue: An invalid field.

    Example:
        >>> AssumedCount("8-12")
        AssumedCount('8-12')
    """

    value: Count = field(converter=_count)
    reason: str = field(default=_OWN_CHOICE, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "reason")


def _word_count(value: Count | int | str) -> Count:
    return as_count(value, "AssumedWord.count")


def _of_unit(value: Count | int | str | None) -> Count | None:
    return None if value is None else as_count(value, "AssumedWord.of_unit")


def _words(value: str) -> str:
    words, unit = split_unit(" ".join(as_text(value, "AssumedWord.words").lower().split()))
    if unit:
        raise InvalidValue("AssumedWord.words", value, "holds a unit", Hint("write {}", words or "a few"))
    return words


@frozen(eq=False, repr=False)
class AssumedWord(Value):
    """The meaning that a pace assumes for vague words, and why.

    Args:
        words: The words without a unit: "a few".
        count: What they mean as a count.
        of_unit: How many of a unit (seconds, minutes, hours) they mean; `None` for the same as `count`.
        reason: The reason for this meaning.

    Raises:
        InvalidValue: An invalid field.

    Example:
        >>> AssumedWord("a handful", count="4-6")
        AssumedWord('a handful', count='4-6')
    """

    words: str = field(converter=_words)
    count: Count = field(converter=_word_count, kw_only=True)
    of_unit: Count | None = field(default=None, converter=_of_unit, kw_only=True)
    reason: str = field(default=_OWN_CHOICE, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "reason")


def as_assumed_time(value: "AssumedTimeLike", name: str) -> AssumedTime:
    """Read a time that a pace assumes, naming the field in what is raised."""
    return value if isinstance(value, AssumedTime) else AssumedTime(as_stated_duration(value, name, zero=True))


def as_assumed_count(value: "AssumedCountLike", name: str) -> AssumedCount:
    """Read a count that a pace assumes, naming the field in what is raised."""
    return value if isinstance(value, AssumedCount) else AssumedCount(as_count(value, name))


def as_assumed_factor(value: AssumedFactor | str, name: str) -> AssumedFactor:
    """Read a factor that a pace assumes, naming the field in what is raised."""
    if isinstance(value, AssumedFactor):
        return value
    try:
        return AssumedFactor(value)
    except InvalidValue as error:
        raise error.about(name) from None
