"""Which figures are assumed, by the evidence for them, so that they are marked where they are shown."""

from typing import TYPE_CHECKING

from footex.model.sources.evidence import Basis, Evidence, split_path

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Assumed", "derive"]


class Assumed:
    """The assumed ones among the figures of a value, and of values inside it.

    A figure is assumed if the evidence for it, or for a part of it, says so; without any of its own, if that of the
    closest value around it says so. Evidence for a list of items is about which items there are, not their figures.

    Args:
        evidence: The value's own.
        place: The path of that value from the outermost one; empty for this itself.

    Example:
        >>> from footex import Evidence
        >>> ours = Evidence(field="dose.sets", basis="assumed", note="Taken as one.")
        >>> Assumed([ours], "items[0]").is_assumed("items[0].dose.sets")
        True
    """

    __slots__ = ("_bases",)

    def __init__(self, evidence: "Iterable[Evidence]" = (), place: str = "") -> None:
        self._bases = _by_path(evidence, place)

    def __bool__(self) -> bool:
        return any(Basis.ASSUMED in bases for bases in self._bases.values())

    def beside(self, evidence: "Iterable[Evidence]", place: str) -> "Assumed":
        """With the evidence of a value inside, whose path it is given: for figures with both, that counts."""
        together = Assumed()
        together._bases = self._bases | _by_path(evidence, place)
        return together

    def is_assumed(self, path: str) -> bool:
        """Whether the figure at a path, from the outermost value, is assumed."""
        if not self:
            return False
        steps = split_path(path)
        if any(Basis.ASSUMED in bases for own, bases in self._bases.items() if own[: len(steps)] == steps):
            return True
        around = (steps[:length] for length in range(len(steps), 0, -1))
        closest = next((own for own in around if own in self._bases), ())
        return bool(closest) and closest[-1] != "items" and Basis.ASSUMED in self._bases[closest]


def _by_path(evidence: "Iterable[Evidence]", place: str) -> "dict[tuple[str | int, ...], set[Basis]]":
    start = split_path(place) if place else ()
    bases: dict[tuple[str | int, ...], set[Basis]] = {}
    for one in evidence:
        bases.setdefault((*start, *split_path(one.field)), set()).add(one.basis)
    return bases


def derive(field: str, note: str, before: Assumed, *paths: str) -> Evidence:
    """Make the evidence for a figure that is made of others: derived, unless one of those is assumed.

    Args:
        field: The path of the figure.
        note: How it is made.
        before: The assumed ones among the figures as they were.
        paths: The paths of those that it is made of.

    Example:
        >>> ours = Evidence(field="dose.sets", basis="assumed", note="Taken as two or three.")
        >>> derive("dose.sets", "the high figure", Assumed([ours]), "dose.sets").basis
        <Basis.ASSUMED: 'assumed'>
    """
    basis = Basis.ASSUMED if any(map(before.is_assumed, paths)) else Basis.DERIVED
    return Evidence(field=field, basis=basis, note=note)
