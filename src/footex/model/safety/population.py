"""Populations: whom a routine is for, who was left out of the study, and with which conditions not to do it."""

from enum import Enum
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.fields import SLUG, as_instances, as_member, as_texts, check_slugs, check_texts
from footex.model.figures.converters import as_count_amount
from footex.model.figures.count import Count
from footex.model.figures.sense import Sense
from footex.model.sources.evidence import Evidence, check_paths
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Contraindication",
    "ContraindicationKind",
    "ContraindicationKindLike",
    "Exclusion",
    "Population",
    "Sex",
    "SexLike",
]

_AGES = Hint("write years such as {}, {} or {}", "18-55", "at least 65", "up to 17")


class Sex(Enum):
    """The sex of the people that a routine is for.

    Example:
        >>> Sex("female")
        <Sex.FEMALE: 'female'>
    """

    FEMALE = "female"
    MALE = "male"


SexLike: TypeAlias = Sex | Literal["female", "male"]
"""A `Sex`, or the text of one."""


class ContraindicationKind(Enum):
    """Whether a condition rules a routine out, or asks for a clinician's decision.

    Example:
        >>> ContraindicationKind("relative")
        <ContraindicationKind.RELATIVE: 'relative'>
    """

    ABSOLUTE = "absolute"
    RELATIVE = "relative"


ContraindicationKindLike: TypeAlias = ContraindicationKind | Literal["absolute", "relative"]
"""A `ContraindicationKind`, or the text of one."""


def _conditions(value: "str | Iterable[str]") -> tuple[str, ...]:
    return as_texts(value, "Population.conditions")


def _age(value: Count | int | str | None) -> Count | None:
    if value is None:
        return None
    try:
        age = as_count_amount(value, "Population.age")
    except InvalidValue as error:
        raise error.about("Population.age", _AGES) from None
    if not isinstance(age, Count) or age.sense is Sense.AT_LEAST_TO_FAILURE:
        raise InvalidValue("Population.age", str(value), "is not an age", _AGES)
    return age


def _sex(value: SexLike | None) -> Sex | None:
    return None if value is None else as_member(value, Sex, "Population.sex")


def _population_evidence(value: "Iterable[Evidence] | Evidence") -> tuple[Evidence, ...]:
    return as_instances(value, Evidence, "Population.evidence")


@frozen(eq=False, repr=False, kw_only=True)
class Population(Value):
    """The people that a routine is for, or in whom it was studied.

    Args:
        text: Who they are, in our own words.
        conditions: Their diagnoses or complaints, each in a few words, by which routines are found; none for people
            without any.
        age: In years: `"18-55"`, `"at least 65"`; `None` if none is stated.
        sex: Female or male; `None` if both, or if none is stated.
        evidence: The places in the source.

    Raises:
        InvalidValue: An invalid field.

    Example:
        >>> Population(text="adults with heel pain", conditions="plantar heel pain", age="at least 18")
        Population(text='adults with heel pain', conditions='plantar heel pain', age='at least 18')
    """

    text: str
    conditions: tuple[str, ...] = field(default=(), converter=_conditions)
    age: Count | None = field(default=None, converter=_age)
    sex: Sex | None = field(default=None, converter=_sex)
    evidence: tuple[Evidence, ...] = field(default=(), converter=_population_evidence)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "text")
        check_paths(self, self.evidence)


def _exclusion_evidence(value: "Iterable[Evidence] | Evidence") -> tuple[Evidence, ...]:
    return as_instances(value, Evidence, "Exclusion.evidence")


@frozen(eq=False, repr=False)
class Exclusion(Value):
    """A reason for which people were left out of a study: of them, its outcomes say nothing.

    Args:
        text: The reason, in our own words.
        evidence: Its place in the source.

    Raises:
        InvalidValue: An invalid field.

    Example:
        >>> Exclusion("pregnancy")
        Exclusion('pregnancy')
    """

    text: str
    evidence: tuple[Evidence, ...] = field(default=(), converter=_exclusion_evidence, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "text")
        check_paths(self, self.evidence)


def _kind(value: ContraindicationKindLike) -> ContraindicationKind:
    return as_member(value, ContraindicationKind, "Contraindication.kind")


def _contraindication_evidence(value: "Iterable[Evidence] | Evidence") -> tuple[Evidence, ...]:
    return as_instances(value, Evidence, "Contraindication.evidence")


@frozen(eq=False, repr=False, kw_only=True)
class Contraindication(Value):
    """A condition with which a routine isn't done, or only if a clinician agrees.

    Args:
        condition: A diagnosis or complaint, in a few words.
        kind: Absolute or relative.
        by: The id of the source it is from; `footex` for the library's own.
        evidence: Its place in the source.

    Raises:
        InvalidValue: An invalid field.

    Example:
        >>> Contraindication(condition="unhealed fracture", kind="absolute", by="leaflet")
        Contraindication(condition='unhealed fracture', kind='absolute', by='leaflet')
    """

    condition: str
    kind: ContraindicationKind = field(converter=_kind)
    by: str = field(metadata=SLUG)
    evidence: tuple[Evidence, ...] = field(default=(), converter=_contraindication_evidence)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "condition")
        check_slugs(self, "by")
        check_paths(self, self.evidence)
