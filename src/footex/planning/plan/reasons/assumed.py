"""What a plan assumes: the caller's choices, and what the rules take for granted."""

from collections import Counter
from typing import TYPE_CHECKING

from footex.errors import count_noun, list_some
from footex.model.description import describe_frequency, describe_prescription
from footex.planning.plan.reasons.lowered import list_fewer_days
from footex.planning.plan.reasons.past_reasons import list_past
from footex.planning.request.availability.availability_text import write_clock
from footex.planning.request.meaning.recurrence import MEALS, PARTS
from footex.planning.request.meaning.unused_answers import find_replaced_frequencies, find_unused_answers
from footex.planning.request.sessions.reason import Reason, ReasonCode
from footex.planning.search.layout.kept import find_unmarked
from footex.timing.resolving import resolve_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from footex.planning.request.commitments.policy import Policy
    from footex.planning.request.request import Request
    from footex.planning.search.layout.layout import Layout

__all__ = ["list_assumed"]

_TEXTS: "dict[ReasonCode, Callable[[Policy], str]]" = {
    ReasonCode.ONE_A_DAY: lambda _: "the times a day are unstated: once on each of its days",
    ReasonCode.POLICY_DAYS_PER_WEEK: lambda policy: (
        f"the days a week are unstated; the caller chose {policy.days_per_week}"
    ),
    ReasonCode.POLICY_REST_DAYS: lambda policy: (
        f"the days of rest between runs are unstated; the caller chose {policy.rest_days}"
    ),
    ReasonCode.POLICY_MIN_GAP: lambda policy: (
        f"the gap between sessions of a day is unstated; the caller chose {policy.min_gap}"
    ),
    ReasonCode.WITH_MEALS: lambda _: f"meals are taken as {list_some([part.value for part in MEALS])}",
    ReasonCode.WHILE_AWAKE: lambda _: (
        "awake is from the first to the last free minute of a day, and as many sessions as fit"
    ),
}
"""What is assumed, by its code, with the answers of a policy."""


def list_assumed(layout: "Layout") -> list[Reason]:
    """The assumptions of the plan, and the caller's choices."""
    request, policy = layout.request, layout.request.policy
    reasons = [
        Reason(code=code, about=recurrence.id, message=f"{recurrence.id}: {_TEXTS[code](policy)}")
        for recurrence in layout.recurrences
        for code in recurrence.assumed
    ]
    reasons += find_unused_answers(request.planned, layout.recurrences, policy)
    reasons += find_replaced_frequencies(request.commitments)
    reasons += _list_as_needed(request)
    for recurrence in layout.recurrences:
        for part, span in PARTS.items():
            if span in recurrence.parts:
                text = f"{recurrence.id}: {part.value} is taken as {write_clock(span[0])} to {write_clock(span[1])}"
                reasons.append(Reason(code=ReasonCode(f"part-{part.value}"), about=recurrence.id, message=text))
    known = {commitment.id for commitment in request.commitments}
    unknown = dict.fromkeys(entry.commitment for entry in request.history if entry.commitment not in known)
    for name in unknown:
        text = f"the history has days of {name}, which is not a commitment of this plan"
        reasons.append(Reason(code=ReasonCode.UNKNOWN_HISTORY, about=name, message=text))
    if request.availability.has_whole_day:
        text = "a window of the whole day is taken as 07:00 to 21:00"
        reasons.append(Reason(code=ReasonCode.WHOLE_DAY_WINDOW, message=text))
    return [
        *reasons,
        *list_past(request, layout.recurrences),
        *list_fewer_days(layout),
        *_list_unmarked(layout),
        *_list_resolved_doses(request),
        _describe_time(request),
    ]


def _describe_time(request: "Request") -> Reason:
    text = f"sessions take their {request.level.value} time at pace {request.pace.id}"
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
                words = f"{describe_prescription(stated)}; taken as {describe_prescription(taken)}"
                text = f"{each.id}: {stated.exercise.name}: {words}"
                yield Reason(code=ReasonCode.DOSE_RESOLVED, about=each.id, message=text)


def _list_as_needed(request: "Request") -> "Iterator[Reason]":
    """The commitments that aren't planned, and the wishes that therefore count only what was done of them."""
    for each in request.commitments:
        frequency = each.effective_frequency
        if not frequency.as_needed:
            continue
        text = f"{each.id}: {describe_frequency(frequency)}; not planned"
        yield Reason(code=ReasonCode.AS_NEEDED, about=each.id, message=text)
        for wish in request.wishes:
            if each.id in wish.commitments:
                text = f"{each.id}: done as needed and not planned; only what was done of it counts for: {wish}"
                yield Reason(code=ReasonCode.WISH_AS_NEEDED, about=each.id, message=text)


def _list_unmarked(layout: "Layout") -> "Iterator[Reason]":
    """The kept sessions before now of which nothing is known."""
    for name, times in sorted(
        Counter(session.commitment for session in find_unmarked(layout.request, layout.calendar)).items()
    ):
        text = f"{name}: {count_noun(times, 'earlier session')} still planned; taken as not done"
        yield Reason(code=ReasonCode.UNMARKED, about=name, figure=times, message=text)
