"""All entries of the catalogue, for what translates them and for what writes them down."""

from importlib import import_module
from typing import TYPE_CHECKING

from footex.messages.message import Plural, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.messages.message import Entry

__all__ = ["MODULES", "all_entries", "named_entries"]

MODULES = (
    "adherence",
    "calendar",
    "charts",
    "command",
    "conflicts",
    "cues",
    "delivery",
    "doses",
    "equipment",
    "estimates",
    "evidence",
    "exercises",
    "figures",
    "fits",
    "frequencies",
    "leaflet",
    "learned",
    "learning",
    "loads",
    "paces",
    "page",
    "phases",
    "plans",
    "player",
    "progress",
    "punctuation",
    "reasons",
    "remedies",
    "requests",
    "routines",
    "run",
    "safety",
    "sources",
    "weeks",
)
"""The modules that hold entries, by subject."""


def all_entries() -> "Iterator[Entry]":
    """Every entry, module by module, in order."""
    return (entry for _, entry in named_entries())


def named_entries() -> "Iterator[tuple[str, Entry]]":
    """Every entry with its name: `punctuation.COMMA`, or `exercises.KIND['strength']` in a table."""
    for module in MODULES:
        for name, value in vars(import_module(f"footex.messages.{module}")).items():
            if isinstance(value, Text | Plural):
                yield f"{module}.{name}", value
            elif isinstance(value, dict) and name.isupper():
                yield from ((f"{module}.{name}[{key!r}]", entry) for key, entry in value.items())
