"""Prices: a lower bound of what counts before the load in a tight week, and the patterns that a plan near it can have.

A plan chooses a pattern for each commitment, and for each day a set of sessions that fit. If each chooses for itself,
at a price that a commitment pays to a day for a session, the cheapest choices cost no more than any plan: a Lagrangian
relaxation, whose prices are raised where more is asked for than given, and lowered where less [Held, Karp 1971]. What
makes a pattern dearer than the cheapest is lost in any plan that has it.

The sums are bounded in their order, and prices are whole numbers, so that every bound is exact.
"""

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.costs.costs import AWAY, DISTANCE, GAPS, OUTSIDE, UNLIMITED, above, unpack
from footex.planning.search.patterns.day_sets import find_day_sets
from footex.planning.search.patterns.masks import DayMasks, Masks
from footex.planning.search.patterns.subsets import add_subsets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from footex.planning.search.day.day import DayPlanner
    from footex.planning.search.day.largest_sets import DaySet, DaySets
    from footex.planning.search.patterns.patterns import Pattern
    from footex.planning.search.track.track import Track

__all__ = ["Level", "Prices"]

_UNIT = 256
"""The price that is one unit of a sum."""

_ROUNDS = 400
"""The maximum rounds of prices for one sum."""

_PATIENCE = 5
"""The rounds without a better bound after which smaller changes are made."""

_KEPT = 0.7
"""The share of the last change of a price that its next one keeps, which smooths them."""

_AS_ONE = 280
"""Patterns and sets looked at that count as one step, so that steps take about the same time."""

_AIM = 16.0
"""By how much the first prices are to raise a bound, in its units."""

_MORE, _LESS = 1.3, 0.7
"""The factors of the aim after success, and after failure."""

_LEAST_AIM = 1 / 32
"""The aim at which the bound is as good as it gets."""

_NEXT = (3, 12)
"""What a session or day off the frequency weighs at first, in sessions outside their parts and in squared gaps."""

_OUTSIDE = 8 * _UNIT
"""What a session outside its part of the day weighs at first in squared gaps."""


_DAYS = [[mask >> day & 1 for day in range(7)] for mask in range(1 << 7)]
"""Of each mask of the days of a week, whether it has each day."""


class Level(NamedTuple):
    """A cost before the load, and of each commitment the patterns that a plan of that cost can have.

    Attributes:
        above: The cost.
        patterns: The patterns of each commitment.
        losses: What each costs more than the cheapest of its commitment, at the prices; empty for nothing.
        spare: What the patterns of a plan of that cost lose together at most.
        sets: For each day, the sets of sessions that fit; `None` if they aren't known.
    """

    above: int
    patterns: "list[list[Pattern]]"
    losses: "Sequence[list[int]]" = ()
    spare: int = 0
    sets: "list[DaySets] | None" = None


class _Sums(NamedTuple):
    """What counts before the load, without a plan that is kept."""

    away: int
    outside: int
    gaps: int


_Prices = list[list[int]]
"""Of each commitment, the price of a session on each day."""


class _Proof(NamedTuple):
    """A bound, and the weights of the sums and the prices that prove it."""

    bound: int
    weights: _Sums
    prices: _Prices

    def scaled(self, by: int, *, weigh_outside: int = 0, weigh_gaps: int = 0) -> "_Proof":
        """The weight of the first sum and the prices times a factor, with the weights of other sums."""
        prices = [[price * by for price in row] for row in self.prices]
        return _Proof(0, _Sums(self.weights.away * by, weigh_outside, weigh_gaps), prices)


class _Relaxed(NamedTuple):
    """The cheapest choices: their cost, their sums, and by how much more sessions are asked for than given each day."""

    bound: int
    sums: _Sums
    wanted: list[list[int]]


