"""What is between the parts of a text."""

from typing import Final

from footex.messages.message import Text

__all__ = ["AND", "COLON", "COMMA", "FULL_STOP", "IN_BRACKETS", "OR", "SEMICOLON", "SPACE", "WITH_CODE"]

COMMA: Final = Text(", ", "between the parts of a text")
SEMICOLON: Final = Text("; ", "between the parts of a text")
FULL_STOP: Final = Text(". ", "between the parts of a text")
SPACE: Final = Text(" ", "between the parts of a text")
AND: Final = Text(" and ", "between the parts of a text")
OR: Final = Text(" or ", "between alternatives")
COLON: Final = Text("{name}: {text}")
WITH_CODE: Final = Text("{message} [{code}]", "a report and the kind of it")
IN_BRACKETS: Final = Text("{text} ({more})")
