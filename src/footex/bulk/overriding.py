"""Overriding: a routine with other sets, repetitions or rests throughout, as a row of a batch may ask for."""

from typing import TYPE_CHECKING

from attrs import evolve

from footex.errors import InvalidValue
from footex.model.dosage.groups import regroup
from footex.model.dosage.work import Reps
from footex.model.fields import as_instance
from footex.model.figures.converters import as_count, as_exact_duration
from footex.model.routines.deriving import with_items
from footex.model.routines.editing import map_items
from footex.model.routines.prescription import Prescription
from footex.model.routines.routine import Routine

if TYPE_CHECKING:
    from datetime import timedelta

    from footex.model.dosage.set import Set
    from footex.model.figures.count import Count
    from footex.model.figures.duration import Duration
    from footex.model.routines.block import Item

__all__ = ["override"]


def override(
    routine: Routine,
    *,
    sets: int | None = None,
    repetitions: int | None = None,
    rest: "Duration | timedelta | str | None" = None,
) -> Routine:
    """Give every dose of a routine other sets, repetitions or rests, as a row of a batch does.

    Rounds of blocks, holds, bouts, steps and distances stay as they are, and so do rests between sides, between
    repetitions, between items and between rounds. As the doses are no longer those of the source, its claims of a time
    aren't comparable.

    Args:
        routine: Any routine.
        sets: How many sets each group of equal sets has; `None` for as many as it has.
        repetitions: How many of them wherever a set is repetitions.
        rest: How long each rest between two sets is.

    Returns:
        A new routine, its items' evidence `DERIVED`; the same one if nothing is given.

    Raises:
        InvalidValue: Not a routine, not a whole number, or not one duration.
        BoundExceeded: A count above 10,000, a rest above 24 h, or more than 10 million steps.

    Example:
        >>> import footex
        >>> routine = footex.bundled().routines["simple-foot-exercises"]
        >>> footex.estimate(footex.bulk.override(routine, sets=1, repetitions=5)).total
        Duration('4 min 39 s - 6 min 50 s - 10 min 32 s')
    """
    as_instance(routine, Routine, "override.routine")
    counts = {"sets": _count(sets, "sets"), "repetitions": _count(repetitions, "repetitions")}
    length = None if rest is None else as_exact_duration(rest, "override.rest", zero=True)
    given = [*(name for name, count in counts.items() if count is not None), *(["rest"] if length is not None else [])]
    if not given:
        return routine

    def change(_: str, item: "Item") -> "Item":
        if not isinstance(item, Prescription):
            return item
        groups = [_override_set(group, counts["sets"], counts["repetitions"], length) for group in item.dose.groups]
        return item.with_dose(regroup(item.dose, groups).dose)

    return with_items(routine, map_items(routine.items, change), f"other {', '.join(given)}; from {routine.id}")


def _count(value: int | None, name: str) -> "Count | None":
    if value is None:
        return None
    count = as_count(value, f"override.{name}")
    if not count.exact:
        raise InvalidValue(f"override.{name}", str(count), "is a range", "write one count such as 3")
    return count


def _override_set(group: "Set", sets: "Count | None", repetitions: "Count | None", rest: "Duration | None") -> "Set":
    work = group.work
    if repetitions is not None:
        work = tuple(evolve(part, count=repetitions) if isinstance(part, Reps) else part for part in work)
    return evolve(
        group, work=work, times=group.times if sets is None else sets, rest=group.rest if rest is None else rest
    )
