"""Groups of sets exchanged: another dose, and the paths of the figures that differ."""

from typing import TYPE_CHECKING, NamedTuple, assert_never

from attrs import evolve

from footex.model.dosage.work import Hold, Move, Reps, measure_of
from footex.model.figures.amounts import UNSTATED
from footex.model.figures.count import Count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.model.dosage.dose import Dose
    from footex.model.dosage.set import Set
    from footex.model.dosage.work import Work

__all__ = ["Regrouped", "changed_figures", "figure_path", "figures_of", "regroup"]


class Regrouped(NamedTuple):
    """A dose with other groups of sets.

    Attributes:
        dose: The dose, in which neighbouring sets that became equal are one group.
        places: For each group given, the index of the group of the dose that it is part of.
    """

    dose: "Dose"
    places: tuple[int, ...]

    def path(self, index: int, name: str) -> str:
        """The path, from its prescription, of a figure of the group given at an index."""
        return figure_path(self.dose, self.places[index], name)


def figure_path(dose: "Dose", index: int, name: str) -> str:
    """The path, from its prescription, of a figure of a group of sets.

    Example:
        >>> figure_path(Dose(Reps(8), sets=3), 0, "times")
        'dose.sets'
        >>> figure_path(Dose(sets=[Set(Reps(8)), Set(Reps(6))]), 1, "times")
        'dose.groups[1].times'
    """
    if isinstance(dose.sets, tuple):
        return f"dose.groups[{index}].{name}"
    return "dose.sets" if name == "times" else f"dose.{name}"


def regroup(dose: "Dose", groups: "Sequence[Set]") -> Regrouped:
    """Give a dose other groups of sets.

    Args:
        dose: Any dose.
        groups: At least one.
    """
    if len(groups) == 1 and groups[0].plain:
        # The usual case, at less cost.
        (group,) = groups
        work, rest, load = group.work, group.rest, group.load
        return Regrouped(evolve(dose, work=work, sets=group.times, rest=rest, load=load), (0,))
    changed = evolve(dose, work=(), sets=tuple(groups), rest=UNSTATED, load=UNSTATED)
    places: list[int] = []
    joined, left = iter(enumerate(changed.groups)), 0
    index = 0
    for group in groups:
        if not left:
            index, whole = next(joined)
            left = _least_times(whole)
        places.append(index)
        left -= _least_times(group)
    return Regrouped(changed, tuple(places))


def _least_times(group: "Set") -> int:
    """How many sets at least; 0 where that isn't a figure. Groups are joined only where it is exact."""
    times = group.times
    return times.low if isinstance(times, Count) else 0


def changed_figures(
    before: "Sequence[Set]", after: "Sequence[Set]", regrouped: Regrouped
) -> "dict[str, list[tuple[int, str]]]":
    """The paths, from their prescription, of the figures that differ between groups of the same work.

    Each has the figures that it was made of: the index of their group before, and their path within it.

    Args:
        before: The groups as they were.
        after: What became of each.
        regrouped: The dose of the groups after.
    """
    changed: dict[str, list[tuple[int, str]]] = {}
    for index, (old, new) in enumerate(zip(before, after, strict=True)):
        names = ["times"] if old.times != new.times else []
        for part, (work, other) in enumerate(zip(old.work, new.work, strict=True)):
            differ = [name for name in figures_of(work) if getattr(work, name) != getattr(other, name)]
            names += [f"work[{part}].{name}" for name in differ]
        names += ["load"] if old.load != new.load else []
        for name in names:
            changed.setdefault(regrouped.path(index, name), []).append((index, name))
    return changed


def figures_of(work: "Work") -> tuple[str, ...]:
    """The names of the figures of work that say how much of it is done."""
    match work:
        case Reps():
            return ("count", "hold")
        case Hold() | Move():
            return (measure_of(work),)
        case _:
            assert_never(work)
