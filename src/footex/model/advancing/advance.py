"""The next dose of a prescription, from what was done of it."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, assert_never

from attrs import frozen

from footex.errors import InvalidValue
from footex.model.advancing.history import unchanged_since
from footex.model.advancing.reason import AdvanceReason, Refused
from footex.model.advancing.steps import step_on
from footex.model.fields import as_instance, as_instances
from footex.model.figures.dates import as_date
from footex.model.progress.performance import Performance
from footex.model.progress.progression import Progression
from footex.model.progress.progression_text import describe_progression
from footex.model.routines.prescription import Prescription
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.figures.period import Period

__all__ = ["Advance", "advance"]


@frozen(eq=False, repr=False, kw_only=True)
class Advance(Value):
    """The answer of `footex.advance`.

    Args:
        prescription: The prescription from now on: with the step, or as it was.
        reason: Why a step was taken or none.
        why: The same in words.
        progression: The progression that the step is of, or that was nearest to one; `None` where there is none.

    Example:
        >>> import footex
        >>> squat = footex.Exercise(id="squat", name="Squat")
        >>> footex.advance(footex.Prescription(squat, "3 x 8"), []).reason
        <AdvanceReason.NO_PROGRESSION: 'no-progression'>
    """

    prescription: Prescription
    reason: AdvanceReason
    why: str
    progression: Progression | None = None

    @property
    def changed(self) -> bool:
        """Whether a step was taken."""
        return self.reason is AdvanceReason.CHANGED


def advance(
    prescription: Prescription, done: "Iterable[Performance] | Performance", *, on: date | str | None = None
) -> Advance:
    """Take the next step of a prescription, if one is due by its own progressions.

    Progressions are tried in their order, and the first that is due gives one step. Its criterion is judged by the
    latest performance. The least time between steps counts from the first of the last performances in a row whose dose
    has the figure that would change, or none; support, surface and eyes are in no dose, so give what was done since
    their last step. Nothing is guessed: where the rule, the dose or what was measured leaves a figure open, the
    prescription stays as it is, and the reason says so.

    A step changes all working sets by as much, both ends of a range alike ("8-12" and 1 more is "9-13"). None passes
    the limit: one that would goes only as far as it, the higher end of a range first. What changes has evidence of
    basis `DERIVED`, or `ASSUMED` as the figure before, that names the progression and the day.

    Args:
        prescription: What is done, with its progressions.
        done: What was done of it, in any order; what has no dose was done as it is prescribed now.
        on: The day from which the next dose is done; the day of the latest performance unless given.

    Returns:
        The prescription from now on, whether it changed, and why.

    Raises:
        InvalidValue: Not a prescription, performances or a day, a day before the latest performance, or a measured
            figure above the scale of a criterion.

    Example:
        >>> import footex
        >>> from footex.model import Performance, Progression
        >>> more = Progression(change="repetitions", when="pain at most 3/10", by=1, limit=12)
        >>> squat = footex.Exercise(id="squat", name="Squat")
        >>> today = footex.Prescription(squat, "3 x 8-10", progressions=more)
        >>> print(footex.advance(today, Performance("2026-11-20", {"pain": 2})).prescription.dose)
        3 x 9-11
        >>> footex.advance(today, Performance("2026-11-20", {"pain": 4})).why
        'pain at most 3/10: not met on 2026-11-20'
    """
    as_instance(prescription, Prescription, "advance.prescription")
    performances = sorted(as_instances(done, Performance, "advance.done"), key=_day)
    start = None if on is None else as_date(on, "advance.on")
    if not prescription.progressions:
        return Advance(prescription=prescription, reason=AdvanceReason.NO_PROGRESSION, why="it states no progression")
    if not performances:
        return Advance(
            prescription=prescription, reason=AdvanceReason.NOT_DONE, why="nothing has been done yet",
            progression=prescription.progressions[0],
        )  # fmt: skip
    latest = performances[-1]
    start = latest.day if start is None else start
    if start < latest.day:
        raise InvalidValue(
            "advance.on", str(start), f"is before {latest.day}, when it was last done", f"write {latest.day} or later"
        )
    refusals: list[tuple[Progression, Refused]] = []
    for progression in prescription.progressions:
        after = _try(prescription, progression, performances, start)
        if isinstance(after, Prescription):
            return Advance(
                prescription=after, reason=AdvanceReason.CHANGED, progression=progression,
                why=f"{describe_progression(progression)}: met on {latest.day}",
            )  # fmt: skip
        refusals.append((progression, after))
    # One that could still go on says more than one that is at its end.
    progression, refused = min(refusals, key=lambda each: each[1].reason is AdvanceReason.LIMIT_REACHED)
    return Advance(prescription=prescription, reason=refused.reason, why=refused.why, progression=progression)


def _day(performance: Performance) -> date:
    return performance.day


def _try(
    prescription: Prescription, progression: Progression, performances: list[Performance], start: date
) -> Prescription | Refused:
    """Take a step of a progression if it is due; what no measuring would change is said first."""
    latest = performances[-1]
    after = step_on(prescription, progression, f"{describe_progression(progression)}; met on {latest.day}")
    if isinstance(after, Refused):
        return after
    if progression.when is None and progression.every is None:
        return Refused(AdvanceReason.NOT_TYPED, "when a step is due isn't stated")
    if progression.when is not None:
        met = progression.when.is_met(latest.figures)
        if met is None and not progression.when.typed:
            return Refused(AdvanceReason.NOT_TYPED, f"{progression.when}: only words, and nobody says that it is met")
        if met is None:
            return Refused(AdvanceReason.NOT_MEASURED, f"{progression.when}: not measured on {latest.day}")
        if not met:
            return Refused(AdvanceReason.NOT_MET, f"{progression.when}: not met on {latest.day}")
    if progression.every is not None:
        since = unchanged_since(prescription.dose, progression.change, performances)
        if start < (due := _add(since, progression.every)):
            return Refused(AdvanceReason.TOO_EARLY, f"the next step is due on {due}")
    return after


def _add(day: date, period: "Period") -> date:
    """The day at least a period later; in a month without that day, its last. No day is after the last there is."""
    try:
        return _later(day, period)
    except (OverflowError, ValueError):
        return date.max


def _later(day: date, period: "Period") -> date:
    match period.unit:
        case "day":
            return day + timedelta(days=period.low)
        case "week":
            return day + timedelta(weeks=period.low)
        case "month":
            months = day.year * 12 + day.month - 1 + period.low
            first = date(months // 12, months % 12 + 1, 1)
            last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
            return first.replace(day=min(day.day, last.day))
        case _:
            assert_never(period.unit)
