"""Why what must be kept doesn't fit a budget: an irreducible infeasible set of demands, and sufficient single changes.

Every demand is tried by the solver's own minimum time, so that the explanation can't disagree with the fit.
"""

from typing import TYPE_CHECKING, Literal, NamedTuple

from footex.messages import conflicts, remedies
from footex.model.figures.description import describe_amount, describe_duration
from footex.model.figures.duration import Duration
from footex.planning.errors import Infeasible
from footex.planning.fit.result import Shortage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from footex.planning.fit.choice import Choice

__all__ = ["Demand", "explain"]


class Demand(NamedTuple):
    """A demand that something is kept.

    Attributes:
        positions: The positions that must be kept, in the row of the choice.
        exercise: The id of the exercise that must stay.
        reason: Why it must: the caller asked for it, or it is essential.
    """

    positions: frozenset[int]
    exercise: str
    reason: Literal["asked", "essential"]


def explain(choice: "Choice", budget: int, demands: "Sequence[Demand]", relaxed: "Choice | None") -> Infeasible:
    """Explain why demands don't fit a budget.

    Args:
        choice: The choice problem.
        budget: Milliseconds.
        demands: The demands, which don't fit together.
        relaxed: The same problem with fewer sets than the source's minimum; `None` if the first allows them already.
    """
    given, shortest = Duration.from_milliseconds(budget), choice.shortest(_union(demands))
    least = shortest.budget
    more = remedies.ALLOW_MORE(more=describe_duration(least.milliseconds[0] - budget), least=describe_amount(least))
    return Infeasible(
        conflicts.TAKES_AT_LEAST(
            routine=choice.routine.id, least=describe_amount(least), budget=describe_duration(budget)
        ),
        tuple(_list_reasons(choice, budget, demands, relaxed)),
        (more, *_list_changes(choice, budget, demands, relaxed)),
        (Shortage(budget=given, least=least, shortest=shortest),),
    )


def _list_reasons(
    choice: "Choice", budget: int, demands: "Sequence[Demand]", relaxed: "Choice | None"
) -> "Iterator[str]":
    """The reasons: an irreducible infeasible set, by the deletion filter [Chinneck, Dravnieks 1991].

    Each demand in turn is left out for good if the others still don't fit without it.
    """
    # If the demands don't fit even with fewer sets, the source's minimum isn't a reason.
    if relaxed is not None and not _fits(relaxed, demands, budget):
        choice, relaxed = relaxed, None
    kept = list(demands)
    for demand in demands:
        others = [other for other in kept if other is not demand]
        if not _fits(choice, others, budget):
            kept = others
    yield conflicts.BUDGET(budget=describe_duration(budget))
    for demand in kept:
        yield conflicts.DEMANDS[demand.reason](exercise=demand.exercise, time=_find_shortest(choice, demand.positions))
    if not kept:
        yield conflicts.SHORTEST(time=_find_shortest(choice, frozenset()))
    if relaxed is not None:
        yield conflicts.LEAST_SETS()


def _list_changes(
    choice: "Choice", budget: int, demands: "Sequence[Demand]", relaxed: "Choice | None"
) -> "Iterator[str]":
    for demand in demands:
        if _fits(choice, [other for other in demands if other is not demand], budget):
            yield remedies.WITHDRAW[demand.reason](exercise=demand.exercise)
    if relaxed is not None and _fits(relaxed, demands, budget):
        yield remedies.FEWER_SETS()


def _fits(choice: "Choice", demands: "Sequence[Demand]", budget: int) -> bool:
    return choice.least_time(_union(demands)) <= budget


def _union(demands: "Sequence[Demand]") -> frozenset[int]:
    return frozenset().union(*(demand.positions for demand in demands))


def _find_shortest(choice: "Choice", positions: frozenset[int]) -> str:
    return describe_duration(choice.least_time(positions))
