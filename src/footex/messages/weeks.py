"""Days, times of the day and sessions of a week."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = [
    "A_PART", "CLOCKS", "DATED", "FIXED", "MINUTES", "MORE_PARTS", "ONE_PART", "PARTS", "SESSIONS",
    "SHORT_WEEKDAYS", "SOME_PARTS", "STATUSES", "TO", "WEEK", "WEEKDAYS", "ZONE_OF_DATES",
]  # fmt: skip

WEEKDAYS: Final = {
    "monday": Text("Monday"),
    "tuesday": Text("Tuesday"),
    "wednesday": Text("Wednesday"),
    "thursday": Text("Thursday"),
    "friday": Text("Friday"),
    "saturday": Text("Saturday"),
    "sunday": Text("Sunday"),
}
SHORT_WEEKDAYS: Final = {
    "monday": Text("Mon"),
    "tuesday": Text("Tue"),
    "wednesday": Text("Wed"),
    "thursday": Text("Thu"),
    "friday": Text("Fri"),
    "saturday": Text("Sat"),
    "sunday": Text("Sun"),
}
DATED: Final = Text("{weekday} {date}")
CLOCKS: Final = Text("{start}-{end}", "from one clock time to another")
MINUTES: Final = Text("{minutes} min")
TO: Final = Text("{low} to {high}", "a range of figures")
WEEK: Final = Text("Week {number}")
SESSIONS: Final = Plural("{count} session", "{count} sessions")
ZONE_OF_DATES: Final = Text("{zone} from {first} to {last}")
STATUSES: Final = {
    "planned": Text("planned", "a session"),
    "done": Text("done", "a session"),
    "skipped": Text("skipped", "a session"),
    "cancelled": Text("cancelled", "a session"),
}
FIXED: Final = Text("fixed", "a session")
PARTS: Final = {
    "morning": Text("morning", "a part of the day"),
    "midday": Text("midday", "a part of the day"),
    "afternoon": Text("afternoon", "a part of the day"),
    "evening": Text("evening", "a part of the day"),
    "bedtime": Text("bedtime", "a part of the day"),
}
# A session is called by the part of the day in which it starts: "2 evenings instead of mornings".
ONE_PART: Final = {
    "early morning": Text("one early morning"),
    "morning": Text("one morning"),
    "midday": Text("one midday"),
    "afternoon": Text("one afternoon"),
    "evening": Text("one evening"),
    "night": Text("one night"),
}
A_PART: Final = {
    "early morning": Text("an early morning"),
    "morning": Text("a morning"),
    "midday": Text("a midday"),
    "afternoon": Text("an afternoon"),
    "evening": Text("an evening"),
    "night": Text("a night"),
}
SOME_PARTS: Final = {
    "early morning": Plural("{count} early morning", "{count} early mornings"),
    "morning": Plural("{count} morning", "{count} mornings"),
    "midday": Plural("{count} midday", "{count} middays"),
    "afternoon": Plural("{count} afternoon", "{count} afternoons"),
    "evening": Plural("{count} evening", "{count} evenings"),
    "night": Plural("{count} night", "{count} nights"),
}
MORE_PARTS: Final = {
    "early morning": Text("early mornings"),
    "morning": Text("mornings"),
    "midday": Text("middays"),
    "afternoon": Text("afternoons"),
    "evening": Text("evenings"),
    "night": Text("nights"),
}
