"""Frequencies: how often, on which days, at what times of the day, for how many weeks."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = [
    "AS_NEEDED",
    "AT",
    "AT_MOST",
    "A_WEEK",
    "BETWEEN_DAYS",
    "DAY_PARTS",
    "EVERY",
    "EVERY_ONE",
    "EVERY_WHILE_AWAKE",
    "FOR_WEEKS",
    "GAP",
    "IN_A_ROW",
    "IN_THE",
    "NEVER_TWO",
    "ONCE_A_DAY",
    "ON_DAYS",
    "REST_BETWEEN_RUNS",
    "TIMES_A_DAY",
    "WEEKDAYS",
    "WITH_MEALS",
]  # fmt: skip

AS_NEEDED: Final = Text("as needed")
AT_MOST: Final = Text("at most {how_often}", "how often at most: at most 4 times a day")
ONCE_A_DAY: Final = Text("once a day")
TIMES_A_DAY: Final = Plural("{figure} time a day", "{figure} times a day")
A_WEEK: Final = Text("{days} a week", "3 days a week")
EVERY_WHILE_AWAKE: Final = Text("every {time} while awake")
EVERY: Final = Text("every {period}", "every 2 days")
EVERY_ONE: Final = {"day": Text("every day"), "week": Text("every week"), "month": Text("every month")}
"""One period after the other."""

ON_DAYS: Final = Text("on {weekdays}", "on Monday, Friday")
WEEKDAYS: Final = {
    "monday": Text("Monday"),
    "tuesday": Text("Tuesday"),
    "wednesday": Text("Wednesday"),
    "thursday": Text("Thursday"),
    "friday": Text("Friday"),
    "saturday": Text("Saturday"),
    "sunday": Text("Sunday"),
}
"""The days of the week."""

IN_A_ROW: Final = Text("{days} in a row", "the days of a run")
REST_BETWEEN_RUNS: Final = Text("{days} of rest between runs", "of days with sessions")
NEVER_TWO: Final = Text("never two days in a row")
BETWEEN_DAYS: Final = Text("at least {days} between", "between two days with sessions")
GAP: Final = Text("at least {time} apart", "two sessions")

IN_THE: Final = Text("in the {parts}", "morning, afternoon, evening, perhaps others")
AT: Final = Text("at {parts}", "midday, bedtime, perhaps others")
DAY_PARTS: Final = {
    "morning": Text("morning"),
    "midday": Text("midday"),
    "afternoon": Text("afternoon"),
    "evening": Text("evening"),
    "bedtime": Text("bedtime"),
}
"""The parts of the day."""

WITH_MEALS: Final = Text("with meals")
FOR_WEEKS: Final = Text("for {weeks}", "for 6 weeks")
