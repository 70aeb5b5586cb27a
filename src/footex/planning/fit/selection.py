"""A routine as a row of selectable items: its exercises and circuits, and the gap between any two of them."""

from typing import TYPE_CHECKING, NamedTuple

from footex.model.routines.block import Block, BlockRole
from footex.timing.counts.sequence import gap_between, gap_inside, sequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from footex.model.routines.block import Item
    from footex.model.routines.prescription import Prescription
    from footex.planning.fit.dose_time import DoseTimer
    from footex.timing.counts.sequence import Gap, Performed

__all__ = ["Selectable", "find_gaps", "list_selectable"]


class Selectable(NamedTuple):
    """An item kept or left out on its own: a prescription, or a circuit as a whole.

    Attributes:
        place: Its place in the routine.
        item: The prescription, or a block of more than one round, by the clock, or mirrored.
        above: Its path: for each list of items from the routine's down, the place of the item that is or holds it, and
            the stated rest before that item, its own or that of its block.
        warm_up: Whether it is, or is in, a block whose role is warm-up.
    """

    place: str
    item: "Prescription | Block"
    above: "tuple[tuple[str, Gap | None], ...]"
    warm_up: bool


def list_selectable(items: "tuple[Item, ...]", timer: "DoseTimer") -> "Iterator[Selectable]":
    """List the selectable items in order: the items of a block of one round, any other block as a whole."""
    return _list_inside(sequence(items), timer, (), warm_up=False)


def _list_inside(
    row: "Iterable[tuple[Gap | None, str, Performed]]",
    timer: "DoseTimer",
    above: "tuple[tuple[str, Gap | None], ...]",
    *,
    warm_up: bool,
) -> "Iterator[Selectable]":
    for gap, place, item in row:
        link = (*above, (place, None if gap is None or gap.rest is None else gap))
        prepares = warm_up or (isinstance(item, Block) and item.role is BlockRole.WARM_UP)
        if isinstance(item, Block) and _is_section(item, timer):
            inside = sequence(item.items, f"{place}.", gap_inside(item, place))
            yield from _list_inside(inside, timer, link, warm_up=prepares)
        else:
            yield Selectable(place, item, link, prepares)


def _is_section(block: Block, timer: "DoseTimer") -> bool:
    """Whether the items of a block are chosen one by one: it is done once, not by the clock, and not mirrored."""
    together = block.cap is not None or block.every is not None or block.mirror is not None
    return not together and timer.counts(block.rounds, "rounds") == (1, 1, 1)


def find_gaps(row: "Sequence[Selectable]", timer: "DoseTimer") -> list[tuple[int, ...]]:
    """For each item, the milliseconds between it and each later one if that is the next one kept.

    An item left out takes the rest before it along, so the rest before the later one counts: of the two branches that
    part in the innermost list that holds both, the rest before the later branch. `keep_items` leaves items out by the
    same rule.
    """
    gaps: list[tuple[int, ...]] = []
    for index, before in enumerate(row):
        here: list[int] = []
        for after in row[index + 1 :]:
            rest = next(
                rest for (place, rest), (other, _) in zip(after.above, before.above, strict=False) if place != other
            )
            here.append(timer.gap(gap_between(before.item, rest, after.item, after.place)))
        gaps.append(tuple(here))
    return gaps
