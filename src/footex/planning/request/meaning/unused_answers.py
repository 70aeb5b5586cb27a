"""Answers of a policy that aren't used, and frequencies that the caller replaced, as a plan reports them."""

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from footex.messages.reasons import APART, CALLER_FREQUENCY, NO_RUNS, NO_SECOND, SESSIONS_EVERY, UNUSED
from footex.model.description import describe_frequency
from footex.model.dosage.frequency import Frequency
from footex.model.figures.amounts import UNSTATED
from footex.model.figures.description import describe_amount, describe_duration
from footex.planning.request.meaning.recurrence import ANSWERS
from footex.planning.request.sessions.reason import Reason, ReasonCode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.planning.request.commitments.commitment import Commitment
    from footex.planning.request.commitments.policy import Policy
    from footex.planning.request.meaning.recurrence import Recurrence

__all__ = ["find_replaced_frequencies", "find_unused_answers"]


_NOTHING = Frequency()


class _Unused(NamedTuple):
    """An answer that a commitment doesn't use.

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
    """Report which answers of a policy aren't used, and why: a policy never overrides what is specified.

    An answer that is contradicted is named for each commitment that contradicts it. One that merely has no place in
    a commitment is named only where no commitment uses it: it may have been meant for another.

    Args:
        commitments: With the frequencies in effect.
        recurrences: Of each commitment.
        policy: The caller's answers.
    """
    pairs = list(zip(commitments, recurrences, strict=True))
    used = {code for _, recurrence in pairs for code in recurrence.assumed}
    return tuple(
        Reason(
            code=ANSWERS[answer.field][1],
            about=commitment.id,
            message=UNUSED["source" if commitment.basis == "source" else "caller"](
                about=commitment.id, specified=answer.specified, answer=describe_amount(getattr(policy, answer.field))
            ),
        )
        for commitment, recurrence in pairs
        for answer in _unused(commitment.effective_frequency, recurrence, policy)
        if ANSWERS[answer.field][0] not in (recurrence.assumed if answer.contradicted else used)
    )


def _unused(specified: Frequency, recurrence: "Recurrence", policy: "Policy") -> "Iterator[_Unused]":
    """The answers that differ from what is specified, those among them that the recurrence uses included."""
    days, run, rest = specified.days_per_week, specified.consecutive_days, specified.rest_days
    if policy.days_per_week not in (None, days):
        fixed = Frequency(days_per_week=days, weekdays=specified.weekdays, every=specified.every)
        stated = Frequency(consecutive_days=run) if fixed == _NOTHING else fixed
        yield _Unused("days_per_week", fixed != _NOTHING, describe_frequency(stated))
    if policy.rest_days not in (None, rest):
        stated_rest = describe_frequency(Frequency(weekdays=specified.weekdays, consecutive_days=run, rest_days=rest))
        yield _Unused("rest_days", rest is not UNSTATED, NO_RUNS() if rest is UNSTATED else stated_rest)
    if policy.min_gap is not None and recurrence.gap * 1000 != policy.min_gap.milliseconds[0]:
        apart = APART(gap=describe_duration(recurrence.gap * 1000))
        starts = SESSIONS_EVERY(every=describe_amount(specified.every)) if recurrence.pitch else NO_SECOND()
        yield _Unused("min_gap", recurrence.gap > 0 or recurrence.pitch > 0, apart if recurrence.gap else starts)


def find_replaced_frequencies(commitments: "Iterable[Commitment]") -> tuple[Reason, ...]:
    """Report which routines' own frequencies the caller replaced, each with both."""
    return tuple(
        Reason(
            code=ReasonCode.CALLER_FREQUENCY,
            about=commitment.id,
            message=CALLER_FREQUENCY(
                about=commitment.id,
                own=describe_frequency(commitment.effective_frequency),
                replaced=describe_frequency(commitment.routine.frequency),
            ),
        )
        for commitment in commitments
        if commitment.basis == "caller"
        and _figures(commitment.routine.frequency) not in (_NOTHING, _figures(commitment.effective_frequency))
    )


def _figures(frequency: Frequency) -> Frequency:
    return evolve(frequency, evidence=()) if frequency.evidence else frequency
