"""Sources: where content comes from, what it claims, measured and warns of."""

from enum import Enum
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.fields import as_instances, as_member, as_slug, as_texts, check_texts
from footex.model.safety.caution import Caution
from footex.model.safety.stop_rules import as_stop_rules
from footex.model.sources.claim import Claim
from footex.model.sources.outcomes import as_outcomes
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from footex.model.safety.stop_rule import StopRule
    from footex.model.sources.outcome import Outcome

__all__ = ["Extent", "ExtentLike", "Source", "SourceDesign", "SourceDesignLike"]

_RESERVED = ("none", "unstated")
"""Words that documents use in place of the id of a source."""


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


class SourceDesign(Enum):
    """The design of the study that a source reports, or what kind of text it is.

    Example:
        >>> SourceDesign("trial-protocol")
        <SourceDesign.TRIAL_PROTOCOL: 'trial-protocol'>
    """

    ARTICLE = "article"
    PATIENT_INFORMATION = "patient-information"
    REVIEW = "review"
    TRIAL_PROTOCOL = "trial-protocol"
    RANDOMISED_TRIAL = "randomised-trial"


SourceDesignLike: TypeAlias = (
    SourceDesign | Literal["article", "patient-information", "review", "trial-protocol", "randomised-trial"]
)
"""A `SourceDesign`, or the text of one."""


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


def _design(value: SourceDesignLike | None) -> SourceDesign | None:
    return None if value is None else as_member(value, SourceDesign, "Source.design")


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
    return as_outcomes(value, "Source.outcomes")


def _tips(value: "str | Iterable[str]") -> tuple[str, ...]:
    return as_texts(value, "Source.tips")


def _cautions(value: "Iterable[Caution] | Caution") -> tuple[Caution, ...]:
    return as_instances(value, Caution, "Source.cautions")


def _stop_rules(value: "Iterable[StopRule] | StopRule") -> "tuple[StopRule, ...]":
    return as_stop_rules(value, "Source.stop_rules")


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
        design: The design of the study that it reports, or what kind of text it is; `None` where nobody noted it.
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
    design: SourceDesign | None = field(default=None, converter=_design)
    read: Extent | None = field(default=None, converter=_read)
    accessed: "date | None" = field(default=None, converter=_accessed)
    claims: tuple[Claim, ...] = field(default=(), converter=_claims)
    outcomes: "tuple[Outcome, ...]" = field(default=(), converter=_outcomes)
    tips: tuple[str, ...] = field(default=(), converter=_tips)
    cautions: tuple[Caution, ...] = field(default=(), converter=_cautions)
    stop_rules: "tuple[StopRule, ...]" = field(default=(), converter=_stop_rules)
    note: str = ""

    def __attrs_post_init__(self) -> None:
        check_texts(self, "title")
        check_texts(self, "publisher", "licence", "note", empty=True)

    def __repr__(self) -> str:
        return f"<Source {self.id}>"

    def _repr_html_(self) -> str:
        from footex.markup import write
        from footex.model.views.source import view_source

        return write(view_source(self))
