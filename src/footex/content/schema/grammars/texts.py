"""Grammars of ids, addresses and words."""

from typing import Final

from footex.content.schema.grammars.pieces import LETTER, SPACE, in_any_case
from footex.model.figures.amounts import (
    KNOWN_WORDS,
    MOST_PRINTED_WORDS,
    WORD_UNITS,
)
from footex.model.sources import publication

__all__ = [
    "ADDRESS", "CONTENT_HASH", "DOI", "EVIDENCE_PATH", "FEW_WORDS", "ID", "KNOWN_TIMED_WORDS", "PLACE", "ROUTINE_ID",
    "SESSION_ID", "SHOWN", "SOMETHING", "TIMED_WORDS", "UNIT_LAST", "WORDS", "ZONE",
]  # fmt: skip

ID: Final = "^[a-z0-9]+(?:-[a-z0-9]+)*$"
ROUTINE_ID: Final = "^[a-z0-9]+(?:-[a-z0-9]+)*(?:#[1-9][0-9]*)?$"
SESSION_ID: Final = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:-[a-z0-9]+)+-[1-9][0-9]*$"
CONTENT_HASH: Final = "^[0-9a-f]{16}$"
PLACE: Final = r"^items\[(?:0|[1-9][0-9]*)\](?:\.items\[(?:0|[1-9][0-9]*)\])*$"
EVIDENCE_PATH: Final = r"^[A-Za-z][A-Za-z0-9_]*(?:\[[0-9]{1,6}\])*(?:\.[A-Za-z][A-Za-z0-9_]*(?:\[[0-9]{1,6}\])*)*$"
ZONE: Final = r"^[A-Za-z0-9][A-Za-z0-9_+.\/\-]*$"

SOMETHING: Final = LETTER
SHOWN: Final = (
    "^[^\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f"
    "\N{ZERO WIDTH SPACE}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{LEFT-TO-RIGHT EMBEDDING}-"
    "\N{RIGHT-TO-LEFT OVERRIDE}\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}\N{ZERO WIDTH NO-BREAK SPACE}]*$"
)
"""Without the invisible characters that are most often pasted: controls and marks of direction."""

_UNIT: Final = f"(?:{'|'.join(map(in_any_case, WORD_UNITS))})"
_MORE: Final = f"(?:{LETTER}+{SPACE}+){{0,{MOST_PRINTED_WORDS - 1}}}"
FEW_WORDS: Final = f"^{SPACE}*{_MORE}(?:{LETTER}+{SPACE}*)?$"
WORDS: Final = f"^{SPACE}*{_MORE}{LETTER}+{SPACE}*$"
TIMED_WORDS: Final = f"^{SPACE}*{_MORE}{_UNIT}{SPACE}*$"
UNIT_LAST: Final = f"(?:^|{SPACE}){_UNIT}{SPACE}*$"
KNOWN_TIMED_WORDS: Final = f"^(?:{'|'.join(KNOWN_WORDS)}) {_UNIT}$"
DOI: Final = f"^{publication.DOI}$"
ADDRESS: Final = f"^{publication.ADDRESS}$"
