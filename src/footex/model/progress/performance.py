"""Performances: what was done of a prescription on a day, and what was measured."""

from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.model.dosage.dose import Dose, as_dose
from footex.model.dosage.set import SetRole
from footex.model.dosage.work import Reps
from footex.model.figures.count import Count
from footex.model.figures.dates import as_date
from footex.model.sources.criterion import check_measured
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from decimal import Decimal
    from fractions import Fraction
    from typing import TypeAlias

    Figure: TypeAlias = int | Fraction | Decimal | bool

__all__ = ["Performance"]


def _day(value: "date | str") -> "date":
    return as_date(value, "Performance.day")


def _measured(value: "Mapping[str, Figure] | Iterable[tuple[str, Figure]]") -> "tuple[tuple[str, Figure], ...]":
    pairs = dict(value) if isinstance(value, tuple) and all(map(_is_pair, value)) else value
    return tuple(check_measured(pairs, "Performance.measured").items())


def _is_pair(value: object) -> bool:
    return isinstance(value, tuple) and len(value) == 2


def _dose(value: Dose | str | None) -> Dose | None:
    return None if value is None else as_dose(value, "Performance.dose")


@frozen(eq=False, repr=False)
class Performance(Value):
    """What was done of a prescription on a day.

    Args:
        day: The day, or its ISO text.
        measured: Figures by what they measure (`{"pain": 2, "repetitions": 12}`), or whether a criterion in words is
            met, by its text (`{"12 are easy": True}`); kept as pairs, the names in lower case.
        dose: What was done, or its text; `None` where nobody noted it. Its sets, and the least repetitions of a set
            where all are exact, count as measured.

    Raises:
        InvalidValue: Not a day, not figures, or not a dose.

    Example:
        >>> Performance("2026-11-20", {"pain": 2}).measured
        (('pain', 2),)
        >>> Performance("2026-11-20", dose="3 x 12").figures
        {'sets': 3, 'repetitions': 12}
    """

    day: "date" = field(converter=_day)
    measured: "tuple[tuple[str, Figure], ...]" = field(default=(), converter=_measured)
    dose: Dose | None = field(default=None, converter=_dose, kw_only=True)

    def __repr__(self) -> str:
        parts = [repr(str(self.day)), *([repr(dict(self.measured))] if self.measured else [])]
        parts += [] if self.dose is None else [f"dose={self.dose!r}"]
        return f"Performance({', '.join(parts)})"

    @property
    def figures(self) -> "dict[str, Figure]":
        """What was measured, by name, with the sets and repetitions of the dose where it doesn't say them itself."""
        return _count_dose(self.dose) | dict(self.measured)


def _count_dose(dose: Dose | None) -> "dict[str, Figure]":
    """The working sets of a dose and the least repetitions of one, each where it is exact."""
    groups = [] if dose is None else [group for group in dose.groups if group.role is SetRole.WORKING]
    found: dict[str, Figure] = {}
    times = [group.times.low for group in groups if isinstance(group.times, Count) and group.times.exact]
    if groups and len(times) == len(groups):
        found["sets"] = sum(times)
    parts = [work for group in groups for work in group.work]
    counts = [work.count if isinstance(work, Reps) else None for work in parts]
    exact = [count.low for count in counts if isinstance(count, Count) and count.exact]
    if parts and len(exact) == len(parts):
        found["repetitions"] = min(exact)
    return found
