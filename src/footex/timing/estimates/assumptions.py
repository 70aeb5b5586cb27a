"""Assumptions: everything that an estimate had to assume, and what each is worth."""

from typing import TYPE_CHECKING

from attrs import frozen

from footex.model.figures.duration import Duration, exact_duration
from footex.model.value import Value
from footex.timing.counts.counting import count_routine
from footex.timing.counts.dose_counts import count_dose, time_counts
from footex.timing.counts.numbers import AssumptionKind, Numbers

if TYPE_CHECKING:
    from footex.model.figures.count import Count
    from footex.model.figures.distance import Distance
    from footex.timing.counts.counting import Counted, Share
    from footex.timing.counts.numbers import AssumedAmount, AssumedAny
    from footex.timing.counts.units import Unit

__all__ = ["Assumption", "find_assumptions"]


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
    value: "Count | Duration | Distance"
    reason: str
    where: tuple[str, ...]
    worth: Duration


def find_assumptions(counted: "Counted") -> tuple[Assumption, ...]:
    """List everything that a count of a routine assumed, the one worth most first.

    Args:
        counted: The routine, counted at a pace.
    """
    assumptions = [*_list_times(counted), *_list_words(counted)]
    return tuple(sorted(assumptions, key=lambda own: (-own.worth.milliseconds[1], own.name, own.kind.value)))


def _list_times(counted: "Counted") -> list[Assumption]:
    used: dict[Unit, list[Share]] = {}
    for share in counted.all_shares():
        if share.counts[2]:
            used.setdefault(share.unit, []).append(share)
    assumptions: list[Assumption] = []
    for unit, shares in used.items():
        worth = _worth_of_time(counted, unit, shares)
        where = tuple(dict.fromkeys(share.place for share in shares))
        assumed = counted.assumed[unit]
        assumptions.append(_assumption(str(unit), AssumptionKind.TIME, assumed, where, worth))
    return assumptions


def _worth_of_time(counted: "Counted", unit: "Unit", shares: "list[Share]") -> int:
    low, _, high = counted.times[unit]
    if counted.linear:
        return (high - low) * sum(share.counts[1] for share in shares)
    from footex.timing.counts.clocks import time_shares

    least, most = (time_shares(counted.shares, {**counted.times, unit: (figure,) * 3}, 1, 1) for figure in (low, high))
    return most - least


def _list_words(counted: "Counted") -> list[Assumption]:
    assumptions: list[Assumption] = []
    for amount, (assumed, where) in counted.numbers.used.items():
        worth = _sum_typical(counted, where, {amount: 2}) - _sum_typical(counted, where, {amount: 0})
        assumptions.append(_assumption(amount.name, amount.kind, assumed, tuple(where), worth))
    return assumptions


def _sum_typical(counted: "Counted", where: "dict[str, None]", shifted: "dict[AssumedAmount, int]") -> int:
    """The typical time with assumptions at another level.

    Only differences of two such times are used, so that the doses concerned are enough. If the rounds of a block are
    assumed, which multiply everything in it, or a block goes by the clock, the whole routine is counted.
    """
    if not counted.linear:
        from footex.timing.counts.clocks import time_shares

        again = count_routine(counted.routine, counted.pace, shifted)
        return time_shares(again.shares, again.times, 1, 1)
    numbers = Numbers(counted.pace, shifted)
    leaves = [leaf for leaf in counted.leaves if leaf.place in where]
    if len(leaves) == len(where):
        doses = ((leaf.prescription, count_dose(leaf.prescription.dose, numbers, leaf.times, (1,))) for leaf in leaves)
        return sum(time_counts(counts, counted.units(prescription.exercise, 1)) for prescription, (counts,) in doses)
    again = count_routine(counted.routine, counted.pace, shifted)
    return sum(share.counts[1] * again.times[share.unit][1] + share.stated[1] for share in again.shares)


def _assumption(
    name: str, kind: AssumptionKind, assumed: "AssumedAny", where: tuple[str, ...], worth: int
) -> Assumption:
    return Assumption(
        name=name, kind=kind, value=assumed.value, reason=assumed.reason, where=where, worth=exact_duration(worth)
    )
