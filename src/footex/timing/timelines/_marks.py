"""Marks: which figures of the steps of a routine are assumed, by the pace or by the evidence that it carries."""

from typing import TYPE_CHECKING

from footex.model.sources.evidence import Basis
from footex.timing.timelines.step import StepFigure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.sources.evidence import Evidence

__all__ = ["AssumedPaths", "in_order"]


class AssumedPaths:
    """The paths that evidence calls assumed.

    Args:
        evidence: Of a prescription or a routine.
    """

    __slots__ = ("paths",)

    def __init__(self, evidence: "tuple[Evidence, ...]") -> None:
        self.paths = tuple(one.field for one in evidence if one.basis is Basis.ASSUMED)

    def __contains__(self, path: str) -> bool:
        """Whether a figure is assumed: itself, or the dose, set or work that it is part of."""
        return any(path == known or path.startswith((f"{known}.", f"{known}[")) for known in self.paths)


def in_order(figures: "Iterable[StepFigure]") -> tuple[StepFigure, ...]:
    """Each of some figures once, in the order of their class."""
    marked = frozenset(figures)
    return tuple(figure for figure in StepFigure if figure in marked) if marked else ()
