"""Checks for a person's safety: sessions too frequent, and cautions and stop rules that are missing."""

from typing import TYPE_CHECKING

from footex.content.checks.rule import a_check
from footex.content.problems import Severity
from footex.model.exercise_kinds import ExerciseKind
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.model.safety.notice import NoticeKind
from footex.model.safety.notices import omissions_of
from footex.model.sources.evidence import split_path
from footex.timing.estimates.estimate import estimate
from footex.timing.paces.open_amount import UnknownWord

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.content.checks.rule import Finding
    from footex.model.catalog import Catalog
    from footex.model.dosage.frequency import Frequency
    from footex.model.routines.routine import Routine

__all__ = ["frequency_unmet", "no_caution", "no_stop_rule", "strength_on_consecutive_days"]

_DAY = 86_400_000
_LEAST_DAYS_WITH_NEIGHBOURS = 4
"""Of four days in a week, two follow one another."""


@a_check(
    id="frequency-unmet", severity=Severity.ERROR,
    why="The sessions of a day, with the gaps between them, take longer than a day even at their shortest.",
)  # fmt: skip
def frequency_unmet(catalog: "Catalog") -> "Iterator[Finding]":
    """Sessions and gaps that don't fit into a day, even at their shortest."""
    for routine in catalog.routines.values():
        per_day, gap = routine.frequency.per_day, routine.frequency.min_gap
        if isinstance(per_day, Count):
            gaps = gap.milliseconds[0] if isinstance(gap, Duration) else 0
            if per_day.low * _shortest(routine) + (per_day.low - 1) * gaps > _DAY:
                message = f"{per_day} sessions and the gaps between them take more than a day; write fewer"
                yield ("routines", routine.id, "frequency", "per_day"), message


def _shortest(routine: "Routine") -> int:
    try:
        return estimate(routine).total.milliseconds[0]
    except UnknownWord:
        return 0


@a_check(
    id="strength-on-consecutive-days", severity=Severity.ADVICE,
    why="The American College of Sports Medicine advises 48 hours or more between strength sessions of one muscle "
    "group (Garber et al., Medicine & Science in Sports & Exercise 43(7), 2011, pages 1334-1359). Light foot "
    "exercises are often prescribed daily all the same.",
)  # fmt: skip
def strength_on_consecutive_days(catalog: "Catalog") -> "Iterator[Finding]":
    """Strength exercises that come on days in a row."""
    for routine in catalog.routines.values():
        for name, prescription in routine.prescriptions():
            exercise = prescription.exercise
            frequency = routine.frequency if prescription.frequency is None else prescription.frequency
            if exercise.kind is ExerciseKind.STRENGTH and _in_a_row(frequency):
                message = (
                    f"{exercise.id} is strength work on days in a row; guidelines leave 48 hours or more between "
                    "sessions of one muscle group (ACSM position stand, Garber et al. 2011)"
                )
                yield ("routines", routine.id, *split_path(name)), message


def _in_a_row(frequency: "Frequency") -> bool:
    days, run = frequency.days_per_week, frequency.consecutive_days
    often = isinstance(days, Count) and days.low >= _LEAST_DAYS_WITH_NEIGHBOURS
    numbers = {day.number for day in frequency.weekdays}
    named = any((number + 1) % 7 in numbers for number in numbers)
    return often or named or (isinstance(run, Count) and run.low > 1) or str(frequency.every) == "1 day"


@a_check(
    id="no-caution", severity=Severity.WARNING,
    why="None stated doesn't mean safe. A routine that others will do says what to mind.",
)  # fmt: skip
def no_caution(catalog: "Catalog") -> "Iterator[Finding]":
    """Routines without a caution of their own, their exercises' or their sources'."""
    for routine in _without(NoticeKind.CAUTION, catalog):
        message = "has no caution; write what to mind: none stated doesn't mean safe"
        yield ("routines", routine.id, "cautions"), message


@a_check(
    id="no-stop-rule", severity=Severity.WARNING,
    why="None stated doesn't mean safe. A routine that others will do says when to stop: during the session, or by how "
    "it feels the next day.",
)  # fmt: skip
def no_stop_rule(catalog: "Catalog") -> "Iterator[Finding]":
    """Routines without a stop rule of their own, their exercises' or their sources'."""
    for routine in _without(NoticeKind.STOP_RULE, catalog):
        message = "has no stop rule; write when to stop: none stated doesn't mean safe"
        yield ("routines", routine.id, "stop_rules"), message


def _without(kind: NoticeKind, catalog: "Catalog") -> "Iterator[Routine]":
    for routine in catalog.routines.values():
        if kind in omissions_of(routine):
            yield routine
