"""Rhythms: what the frequency of a commitment demands, in whole figures."""

from typing import TYPE_CHECKING, NamedTuple

from footex.errors import InvalidValue
from footex.messages.requests import DAYS_UNSTATED, GAP_UNSTATED, REST_UNSTATED
from footex.model.figures.amounts import Unstated
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.planning.request.commitments.policy import PolicyNeeded, Question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.model.dosage.frequency import Frequency
    from footex.model.figures.amounts import ClosedCount
    from footex.planning.request.commitments.commitment import Commitment
    from footex.planning.request.commitments.policy import Policy
    from footex.planning.request.request import Request
    from footex.timing.paces.pace import Pace

__all__ = ["Rhythm", "dates_of", "own_times", "read_rhythms"]

Range = tuple[int, int]

_MANY = 24 * 60
"""More sessions than a day has room for."""

_UNITS = {"day": 1, "week": 7}


class Rhythm(NamedTuple):
    """What a frequency demands.

    Attributes:
        id: The id of the commitment.
        per_day: The minimum and maximum sessions of a day that has any.
        times: The maximum times a day of an exercise that has none of its own.
        days: The minimum and maximum days of a week; `None` if runs or an interval determine them.
        run: The minimum and maximum length of a run of days; `None` if it isn't limited.
        rest: The minimum days without a session between two runs or, without runs, between two days.
        rest_most: The maximum days without one; `None` if days of a week are stated.
        gap: The minimum seconds from the end of a session to the start of the next; of a day or more, from start to
            start by the clock.
        pitch: The minimum seconds from start to start on a day.
        weekdays: The only weekdays, 0 for Monday; empty for any.
        shared: The seconds of the longest rest that it shares with others; 0 if it shares none.
    """

    id: str
    per_day: Range
    times: int
    days: Range | None
    run: Range | None
    rest: int
    rest_most: int | None
    gap: int
    pitch: int
    weekdays: tuple[int, ...]
    shared: int = 0

    @property
    def dates_of_gap(self) -> int:
        """The minimum dates from a session to the next by a gap of a day or more; 0 if it is shorter."""
        return dates_of(self.gap)

    @property
    def apart(self) -> int:
        """The minimum dates from a day with sessions to the next, runs aside."""
        return max(1, self.dates_of_gap, dates_of(self.shared), self.rest + 1 if self.run is None else 1)


