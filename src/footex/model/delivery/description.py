"""How a routine is delivered, in plain words, for display."""

from typing import TYPE_CHECKING

from footex.messages import delivery as texts
from footex.messages.message import join
from footex.messages.punctuation import COLON, COMMA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.model.delivery.delivery import Delivery

__all__ = [
    "describe_delivery",
    "describe_grouping",
    "describe_supervision",
    "describe_tailoring",
]


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
        "home_part": delivery.home_part,
        "other_parts": delivery.other_parts,
        "tailoring": describe_tailoring(delivery),
        "starting_level": delivery.starting_level,
        "fidelity": delivery.fidelity,
    }
    return ((texts.FACTS[name](), text) for name, text in facts.items() if text.strip())


def describe_grouping(delivery: "Delivery") -> str:
    """Describe whether people exercise alone; empty if it isn't stated."""
    return "" if delivery.grouping is None else texts.GROUPINGS[delivery.grouping.value]()


def describe_supervision(delivery: "Delivery") -> str:
    """Describe who supervises the sessions, and how that or the instruction reaches people."""
    supervision = "" if delivery.supervision is None else texts.SUPERVISIONS[delivery.supervision.value]()
    return join([supervision, delivery.mode], COMMA)


def describe_tailoring(delivery: "Delivery") -> str:
    """Describe whether what is done is tailored, and by what."""
    tailoring = "" if delivery.tailoring is None else texts.TAILORINGS[delivery.tailoring.value]()
    if tailoring and delivery.tailoring_rule:
        return COLON(name=tailoring, text=delivery.tailoring_rule)
    return tailoring or delivery.tailoring_rule
