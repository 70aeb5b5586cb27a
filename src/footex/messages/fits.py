"""A routine fitted to a budget: what changed, in words and as the headings of a table."""

from typing import Final

from footex.messages.message import Text

__all__ = [
    "AFTER", "BEFORE", "BELOW_SOURCE", "CHANGE", "CHANGES", "CIRCUIT", "CUT", "DOSE", "DROPPED", "EXERCISE",
    "FITTED", "KEPT", "LEVELS", "NOTHING", "PLUS", "REDUCED", "TIME_AFTER", "TIME_BEFORE",
]  # fmt: skip

PLUS: Final = Text(" + ", "between the exercises of a circuit")
DOSE: Final = Text("{dose} ({time})")
CIRCUIT: Final = Text("rounds {rounds} of {exercises}")
DROPPED: Final = Text("{exercises}: dropped; was {before}")
KEPT: Final = Text("{exercises}: {after}; kept at the most")
REDUCED: Final = Text("{exercises}: {after}; reduced from {before}")
BELOW_SOURCE: Final = Text("{exercises}: {after}; below the source, which has {before}")
CHANGES: Final = {
    "kept": Text("kept at the most"),
    "reduced": Text("reduced"),
    "below-source": Text("below the source"),
    "dropped": Text("dropped"),
}
LEVELS: Final = {
    "low": Text("low", "the time of a fit"),
    "typical": Text("typical", "the time of a fit"),
    "high": Text("high", "the time of a fit"),
}
FITTED: Final = Text("{title}: {total} of {budget} at pace {pace} ({level}), {left} left")
CUT: Final = Text("What was cut")
EXERCISE: Final = Text("Exercise", "the heading of a column")
BEFORE: Final = Text("Before", "the heading of a column")
AFTER: Final = Text("After", "the heading of a column")
TIME_BEFORE: Final = Text("Time before", "the heading of a column")
TIME_AFTER: Final = Text("Time after", "the heading of a column")
CHANGE: Final = Text("Change", "the heading of a column")
NOTHING: Final = Text("nothing", "what is left of an exercise")
