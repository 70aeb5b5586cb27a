"""The kinds of values that documents hold, and the tags of the objects in them."""

from typing import TYPE_CHECKING, Final

from footex.model.dosage.work import Hold, Move, Reps
from footex.model.exercise import Exercise
from footex.model.routines.block import Block, Rest
from footex.model.routines.prescription import Prescription
from footex.model.routines.routine import Routine
from footex.model.sources.source import Source
from footex.planning.request.commitments.wish import NotTheDayAfter, OneADay

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footex.model.value import Value

__all__ = ["ALTERNATIVES", "BUNDLE", "CATALOGUED", "HELD", "TAGS", "list_of"]

CATALOGUED: "Final[Mapping[str, type[Value]]]" = {"source": Source, "exercise": Exercise, "routine": Routine}
"""The kinds that documents refer to by id, each before those that refer to it."""


def list_of(kind: str) -> str:
    """The name of the list of a kind in a bundle, and of its shelf in a catalogue."""
    return f"{kind}s"


HELD: "Final[Mapping[str, str]]" = {list_of(kind): kind for kind in CATALOGUED}
"""The lists of a plan's document, of what it refers to, and the kinds that they hold."""

BUNDLE: "Final[Mapping[str, str]]" = {**HELD, "protocols": "protocol", "pictures": "picture"}
"""The lists of a bundle, which are the shelves of a catalogue, and the kinds that they hold."""

ALTERNATIVES: "Final" = "alternatives"
"""The key of a plan's document that holds its alternatives."""

TAGS: "Final[Mapping[type[Value], str]]" = {
    **{kind: kind.__name__.lower() for kind in (Prescription, Block, Rest, Reps, Hold, Move)},
    OneADay: "one-a-day",
    NotTheDayAfter: "not-the-day-after",
}
"""The `type` of an object where objects of several kinds may be."""
