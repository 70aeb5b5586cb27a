"""What the command shows of a pace that was learned: where from, its times, and what wasn't believed."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = [
    "COLUMNS", "DRAWN", "FROM_SESSIONS", "INTERVALS", "KEPT_BEFORE", "LINES_NOT_READ", "NOTHING_LEARNED",
    "NOT_READ", "PACE", "REFUSED", "SUSPECTED", "UNCHANGED", "UNMATCHED", "UNREADABLE", "WITHOUT_DATA", "WRITTEN",
]  # fmt: skip

PACE: Final = Text("Pace {id}")
FROM_SESSIONS: Final = Plural(
    "Learned from {count} session, of {since}.", "Learned from {count} sessions, from {since} to {until}."
)
INTERVALS: Final = Text(
    "From and to hold the mean of each time with a probability of {percent} %. What was in no session is as "
    "{prior} has it. Learned times are shown to three figures."
)
COLUMNS: Final = {
    "learned": Text("learned", "the heading of a column: a time"),
    "low": Text("from", "the heading of a column: the low bound of an interval"),
    "high": Text("to", "the heading of a column: the high bound of an interval"),
    "sessions": Text("sessions", "the heading of a column: how many a time was learned from"),
}
"""The headings of columns, but that of the prior, which is its id."""

WITHOUT_DATA: Final = Text("-", "no figure: in no session")
REFUSED: Final = Text("Refused: nothing was learned from these")
SUSPECTED: Final = Text("Suspected: these count for next to nothing")
NOT_READ: Final = Text("Not read: nothing was learned from these")
LINES_NOT_READ: Final = Text("Not read", "lines of a file")
UNMATCHED: Final = Text("{routine}, {start}: {reason}", "a session log, and why nothing could be learned from it")
UNREADABLE: Final = Text("{file}: {problem}", "a line of a file of session logs, and what is wrong with it")
NOTHING_LEARNED: Final = Text("There is nothing to learn from.")
WRITTEN: Final = Text("Written to {file}: footex time ROUTINE --pace {file} uses it.")
UNCHANGED: Final = Text("{file} holds the same pace: it was left as it is.")
KEPT_BEFORE: Final = Text("{id}, which it held before, is kept in {file}: sessions played at it are read by that.")
DRAWN: Final = Text("Drawn in {file}.")
