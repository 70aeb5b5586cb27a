"""Policies: the caller's answers to questions that a source leaves open, and the questions themselves."""

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs
from attrs import frozen

from footex.errors import FootexError
from footex.model.dosage.frequency import LONGEST_GAP, check_days_per_week
from footex.model.fields import as_member, as_texts
from footex.model.figures.converters import as_count, as_exact_duration
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.model.report import show_report
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import timedelta

__all__ = ["Blocked", "Policy", "PolicyNeeded", "Question"]


class Blocked(StrEnum):
    """Whether blocked, away and busy days lower the minimum of days of their week, or leave it binding.

    Example:
        >>> Policy(blocked="binds").blocked
        <Blocked.BINDS: 'binds'>
    """

    LOWERS = "lowers"
    BINDS = "binds"


def _days_per_week(value: Count | int | str | None) -> Count | None:
    days = None if value is None else as_count(value, "Policy.days_per_week")
    if days is not None:
        check_days_per_week(days, "Policy.days_per_week")
    return days


def _rest_days(value: Count | int | str | None) -> Count | None:
    return None if value is None else as_count(value, "Policy.rest_days")


def _gap(value: "Duration | timedelta | str | None") -> Duration | None:
    return None if value is None else as_exact_duration(value, "Policy.min_gap", longest=LONGEST_GAP)


def _blocked(value: Blocked | str) -> Blocked:
    return as_member(value, Blocked, "Policy.blocked")


@frozen(eq=False, repr=False, kw_only=True)
class Policy(Value):
    """The caller's answers to questions that the sources leave open.

    They never override what is specified: `Plan.assumed` names each answer that isn't used, and why.

    Args:
        days_per_week: The days with sessions in a week of seven.
        rest_days: The days without a session between two runs of days.
        min_gap: The minimum time between two sessions in a row, where a day may have several.
        blocked: Whether days that are blocked, away or busy lower the minimum of days of their week (`"lowers"`), or a
            week that can't have the minimum makes the plan impossible (`"binds"`).

    Raises:
        InvalidValue: An invalid field.

    Example:
        >>> Policy(rest_days=1, min_gap="4 h")
        Policy(rest_days=1, min_gap='4 h')
    """

    days_per_week: Count | None = attrs.field(default=None, converter=_days_per_week)
    rest_days: Count | None = attrs.field(default=None, converter=_rest_days)
    min_gap: Duration | None = attrs.field(default=None, converter=_gap)
    blocked: Blocked = attrs.field(default=Blocked.LOWERS, converter=_blocked)


def _choices(value: "Iterable[str] | str") -> tuple[str, ...]:
    return as_texts(value, "Question.choices")


@frozen(eq=False, repr=False, kw_only=True)
class Question(Value):
    """A question that a source leaves open and a plan requires.

    Args:
        field: The field of `Policy` that answers it.
        message: What the source states and what it leaves unstated.
        about: The id of the commitment whose frequency leaves it open.
        choices: Suggested answers; others are valid too.

    Example:
        >>> Question(field="rest_days", message="a run of 2-3 days", about="a", choices=["1", "2"])
        <Question rest_days of a: 1 or 2?>
    """

    field: str
    message: str
    about: str
    choices: tuple[str, ...] = attrs.field(converter=_choices)

    __str__ = show_report

    @property
    def code(self) -> str:
        """The kind of question: `field` as an id, such as `rest-days`."""
        return self.field.replace("_", "-")

    def __repr__(self) -> str:
        return f"<Question {self.field} of {self.about}: {' or '.join(self.choices)}?>"


class PolicyNeeded(FootexError, ValueError):
    """The sources leave open what a plan requires, which is never guessed.

    Attributes:
        questions: All open questions, with their choices.

    Example:
        >>> import footex
        >>> simple = footex.bundled().routines["simple-foot-exercises"]
        >>> try:
        ...     footex.plan_week([simple], "daily 06:00-21:00", start="2026-11-23")
        ... except footex.PolicyNeeded as error:
        ...     [question.field for question in error.questions]
        ['rest_days', 'min_gap']
    """

    def __init__(self, questions: tuple[Question, ...]) -> None:
        super().__init__(questions)
        self.questions = questions

    def __str__(self) -> str:
        asked = [f"{each.about}: {each.message}; choose {' or '.join(each.choices)}" for each in self.questions]
        fields = {question.field: question.choices[0] for question in reversed(self.questions)}
        answer = ", ".join(f'{name}="{choice}"' for name, choice in sorted(fields.items()))
        return f"the sources leave open what a plan needs: {'. '.join(asked)}. Answer such as Policy({answer})"
