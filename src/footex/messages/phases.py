"""What is said of protocols and their phases: when each is, what is done in it, and by what somebody moves on."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = [
    "AFTER_THE_PHASE_BEFORE",
    "COLUMNS",
    "DOSE_FROM_SESSION",
    "ENTER",
    "FROM_WEEK",
    "FROM_WEEK_TO_WEEK",
    "IN_WEEK",
    "IN_WEEKS",
    "LATER_DOSES",
    "LEAVE",
    "LENGTH_UNSTATED",
    "SESSIONS",
    "UNSTATED",
]  # fmt: skip

COLUMNS: Final = {
    "phase": Text("phase", "a column"),
    "when": Text("when", "a column: the weeks of a phase"),
    "what": Text("what", "a column: the routines of a phase"),
    "how often": Text("how often", "a column"),
    "moving on": Text("moving on", "a column: by what somebody begins and leaves a phase"),
}
"""The columns of a table of phases."""

AFTER_THE_PHASE_BEFORE: Final = Text("after the phase before it")
FROM_WEEK: Final = Text("from week {first} on")
IN_WEEK: Final = Text("week {week}")
IN_WEEKS: Final = Text("weeks {first} to {last}")
FROM_WEEK_TO_WEEK: Final = Text("from week {first} to week {last}")
LENGTH_UNSTATED: Final = Text("its length unstated", "of a phase")
SESSIONS: Final = Plural("{figure} session", "{figure} sessions", "how long a phase is")
DOSE_FROM_SESSION: Final = Text("from session {session} on, {exercise}: {dose}")
LATER_DOSES: Final = Text("{phase}: doses of later sessions", "a heading")
ENTER: Final = Text("begin when: {criteria}", "a phase")
LEAVE: Final = Text("leave when: {criteria}", "a phase")
UNSTATED: Final = Text("unstated", "by what somebody moves on")
