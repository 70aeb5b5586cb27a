"""What wishes and shared rests become where a commitment is replaced, by another or by its parts."""

from itertools import product
from typing import TYPE_CHECKING, assert_never

from attrs import evolve

from footex.planning.request.commitments.wish import NotTheDayAfter, OneADay

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.planning.request.commitments.commitment import Commitment
    from footex.planning.request.commitments.shared_rest import SharedRest
    from footex.planning.request.commitments.wish import Wish

__all__ = ["replace_in_rests", "replace_in_wishes"]


def replace_in_wishes(wishes: "Iterable[Wish]", replaced: str, by: "Iterable[Commitment]") -> "Iterator[Wish]":
    """The wishes with what replaces a commitment: each holds for each of its parts, which may share a day.

    Args:
        wishes: The wishes.
        replaced: The id of the commitment.
        by: What replaces it.
    """
    parts = [part.id for part in by]
    for wish in wishes:
        if replaced not in wish.commitments:
            yield wish
            continue
        match wish:
            case OneADay():
                others = [other for other in wish.commitments if other != replaced]
                yield from (OneADay(commitments=[*others, part]) for part in parts)
            case NotTheDayAfter():
                ids = [parts if each == replaced else [each] for each in (wish.commitment, wish.other)]
                yield from (NotTheDayAfter(commitment=one, other=other) for one, other in product(*ids))
            case _:
                assert_never(wish)


def replace_in_rests(
    rests: "Iterable[SharedRest]", replaced: str, by: "Iterable[Commitment]", others: "Iterable[Commitment]"
) -> "Iterator[SharedRest]":
    """The shared rests with what replaces a commitment; one with a target that none works any longer is left out.

    Args:
        rests: The rests.
        replaced: The id of the commitment.
        by: What replaces it.
        others: The other commitments.
    """
    parts = tuple(by)
    left = (*others, *parts)
    for rest in rests:
        if replaced in rest.commitments:
            ids = [other for other in rest.commitments if other != replaced]
            yield evolve(rest, commitments=[*ids, *(part.id for part in parts)])
        elif any(map(rest.covers, left)):
            yield rest
