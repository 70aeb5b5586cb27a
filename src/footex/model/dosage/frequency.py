"""Frequency: how often a routine is done, as far as it is stated."""

from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.dosage.day import DayPart, Weekday, as_parts, as_weekdays
from footex.model.fields import as_instances, check_flags
from footex.model.figures.amounts import UNSTATED, ClosedCount, ClosedDuration
from footex.model.figures.converters import as_closed_count, as_closed_duration, as_stated_duration
from footex.model.figures.count import Count
from footex.model.sources.evidence import Evidence, check_paths
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import timedelta

    from footex.model.dosage.day import DayPartLike, WeekdayLike
    from footex.model.figures.amounts import CountLike, DurationLike
    from footex.model.figures.duration import Duration
    from footex.model.figures.period import Period

__all__ = ["LONGEST_GAP", "Frequency", "check_days_per_week"]

LONGEST_GAP = 7 * 24 * 3_600_000
"""The maximum milliseconds of a gap between two sessions."""

_INTERVAL_HINT = Hint("write {} or {}", "2 h", "10 days")
_PERIODS = ("day", "days", "week", "weeks", "month", "months")


def check_days_per_week(days: ClosedCount, name: str) -> None:
    """Check that a number of days a week is at most 7."""
    if isinstance(days, Count) and days.high > 7:
        raise InvalidValue(name, days.low if days.exact else str(days), "is over 7", "a week has seven days")


def _per_day(value: "CountLike") -> ClosedCount:
    return as_closed_count(value, "Frequency.per_day")


def _days_per_week(value: "CountLike") -> ClosedCount:
    days = as_closed_count(value, "Frequency.days_per_week")
    check_days_per_week(days, "Frequency.days_per_week")
    return days


def _consecutive_days(value: "CountLike") -> ClosedCount:
    return as_closed_count(value, "Frequency.consecutive_days")


def _rest_days(value: "CountLike") -> ClosedCount:
    return as_closed_count(value, "Frequency.rest_days")


def _min_gap(value: "DurationLike") -> ClosedDuration:
    return as_closed_duration(value, "Frequency.min_gap", longest=LONGEST_GAP)


def _when(value: "DayPartLike | Iterable[DayPartLike]") -> tuple[DayPart, ...]:
    return as_parts(value, "Frequency.when")


def _weekdays(value: "WeekdayLike | Iterable[WeekdayLike]") -> tuple[Weekday, ...]:
    return as_weekdays(value, "Frequency.weekdays")


def _every(value: "Duration | Period | timedelta | str | None") -> "Duration | Period | None":
    if value is None:
        return None
    # Periods are imported for what may be one only.
    if not isinstance(value, str) or value.rstrip().lower().endswith(_PERIODS):
        from footex.model.figures.period import as_period

        if (period := as_period(value, "Frequency.every")) is not None:
            return period
    # Not bounded here: of a day or more it is rejected with the period to write.
    return as_stated_duration(value, "Frequency.every", hint=_INTERVAL_HINT, longest=None)


def _weeks(value: "CountLike") -> ClosedCount:
    return as_closed_count(value, "Frequency.weeks")


def _evidence(value: "Iterable[Evidence] | Evidence") -> tuple[Evidence, ...]:
    return as_instances(value, Evidence, "Frequency.evidence")


@frozen(eq=False, repr=False, kw_only=True)
class Frequency(Value):
    """How often; each field is unstated by default.

    Args:
        per_day: Sessions on a day that has any.
        days_per_week: Days with sessions in a week of seven.
        consecutive_days: The length of a run of days.
        rest_days: Days without a session between two runs; without `consecutive_days` and weekdays, between any two
            days with sessions, so that 1 means never two days in a row.
        min_gap: Between two sessions in a row, on one day or on several: from the end of one to the start of the next;
            of a day or more, from start to start by the clock.
        when: Parts of the day; unstated if empty.
        weeks: How many weeks.
        evidence: Where the figures come from.
        weekdays: The days of the week; unstated if empty.
        every: From one session to the next: a duration while awake, or a period of days or weeks; `None` if unstated.
        with_meals: Whether sessions are at meals.
        as_needed: Whether it is done when needed, and so never planned; the other figures are then limits.

    Raises:
        InvalidValue: An invalid field, or a combination that can't be met.

    Example:
        >>> Frequency(weekdays=["monday", "friday"], when="bedtime").weekdays
        (<Weekday.MONDAY: 'monday'>, <Weekday.FRIDAY: 'friday'>)
        >>> Frequency(days_per_week=7, rest_days=1)
        Traceback (most recent call last):
        footex.errors.InvalidValue: Frequency.rest_days: '1' can't be met with 7 days a week; write at most 4 days ...
    """

    per_day: ClosedCount = field(default=UNSTATED, converter=_per_day)
    days_per_week: ClosedCount = field(default=UNSTATED, converter=_days_per_week)
    consecutive_days: ClosedCount = field(default=UNSTATED, converter=_consecutive_days)
    rest_days: ClosedCount = field(default=UNSTATED, converter=_rest_days)
    min_gap: ClosedDuration = field(default=UNSTATED, converter=_min_gap)
    when: tuple[DayPart, ...] = field(default=(), converter=_when)
    weeks: ClosedCount = field(default=UNSTATED, converter=_weeks)
    evidence: tuple[Evidence, ...] = field(default=(), converter=_evidence)

    weekdays: tuple[Weekday, ...] = field(default=(), converter=_weekdays)
    every: "Duration | Period | None" = field(default=None, converter=_every)
    with_meals: bool = field(default=False)
    as_needed: bool = field(default=False)

    def __attrs_post_init__(self) -> None:
        check_flags(self, "with_meals", "as_needed")
        _check_run(self)
        if self.weekdays or self.every is not None or self.as_needed or self.min_gap is not UNSTATED:
            from footex.model.dosage.feasibility import check_frequency

            check_frequency(self)
        check_paths(self, self.evidence)


def _check_run(frequency: Frequency) -> None:
    # Compared at the figures that leave most room: what is rejected can't be met by any choice within the ranges.
    days, run, rest = frequency.days_per_week, frequency.consecutive_days, frequency.rest_days
    if not isinstance(days, Count):
        return
    if isinstance(run, Count) and days.high < 7 and run.low > 2 * days.high:
        raise InvalidValue(
            "Frequency.consecutive_days", str(run), f"can't be met with {days} days a week",
            f"a run across two weeks has at most {2 * days.high} days",
        )  # fmt: skip
    alone = run is UNSTATED and not frequency.weekdays  # a rest between any two days with sessions
    if isinstance(rest, Count) and days.low > (most := _most_days(Count(1) if alone else run, rest)):
        others = "fewer days of rest, or the days in a row too" if alone else "or fewer days of rest"
        raise InvalidValue(
            "Frequency.rest_days", str(rest), f"can't be met with {days} days a week",
            f"write at most {most} days a week, {others}",
        )  # fmt: skip


def _most_days(run: ClosedCount, rest: Count) -> int:
    """The maximum days with sessions in a week that has a rest: those of a week that starts with a run."""
    if not isinstance(run, Count):
        return 6
    cycles, left = divmod(7, run.high + rest.low)
    return min(6, cycles * run.high + min(left, run.high))
