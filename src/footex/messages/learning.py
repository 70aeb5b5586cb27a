"""Learned paces: what was refused or suspected of the measurements that they were learned from, and why."""

from typing import Final

from footex.messages.message import Text

__all__ = ["SUSPECTED", "TOO_LONG", "TOO_SHORT"]

TOO_LONG: Final = Text(
    "{measurement}: took {real}; at most {bound} are believed, {factor} times what it takes slowly at {pace}"
)
TOO_SHORT: Final = Text(
    "{measurement}: took {real}; at least {bound} are believed, a {factor}th of what it takes quickly at {pace}"
)
SUSPECTED: Final = Text("{measurement}: took {real}, where {expected} were expected; a stopwatch left running?")
