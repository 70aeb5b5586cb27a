"""Routines: their items, blocks and rests, what heads their parts; and catalogues, which list them."""

from typing import Final

from footex.messages.message import Text

__all__ = [
    "AS_MANY_ROUNDS", "BLOCK", "BLOCK_ROLES", "CATALOG", "CATALOG_COLUMNS", "COLUMNS", "DELIVERY", "DOSES",
    "ESSENTIAL", "FACTS", "FIRST_SIDES", "KINDS", "NEEDS", "NOTE", "ONE_EVERY", "OTHERS_NOT_KNOWN", "OWN_FREQUENCY",
    "POSITION", "PROGRESSION", "READING", "REST_BETWEEN_ITEMS", "REST_BETWEEN_ITEMS_AND_ROUNDS", "REST_ITEM",
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

COLUMNS: Final = {
    "number": Text("no.", "the number of an item of a routine"),
    "what": Text("what", "an exercise, a block or a rest"),
    "how much": Text("how much", "the dose of an exercise"),
    "more": Text("note", "what else there is to an exercise in a routine"),
}
"""The columns of the items of a routine."""

FACTS: Final = {"id": Text("id"), "how often": Text("how often"), "needs": Text("needs", "equipment")}
"""The names of the facts of a routine."""

DOSES: Final = Text("Doses")
OTHERS_NOT_KNOWN: Final = Text("of some exercises not known", "what equipment they need")
DELIVERY: Final = Text("How it is delivered")
POSITION: Final = Text("position {position}", "of the body, in this routine")
NEEDS: Final = Text("needs {equipment}")
OWN_FREQUENCY: Final = Text("its own frequency: {frequency}", "of an exercise in a routine")
ESSENTIAL: Final = Text("essential: never left out to save time")
NOTE: Final = Text("note: {note}")
PROGRESSION: Final = Text("progression {progression}")
READING: Final = Text("or: {dose} ({why})", "another way to read the source")

CATALOG: Final = Text("Catalogue")
CATALOG_COLUMNS: Final = {"kind": Text("kind"), "id": Text("id"), "from": Text("from", "where something comes from")}
"""The columns of a catalogue."""

KINDS: Final = {
    "exercise": Text("exercise"),
    "routine": Text("routine"),
    "source": Text("source"),
    "protocol": Text("protocol"),
    "picture": Text("picture"),
}
"""What is in a catalogue."""
