"""Recurrence rules of iCalendar (RFC 5545, 3.3.10): checked, and what expanding them costs.

The expansion steps through a rule from its first date on, and goes on until the year 9999 for a rule that never
matches, such as every 30 February. So its steps are counted beforehand.
"""

import re
from datetime import date, datetime
from math import prod
from typing import TYPE_CHECKING, Final, NamedTuple

from footex.content.importers.ical.moments import YEARS, date_of, read_moment
from footex.errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Rule", "read_rule"]

_SECONDS: Final = {
    "SECONDLY": 1, "MINUTELY": 60, "HOURLY": 3_600, "DAILY": 86_400, "WEEKLY": 604_800, "MONTHLY": 28 * 86_400,
    "YEARLY": 365 * 86_400,
}  # fmt: skip
_CANDIDATES: Final = {"WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}
"""The days of a period that the expansion tries; one in the others."""

_RANGES: Final = {
    "BYSECOND": (0, 59), "BYMINUTE": (0, 59), "BYHOUR": (0, 23), "BYMONTH": (1, 12), "BYMONTHDAY": (-31, 31),
    "BYYEARDAY": (-366, 366), "BYWEEKNO": (-53, 53), "BYSETPOS": (-366, 366),
}  # fmt: skip
_TIMES: Final = ("BYHOUR", "BYMINUTE", "BYSECOND")
_WEEKDAY: Final = re.compile("([+-]?[1-9][0-9]?)?(MO|TU|WE|TH|FR|SA|SU)")
_WHOLE: Final = re.compile("[+-]?[0-9]{1,4}")
_MOST: Final = 9_999
"""The maximum interval and the maximum number of occurrences of a rule."""

_MONTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The days of the months of most years."""

_PERIOD_STEPS: Final = 20
"""A period, and each further time of a day, costs as much as so many days that are tried."""

_LAST_YEAR: Final = 9_999
_RARELY: Final = 28
"""The maximum periods from one occurrence of a rule that is sure to recur to the next: weekdays repeat in 28 years."""


class Rule(NamedTuple):
    """A rule whose parts are valid.

    Attributes:
        parts: The parts as texts, by their names in upper case, `UNTIL` excepted.
        until: The last moment, or the last date; `None` without one.
    """

    parts: "Mapping[str, str]"
    until: date | datetime | None

    def write(self) -> str:
        """The rule without its end as iCalendar has it."""
        return ";".join(f"{name}={value}" for name, value in self.parts.items())

    def steps(self, start: date, horizon: date) -> int:
        """The maximum steps of its expansion up to a date.

        Args:
            start: The first date of the series.
            horizon: The last date that matters.
        """
        frequency, interval = self.parts["FREQ"], int(self.parts.get("INTERVAL", 1))
        recurs = self._recurs(start, interval)
        until = date(_LAST_YEAR, 12, 31)
        if recurs:
            until = horizon if self.until is None else min(horizon, date_of(self.until))
        periods = max(0, (until - start).days + 1) * 86_400 // (_SECONDS[frequency] * interval) + 1
        if recurs and "COUNT" in self.parts:
            periods = min(periods, _RARELY * int(self.parts["COUNT"]) + 1)
        times = prod(len(self.parts.get(name, "0").split(",")) for name in _TIMES)
        return periods * (_PERIOD_STEPS + _CANDIDATES.get(frequency, 1) * (1 + _PERIOD_STEPS * (times - 1)))

    def _recurs(self, start: date, interval: int) -> bool:
        """Whether it is sure to match within a few periods; a rule of an unusual form counts as one that isn't."""
        by = {name for name in self.parts if name.startswith("BY") and name not in _TIMES}
        days = max((abs(int(value)) for value in self._list("BYMONTHDAY")), default=start.day)
        match self.parts["FREQ"]:
            case "DAILY":
                return not by or (by == {"BYDAY"} and interval % 7 > 0)
            case "WEEKLY":
                return by <= {"BYDAY"}
            case "MONTHLY":
                longest = max(_MONTHS[(start.month - 1 + interval * number) % 12] for number in range(12))
                return longest >= days if by <= {"BYMONTHDAY"} else self._is_of_weekdays(by, longest)
            case "YEARLY":
                longest = max(_MONTHS[int(month) - 1] for month in self._list("BYMONTH") or [f"{start.month}"])
                if by <= {"BYMONTH", "BYMONTHDAY"}:
                    return longest >= days or (interval == 1 and days == 29)
                return interval < _RARELY and self._is_of_weekdays(by - {"BYMONTH"}, longest)
        return not by and not any(name in self.parts for name in _TIMES)

    def _is_of_weekdays(self, by: set[str], longest: int) -> bool:
        """Whether it is of weekdays counted within a month, and now and then there are as many.

        Args:
            by: The kinds of its parts.
            longest: The days of the longest of its months.
        """
        days = self._list("BYDAY")
        numbers = [abs(int(value[:-2] or 0)) for value in days]
        weeks = 5 if longest > 28 else 4
        if by == {"BYDAY", "BYSETPOS"}:
            return not any(numbers) and all(abs(int(value)) <= weeks for value in self._list("BYSETPOS"))
        return by == {"BYDAY"} and max(numbers) <= weeks

    def _list(self, name: str) -> list[str]:
        return self.parts[name].split(",") if name in self.parts else []


def read_rule(text: str) -> Rule:
    """Read a rule and check each of its parts.

    Raises:
        InvalidValue: Not a rule, or a part out of its range.

    Example:
        >>> read_rule("FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261231").write()
        'FREQ=WEEKLY;BYDAY=MO,WE'
    """
    parts: dict[str, str] = {}
    for part in filter(None, text.upper().split(";")):
        name, _, value = part.partition("=")
        if name in parts or not _is_valid(name, value):
            raise InvalidValue("RRULE", part, "is not a valid part of a rule", "write such as FREQ=WEEKLY;BYDAY=MO")
        parts[name] = value
    if "FREQ" not in parts:
        raise InvalidValue("RRULE", text, "has no FREQ", "write such as FREQ=WEEKLY;BYDAY=MO")
    if "UNTIL" not in parts:
        return Rule(parts, None)
    until = read_moment(parts.pop("UNTIL"))
    if until.year < YEARS[0]:
        raise InvalidValue("RRULE", text, "ends too long ago", f"write a year from {YEARS[0]} on")
    return Rule(parts, None if until.year > YEARS[-1] else until)  # some programs write 9999 for no end


def _is_valid(name: str, value: str) -> bool:
    match name:
        case "FREQ":
            return value in _SECONDS
        case "INTERVAL" | "COUNT":
            return bool(_WHOLE.fullmatch(value)) and 1 <= int(value) <= _MOST
        case "BYDAY":
            return all(map(_WEEKDAY.fullmatch, value.split(",")))
        case "WKST":
            return bool(_WEEKDAY.fullmatch(value)) and len(value) == 2
        case "UNTIL":
            return True  # read as a moment
    if name not in _RANGES:
        return False
    low, high = _RANGES[name]
    return all(_WHOLE.fullmatch(one) and low <= int(one) <= high and (int(one) or low == 0) for one in value.split(","))
