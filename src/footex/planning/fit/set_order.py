"""The order in which a dose gives up sets: working sets last, and of the others warm-up sets last."""

from typing import TYPE_CHECKING, NamedTuple

from footex.model.dosage.set import SetRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.timing.counts.numbers import Triple

__all__ = ["SetOrder", "order_sets"]

_KEPT_FIRST = (SetRole.WORKING, SetRole.WARM_UP, SetRole.BACK_OFF, SetRole.DROP)


class SetOrder(NamedTuple):
    """The sets of each number of them that can be chosen.

    Attributes:
        least: How many sets of each group there are at least.
        added: The index of the group of each further set, up to the maximum of all groups.
        within_source: How many sets there are at least where no group has fewer than the source's minimum.
    """

    least: tuple[int, ...]
    added: tuple[int, ...]
    within_source: int

    def share(self, sets: int) -> list[int]:
        """How many sets of each group there are, given the number of all sets."""
        shares = list(self.least)
        for index in self.added[: sets - sum(self.least)]:
            shares[index] += 1
        return shares


def order_sets(roles: "Sequence[SetRole]", ranges: "Sequence[Triple]", *, below_source: bool) -> SetOrder:
    """Decide which sets are done where not all of them are.

    A set of another role is done only beside all working sets. Sets are left out from the end, warm-up sets from the
    start, where they are lightest.

    Args:
        roles: The role of each group of sets.
        ranges: How many sets each group has.
        below_source: Whether a group may have fewer sets than the source's minimum, and none at all.
    """
    least = tuple(0 if below_source else low for low, _, _ in ranges)
    added: list[int] = []
    for role in _KEPT_FIRST:
        groups = [index for index, own in enumerate(roles) if own is role]
        for index in reversed(groups) if role is SetRole.WARM_UP else groups:
            added += [index] * (ranges[index][2] - least[index])
    within = sum(least)
    missing = [low - have for (low, _, _), have in zip(ranges, least, strict=True)]
    for number, index in enumerate(added, within + 1):
        if missing[index] > 0:
            missing[index] -= 1
            within = number
    return SetOrder(least, tuple(added), within)
