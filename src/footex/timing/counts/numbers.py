"""Numbers: the amounts of a dose at its three levels, vague words resolved by a pace, and what was assumed."""

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, assert_never

from footex.model.figures.amounts import Unstated, Vague
from footex.model.figures.quantities import Count, Duration
from footex.timing.paces.pace import assumed_count, assumed_time

if TYPE_CHECKING:
    from footex.model.figures.amounts import CountAmount, CountOf, DurationAmount
    from footex.timing.paces.pace import AssumedCount, AssumedTime, Pace

__all__ = ["AssumedAmount", "AssumptionKind", "Numbers", "Triple"]

Triple: TypeAlias = tuple[int, int, int]
"""Low, typical, high."""


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
    """What identifies an assumption about the dose: an unstated count, or the words that a pace interprets."""

    name: str
    unstated: bool

    @property
    def kind(self) -> AssumptionKind:
        """A count where the source states nothing, else a word."""
        return AssumptionKind.COUNT if self.unstated else AssumptionKind.WORD


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
        self.used: dict[AssumedAmount, tuple[AssumedCount | AssumedTime, dict[str, None]]] = {}
        self._known: dict[tuple[Vague | Unstated, str], tuple[Triple, dict[str, None], AssumedAmount]] = {}

    def counts(self, amount: "CountAmount", of: "CountOf") -> Triple:
        """A count at the three levels."""
        if isinstance(amount, Count):
            return (amount.low, amount.typical, amount.high)
        if isinstance(amount, (Vague, Unstated)):
            if (amount, of) not in self._known:
                assumed = assumed_count(self.pace, amount, of)
                value = assumed.value
                self._learn(amount, of, assumed, (value.low, value.typical, value.high))
            return self._look_up(amount, of)
        assert_never(amount)

    def most(self, amount: "CountAmount", of: "CountOf") -> int:
        """A count at its high level."""
        return self.counts(amount, of)[2]

    def durations(self, amount: "DurationAmount") -> Triple | None:
        """A duration at the three levels, in milliseconds; `None` where it is unstated, which the pace times."""
        if isinstance(amount, Duration):
            return amount.milliseconds
        if isinstance(amount, Unstated):
            return None
        if isinstance(amount, Vague):
            if (amount, "") not in self._known:
                assumed = assumed_time(self.pace, amount, "rest")
                self._learn(amount, "", assumed, assumed.value.milliseconds)
            return self._look_up(amount, "")
        assert_never(amount)

    def assumed(
        self, amount: "CountAmount | DurationAmount", of: str = ""
    ) -> "tuple[AssumedAmount, AssumedCount | AssumedTime] | None":
        """What the figures of an amount rest on, once they were asked for; `None` for stated ones."""
        if not isinstance(amount, (Vague, Unstated)):
            return None
        known = self._known[amount, of][2]
        return known, self.used[known][0]

    def _learn(self, amount: Vague | Unstated, of: str, assumed: "AssumedCount | AssumedTime", figures: Triple) -> None:
        # A pace has one figure for unstated sets and rounds.
        unstated = AssumedAmount(f"unstated {'sets' if of == 'rounds' else of}", unstated=True)
        known = AssumedAmount(amount.words.lower(), unstated=False) if isinstance(amount, Vague) else unstated
        _, where = self.used.setdefault(known, (assumed, {}))
        if (level := self.shifted.get(known)) is not None:
            figures = (figures[level], figures[level], figures[level])
        self._known[amount, of] = (figures, where, known)

    def _look_up(self, amount: Vague | Unstated, of: str) -> Triple:
        figures, where, _ = self._known[amount, of]
        where[self.place] = None
        return figures
