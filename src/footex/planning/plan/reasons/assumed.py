"""What a plan assumes: the caller's choices, and what the rules take for granted."""

from collections import Counter
from typing import TYPE_CHECKING

from footex.messages.listing import list_some
from footex.messages.reasons import (
    AS_NEEDED,
    ASSUMED,
    DOSE_RESOLVED,
    PART_TAKEN,
    SESSION_TIMES,
    UNKNOWN_HISTORY,
    UNMARKED,
    WHOLE_DAY,
    WISH_AS_NEEDED,
)
from footex.messages.weeks import PARTS as PART_NAMES
from footex.model.description import describe_frequency, describe_prescription
from footex.model.figures.description import describe_amount
from footex.planning.plan.reasons.lowered import list_fewer_days
from footex.planning.plan.reasons.past_reasons import list_past
from footex.planning.request.availability.availability_text import write_clock
from footex.planning.request.meaning.recurrence import MEALS, PARTS
from footex.planning.request.meaning.unused_answers import find_replaced_frequencies, find_unused_answers
from footex.planning.request.sessions.reason import Reason, ReasonCode
from footex.planning.search.layout.kept import find_unmarked
from footex.timing.resolving import resolve_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.planning.request.commitments.policy import Policy
    from footex.planning.request.request import Request
    from footex.planning.search.layout.layout import Layout

__all__ = ["list_assumed"]


def list_assumed(layout: "Layout") -> list[Reason]:
    """The assumptions of the plan, and the caller's choices."""
    request, policy = layout.request, layout.request.policy
    reasons = [
        Reason(code=code, about=recurrence.id, message=_describe(code, recurrence.id, policy))
        for recurrence in layout.recurrences
        for code in recurrence.assumed
    ]
    reasons += find_unused_answers(request.planned, layout.recurrences, policy)
    reasons += find_replaced_frequencies(request.commitments)
    reasons += _list_as_needed(request)
    for recurrence in layout.recurrences:
        for part, span in PARTS.items():
            if span in recurrence.parts:
                start, end = map(write_clock, span)
                text = PART_TAKEN(about=recurrence.id, part=PART_NAMES[part.value](), start=start, end=end)
                reasons.append(Reason(code=ReasonCode(f"part-{part.value}"), about=recurrence.id, message=text))
    known = {commitment.id for commitment in request.commitments}
    unknown = dict.fromkeys(entry.commitment for entry in request.history if entry.commitment not in known)
    for name in unknown:
        reasons.append(Reason(code=ReasonCode.UNKNOWN_HISTORY, about=name, message=UNKNOWN_HISTORY(about=name)))
    if request.availability.has_whole_day:
        reasons.append(Reason(code=ReasonCode.WHOLE_DAY_WINDOW, message=WHOLE_DAY()))
    return [
        *reasons,
        *list_past(request, layout.recurrences),
        *list_fewer_days(layout),
        *_list_unmarked(layout),
        *_list_resolved_doses(request),
        _describe_time(request),
    ]


def _describe(code: ReasonCode, about: str, policy: "Policy") -> str:
    """What is assumed of a commitment, with the answer of the policy."""
    answers = {
        ReasonCode.POLICY_DAYS_PER_WEEK: policy.days_per_week,
        ReasonCode.POLICY_REST_DAYS: policy.rest_days,
        ReasonCode.POLICY_MIN_GAP: policy.min_gap,
    }
    if code is ReasonCode.WITH_MEALS:
        return ASSUMED[code.value](about=about, answer=list_some([PART_NAMES[part.value]() for part in MEALS]))
    return ASSUMED[code.value](about=about, answer=describe_amount(answers.get(code)))


def _describe_time(request: "Request") -> Reason:
    text = SESSION_TIMES[request.level.value](pace=request.pace.id)
    return Reason(code=ReasonCode.SESSION_TIME, message=text)


def _list_resolved_doses(request: "Request") -> "Iterator[Reason]":
    """The doses that a ramp climbs though their source has no figures for them."""
    if request.ramp is None:
        return
    for each in request.planned:
        resolved = resolve_words(each.routine, request.pace)
        pairs = zip(each.routine.prescriptions(), resolved.prescriptions(), strict=True)
        for (_, stated), (_, taken) in pairs:
            if stated.dose != taken.dose:
                text = DOSE_RESOLVED(
                    about=each.id, exercise=stated.exercise.name,
                    stated=describe_prescription(stated), taken=describe_prescription(taken),
                )  # fmt: skip
                yield Reason(code=ReasonCode.DOSE_RESOLVED, about=each.id, message=text)


def _list_as_needed(request: "Request") -> "Iterator[Reason]":
    """The commitments that aren't planned, and the wishes that therefore count only what was done of them."""
    for each in request.commitments:
        frequency = each.effective_frequency
        if not frequency.as_needed:
            continue
        text = AS_NEEDED(about=each.id, frequency=describe_frequency(frequency))
        yield Reason(code=ReasonCode.AS_NEEDED, about=each.id, message=text)
        for wish in request.wishes:
            if each.id in wish.commitments:
                text = WISH_AS_NEEDED(about=each.id, wish=str(wish))
                yield Reason(code=ReasonCode.WISH_AS_NEEDED, about=each.id, message=text)


def _list_unmarked(layout: "Layout") -> "Iterator[Reason]":
    """The kept sessions before now of which nothing is known."""
    for name, times in sorted(
        Counter(session.commitment for session in find_unmarked(layout.request, layout.calendar)).items()
    ):
        text = UNMARKED(times, about=name, count=f"{times:,}")
        yield Reason(code=ReasonCode.UNMARKED, about=name, figure=times, message=text)
