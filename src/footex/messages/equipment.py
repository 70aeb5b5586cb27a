"""Equipment: what an exercise needs, or that nobody knows it."""

from typing import Final

from footex.messages.message import Text

__all__ = ["NONE", "NOT_KNOWN", "OPTIONAL"]

NOT_KNOWN: Final = Text("not known", "what an exercise needs")
NONE: Final = Text("none", "no equipment")
OPTIONAL: Final = Text("optional", "a thing that an exercise can be done without")
