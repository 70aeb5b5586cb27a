"""Whether the figures of a frequency can be met together: what few frequencies have, imported for those.

Ranges are compared at the figures that leave most room: what is rejected can't be met by any choice within them.
"""

from typing import TYPE_CHECKING

from footex.errors import InvalidValue, list_some
from footex.hint import Hint
from footex.model.figures.amounts import UNSTATED
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration

if TYPE_CHECKING:
    from footex.model.dosage.frequency import Frequency

__all__ = ["DAY_LENGTH", "check_frequency", "dates_apart"]

DAY_LENGTH = 86_400_000
"""The milliseconds of a day: a gap of as many or more is counted from start to start, by the clock."""

_LAST_MINUTE = DAY_LENGTH - 60_000


def dates_apart(gap: int) -> int:
    """The minimum number of dates between two sessions with a gap of some milliseconds; 0 if one day may hold both."""
    # From the first minute of a date to the last of a later one; below a day, both may be on one date.
    return 0 if gap < DAY_LENGTH else -((_LAST_MINUTE - gap) // DAY_LENGTH)


def check_frequency(frequency: "Frequency") -> None:
    """Check that gaps, weekdays, intervals and "as needed" can be met together with the rest of a frequency.

    Raises:
        InvalidValue: A combination that can't be met.
    """
    _check_gap(frequency)
    if frequency.weekdays:
        _check_weekdays(frequency)
    if frequency.every is not None:
        _check_every(frequency)
    if frequency.as_needed:
        _check_as_needed(frequency)


def _check_gap(frequency: "Frequency") -> None:
    per_day, days, run, gap = (
        frequency.per_day, frequency.days_per_week, frequency.consecutive_days, frequency.min_gap,
    )  # fmt: skip
    if not isinstance(gap, Duration):
        return
    name, least = "Frequency.min_gap", gap.milliseconds[0]
    if isinstance(per_day, Count) and (per_day.low - 1) * least >= DAY_LENGTH:
        raise InvalidValue(name, str(gap), f"can't be met with {per_day} sessions a day", "the gaps alone fill the day")
    apart = dates_apart(least)
    if apart > 1 and isinstance(run, Count) and run.low > 1:
        raise InvalidValue(
            name, str(gap), f"can't be met with {run} days in a row", f"it leaves {apart} dates from one to the next"
        )
    if apart > 1 and isinstance(days, Count) and days.low > (most := -(-7 // apart)):
        raise InvalidValue(
            name, str(gap), f"can't be met with {days} days a week", f"write at most {most}, or a shorter gap"
        )


def _check_weekdays(frequency: "Frequency") -> None:
    numbers = [day.number for day in frequency.weekdays]
    named = list_some([day.value for day in frequency.weekdays])
    # From each of the weekdays to the next, the last to the first of the week after.
    steps = [(after - before - 1) % 7 + 1 for before, after in zip(numbers, numbers[1:] + numbers[:1], strict=True)]
    days, run, rest, gap = (
        frequency.days_per_week, frequency.consecutive_days, frequency.rest_days, frequency.min_gap,
    )  # fmt: skip
    if isinstance(days, Count) and not days.low <= len(numbers) <= days.high:
        raise _contradict("days_per_week", days, named)
    if isinstance(rest, Count) and not any(step > 1 for step in steps):
        raise _contradict("rest_days", rest, named)
    if isinstance(rest, Count) and rest.low > min(step - 1 for step in steps if step > 1):
        raise _contradict("rest_days", rest, named)
    if isinstance(run, Count) and any(not run.low <= length <= run.high for length in _run_lengths(steps)):
        raise _contradict("consecutive_days", run, named)
    if isinstance(gap, Duration) and dates_apart(gap.milliseconds[0]) > min(steps):
        raise _contradict("min_gap", gap, named)


def _run_lengths(steps: list[int]) -> list[int]:
    """The lengths of the runs of days, by the steps from each day to the next; none if every day is one."""
    ends = [index for index, step in enumerate(steps) if step > 1]
    return [(end - before - 1) % len(steps) + 1 for before, end in zip(ends[-1:] + ends[:-1], ends, strict=True)]


def _contradict(field: str, figure: object, named: str) -> InvalidValue:
    return InvalidValue(
        f"Frequency.{field}", str(figure), f"can't be met on {named}", "leave it out: the weekdays fix the days"
    )


def _check_every(frequency: "Frequency") -> None:
    every, per_day = frequency.every, frequency.per_day
    if isinstance(every, Duration):
        least = every.milliseconds[0]
        if least >= DAY_LENGTH:
            hint = Hint("write a period of days, such as {}", "2 days")
            raise InvalidValue("Frequency.every", str(every), "is a day or more", hint)
        if isinstance(per_day, Count) and (per_day.low - 1) * least >= DAY_LENGTH:
            raise InvalidValue(
                "Frequency.every", str(every), f"can't be met with {per_day} sessions a day", "they take over a day"
            )
        return
    for field in ("weekdays", "days_per_week", "consecutive_days", "rest_days"):
        if (stated := getattr(frequency, field)) not in (UNSTATED, ()):
            raise InvalidValue(
                "Frequency.every", str(every), f"can't be met together with {field} {_write(stated)}",
                "leave one of them out: both fix the days",
            )  # fmt: skip


def _check_as_needed(frequency: "Frequency") -> None:
    for field in ("weekdays", "every", "consecutive_days", "rest_days"):
        if (stated := getattr(frequency, field)) not in (UNSTATED, (), None):
            raise InvalidValue(
                "Frequency.as_needed", "true", f"can't be met together with {field} {_write(stated)}",
                "leave one of them out: what is done as needed has no fixed days",
            )  # fmt: skip


def _write(stated: object) -> str:
    return list_some([day.value for day in stated]) if isinstance(stated, tuple) else str(stated)
