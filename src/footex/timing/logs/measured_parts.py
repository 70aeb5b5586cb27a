"""Measured parts: what was completed in a session and how long it took, as sums from which a pace can be learned."""

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from footex.errors import FootexError, clip, escape
from footex.model.dosage.sides import Sides
from footex.model.fields import as_instance
from footex.timing.counts.counting import count_routine
from footex.timing.logs.session_log import SessionLog
from footex.timing.logs.step_counts import count_step
from footex.timing.paces.pace import STEADY, check_arguments
from footex.timing.timelines.timeline import timeline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footex.model.exercise import Exercise
    from footex.model.routines.routine import Routine
    from footex.timing.counts.units import TimeKind
    from footex.timing.logs.logged_part import LoggedPart
    from footex.timing.paces.pace import Pace
    from footex.timing.timelines.step import Step

__all__ = ["MeasuredPart", "MismatchedLog", "measure_parts"]


class MismatchedLog(FootexError, ValueError):
    """A session log of another routine, pace or timeline than the one that it was compared with.

    Attributes:
        field: Which field of the log, such as `hash`.
        logged: What it holds.
        expected: What it would be.

    Example:
        >>> str(MismatchedLog("pace", "brisk-1", "steady-1"))
        "the session log's pace is 'brisk-1', not 'steady-1'; give the routine and the pace that were played"
    """

    def __init__(self, field: str, logged: object, expected: object) -> None:
        super().__init__(field, logged, expected)
        self.field = field
        self.logged = logged
        self.expected = expected

    def __str__(self) -> str:
        found = f"the session log's {self.field} is {clip(self.logged)}, not {clip(self.expected)}"
        return escape(f"{found}; give the routine and the pace that were played")


class MeasuredPart(NamedTuple):
    """What a session completed at one place of its routine of one kind, and how long that really took.

    Attributes:
        place: Where in the routine, as in the steps of its timeline.
        kind: Their kind.
        exercise: Their exercise; `None` for a rest between two items or rounds, a wait, and the switch of a mirrored
            block.
        counts: How often each of the pace's times, or an exercise's own, occurred in what was completed, by its name
            among the assumptions of an estimate: "repetition", "rest", "step of march". Without those that didn't.
        stated_milliseconds: The stated time of what was completed, waits and steps that the clock cut short included.
        real_milliseconds: How long what was completed really took, without pauses.

    Example:
        >>> import footex
        >>> hold = footex.Prescription(footex.Exercise(id="plank", name="Plank"), footex.Dose(footex.Hold(UNSTATED)))
        >>> routine = footex.Routine(id="core", title="Core", items=hold)
        >>> hash = footex.content.content_hash(routine)
        >>> part = footex.timing.LoggedPart(
        ...     place="items[0]", kind="hold", planned_milliseconds=30_000, real_milliseconds=41_000
        ... )
        >>> log = footex.timing.SessionLog(
        ...     routine="core", hash=hash, start="2026-11-23T07:00:12+01:00", level="typical", pace="steady-1",
        ...     grain="bout", parts=part, reached=1, finished=True,
        ... )
        >>> measured = footex.timing.measure_parts(log, routine, hash)[0]
        >>> dict(measured.counts), measured.real_milliseconds
        ({'bout': 1}, 41000)
    """

    place: str
    kind: "TimeKind"
    exercise: "Exercise | None"
    counts: "Mapping[str, int]"
    stated_milliseconds: int
    real_milliseconds: int


