"""Recurrences: the frequency of a commitment in whole numbers, and the questions that it leaves open."""

from typing import TYPE_CHECKING, NamedTuple

from footex.errors import InvalidValue
from footex.model.dosage.day import DayPart
from footex.model.figures.amounts import Unstated
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.planning.request.moments import minute_of_day
from footex.planning.request.policy import PolicyNeeded, Question
from footex.planning.request.session import ReasonCode
from footex.timing.counts.numbers import Triple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.figures.amounts import ClosedCount
    from footex.model.routines.routine import Routine
    from footex.planning.request.commitment import Commitment
    from footex.planning.request.policy import Policy
    from footex.timing.paces.pace import Pace

__all__ = ["ANSWERS", "PARTS", "Recurrence", "find_recurrences", "is_outside", "slot_routines"]

ANSWERS = {
    "days_per_week": (ReasonCode.POLICY_DAYS_PER_WEEK, ReasonCode.UNUSED_DAYS_PER_WEEK),
    "rest_days": (ReasonCode.POLICY_REST_DAYS, ReasonCode.UNUSED_REST_DAYS),
    "min_gap": (ReasonCode.POLICY_MIN_GAP, ReasonCode.UNUSED_MIN_GAP),
}
"""The codes that report the answer of a field of `Policy`: as used, and as not used."""

PARTS = {DayPart.MORNING: (5 * 60, 11 * 60), DayPart.MIDDAY: (11 * 60, 14 * 60), DayPart.EVENING: (17 * 60, 22 * 60)}
"""The parts of the day: the first minute of a start, and the one after the last."""


class Recurrence(NamedTuple):
    """The frequency of a commitment in whole numbers; a range is low, typical, high.

    Attributes:
        id: The id of the commitment.
        per_day: The sessions on a day that has any.
        days: The days in a week of seven; `None` if runs and rests determine them.
        run: The consecutive days; `None` for any number.
        rest: The minimum days between two runs; 0 if unstated.
        rest_most: The maximum days between two runs, days without a possible session aside; `None` if `days` is stated.
        gap: The minimum seconds from the end of a session to the start of the next on its day.
        parts: The preferred parts of the day, as ranges of minutes; empty for any.
        preferred: The preferred minute of the day of each slot; `None` for any.
        assumed: The codes of the assumptions made.
    """

    id: str
    per_day: Triple
    days: Triple | None
    run: Triple | None
    rest: int
    rest_most: int | None
    gap: int
    parts: tuple[tuple[int, int], ...]
    preferred: tuple[int | None, ...]
    assumed: tuple[ReasonCode, ...]

    @property
    def coupled(self) -> bool:
        """Whether its sessions on one day restrict those on later days, across the boundaries of weeks too."""
        return self.run is not None or self.rest > 0 or self.rest_most is not None


def find_recurrences(commitments: "Iterable[Commitment]", policy: "Policy", pace: "Pace") -> tuple[Recurrence, ...]:
    """Find the recurrence of every commitment.

    Raises:
        PolicyNeeded: Neither the frequency nor the policy answers a question.
        InvalidValue: An exercise whose own frequency states more than times a day and a gap.
    """
    questions: list[Question] = []
    recurrences = tuple(_find_recurrence(commitment, policy, pace, questions) for commitment in commitments)
    if questions:
        raise PolicyNeeded(tuple(questions))
    return recurrences


