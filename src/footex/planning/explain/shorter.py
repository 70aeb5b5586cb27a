"""Remedies of sessions that are too long: a routine fitted to less time."""

from typing import TYPE_CHECKING

from attrs import evolve

from footex.errors import InvalidValue
from footex.messages.remedies import FIT
from footex.planning.errors import Infeasible
from footex.planning.explain.edits.work import ReplaceCommitment
from footex.planning.explain.remedy import Remedy
from footex.planning.fit.budget import fit_to_budget
from footex.planning.search.layout.contents import minutes_of

if TYPE_CHECKING:
    from footex.planning.explain.trials import Trials
    from footex.planning.request.commitments.commitment import Commitment
    from footex.planning.request.meaning.recurrence import Recurrence

__all__ = ["find_shorter", "fit_commitment"]


def find_shorter(trials: "Trials", commitment: "Commitment", recurrence: "Recurrence") -> Remedy | None:
    """The routine fitted to the maximum minutes of a session that suffice."""
    request, index = trials.layout.request, trials.layout.recurrences.index(recurrence)
    longest = max((seconds for day in trials.layout.lengths for seconds in day[index]), default=0) // 60
    fewer = trials.least_shorter(commitment.id, range(1, longest))
    if fewer is None:
        return None
    try:
        fitted = fit_commitment(trials, commitment, longest - fewer)
    except (Infeasible, InvalidValue):
        return None
    edit, minutes = ReplaceCommitment(commitment=commitment.id, by=fitted), minutes_of(fitted.routine, request)
    if not trials.works(edit):
        return None
    text = FIT(commitment=commitment.id, minutes=minutes, less=longest - minutes)
    return Remedy(code="shorter-sessions", about=commitment.id, minutes=longest - minutes, message=text, edit=edit)


def fit_commitment(trials: "Trials", commitment: "Commitment", minutes: int) -> "Commitment":
    """A commitment whose routine takes at most *minutes*.

    Raises:
        Infeasible: What must stay needs longer.
        InvalidValue: A later dose is of an exercise that is left out.
    """
    request = trials.layout.request
    if minutes_of(commitment.routine, request) <= minutes:
        return commitment
    fit = fit_to_budget(commitment.routine, f"{minutes} min", pace=request.pace, level=request.level)
    return evolve(commitment, routine=fit.routine, whole=commitment.whole or commitment.routine)
