"""How often `footex week --override-source` plans a routine."""

from typing import TYPE_CHECKING, Any

from attrs import evolve

from footex import UNSTATED, Commitment, Policy
from footex.model import Period
from footex.model.sources.evidence import split_path
from footex.planning.request.meaning.recurrence import ANSWERS

if TYPE_CHECKING:
    from footex import Routine

__all__ = ["override_frequency"]


def override_frequency(routine: "Routine", policy: Policy) -> Commitment:
    """Commit to a routine with a policy's answers in place of what the routine specifies; the rest of it stays.

    Days a week replace weekdays, intervals of days, runs of days and the rest between them.

    Raises:
        InvalidValue: An answer can't be met together with what stays.
    """
    # A policy answers fields of a frequency, by their names.
    changed: dict[str, Any] = {name: answer for name in ANSWERS if (answer := getattr(policy, name)) is not None}
    if policy.days_per_week is not None:
        changed = {"consecutive_days": UNSTATED, "rest_days": UNSTATED, "weekdays": (), **changed}
        if isinstance(routine.frequency.every, Period):
            changed["every"] = None
    kept = [evidence for evidence in routine.frequency.evidence if split_path(evidence.field)[0] not in changed]
    return Commitment(routine=routine, frequency=evolve(routine.frequency, **changed, evidence=kept))
