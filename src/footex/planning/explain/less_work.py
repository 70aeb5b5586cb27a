"""Remedies of the work: fewer times or days, smaller gaps and rests; shorter sessions, or sessions in parts."""

from typing import TYPE_CHECKING

from attrs import evolve

from footex.errors import InvalidValue
from footex.messages import remedies
from footex.messages.weeks import TO
from footex.model.dosage.frequency import Frequency
from footex.model.figures.count import Count
from footex.model.figures.description import describe_amount, describe_duration
from footex.model.figures.duration import Duration
from footex.planning.explain.edits.limits import SetBetween, Shorten
from footex.planning.explain.edits.work import ReplaceCommitment, ReplaceRest
from footex.planning.explain.parts import find_parts
from footex.planning.explain.remedy import Remedy
from footex.planning.explain.shorter import find_shorter
from footex.planning.request.availability.availability_text import DAY
from footex.planning.search.layout.rules import RuleKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.planning.explain.trials import Trials
    from footex.planning.request.commitments.commitment import Commitment
    from footex.planning.request.commitments.shared_rest import SharedRest
    from footex.planning.request.meaning.recurrence import Recurrence

__all__ = ["find_less_work"]


def find_less_work(trials: "Trials") -> "Iterator[Remedy]":
    """Find the smallest sufficient change of each kind, each tried on the whole request."""
    request = trials.layout.request
    for commitment, recurrence in zip(request.planned, trials.layout.recurrences, strict=True):
        if not _in_conflict(trials, recurrence):
            continue
        shorter = find_shorter(trials, commitment, recurrence)
        # Parts that lose as much as one session of them does are no help.
        parts = find_parts(trials, commitment, recurrence, below=DAY if shorter is None else shorter.minutes)
        yield from (one for one in (shorter, parts) if one is not None)
        yield from _fewer_times(trials, commitment, recurrence)
        yield from _smaller_gap(trials, commitment, recurrence)
        yield from _fewer_days(trials, commitment, recurrence)
    for rest in request.rests:
        yield from _shorter_rest(trials, rest)
    yield from _less_between(trials)
    if not request.shorten and trials.may_shorten():
        yield Remedy(code="shorten", about="", message=remedies.SHORTEN(), edit=Shorten())


def _in_conflict(trials: "Trials", recurrence: "Recurrence") -> bool:
    """Whether less of a commitment may help: the others are in conflict without one whose days no rule needs."""
    if recurrence.days is None:
        return True
    return any(kind is RuleKind.FIXED or about == recurrence.id for kind, about in trials.conflict)


def _of_minutes(minutes: int) -> Duration:
    return Duration.from_milliseconds(60_000 * minutes)


def _describe(minutes: int) -> str:
    return describe_duration(60_000 * minutes)


def _with(commitment: "Commitment", frequency: Frequency, changed: str) -> ReplaceCommitment:
    """A commitment with another frequency, one figure of which the source no longer states."""
    evidence = [each for each in frequency.evidence if each.field.partition(".")[0] != changed]
    own = evolve(commitment, frequency=evolve(frequency, evidence=evidence))
    return ReplaceCommitment(commitment=commitment.id, by=own)


def _fewer_times(trials: "Trials", commitment: "Commitment", recurrence: "Recurrence") -> "Iterator[Remedy]":
    (low, typical, high), frequency = recurrence.per_day, commitment.effective_frequency

    def at_least(fewer: int) -> ReplaceCommitment:
        return _with(commitment, evolve(frequency, per_day=Count(low - fewer, high, typical=typical)), "per_day")

    fewer = trials.least(range(1, low), at_least)
    if fewer is not None:
        before = str(low) if low == high else TO(low=low, high=high)
        text = remedies.FEWER_TIMES(high, commitment=commitment.id, low=low - fewer, count=high, before=before)
        yield Remedy(code="fewer-times-a-day", about=commitment.id, message=text, edit=at_least(fewer))


def _smaller_gap(trials: "Trials", commitment: "Commitment", recurrence: "Recurrence") -> "Iterator[Remedy]":
    gap, frequency = -(-recurrence.gap // 60), commitment.effective_frequency

    def smaller(fewer: int) -> ReplaceCommitment:
        return _with(commitment, evolve(frequency, min_gap=_of_minutes(gap - fewer)), "min_gap")

    fewer = trials.least(range(1, gap), smaller)
    if fewer is not None:
        text = remedies.SMALLER_GAP(commitment=commitment.id, gap=_describe(gap - fewer), less=_describe(fewer))
        yield Remedy(code="smaller-gap", about=commitment.id, minutes=fewer, message=text, edit=smaller(fewer))


def _fewer_days(trials: "Trials", commitment: "Commitment", recurrence: "Recurrence") -> "Iterator[Remedy]":
    frequency = commitment.effective_frequency
    low, typical, high = recurrence.days or recurrence.run or (1, 1, 1)
    if low <= 1:
        return
    fewer = Count(low - 1, high, typical=typical)
    try:
        if recurrence.days is not None:
            edit = _with(commitment, evolve(frequency, days_per_week=fewer), "days_per_week")
        else:  # then there are runs
            edit = _with(commitment, evolve(frequency, consecutive_days=fewer), "consecutive_days")
    except InvalidValue:  # weekdays or an interval fix the days
        return
    if trials.works(edit):
        entry = remedies.ONE_DAY_FEWER["run" if recurrence.days is None else "week"]
        text = entry(low - 1, commitment=commitment.id, count=low - 1)
        yield Remedy(code="one-day-fewer", about=commitment.id, message=text, edit=edit)


def _shorter_rest(trials: "Trials", rest: "SharedRest") -> "Iterator[Remedy]":
    """The longest sufficient rest of whole hours that commitments share, or none if that takes dropping it."""
    minutes = -(-rest.gap.milliseconds[0] // 60_000)
    hours = -(-minutes // 60)

    def shorter(fewer: int) -> ReplaceRest:
        return ReplaceRest(rest=rest, by=evolve(rest, gap=_of_minutes(60 * (hours - fewer))))

    fewer = trials.least(range(1, hours - DAY // 60 + 1), shorter)
    if fewer is not None:
        less = minutes - 60 * (hours - fewer)
        text = remedies.SHORTER_REST(about=rest.subject, hours=hours - fewer, less=_describe(less))
        yield Remedy(code="shorter-rest", about=rest.subject, minutes=less, message=text, edit=shorter(fewer))
    elif trials.works(edit := ReplaceRest(rest=rest)):
        text = remedies.NO_REST(about=rest.subject, rest=describe_amount(rest.gap))
        yield Remedy(code="no-rest", about=rest.subject, message=text, edit=edit)


def _less_between(trials: "Trials") -> "Iterator[Remedy]":
    minutes = -(-trials.layout.between // 60)

    def less(fewer: int) -> SetBetween:
        return SetBetween(between=_of_minutes(minutes - fewer))

    fewer = trials.least(range(1, minutes + 1), less) if len(trials.layout.recurrences) > 1 else None
    if fewer is not None:
        text = remedies.LESS_BETWEEN(time=_describe(minutes - fewer), less=_describe(fewer))
        yield Remedy(code="less-between", about="", minutes=fewer, message=text, edit=less(fewer))
