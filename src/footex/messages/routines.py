"""Routines: their items, blocks and rests, and what heads their parts."""

from typing import Final

from footex.messages.message import Text

__all__ = [
    "AS_MANY_ROUNDS", "BLOCK", "BLOCK_ROLES", "FIRST_SIDES", "ONE_EVERY", "REST_BETWEEN_ITEMS",
    "REST_BETWEEN_ITEMS_AND_ROUNDS", "REST_ITEM",
]  # fmt: skip

REST_ITEM: Final = Text("Rest", "an item of a routine, between two others")
BLOCK: Final = Text("Block", "items of a routine that are done as one")
BLOCK_ROLES: Final = {
    "warm-up": Text("warm-up", "a part of a session"),
    "main": Text("main", "a part of a session"),
    "cool-down": Text("cool-down", "a part of a session"),
}
"""The parts of a session."""

FIRST_SIDES: Final = {
    "left": Text("all of it on the left, then on the other side"),
    "right": Text("all of it on the right, then on the other side"),
}
"""Blocks that are done on one side, then on the other."""

AS_MANY_ROUNDS: Final = Text("as many rounds as possible in {time}")
ONE_EVERY: Final = Text("one every {time}", "the time from the start of a round to that of the next")
REST_BETWEEN_ITEMS: Final = Text("rest between items {rest}")
REST_BETWEEN_ITEMS_AND_ROUNDS: Final = Text("rest between items and rounds {rest}")