def _find_recurrence(commitment: "Commitment", policy: "Policy", pace: "Pace", questions: list[Question]) -> Recurrence:
    frequency = commitment.effective_frequency
    assumed: list[ReasonCode] = []
    days, run = _count(frequency.days_per_week, pace), _count(frequency.consecutive_days, pace)
    rest = _count(frequency.rest_days, pace)
    gap = _find_widest_gap(commitment, pace)
    stated = _count(frequency.per_day, pace)
    if stated is None:
        assumed.append(ReasonCode.ONE_A_DAY)
    per_day = _widen_per_day(stated or Count(1), commitment.routine, pace)

    def answer(name: str, why: str, *choices: str) -> None:
        assumed.append(ANSWERS[name][0])
        if getattr(policy, name) is None:
            questions.append(Question(field=name, message=why, about=commitment.id, choices=choices))

    if days is None and run is None:
        answer("days_per_week", "the days a week are unstated", "3", "5", "7")
        days = policy.days_per_week
    if run is not None and rest is None:
        answer("rest_days", f"a run of {run} days, and the days of rest after it are unstated", "1", "2", "3")
        rest = policy.rest_days
    if per_day[2] > 1 and gap is None:
        answer(
            "min_gap", f"up to {per_day[2]} sessions a day, and the gap between them is unstated", "2 h", "4 h", "6 h"
        )
        gap = policy.min_gap
    parts, preferred = _find_preferences(commitment, per_day[2])
    return Recurrence(
        id=commitment.id,
        per_day=per_day,
        days=None if days is None else (days.low, days.typical, days.high),
        run=None if run is None else (run.low, run.typical, run.high),
        rest=0 if rest is None else rest.low,
        rest_most=rest.high if rest is not None and days is None else None,
        gap=0 if gap is None else -(-gap.milliseconds[0] // 1000),
        parts=parts,
        preferred=preferred,
        assumed=tuple(assumed),
    )


def _count(amount: "ClosedCount", pace: "Pace") -> Count | None:
    resolved = None if isinstance(amount, Unstated) else pace.resolve(amount)
    return resolved if isinstance(resolved, Count) else None


def _find_widest_gap(commitment: "Commitment", pace: "Pace") -> Duration | None:
    """The longest gap of a commitment and its exercises, which satisfies all of them."""
    own = [prescription.frequency for _, prescription in commitment.routine.prescriptions()]
    amounts = [frequency.min_gap for frequency in (commitment.effective_frequency, *own) if frequency is not None]
    gaps = [pace.resolve(amount) for amount in amounts if not isinstance(amount, Unstated)]
    return max((gap for gap in gaps if isinstance(gap, Duration)), key=lambda gap: gap.milliseconds[0], default=None)


def _own_per_day(routine: "Routine", pace: "Pace") -> dict[str, Count]:
    """The times a day of each exercise that has a frequency of its own."""
    own: dict[str, Count] = {}
    for place, prescription in routine.prescriptions():
        frequency, exercise = prescription.frequency, prescription.exercise.id
        if frequency is None:
            continue
        days = (frequency.days_per_week, frequency.consecutive_days, frequency.rest_days)
        if not all(isinstance(amount, Unstated) for amount in days):
            raise InvalidValue(
                f"{routine.id}.{place}.frequency", frequency, "specifies the days",
                "give the exercise a commitment of its own; only how often a day can differ within a routine",
            )  # fmt: skip
        if frequency.when:
            raise InvalidValue(
                f"{routine.id}.{place}.frequency", frequency, "specifies a part of the day",
                "give the exercise a commitment of its own, or specify it for the whole routine",
            )  # fmt: skip
        count = _count(frequency.per_day, pace)
        if count is not None and (exercise not in own or count.high > own[exercise].high):
            own[exercise] = count
    return own


def _widen_per_day(stated: Count, routine: "Routine", pace: "Pace") -> Triple:
    """The times a day of a routine, raised to those of its exercises that are done more often."""
    counts = (stated, *(own for own in _own_per_day(routine, pace).values() if own.high > stated.high))
    return (
        max(count.low for count in counts),
        max(count.typical for count in counts),
        max(count.high for count in counts),
    )


def slot_routines(commitment: "Commitment", pace: "Pace") -> "tuple[Routine, ...]":
    """The routine of each session of a day: exercises done less often a day are in the earlier ones only."""
    routine = commitment.routine
    stated = _count(commitment.effective_frequency.per_day, pace) or Count(1)
    own = _own_per_day(routine, pace)
    routines: list[Routine] = []
    for slot in range(_widen_per_day(stated, routine, pace)[2]):
        omitted = [exercise.id for exercise in routine.exercises() if own.get(exercise.id, stated).high <= slot]
        if len(omitted) == len(routine.exercises()):
            raise InvalidValue(
                f"{routine.id}.frequency.per_day", str(stated), f"is more than every exercise's own ({slot} a day)",
                "write the times a day of the exercise that is done most often",
            )  # fmt: skip
        routines.append(routine.without(*omitted))
    return tuple(routines)


def is_outside(parts: "tuple[tuple[int, int], ...]", minute: int) -> bool:
    """Whether a start is outside the preferred parts of the day; never without a preference."""
    return bool(parts) and not any(low <= minute < high for low, high in parts)


def _find_preferences(
    commitment: "Commitment", slots: int
) -> tuple[tuple[tuple[int, int], ...], tuple[int | None, ...]]:
    """The preferred parts of the day, and the preferred minute of each slot: a clock time, or the start of its part."""
    wish = commitment.prefer
    if wish is not None and not isinstance(wish, DayPart):
        return (), (minute_of_day(wish), *(None for _ in range(slots - 1)))
    when = commitment.effective_frequency.when if wish is None else (wish,)
    spans = tuple(PARTS[part] for part in when)
    return spans, tuple(spans[min(slot, len(spans) - 1)][0] if spans else None for slot in range(slots))
