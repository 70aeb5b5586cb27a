"""Claims: the time that a source states for a session, compared with the estimate."""

from enum import Enum
from typing import TYPE_CHECKING

from attrs import frozen

from footex.model.figures.duration import Duration, exact_duration
from footex.model.routines.routine import has_source_items
from footex.model.sources.source import Claim, ClaimKind, ClaimScope, ClaimSense
from footex.model.value import Value

if TYPE_CHECKING:
    from footex.model.routines.routine import Routine

__all__ = ["CheckedClaim", "Direction", "Verdict", "check_claims"]


class Verdict(Enum):
    """How a claimed total time fits the estimate.

    Plausible: it meets what the dose allows at the pace's typical times. Stretched: it meets only the whole
    range, pace included. Contradicted: it meets neither. Not comparable: it is vague, or about something else.

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


def check_claims(routine: "Routine", total: Duration, by_dose: Duration) -> tuple[CheckedClaim, ...]:
    """Compare every claim of a total time that a routine's source makes with its estimate.

    Args:
        routine: Its source's claims are checked; none is comparable once items were left out or replaced.
        total: The whole range.
        by_dose: The range of the dose at the pace's typical times.

    Returns:
        The claims in the source's order.
    """
    if routine.source is None:
        return ()
    comparable = has_source_items(routine)
    claims = [claim for claim in routine.source.claims if claim.kind is ClaimKind.TOTAL_TIME]
    return tuple(_check(claim, total, by_dose, comparable=comparable) for claim in claims)


def _check(claim: Claim, total: Duration, by_dose: Duration, *, comparable: bool) -> CheckedClaim:
    time = claim.time
    if not comparable or claim.scope is not ClaimScope.ROUTINE or not isinstance(time, Duration):
        return CheckedClaim(claim=claim, verdict=Verdict.NOT_COMPARABLE)
    missed = _miss(claim, time, by_dose)
    if missed is None:
        return CheckedClaim(claim=claim, verdict=Verdict.PLAUSIBLE)
    further = _miss(claim, time, total)
    verdict = Verdict.STRETCHED if further is None else Verdict.CONTRADICTED
    direction, distance = further or missed
    return CheckedClaim(claim=claim, verdict=verdict, direction=direction, distance=exact_duration(distance))


def _miss(claim: Claim, time: Duration, estimated: Duration) -> tuple[Direction, int] | None:
    low, _, high = estimated.milliseconds
    least, _, most = time.milliseconds
    if most < low:
        return Direction.TOO_SHORT, low - most
    if least > high and claim.sense is not ClaimSense.AT_MOST:
        return Direction.TOO_LONG, least - high
    return None
