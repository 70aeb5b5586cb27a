"""The figures of sets that a progression changes."""

from typing import Any

from attrs import evolve

from footex.model.dosage.set import Set
from footex.model.dosage.work import Hold, Reps
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.model.figures.sense import EXACT
from footex.model.progress.progression import ProgressionChange

__all__ = ["figure_of", "figures_in", "parts_of", "with_figure"]


def figure_of(group: Set, change: ProgressionChange) -> Count | Duration | None:
    """The figure of a set that changes; `None` where there is none, more than one, or it is open or in words."""
    if change is ProgressionChange.SETS:
        amounts: list[object] = [group.times]
    else:
        amounts = [amount for _, _, amount in parts_of(group, change)]
    amount = amounts[0] if len(amounts) == 1 else None
    return amount if isinstance(amount, (Count, Duration)) and amount.sense is EXACT else None


def parts_of(group: Set, change: ProgressionChange) -> "list[tuple[int, str, object]]":
    """The parts of a set that have such a figure: their index, its name, and the amount."""
    found: list[tuple[int, str, object]] = []
    for index, work in enumerate(group.work):
        if change is ProgressionChange.REPETITIONS and isinstance(work, Reps):
            found.append((index, "count", work.count))
        elif change is ProgressionChange.HOLD and isinstance(work, Hold):
            found.append((index, "duration", work.duration))
        elif change is ProgressionChange.HOLD and isinstance(work, Reps) and work.hold is not None:
            found.append((index, "hold", work.hold))
    return found


def with_figure(group: Set, change: ProgressionChange, amount: Count | Duration) -> Set:
    """The set with another amount in the place of the one figure that changes."""
    figure: dict[str, Any] = {"times": amount}
    if change is ProgressionChange.SETS:
        return evolve(group, **figure)
    ((index, name, _),) = parts_of(group, change)
    figure = {name: amount}
    work = list(group.work)
    work[index] = evolve(work[index], **figure)
    return evolve(group, work=work)


def figures_in(amount: Count | Duration) -> tuple[int, int, int]:
    """Low, typical and high; of a duration in milliseconds."""
    return amount.milliseconds if isinstance(amount, Duration) else (amount.low, amount.typical, amount.high)
