"""Why what must stay doesn't fit a budget: an irreducible set of reasons, and the single changes that would do."""

from typing import TYPE_CHECKING, NamedTuple

from footex.model.figures.quantities import Duration
from footex.planning.errors import Infeasible
from footex.planning.fit.result import Shortage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from footex.planning.fit.choice import Choice

__all__ = ["Demand", "explain"]


class Demand(NamedTuple):
    """That something stays.

    Attributes:
        positions: What must stay, by positions in the row of the choice.
        rule: The demand as a clause: "heel-raise must stay".
        change: What would take it back, as a sentence.
    """

    positions: frozenset[int]
    rule: str
    change: str


def explain(choice: "Choice", budget: int, demands: "Sequence[Demand]", relaxed: "Choice | None") -> Infeasible:
    """Explain why what must stay doesn't fit a budget.

    Args:
        choice: What can be chosen.
        budget: Milliseconds.
        demands: What must stay; together they don't fit.
        relaxed: The same choice with fewer sets than the source's; `None` where they are allowed already.
    """
    given, shortest = Duration.from_milliseconds(budget), choice.shortest(_union(demands))
    least = shortest.budget
    more = Duration.from_milliseconds(least.milliseconds[0] - budget)
    return Infeasible(
        f"{choice.routine.id} takes at least {least}, not {given}",
        tuple(_reasons(choice, budget, demands, relaxed)),
        (f"Allow {more} more: {least} in all.", *_changes(choice, budget, demands, relaxed)),
        (Shortage(budget=given, least=least, shortest=shortest),),
    )


def _reasons(choice: "Choice", budget: int, demands: "Sequence[Demand]", relaxed: "Choice | None") -> "Iterator[str]":
    """Of all rules those without any one of which the rest could be met."""
    if relaxed is not None and not _fits(relaxed, demands, budget):
        choice, relaxed = relaxed, None
    kept = list(demands)
    for demand in demands:
        others = [one for one in kept if one is not demand]
        if not _fits(choice, others, budget):
            kept = others
    yield f"The budget is {Duration.from_milliseconds(budget)}."
    for demand in kept:
        yield f"{demand.rule}, and takes {_shortest(choice, demand.positions)} at its shortest."
    if not kept:
        yield f"At least one exercise must stay, and the shortest takes {_shortest(choice, frozenset())}."
    if relaxed is not None:
        yield "Sets may not be fewer than the source's least."


def _changes(choice: "Choice", budget: int, demands: "Sequence[Demand]", relaxed: "Choice | None") -> "Iterator[str]":
    for demand in demands:
        if _fits(choice, [one for one in demands if one is not demand], budget):
            yield demand.change
    if relaxed is not None and _fits(relaxed, demands, budget):
        yield "Let sets be fewer than the source's least."


def _fits(choice: "Choice", demands: "Sequence[Demand]", budget: int) -> bool:
    return choice.least_time(_union(demands)) <= budget


def _union(demands: "Sequence[Demand]") -> frozenset[int]:
    return frozenset().union(*(demand.positions for demand in demands))


def _shortest(choice: "Choice", positions: frozenset[int]) -> Duration:
    return Duration.from_milliseconds(choice.least_time(positions))
