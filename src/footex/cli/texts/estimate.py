"""What an estimate says, in words: its table, what it assumed, other readings and judged claims."""

from collections.abc import Iterator
from itertools import groupby

from footex import Estimate
from footex.cli.text import FIGURES, clock, clock_times, label
from footex.model.sources.claim import ClaimScope
from footex.model.sources.description import describe_claimed_time
from footex.timing import Assumption, CappedRounds, CheckedClaim, MarkedRounds, OtherReading, TimeKind

__all__ = ["describe_assumption", "describe_checked_claim", "describe_clocks", "describe_reading", "rows_of"]

_OF_AN_EXERCISE = (ClaimScope.SET, ClaimScope.REPETITION)


def rows_of(estimated: Estimate) -> list[list[str]]:
    """The rows of a table: a head, each part, and the three totals; the first column has names, the others times."""
    rows = [["", *FIGURES]]
    names = {place: prescription.exercise.name for place, prescription in estimated.routine.prescriptions()}
    for place, parts in groupby(estimated.parts, key=lambda part: part.place):
        for part in parts:
            name = f"to {label(place)}"
            if part.kind is not TimeKind.TRANSITION:
                name = " ".join(filter(None, (label(place), names.get(place), part.kind.value)))
            rows.append([name, *clock_times(part.total)])
    return [
        *rows,
        ["Total", *clock_times(estimated.total)],
        ["  by dose alone, the pace typical", *clock_times(estimated.by_dose)],
        ["  by pace alone, the dose typical", *clock_times(estimated.by_pace)],
    ]


def describe_clocks(estimated: Estimate) -> Iterator[str]:
    """Describe the rounds of each block that goes by the clock."""
    yield from map(_describe_capped, estimated.capped)
    yield from map(_describe_marked, estimated.marked)


def _describe_capped(rounds: CappedRounds) -> str:
    least = f"{rounds.fewest} whole rounds in {rounds.cap} at least"
    return f"{label(rounds.place)}: {least}, {rounds.typical} typically, {rounds.most} at most"


def _describe_marked(rounds: MarkedRounds) -> str:
    text = f"{label(rounds.place)}: a round takes {rounds.round}, and one begins every {rounds.every}"
    missed = " and ".join(level.value for level in rounds.missed)
    return f"{text}; at the {missed} figures it misses its mark" if missed else text


def describe_assumption(assumption: Assumption) -> str:
    """Describe what was assumed, what it is worth and where; its reason is apart.

    Example:
        >>> from footex import Exercise, Prescription, Routine, estimate
        >>> toes = Routine(id="toes", title="Toes", items=Prescription(Exercise(id="press", name="Press"), "10"))
        >>> describe_assumption(estimate(toes).assumptions[0])
        'repetition: 2-3-5 s, worth 0:30, in 1'
    """
    where = ", ".join(map(label, assumption.where))
    return f"{assumption.name}: {assumption.value}, worth {clock(assumption.worth.milliseconds[1])}, in {where}"


def describe_reading(other: OtherReading) -> str:
    """Describe another reading of a source: where, why, and the total in it."""
    change = other.total.milliseconds[1] - other.default.milliseconds[1]
    times = " / ".join(clock_times(other.total))
    more = f"{'+' if change >= 0 else ''}{clock(change)}"
    return f"{label(other.place)} {other.reading.why.rstrip('.')}: {times}, typically {more}"


def describe_checked_claim(checked: CheckedClaim) -> str:
    """Describe a claimed time: as printed, how it fits, and by how much it misses."""
    printed = "".join(f' ("{evidence.printed}")' for evidence in checked.claim.evidence if evidence.printed)
    text = f"{describe_claimed_time(checked.claim)}{printed}: {checked.verdict.value.replace('-', ' ')}"
    if checked.claim.about:
        one = f"one {checked.claim.scope.value} of " if checked.claim.scope in _OF_AN_EXERCISE else ""
        text += f", being about {one}{checked.claim.about}"
    if checked.direction is not None:
        text += f", {checked.direction.value.replace('-', ' ')} by {checked.distance}"
    return text
