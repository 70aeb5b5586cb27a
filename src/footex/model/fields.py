"""Checks of the fields of a value: converters (`as_...`), and checks of a value that is being made (`check_...`)."""

from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache
from typing import Any, Final, TypeVar

from footex.errors import LONGEST_ID, BoundExceeded, InvalidKind, InvalidValue
from footex.hint import AnyOf, Constant, Hint, Made
from footex.letters import is_blank, is_hidden
from footex.model.value import Value

__all__ = [
    "APART",
    "GREATEST_WHOLE",
    "MOST_CHARACTERS",
    "MOST_PICTURE_BYTES",
    "SLUG",
    "as_instance",
    "as_instances",
    "as_member",
    "as_slug",
    "as_slugs",
    "as_text",
    "as_texts",
    "as_tuple",
    "as_whole",
    "check_flags",
    "check_instance",
    "check_slugs",
    "check_texts",
    "slug_of",
]

_Member = TypeVar("_Member", bound=Enum)
_Kind = TypeVar("_Kind")

_NOT_LISTS = (str, bytes, Mapping, set, frozenset)
"""Iterable, but rejected as lists: the order of a set would depend on the hash seed."""

MOST_CHARACTERS = 10_000
"""The maximum length of a text in characters."""

MOST_PICTURE_BYTES = 1 << 14
"""The maximum size of a picture in bytes of UTF-8."""

GREATEST_WHOLE = 2**63 - 1
"""The maximum of a whole number without a bound of its own: what 64 bits hold, as in other languages."""

_SLUG = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


def as_text(value: object, field: str, *, empty: bool = False, most: int = MOST_CHARACTERS) -> str:
    """Check a text: not blank, at most 10,000 characters unless another maximum is given, none of them invisible."""
    if not isinstance(value, str):
        raise InvalidValue(field, value, "is not text", "write a string")
    if len(value) > most:
        raise BoundExceeded(field, len(value), most, "characters")
    if not empty and (not value.strip() or all(map(is_blank, value))):
        raise InvalidValue(field, value, "is empty", "write at least one word")
    if hidden := next(filter(is_hidden, value), ""):
        problem = f"holds {_name_character(hidden)}, which nobody sees"
        raise InvalidValue(field, value, problem, "write plain printable text", kind=InvalidKind.CHARACTER)
    return value


def _name_character(letter: str) -> str:
    import unicodedata

    return f"U+{ord(letter):04X} {unicodedata.name(letter, 'control character').lower()}"


def as_texts(value: object, field: str) -> tuple[str, ...]:
    """Check texts: one string or an iterable of them."""
    if isinstance(value, str):
        return (as_text(value, field),)
    texts = as_tuple(value, field)
    if not all(map(_is_plain, texts)):
        for index, text in enumerate(texts):
            as_text(text, f"{field}[{index}]")
    return texts


def _is_plain(value: object) -> bool:
    """Whether a value is certainly a valid text: a fast path in C for most texts."""
    return (
        value.__class__ is str
        and 0 < len(value) <= MOST_CHARACTERS
        and value.isprintable()  # no hidden character is
        and (not value.isspace() if value.isascii() else not all(map(is_blank, value)))
    )


def as_slug(value: object, field: str) -> str:
    """Check an id: ASCII lower-case words and digits, joined by single hyphens."""
    if not isinstance(value, str):
        raise InvalidValue(field, value, "is not an id", Hint("write words such as {}", "heel-raise"))
    if len(value) > LONGEST_ID:
        raise BoundExceeded(field, len(value), LONGEST_ID, "characters")
    if not _is_slug(value):
        hint = Hint("write lower-case words and digits such as {}", slug_of(value) or "heel-raise")
        raise InvalidValue(field, value, "is not an id", hint)
    return value


SLUG: "Final[Mapping[str, object]]" = {"check": as_slug}
"""The metadata of a field that holds an id: how a document's text is checked before a value is made of it."""

APART: "Final[Mapping[str, object]]" = {"apart": True}
"""The metadata of a field that documents don't hold as it is: what reads and writes them has a form of its own."""


def _is_slug(value: object) -> bool:
    return (
        isinstance(value, str)
        and 0 < len(value) <= LONGEST_ID
        and _SLUG.issuperset(value)
        and "" not in value.split("-")
    )


def slug_of(value: str) -> str:
    """The id that is most like a text, for hints; empty if the text has no letter or digit that an id may have."""
    return "-".join("".join(letter if letter in _SLUG else " " for letter in value.lower()).replace("-", " ").split())


