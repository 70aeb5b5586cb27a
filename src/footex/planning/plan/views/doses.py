"""The doses of sessions in words, and which of them are news to who does them in order."""

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from footex.model.description import describe_items

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from footex.model.routines.routine import Routine
    from footex.planning.plan.views.table import Row
    from footex.planning.request.request import Request

__all__ = ["Doses", "describe_doses", "doses_of_request", "list_news"]

Doses: TypeAlias = tuple[tuple[str, str], ...]
"""Each exercise, block and rest of a routine, in order, with its dose in words."""


def describe_doses(routine: "Routine") -> Doses:
    """Describe the doses of a routine.

    Example:
        >>> import footex
        >>> describe_doses(footex.bundled().routines["simple-foot-exercises"])[:2]
        (('Block', 'warm-up, 1 round'), ('Toe press', '1 set (assumed) of 10 repetitions held a few seconds'))
    """
    return tuple((name, amount) for _, name, amount, _ in describe_items(routine.items, evidence=routine.evidence))


def doses_of_request(request: "Request") -> "dict[str, Doses]":
    """The doses that the routine of each commitment states, as prescribed in whole, by the id of the commitment."""
    return {each.id: describe_doses(each.routine if each.whole is None else each.whole) for each in request.commitments}


def list_news(rows: "Iterable[Row]", stated: "Mapping[str, Doses]") -> "list[Doses]":
    """For each session the doses that aren't those of the session before, or, in the first, of the routine.

    An exercise that a session leaves out keeps its dose for the next one.

    Args:
        rows: The sessions in order.
        stated: The doses that the routine of each commitment states.
    """
    known = {(name, key): dose for name, doses in stated.items() for key, dose in _number(doses)}
    news: list[Doses] = []
    for row in rows:
        new = [(key, dose) for key, dose in _number(row.doses) if known.get((row.commitment, key)) != dose]
        known |= {(row.commitment, key): dose for key, dose in new}
        news.append(tuple((name, dose) for (name, _), dose in new))
    return news


def _number(doses: Doses) -> "Iterable[tuple[tuple[str, int], str]]":
    """Tell items of the same name apart by their number."""
    seen: Counter[str] = Counter()
    for name, dose in doses:
        yield (name, seen[name]), dose
        seen[name] += 1
