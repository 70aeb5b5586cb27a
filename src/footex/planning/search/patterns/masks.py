"""Masks, the days of a pattern or the commitments of a set as bits, and what they cost at prices, looked up at once."""

from operator import itemgetter

__all__ = ["DayMasks", "Masks"]


class Masks:
    """Some masks, by which figures are looked up at once."""

    def __init__(self, masks: list[int]) -> None:
        self.masks = masks
        # With one mask `itemgetter` gives no tuple.
        self._get = itemgetter(*masks, masks[-1])

    def take(self, figures: list[int]) -> tuple[int, ...]:
        """The figure of each mask; that of the last one twice."""
        found: tuple[int, ...] = self._get(figures)
        return found


class DayMasks:
    """The sets of a day that have as many sessions outside their parts only together."""

    def __init__(self, outside: int, masks: list[int], half: int) -> None:
        self._outside = outside
        self._masks = masks
        self._first = Masks([mask & (1 << half) - 1 for mask in masks])
        self._second = Masks([mask >> half for mask in masks])

    def __len__(self) -> int:
        return len(self._masks)

    def find_cheapest(self, first: list[int], second: list[int], weight: int) -> tuple[int, int, int]:
        """The cost of the set that is paid most, its sessions outside, and its mask."""
        paid = [*map(int.__add__, self._first.take(first), self._second.take(second))]
        most = max(paid)
        return self._outside * weight - most, self._outside, self._masks[paid.index(most)]
