"""What is wrong with a document, in the terms of documents rather than of Python."""

from math import isfinite
from typing import TYPE_CHECKING, Any, assert_never

from footex.content.hints import Hints
from footex.content.kinds import TAGS
from footex.content.text.display import show
from footex.content.text.positions import TOO_DEEP
from footex.content.values.errors import BrokenRule, MissingKey, TooDeep, UnknownKey, UnknownRules, UnknownType
from footex.content.values.references import UnknownReference
from footex.content.values.shapes import with_article
from footex.errors import BoundExceeded, FootexError, InvalidKind, InvalidValue
from footex.hint import AnyOf, Argument, Constant, Hint, InPython, Made, Words, join_choices
from footex.model.shelf import ConflictingIds

if TYPE_CHECKING:
    from collections.abc import Callable

    from footex.content.problems import Path
    from footex.hint import Part

__all__ = ["describe"]

_TAGGED = {kind.__name__: tag for kind, tag in TAGS.items()}
_CODES = {InvalidKind.VALUE: "invalid", InvalidKind.CLASS: "invalid", InvalidKind.CHARACTER: "character"}


def describe(error: "FootexError", path: "Path", hints: Hints | None = None) -> tuple[str, str]:
    """Return the code of an error and its message in the terms of documents.

    Args:
        error: What conversion found.
        path: Where; the last step is the key that is missing or unknown.
        hints: Those of one report, where there is more to describe.

    Returns:
        The code, and what was found and what would be right.
    """
    for kind, describe_kind in _DESCRIBED.items():
        if isinstance(error, kind):
            return describe_kind(error, path, hints or Hints())
    raise error


def _invalid(error: InvalidValue, *_: object) -> tuple[str, str]:
    if isinstance(error.value, float) and not isfinite(error.value):
        return _not_finite(show(error.value))
    problem = "is not valid here" if error.kind is InvalidKind.CLASS else error.problem
    expected = error.hint.spell(_in_documents) if isinstance(error.hint, Hint) else error.hint
    return _CODES[error.kind], f"{show(error.value)} {problem}; {expected}"


def _not_finite(shown: str) -> tuple[str, str]:
    if shown.strip("-") in ("nan", "inf"):
        return "not-a-number", f"{shown} is not a number; write a number"
    return "out-of-bounds", f"{shown} is past every bound; write a smaller number"


def _unknown_type(error: UnknownType, *_: object) -> tuple[str, str]:
    found = "is missing" if error.missing else f"{show(error.type)} is not valid here"
    return "type", f"{found}; write one of {', '.join(map(show, error.known))}"


def _reference(error: UnknownReference, _: "Path", hints: Hints) -> tuple[str, str]:
    reference = error.reference
    return "reference", f"no {reference.kind} {show(reference.id)}; {hints.suggest(reference.id, reference.known)}"


def _unknown_rules(error: UnknownRules, *_: object) -> tuple[str, str]:
    return "version", f"rules {show(error.rules)} are unknown to this release; upgrade footex, or plan anew"


_DESCRIBED: "dict[type[FootexError], Callable[[Any, Path, Hints], tuple[str, str]]]" = {
    InvalidValue: _invalid,
    BoundExceeded: lambda error, *_: ("out-of-bounds", error.problem),
    MissingKey: lambda _, path, __: ("missing-key", f'is missing; write the key "{path[-1]}"'),
    UnknownKey: lambda error, path, hints: (
        "unknown-key", f"is not a key of {with_article(error.kind)}; {hints.suggest(path[-1], error.known)}"
    ),
    UnknownType: _unknown_type,
    UnknownReference: _reference,
    TooDeep: lambda *_: ("too-deep", TOO_DEEP),
    UnknownRules: _unknown_rules,
    BrokenRule: lambda error, *_: ("broken-rule", f"{error} Plan anew, or correct it."),
    ConflictingIds: lambda error, *_: ("conflict", str(error)),
}  # fmt: skip


def _in_documents(part: "Part") -> str:
    match part:
        case Made():
            return f'{{"type": "{_TAGGED[part]}", ...}}' if part in _TAGGED else "{...}"
        case Words():
            return f'{{"vague": "{part}"}}'
        case Argument():
            kind, name = part.split(".")
            return f'"{name}" in a {kind.lower()}'
        case InPython():
            return ""
        case Constant.NOTHING:
            return "null"
        case Constant.TRUE_OR_FALSE:
            return "true or false"
        case AnyOf():
            return join_choices([text for choice in part if (text := _in_documents(choice))])
        case str():
            return f'"{part}"'
        case _:
            assert_never(part)
