"""Figures in plain words, for display: counts, durations, distances, periods, and what stands in their place."""

from typing import TYPE_CHECKING, Final, Literal, TypeAlias, assert_never

from footex.messages import figures
from footex.messages.message import join
from footex.messages.punctuation import SPACE
from footex.model.figures.amounts import ToFailure, Unstated, Vague
from footex.model.figures.count import Count
from footex.model.figures.decimal_text import write_figures
from footex.model.figures.distance import PLACES, Distance, stated_figures, unit_of
from footex.model.figures.duration import Duration
from footex.model.figures.duration_text import midpoint
from footex.model.figures.period import Period
from footex.model.figures.sense import Sense

if TYPE_CHECKING:
    from footex.messages.message import Plural

__all__ = [
    "SEVERAL", "Amount", "Noun", "describe_amount", "describe_count", "describe_counted", "describe_duration",
    "describe_sense",
]  # fmt: skip

Amount: TypeAlias = Count | Duration | Distance | Period | Vague | Unstated | ToFailure | None
"""A figure, or what stands in its place."""

Noun: TypeAlias = Literal["repetition", "breath", "step", "set", "round", "day", "week"]
"""What is counted, in the singular."""

SEVERAL: Final = 5
"""What a source's words for a count are taken for where a noun's form asks for a number."""


def describe_amount(amount: "Amount") -> str:
    """Describe a figure with its unit and how it is meant; of nothing, say that it is none.

    Example:
        >>> describe_amount(Duration("about 90 s")), describe_amount(Count("8+")), describe_amount(UNSTATED)
        ('about 1 min 30 s', 'at least 8', 'unstated')
    """
    match amount:
        case None:
            return figures.NONE()
        case Unstated():
            return figures.UNSTATED()
        case ToFailure():
            return figures.TO_FAILURE()
        case Vague(words=words):
            return _describe_words(words)
        case Count():
            return describe_sense(amount.sense, _write_count(amount))
        case Duration():
            return describe_sense(amount.sense, _describe_range(*amount.milliseconds))
        case Distance():
            figure = write_figures(stated_figures(amount), PLACES)
            return describe_sense(amount.sense, figures.DISTANCES[unit_of(amount)](figure=figure))
        case Period(low=low, high=high, unit=unit):
            return figures.PERIODS[unit](high, figure=low if low == high else f"{low}-{high}")
        case _:
            assert_never(amount)


def describe_duration(duration: "int | Duration") -> str:
    """Describe a duration, or that of so many milliseconds.

    Example:
        >>> describe_duration(90_000), describe_duration(Duration("5-10 s"))
        ('1 min 30 s', '5-10 s')
    """
    return _describe_point(duration) if isinstance(duration, int) else describe_amount(duration)


def describe_count(amount: "Count | Vague | Unstated | ToFailure", noun: Noun) -> str:
    """Describe how many there are of something; its form goes by the highest figure of a range.

    Example:
        >>> describe_count(Count("2-3"), "set"), describe_count(Count("8+"), "repetition")
        ('2-3 sets', 'at least 8 repetitions')
        >>> describe_count(UNSTATED, "step"), describe_count(Vague("a few"), "round")
        ('an unstated number of steps', 'a few rounds')
    """
    match amount:
        case Unstated():
            return figures.UNSTATED_NUMBER[noun]()
        case ToFailure():
            return figures.COUNTED_TO_FAILURE[noun]()
        case Vague(words=words):
            return figures.COUNTED[noun](SEVERAL, figure=_describe_words(words))
        case Count():
            return describe_counted(amount, figures.COUNTED[noun])
        case _:
            assert_never(amount)


def describe_counted(count: Count, entry: "Plural") -> str:
    """Describe how many there are of what an entry with the field `figure` says.

    Example:
        >>> from footex.messages.frequencies import TIMES_A_DAY
        >>> describe_counted(Count("1-2"), TIMES_A_DAY)
        '1-2 times a day'
    """
    return describe_sense(count.sense, entry(count.high, figure=_write_count(count)))


def describe_sense(sense: Sense, figure: str) -> str:
    """Describe how a figure is meant.

    Example:
        >>> describe_sense(Sense.AT_MOST, "8 repetitions")
        'up to 8 repetitions'
    """
    return figure if sense is Sense.EXACT else _SENSES[sense](figure=figure)


_SENSES: Final = {
    Sense.ABOUT: figures.ABOUT,
    Sense.AT_LEAST: figures.AT_LEAST,
    Sense.AT_MOST: figures.AT_MOST,
    Sense.AT_LEAST_TO_FAILURE: figures.AT_LEAST_TO_FAILURE,
}


def _describe_words(words: str) -> str:
    """A source's words, with what the library knows of them as messages."""
    start, _, unit = words.rpartition(" ")
    if start and unit in figures.VAGUE_TIMES:
        return figures.VAGUE_TIMES[unit](words=_describe_words(start))
    return figures.VAGUE[words]() if words in figures.VAGUE else words


def _write_count(count: Count) -> str:
    if count.low == count.high:
        return str(count.low)
    usual = "" if count.typical == midpoint(count.low, count.high) else f"-{count.typical}"
    return f"{count.low}{usual}-{count.high}"


def _describe_range(low: int, typical: int, high: int) -> str:
    """As `write_range` writes it: the unit once where all figures have the same one."""
    points = [low] if low == high else [low, high] if typical == midpoint(low, high) else [low, typical, high]
    parts = [_split_point(point) for point in points]
    units = {unit for part in parts for unit in part}
    if len(units) == 1:
        (unit,) = units
        return _UNITS[unit](**{unit: "-".join(part[unit] for part in parts)})
    return join(map(_join_point, parts), figures.TO)


def _describe_point(milliseconds: int) -> str:
    return _join_point(_split_point(milliseconds))


def _join_point(point: "dict[str, str]") -> str:
    return join((_UNITS[unit](**{unit: figure}) for unit, figure in point.items()), SPACE)


_UNITS: Final = {"hours": figures.HOURS, "minutes": figures.MINUTES, "seconds": figures.SECONDS}


def _split_point(milliseconds: int) -> dict[str, str]:
    """The figures of one duration by their units; at least one."""
    minutes, rest = divmod(milliseconds, 60_000)
    hours, minutes = divmod(minutes, 60)
    seconds, fraction = divmod(rest, 1_000)
    point = {"hours": str(hours)} if hours else {}
    if minutes:
        point["minutes"] = str(minutes)
    if rest or not point:
        point["seconds"] = f"{seconds}.{fraction:03}".rstrip("0") if fraction else str(seconds)
    return point