def measure_parts(
    log: SessionLog, routine: "Routine", content_hash: str, *, pace: "Pace" = STEADY
) -> tuple[MeasuredPart, ...]:
    """Sum up what a session completed, from its log and the timeline that the log was made of.

    The time of a part is modelled as the dot product of its counts and the times, plus what is stated. A session that
    goes exactly as planned has just that as its real time, to the millisecond; what it really took is what a pace is
    learned from. Nothing of a step that was left before it was completed is in these sums.

    Args:
        log: What became of the session.
        routine: Its routine, before a side is chosen.
        content_hash: Of the routine, by `footex.content.content_hash`.
        pace: Its pace.

    Returns:
        An entry for each part of the log, in its order.

    Raises:
        InvalidValue: Not a log, a routine or a pace.
        MismatchedLog: The log is of another routine, of another pace, or its timeline was another one.
        UnknownWord: Words that the pace doesn't know.
        BoundExceeded: More than 10 million steps once the pace's words are taken.

    Example:
        >>> import footex
        >>> routine = footex.bundled().routines["simple-foot-exercises"]
        >>> log = footex.timing.SessionLog(
        ...     routine=routine.id, hash="0123456789abcdef", start="2026-11-23T07:00:12+01:00", level="typical",
        ...     pace="steady-1", grain="bout", reached=1, finished=True,
        ...     parts=LoggedPart(place="items[0]", kind="work", planned_milliseconds=1, real_milliseconds=1),
        ... )
        >>> measure_parts(log, routine, footex.content.content_hash(routine))
        Traceback (most recent call last):
        footex.timing.logs.measured_parts.MismatchedLog: the session log's hash is '0123456789abcdef', not ...
    """
    as_instance(log, SessionLog, "measure_parts.log")
    check_arguments(routine, pace)
    for name, expected in (("routine", routine.id), ("hash", content_hash), ("pace", pace.id)):
        _check(name, getattr(log, name), expected)
    done = routine if log.side is None else routine.for_side("left" if log.side is Sides.LEFT else "right")
    times = {str(unit): triple[log.level.index] for unit, triple in count_routine(done, pace).times.items()}
    sums = _Sums(log)
    for index, step in enumerate(timeline(done, pace=pace, level=log.level, grain=log.grain)):
        sums.add(index, step, times)
    return sums.parts()


def _check(field: str, logged: object, expected: object) -> None:
    if logged != expected:
        raise MismatchedLog(field, logged, expected)


class _Sum:
    """The sums of one place and kind."""

    def __init__(self, step: "Step") -> None:
        self.exercise = step.exercise
        self.planned = 0
        self.stated = 0
        self.skipped = 0
        self.counts: Counter[str] = Counter()


class _Sums:
    """The sums of all places and kinds, in the order in which they first come."""

    def __init__(self, log: SessionLog) -> None:
        self.log = log
        self.steps = 0
        self.sums: dict[tuple[str, TimeKind], _Sum] = {}
        self.again = {one.step: one.times for one in log.repeated}
        self.left: dict[int, list[tuple[int, int]]] = {}
        for number, one in enumerate(log.skipped):
            self.left.setdefault(one.step, []).append((number, one.real_milliseconds))

    def add(self, index: int, step: "Step", times: "dict[str, int]") -> None:
        """Add a step as often as it was completed."""
        self.steps += 1
        key = (step.place, step.kind)
        found = self.sums.get(key) or self.sums.setdefault(key, _Sum(step))
        found.planned += step.duration_milliseconds
        for number, real in self.left.get(index, ()):
            logged = self.log.skipped[number].planned_milliseconds
            _check(f"skipped[{number}].planned_milliseconds", logged, step.duration_milliseconds)
            found.skipped += real
        if completed := self._completed(index):
            counts, stated = count_step(step, times)
            found.stated += completed * stated
            for name, many in counts.items():
                found.counts[name] += completed * many

    def _completed(self, index: int) -> int:
        """How often a step was completed."""
        usual = 1 if index < self.log.reached and index not in self.left else 0
        return self.again.get(index, usual)

    def parts(self) -> tuple[MeasuredPart, ...]:
        """The sums of all steps, compared with the log's parts."""
        if self.log.finished or self.log.reached > self.steps:
            _check("reached", self.log.reached, self.steps)
        logged = [(part.place, part.kind.value, part.planned_milliseconds) for part in self.log.parts]
        _check("parts", logged, [(place, kind.value, one.planned) for (place, kind), one in self.sums.items()])
        return tuple(
            self._part(number, part, found)
            for number, (part, found) in enumerate(zip(self.log.parts, self.sums.values(), strict=True))
        )

    def _part(self, number: int, part: "LoggedPart", found: _Sum) -> MeasuredPart:
        if part.real_milliseconds < found.skipped:
            _check(f"parts[{number}].real_milliseconds", part.real_milliseconds, found.skipped)
        return MeasuredPart(
            part.place, part.kind, found.exercise, {name: many for name, many in found.counts.items() if many},
            found.stated, part.real_milliseconds - found.skipped,
        )  # fmt: skip
