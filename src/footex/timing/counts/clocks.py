"""Clocks: blocks whose rounds go by the clock, within a cap or on marks.

What they take is no multiple of a pace's times: a capped block takes its cap whatever is done in it, and a round on a
mark the longer of the mark and the round. So each is decided anew at each pair of levels, of the dose and of the pace.
"""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from footex.model.routines.block import Block
    from footex.timing.counts.counting import Share
    from footex.timing.counts.numbers import Triple
    from footex.timing.counts.units import Unit

__all__ = ["Capped", "Marked", "time_shares"]


class Capped(NamedTuple):
    """A capped block.

    Attributes:
        place: Of the block.
        block: The block.
        cap: Its cap in milliseconds, at the three levels of the dose.
        shares: Those of one round.
        gap: Those between two rounds.
    """

    place: str
    block: "Block"
    cap: "Triple"
    shares: "tuple[Share, ...]"
    gap: "tuple[Share, ...]"

    def finished(self, times: "Mapping[Unit, Triple]", cap: int, dose: int, pace: int) -> int:
        """How many whole rounds there are within a cap at a pair of levels."""
        period, gap = self._period(times, dose, pace)
        return (self.cap[cap] + gap) // period

    def begun(self, times: "Mapping[Unit, Triple]", cap: int, dose: int, pace: int) -> int:
        """How many rounds begin within a cap at a pair of levels, the last one perhaps cut."""
        return -(-self.cap[cap] // self._period(times, dose, pace)[0])

    def _period(self, times: "Mapping[Unit, Triple]", dose: int, pace: int) -> tuple[int, int]:
        """The milliseconds from the start of a round to the start of the next, and those of the gap before that."""
        gap = time_shares(self.gap, times, dose, pace)
        return time_shares(self.shares, times, dose, pace) + gap, gap


class Marked(NamedTuple):
    """A block whose rounds begin on marks.

    Attributes:
        place: Of the block.
        every: From one mark to the next in milliseconds, at the three levels of the dose.
        rounds: How many rounds there are in all.
        shares: Those of one round.
    """

    place: str
    every: "Triple"
    rounds: "Triple"
    shares: "tuple[Share, ...]"

    def round(self, times: "Mapping[Unit, Triple]", dose: int, pace: int) -> int:
        """The milliseconds of one round at a pair of levels, without waiting."""
        return time_shares(self.shares, times, dose, pace)

    def wait(self, times: "Mapping[Unit, Triple]", dose: int, pace: int) -> int:
        """The milliseconds waited in all rounds at a pair of levels."""
        return self.rounds[dose] * max(self.every[dose] - self.round(times, dose, pace), 0)


def time_shares(shares: "Iterable[Share]", times: "Mapping[Unit, Triple]", dose: int, pace: int) -> int:
    """The milliseconds of shares at one level of the dose, given the times of a pace, at one level of those."""
    return sum(
        share.counts[dose] * times[share.unit][pace]
        + share.stated[dose]
        + (0 if share.marked is None else share.marked.wait(times, dose, pace))
        for share in shares
    )
