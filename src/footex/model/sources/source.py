"""Sources: where content comes from, what it claims, and its cautions."""

from enum import Enum
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.hint import Constant, Hint, Words
from footex.model.fields import SLUG, as_instances, as_member, as_slug, as_texts, check_slugs, check_texts
from footex.model.figures.amounts import Unstated, Vague, is_known
from footex.model.figures.converters import as_closed_duration
from footex.model.figures.duration import Duration
from footex.model.sources.evidence import Evidence, check_paths
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, timedelta

    from footex.model.figures.period import Period
    from footex.model.sources.outcome import Outcome

__all__ = [
    "Caution",
    "Claim",
    "ClaimKind",
    "ClaimKindLike",
    "ClaimScope",
    "ClaimScopeLike",
    "ClaimSense",
    "ClaimSenseLike",
    "Extent",
    "ExtentLike",
    "Source",
]

_RESERVED = ("none", "unstated")
"""Words that documents use in place of the id of a source."""

_PERIODS = ("day", "days", "week", "weeks", "month", "months")
"""What a text ends with that is a period, and no duration."""


@frozen(eq=False, repr=False, kw_only=True)
class Caution(Value):
    """Something to mind, or a reason to stop, and its author.

    Args:
        text: What to mind, in plain words.
        by: The id of the source it is from; `footex` for the library's own.

    Raises:
        InvalidValue: An invalid field.

    Example:
        >>> Caution(text="Stop when it hurts.", by="simple-foot-exercises")
        Caution(text='Stop when it hurts.', by='simple-foot-exercises')
    """

    text: str
    by: str = field(metadata=SLUG)

    def __attrs_post_init__(self) -> None:
        check_slugs(self, "by")
        check_texts(self, "text")


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
        about: The id of the exercise, or the other subject.
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


class Extent(Enum):
    """How much of a source was read: all of it, a part, or only what another publication says of it.

    Example:
        >>> Extent("second-hand")
        <Extent.SECOND_HAND: 'second-hand'>
    """

    WHOLE = "whole"
    PART = "part"
    SECOND_HAND = "second-hand"


ExtentLike: TypeAlias = Extent | Literal["whole", "part", "second-hand"]
"""An `Extent`, or the text of one."""


def _id(value: str) -> str:
    slug = as_slug(value, "Source.id")
    if slug in _RESERVED:
        raise InvalidValue("Source.id", slug, "is a reserved word", Hint("write another id, such as {}", f"{slug}-1"))
    return slug


def _authors(value: "str | Iterable[str]") -> tuple[str, ...]:
    return as_texts(value, "Source.authors")


def _year(value: int | None) -> int | None:
    if value is None:
        return None
    from footex.model.sources.publication import as_year

    return as_year(value, "Source.year")


def _doi(value: str) -> str:
    if value == "":
        return value
    from footex.model.sources.publication import as_doi

    return as_doi(value, "Source.doi")


def _address(value: str) -> str:
    if value == "":
        return value
    from footex.model.sources.publication import as_address

    return as_address(value, "Source.address")


def _read(value: ExtentLike | None) -> Extent | None:
    return None if value is None else as_member(value, Extent, "Source.read")


def _accessed(value: "date | str | None") -> "date | None":
    if value is None:
        return None
    from footex.model.figures.dates import as_date

    return as_date(value, "Source.accessed")


def _claims(value: "Iterable[Claim] | Claim") -> tuple[Claim, ...]:
    return as_instances(value, Claim, "Source.claims")


def _outcomes(value: "Iterable[Outcome] | Outcome") -> "tuple[Outcome, ...]":
    if value == ():
        return ()
    from footex.model.sources.outcome import Outcome

    return as_instances(value, Outcome, "Source.outcomes")


def _tips(value: "str | Iterable[str]") -> tuple[str, ...]:
    return as_texts(value, "Source.tips")


def _cautions(value: "Iterable[Caution] | Caution") -> tuple[Caution, ...]:
    return as_instances(value, Caution, "Source.cautions")


def _stop_rules(value: "Iterable[Caution] | Caution") -> tuple[Caution, ...]:
    return as_instances(value, Caution, "Source.stop_rules")


@frozen(eq=False, repr=False, kw_only=True)
class Source(Value):
    """A publication that content comes from.

    No cautions means that the source states none, never that it is safe.

    Args:
        id: Lower-case words joined by hyphens.
        title: As printed.
        authors: Who wrote it, in the order printed; none if the source names none.
        publisher: Who published it; empty if the source states none.
        year: When it was published, from 1000 to 2199; `None` if the source states none.
        doi: Its digital object identifier, without an address before it; empty if it has none.
        address: Its web address, with https; empty if it has none.
        licence: Under what terms; empty if the source states none.
        read: How much of it was read; `None` where nobody noted it.
        accessed: When it was read; `None` where nobody noted it.
        claims: What it claims.
        outcomes: What it reports that was measured.
        tips: What else it advises, in our own words.
        cautions: What it warns of, in our own words.
        stop_rules: Its reasons to stop, in our own words.
        note: What a reader should know about it.

    Raises:
        InvalidValue: An invalid field, or an id that is a reserved word of documents.

    Example:
        >>> Source(id="leaflet", title="Feet first", claims=Claim(kind="total-time", time="10 min"))
        <Source leaflet>
    """

    id: str = field(converter=_id)
    title: str
    authors: tuple[str, ...] = field(default=(), converter=_authors)
    publisher: str = ""
    year: int | None = field(default=None, converter=_year)
    doi: str = field(default="", converter=_doi)
    address: str = field(default="", converter=_address)
    licence: str = ""
    read: Extent | None = field(default=None, converter=_read)
    accessed: "date | None" = field(default=None, converter=_accessed)
    claims: tuple[Claim, ...] = field(default=(), converter=_claims)
    outcomes: "tuple[Outcome, ...]" = field(default=(), converter=_outcomes)
    tips: tuple[str, ...] = field(default=(), converter=_tips)
    cautions: tuple[Caution, ...] = field(default=(), converter=_cautions)
    stop_rules: tuple[Caution, ...] = field(default=(), converter=_stop_rules)
    note: str = ""

    def __attrs_post_init__(self) -> None:
        check_texts(self, "title")
        check_texts(self, "publisher", "licence", "note", empty=True)

    def __repr__(self) -> str:
        return f"<Source {self.id}>"
