"""Patterns: on which days of a week a commitment has how many sessions, alone, and what that costs at least."""

from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.costs.costs import GAPS, above

if TYPE_CHECKING:
    from footex.planning.search.track.state import State
    from footex.planning.search.track.track import Track

__all__ = ["Pattern", "find_patterns"]

_MOST = 500
"""The maximum patterns of a commitment: more than the subsets of a week, so that one session a day is never refused."""


class Pattern(NamedTuple):
    """A pattern of a commitment.

    Attributes:
        counts: The number of sessions on each day.
        cost: Its cost, the placements and the squared minutes aside.
        bare: With the minimum cost of the placements alone: a lower bound of it without the squared minutes.
    """

    counts: tuple[int, ...]
    cost: int
    bare: int


def find_patterns(track: "Track", most: int | None = None) -> list[Pattern] | None:
    """Find the patterns of a commitment that its own rules allow; `None` if there are too many to list.

    Args:
        track: The commitment.
        most: The maximum that one costs before the load, alone; `None` for any.
    """
    reached: dict[tuple[tuple[int, ...], State], tuple[int, int]] = {((), track.before): (0, 0)}
    for day, options in enumerate(track.options):
        following: dict[tuple[tuple[int, ...], State], tuple[int, int]] = {}
        for (counts, state), (cost, places) in reached.items():
            for option in options[state]:
                total = (cost + option.cost, places + track.alone[day][option.sessions][0])
                if most is not None and above(sum(total) + option.after.bare, GAPS) > most:
                    continue
                after = ((*counts, option.sessions), option.state)
                if after not in following or total < following[after]:
                    following[after] = total
        reached = following
        if len(reached) > _MOST:
            return None
    return [Pattern(counts, cost, cost + places) for (counts, _), (cost, places) in reached.items()]
