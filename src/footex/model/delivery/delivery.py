"""Delivery: who provides a routine, to whom together, where, and how it is kept to."""

from enum import Enum
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.fields import as_instances, as_member, check_texts
from footex.model.sources.evidence import Evidence, check_paths
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Delivery",
    "Grouping",
    "GroupingLike",
    "Supervision",
    "SupervisionLike",
    "Tailoring",
    "TailoringLike",
]

_TEXTS = (
    "provider", "mode", "setting", "adherence", "motivation", "home_part", "other_parts", "tailoring_rule",
    "starting_level", "fidelity",
)  # fmt: skip


class Grouping(Enum):
    """Whether people exercise alone, in a group, or sometimes so and sometimes so.

    Example:
        >>> Grouping("group")
        <Grouping.GROUP: 'group'>
    """

    ALONE = "alone"
    GROUP = "group"
    BOTH = "both"


GroupingLike: TypeAlias = Grouping | Literal["alone", "group", "both"]
"""A `Grouping`, or the text of one."""


class Supervision(Enum):
    """Whether somebody supervises the sessions, all, none or some of them.

    Example:
        >>> Supervision("partly supervised")
        <Supervision.PARTLY: 'partly supervised'>
    """

    SUPERVISED = "supervised"
    UNSUPERVISED = "unsupervised"
    PARTLY = "partly supervised"


SupervisionLike: TypeAlias = Supervision | Literal["supervised", "unsupervised", "partly supervised"]
"""A `Supervision`, or the text of one."""


class Tailoring(Enum):
    """Whether everybody does the same, or what is done is tailored to the person.

    Example:
        >>> Tailoring("generic")
        <Tailoring.GENERIC: 'generic'>
    """

    GENERIC = "generic"
    TAILORED = "tailored"


TailoringLike: TypeAlias = Tailoring | Literal["generic", "tailored"]
"""A `Tailoring`, or the text of one."""


def _grouping(value: GroupingLike | None) -> Grouping | None:
    return None if value is None else as_member(value, Grouping, "Delivery.grouping")


def _supervision(value: SupervisionLike | None) -> Supervision | None:
    return None if value is None else as_member(value, Supervision, "Delivery.supervision")


def _tailoring(value: TailoringLike | None) -> Tailoring | None:
    return None if value is None else as_member(value, Tailoring, "Delivery.tailoring")


def _evidence(value: "Iterable[Evidence] | Evidence") -> tuple[Evidence, ...]:
    return as_instances(value, Evidence, "Delivery.evidence")


@frozen(eq=False, repr=False, kw_only=True)
class Delivery(Value):
    """How a routine is delivered, apart from what is done: the terms are those of CERT, a guideline for reports.

    An empty text, or `None`, is what nobody stated; that there is none of something is written in words.

    Args:
        provider: Who provides it: qualification, experience, training.
        grouping: Alone, in a group or both.
        supervision: Supervised, unsupervised or partly.
        mode: How the supervision or the instruction reaches people: in person, by video, by a leaflet.
        setting: Where: a clinic, a gym, at home.
        adherence: How it is measured whether people do the exercises.
        motivation: What is done so that they go on.
        home_part: What they do at home besides.
        other_parts: What belongs to it that isn't exercise: insoles, advice.
        tailoring: Generic or tailored.
        tailoring_rule: By what it is tailored; empty where it is generic.
        starting_level: The rule by which the first dose is chosen.
        fidelity: How it is assessed whether the provider delivers it as planned.
        evidence: The places in the source.

    Raises:
        InvalidValue: An invalid field, or a rule of tailoring for what is generic.

    Example:
        >>> Delivery(provider="physiotherapist", grouping="alone", supervision="supervised", mode="by video")
        Delivery(provider='physiotherapist', grouping='alone', supervision='supervised', mode='by video')
    """

    provider: str = ""
    grouping: Grouping | None = field(default=None, converter=_grouping)
    supervision: Supervision | None = field(default=None, converter=_supervision)
    mode: str = ""
    setting: str = ""
    adherence: str = ""
    motivation: str = ""
    home_part: str = ""
    other_parts: str = ""
    tailoring: Tailoring | None = field(default=None, converter=_tailoring)
    tailoring_rule: str = ""
    starting_level: str = ""
    fidelity: str = ""
    evidence: tuple[Evidence, ...] = field(default=(), converter=_evidence)

    def __attrs_post_init__(self) -> None:
        check_texts(self, *_TEXTS, empty=True)
        if self.tailoring_rule and self.tailoring is Tailoring.GENERIC:
            hint = Hint("write it with tailoring {}", Tailoring.TAILORED.value)
            raise InvalidValue("Delivery.tailoring_rule", self.tailoring_rule, "is beside tailoring 'generic'", hint)
        check_paths(self, self.evidence)
