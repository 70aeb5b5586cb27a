"""Stop rules in plain words, for display."""

from typing import TYPE_CHECKING, Final, assert_never

from footex.model.safety.stop_rule import StopWhen
from footex.model.sources.evidence import Basis

if TYPE_CHECKING:
    from footex.model.phases.protocol import Protocol
    from footex.model.routines.routine import Routine
    from footex.model.safety.stop_rule import StopRule

__all__ = ["describe_stop_rule", "is_ours", "states_no_stop_rule"]

_OURS: Final = "ours, not the routine's source's"


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
    more = [_describe_time(rule.when), "" if rule.limit is None else f"limit: {rule.limit}"]
    more += [_OURS] if is_ours(rule) else []
    known = "; ".join(filter(None, more))
    return f"{rule.text} ({known})" if known else rule.text


def _describe_time(when: StopWhen) -> str:
    match when:
        case StopWhen.ANY_TIME:
            return ""
        case StopWhen.DURING:
            return "during the session"
        case StopWhen.NEXT_DAY:
            return "the next day"
        case _:
            assert_never(when)
