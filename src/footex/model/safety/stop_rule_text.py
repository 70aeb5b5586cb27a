"""Stop rules in plain words, for display."""

from typing import TYPE_CHECKING

from footex.messages import safety as texts
from footex.messages.message import join
from footex.messages.punctuation import IN_BRACKETS, SEMICOLON
from footex.model.safety.stop_rule import StopWhen
from footex.model.sources.description import describe_criterion
from footex.model.sources.evidence import Basis

if TYPE_CHECKING:
    from footex.model.phases.protocol import Protocol
    from footex.model.routines.routine import Routine
    from footex.model.safety.stop_rule import StopRule

__all__ = ["describe_stop_rule", "is_ours", "states_no_stop_rule"]


def is_ours(rule: "StopRule") -> bool:
    """Whether a rule was put beside a routine by whoever wrote its document: its evidence is assumed."""
    return any(evidence.basis is Basis.ASSUMED for evidence in rule.evidence)


def states_no_stop_rule(done: "Routine | Protocol") -> bool:
    """Whether its evidence says that what was read states no stop rule: of the field as a whole, and not printed."""
    return any(one.field == "stop_rules" and one.basis is not Basis.STATED for one in done.evidence)


def describe_stop_rule(rule: "StopRule") -> str:
    """Describe a stop rule: what for, when, its limit, and whether it is ours beside a source that states none.

    Example:
        >>> from footex import StopRule
        >>> describe_stop_rule(StopRule(text="Do less.", by="leaflet", when="next-day", limit="pain at most 5/10"))
        'Do less. (the next day; limit: pain at most 5/10)'
    """
    when = "" if rule.when is StopWhen.ANY_TIME else texts.STOP_WHEN[rule.when.value]()
    limit = "" if rule.limit is None else texts.LIMIT(criterion=describe_criterion(rule.limit))
    more = join([when, limit, texts.OURS() if is_ours(rule) else ""], SEMICOLON)
    return IN_BRACKETS(text=rule.text, more=more) if more else rule.text
