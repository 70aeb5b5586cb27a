"""Exact doses: an exercise or circuit with the sets, rounds and repetitions chosen, and evidence for them."""

from typing import TYPE_CHECKING, assert_never

from attrs import evolve

from footex.model.dosage.groups import changed_figures, figure_path, regroup
from footex.model.dosage.work import Hold, Move, Reps
from footex.model.figures.amounts import is_open
from footex.model.figures.count import Count
from footex.model.routines.block import Block, Rest
from footex.model.sources.assumed import Assumed
from footex.model.sources.evidence import Basis, Evidence, value_at
from footex.planning.fit.options import step_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.model.dosage.set import Set
    from footex.model.dosage.work import Work
    from footex.model.figures.amounts import CountAmount, CountOf
    from footex.model.routines.prescription import Prescription
    from footex.planning.fit.dose_time import DoseTimer

__all__ = ["DoseFixer"]


class DoseFixer:
    """Replaces the ranges of items by the figures chosen.

    Args:
        timer: The timer whose pace resolves vague words and unstated counts.
        note: The note of the evidence for each changed figure.
    """

    def __init__(self, timer: "DoseTimer", note: str) -> None:
        self._timer = timer
        self._note = note
        self._evidence: dict[tuple[str, Basis], Evidence] = {}

    def fix(
        self, item: "Prescription | Block", repeats: "Sequence[int]", step: int, widest: int
    ) -> "Prescription | Block":
        """Fix the sets or rounds, and every range inside at one step.

        Args:
            item: A prescription or a circuit.
            repeats: How many sets of each group were chosen, or how many rounds.
            step: The step chosen.
            widest: The maximum step.
        """
        if isinstance(item, Block):
            if item.cap is not None:
                # What is done until the time is up isn't chosen.
                return item
            inside = [inner if isinstance(inner, Rest) else self._inside(inner, step, widest) for inner in item.items]
            return evolve(item, items=inside, rounds=Count(repeats[0]))
        groups = item.dose.groups
        kept = [index for index, sets in enumerate(repeats) if sets]
        before = [groups[index] for index in kept]
        after = [self._sets(groups[index], repeats[index], step, widest) for index in kept]
        if tuple(after) == item.dose.groups:
            return item
        regrouped = regroup(item.dose, after)
        evidence = [self._note_of("dose", Basis.DERIVED)] if len(before) < len(repeats) else []
        for path, made_of in changed_figures(before, after, regrouped).items():
            figures = [figure_path(item.dose, kept[index], name) for index, name in made_of]
            evidence.append(self._note_of(path, _basis(item, figures)))
        return item.with_dose(regrouped.dose, evidence=evidence)

    def _sets(self, group: "Set", sets: int, step: int, widest: int) -> "Set":
        work = tuple(self._work(part, step, widest) for part in group.work)
        times = Count(sets)
        return group if work == group.work and times == group.times else evolve(group, work=work, times=times)

    def _note_of(self, path: str, basis: Basis) -> Evidence:
        if (path, basis) not in self._evidence:
            self._evidence[path, basis] = Evidence(field=path, basis=basis, note=self._note)
        return self._evidence[path, basis]

    def _inside(self, item: "Prescription | Block", step: int, widest: int) -> "Prescription | Block":
        if isinstance(item, Block):
            return self.fix(item, [self._figure(item.rounds, "rounds", step, widest)], step, widest)
        sets = [self._figure(group.times, "sets", step, widest) for group in item.dose.groups]
        return self.fix(item, sets, step, widest)

    def _work(self, work: "Work", step: int, widest: int) -> "Work":
        match work:
            case Reps():
                if is_open(work.count):
                    return work
                count = Count(self._figure(work.count, "repetitions", step, widest))
                return work if count == work.count else evolve(work, count=count)
            case Hold() | Move():
                return work
            case _:
                assert_never(work)

    def _figure(self, amount: "CountAmount", of: "CountOf", step: int, widest: int) -> int:
        low, _, high = self._timer.counts(amount, of)
        return step_up(low, high, step, widest)


def _basis(item: "Prescription", paths: "Sequence[str]") -> Basis:
    """Whether a figure is derived, or assumed as one of those that it is made of, or that a pace has for its words."""
    if any(not isinstance(value_at(item, path), Count) for path in paths):
        return Basis.ASSUMED
    assumed = Assumed(item.evidence)
    return Basis.ASSUMED if any(map(assumed.is_assumed, paths)) else Basis.DERIVED
