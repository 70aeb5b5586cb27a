"""What was done of what was planned: headings, rows, and whether sessions get quicker."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = [
    "AHEAD", "BY_DAY", "CANCELLED", "COLUMNS", "COUNTED", "EXERCISES", "EXERCISE_BARS", "EXTRA", "MARKS", "NOTHING",
    "NOTHING_DUE", "OF_PLANNED", "OF_SESSIONS", "OUTCOMES", "PERCENT", "QUICKER", "ROUTINES", "SLOWER", "SOME_DONE",
    "SUM", "TITLE", "TITLE_BEGUN", "TOO_FEW", "UNCLEAR", "UNLOGGED", "UNREAD", "UNREAD_REASONS", "WEEKS", "WEEK_BARS",
    "WEEK_FROM",
]  # fmt: skip

TITLE: Final = Text("What was done of what was planned, until {date}")
TITLE_BEGUN: Final = Text("What was done, until {date}", "there is no plan to compare with")
NOTHING: Final = Text("Nothing was done, and nothing was due.")
NOTHING_DUE: Final = Text("none due", "no session was planned up to now")

COLUMNS: Final = {
    "week": Text("week from", "the heading of a column: its first day"),
    "routine": Text("routine", "the heading of a column"),
    "exercise": Text("exercise", "the heading of a column"),
    "due": Text("due", "the heading of a column: sessions that were planned up to now"),
    "done": Text("done", "the heading of a column: sessions"),
    "partly": Text("in part", "the heading of a column: sessions that were begun and not completed"),
    "missed": Text("missed", "the heading of a column: sessions"),
    "percent": Text("done", "the heading of a column: in percent of what was due"),
    "planned": Text("planned", "the heading of a column: time"),
    "real": Text("real", "the heading of a column: time without pauses"),
    "paused": Text("paused", "the heading of a column: time"),
    "skipped": Text("skipped", "the heading of a column: planned time of what wasn't completed"),
}
"""The headings of columns."""

WEEKS: Final = Text("By week")
ROUTINES: Final = Text("By routine")
EXERCISES: Final = Text("By exercise")
SUM: Final = Text("all", "the name of the row that adds up the others")
PERCENT: Final = Text("{percent} %")

OUTCOMES: Final = {
    "done": Text("done", "a session"),
    "partly-done": Text("done in part", "a session"),
    "missed": Text("missed", "a session"),
    "ahead": Text("ahead", "a session"),
    "cancelled": Text("cancelled", "a session"),
}
"""What became of a session, by the value of `SessionOutcome`."""

AHEAD: Final = Plural("1 session is ahead.", "{count} sessions are ahead.")
CANCELLED: Final = Plural("1 session was cancelled.", "{count} sessions were cancelled.")
EXTRA: Final = Plural(
    "1 session wasn't planned; it is in no figure above.",
    "{count} sessions weren't planned; they are in no figure above.",
)
UNLOGGED: Final = Plural(
    "1 session is marked as done and has no log: how long it took isn't known.",
    "{count} sessions are marked as done and have no log: how long they took isn't known.",
)
BY_DAY: Final = Plural(
    "1 log names no session of the plan; it was taken for that of its routine on its day.",
    "{count} logs name no session of the plan; each was taken for that of its routine on its day.",
)
UNREAD: Final = Text("Not told by exercise: {routine}, {start}: {reason}.")
UNREAD_REASONS: Final = {
    "unknown-routine": Text("no routine has this id"),
    "changed-routine": Text("the routine is another by now"),
    "unknown-pace": Text("no pace is called {pace}"),
    "other-timeline": Text("the log's steps aren't those of the routine at this pace"),
}
"""Why the steps of a log aren't known, by the value of `UnreadReason`."""

QUICKER: Final = Text(
    "Sessions get quicker: from {first} % of the planned time to {last} %, over the latest {count} that were done."
)
SLOWER: Final = Text(
    "Sessions get slower: from {first} % of the planned time to {last} %, over the latest {count} that were done."
)
UNCLEAR: Final = Text(
    "No trend is clear: from {first} % of the planned time to {last} %, over the latest {count} sessions that were "
    "done, may be chance."
)
TOO_FEW: Final = Plural(
    "A trend takes {fewest} sessions that were done and logged; there is {count}.",
    "A trend takes {fewest} sessions that were done and logged; there are {count}.",
)

WEEK_BARS: Final = Text("Time by week", "the heading of a picture")
EXERCISE_BARS: Final = Text("Sessions by exercise", "the heading of a picture")
WEEK_FROM: Final = Text("Week from {date}", "the name of a row")
OF_PLANNED: Final = Text("{real} of {planned}", "real time, of so much planned time")
OF_SESSIONS: Final = Text("{done} of {due} done", "sessions")
SOME_DONE: Final = Text("{done} done", "sessions")
COUNTED: Final = Text("{count} {outcome}", "so many sessions, and what became of them")
MARKS: Final = {
    "planned": Text("planned", "what a colour stands for: time"),
    "real": Text("real, without pauses", "what a colour stands for: time"),
}
"""What the colours of times stand for; those of sessions are `OUTCOMES`."""
