"""The estimate: how long a routine takes, where every second comes from, and what was assumed."""

from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from footex.model.figures.duration import Duration, trusted_duration
from footex.model.routines.routine import Routine
from footex.model.value import Value, freeze
from footex.timing.counts.counting import Counted, Share, count_routine
from footex.timing.paces.pace import STEADY, Pace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.timing.counts.clocks import Marked
    from footex.timing.counts.numbers import Triple
    from footex.timing.counts.units import Unit
    from footex.timing.estimates.assumptions import Assumption
    from footex.timing.estimates.claims import CheckedClaim
    from footex.timing.estimates.part import Part
    from footex.timing.estimates.readings import OtherReading
    from footex.timing.estimates.rounds import CappedRounds, MarkedRounds

__all__ = ["Estimate", "Seven", "estimate", "triples_of"]

Seven: TypeAlias = tuple[int, int, int, int, int, int, int]
"""The figures of a time at the pairs of levels that matter."""


@frozen(eq=False, repr=False, kw_only=True)
class Estimate(Value):
    """How long a routine takes at a pace, and why.

    The three totals are worked out at once, everything else when it is first asked for. Two estimates of equal
    routines at equal paces are equal.

    Attributes:
        routine: Of what.
        pace: At which pace.
        total: Everything low, typical, high.
        by_dose: The dose low, typical, high, at the pace's typical times.
        by_pace: The pace low, typical, high, at the typical dose.
        parts: By place and kind, in order; each of their three figures sums exactly to the estimate's.
        assumptions: Everything assumed, the one worth most first.
        readings: Other readings of the source, and the total in each.
        claims: The source's claims of a total time, or of one set or repetition, each with a verdict.
        capped: How many rounds there are in each block that ends when its time is up.
        marked: How each block whose rounds begin on marks keeps them.

    Example:
        >>> import footex
        >>> footex.estimate(footex.bundled().routines["heel-and-foot-stretching"])
        <Estimate of heel-and-foot-stretching: 12 min 44.5 s - 32 min 4 s - 1 h 5 min 12.5 s>
    """

    routine: Routine
    pace: Pace
    total: Duration
    by_dose: Duration
    by_pace: Duration

    @cached_property
    def parts(self) -> "tuple[Part, ...]":
        """By place and kind, in order."""
        from footex.timing.estimates.part import part_of

        return tuple(part_of(share, figures) for share, figures in self._figures)

    @cached_property
    def assumptions(self) -> "tuple[Assumption, ...]":
        """Everything assumed, the one worth most first."""
        from footex.timing.estimates.assumptions import find_assumptions

        return find_assumptions(self._counted)

    @cached_property
    def readings(self) -> "tuple[OtherReading, ...]":
        """Other readings of the source, and the total in each."""
        from footex.timing.estimates.readings import time_readings

        return time_readings(self._counted, self.total)

    @cached_property
    def claims(self) -> "tuple[CheckedClaim, ...]":
        """The source's claims of a total time, each with a verdict."""
        from footex.timing.estimates.claims import check_claims

        return check_claims(self.routine, self.pace, self.total, self.by_dose)

    @cached_property
    def capped(self) -> "tuple[CappedRounds, ...]":
        """How many rounds there are in each block that ends when its time is up."""
        from footex.timing.estimates.rounds import find_capped

        return find_capped(self._counted)

    @cached_property
    def marked(self) -> "tuple[MarkedRounds, ...]":
        """How each block whose rounds begin on marks keeps them."""
        from footex.timing.estimates.rounds import find_marked

        return find_marked(self._counted)

    @cached_property
    def _counted(self) -> Counted:
        # Set by `estimate`; only an unpickled estimate counts again.
        return count_routine(self.routine, self.pace)

    @cached_property
    def _figures(self) -> "list[tuple[Share, Seven]]":
        return _figures_of(self._counted)

    def __repr__(self) -> str:
        return f"<Estimate of {self.routine.id}: {self.total}>"

    def _repr_html_(self) -> str:
        from footex.markup import write
        from footex.timing.views.estimate import view_estimate

        return write(view_estimate(self))


def estimate(routine: "Routine", *, pace: Pace = STEADY) -> Estimate:
    """Estimate how long a routine takes, where every second comes from, and what was assumed.

    Args:
        routine: Any routine; vague and unstated amounts are taken at the pace's.
        pace: The assumptions to make.

    Raises:
        UnknownWord: Words that the pace doesn't know.
        BoundExceeded: More than 10 million steps once the pace's words are taken.

    Example:
        >>> import footex
        >>> footex.estimate(footex.bundled().routines["simple-foot-exercises"]).total
        Duration('8 min 51.5 s - 11 min 55 s - 17 min 4.5 s')
    """
    counted = count_routine(routine, pace)
    figures = _figures_of(counted)
    total, by_dose, by_pace = _durations(_sum(seven for _, seven in figures))
    made = Estimate(routine=routine, pace=pace, total=total, by_dose=by_dose, by_pace=by_pace)
    freeze(made, "_counted", counted)
    freeze(made, "_figures", figures)
    return made


def _figures_of(counted: Counted) -> "list[tuple[Share, Seven]]":
    """The figures of each place and kind; the shares of one place and kind are adjacent."""
    rows: list[tuple[Share, Seven]] = []
    for share in counted.shares:
        if share.marked is None:
            figures = _spread(share.counts, counted.times[share.unit], share.stated)
        else:
            figures = _wait(share.marked, counted.times)
        if rows and rows[-1][0].place == share.place and rows[-1][0].kind is share.kind:
            rows[-1] = (share, _sum((rows[-1][1], figures)))
        else:
            rows.append((share, figures))
    return rows


def _spread(counts: "Triple", times: "Triple", stated: "Triple") -> Seven:
    """The time at those seven of the nine pairs of levels, of the dose and of the pace, that the three results need."""
    few, usual, many = counts
    quick, steady, slow = times
    least, typical, most = stated
    return (
        few * quick + least,
        usual * steady + typical,
        many * slow + most,
        few * steady + least,
        many * steady + most,
        usual * quick + typical,
        usual * slow + typical,
    )


def _wait(marked: "Marked", times: "dict[Unit, Triple]") -> Seven:
    low, typical, high, low_dose, high_dose, low_pace, high_pace = (
        marked.wait(times, dose, pace) for dose, pace in ((0, 0), (1, 1), (2, 2), (0, 1), (2, 1), (1, 0), (1, 2))
    )
    return low, typical, high, low_dose, high_dose, low_pace, high_pace


def _sum(rows: "Iterable[Seven]") -> Seven:
    return tuple(map(sum, zip(*rows, strict=True)))  # type: ignore[return-value] # rows of seven


def _durations(figures: Seven) -> tuple[Duration, Duration, Duration]:
    total, by_dose, by_pace = triples_of(figures)
    return trusted_duration(*total), trusted_duration(*by_dose), trusted_duration(*by_pace)


def triples_of(figures: Seven) -> "tuple[Triple, Triple, Triple]":
    """Low, typical and high of everything, of the dose, and of the pace."""
    low, typical, high, low_dose, high_dose, low_pace, high_pace = figures
    return (low, typical, high), (low_dose, typical, high_dose), (low_pace, typical, high_pace)
