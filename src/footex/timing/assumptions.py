"""Assumptions: everything that an estimate had to assume, and what each is worth."""

from enum import Enum
from typing import TYPE_CHECKING

from attrs import frozen

from footex.model._value import Value
from footex.model.quantities import Count, Duration, trusted_duration
from footex.timing.counting import Numbers, count_dose, count_routine, time_counts

if TYPE_CHECKING:
    from footex.timing.counting import Counted, Share
    from footex.timing.pace import AssumedCount, AssumedTime

__all__ = ["Assumption", "AssumptionKind", "find_assumptions"]


class AssumptionKind(Enum):
    """What sort of thing was assumed.

    A time is a pace's (or an exercise's own) and enters linearly; a count or a word is part of the dose.

    Example:
        >>> AssumptionKind("time")
        <AssumptionKind.TIME: 'time'>
    """

    TIME = "time"
    COUNT = "count"
    WORD = "word"


@frozen(eq=False, repr=False, kw_only=True)
class Assumption(Value):
    """Something that an estimate assumed, where, why, and what it is worth.

    Args:
        name: Such as "repetition", "unstated sets" or "a few seconds".
        kind: A time, a count, or a word.
        value: What was assumed.
        reason: Why.
        where: The places in the routine.
        worth: The total with it high minus the total with it low, everything else typical.

    Example:
        >>> import footex
        >>> footex.estimate(footex.bundled().routines["heel-and-foot-stretching"]).assumptions[0].name
        'repetition'
    """

    name: str
    kind: AssumptionKind
    value: Count | Duration
    reason: str
    where: tuple[str, ...]
    worth: Duration


def find_assumptions(counted: "Counted") -> tuple[Assumption, ...]:
    """List everything that a count of a routine assumed, the one worth most first.

    Args:
        counted: The routine, counted at a pace.
    """
    found = [*_times(counted), *_words(counted)]
    return tuple(sorted(found, key=lambda one: (-one.worth.milliseconds[1], one.name)))


def _times(counted: "Counted") -> list[Assumption]:
    used: dict[str, list[Share]] = {}
    for share in counted.shares:
        if share.counts[2]:
            used.setdefault(share.unit, []).append(share)
    found: list[Assumption] = []
    for name, shares in used.items():
        low, _, high = counted.times[name]
        worth = (high - low) * sum(share.counts[1] for share in shares)
        where = tuple(dict.fromkeys(share.place for share in shares))
        assumed = counted.assumed[name]
        found.append(_assumption(name, AssumptionKind.TIME, assumed, where, worth))
    return found


def _words(counted: "Counted") -> list[Assumption]:
    found: list[Assumption] = []
    for name, (assumed, where) in counted.numbers.used.items():
        worth = _typical(counted, where, {name: 2}) - _typical(counted, where, {name: 0})
        kind = AssumptionKind.COUNT if name.startswith("unstated ") else AssumptionKind.WORD
        found.append(_assumption(name, kind, assumed, tuple(where), worth))
    return found


def _typical(counted: "Counted", where: "dict[str, None]", shifted: dict[str, int]) -> int:
    """The typical time with assumptions at another level: of the doses concerned, or of all where a block is."""
    numbers = Numbers(counted.pace, shifted)
    leaves = [leaf for leaf in counted.leaves if leaf.place in where]
    if len(leaves) == len(where):
        doses = ((leaf.prescription, count_dose(leaf.prescription.dose, numbers, leaf.times, (1,))) for leaf in leaves)
        return sum(time_counts(counts, counted.units(one.exercise, 1)) for one, (counts,) in doses)
    again = count_routine(counted.routine, counted.pace, shifted)
    return sum(share.counts[1] * again.times[share.unit][1] + share.stated[1] for share in again.shares)


def _assumption(
    name: str, kind: AssumptionKind, assumed: "AssumedCount | AssumedTime", where: tuple[str, ...], worth: int
) -> Assumption:
    exact = trusted_duration(worth, worth, worth)
    return Assumption(name=name, kind=kind, value=assumed.value, reason=assumed.reason, where=where, worth=exact)
