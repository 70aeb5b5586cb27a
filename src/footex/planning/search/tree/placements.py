"""The placements of a day that are worth trying: one, unless a gap makes its end matter to later days."""

from typing import TYPE_CHECKING

from footex.planning.search.track.spacing import NOW
from footex.planning.search.tree.nodes import UNLIMITED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from footex.planning.search.day.job import Best, Placed
    from footex.planning.search.day.limits import Limits
    from footex.planning.search.track.state import States
    from footex.planning.search.track.track import Track
    from footex.planning.search.tree.nodes import Partial

__all__ = ["find_earliest", "find_placements", "find_sooner", "find_soonest", "follow"]


def find_earliest(tracks: "Sequence[Track]", day: int, states: "States") -> "Limits":
    """The earliest starts on a day by the gaps since earlier ones; empty if none restricts it."""
    if all(ready == NOW for _, ready in states):
        return ()
    return tuple(
        -UNLIMITED if track.spacing is None else track.spacing.earliest(day, ready)
        for track, (_, ready) in zip(tracks, states, strict=True)
    )


def find_placements(
    tracks: "Sequence[Track]",
    key: "tuple[int, States]",
    full: "Partial",
    place: "Callable[[Limits], Best | None]",
    budget: int,
) -> "Iterator[tuple[int, tuple[Placed, ...], States]]":
    """Find the undominated placements of a day: the cheapest, and those after which a commitment is ready sooner.

    The cheapest may end late, and so leave less to later days. Each placement that restricts a later day is followed by
    the cheapest of those that start the last session of one of its commitments sooner.

    Args:
        tracks: The track of each commitment.
        key: The day, and the states before it.
        full: The numbers of sessions, with the cheapest placement.
        place: Finds the cheapest placement with the latest starts of the last sessions.
        budget: The maximum cost of the day, its load aside: from a placement above it none is followed.

    Returns:
        Of each its cost, the sessions, and the states after the day.
    """
    due: list[Limits] = [()]
    placed: set[tuple[Placed, ...]] = set()
    while due:
        latest = due.pop()
        best = place(latest) if latest else (full.places, full.placed)
        if best is None or best[1] in placed:
            continue
        placed.add(best[1])
        after = follow(tracks, key, full, best[1])
        yield *best, after
        if full.cost + best[0] <= budget:
            due += find_sooner(tracks, full.counts, after, latest, best[1])


def find_soonest(
    tracks: "Sequence[Track]",
    key: "tuple[int, States]",
    full: "Partial",
    find: "Callable[[frozenset[int]], Sequence[tuple[Placed, ...]]]",
) -> "Iterator[tuple[int, tuple[Placed, ...], States]]":
    """The placements of a day if only feasibility matters: those after which the commitments are ready soonest.

    Args:
        tracks: The track of each commitment.
        key: The day, and the states before it.
        full: The numbers of sessions, which fit.
        find: Finds how soon commitments can be done, as their last sessions.

    Returns:
        Of each no cost, the last sessions, and the states after the day.
    """
    restricting = frozenset(
        number for number, track in enumerate(tracks) if track.spacing is not None and full.counts[number]
    )
    for last in find(restricting) if restricting else [()]:
        yield 0, last, follow(tracks, key, full, last)


def follow(
    tracks: "Sequence[Track]", key: "tuple[int, States]", full: "Partial", placed: "tuple[Placed, ...]"
) -> "States":
    """The states after a day with these sessions."""
    day, states = key
    return tuple(
        (after, NOW if track.spacing is None else track.spacing.following(day, ready, placed, before.counted))
        for track, after, (before, ready) in zip(tracks, full.after, states, strict=True)
    )


def find_sooner(
    tracks: "Sequence[Track]", counts: tuple[int, ...], after: "States", latest: "Limits", placed: "tuple[Placed, ...]"
) -> "Iterator[Limits]":
    """For each commitment whose last session restricts later days, the latest starts with that session sooner."""
    limits = latest or (UNLIMITED,) * len(counts)
    for start, number, slot in placed:
        spacing = tracks[number].spacing
        if spacing is None or slot < counts[number] - 1:
            continue
        if any(after[other][1] != NOW for other in spacing.members):
            yield (*limits[:number], start - 1, *limits[number + 1 :])
