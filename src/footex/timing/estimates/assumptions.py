"""Assumptions: everything that an estimate had to assume, and what each is worth."""

from typing import TYPE_CHECKING, NamedTuple

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
    from footex.timing.counts.numbers import AssumedAmount, AssumedAny, Triple
    from footex.timing.counts.units import Unit

__all__ = ["Assumption", "Swing", "find_assumptions", "find_swings"]


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


class Swing(NamedTuple):
    """An assumption, and by how much the total changes with it, everything else typical.

    Attributes:
        assumption: What is assumed.
        low: The milliseconds with it low, less those with it typical.
        high: Those with it high, less those with it typical.
    """

    assumption: Assumption
    low: int
    high: int


def find_assumptions(counted: "Counted") -> tuple[Assumption, ...]:
    """List everything that a count of a routine assumed, the one worth most first.

    Args:
        counted: The routine, counted at a pace.
    """
    return tuple(swing.assumption for swing in find_swings(counted))


def find_swings(counted: "Counted") -> tuple[Swing, ...]:
    """List everything that a count of a routine assumed, with the change either way, the one worth most first.

    Args:
        counted: The routine, counted at a pace.
    """
    swings = [*_list_times(counted), *_list_words(counted)]
    return tuple(sorted(swings, key=_order))


def _order(swing: Swing) -> tuple[int, str, str]:
    return swing.low - swing.high, swing.assumption.name, swing.assumption.kind.value


def _list_times(counted: "Counted") -> list[Swing]:
    used: dict[Unit, list[Share]] = {}
    for share in counted.all_shares():
        if share.counts[2]:
            used.setdefault(share.unit, []).append(share)
    swings: list[Swing] = []
    for unit, shares in used.items():
        totals = _totals_by_time(counted, unit, shares)
        where = tuple(dict.fromkeys(share.place for share in shares))
        assumed = counted.assumed[unit]
        swings.append(_swing(str(unit), AssumptionKind.TIME, assumed, where, totals))
    return swings


def _totals_by_time(counted: "Counted", unit: "Unit", shares: "list[Share]") -> "Triple":
    """The time with a unit of time low, typical and high; of a linear routine that of the shares alone."""
    low, typical, high = counted.times[unit]
    if counted.linear:
        count = sum(share.counts[1] for share in shares)
        return low * count, typical * count, high * count
    from footex.timing.counts.clocks import time_shares

    least, usual, most = (
        time_shares(counted.shares, {**counted.times, unit: (figure,) * 3}, 1, 1) for figure in (low, typical, high)
    )
    return least, usual, most


def _list_words(counted: "Counted") -> list[Swing]:
    swings: list[Swing] = []
    for amount, (assumed, where) in counted.numbers.used.items():
        low, typical, high = (_sum_typical(counted, where, {amount: level}) for level in range(3))
        swings.append(_swing(amount.name, amount.kind, assumed, tuple(where), (low, typical, high)))
    return swings


def _sum_typical(counted: "Counted", where: "dict[str, None]", shifted: "dict[AssumedAmount, int]") -> int:
    """The typical time with assumptions at another level.

    Only differences of such times are used, so that the doses concerned are enough. If the rounds of a block are
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


def _swing(name: str, kind: AssumptionKind, assumed: "AssumedAny", where: tuple[str, ...], totals: "Triple") -> Swing:
    low, typical, high = totals
    assumption = Assumption(
        name=name, kind=kind, value=assumed.value, reason=assumed.reason, where=where, worth=exact_duration(high - low)
    )
    return Swing(assumption, low - typical, high - typical)
