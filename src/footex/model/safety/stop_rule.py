"""Stop rules: when to stop, and who says so."""

from enum import Enum
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from footex.model.fields import SLUG, as_instances, as_member, check_slugs, check_texts
from footex.model.sources.evidence import Evidence, check_paths
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.sources.criterion import Criterion, CriterionLike

__all__ = ["StopRule", "StopWhen", "StopWhenLike"]


class StopWhen(Enum):
    """When the reason to stop shows itself.

    Example:
        >>> StopWhen("next-day")
        <StopWhen.NEXT_DAY: 'next-day'>
    """

    ANY_TIME = "any-time"
    DURING = "during"
    NEXT_DAY = "next-day"


StopWhenLike: TypeAlias = StopWhen | Literal["any-time", "during", "next-day"]
"""A `StopWhen`, or the text of one."""


def _when(value: StopWhenLike) -> StopWhen:
    return as_member(value, StopWhen, "StopRule.when")


def _limit(value: "CriterionLike | None") -> "Criterion | None":
    if value is None:
        return None
    # Few rules have one.
    from footex.model.sources.criterion import as_criterion

    return as_criterion(value, "StopRule.limit")


def _evidence(value: "Iterable[Evidence] | Evidence") -> tuple[Evidence, ...]:
    return as_instances(value, Evidence, "StopRule.evidence")


@frozen(eq=False, repr=False, kw_only=True)
class StopRule(Value):
    """A reason to stop, and its author; what to mind beforehand is a `Caution`.

    Args:
        text: What to stop for, and what to do then, in plain words.
        by: The id of the source it is from; `footex` for the library's own.
        when: Whether the reason shows during the session, the day after it, or at any time.
        limit: What still has to be so, such as "pain at most 5/10"; `None` where the rule has no such limit.
        evidence: The place of the rule in the source.

    Raises:
        InvalidValue: An invalid field.

    Example:
        >>> sore = StopRule(text="Do less if it hurts more.", by="leaflet", when="next-day", limit="pain at most 5/10")
        >>> sore.limit.is_met({"pain": 6})
        False
    """

    text: str
    by: str = field(metadata=SLUG)
    when: StopWhen = field(default=StopWhen.ANY_TIME, converter=_when)
    limit: "Criterion | None" = field(default=None, converter=_limit)
    evidence: tuple[Evidence, ...] = field(default=(), converter=_evidence)

    def __attrs_post_init__(self) -> None:
        check_slugs(self, "by")
        check_texts(self, "text")
        check_paths(self, self.evidence)
