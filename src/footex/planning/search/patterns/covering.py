"""Covers: whether each commitment can have the days that it needs, by the sets of sessions that fit each day.

Where more days never harm, a plan exists if each day can have a set so that each commitment is in as many as it needs.
At any prices of the sessions, the dearest sets of all days must be worth what is needed: a Lagrangian relaxation of a
set covering problem [Beasley 1990]. Prices that leave little to spare prove most weeks infeasible at once; in the
others, the sets of a day are those that waste no more than there is to spare.
"""

from functools import cached_property, reduce
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.patterns.day_sets import find_day_sets
from footex.planning.search.patterns.subsets import add_subsets

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from footex.planning.search.day.day import DayPlanner
    from footex.planning.search.track.track import Track

__all__ = ["Cover"]

_WEEK = 7

_MOST_TOGETHER = 16
"""The maximum commitments, for time."""

_UNIT = 256
"""The price of a minute of a session at first."""

_ROUNDS = 40
"""The maximum rounds of prices."""

_AIM = 50
"""The divisor of what is needed by which the first prices of a round are to leave less to spare."""

_BITS = 4
"""The bits of the days that a commitment still needs: three, and one that stays free."""

_AS_ONE = 200
"""Sets looked at that count as one step, so that steps take about the same time."""


class _Kind(NamedTuple):
    """Equal days, and the largest sets that fit one of them."""

    days: list[int]
    sets: list[int]


class _Proof(NamedTuple):
    """Prices of a session of each commitment, what they leave to spare, and the dearest set of each kind of day."""

    prices: list[int]
    spare: int
    dearest: list[int]


