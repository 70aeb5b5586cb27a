"""Matching with the plan that is kept, by which the days are counted that its sessions move.

The sessions of a week are matched one to one, as many as both plans have, so that they move as few days as can be: a
surplus moves on with the days. What only one of the plans has is matched with nothing.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from footex.planning.search.track.state import State

__all__ = ["match_kept"]


def match_kept(state: "State", count: int, kept: int, *, last: bool) -> list[tuple[int, int]]:
    """The ways to match the sessions of a day with those of the kept plan, as surplus and unmatched sessions.

    Args:
        state: The state before the day.
        count: The sessions of the day.
        kept: Those of the kept plan.
        last: Whether it is the last day of the week, after which no surplus is left.
    """
    ways: dict[tuple[int, int], None] = {}
    for alone in range(-kept if state.unmatched <= 0 else 0, (count if state.unmatched >= 0 else 0) + 1):
        surplus = state.surplus + count - kept - alone
        if not last:
            ways[surplus, state.unmatched or (alone > 0) - (alone < 0)] = None
        elif not surplus:
            ways[0, 0] = None
    return list(ways)
