"""Measurements of session logs: a row for each place and kind of what was completed."""

from typing import TYPE_CHECKING, Final, NamedTuple

from footex.content.hashing import content_hash
from footex.errors import BoundExceeded
from footex.learn.measurement import COUNTS, Measurement
from footex.model.catalog import Catalog
from footex.model.fields import as_instances
from footex.model.routines.routine import Routine
from footex.timing.counts.counting import count_routine
from footex.timing.logs.measured_parts import MismatchedLog, measure_parts
from footex.timing.logs.session_log import SessionLog
from footex.timing.paces.bundled import PACES
from footex.timing.paces.open_amount import UnknownWord
from footex.timing.paces.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from footex.timing.logs.measured_parts import MeasuredPart

__all__ = ["Measured", "UnmatchedLog", "measure"]

_TYPICAL: Final = 1


class UnmatchedLog(NamedTuple):
    """A session log of which nothing could be measured.

    Attributes:
        log: Which.
        reason: Why: its routine or its pace isn't known, or isn't as it was when the session was played.

    Example:
        >>> import footex
        >>> part = footex.timing.LoggedPart(
        ...     place="items[0]", kind="work", planned_milliseconds=1, real_milliseconds=1
        ... )
        >>> log = footex.timing.SessionLog(
        ...     routine="legs", hash="0123456789abcdef", start="2026-11-23T07:00:12+01:00", level="typical",
        ...     pace="steady-1", grain="bout", reached=1, finished=True, parts=part,
        ... )
        >>> print(footex.learn.measure(log, footex.bundled()).unmatched[0].reason)
        no routine has the id 'legs'
    """

    log: SessionLog
    reason: str


class Measured(NamedTuple):
    """What session logs measure.

    Attributes:
        measurements: Those of all logs, in order.
        unmatched: The logs that nothing could be measured of, each with the reason.

    Example:
        >>> import footex
        >>> footex.learn.measure([], footex.bundled())
        Measured(measurements=(), unmatched=())
    """

    measurements: tuple[Measurement, ...]
    unmatched: tuple[UnmatchedLog, ...]


def measure(
    logs: "SessionLog | Iterable[SessionLog]",
    routines: "Catalog | Routine | Iterable[Routine]",
    *,
    paces: "Pace | Iterable[Pace]" = PACES,
) -> Measured:
    """Measure what was completed in sessions, from their logs.

    There is a measurement for each place and kind in which one of the pace's times occurred; all else tells nothing of
    a pace. An exercise's own time ("a step of march") counts as stated, at the typical figure that an estimate takes it
    at. A session that was skipped in part counts for what was completed. A log that is given twice counts once.

    Args:
        logs: What became of sessions, such as `footex.content.read_logs` gives.
        routines: Their routines, before a side is chosen: a catalogue, or some routines. Several may have one id: a log
            says by its hash which of them was played.
        paces: The paces that they were played at.

    Returns:
        The measurements; and each log whose routine or pace isn't there, or has changed since.

    Raises:
        InvalidValue: Neither logs, nor routines, nor paces.

    Example:
        >>> import footex
        >>> squat = footex.Prescription(footex.Exercise(id="squat", name="Squat"), "2 x 10")
        >>> routine = footex.Routine(id="legs", title="Legs", items=squat)
        >>> log = footex.timing.SessionLog(
        ...     routine="legs", hash=footex.content.content_hash(routine), start="2026-11-23T07:00:12+01:00",
        ...     level="typical", pace="steady-1", grain="bout", reached=3, finished=True,
        ...     parts=[
        ...         footex.timing.LoggedPart(
        ...             place="items[0]", kind="work", planned_milliseconds=60_000, real_milliseconds=66_000
        ...         ),
        ...         footex.timing.LoggedPart(
        ...             place="items[0]", kind="rest", planned_milliseconds=30_000, real_milliseconds=47_250
        ...         ),
        ...     ],
        ... )
        >>> for one in footex.learn.measure(log, routine).measurements:
        ...     print(one)
        <Measurement of legs, 2026-11-23 07:00, items[0] work: repetitions=20 in 66 s>
        <Measurement of legs, 2026-11-23 07:00, items[0] rest: rests=1 in 47.25 s>
    """
    given = routines.routines.values() if isinstance(routines, Catalog) else routines
    known = _Known(as_instances(given, Routine, "measure.routines"), as_instances(paces, Pace, "measure.paces"))
    measurements: list[Measurement] = []
    unmatched: list[UnmatchedLog] = []
    for log in dict.fromkeys(as_instances(logs, SessionLog, "measure.logs")):
        found = known.measure(log)
        if isinstance(found, UnmatchedLog):
            unmatched.append(found)
        else:
            measurements += found
    return Measured(tuple(measurements), tuple(unmatched))


class _Known:
    """The routines and the paces that logs may be of, found by what a log says of them."""

    def __init__(self, routines: tuple[Routine, ...], paces: tuple[Pace, ...]) -> None:
        self.routines: dict[str, dict[Routine, str]] = {}
        for routine in routines:
            self.routines.setdefault(routine.id, {})[routine] = ""
        self.paces: Mapping[str, Pace] = {pace.id: pace for pace in paces}

    def measure(self, log: SessionLog) -> "list[Measurement] | UnmatchedLog":
        """The measurements of a log, or why there are none."""
        if log.routine not in self.routines:
            return UnmatchedLog(log, f"no routine has the id {log.routine!r}")
        if log.pace not in self.paces:
            return UnmatchedLog(log, f"no pace has the id {log.pace!r}")
        pace = self.paces[log.pace]
        routine, found = self._played(log)
        try:
            parts = measure_parts(log, routine, found, pace=pace)
        except (MismatchedLog, UnknownWord, BoundExceeded) as error:
            return UnmatchedLog(log, str(error))
        own = {str(unit): times[_TYPICAL] for unit, times in count_routine(routine, pace).times.items()}
        return [_measurement(log, part, own) for part in parts if not part.counts.keys().isdisjoint(COUNTS)]

    def _played(self, log: SessionLog) -> tuple[Routine, str]:
        """The routine that was played, and its hash; the last of the id where none has the log's."""
        versions = self.routines[log.routine]
        for routine, known in versions.items():
            found = versions[routine] = known or content_hash(routine)
            if found == log.hash:
                break
        return routine, found


def _measurement(log: SessionLog, part: "MeasuredPart", times: "Mapping[str, int]") -> Measurement:
    own = sum(count * times[name] for name, count in part.counts.items() if name not in COUNTS)
    return Measurement(
        session=log.routine,
        start=log.start,
        part=f"{part.place} {part.kind.value}",
        real_milliseconds=part.real_milliseconds,
        stated_milliseconds=part.stated_milliseconds + own,
        **{field: part.counts.get(name, 0) for name, field in COUNTS.items()},
    )
