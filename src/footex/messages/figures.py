"""Counts, durations, distances and periods: their units, and how a figure is meant."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = [
    "ABOUT", "ASSUMED", "AT_LEAST", "AT_LEAST_TO_FAILURE", "AT_MOST", "COUNTED", "COUNTED_TO_FAILURE", "DISTANCES",
    "HOURS", "MINUTES", "NONE", "PERIODS", "SECONDS", "TO", "TO_FAILURE", "UNSTATED", "UNSTATED_NUMBER",
    "VAGUE", "VAGUE_TIMES",
]  # fmt: skip

ABOUT: Final = Text("about {figure}")
AT_LEAST: Final = Text("at least {figure}")
AT_MOST: Final = Text("up to {figure}")
AT_LEAST_TO_FAILURE: Final = Text("at least {figure}, to failure")
TO_FAILURE: Final = Text("to failure", "as much as somebody can do")
UNSTATED: Final = Text("unstated", "a figure that nobody states")
NONE: Final = Text("none", "no figure")
ASSUMED: Final = Text("{figure} (assumed)", "a figure that no source states")

HOURS: Final = Text("{hours} h")
MINUTES: Final = Text("{minutes} min")
SECONDS: Final = Text("{seconds} s")
TO: Final = Text(" - ", "between the two ends of a range")

VAGUE: Final = {
    "a few": Text("a few", "of what is counted, or of a unit of time"),
    "several": Text("several", "of what is counted, or of a unit of time"),
    "a couple of": Text("a couple of", "what is counted, or a unit of time"),
}
"""The vague words that the library knows; all others are a source's."""

VAGUE_TIMES: Final = {
    "second": Text("{words} second"),
    "seconds": Text("{words} seconds"),
    "minute": Text("{words} minute"),
    "minutes": Text("{words} minutes"),
    "hour": Text("{words} hour"),
    "hours": Text("{words} hours"),
}
"""Vague words of a unit of time, by the unit as it is written."""

DISTANCES: Final = {
    "m": Text("{figure} m"),
    "km": Text("{figure} km"),
    "mi": Text("{figure} mi"),
    "yd": Text("{figure} yd"),
    "ft": Text("{figure} ft"),
}
"""The units of length, by the name that a distance is written with."""

PERIODS: Final = {
    "day": Plural("{figure} day", "{figure} days"),
    "week": Plural("{figure} week", "{figure} weeks"),
    "month": Plural("{figure} month", "{figure} months"),
}
"""The units of periods."""

COUNTED: Final = {
    "repetition": Plural("{figure} repetition", "{figure} repetitions"),
    "breath": Plural("{figure} breath", "{figure} breaths"),
    "step": Plural("{figure} step", "{figure} steps"),
    "set": Plural("{figure} set", "{figure} sets"),
    "round": Plural("{figure} round", "{figure} rounds"),
    "day": Plural("{figure} day", "{figure} days"),
    "week": Plural("{figure} week", "{figure} weeks"),
}
"""So many of what is counted, by its name in the singular."""

UNSTATED_NUMBER: Final = {
    "repetition": Text("an unstated number of repetitions"),
    "breath": Text("an unstated number of breaths"),
    "step": Text("an unstated number of steps"),
    "set": Text("an unstated number of sets"),
    "round": Text("an unstated number of rounds"),
    "day": Text("an unstated number of days"),
    "week": Text("an unstated number of weeks"),
}
"""Nobody states how many."""

COUNTED_TO_FAILURE: Final = {
    "repetition": Text("repetitions to failure"),
    "breath": Text("breaths to failure"),
    "step": Text("steps to failure"),
    "set": Text("sets to failure"),
    "round": Text("rounds to failure"),
    "day": Text("days to failure"),
    "week": Text("weeks to failure"),
}
"""As many as somebody can do."""