class Prices:
    """The prices of a week in which no commitment has several sessions a day.

    Args:
        days: The planner of each day.
        tracks: The track of each commitment over the same days.
        patterns: All patterns of each commitment.
        step: Counts steps.
    """

    def __init__(
        self,
        days: "Sequence[DayPlanner]",
        tracks: "Sequence[Track]",
        patterns: "Sequence[list[Pattern]]",
        step: "Callable[[int], None]",
    ) -> None:
        self._days = days
        self._tracks = tracks
        self._patterns = patterns
        self._step = step
        # Of each commitment, the masks of the days of its patterns by their sums, of which there are few.
        self._masks = [_group(own) for own in patterns]
        self._choices = [[(sums, Masks(masks)) for sums, masks in own.items()] for own in self._masks]

    @property
    def applies(self) -> bool:
        """Whether all patterns have single sessions that nothing but these sums counts, and no plan is kept."""
        single = all(
            max(each.counts) <= 1 and not each.bare % OUTSIDE // DISTANCE for own in self._patterns for each in own
        )
        return single and not any(any(job.kept) for day in self._days for job in day.jobs)

    @cached_property
    def sets(self) -> "list[DaySets]":
        """For each day, the sets of sessions that fit."""
        numbers = [
            tuple(number for number, track in enumerate(self._tracks) if 1 in track.alone[day])
            for day in range(len(self._days))
        ]
        return find_day_sets(self._days, numbers, self._step, parts=True)

    def levels(self, cost: int) -> "Iterator[Level]":
        """The costs before the load that are possible as far as the prices tell, the least first.

        A plan has one of them; it ends without any if there is none. Without `applies` nothing is known.

        Args:
            cost: The cost of a plan that is known, or more than any: what is no better isn't excluded.
        """
        sets = [_group_sets(own.largest, len(self._tracks) // 2) for own in self.sets]
        most = _Sums(*(sum(max(sums[place] for sums in own) for own in self._masks) for place in range(3)))
        most_outside = most.outside + sum(max(own.outside.values()) for own in self.sets)
        known = unpack(min(cost, UNLIMITED - 1))
        first = _Proof(0, _Sums(_UNIT, 0, 0), self._first_prices())
        least, near = self._raise(sets, _Sums(0, 0, 0), first, min(known.away, most.away + 1))
        for away in range(least, most.away + 1):
            least = 0
            if most_outside:
                first = near.scaled(_NEXT[0], weigh_outside=_UNIT)
                enough = known.outside if away == known.away else most_outside + 1
                least, _ = self._raise(sets, _Sums(away, 0, 0), first, enough)
            for outside in range(least, most_outside + 1):
                yield from self._find_gaps(sets, away, outside, near)

    def _find_gaps(self, sets: list[list[DayMasks]], away: int, outside: int, near: "_Proof") -> "Iterator[Level]":
        """The levels of some sums before the gaps."""
        first = near.scaled(_NEXT[1], weigh_outside=_OUTSIDE, weigh_gaps=_UNIT)
        most = sum(max(sums.gaps for sums in own) for own in self._masks)
        gaps, proof = self._raise(sets, _Sums(away, outside, 0), first, most + 1)
        # The squares of numbers of one sum are all odd in sum or all even: those of the gaps of a week rise by two.
        step = 2 if all(len({sums.gaps % 2 for sums in own}) == 1 for own in self._masks) else 1
        gaps += (gaps - sum(next(iter(own)).gaps for own in self._masks)) % step
        before = above(away * AWAY + outside * OUTSIDE, GAPS)
        while gaps <= most:
            yield self._within(before + gaps, proof, gaps * _UNIT - proof.bound)
            gaps += step

    def _within(self, cost: int, proof: "_Proof", spare: int) -> Level:
        """The level of a cost, with the patterns that lose no more than there is to spare."""
        patterns: list[list[Pattern]] = []
        losses: list[list[int]] = []
        for own, prices in zip(self._patterns, proof.prices, strict=True):
            paid = add_subsets(prices)
            costs = [_weigh(_sums(each), proof.weights) + paid[_mask(each)] for each in own]
            least = min(costs)
            kept = [(each, more - least) for each, more in zip(own, costs, strict=True) if more - least <= spare]
            patterns.append([each for each, _ in kept])
            losses.append([loss for _, loss in kept])
        return Level(cost, patterns, losses, spare, self.sets)

    def _first_prices(self) -> _Prices:
        """Prices by minutes, since these are what a tight week is short of."""
        minutes = [max(alone.get(1, (0, 0))[1] for alone in track.alone) for track in self._tracks]
        return [[_UNIT * own // max(1, *minutes)] * len(self._days) for own in minutes]

    def _raise(self, sets: list[list[DayMasks]], before: _Sums, proof: "_Proof", enough: int) -> "tuple[int, _Proof]":
        """Raise the lower bound of the last sum that has a weight, for plans in which those before it are given.

        The prices, and the weights of the sums before it, follow the difference of what is asked for and given, by as
        much as would raise the bound by an aim if it were linear. The aim grows while the bound rises, and shrinks
        while it doesn't [Polyak 1969].

        Args:
            sets: The sets of each day.
            before: The sums before it.
            proof: The first weights and prices.
            enough: The bound from which on nothing more is to be proved.

        Returns:
            The least that it can be, and what proves that.
        """
        weights, prices = proof.weights, proof.prices
        work = sum(len(masks) for own in self._masks for masks in own.values())
        work += sum(len(each) for own in sets for each in own)
        which = max(place for place, weight in enumerate(weights) if weight)
        best = _Proof(-1, weights, prices)
        change = [[0.0] * len(row) for row in (weights, *prices)]
        aim, patience = _AIM * _UNIT, _PATIENCE
        for _ in range(_ROUNDS):
            self._step(1 + work // _AS_ONE)
            relaxed = self._relax(sets, weights, prices)
            bound = relaxed.bound - _weigh(before, weights)
            if bound > best.bound:
                best, patience, aim = _Proof(bound, weights, prices), _PATIENCE, aim * _MORE
            elif not patience:
                patience, aim = _PATIENCE, aim * _LESS
            else:
                patience -= 1
            excess = [relaxed.sums[place] - before[place] if place < which else 0 for place in range(len(weights))]
            change = [
                [more + _KEPT * last for more, last in zip(*rows, strict=True)]
                for rows in zip((excess, *relaxed.wanted), change, strict=True)
            ]
            for row, own in zip(change[1:], prices, strict=True):
                row[:] = [0.0 if not price and more < 0 else more for price, more in zip(own, row, strict=True)]
            length = sum(each * each for row in change for each in row)
            if not length or aim < _LEAST_AIM * _UNIT or best.bound > (enough - 1) * _UNIT:
                break
            by = (best.bound + aim - bound) / length
            weights = _Sums(*(weight + round(by * each) for weight, each in zip(weights, change[0], strict=True)))
            prices = [
                [max(0, price + round(by * each)) for price, each in zip(*rows, strict=True)]
                for rows in zip(prices, change[1:], strict=True)
            ]
        return max(0, -(-best.bound // _UNIT)), best

    def _relax(self, sets: "list[list[DayMasks]]", weights: _Sums, prices: _Prices) -> _Relaxed:
        """The cheapest choices at some prices."""
        bound = away = outside = gaps = 0
        wanted: list[list[int]] = []
        for own, row in zip(self._choices, prices, strict=True):
            paid = add_subsets(row)
            cost, sums, least, choice = min(
                [
                    (_weigh(sums, weights) + (least := min(choice.take(paid))), sums, least, choice)
                    for sums, choice in own
                ]
            )
            bound += cost
            away, outside, gaps = away + sums[0], outside + sums[1], gaps + sums[2]
            wanted.append([*_DAYS[choice.masks[choice.take(paid).index(least)]]])
        half = len(prices) // 2
        for day, some in enumerate(sets):
            first, second = (add_subsets([row[day] for row in rows]) for rows in (prices[:half], prices[half:]))
            cost, more, mask = min(each.find_cheapest(first, second, weights.outside) for each in some)
            bound += cost
            outside += more
            for number, row in enumerate(wanted):
                row[day] -= mask >> number & 1
        return _Relaxed(bound, _Sums(away, outside, gaps), wanted)


def _group(patterns: "list[Pattern]") -> dict[_Sums, list[int]]:
    """The masks of the days of some patterns, by their sums."""
    groups: dict[_Sums, list[int]] = {}
    for each in patterns:
        groups.setdefault(_sums(each), []).append(_mask(each))
    return groups


def _group_sets(sets: "list[DaySet]", half: int) -> list[DayMasks]:
    """The sets of a day, by the sessions that are outside their parts only together."""
    groups: dict[int, list[int]] = {}
    for each in sets:
        groups.setdefault(each.outside, []).append(each.mask)
    return [DayMasks(outside, masks, half) for outside, masks in groups.items()]


def _mask(pattern: "Pattern") -> int:
    return sum(1 << day for day, count in enumerate(pattern.counts) if count)


def _sums(pattern: "Pattern") -> _Sums:
    sums = unpack(pattern.bare)
    return _Sums(sums.away, sums.outside, sums.gaps)


def _weigh(sums: _Sums, weights: _Sums) -> int:
    return sums[0] * weights[0] + sums[1] * weights[1] + sums[2] * weights[2]
