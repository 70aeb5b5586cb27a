"""The texts of events in a calendar that nothing else has."""

from typing import Final

from footex.messages.message import Text

__all__ = ["CATEGORY", "FIRST_HAS_ALL", "PARTLY_ASSUMED"]

CATEGORY: Final = Text("Exercise", "the category of events in a calendar")
FIRST_HAS_ALL: Final = Text("What else to mind: read the first of these sessions.")
PARTLY_ASSUMED: Final = Text("{time} (partly assumed)", "how long a session takes")
