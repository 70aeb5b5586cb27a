"""The errors of conversion, beside the model's own; each is found at a path."""

from typing import TypeAlias

from footex.content.problems import Path
from footex.errors import FootexError, InvalidValue

__all__ = [
    "BrokenRule", "LocatedError", "MissingKey", "TooDeep", "UnknownKey", "UnknownRules", "UnknownType",
    "not_a_list",
]  # fmt: skip

LocatedError: TypeAlias = tuple[Path, FootexError]
"""What is wrong, and where."""


class MissingKey(FootexError):
    """A required key is missing."""


class UnknownKey(FootexError):
    """An unknown key. Attributes: kind, what it would be a key of; known, the keys of that kind."""

    def __init__(self, kind: str, known: tuple[str, ...]) -> None:
        super().__init__(kind, known)
        self.kind = kind
        self.known = known


class UnknownType(FootexError):
    """An object without a valid `type`. Attributes: type, as written; known, the valid ones; missing, if it is."""

    def __init__(self, tag: object, known: tuple[str, ...], *, missing: bool) -> None:
        super().__init__(tag, known, missing)
        self.type = tag
        self.known = known
        self.missing = missing


class TooDeep(FootexError):
    """Values nested deeper than documents may be."""


class UnknownRules(FootexError):
    """Rules of planning that this release doesn't know. Attributes: rules, as written."""

    def __init__(self, rules: object) -> None:
        super().__init__(rules)
        self.rules = rules


class BrokenRule(FootexError):
    """A hard rule of its own request that a plan breaks."""


def not_a_list(value: object) -> InvalidValue:
    """The error of a value where a list is required."""
    hint = "write [], or [...]" if value is None or value == "none" else "write [...]"
    return InvalidValue("", value, "is not a list", hint)
