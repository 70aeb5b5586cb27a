"""A routine as a row of choices: its exercises and circuits, and the time between any two that follow each other."""

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from footex.model.block import Block, Rest
from footex.timing.counting import first_of, last_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from footex.model.block import Item
    from footex.model.prescription import Prescription
    from footex.planning._linear import Stopwatch

__all__ = ["Choosable", "find_gaps", "lay_out", "rebuild"]


class Choosable(NamedTuple):
    """What is chosen singly: a prescription, or a circuit as a whole.

    Attributes:
        place: Where it stands.
        item: The prescription, or a block of more than one round.
        above: For each list that it stands in, from the routine's down: the place of the item that holds it, and the
            milliseconds of the stated rest behind that item.
    """

    place: str
    item: "Prescription | Block"
    above: tuple[tuple[str, int | None], ...]


def lay_out(items: "tuple[Item, ...]", stopwatch: "Stopwatch") -> list[Choosable]:
    """List what is chosen singly, in order: the items of a block of one round, else the block."""
    return list(_lay_out(items, stopwatch, "", ()))


def _lay_out(
    items: "tuple[Item, ...]", stopwatch: "Stopwatch", prefix: str, above: tuple[tuple[str, int | None], ...]
) -> "Iterator[Choosable]":
    for index, item in enumerate(items):
        if isinstance(item, Rest):
            continue
        place = f"{prefix}items[{index}]"
        behind = items[index + 1] if index + 1 < len(items) else None
        rest = stopwatch.rest(behind.duration) if isinstance(behind, Rest) else None
        link = (*above, (place, rest))
        if isinstance(item, Block) and stopwatch.counts(item.rounds, "rounds") == (1, 1, 1):
            yield from _lay_out(item.items, stopwatch, f"{place}.", link)
        else:
            yield Choosable(place, item, link)


def find_gaps(row: "Sequence[Choosable]", transition: int) -> list[tuple[int, ...]]:
    """For each one, the milliseconds between it and each later one, were that the next one kept.

    A stated rest goes with the item before it; without one there is a transition where the exercise differs.
    """
    firsts = [first_of(one.item)[1].id for one in row]
    last_seen = {exercise: index for index, exercise in enumerate(firsts)}
    gaps: list[tuple[int, ...]] = []
    for index, one in enumerate(row):
        later = range(index + 1, len(row))
        last = last_of(one.item).id
        if len(one.above) == 1 and one.above[0][1] is not None:
            gaps.append((one.above[0][1],) * len(later))
        elif all(rest is None for _, rest in one.above) and last_seen.get(last, -1) <= index:
            gaps.append((transition,) * len(later))
        else:
            gaps.append(
                tuple(
                    rest
                    if (rest := _rest_between(one, row[other])) is not None
                    else transition * (firsts[other] != last)
                    for other in later
                )
            )
    return gaps


def _rest_between(before: Choosable, after: Choosable) -> int | None:
    """The stated rest behind the item that holds the one and not the other."""
    pairs = zip(before.above, after.above, strict=False)
    return next(rest for (place, rest), (other, _) in pairs if place != other)


def rebuild(
    items: "tuple[Item, ...]", kept: "Mapping[str, Prescription | Block]", prefix: str = ""
) -> "tuple[Item, ...]":
    """The items kept, as they stand in `kept` by place, each with its stated rest where another follows."""
    found: list[Item] = []
    rest: Rest | None = None
    stays = False
    for index, item in enumerate(items):
        place = f"{prefix}items[{index}]"
        if isinstance(item, Rest):
            rest = item if stays else rest
            continue
        here = kept.get(place)
        if here is None and isinstance(item, Block):
            inside = rebuild(item.items, kept, f"{place}.")
            here = evolve(item, items=inside) if inside else None
        stays = here is not None
        if here is not None:
            found += [rest, here] if rest is not None and found else [here]
            rest = None
    return tuple(found)
