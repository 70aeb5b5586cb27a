"""Outcomes as a field: few values have any, so the class is imported when first used."""

from typing import TYPE_CHECKING

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.fields import as_instances
from footex.model.figures.amounts import UNSTATED, Unstated, is_unstated

if TYPE_CHECKING:
    from footex.model.sources.outcome import Outcome
    from footex.model.sources.source import Source

__all__ = ["as_outcomes", "as_outcomes_or_unstated", "outcomes_of"]


def as_outcomes(value: object, name: str) -> "tuple[Outcome, ...]":
    """Read outcomes, naming the field in errors."""
    if value == ():
        return ()
    from footex.model.sources.outcome import Outcome

    return as_instances(value, Outcome, name)


def as_outcomes_or_unstated(value: object, name: str) -> "tuple[Outcome, ...] | Unstated | None":
    """Read what came of a routine; an empty list would leave open whether nobody noted it or nothing states it."""
    if value is None:
        return None
    if is_unstated(value):
        return UNSTATED
    if outcomes := as_outcomes(value, name):
        return outcomes
    raise InvalidValue(name, [], "is empty", Hint("write {} where what was read states none", "unstated"))


def outcomes_of(
    own: "tuple[Outcome, ...] | Unstated | None", source: "Source | None"
) -> "tuple[Outcome, ...] | Unstated | None":
    """What came of a routine or protocol: its own outcomes, else its source's; `None` for neither."""
    if own is not None:
        return own
    return None if source is None else source.outcomes or None
