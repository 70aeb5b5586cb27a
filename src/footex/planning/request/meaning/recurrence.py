"""Recurrences: the frequency of a commitment in whole numbers, and the questions that it leaves open."""

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from footex.errors import InvalidValue
from footex.messages.requests import DAYS_UNSTATED, GAP_UNSTATED_OF, REST_UNSTATED_AFTER
from footex.model.dosage.day import DayPart, Weekday
from footex.model.dosage.feasibility import dates_apart
from footex.model.figures.amounts import Unstated
from footex.model.figures.count import Count
from footex.model.figures.description import describe_amount
from footex.model.figures.duration import Duration
from footex.planning.request.commitments.policy import PolicyNeeded, Question
from footex.planning.request.meaning.interval import interval_of
from footex.planning.request.sessions.reason import ReasonCode
from footex.planning.request.times.moments import minute_of_day
from footex.timing.counts.numbers import Triple

if TYPE_CHECKING:
    from footex.model.figures.amounts import ClosedCount
    from footex.model.routines.routine import Routine
    from footex.planning.request.commitments.commitment import Commitment
    from footex.planning.request.meaning.interval import Interval
    from footex.planning.request.request import Request
    from footex.timing.paces.pace import Pace

__all__ = ["ANSWERS", "MEALS", "PARTS", "Recurrence", "find_recurrences", "is_outside", "slot_routines"]

ANSWERS = {
    "days_per_week": (ReasonCode.POLICY_DAYS_PER_WEEK, ReasonCode.UNUSED_DAYS_PER_WEEK),
    "rest_days": (ReasonCode.POLICY_REST_DAYS, ReasonCode.UNUSED_REST_DAYS),
    "min_gap": (ReasonCode.POLICY_MIN_GAP, ReasonCode.UNUSED_MIN_GAP),
}
"""The codes that report the answer of a field of `Policy`: as used, and as not used."""

PARTS = {
    DayPart.MORNING: (5 * 60, 11 * 60),
    DayPart.MIDDAY: (11 * 60, 14 * 60),
    DayPart.AFTERNOON: (14 * 60, 17 * 60),
    DayPart.EVENING: (17 * 60, 22 * 60),
    DayPart.BEDTIME: (21 * 60, 24 * 60),
}
"""The parts of the day: the first minute of a start, and the one after the last."""

MEALS = (DayPart.MORNING, DayPart.MIDDAY, DayPart.EVENING)
"""The parts of the day that meals are taken as."""


class Recurrence(NamedTuple):
    """The frequency of a commitment in whole numbers; a range is low, typical, high.

    Attributes:
        id: The id of the commitment.
        per_day: The sessions on a day that has any.
        days: The days in a week of seven; `None` if runs and rests determine them.
        run: The consecutive days; `None` for any number.
        rest: The minimum days between two runs; 0 if unstated.
        rest_most: The maximum days between two runs, days without a possible session aside; `None` if `days` is stated.
        gap: The minimum seconds from the end of a session to the start of the next; of a day or more, from start to
            start by the clock.
        parts: The preferred parts of the day, as ranges of minutes; empty for any.
        wish: The preferred minute of one session of a day; `None` for none.
        assumed: The codes of the assumptions made.
        pitch: The minimum seconds from the start of a session to that of the next on its day.
        weekdays: The only weekdays with sessions, 0 for Monday; empty for any.
        unwelcome: The weekdays that it avoids, or that aren't among those it prefers.
        rests: The rests that it shares: the subject of each, and its gap in seconds, counted as one of a day or more.
        any_run: Whether runs may have any length and `rest` lies between them, as where a trial drops the rule of runs.
    """

    id: str
    per_day: Triple
    days: Triple | None
    run: Triple | None
    rest: int
    rest_most: int | None
    gap: int
    parts: tuple[tuple[int, int], ...]
    wish: int | None
    assumed: tuple[ReasonCode, ...]
    pitch: int = 0
    weekdays: tuple[int, ...] = ()
    unwelcome: tuple[int, ...] = ()
    rests: tuple[tuple[str, int], ...] = ()
    any_run: bool = False

    @property
    def coupled(self) -> bool:
        """Whether its days restrict later days, across the boundaries of weeks too; its gap may do so as well."""
        return self.run is not None or self.least_rest > 0 or self.rest_most is not None

    @property
    def share(self) -> Fraction:
        """The typical share of the days that have sessions; of runs, that with the fewest days of rest."""
        if self.days is not None:
            return Fraction(self.days[1], 7)
        run = 1 if self.run is None else self.run[1]
        return Fraction(run, run + self.rest)

    @property
    def apart(self) -> int:
        """The minimum dates from a session to the next, by its gap; 0 if one date may have two."""
        return dates_apart(1000 * self.gap)

    @property
    def dates_apart(self) -> int:
        """The minimum dates from a day with sessions to the next; 1 if they may follow one another.

        Days of rest without days in a row mean never two in a row.
        """
        return max(1, self._apart, self.rest + 1 if self.run is None and not self.any_run else 1)

    @property
    def least_rest(self) -> int:
        """The minimum days between two days with sessions that don't follow one another."""
        return max(self.rest, self._apart - 1)

    @property
    def _apart(self) -> int:
        """The minimum dates from a session to the next, by its gap and by the rests that it shares."""
        return max(self.apart, *(dates_apart(1000 * gap) for _, gap in self.rests)) if self.rests else self.apart


