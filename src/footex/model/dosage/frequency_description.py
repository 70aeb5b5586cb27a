"""Frequencies in plain words, for display, with a mark on what is assumed of them."""

from typing import TYPE_CHECKING

from footex.messages import frequencies
from footex.messages.figures import UNSTATED as NOT_STATED
from footex.messages.message import join
from footex.messages.punctuation import COMMA, OR
from footex.model.dosage.day import DayPart
from footex.model.figures.amounts import UNSTATED, Vague
from footex.model.figures.count import Count
from footex.model.figures.description import SEVERAL, describe_amount, describe_count, describe_counted
from footex.model.figures.duration import Duration
from footex.model.sources.assumed import Assumed
from footex.model.sources.marking import Marking

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.model.dosage.frequency import Frequency
    from footex.model.figures.period import Period
    from footex.model.sources.evidence import Evidence

__all__ = ["describe_frequency"]


def describe_frequency(frequency: "Frequency", evidence: "Iterable[Evidence]" = ()) -> str:
    """Describe a frequency, as far as it is stated; what is assumed by its evidence is marked.

    Args:
        frequency: Any frequency.
        evidence: That of the routine or prescription that it is of, for what it says of the frequency too.

    Example:
        >>> describe_frequency(Frequency(per_day=1, days_per_week=7, when="morning"))
        'once a day, 7 days a week, in the morning'
        >>> describe_frequency(Frequency(as_needed=True, per_day=4))
        'as needed, at most 4 times a day'
    """
    mark = Marking(Assumed(evidence).beside(frequency.evidence, "frequency"), "frequency.")
    parts = (*_describe_times(frequency, mark), *_describe_days(frequency, mark), *_describe_moments(frequency, mark))
    return join(parts, COMMA) if parts else NOT_STATED()


def _describe_times(frequency: "Frequency", mark: Marking) -> "Iterator[str]":
    """How often: as needed, and the figures that are then limits."""
    if frequency.as_needed:
        yield mark("as_needed", frequencies.AS_NEEDED())
    if frequency.per_day is not UNSTATED:
        yield mark("per_day", _limit(frequency, _describe_per_day(frequency.per_day)))
    if frequency.every is not None:
        yield mark("every", _describe_interval(frequency.every))
    if frequency.days_per_week is not UNSTATED:
        days = frequencies.A_WEEK(days=describe_count(frequency.days_per_week, "day"))
        yield mark("days_per_week", _limit(frequency, days))


def _limit(frequency: "Frequency", text: str) -> str:
    return frequencies.AT_MOST(how_often=text) if frequency.as_needed else text


def _describe_per_day(times: "Count | Vague") -> str:
    if isinstance(times, Vague):
        return frequencies.TIMES_A_DAY(SEVERAL, figure=describe_amount(times))
    return frequencies.ONCE_A_DAY() if times == Count(1) else describe_counted(times, frequencies.TIMES_A_DAY)


def _describe_days(frequency: "Frequency", mark: Marking) -> "Iterator[str]":
    """The days, and how far the sessions are apart."""
    if frequency.weekdays:
        weekdays = join([frequencies.WEEKDAYS[day.value]() for day in frequency.weekdays], COMMA)
        yield mark("weekdays", frequencies.ON_DAYS(weekdays=weekdays))
    if frequency.consecutive_days is not UNSTATED:
        days = describe_count(frequency.consecutive_days, "day")
        yield mark("consecutive_days", frequencies.IN_A_ROW(days=days))
    if frequency.rest_days is not UNSTATED:
        yield mark("rest_days", _describe_rest(frequency))
    if frequency.min_gap is not UNSTATED:
        yield mark("min_gap", frequencies.GAP(time=describe_amount(frequency.min_gap)))


def _describe_rest(frequency: "Frequency") -> str:
    days = describe_count(frequency.rest_days, "day")
    if frequency.consecutive_days is not UNSTATED or frequency.weekdays:
        return frequencies.REST_BETWEEN_RUNS(days=days)
    return frequencies.NEVER_TWO() if frequency.rest_days == Count(1) else frequencies.BETWEEN_DAYS(days=days)


def _describe_moments(frequency: "Frequency", mark: Marking) -> "Iterator[str]":
    """The times of the day, and for how many weeks."""
    if frequency.when:
        at = frequency.when[0] in (DayPart.MIDDAY, DayPart.BEDTIME)
        parts = join([frequencies.DAY_PARTS[part.value]() for part in frequency.when], OR)
        yield mark("when", (frequencies.AT if at else frequencies.IN_THE)(parts=parts))
    if frequency.with_meals:
        yield mark("with_meals", frequencies.WITH_MEALS())
    if frequency.weeks is not UNSTATED:
        yield mark("weeks", frequencies.FOR_WEEKS(weeks=describe_count(frequency.weeks, "week")))


def _describe_interval(every: "Duration | Period") -> str:
    if isinstance(every, Duration):
        return frequencies.EVERY_WHILE_AWAKE(time=describe_amount(every))
    if every.high == 1:
        return frequencies.EVERY_ONE[every.unit]()
    return frequencies.EVERY(period=describe_amount(every))
