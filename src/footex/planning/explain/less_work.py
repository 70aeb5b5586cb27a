"""Remedies of the work: fewer times or days, smaller gaps, shorter sessions, sessions in parts."""

from itertools import combinations
from typing import TYPE_CHECKING

from attrs import evolve

from footex.errors import InvalidValue, count_noun
from footex.model.dosage.day import DayPart
from footex.model.dosage.frequency import Frequency
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.planning.errors import Infeasible
from footex.planning.explain.edits.limits import SetBetween, Shorten
from footex.planning.explain.edits.work import ReplaceCommitment, ReplaceRest
from footex.planning.explain.remedy import Remedy
from footex.planning.fit.budget import fit_to_budget
from footex.planning.request.availability.availability_text import DAY
from footex.planning.search.layout.contents import minutes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.planning.explain.trials import Trials
    from footex.planning.request.commitments.commitment import Commitment
    from footex.planning.request.commitments.shared_rest import SharedRest
    from footex.planning.request.meaning.recurrence import Recurrence

__all__ = ["find_less_work"]

_MOST_PARTS = 4
"""The maximum number of sessions that one is divided into."""


def find_less_work(trials: "Trials") -> "Iterator[Remedy]":
    """Find the smallest sufficient change of each kind, each tried on the whole request."""
    request = trials.layout.request
    for commitment, recurrence in zip(request.planned, trials.layout.recurrences, strict=True):
        shorter = _shorter(trials, commitment, recurrence)
        parts = _parts(trials, commitment, recurrence)
        # Parts that lose as much as one session of them does are no help.
        yield from (one for one in (shorter, parts) if one and (one is shorter or _loses_less(one, shorter)))
        yield from _fewer_times(trials, commitment, recurrence)
        yield from _smaller_gap(trials, commitment, recurrence)
        yield from _fewer_days(trials, commitment, recurrence)
    for rest in request.rests:
        yield from _shorter_rest(trials, rest)
    yield from _less_between(trials)
    if not request.shorten and trials.may_shorten():
        yield Remedy(
            code="shorten", about="", message="Let sessions be fitted to less time: shorten=True.", edit=Shorten()
        )


def _of_minutes(minutes: int) -> Duration:
    return Duration.from_milliseconds(60_000 * minutes)


def _with(commitment: "Commitment", frequency: Frequency, changed: str) -> ReplaceCommitment:
    """A commitment with another frequency, one figure of which the source no longer states."""
    evidence = [each for each in frequency.evidence if each.field.partition(".")[0] != changed]
    own = evolve(commitment, frequency=evolve(frequency, evidence=evidence))
    return ReplaceCommitment(commitment=commitment.id, by=own)


def _fitted(trials: "Trials", commitment: "Commitment", minutes: int) -> "Commitment":
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


def _shorter(trials: "Trials", commitment: "Commitment", recurrence: "Recurrence") -> Remedy | None:
    """The routine fitted to the maximum minutes of a session that suffice."""
    request, index = trials.layout.request, trials.layout.recurrences.index(recurrence)
    longest = max((seconds for day in trials.layout.lengths for seconds in day[index]), default=0) // 60
    fewer = trials.least_shorter(commitment.id, range(1, longest))
    if fewer is None:
        return None
    try:
        fitted = _fitted(trials, commitment, longest - fewer)
    except (Infeasible, InvalidValue):
        return None
    edit, minutes = ReplaceCommitment(commitment=commitment.id, by=fitted), minutes_of(fitted.routine, request)
    if not trials.works(edit):
        return None
    text = f"Fit {commitment.id} to {minutes} min a session, {longest - minutes} min less."
    return Remedy(code="shorter-sessions", about=commitment.id, minutes=longest - minutes, message=text, edit=edit)


def _parts(trials: "Trials", commitment: "Commitment", recurrence: "Recurrence") -> Remedy | None:
    """A daily session in the fewest parts that suffice; if none do, in those that have to be shortened least.

    Each part is a commitment: on other days than fixed ones they couldn't be held to the same dates.
    """
    fixed = recurrence.days == (7, 7, 7) or bool(recurrence.weekdays)
    exercises = [exercise.id for exercise in commitment.routine.exercises()]
    if not fixed or recurrence.per_day != (1, 1, 1) or commitment.doses:
        return None
    request = trials.layout.request
    whole = minutes_of(commitment.routine, request)
    divided = [
        _divide(trials, commitment, exercises, count) for count in range(2, min(_MOST_PARTS, len(exercises)) + 1)
    ]
    found: tuple[int, ReplaceCommitment] | None = None
    for parts in divided:
        edit = ReplaceCommitment(commitment=commitment.id, by=parts)
        if trials.works(edit):
            found = 0, edit
            break
    else:
        for parts in divided:
            longest = max(minutes_of(part.routine, request) for part in parts)

            def fitted(fewer: int, parts: "list[Commitment]" = parts, longest: int = longest) -> ReplaceCommitment:
                by = [_fitted(trials, part, longest - fewer) for part in parts]
                return ReplaceCommitment(commitment=commitment.id, by=by)

            fewer = trials.next(range(1, longest), fitted)  # what must stay may not fit into the least
            if fewer is not None:
                edit = fitted(fewer)
                lost = whole - sum(minutes_of(part.routine, request) for part in edit.by)
                found = (lost, edit) if found is None or lost < found[0] else found
    if found is None:
        return None
    lost, edit = found
    sizes = " + ".join(str(minutes_of(part.routine, request)) for part in edit.by)
    less = f", {lost} min less in all" if lost > 0 else ""
    text = f"Split {commitment.id} into {len(edit.by)} sessions a day, {sizes} min{less}."
    return Remedy(code="split", about=commitment.id, minutes=max(0, lost), message=text, edit=edit)


