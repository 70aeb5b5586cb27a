"""Sums over the subsets of some figures."""

__all__ = ["add_subsets"]


def add_subsets(figures: list[int]) -> list[int]:
    """The sum of each subset of some figures, at its bit mask.

    Example:
        >>> add_subsets([5, 7])
        [0, 5, 7, 12]
    """
    sums = [0]
    for figure in figures:
        sums += [figure + less for less in sums]
    return sums
