"""How a routine is delivered, in plain words, for display."""

from typing import TYPE_CHECKING

from footex.model.delivery.delivery import Grouping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.model.delivery.delivery import Delivery

__all__ = [
    "describe_delivery",
    "describe_grouping",
    "describe_supervision",
    "describe_tailoring",
]

_GROUPING = {Grouping.ALONE: "alone", Grouping.GROUP: "in a group", Grouping.BOTH: "alone and in a group"}


def describe_delivery(delivery: "Delivery") -> "Iterator[tuple[str, str]]":
    """Describe how a routine is delivered, as far as it is stated: the name and the text of each fact.

    Example:
        >>> from footex.model import Delivery
        >>> list(describe_delivery(Delivery(supervision="supervised", mode="by video", setting="a gym")))
        [('supervision', 'supervised, by video'), ('setting', 'a gym')]
    """
    facts = {
        "provider": delivery.provider,
        "grouping": describe_grouping(delivery),
        "supervision": describe_supervision(delivery),
        "setting": delivery.setting,
        "adherence": delivery.adherence,
        "motivation": delivery.motivation,
        "part at home": delivery.home_part,
        "other parts": delivery.other_parts,
        "tailoring": describe_tailoring(delivery),
        "starting level": delivery.starting_level,
        "fidelity": delivery.fidelity,
    }
    return ((name, text) for name, text in facts.items() if text.strip())


def describe_grouping(delivery: "Delivery") -> str:
    """Describe whether people exercise alone; empty if it isn't stated."""
    return "" if delivery.grouping is None else _GROUPING[delivery.grouping]


def describe_supervision(delivery: "Delivery") -> str:
    """Describe who supervises the sessions, and how that or the instruction reaches people."""
    supervision = "" if delivery.supervision is None else delivery.supervision.value
    return ", ".join(filter(None, (supervision, delivery.mode)))


def describe_tailoring(delivery: "Delivery") -> str:
    """Describe whether what is done is tailored, and by what."""
    tailoring = "" if delivery.tailoring is None else delivery.tailoring.value
    return ": ".join(filter(None, (tailoring, delivery.tailoring_rule)))