def find_recurrences(request: "Request") -> tuple[Recurrence, ...]:
    """Find the recurrence of every commitment that is planned.

    Raises:
        PolicyNeeded: Neither the frequency nor the policy answers a question.
        InvalidValue: An exercise whose own frequency states more than times a day and a gap, or an interval in months.
    """
    questions: list[Question] = []
    recurrences = tuple(_find_recurrence(commitment, request, questions) for commitment in request.planned)
    if questions:
        raise PolicyNeeded(tuple(questions))
    return recurrences


def _find_recurrence(commitment: "Commitment", request: "Request", questions: list[Question]) -> Recurrence:
    frequency, policy, pace = commitment.effective_frequency, request.policy, request.pace
    days, run = _count(frequency.days_per_week, pace), _count(frequency.consecutive_days, pace)
    rest = _count(frequency.rest_days, pace)
    gap = _find_widest_gap(commitment, pace)
    stated = _count(frequency.per_day, pace)
    interval = interval_of(commitment, request)
    assumed = _list_assumed(commitment, interval)
    per_day = _widen_per_day(stated or interval.per_day or Count(1), commitment.routine, pace)
    days = interval.days or days

    def answer(name: str, why: str, *choices: str) -> None:
        assumed.append(ANSWERS[name][0])
        if getattr(policy, name) is None:
            questions.append(Question(field=name, message=why, about=commitment.id, choices=choices))

    if days is None and run is None and interval.rest is None:
        answer("days_per_week", DAYS_UNSTATED(), "3", "5", "7")
        days = policy.days_per_week
    if run is not None and rest is None:
        answer("rest_days", REST_UNSTATED_AFTER(days=describe_amount(run)), "1", "2", "3")
        rest = policy.rest_days
    if per_day[2] > 1 and gap is None and not interval.pitch:
        answer("min_gap", GAP_UNSTATED_OF(count=per_day[2]), "2 h", "4 h", "6 h")
        gap = policy.min_gap
    if frequency.weekdays:  # they fix the days, and the rest can be met on them
        run = rest = None
    rests = interval.rest or (None if rest is None else (rest.low, rest.high))
    if interval.rest is not None and interval.rest[0]:
        run = Count(1)
    parts, wish = _find_preferences(commitment)
    return Recurrence(
        id=commitment.id,
        per_day=per_day,
        days=None if days is None else (days.low, days.typical, days.high),
        run=None if run is None else (run.low, run.typical, run.high),
        rest=0 if rests is None else rests[0],
        rest_most=rests[1] if rests is not None and days is None else None,
        gap=0 if gap is None else -(-gap.milliseconds[0] // 1000),
        parts=parts,
        wish=wish,
        assumed=tuple(assumed),
        pitch=interval.pitch,
        weekdays=tuple(day.number for day in frequency.weekdays),
        unwelcome=_find_unwelcome(commitment),
        rests=tuple(
            (rest.subject, -(-rest.gap.milliseconds[0] // 1000)) for rest in request.rests if rest.covers(commitment)
        ),
    )


def _find_unwelcome(commitment: "Commitment") -> tuple[int, ...]:
    """The weekdays that a commitment avoids, or that aren't among those it prefers."""
    preferred, avoided = commitment.preferred_weekdays, commitment.avoided_weekdays
    return tuple(day.number for day in Weekday if day in avoided or (preferred and day not in preferred))


def _list_assumed(commitment: "Commitment", interval: "Interval") -> list[ReasonCode]:
    """The assumptions about the times of a day."""
    frequency = commitment.effective_frequency
    assumed = [ReasonCode.WHILE_AWAKE] if interval.pitch else []
    if isinstance(frequency.per_day, Unstated) and not interval.pitch:
        assumed.append(ReasonCode.ONE_A_DAY)
    if frequency.with_meals and not frequency.when and commitment.prefer is None:
        assumed.append(ReasonCode.WITH_MEALS)
    return assumed


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
        fixed = frequency.weekdays or frequency.every is not None or frequency.as_needed
        if fixed or not all(isinstance(amount, Unstated) for amount in days):
            raise InvalidValue(
                f"{routine.id}.{place}.frequency", frequency, "specifies the days",
                "give the exercise a commitment of its own; only how often a day can differ within a routine",
            )  # fmt: skip
        if frequency.when or frequency.with_meals:
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


def slot_routines(commitment: "Commitment", recurrence: Recurrence, pace: "Pace") -> "tuple[Routine, ...]":
    """The routine of each session of a day: exercises done less often a day are in the earlier ones only."""
    routine = commitment.routine
    fitting = Count(recurrence.per_day[2]) if recurrence.pitch else Count(1)
    stated = _count(commitment.effective_frequency.per_day, pace) or fitting
    own = _own_per_day(routine, pace)
    routines: list[Routine] = []
    for slot in range(recurrence.per_day[2]):
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


def _find_preferences(commitment: "Commitment") -> tuple[tuple[tuple[int, int], ...], int | None]:
    """The preferred parts of the day, or the preferred minute of one session."""
    wish = commitment.prefer
    if wish is not None and not isinstance(wish, DayPart):
        return (), minute_of_day(wish)
    frequency = commitment.effective_frequency
    meals = MEALS if frequency.with_meals else ()
    when = (frequency.when or meals) if wish is None else (wish,)
    return tuple(PARTS[part] for part in when), None
