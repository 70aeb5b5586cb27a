"""Progressions: what changes, when, by how much and up to what."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = ["AGAIN", "APART", "CHANGES", "LONGER", "MORE", "MORE_LOAD", "MORE_OF", "NEXT_STEP", "THEN", "UP_TO", "WHEN"]

CHANGES: Final = {
    "load": Text("load", "what a progression changes"),
    "repetitions": Text("repetitions", "what a progression changes"),
    "sets": Text("sets", "what a progression changes"),
    "hold": Text("hold", "what a progression changes"),
    "support": Text("support", "what a progression changes"),
    "surface": Text("surface", "what a progression changes"),
    "eyes": Text("eyes", "what a progression changes"),
}
"""What a progression changes."""

THEN: Final = Text(", then ", "between the steps of a progression")
WHEN: Final = Text("{step} when {criterion}")
APART: Final = Text("{period} or more between steps")
UP_TO: Final = Text("up to {limit}", "the limit of a progression")
AGAIN: Final = Text("from {repetitions} again", "where a step starts over")
NEXT_STEP: Final = Text("the next step")
MORE: Final = Text("more", "of what a progression changes")
MORE_LOAD: Final = Text("{load} more")
LONGER: Final = Text("{time} longer")
MORE_OF: Final = {
    "repetitions": Plural("{figure} more repetition", "{figure} more repetitions"),
    "sets": Plural("{figure} more set", "{figure} more sets"),
}
"""So many more of what a progression changes."""
