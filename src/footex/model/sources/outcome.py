"""Outcomes: what a source measured, and in whom."""

from enum import Enum
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from footex.model.fields import as_instances, as_member, as_whole, check_texts
from footex.model.figures.amounts import UNSTATED, Unstated, is_unstated
from footex.model.sources.evidence import Evidence, check_paths
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Outcome", "OutcomeResult", "OutcomeResultLike"]


class OutcomeResult(Enum):
    """How those who exercised did beside whom or what they were compared with.

    Example:
        >>> OutcomeResult("better")
        <OutcomeResult.BETTER: 'better'>
    """

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


OutcomeResultLike: TypeAlias = OutcomeResult | Literal["better", "same", "worse"]
"""An `OutcomeResult`, or the text of one."""


def _result(value: OutcomeResultLike | Unstated | Literal["unstated"]) -> OutcomeResult | Unstated:
    return UNSTATED if is_unstated(value) else as_member(value, OutcomeResult, "Outcome.result")


def _people(value: int | None) -> int | None:
    return None if value is None else as_whole(value, "Outcome.people", least=1)


def _weeks(value: int | None) -> int | None:
    return None if value is None else as_whole(value, "Outcome.weeks", least=1)


def _evidence(value: "Iterable[Evidence] | Evidence") -> tuple[Evidence, ...]:
    return as_instances(value, Evidence, "Outcome.evidence")


@frozen(eq=False, repr=False, kw_only=True)
class Outcome(Value):
    """What a source reports that was measured, unlike a `Claim` of a benefit.

    Args:
        measure: What was measured.
        result: Better, the same or worse than without, or than what it was compared with; unstated where
            it was compared with nothing.
        effect: How large the difference was, in words.
        people: How many took part; `None` if the source states none.
        weeks: After how many weeks it was measured; `None` if the source states none.
        design: How it was studied, and compared with what; empty if the source states none.
        adverse_events: What harm was reported, in words; empty if the source states nothing of it.
        evidence: The places of the figures in the source.

    Raises:
        InvalidValue: An invalid field.

    Example:
        >>> Outcome(measure="falls", result="better", effect="36 % fewer", people=305)
        Outcome(measure='falls', result='better', effect='36 % fewer', people=305)
    """

    measure: str
    result: OutcomeResult | Unstated = field(converter=_result)
    effect: str = ""
    people: int | None = field(default=None, converter=_people)
    weeks: int | None = field(default=None, converter=_weeks)
    design: str = ""
    adverse_events: str = ""
    evidence: tuple[Evidence, ...] = field(default=(), converter=_evidence)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "measure")
        check_texts(self, "effect", "design", "adverse_events", empty=True)
        check_paths(self, self.evidence)
