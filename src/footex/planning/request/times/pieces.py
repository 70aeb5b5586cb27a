"""Pieces of time: pairs of a first figure and the one after the last, such as minutes of a day, or instants."""

from collections.abc import Iterable, Sequence

__all__ = ["Piece", "intersect", "join", "subtract"]

Piece = tuple[int, int]
"""A piece of time: its first minute or instant, and the one after its last."""


def join(pieces: Iterable[Piece]) -> list[Piece]:
    """Sort pieces, and join those that touch or overlap."""
    joined: list[Piece] = []
    for low, high in sorted(pieces):
        if joined and low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], high))
        elif low < high:
            joined.append((low, high))
    return joined


def intersect(some: Sequence[Piece], others: Sequence[Piece]) -> list[Piece]:
    """The time that is in both of two lists, each without overlaps."""
    pairs = ((max(low, begin), min(high, end)) for low, high in some for begin, end in others)
    return sorted(pair for pair in pairs if pair[0] < pair[1])


def subtract(pieces: Iterable[Piece], taken: Piece) -> list[Piece]:
    """The pieces without the time of another one."""
    left: list[Piece] = []
    for low, high in pieces:
        parts = ((low, min(high, taken[0])), (max(low, taken[1]), high))
        left += [(begin, end) for begin, end in parts if begin < end]
    return left
