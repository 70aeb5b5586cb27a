"""A routine as a row of choices: its exercises and circuits, and the time between any two that follow each other."""

from typing import TYPE_CHECKING, NamedTuple

from footex.model.routines.block import Block
from footex.timing.counts.sequence import gap_between, sequence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from footex.model.routines.block import Item
    from footex.model.routines.prescription import Prescription
    from footex.planning.fit.dose_time import DoseTimer
    from footex.timing.counts.sequence import Gap

__all__ = ["Selectable", "find_gaps", "list_selectable"]


class Selectable(NamedTuple):
    """What is chosen singly: a prescription, or a circuit as a whole.

    Attributes:
        place: Where it stands.
        item: The prescription, or a block of more than one round.
        above: For each list that it stands in, from the routine's down: the place of the item that holds it, and the
            stated rest before that item.
    """

    place: str
    item: "Prescription | Block"
    above: "tuple[tuple[str, Gap | None], ...]"


def list_selectable(items: "tuple[Item, ...]", timer: "DoseTimer") -> list[Selectable]:
    """List what is chosen singly, in order: the items of a block of one round, else the block."""
    return list(_list_selectable(items, timer, "", ()))


def _list_selectable(
    items: "tuple[Item, ...]", timer: "DoseTimer", prefix: str, above: "tuple[tuple[str, Gap | None], ...]"
) -> "Iterator[Selectable]":
    for gap, place, item in sequence(items, prefix):
        link = (*above, (place, None if gap is None or gap.rest is None else gap))
        if isinstance(item, Block) and timer.counts(item.rounds, "rounds") == (1, 1, 1):
            yield from _list_selectable(item.items, timer, f"{place}.", link)
        else:
            yield Selectable(place, item, link)


def find_gaps(row: "Sequence[Selectable]", timer: "DoseTimer") -> list[tuple[int, ...]]:
    """For each one, the milliseconds between it and each later one, were that the next one kept.

    What is left out takes the rest before it along, so the rest before the later one counts: of the two items, in the
    innermost list that holds both, in which they stand.
    """
    gaps: list[tuple[int, ...]] = []
    for index, one in enumerate(row):
        here: list[int] = []
        for after in row[index + 1 :]:
            rest = next(
                rest for (place, rest), (other, _) in zip(after.above, one.above, strict=False) if place != other
            )
            here.append(timer.gap(gap_between(one.item, rest, after.item, after.place)))
        gaps.append(tuple(here))
    return gaps