def dates_of(gap: int) -> int:
    """The minimum dates from a session to the next by a gap of some seconds; 0 if it is less than a day."""
    day, latest = 86_400, 86_400 - 60
    return 0 if gap < day else -((latest - gap) // day)


def read_rhythms(request: "Request") -> list[Rhythm]:
    """Read the frequency of each commitment that is planned.

    Raises:
        PolicyNeeded: The policy leaves a question open.
        InvalidValue: An interval in months.
    """
    read = [_Reading(commitment, request) for commitment in request.planned]
    questions = [question for reading in read for question in reading.questions()]
    if questions:
        raise PolicyNeeded(tuple(questions))
    return [reading.rhythm() for reading in read]


class _Reading:
    """The figures of a frequency as they are stated, and the policy that completes them."""

    def __init__(self, commitment: "Commitment", request: "Request") -> None:
        self._commitment = commitment
        self._policy: Policy = request.policy
        frequency: Frequency = commitment.effective_frequency
        self._weekdays = tuple(day.number for day in frequency.weekdays)
        self._dates = _read_dates(commitment)
        every = frequency.every
        self._pitch = -(-every.milliseconds[0] // 1000) if isinstance(every, Duration) else 0
        self._days = _count(frequency.days_per_week, request.pace)
        self._run = _count(frequency.consecutive_days, request.pace)
        self._rest = _count(frequency.rest_days, request.pace)
        stated = _count(frequency.per_day, request.pace) or Count(1, _MANY if self._pitch else 1)
        self._times = stated.high
        self._per_day = _widen(stated, own_times(commitment, request.pace))
        self._gaps = _read_gaps(commitment, request.pace)
        shared = [-(-rest.gap.milliseconds[0] // 1000) for rest in request.rests if rest.covers(commitment)]
        self._shared = max(shared, default=0)

    def questions(self) -> "Iterator[Question]":
        """What the policy would have to answer, and doesn't."""
        policy = self._policy
        stated = self._weekdays or self._dates or self._days or self._run
        if not stated and policy.days_per_week is None:
            yield self._ask("days_per_week", DAYS_UNSTATED(), "3", "5", "7")
        if self._run and not self._rest and policy.rest_days is None:
            yield self._ask("rest_days", REST_UNSTATED(), "1", "2", "3")
        if self._needs_gap and policy.min_gap is None:
            yield self._ask("min_gap", GAP_UNSTATED(), "2 h", "4 h", "6 h")

    def _ask(self, name: str, message: str, *choices: str) -> Question:
        return Question(field=name, message=message, about=self._commitment.id, choices=choices)

    @property
    def _needs_gap(self) -> bool:
        return self._per_day[1] > 1 and not self._gaps and not self._pitch

    def rhythm(self) -> Rhythm:
        """The whole."""
        days = self._find_days()
        run, rest = self._find_run(), self._find_rest()
        return Rhythm(
            id=self._commitment.id,
            per_day=self._per_day,
            times=self._times,
            days=days,
            run=run,
            rest=rest[0],
            rest_most=rest[1] if days is None else None,
            gap=self._find_gap(),
            pitch=self._pitch,
            weekdays=self._weekdays,
            shared=self._shared,
        )

    def _find_days(self) -> Range | None:
        if self._weekdays:
            return len(self._weekdays), len(self._weekdays)
        if self._dates is not None:
            return (7, 7) if self._dates[1] == 1 else None
        if self._days is None and self._run is None:
            return _range(self._policy.days_per_week)
        return _range(self._days)

    def _find_run(self) -> Range | None:
        if self._weekdays:  # they fix the days
            return None
        if self._dates is not None:
            return (1, 1) if self._dates[0] > 1 else None
        return _range(self._run)

    def _find_rest(self) -> tuple[int, int | None]:
        """The minimum and maximum days of rest."""
        if self._weekdays:
            return 0, None
        if self._dates is not None:
            return self._dates[0] - 1, self._dates[1] - 1
        rest = _range(self._policy.rest_days if self._run and not self._rest else self._rest)
        return rest or (0, None)

    def _find_gap(self) -> int:
        gaps = self._gaps
        if self._needs_gap and self._policy.min_gap is not None:
            gaps = [self._policy.min_gap]
        return max((-(-gap.milliseconds[0] // 1000) for gap in gaps), default=0)


def _read_dates(commitment: "Commitment") -> Range | None:
    """From a session to the next, in dates, if that is stated."""
    every = commitment.effective_frequency.every
    if every is None or isinstance(every, Duration):
        return None
    if every.unit not in _UNITS:
        raise InvalidValue(
            f"{commitment.id}.frequency.every", str(every), "has no fixed number of days", "write days or weeks"
        )
    return every.low * _UNITS[every.unit], every.high * _UNITS[every.unit]


def _widen(stated: Count, own: dict[str, Count]) -> Range:
    """The sessions of a day: as often as the exercise that is done most often."""
    counts = [stated, *(count for count in own.values() if count.high > stated.high)]
    return max(count.low for count in counts), max(count.high for count in counts)


def own_times(commitment: "Commitment", pace: "Pace") -> dict[str, Count]:
    """The times a day of each exercise that has its own."""
    own: dict[str, Count] = {}
    for _, prescription in commitment.routine.prescriptions():
        if prescription.frequency is None:
            continue
        count, name = _count(prescription.frequency.per_day, pace), prescription.exercise.id
        if count is not None and (name not in own or own[name].high < count.high):
            own[name] = count
    return own


def _read_gaps(commitment: "Commitment", pace: "Pace") -> list[Duration]:
    """The gaps of a commitment and of its exercises."""
    of_exercises = [prescription.frequency for _, prescription in commitment.routine.prescriptions()]
    stated = [
        pace.resolve(frequency.min_gap)
        for frequency in (commitment.effective_frequency, *of_exercises)
        if frequency is not None and not isinstance(frequency.min_gap, Unstated)
    ]
    return [gap for gap in stated if isinstance(gap, Duration)]


def _count(amount: "ClosedCount", pace: "Pace") -> Count | None:
    resolved = None if isinstance(amount, Unstated) else pace.resolve(amount)
    return resolved if isinstance(resolved, Count) else None


def _range(count: Count | None) -> Range | None:
    return None if count is None else (count.low, count.high)
