"""Claims: the time that a source states for a session, a set or a repetition, compared with the estimate."""

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, assert_never

from attrs import evolve, frozen

from footex.model.dosage.dose import Dose
from footex.model.dosage.work import Reps
from footex.model.figures.duration import Duration, exact_duration
from footex.model.routines.deriving import has_source_items
from footex.model.routines.prescription import Prescription
from footex.model.routines.routine import Routine
from footex.model.sources.claim import Claim, ClaimKind, ClaimScope, ClaimSense
from footex.model.value import Value
from footex.timing.estimates.estimate import estimate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.timing.paces.pace import Pace

__all__ = [
    "CheckedClaim", "Direction", "Limits", "Verdict", "check_claims", "claims_of", "compared_with", "limits_of",
]  # fmt: skip


class Verdict(Enum):
    """How a claimed total time fits the estimate.

    Plausible: it meets what the dose allows at the pace's typical times. Stretched: it meets only the whole
    range, pace included. Contradicted: it meets neither. Not comparable: it is vague, or about something else,
    such as another routine of the same source.

    Example:
        >>> Verdict("stretched")
        <Verdict.STRETCHED: 'stretched'>
    """

    PLAUSIBLE = "plausible"
    STRETCHED = "stretched"
    CONTRADICTED = "contradicted"
    NOT_COMPARABLE = "not-comparable"


class Direction(Enum):
    """Whether a claimed time is too long or too short for what it fails to meet.

    Example:
        >>> Direction("too-long")
        <Direction.TOO_LONG: 'too-long'>
    """

    TOO_LONG = "too-long"
    TOO_SHORT = "too-short"


@frozen(eq=False, repr=False, kw_only=True)
class CheckedClaim(Value):
    """A source's claim of a total time, and what the estimate makes of it.

    Args:
        claim: The claim.
        verdict: How it fits.
        direction: On which side it misses: the range of the dose if stretched, the whole range if contradicted.
        distance: By how much it misses.

    Example:
        >>> import footex
        >>> footex.estimate(footex.bundled().routines["simple-foot-exercises"]).claims[0].distance
        Duration('2 min 55.5 s')
    """

    claim: Claim
    verdict: Verdict
    direction: Direction | None = None
    distance: Duration | None = None


class _Estimated(NamedTuple):
    """What a claim is compared with: the range of the dose at the pace's typical times, and the whole range."""

    by_dose: Duration
    total: Duration


def check_claims(routine: Routine, pace: "Pace", total: Duration, by_dose: Duration) -> tuple[CheckedClaim, ...]:
    """Compare every claim of a total time that a routine's source makes with its estimate.

    Args:
        routine: Its source's claims are checked; none is comparable once items were left out or replaced.
        pace: The assumptions, for claims about one set or repetition.
        total: The whole range.
        by_dose: The range of the dose at the pace's typical times.

    Returns:
        The claims in the source's order.
    """
    return tuple(
        _check(claim, _span(compared_with(claim, routine), routine, pace, _Estimated(by_dose, total)))
        for claim in claims_of(routine)
    )


def claims_of(routine: Routine) -> tuple[Claim, ...]:
    """The claims of a total time that a routine's source makes, in its order."""
    claims = () if routine.source is None else routine.source.claims
    return tuple(claim for claim in claims if claim.kind is ClaimKind.TOTAL_TIME)


def compared_with(claim: Claim, routine: Routine) -> tuple[Routine, ...]:
    """The routines that a claim is compared with, from the shortest to the longest; none if it isn't comparable.

    That is the routine itself, or its sets or repetitions, each alone.
    """
    if not isinstance(claim.time, Duration) or not has_source_items(routine):
        return ()
    match claim.scope:
        case ClaimScope.ROUTINE:
            # A source of several routines names the one that a time is of.
            return (routine,) if claim.about in ("", routine.id) else ()
        case ClaimScope.SET:
            alone = list(_sets(claim.about, routine))
        case ClaimScope.REPETITION:
            alone = list(_repetitions(claim.about, routine))
        case ClaimScope.EXERCISE | ClaimScope.OTHER:
            return ()
        case _:
            assert_never(claim.scope)
    return tuple(Routine(id="alone", title="Alone", items=one) for one in alone)


def _sets(exercise: str, routine: Routine) -> "Iterator[Prescription]":
    """One set, on one side, of each group of sets of an exercise."""
    for _, prescription in routine.prescriptions():
        if prescription.exercise.id == exercise:
            for group in prescription.dose.groups:
                yield Prescription(prescription.exercise, Dose(group.work, load=group.load))


def _repetitions(exercise: str, routine: Routine) -> "Iterator[Prescription]":
    """One repetition of each part of its sets; none if a part is no repetitions."""
    sets = list(_sets(exercise, routine))
    works = [(one.exercise, work) for one in sets for work in one.dose.groups[0].work]
    for done, work in works:
        if isinstance(work, Reps) and all(isinstance(other, Reps) for _, other in works):
            yield Prescription(done, Dose(evolve(work, count=1)))


def _span(compared: tuple[Routine, ...], routine: Routine, pace: "Pace", whole: _Estimated) -> _Estimated | None:
    """From the shortest to the longest of several routines; `None` if there is none."""
    if not compared or compared[0] is routine:
        return whole if compared else None
    alone = [estimate(one, pace=pace) for one in compared]
    return _Estimated(_join([one.by_dose for one in alone]), _join([one.total for one in alone]))


def _join(durations: list[Duration]) -> Duration:
    lows, _, highs = zip(*(duration.milliseconds for duration in durations), strict=True)
    return Duration.from_milliseconds(min(lows), max(highs))


def _check(claim: Claim, estimated: _Estimated | None) -> CheckedClaim:
    time = claim.time
    if estimated is None or not isinstance(time, Duration):
        return CheckedClaim(claim=claim, verdict=Verdict.NOT_COMPARABLE)
    missed = _miss(claim, time, estimated.by_dose)
    if missed is None:
        return CheckedClaim(claim=claim, verdict=Verdict.PLAUSIBLE)
    further = _miss(claim, time, estimated.total)
    verdict = Verdict.STRETCHED if further is None else Verdict.CONTRADICTED
    direction, distance = further or missed
    return CheckedClaim(claim=claim, verdict=verdict, direction=direction, distance=exact_duration(distance))


class Limits(NamedTuple):
    """What an estimate has to meet: milliseconds that it may not start above or end below; `None` for no limit."""

    most: int | None
    least: int | None


def limits_of(claim: Claim, time: Duration) -> Limits:
    """The limits that a claim of a time sets."""
    least, _, most = time.milliseconds
    return Limits(
        None if claim.sense is ClaimSense.AT_LEAST else most, None if claim.sense is ClaimSense.AT_MOST else least
    )


def _miss(claim: Claim, time: Duration, estimated: Duration) -> tuple[Direction, int] | None:
    low, _, high = estimated.milliseconds
    most, least = limits_of(claim, time)
    if most is not None and most < low:
        return Direction.TOO_SHORT, low - most
    if least is not None and least > high:
        return Direction.TOO_LONG, least - high
    return None