def _loses_less(parts: Remedy, shorter: Remedy | None) -> bool:
    return shorter is None or parts.minutes < shorter.minutes


def _divide(trials: "Trials", commitment: "Commitment", exercises: list[str], count: int) -> "list[Commitment]":
    """The parts of a commitment with its exercises in order, the longest as short as can be.

    They have no part of the day of their own, as they are spread over it; a preferred time is that of the first.
    """
    routine, request = commitment.routine, trials.layout.request
    whole, name = commitment.whole or routine, commitment.part_of or commitment.id
    stated = commitment.effective_frequency
    if stated.when:
        evidence = [each for each in stated.evidence if each.field.partition("[")[0] != "when"]
        commitment = evolve(commitment, frequency=evolve(stated, when=(), evidence=evidence))

    def keep(part: list[str]) -> "Commitment":
        own = routine.without(*(exercise for exercise in exercises if exercise not in part))
        prefer = commitment.prefer if exercises[0] in part or isinstance(commitment.prefer, DayPart) else None
        return evolve(commitment, routine=own, prefer=prefer, whole=whole, part_of=name)

    weights = [minutes_of(keep([exercise]).routine, request) for exercise in exercises]

    def longest(cuts: tuple[int, ...]) -> int:
        return max(sum(weights[first:last]) for first, last in zip((0, *cuts), (*cuts, len(weights)), strict=True))

    cuts = min(combinations(range(1, len(exercises)), count - 1), key=lambda cuts: (longest(cuts), cuts))
    return [
        evolve(keep(exercises[first:last]), id=f"{commitment.id}-{number}")
        for number, (first, last) in enumerate(zip((0, *cuts), (*cuts, len(exercises)), strict=True), start=1)
    ]


def _fewer_times(trials: "Trials", commitment: "Commitment", recurrence: "Recurrence") -> "Iterator[Remedy]":
    (low, typical, high), frequency = recurrence.per_day, commitment.effective_frequency

    def at_least(fewer: int) -> ReplaceCommitment:
        return _with(commitment, evolve(frequency, per_day=Count(low - fewer, high, typical=typical)), "per_day")

    fewer = trials.least(range(1, low), at_least)
    if fewer is not None:
        text = f"{commitment.id}: {low - fewer} to {count_noun(high, 'time')} a day, not {_write_times(low, high)}."
        yield Remedy(code="fewer-times-a-day", about=commitment.id, message=text, edit=at_least(fewer))


def _write_times(low: int, high: int) -> str:
    return str(low) if low == high else f"{low} to {high}"


def _smaller_gap(trials: "Trials", commitment: "Commitment", recurrence: "Recurrence") -> "Iterator[Remedy]":
    gap, frequency = -(-recurrence.gap // 60), commitment.effective_frequency

    def smaller(fewer: int) -> ReplaceCommitment:
        return _with(commitment, evolve(frequency, min_gap=_of_minutes(gap - fewer)), "min_gap")

    fewer = trials.least(range(1, gap), smaller)
    if fewer is not None:
        text = f"{commitment.id}: {_of_minutes(gap - fewer)} between its sessions, {_of_minutes(fewer)} less."
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
        where = "in a row" if recurrence.days is None else "a week"
        text = f"{commitment.id}: one day fewer, {count_noun(low - 1, 'day')} {where}."
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
        text = f"{rest.subject}: {hours - fewer} h of rest between sessions, {_of_minutes(less)} less."
        yield Remedy(code="shorter-rest", about=rest.subject, minutes=less, message=text, edit=shorter(fewer))
    elif trials.works(edit := ReplaceRest(rest=rest)):
        text = f"{rest.subject}: no rest of {rest.gap} between sessions."
        yield Remedy(code="no-rest", about=rest.subject, message=text, edit=edit)


def _less_between(trials: "Trials") -> "Iterator[Remedy]":
    minutes = -(-trials.layout.between // 60)

    def less(fewer: int) -> SetBetween:
        return SetBetween(between=_of_minutes(minutes - fewer))

    fewer = trials.least(range(1, minutes + 1), less) if len(trials.layout.recurrences) > 1 else None
    if fewer is not None:
        left = less(fewer).between
        text = f"Allow {left} between commitments, {_of_minutes(fewer)} less."
        yield Remedy(code="less-between", about="", minutes=fewer, message=text, edit=less(fewer))
