"""Claims: what a source says of times and benefits, measured or not."""

from enum import Enum
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.hint import Constant, Hint, Words
from footex.model.fields import as_instances, as_member, check_texts
from footex.model.figures.amounts import Unstated, Vague, is_known
from footex.model.figures.converters import as_closed_duration
from footex.model.figures.duration import Duration
from footex.model.sources.evidence import Evidence, check_paths
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import timedelta

    from footex.model.figures.period import Period

__all__ = ["Claim", "ClaimKind", "ClaimKindLike", "ClaimScope", "ClaimScopeLike", "ClaimSense", "ClaimSenseLike"]

_PERIODS = ("day", "days", "week", "weeks", "month", "months")
"""What a text ends with that is a period, and no duration."""


class ClaimKind(Enum):
    """What a source claims.

    Example:
        >>> ClaimKind("total-time")
        <ClaimKind.TOTAL_TIME: 'total-time'>
    """

    TOTAL_TIME = "total-time"
    TIME_TO_BENEFIT = "time-to-benefit"
    BENEFIT = "benefit"
    CAUSE = "cause"


ClaimKindLike: TypeAlias = ClaimKind | Literal["total-time", "time-to-benefit", "benefit", "cause"]
"""A `ClaimKind`, or the text of one."""


class ClaimScope(Enum):
    """What a claim is about: a whole session of the routine, one exercise, one set or repetition of it, or another.

    Example:
        >>> ClaimScope("routine")
        <ClaimScope.ROUTINE: 'routine'>
    """

    ROUTINE = "routine"
    EXERCISE = "exercise"
    SET = "set"
    REPETITION = "repetition"
    OTHER = "other"


ClaimScopeLike: TypeAlias = ClaimScope | Literal["routine", "exercise", "set", "repetition", "other"]
"""A `ClaimScope`, or the text of one."""


class ClaimSense(Enum):
    """How a claimed time is meant.

    Example:
        >>> ClaimSense("at-most")
        <ClaimSense.AT_MOST: 'at-most'>
    """

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


ClaimSenseLike: TypeAlias = ClaimSense | Literal["exact", "about", "at-least", "at-most"]
"""A `ClaimSense`, or the text of one."""


def _claim_kind(value: ClaimKindLike) -> ClaimKind:
    return as_member(value, ClaimKind, "Claim.kind")


def _claim_scope(value: ClaimScopeLike) -> ClaimScope:
    return as_member(value, ClaimScope, "Claim.scope")


def _claim_sense(value: ClaimSenseLike) -> ClaimSense:
    return as_member(value, ClaimSense, "Claim.sense")


def _claim_time(
    value: "Duration | Period | timedelta | Vague | str | None",
) -> "Duration | Period | Vague | None":
    if value is None or isinstance(value, Vague):
        return value
    if isinstance(value, str) and is_known(value):
        return Vague(value)
    if not isinstance(value, str) or value.rstrip().lower().endswith(_PERIODS):
        from footex.model.figures.period import as_period

        if (period := as_period(value, "Claim.time")) is not None:
            return period
    amount = as_closed_duration(value, "Claim.time")
    if isinstance(amount, Unstated):
        raise InvalidValue(
            "Claim.time", value, "is not a claim", Hint("write a duration, {} or {}", Words("..."), Constant.NOTHING)
        )
    return amount


def _claim_evidence(value: "Iterable[Evidence] | Evidence") -> tuple[Evidence, ...]:
    return as_instances(value, Evidence, "Claim.evidence")


@frozen(eq=False, repr=False, kw_only=True)
class Claim(Value):
    """A claim of a source: a total time, a time to benefit, a benefit or a cause. Claims may contradict each other.

    Args:
        kind: Which of the four.
        time: The time, or the source's vague words for it; `None` for a benefit or a cause. A time to benefit may be a
            `Period` of days, weeks or months: `"6 weeks"`.
        text: A benefit, or what causes what, in our own words.
        sense: Whether a time is exact, about, at least or at most.
        scope: Whether it is about the whole routine, one exercise, one set or repetition of it, or something else.
        about: The id of the exercise, or of the routine where the source has several, or the other subject.
        evidence: The place of the claim in the source.

    Raises:
        InvalidValue: An invalid field, a time missing where one belongs, or the other way round.

    Example:
        >>> Claim(kind="total-time", time="15-20 min", sense="at-most")
        Claim(kind='total-time', time='15-20 min', sense='at-most')
    """

    kind: ClaimKind = field(converter=_claim_kind)
    time: "Duration | Period | Vague | None" = field(default=None, converter=_claim_time)
    text: str = ""
    sense: ClaimSense = field(default=ClaimSense.EXACT, converter=_claim_sense)
    scope: ClaimScope = field(default=ClaimScope.ROUTINE, converter=_claim_scope)
    about: str = ""
    evidence: tuple[Evidence, ...] = field(default=(), converter=_claim_evidence)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "text", "about", empty=True)
        in_words = self.kind in (ClaimKind.BENEFIT, ClaimKind.CAUSE)
        if in_words and (self.time is not None or not self.text.strip()):
            problem = f"is not a {self.kind.value}"
            raise InvalidValue("Claim.text", self.text, problem, f"write the {self.kind.value} as text, without a time")
        if not in_words and self.time is None:
            raise InvalidValue("Claim.time", self.time, "is missing", Hint("write a duration or {}", Words("...")))
        if self.kind is ClaimKind.TOTAL_TIME and not isinstance(self.time, (Duration, Vague)):
            raise InvalidValue("Claim.time", self.time, "is not a total time", "write hours, minutes or seconds")
        if self.scope is not ClaimScope.ROUTINE and not self.about.strip():
            raise InvalidValue("Claim.about", self.about, "is empty", "write what the claim is about")
        check_paths(self, self.evidence)
