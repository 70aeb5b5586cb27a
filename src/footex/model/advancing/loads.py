"""The next load of a progression: exact in the unit that it has, never past the limit."""

from typing import TYPE_CHECKING, Final

from footex.errors import BoundExceeded
from footex.model.advancing.reason import AdvanceReason, Refused
from footex.model.dosage.loads.load import Load, parsed, written
from footex.model.dosage.loads.text import LoadKind, ParsedLoad
from footex.model.figures.amounts import UNSTATED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.model.figures.amounts import Unstated
    from footex.model.figures.decimal_text import Three
    from footex.model.progress.progression import Progression

__all__ = ["next_loads"]

_RISING: Final = (
    LoadKind.MASS, LoadKind.SHARE_OF_1RM, LoadKind.SHARE_OF_MVC, LoadKind.RPE, LoadKind.BODY_WEIGHT,
)  # fmt: skip
"""What is heavier or harder with a greater figure; a repetition maximum or a reserve is the other way round."""


def next_loads(progression: "Progression", loads: "Sequence[Load | Unstated | None]") -> "tuple[Load, ...] | Refused":
    """The loads of working sets one step on, all by as much: by less than stated where the limit is nearer.

    Args:
        progression: One of load.
        loads: Those of the working sets.
    """
    if progression.steps:
        return _follow(progression.steps, loads)
    by, limit = progression.by, progression.limit
    if not isinstance(by, Load) or (step := _exact(by)) is None:
        return Refused(AdvanceReason.NOT_TYPED, "how much more isn't a figure")
    most: int | None = None
    if isinstance(limit, Load):
        end = _exact(limit)
        if end is None or (end.kind, end.unit) != (step.kind, step.unit):
            return Refused(AdvanceReason.NOT_TYPED, f"the limit, {limit}, isn't a figure like the step, {by}")
        most = end.figures[0]
    figures = [_comparable(load, step) for load in loads]
    known = [one for one in figures if one is not None]
    if len(known) < len(figures):
        return Refused(AdvanceReason.NOT_EXACT, f"a load isn't a figure to which {by} can be added")
    more = step.figures[0] if most is None else min(step.figures[0], most - max(high for _, _, high in known))
    if more <= 0:
        return Refused(AdvanceReason.LIMIT_REACHED, f"the limit of {limit} is reached")
    try:
        return tuple(_raised(load, step, more) for load in loads)
    except (BoundExceeded, _NoLoad):
        return Refused(AdvanceReason.NOT_EXACT, f"a load with {by} more can't be stated")


class _NoLoad(Exception):
    """A range that would be partly added to body weight and partly taken off it."""


def _follow(steps: "tuple[str, ...]", loads: "Sequence[Load | Unstated | None]") -> "tuple[Load, ...] | Refused":
    texts = {str(load) for load in loads}
    text = texts.pop() if len(texts) == 1 else ""
    if text not in steps:
        return Refused(AdvanceReason.NOT_EXACT, f"the load is none of {', '.join(steps)}")
    if text == steps[-1]:
        return Refused(AdvanceReason.LIMIT_REACHED, f"{text} is the last step")
    return (Load(steps[steps.index(text) + 1]),) * len(loads)


def _exact(load: Load) -> ParsedLoad | None:
    """What the text of a load says, if that is one figure of a kind that rises."""
    read = parsed(load)
    plain = read.effort is None and read.added is None and read.kind in _RISING
    return read if plain and read.figures[0] == read.figures[2] else None


def _comparable(load: "Load | Unstated | None", step: ParsedLoad) -> "Three | None":
    """The figures that a step is added to; 0 where there is no load yet."""
    if load is UNSTATED:
        return None
    if load is None:
        return (0, 0, 0) if step.kind is LoadKind.MASS else None
    read = parsed(load)
    if step.kind is LoadKind.MASS and read.kind is LoadKind.BODY_WEIGHT:
        if read.added is None:
            return (0, 0, 0)
        return read.added if read.unit == step.unit else None
    return read.figures if (read.kind, read.unit) == (step.kind, step.unit) else None


def _raised(load: "Load | Unstated | None", step: ParsedLoad, more: int) -> Load:
    if not isinstance(load, Load):
        return written(step._replace(figures=(more, more, more)))
    read = parsed(load)
    if step.kind is not LoadKind.MASS or read.kind is not LoadKind.BODY_WEIGHT:
        return written(read._replace(figures=_add(read.figures, more)))
    low, typical, high = _add(read.added or (0, 0, 0), more)
    if low == high == 0:
        return written(read._replace(added=None, unit=""))
    if low <= 0 <= high:
        raise _NoLoad
    return written(read._replace(added=(low, typical, high), unit=step.unit))


def _add(figures: "Three", more: int) -> "Three":
    low, typical, high = figures
    return low + more, typical + more, high + more