def as_tuple(value: object, field: str) -> "tuple[Any, ...]":
    """Accept a list, a tuple or another iterable of values as a tuple, one value as a tuple of one."""
    if value.__class__ is tuple:
        return value
    return (value,) if isinstance(value, Value) else _as_items(value, field)


def _as_items(value: object, field: str, kind: type | tuple[type, ...] = ()) -> "tuple[Any, ...]":
    if not isinstance(value, list) and (isinstance(value, _NOT_LISTS) or not isinstance(value, Iterable)):
        hint = Hint("write {}, or a list of them", _calls(kind)) if kind else "write a list of values"
        raise InvalidValue(field, value, "is not a list", hint)
    return tuple(value)


def as_member(value: object, of: type[_Member], field: str) -> _Member:
    """Accept a member of an enumeration, or its text."""
    if isinstance(value, of):
        return value
    members: dict[str, _Member] = _members(of)
    if isinstance(value, str) and value in members:
        return members[value]
    hint = Hint(f"write one of {', '.join(['{}'] * len(members))}", *members)
    raise InvalidValue(field, value, f"is not {_article(of)}", hint, kind=InvalidKind.CLASS)


@cache
def _members(of: type[_Member]) -> dict[str, _Member]:
    return {member.value: member for member in of}


def as_instance(value: object, kind: type[_Kind] | tuple[type[_Kind], ...], field: str) -> _Kind:
    """Check one value of a type, or of one of several."""
    if isinstance(value, kind):
        return value
    hint = Hint("write {}", _calls(kind))
    raise InvalidValue(field, value, f"is not {_article(_kinds(kind)[0])}", hint, kind=InvalidKind.CLASS)


def as_instances(value: object, kind: type[_Kind] | tuple[type[_Kind], ...], field: str) -> tuple[_Kind, ...]:
    """Check a list of values of a type, or of one of several; one value is a list of one."""
    if isinstance(value, kind):
        return (value,)
    items = value if value.__class__ is tuple else _as_items(value, field, kind)
    for index, item in enumerate(items):
        if not isinstance(item, kind):
            as_instance(item, kind, f"{field}[{index}]")
    return items


def _kinds(kind: type | tuple[type, ...]) -> tuple[type, ...]:
    return kind if isinstance(kind, tuple) else (kind,)


def _calls(kind: type | tuple[type, ...]) -> AnyOf:
    return AnyOf(tuple(Made(cls.__name__) for cls in _kinds(kind)))


def as_slugs(value: object, field: str) -> tuple[str, ...]:
    """Check ids: one, or an iterable of them."""
    slugs = (value,) if isinstance(value, str) else as_tuple(value, field)
    for index, slug in enumerate(slugs):
        if not _is_slug(slug):
            as_slug(slug, field if isinstance(value, str) else f"{field}[{index}]")
    return slugs


def check_texts(value: Value, *fields: str, empty: bool = False) -> None:
    """Check the texts of a value that is being made."""
    for field in fields:
        text = getattr(value, field)
        if not (empty and text == "") and not _is_plain(text):
            as_text(text, f"{type(value).__name__}.{field}", empty=empty)


def check_slugs(value: Value, *fields: str) -> None:
    """Check the ids of a value that is being made."""
    for field in fields:
        slug = getattr(value, field)
        if not _is_slug(slug):
            as_slug(slug, f"{type(value).__name__}.{field}")


def check_flags(value: Value, *fields: str) -> None:
    """Check the truth values of a value that is being made."""
    for field in fields:
        if not isinstance(getattr(value, field), bool):
            name = f"{type(value).__name__}.{field}"
            raise InvalidValue(
                name, getattr(value, field), "is not true or false", Hint("write {}", Constant.TRUE_OR_FALSE)
            )


def as_whole(value: object, field: str, *, least: int | None = 0) -> int:
    """Check a whole number that has no range of its own."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidValue(field, value, "is not a whole number", "write a whole number")
    if least is not None and value < least:
        raise InvalidValue(field, value, f"is below {least}", f"write {least} or more")
    if abs(value) > GREATEST_WHOLE:
        raise BoundExceeded(field, value, GREATEST_WHOLE, "of it")
    return value


def check_instance(value: Value, field: str, kind: type, *, optional: bool = False) -> None:
    """Check a part of a value that is being made; `None` will do where it is optional."""
    part = getattr(value, field)
    if not isinstance(part, kind) and not (optional and part is None):
        as_instance(part, kind, f"{type(value).__name__}.{field}")


def _article(kind: type) -> str:
    name = kind.__name__
    return f"{'an' if name[0] in 'AEIOU' and not name.startswith('One') else 'a'} {name}"
