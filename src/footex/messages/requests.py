"""What is asked of a planner: free time, and the questions that it asks in turn."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = [
    "AND_SHIFTS", "DAYS", "DAYS_UNSTATED", "GAP_UNSTATED", "GAP_UNSTATED_OF", "REST_UNSTATED", "REST_UNSTATED_AFTER",
    "SESSIONS_AND_DAYS", "SHIFTS", "WEEKDAYS", "WINDOWS",
]  # fmt: skip

WEEKDAYS: Final = {
    "monday": Text("mon"),
    "tuesday": Text("tue"),
    "wednesday": Text("wed"),
    "thursday": Text("thu"),
    "friday": Text("fri"),
    "saturday": Text("sat"),
    "sunday": Text("sun"),
}
"""Weekdays as short as windows of free time are typed."""
DAYS: Final = Text("{first}-{last}", "from one weekday to another")
WINDOWS: Final = Text("{days} {times}", "the windows of free time of some weekdays")
SHIFTS: Final = Plural(
    "{count} day from {date}: {days}", "{count} days from {date}: {days}", "free time that repeats every few days"
)
AND_SHIFTS: Final = Text("{windows}, and {shifts}", "free time by the week, and free time that repeats every few days")

# Questions.
DAYS_UNSTATED: Final = Text("the days a week are unstated")
REST_UNSTATED: Final = Text("the days of rest between runs are unstated")
REST_UNSTATED_AFTER: Final = Text("a run of {days} days, and the days of rest after it are unstated")
GAP_UNSTATED: Final = Text("the gap between the sessions of a day is unstated")
GAP_UNSTATED_OF: Final = Text("up to {count} sessions a day, and the gap between them is unstated")
SESSIONS_AND_DAYS: Final = Text("{sessions} sessions, and the days a week are unstated")
