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

__all__ = ["Outcome", "OutcomeResult", "OutcomeResultLike", "OutcomeScope", "OutcomeScopeLike"]


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


class OutcomeScope(Enum):
    """Whose an outcome is: the exercises' own, or that of a package of which they were a part.

    Example:
        >>> OutcomeScope("package")
        <OutcomeScope.PACKAGE: 'package'>
    """

    EXERCISES = "exercises"
    PACKAGE = "package"


OutcomeScopeLike: TypeAlias = OutcomeScope | Literal["exercises", "package"]
"""An `OutcomeScope`, or the text of one."""


def _result(value: OutcomeResultLike | Unstated | Literal["unstated"]) -> OutcomeResult | Unstated:
    return UNSTATED if is_unstated(value) else as_member(value, OutcomeResult, "Outcome.result")


def _scope(value: OutcomeScopeLike | None) -> OutcomeScope | None:
    return None if value is None else as_member(value, OutcomeScope, "Outcome.scope")


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
        participants: Who they were, in our own words; empty if the source states none.
        weeks: After how many weeks it was measured; `None` if the source states none.
        design: How it was studied; empty if the source states none.
        comparator: What those did or were given with whom it was compared; empty where there was nobody.
        scope: Whether it is the exercises' own outcome, or that of a package of which they were a part; `None` where
            nobody noted it.
        co_interventions: What else those who exercised were given; empty if the source states nothing of it.
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
    participants: str = ""
    weeks: int | None = field(default=None, converter=_weeks)
    design: str = ""
    comparator: str = ""
    scope: OutcomeScope | None = field(default=None, converter=_scope)
    co_interventions: str = ""
    adverse_events: str = ""
    evidence: tuple[Evidence, ...] = field(default=(), converter=_evidence)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "measure")
        texts = ("effect", "participants", "design", "comparator", "co_interventions", "adverse_events")
        check_texts(self, *texts, empty=True)
        check_paths(self, self.evidence)
