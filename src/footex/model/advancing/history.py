"""Since when the figure that a progression changes has been as it is."""

from typing import TYPE_CHECKING

from footex.model.advancing.figures import figures_in, parts_of
from footex.model.dosage.loads.load import Load, parsed
from footex.model.dosage.set import SetRole
from footex.model.figures.amounts import UNSTATED
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.model.progress.progression import ProgressionChange

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from footex.model.dosage.dose import Dose
    from footex.model.progress.performance import Performance

__all__ = ["unchanged_since"]


def unchanged_since(dose: "Dose", change: ProgressionChange, performances: "Sequence[Performance]") -> "date":
    """The first day of the last performances in a row that were done at a dose's figures, or at none that is noted.

    Args:
        dose: As it is now.
        change: Which figures count.
        performances: At least one, the latest last.
    """
    day = performances[-1].day
    for performance in reversed(performances):
        if performance.dose is not None and not _is_within(performance.dose, dose, change):
            break
        day = performance.day
    return day


def _is_within(done: "Dose", now: "Dose", change: ProgressionChange) -> bool:
    stated = _amounts(now, change)
    return all(any(_is_in(one, other) for other in stated) for one in _amounts(done, change))


def _amounts(dose: "Dose", change: ProgressionChange) -> list[object]:
    groups = [group for group in dose.groups if group.role is SetRole.WORKING]
    if change is ProgressionChange.LOAD:
        return [group.load for group in groups if group.load is not UNSTATED]
    if change is ProgressionChange.SETS:
        return [group.times for group in groups]
    return [amount for group in groups for _, _, amount in parts_of(group, change)]


def _is_in(done: object, now: object) -> bool:
    """Whether what was done is as stated, or within a range that is."""
    if isinstance(done, Load) and isinstance(now, Load):
        one, other = parsed(done), parsed(now)
        if (one.kind, one.unit, one.words) != (other.kind, other.unit, other.words):
            return False
        pairs = [(one.figures, other.figures), (one.added or (0, 0, 0), other.added or (0, 0, 0))]
    elif isinstance(done, (Count, Duration)) and type(now) is type(done):
        pairs = [(figures_in(done), figures_in(now))]
    else:
        return done == now
    return all(least <= low and high <= most for (low, _, high), (least, _, most) in pairs)
