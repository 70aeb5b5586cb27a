"""Stop rules as a field: few values have any, so the class is imported when first used."""

from typing import TYPE_CHECKING

from footex.model.fields import as_instances

if TYPE_CHECKING:
    from footex.model.safety.stop_rule import StopRule

__all__ = ["as_stop_rules"]


def as_stop_rules(value: object, name: str) -> "tuple[StopRule, ...]":
    """Read stop rules, naming the field in errors."""
    if value == ():
        return ()
    from footex.model.safety.stop_rule import StopRule

    return as_instances(value, StopRule, name)
