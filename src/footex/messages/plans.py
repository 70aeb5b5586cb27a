"""Plans as they are shown: headings, sessions, differences, alternatives, advice, wishes."""

from typing import Final

from footex.messages.message import Entry, Plural, Text

__all__ = [
    "ADVICE", "ADVISED", "ALTERNATIVES", "AND_OTHERS", "ASSUMED", "AS_GOOD", "AT_MOST_ONE_A_DAY", "AT_OTHER_TIMES",
    "CAPTION", "CLOCK_CHANGE", "COMMITMENT", "DAY", "DOSES", "DOSES_AS_BEFORE", "FEWER", "HAS_MORE", "INSTEAD",
    "IN_WEEK", "LENGTH", "LENGTH_AT", "LESS", "LONG_FIRST", "LOST", "MARKED", "MORE", "NAMED", "NOT_AFTER",
    "NOT_PROVED", "NOT_TWO_DAYS", "NO_SESSIONS", "OF_WEEK", "ON_DAYS", "ON_OTHER_DAYS", "OWN_SOURCE",
    "REST_OF_COMMITMENTS", "REST_OF_TARGET", "SAME", "SESSIONS", "SESSION_AT", "SESSION_MOVED",
    "SESSION_MOVED_TO_DAY", "STANDING", "STRENGTH", "STRENGTH_SOURCE", "SUPPORT_SOURCE", "TIME", "WEEK_FROM",
    "WEEK_OF",
]  # fmt: skip

AND_OTHERS: Final = Plural("{listed} and {count} other", "{listed} and {count} others")

CAPTION: Final = Text("{names}, from {date}, {zones}")
NOT_PROVED: Final = Text("{names}, from {date}, {zones}; not proved best")
WEEK_OF: Final = Text("Week from {date}: {names}")
WEEK_FROM: Final = Text("Week {number}, from {date}: {sessions}")
NO_SESSIONS: Final = Text("no sessions")
CLOCK_CHANGE: Final = Text("the clock jumps before {moment}")
MARKED: Final = Text("{clock} {mark}", "when a session is, and what became of it")
LENGTH_AT: Final = Text("{clock}, {length}", "when a session is, and how long it takes")
SESSIONS: Final = Text("Sessions")
DOSES_AS_BEFORE: Final = Text("doses as in the session before")
DAY: Final = Text("Day", "the heading of a column")
TIME: Final = Text("Time", "the heading of a column")
LENGTH: Final = Text("Length", "the heading of a column")
COMMITMENT: Final = Text("What", "the heading of a column")
DOSES: Final = Text("Doses and notes", "the heading of a column")
ALTERNATIVES: Final = Text("Alternatives")
ASSUMED: Final = Text("Assumed")
LOST: Final = Text("Lowered, lost or not met")
ADVICE: Final = Text("Advice")
ADVISED: Final = Text("{advice} ({source})")

SESSION_AT: Final = Text("{about}: {weekday} {times}")
SESSION_MOVED: Final = Text("{about}: {weekday} {times} to {after}")
SESSION_MOVED_TO_DAY: Final = Text("{about}: {weekday} {times} to {day} {after}")

INSTEAD: Final = Text("{after} instead of {before}")
AT_OTHER_TIMES: Final = Plural("{count} session at other times", "{count} sessions at other times")
ON_OTHER_DAYS: Final = Plural("{count} session on another day", "{count} sessions on another day")
ON_DAYS: Final = Text("{sessions}: {days}")
OF_WEEK: Final = Text("{weekday} of week {week}")
IN_WEEK: Final = Text("week {week}: {text}")
NAMED: Final = Text("{text} ({commitment})")
FEWER: Final = {
    "one": Text("one session fewer"),
    "several": Text("{count} sessions fewer"),
}
MORE: Final = {
    "one": Text("one session more"),
    "several": Text("{count} sessions more"),
}
SAME: Final = Text("the same but for some minutes")
AS_GOOD: Final = Text("as good by the score")
HAS_MORE: Final[dict[str, Entry]] = {
    "off_frequency": Text("{count} further from the typical number of sessions or days"),
    "outside_part": Plural(
        "{count} session more outside its part of the day", "{count} sessions more outside its part of the day"
    ),
    "off_weekdays": Plural(
        "{count} day more on weekdays that aren't preferred", "{count} days more on weekdays that aren't preferred"
    ),
    "unmet_wishes": Text("{count} more against a wish"),
    "over_preferred": Text("{count} min more over the preferred maximum of a day"),
    "moved": Plural("{count} session more moved", "{count} sessions more moved"),
    "distance": Text("moved {count} min further"),
    "uneven_spacing": Text("days less even"),
    "uneven_load": Text("longer days"),
    "off_usual_time": Text("{count} min further off the usual times"),
}
"""For each field of a score, what more of it means."""
LESS: Final[dict[str, Entry]] = {
    "off_frequency": Text("{count} nearer to the typical number of sessions or days"),
    "outside_part": Plural(
        "{count} session fewer outside its part of the day", "{count} sessions fewer outside its part of the day"
    ),
    "off_weekdays": Plural(
        "{count} day fewer on weekdays that aren't preferred", "{count} days fewer on weekdays that aren't preferred"
    ),
    "unmet_wishes": Text("{count} fewer against a wish"),
    "over_preferred": Text("{count} min less over the preferred maximum of a day"),
    "moved": Plural("{count} session fewer moved", "{count} sessions fewer moved"),
    "distance": Text("moved {count} min less far"),
    "uneven_spacing": Text("days more even"),
    "uneven_load": Text("shorter days"),
    "off_usual_time": Text("{count} min nearer the usual times"),
}
"""For each field of a score, what less of it means."""

STRENGTH: Final = Text("{about} has strength drills on consecutive days; muscles are usually given a day between.")
STRENGTH_SOURCE: Final = Text(
    "American College of Sports Medicine, position stand 2011: 48 hours between sessions of a muscle group"
)
LONG_FIRST: Final = Text("The first session of {about} takes {minutes} min; a shorter one shows how it feels.")
OWN_SOURCE: Final = Text("footex's own advice; no source is known that states it")
STANDING: Final = Text("{about} begins with a standing drill; stand near a support, or warm up seated first.")
SUPPORT_SOURCE: Final = Text(
    "footex's own caution, after the super six of NHS Tayside: a stable chair or a worktop to hold on to"
)

AT_MOST_ONE_A_DAY: Final = Text("at most one of {commitments} a day")
NOT_TWO_DAYS: Final = Text("{commitment} not on two days in a row")
NOT_AFTER: Final = Text("{commitment} not on the day after {other}")
REST_OF_TARGET: Final = Text("{gap} between sessions that work {target}")
REST_OF_COMMITMENTS: Final = Text("{gap} between sessions of {commitments}")
