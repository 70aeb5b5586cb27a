"""Errors: what conversion finds wrong with a parsed document beside what the model's own errors say, each at a path."""

from footex.content.problems import Path
from footex.errors import FootexError

__all__ = ["BrokenRule", "LocatedError", "MissingKey", "TooDeep", "UnknownKey", "UnknownRules", "UnknownType"]

LocatedError = tuple[Path, FootexError]
"""What is wrong, and where."""


class MissingKey(FootexError):
    """A key that has to be there."""


class UnknownKey(FootexError):
    """A key that isn't one. Attributes: kind, what it would be a key of, and known, the keys of that."""

    def __init__(self, kind: str, known: tuple[str, ...]) -> None:
        super().__init__(kind, known)
        self.kind = kind
        self.known = known


class UnknownType(FootexError):
    """An object without a right `type`. Attributes: type, what it says, known, what it could say, and missing."""

    def __init__(self, type: object, known: tuple[str, ...], *, missing: bool) -> None:  # noqa: A002 - the key's name
        super().__init__(type, known, missing)
        self.type = type
        self.known = known
        self.missing = missing


class TooDeep(FootexError):
    """Values nested deeper than documents may be."""


class UnknownRules(FootexError):
    """Rules of planning that this release doesn't know. Attributes: rules, as the document has them."""

    def __init__(self, rules: object) -> None:
        super().__init__(rules)
        self.rules = rules


class BrokenRule(FootexError):
    """A hard rule of its own request that a plan breaks."""
