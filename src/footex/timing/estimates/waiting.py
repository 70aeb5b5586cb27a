"""Waiting: the time until the next round of a block begins on its mark."""

from attrs import frozen

from footex.model.figures.duration import exact_duration
from footex.model.value import Value

__all__ = ["Waiting"]


@frozen(eq=False, repr=False)
class Waiting(Value):
    """The time waited for marks at low, typical and high.

    Unlike a `Duration`, whose figures never fall: the more there is to do in a round, the less is left to wait.

    Args:
        milliseconds: At low, typical and high.

    Example:
        >>> print(Waiting((50_000, 45_000, 35_000)))
        50 s - 45 s - 35 s
    """

    milliseconds: tuple[int, int, int]

    def __str__(self) -> str:
        figures = [str(exact_duration(figure)) for figure in self.milliseconds]
        return figures[0] if len(set(figures)) == 1 else " - ".join(figures)
