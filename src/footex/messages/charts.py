"""Pictures of time: their titles, the names of their rows, and what their marks mean."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = [
    "ALL_SESSIONS", "ASSUMED", "ASSUMPTIONS", "BAR", "BETWEEN", "DOSE", "ESTIMATE", "FREE", "KINDS", "NAMED",
    "NO_ASSUMPTIONS", "ONE_SESSION", "OTHERS", "PARTLY_ASSUMED", "PHASES", "PHASE_OF", "PICTURE", "SESSION", "SPREAD",
    "SWING", "TIME", "TO_LAST", "TYPICAL_TOTAL", "WEEKS", "WHISKER", "WHOLE", "WORTH",
]  # fmt: skip

SESSION: Final = Text("{routine} from start to end, at the {level} figures", "the title of a picture")
ESTIMATE: Final = Text("{routine}: the time of each exercise", "the title of a picture")
ASSUMPTIONS: Final = Text("{routine}: what each assumption is worth", "the title of a picture")
WEEKS: Final = Plural(
    "Planned time in 1 week, by exercise",
    "Planned time in each of {count} weeks, by exercise",
    "the title of a picture",
)
PHASES: Final = Text("{protocol}: the time of one session in each phase, by exercise", "the title of a picture")

WHOLE: Final = Text("The whole session")
BETWEEN: Final = Text("Between exercises")
ALL_SESSIONS: Final = Text("All sessions")
ONE_SESSION: Final = Text("One session: {routine}", "the name of a row")

KINDS: Final = {
    "work": Text("work", "what a colour stands for"),
    "hold": Text("hold", "what a colour stands for"),
    "rest": Text("rest", "what a colour stands for"),
    "switch": Text("change of sides", "what a colour stands for"),
    "transition": Text("change of exercise", "what a colour stands for"),
    "wait": Text("wait", "what a colour stands for"),
    "capped": Text("blocks with a time limit", "what time is spent on"),
}
"""What colours stand for, and what rows beside exercises are of, by the value of `TimeKind`."""

ASSUMED: Final = Text("hatched: assumed, not stated by a source", "what a mark stands for")
BAR: Final = Text("bar: typical time", "what a mark stands for")
WHISKER: Final = Text("line: from low to high", "what a mark stands for")
SWING: Final = Text("from the total with it low to the one with it high", "what a mark stands for: of an assumption")
TYPICAL_TOTAL: Final = Text("the typical total", "what a mark stands for")
FREE: Final = Text("pale: free time", "what a mark stands for")

PARTLY_ASSUMED: Final = Text("{time}, of which {assumed} assumed")
SPREAD: Final = Text("{typical}, from {low} to {high}")
WORTH: Final = Text("{less} to {more}", "by how much the total changes, from such as -30 s to +1 min")
OTHERS: Final = Plural("{count} other, worth {worth}", "{count} others, worth {worth} added up")
NO_ASSUMPTIONS: Final = Text("Nothing is assumed.")
TO_LAST: Final = Text("{first} to {last}", "from the first column to the last one")
NAMED: Final = Text("{number}: {time}", "the time of a column with a number")
PHASE_OF: Final = Text("{number} = {title}", "what the number of a column stands for")
DOSE: Final = Text("{number} = {title}, from session {session} on", "what the number of a column stands for")

TIME: Final = Text("Time", "the heading of pictures of it")
PICTURE: Final = Text("The week as a picture")
