"""Exact doses: an exercise or circuit with the sets, rounds and repetitions chosen, and evidence for them."""

from typing import TYPE_CHECKING, assert_never

from attrs import evolve

from footex.model.dosage.work import Hold, Move, Reps
from footex.model.figures.amounts import is_open
from footex.model.figures.count import Count
from footex.model.routines.block import Block, Rest
from footex.model.routines.editing import changed_figures
from footex.model.sources.evidence import Basis, Evidence
from footex.planning.fit.options import repeats_of, step_up

if TYPE_CHECKING:
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
        self._evidence: dict[str, Evidence] = {}

    def fix(self, item: "Prescription | Block", sets: int, step: int, widest: int) -> "Prescription | Block":
        """Fix the sets or rounds, and every range inside at one step.

        Args:
            item: A prescription or a circuit.
            sets: The sets or rounds chosen.
            step: The step chosen.
            widest: The maximum step.
        """
        if isinstance(item, Block):
            inside = [inner if isinstance(inner, Rest) else self._inside(inner, step, widest) for inner in item.items]
            return evolve(item, items=inside, rounds=Count(sets))
        work = [self._work(part, step, widest) for part in item.dose.work]
        dose = evolve(item.dose, work=work, sets=Count(sets))
        if dose == item.dose:
            return item
        return item.with_dose(dose, evidence=[self._derived(path) for path in changed_figures(item.dose, dose)])

    def _derived(self, path: str) -> Evidence:
        if path not in self._evidence:
            self._evidence[path] = Evidence(field=path, basis=Basis.DERIVED, note=self._note)
        return self._evidence[path]

    def _inside(self, item: "Prescription | Block", step: int, widest: int) -> "Prescription | Block":
        amount, of = repeats_of(item)
        return self.fix(item, self._figure(amount, of, step, widest), step, widest)

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
