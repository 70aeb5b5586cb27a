"""Dominance: of the ways to spend a day those that leave no more to do, if only feasibility matters."""

from typing import TYPE_CHECKING

from footex.planning.search.track.state import States

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from footex.planning.search.track.track import Track
    from footex.planning.search.tree.nodes import Child

__all__ = ["find_undominated"]


def find_undominated(tracks: "Sequence[Track]", children: "Iterable[Child]") -> "list[Child]":
    """The nodes of a day without those that another leaves with more days done, and of equal ones the first.

    Whatever fits still fits without one of its sessions. So a node that is dominated by any is dominated by one with
    just one more commitment on the day, and only these are looked for.

    Args:
        tracks: The track of each commitment.
        children: The nodes, of all numbers of sessions that fit.
    """
    found: dict[tuple[States, tuple[int, ...]], Child] = {}
    for child in children:
        found.setdefault(_split(tracks, child.states), child)
    return [
        child for (others, done), child in found.items() if not any((others, more) in found for more in _more(done))
    ]


def _more(done: tuple[int, ...]) -> "Iterator[tuple[int, ...]]":
    """The days done with one more of one commitment."""
    for number, days in enumerate(done):
        yield (*done[:number], days + 1, *done[number + 1 :])


def _split(tracks: "Sequence[Track]", states: States) -> "tuple[States, tuple[int, ...]]":
    """The states without the days that are done where more of them are no worse, and these days."""
    others = tuple(
        (state._replace(done=0), ready) if track.gains else (state, ready)
        for track, (state, ready) in zip(tracks, states, strict=True)
    )
    return others, tuple(state.done if track.gains else 0 for track, (state, _) in zip(tracks, states, strict=True))