class Cover:
    """The days that commitments need, and the sets that fit each day.

    Args:
        days: The planner of each day.
        tracks: The track of each commitment over the same days.
        step: Counts steps.
    """

    def __init__(self, days: "Sequence[DayPlanner]", tracks: "Sequence[Track]", step: "Callable[[int], None]") -> None:
        self._days = days
        self._tracks = tracks
        self._step = step
        self._needed = [max(track.needed(day, track.before) for day in range(len(days))) for track in tracks]
        self._looked = 0
        self._options: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self._failed: set[tuple[int, int]] = set()

    @property
    def applies(self) -> bool:
        """Whether this is a week of commitments to each of which only the number of its days matters."""
        return (
            len(self._days) == _WEEK
            and len(self._tracks) <= _MOST_TOGETHER
            and all(
                track.gains and track.spacing is None and not track.counted and track.least_on(day) == 1
                for track in self._tracks
                for day in range(_WEEK)
            )
        )

    def find(self) -> list[tuple[int, ...]] | None:
        """Find the numbers of sessions of the commitments on each day; `None` if no plan exists.

        Raises:
            OutOfSteps: The maximum of steps is reached, or there are too many sets.
        """
        if self._proof.spare < 0:
            return None
        chosen: list[int] = []
        needed = sum(days << _BITS * number for number, days in enumerate(self._needed))
        if not self._choose(0, needed, self._proof.spare, chosen):
            return None
        counts = [(0,) * len(self._tracks)] * len(self._days)
        for (_, day), some in zip(self._order, chosen, strict=False):
            counts[day] = tuple(some >> _BITS * number & 1 for number in range(len(self._tracks)))
        return counts

    @cached_property
    def _order(self) -> list[tuple[int, int]]:
        """The days in the order in which their sets are chosen, each after its kind."""
        return [(kind, day) for kind, own in sorted(enumerate(self._kinds), key=_by_sets) for day in own.days]

    @cached_property
    def _sets(self) -> list[list[int]]:
        """Of each kind of days, its sets, spread."""
        return [[self._spread(some) for some in kind.sets] for kind in self._kinds]

    @cached_property
    def _left(self) -> list[int]:
        """Of the days from each on, on how many each commitment can have a session."""
        wholes = [reduce(int.__or__, self._sets[kind], 0) for kind, _ in reversed(self._order)]
        return [*accumulate(wholes, initial=0)][::-1]

    @cached_property
    def _ones(self) -> int:
        """The set of all commitments, spread."""
        return self._spread((1 << len(self._tracks)) - 1)

    @cached_property
    def _kinds(self) -> list[_Kind]:
        """The days with equal sets of sessions of the commitments that need any."""
        numbers = [
            tuple(
                number
                for number, track in enumerate(self._tracks)
                if self._needed[number] and any(each.sessions for own in track.options[day].values() for each in own)
            )
            for day in range(len(self._days))
        ]
        kinds: dict[int, _Kind] = {}
        for day, sets in enumerate(find_day_sets(self._days, numbers, self._step, parts=False)):
            kinds.setdefault(id(sets), _Kind([], [each.mask for each in sets.largest])).days.append(day)
        return list(kinds.values())

    @cached_property
    def _proof(self) -> _Proof:
        """Prices that leave as little to spare as is found: dearer where too few are given, cheaper where too many."""
        prices = [_UNIT * max((own[1][1] for own in track.alone if 1 in own), default=1) for track in self._tracks]
        best, given = self._price(prices)
        proof, whole = best, self._worth(prices)
        for _ in range(_ROUNDS):
            missing = [days - other for days, other in zip(self._needed, given, strict=True)]
            length = sum(each * each for each in missing)
            if proof.spare < 0 or not length:
                break
            by = proof.spare + self._worth(prices) // _AIM
            prices = [max(0, price + by * each // length) for price, each in zip(prices, missing, strict=True)]
            proof, given = self._price(prices)
            # Of two the one that leaves the lesser share of what is needed.
            if proof.spare * whole < best.spare * (worth := self._worth(prices)):
                best, whole = proof, worth
        return best

    def _worth(self, prices: list[int]) -> int:
        """What is needed is worth at some prices."""
        return sum(map(int.__mul__, prices, self._needed))

    def _price(self, prices: list[int]) -> tuple[_Proof, list[int]]:
        """What some prices leave to spare, and how many sessions of each commitment the dearest sets give."""
        half = len(prices) // 2
        low = (1 << half) - 1
        first, second = add_subsets(prices[:half]), add_subsets(prices[half:])
        spare = -self._worth(prices)
        dearest: list[int] = []
        given = [0] * len(prices)
        self._step(1 + sum(len(kind.sets) for kind in self._kinds) // _AS_ONE)
        for days, sets in self._kinds:
            worth = [first[some & low] + second[some >> half] for some in sets]
            dearest.append(max(worth))
            spare += dearest[-1] * len(days)
            chosen = sets[worth.index(dearest[-1])]
            given = [has + (chosen >> number & 1) * len(days) for number, has in enumerate(given)]
        return _Proof(prices, spare, dearest), given

    def _spread(self, some: int) -> int:
        """A set, with the bit of each commitment where its days are."""
        return sum(1 << _BITS * number for number in range(len(self._tracks)) if some >> number & 1)

    def _choose(self, place: int, needed: int, spare: int, chosen: list[int]) -> bool:
        """Choose the sets of the days from one on, none of which wastes what there isn't to spare."""
        if not needed:
            return True
        free = self._ones << _BITS - 1
        # With more days needed than are left, the free bit is taken from the next one.
        if (self._left[place] + free - needed) & free != free or (place, needed) in self._failed:
            return False
        tried: list[int] = []
        for wasted, some in self._find_options(
            self._order[place][0], (needed | needed >> 1 | needed >> 2) & self._ones
        ):
            if wasted > spare:
                break
            if any(other & some == some for other in tried):
                continue
            tried.append(some)
            chosen.append(some)
            if self._choose(place + 1, needed - some, spare - wasted, chosen):
                return True
            chosen.pop()
        self._look(len(tried))
        self._failed.add((place, needed))
        return False

    def _find_options(self, kind: int, asked: int) -> list[tuple[int, int]]:
        """The sets of a day among the commitments that still need any, and what each wastes, the least first."""
        options = self._options.get((kind, asked))
        if options is None:
            prices, dearest = self._proof.prices, self._proof.dearest[kind]
            options = self._options[kind, asked] = sorted(
                (dearest - sum(price for number, price in enumerate(prices) if some >> _BITS * number & 1), some)
                for some in {some & asked for some in self._sets[kind]}
            )
            self._look(len(options))
        return options

    def _look(self, sets: int) -> None:
        steps, self._looked = divmod(self._looked + 1 + sets, _AS_ONE)
        self._step(steps)


def _by_sets(kind: tuple[int, _Kind]) -> tuple[int, int]:
    """The sort key of a kind of days: first those with the fewest sets."""
    return len(kind[1].sets), kind[0]
