"""What is between the parts of a text."""

from typing import Final

from footex.messages.message import Text

__all__ = ["AND", "COLON", "COMMA", "IN_BRACKETS", "OR", "SEMICOLON", "SPACE"]

COMMA: Final = Text(", ", "between the parts of a text")
SEMICOLON: Final = Text("; ", "between the parts of a text")
SPACE: Final = Text(" ", "between the parts of a text")
AND: Final = Text(" and ", "between the parts of a text")
OR: Final = Text(" or ", "between alternatives")
COLON: Final = Text("{name}: {text}")
IN_BRACKETS: Final = Text("{text} ({more})")
