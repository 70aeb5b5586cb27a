"""The rules of a request that an explanation drops one by one, and a recurrence without some of them."""

from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from footex.planning.request.meaning.recurrence import Recurrence

__all__ = ["NOTHING", "Rule", "RuleKind", "loosen"]


class RuleKind(Enum):
    """The kinds of rules, in the order in which they are tried.

    The deletion filter keeps the last of several that conflict: demands come last, as they are the reasons that a
    reader expects, and the most days a week, which are hardly ever one, come first.
    """

    DAYS_AT_MOST = "days-at-most"
    BUSY = "busy"
    BLOCKED = "blocked"
    LIMIT = "limit"
    WINDOWS = "windows"
    GAP = "gap"
    SHARED_REST = "shared-rest"
    REST_AT_LEAST = "rest-at-least"
    RUN = "run"
    WEEKDAYS = "weekdays"
    REST_AT_MOST = "rest-at-most"
    DAYS_AT_LEAST = "days-at-least"
    FIXED = "fixed"


Rule: TypeAlias = tuple[RuleKind, str]
"""A rule that can be dropped: its kind, and what it applies to.

That is a commitment, a session, a weekday, a date, or the subject of a shared rest.
"""

NOTHING: frozenset[Rule] = frozenset()


def loosen(recurrence: "Recurrence", dropped: frozenset[Rule]) -> "Recurrence":
    """A recurrence without the rules dropped."""
    kinds = {kind for kind, about in dropped if about == recurrence.id}
    if recurrence.days is not None:
        low, typical, high = recurrence.days
        low = 0 if RuleKind.DAYS_AT_LEAST in kinds else low
        high = 7 if RuleKind.DAYS_AT_MOST in kinds else high
        recurrence = recurrence._replace(days=(low, typical, high))
    if RuleKind.RUN in kinds:
        # Without any word about runs, rest would lie between any two days, and to drop the rule would forbid more.
        recurrence = recurrence._replace(run=None, any_run=True)
    if RuleKind.GAP in kinds:
        recurrence = recurrence._replace(gap=0, pitch=0)
    rests = tuple(rest for rest in recurrence.rests if (RuleKind.SHARED_REST, rest[0]) not in dropped)
    if rests != recurrence.rests:
        recurrence = recurrence._replace(rests=rests)
    if RuleKind.WEEKDAYS in kinds:
        recurrence = recurrence._replace(weekdays=())
    if RuleKind.REST_AT_LEAST in kinds:
        recurrence = recurrence._replace(rest=0)
    if RuleKind.REST_AT_MOST in kinds:
        recurrence = recurrence._replace(rest_most=None)
    return recurrence
