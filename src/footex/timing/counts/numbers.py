"""Numbers: the amounts of a dose at its three levels, vague words resolved by a pace, and what was assumed."""

from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, assert_never

from footex.model.figures.amounts import ToFailure, Unstated, Vague
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.model.figures.sense import EXACT
from footex.timing.paces.open_amount import assumed_count, assumed_time

if TYPE_CHECKING:
    from footex.model.figures.amounts import CountAmount, CountOf, DurationAmount
    from footex.model.figures.distance import Distance
    from footex.timing.paces.assumed import AssumedCount, AssumedTime
    from footex.timing.paces.open_distance import AssumedDistance
    from footex.timing.paces.pace import Pace

__all__ = ["AssumedAmount", "AssumedAny", "AssumptionKind", "Numbers", "Triple", "add", "multiply"]

Triple: TypeAlias = tuple[int, int, int]
"""Low, typical, high."""


def add(one: Triple, other: Triple) -> Triple:
    """The sums of two triples, level by level."""
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def multiply(one: Triple, other: Triple) -> Triple:
    """The products of two triples, level by level."""
    return one[0] * other[0], one[1] * other[1], one[2] * other[2]


class AssumptionKind(Enum):
    """The kind of an assumption.

    A time is a pace's (or an exercise's own) and enters linearly; a count or a word is part of the dose.

    Example:
        >>> AssumptionKind("time")
        <AssumptionKind.TIME: 'time'>
    """

    TIME = "time"
    COUNT = "count"
    WORD = "word"


class AssumedAmount(NamedTuple):
    """What identifies an assumption about the dose: an unstated count, or the words that a pace interprets.

    Those of an open figure are its text: "about 15 s".
    """

    name: str
    unstated: bool

    @property
    def kind(self) -> AssumptionKind:
        """A count where the source states nothing, else a word."""
        return AssumptionKind.COUNT if self.unstated else AssumptionKind.WORD


_Assumed: TypeAlias = Count | Duration | Vague | Unstated | ToFailure

AssumedAny: TypeAlias = "AssumedCount | AssumedTime | AssumedDistance"
"""What a pace takes an amount for."""

_Taken: TypeAlias = "tuple[AssumedAmount, AssumedAny, Triple]"


@lru_cache(maxsize=256)
def _take_count(pace: "Pace", amount: Count | Vague | Unstated | ToFailure, of: "CountOf") -> "_Taken":
    assumed = assumed_count(pace, amount, of)
    value = assumed.value
    # A pace has one figure for sets and rounds.
    return _identify(amount, "sets" if of == "rounds" else of), assumed, (value.low, value.typical, value.high)


@lru_cache(maxsize=256)
def _take_time(pace: "Pace", amount: Duration | Vague | ToFailure) -> "_Taken":
    assumed = assumed_time(pace, amount, "rest")
    return _identify(amount, "bout"), assumed, assumed.value.milliseconds


def _identify(amount: _Assumed, of: str) -> AssumedAmount:
    match amount:
        case Vague():
            return AssumedAmount(amount.words.lower(), unstated=False)
        case Count() | Duration():
            return AssumedAmount(str(amount), unstated=False)
        case ToFailure():
            return AssumedAmount(f"{of} {amount}", unstated=False)
        case Unstated():
            return AssumedAmount(f"unstated {of}", unstated=True)
        case _:
            assert_never(amount)


@lru_cache(maxsize=256)
def _take_distance(pace: "Pace", amount: "Distance") -> "_Taken":
    # Few routines state a distance.
    from footex.timing.paces.open_distance import assumed_distance

    assumed = assumed_distance(pace, amount)
    return AssumedAmount(str(amount), unstated=False), assumed, assumed.value.whole_metres


class Numbers:
    """The numbers of a dose at low, typical and high, with a pace's words; notes what was assumed, and where.

    Every estimate calls these some hundred times: `isinstance` takes half the time of `match`, and `assert_never` makes
    it as exhaustive.

    Args:
        pace: The pace for vague words and unstated counts.
        shifted: Assumptions of which one level is taken for all three.
    """

    __slots__ = ("_known", "pace", "place", "shifted", "used")

    def __init__(self, pace: "Pace", shifted: "dict[AssumedAmount, int]") -> None:
        self.pace: Pace = pace
        self.shifted: dict[AssumedAmount, int] = shifted
        self.place: str = ""
        self.used: dict[AssumedAmount, tuple[AssumedAny, dict[str, None]]] = {}
        self._known: dict[tuple[_Assumed | Distance, str], tuple[Triple, dict[str, None], AssumedAmount]] = {}

    def counts(self, amount: "CountAmount", of: "CountOf") -> Triple:
        """A count at the three levels."""
        if isinstance(amount, Count) and amount.sense is EXACT:
            return (amount.low, amount.typical, amount.high)
        if isinstance(amount, (Count, Vague, Unstated, ToFailure)):
            known = self._known.get((amount, of)) or self._learn(amount, of, _take_count(self.pace, amount, of))
            known[1][self.place] = None
            return known[0]
        assert_never(amount)

    def most(self, amount: "CountAmount", of: "CountOf") -> int:
        """A count at its high level."""
        return self.counts(amount, of)[2]

    def durations(self, amount: "DurationAmount") -> Triple | None:
        """A duration at the three levels, in milliseconds; `None` where it is unstated, which the pace times."""
        if isinstance(amount, Duration) and amount.sense is EXACT:
            return (amount._low, amount._typical, amount._high)
        if isinstance(amount, Unstated):
            return None
        if isinstance(amount, (Duration, Vague, ToFailure)):
            known = self._known.get((amount, "")) or self._learn(amount, "", _take_time(self.pace, amount))
            known[1][self.place] = None
            return known[0]
        assert_never(amount)

    def metres(self, amount: "Distance") -> Triple:
        """A distance at the three levels, in whole metres."""
        if amount.sense is EXACT:
            return amount.whole_metres
        known = self._known.get((amount, "")) or self._learn(amount, "", _take_distance(self.pace, amount))
        known[1][self.place] = None
        return known[0]

    def assumed(
        self, amount: "CountAmount | DurationAmount | Distance", of: str = ""
    ) -> "tuple[AssumedAmount, AssumedAny] | None":
        """What the figures of an amount rest on, once they were asked for; `None` for stated ones."""
        if not isinstance(amount, (Vague, Unstated, ToFailure)) and amount.sense is EXACT:
            return None
        identity = self._known[amount, of][2]
        return identity, self.used[identity][0]

    def _learn(
        self, amount: "_Assumed | Distance", of: str, taken: "_Taken"
    ) -> tuple[Triple, dict[str, None], AssumedAmount]:
        identity, assumed, figures = taken
        _, where = self.used.setdefault(identity, (assumed, {}))
        if (level := self.shifted.get(identity)) is not None:
            figures = (figures[level], figures[level], figures[level])
        self._known[amount, of] = known = (figures, where, identity)
        return known
