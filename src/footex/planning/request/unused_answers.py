"""Answers of a policy that don't count, and frequencies that the caller replaced: what a plan says of them."""

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from footex.model.description import describe_frequency
from footex.model.dosage.frequency import Frequency
from footex.model.figures.amounts import UNSTATED
from footex.model.figures.quantities import Duration
from footex.planning.request.session import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.planning.request.commitment import Commitment
    from footex.planning.request.policy import Policy
    from footex.planning.request.recurrence import Recurrence

__all__ = ["find_replaced_frequencies", "find_unused_answers"]


class _Unused(NamedTuple):
    """An answer that a commitment doesn't take.

    Attributes:
        field: The field of `Policy`.
        contradicted: Whether something else is specified; if not, there is no place for the answer.
        specified: What is specified instead.
    """

    field: str
    contradicted: bool
    specified: str


def find_unused_answers(
    commitments: "Iterable[Commitment]", recurrences: "Iterable[Recurrence]", policy: "Policy"
) -> tuple[Reason, ...]:
    """Say which answers of a policy don't count, and why: a policy never overrides what is specified.

    An answer that is contradicted is named for each commitment that contradicts it. One that merely has no place in
    a commitment is named only where no commitment takes it: it may have been meant for another.

    Args:
        commitments: With the frequencies that count.
        recurrences: Of each commitment.
        policy: The caller's answers.
    """
    pairs = list(zip(commitments, recurrences, strict=True))
    taken = {code for _, recurrence in pairs for code in recurrence.assumed}
    return tuple(
        Reason(
            code=f"unused-{one.field.replace('_', '-')}",
            about=commitment.id,
            message=f"{commitment.id}: {_owner(commitment)} {one.specified}; "
            f"the caller's {getattr(policy, one.field)} isn't used",
        )
        for commitment, recurrence in pairs
        for one in _unused(commitment, recurrence, policy)
        if one.contradicted or f"policy-{one.field.replace('_', '-')}" not in taken
    )


def _owner(commitment: "Commitment") -> str:
    return "the routine" if commitment.basis == "source" else "the commitment"


def _unused(commitment: "Commitment", recurrence: "Recurrence", policy: "Policy") -> "Iterator[_Unused]":
    specified = commitment.effective_frequency
    days, run, rest = specified.days_per_week, specified.consecutive_days, specified.rest_days
    if policy.days_per_week is not None and "policy-days-per-week" not in recurrence.assumed:
        if days is UNSTATED:
            yield _Unused(
                "days_per_week",
                contradicted=False,
                specified=f"specifies {describe_frequency(Frequency(consecutive_days=run))}",
            )
        elif days != policy.days_per_week:
            yield _Unused(
                "days_per_week",
                contradicted=True,
                specified=f"specifies {describe_frequency(Frequency(days_per_week=days))}",
            )
    if policy.rest_days is not None and "policy-rest-days" not in recurrence.assumed:
        if rest is UNSTATED:
            yield _Unused("rest_days", contradicted=False, specified="specifies no runs of days for a rest to follow")
        elif rest != policy.rest_days:
            yield _Unused(
                "rest_days", contradicted=True, specified=f"specifies {describe_frequency(Frequency(rest_days=rest))}"
            )
    if policy.min_gap is not None and "policy-min-gap" not in recurrence.assumed:
        if not recurrence.gap:
            yield _Unused("min_gap", contradicted=False, specified="specifies no second session on a day")
        elif recurrence.gap * 1000 != policy.min_gap.milliseconds[0]:
            gap = Duration.from_milliseconds(recurrence.gap * 1000)
            yield _Unused("min_gap", contradicted=True, specified=f"specifies sessions at least {gap} apart")


def find_replaced_frequencies(commitments: "Iterable[Commitment]") -> tuple[Reason, ...]:
    """Say which routines' own frequencies the caller replaced, each with both."""
    return tuple(
        Reason(
            code="caller-frequency",
            about=one.id,
            message=f"{one.id}: the caller chose {describe_frequency(one.effective_frequency)}; "
            f"the routine specifies {describe_frequency(one.routine.frequency)}",
        )
        for one in commitments
        if _figures(one.routine.frequency) not in (Frequency(), _figures(one.effective_frequency))
    )


def _figures(frequency: Frequency) -> Frequency:
    return evolve(frequency, evidence=())
