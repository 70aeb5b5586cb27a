"""Measuring: a count of a routine in blocks of whole numbers, part by part.

A block has for each level of the dose how often each of the pace's eight times occurs, and then the milliseconds that
no pace changes, at its three levels: stated ones, and the exercises' own times.
"""

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from footex.timing.counts.units import UNITS, TimeKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.timing.counts.clocks import Marked
    from footex.timing.counts.counting import Counted, Share
    from footex.timing.counts.numbers import Triple
    from footex.timing.counts.units import Unit

__all__ = ["FIXED", "WIDTH", "Counts", "Measured", "PartKey", "Wait", "measure"]

FIXED: Final = len(UNITS)
"""Where the milliseconds that no pace changes begin, at low, typical and high."""

WIDTH: Final = FIXED + 3
"""The figures of a block at one level of the dose."""

Counts: TypeAlias = list[list[int]]

PartKey: TypeAlias = tuple[str, TimeKind]
"""The place of a part, and what its time is spent on."""


class Wait(NamedTuple):
    """Rounds on marks.

    Attributes:
        part: The part that the waiting is.
        rounds: How many rounds there are, at the three levels of the dose.
        every: The milliseconds from mark to mark.
        counts: Of one round, without what is waited inside it.
        inside: What is.
    """

    part: PartKey
    rounds: "Triple"
    every: "Triple"
    counts: Counts
    inside: "tuple[Wait, ...]"


class Measured(NamedTuple):
    """A count of a routine.

    Attributes:
        parts: The block of each part, in the order of the estimate's.
        waits: The rounds on marks.
        capped: For each block with a cap its high one, and the block of a round and the gap before the next.
    """

    parts: dict[PartKey, Counts]
    waits: tuple[Wait, ...]
    capped: "tuple[tuple[int, Counts], ...]"


def measure(counted: "Counted") -> Measured:
    """Gather the shares of a count.

    Example:
        >>> import footex
        >>> from footex.timing.counts.counting import count_routine
        >>> routine = footex.bundled().routines["simple-foot-exercises"]
        >>> measured = measure(count_routine(routine, STEADY))
        >>> measured.parts["items[0].items[0]", TimeKind.WORK][1][0]
        10
    """
    parts: dict[PartKey, Counts] = {}
    for share in counted.shares:
        # The shares of one place and kind are adjacent.
        _add(parts.setdefault((share.place, share.kind), _nothing()), share, counted.times)
    return Measured(
        parts,
        _waits(counted.shares, counted.times),
        tuple((one.cap[2], _sum((*one.shares, *one.gap), counted.times)) for one in counted.capped),
    )


def _nothing() -> Counts:
    return [[0] * WIDTH for _ in range(3)]


def _add(block: Counts, share: "Share", times: "dict[Unit, Triple]") -> None:
    for figures, count, stated in zip(block, share.counts, share.stated, strict=True):
        if isinstance(share.unit, str):
            figures[UNITS.index(share.unit)] += count
            own = (0, 0, 0)
        else:
            own = times[share.unit]
        for level in range(3):
            figures[FIXED + level] += count * own[level] + stated


def _sum(shares: "Iterable[Share]", times: "dict[Unit, Triple]") -> Counts:
    block = _nothing()
    for share in shares:
        _add(block, share, times)
    return block


def _waits(shares: "Iterable[Share]", times: "dict[Unit, Triple]") -> tuple[Wait, ...]:
    return tuple(_wait((share.place, share.kind), share.marked, times) for share in shares if share.marked is not None)


def _wait(part: PartKey, marked: "Marked", times: "dict[Unit, Triple]") -> Wait:
    return Wait(part, marked.rounds, marked.every, _sum(marked.shares, times), _waits(marked.shares, times))
