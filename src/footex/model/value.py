"""The base of every value of the model: equality, cached hash, repr, pickling, copies."""

from enum import Enum
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, Self

from footex.errors import FootexError, clip, count_noun

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["FIRST_FLAT", "IncompatiblePickle", "Value", "field_names", "freeze"]

FIRST_FLAT = 2
"""The first format of pickles without the names of fields; format 1 had them."""

_MOST_SHARED = 4096


class IncompatiblePickle(FootexError, ValueError):
    """A pickle of a value whose fields were others in the release that made it.

    Attributes:
        kind: The class of the value.
        found: What the pickle holds: its format, and its fields as far as it says.
        expected: The format and the fields that this release reads.

    Example:
        >>> print(IncompatiblePickle("Count", "format 3, 4 fields", "format 2, low, typical, high, sense"))
        Count: a pickle has format 3, 4 fields; this release reads format 2, low, typical, high, sense: make ...
    """

    def __init__(self, kind: str, found: str, expected: str) -> None:
        super().__init__(kind, found, expected)
        self.kind = kind
        self.found = found
        self.expected = expected

    def __str__(self) -> str:
        return (
            f"{self.kind}: a pickle has {self.found}; this release reads {self.expected}: make the value again, or keep"
            " documents, which later releases read"
        )


class Value:
    """The base of all values: immutable, equal by content, final.

    Subclasses are `attrs.frozen(eq=False, repr=False)` classes; nothing derives from them: extend with
    data or functions. A copy of a value is the value itself, and a pickle never holds the cached hash.
    """

    __slots__ = ("__weakref__", "_hash")

    if TYPE_CHECKING:
        _hash: int
    __attrs_attrs__: ClassVar[Any]
    _content: ClassVar["Callable[[Any], object]"]
    _format: ClassVar[int] = FIRST_FLAT
    """Of its pickles: to be raised where a field is added, removed, renamed, moved or means something else."""
    _shared: ClassVar[bool] = False
    """Whether equal ones become one when they are unpickled: for small ones without texts."""
    _layout: ClassVar[tuple[int, tuple["Callable[[Any, Any], None]", ...]]]
    _names: ClassVar[frozenset[str]]

    def __init_subclass__(cls) -> None:
        if cls.__mro__[1] is not Value:
            raise TypeError(
                f"{cls.__mro__[1].__name__} can't be subclassed; a footex value is extended with data or functions"
            )

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if other.__class__ is not self.__class__:
            return NotImplemented
        content = _content_of(self.__class__)
        return content(self) == content(other)

    def __hash__(self) -> int:
        try:
            return self._hash
        except AttributeError:
            cls = self.__class__
            value_hash = hash((cls.__name__, _content_of(cls)(self)))
            freeze(self, "_hash", value_hash)
            return value_hash

    def __repr__(self) -> str:
        shown: list[str] = []
        for field in self.__attrs_attrs__:
            value = getattr(self, field.name)
            if value == field.default and value.__class__ is field.default.__class__:
                continue
            text = _show(value) if field.converter is not None else _show_exactly(value)
            shown.append(f"{field.alias}={text}" if field.kw_only or shown else text)
        return f"{self.__class__.__name__}({', '.join(shown)})"

    def _shown(self) -> str:
        """The repr inside that of another value: small values as the text that is read as them."""
        return repr(self)

    def _part(self, name: str) -> Any:
        """The part that a path leads to by a name.

        Raises:
            KeyError: There is none of this name.
        """
        if name not in field_names(self.__class__):
            raise KeyError(name)
        return getattr(self, name)

    def __reduce__(self) -> "tuple[object, ...]":
        cls = self.__class__
        content: Any = _content_of(cls)(self)
        parts = content if len(cls.__attrs_attrs__) > 1 else (content,)
        return (_rebuild_shared if cls._shared else _rebuild, (cls._format, cls, *parts))

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self


freeze: "Callable[[object, str, Any], None]" = object.__setattr__
"""Sets a field of a value while it is being made, past attrs' frozen `__setattr__`; nothing else may."""


def _content_of(cls: type[Value]) -> "Callable[[Any], object]":
    try:
        return cls._content
    except AttributeError:
        cls._content = attrgetter(*(field.name for field in cls.__attrs_attrs__))
        return cls._content


def field_names(cls: type[Value]) -> frozenset[str]:
    """The names of a value's fields, as its constructor takes them."""
    try:
        return cls._names
    except AttributeError:
        cls._names = frozenset(field.alias for field in cls.__attrs_attrs__)
        return cls._names


# Pickles name the functions below by their address, so they stay where they are.


def _rebuild(number: int, cls: type[Value], *parts: object) -> Value:
    """Make a value of the parts in a pickle, unchecked: they were when it was made."""
    try:
        known, setters = cls._layout
    except AttributeError:
        known, setters = _layout_of(cls)
    if number != known or len(parts) != len(setters):
        raise _incompatible(cls, f"format {clip(number)}, {count_noun(len(parts), 'field')}")
    value = object.__new__(cls)
    for put, part in zip(setters, parts):  # noqa: B905 - as many; to have it checked again takes long
        put(value, part)
    return value


@lru_cache(_MOST_SHARED, typed=True)
def _rebuild_shared(number: int, cls: type[Value], *parts: object) -> Value:
    """Make a value likewise, and of equal parts of the same types the same object."""
    return _rebuild(number, cls, *parts)


def _restore(cls: type[Value], content: dict[str, object]) -> Value:
    """Make a value of a pickle in format 1, which has the names of the fields."""
    if content.keys() != {field.name for field in cls.__attrs_attrs__}:
        raise _incompatible(cls, f"format 1, {', '.join(content) or 'no fields'}")
    value = object.__new__(cls)
    for name, part in content.items():
        freeze(value, name, part)
    return value


def _layout_of(cls: type[Value]) -> "tuple[int, tuple[Callable[[Any, Any], None], ...]]":
    # The setters of the slots go past attrs' frozen `__setattr__`, and look up no name each time.
    cls._layout = cls._format, tuple(getattr(cls, field.name).__set__ for field in cls.__attrs_attrs__)
    return cls._layout


def _incompatible(cls: type[Value], found: str) -> IncompatiblePickle:
    names = ", ".join(field.name for field in cls.__attrs_attrs__)
    return IncompatiblePickle(cls.__name__, found, f"format {cls._format}, {names}")


def _show(value: object) -> str:
    if isinstance(value, tuple):
        # Equipment reads a text with a comma as a list that lacks its brackets.
        alone = len(value) == 1 and not (isinstance(value[0], str) and "," in value[0])
        return _show(value[0]) if alone else f"[{', '.join(map(_show, value))}]"
    if isinstance(value, Value):
        return value._shown()
    return repr(value.value) if isinstance(value, Enum) else repr(value)


def _show_exactly(value: object) -> str:
    return f"{type(value).__name__}.{value.name}" if isinstance(value, Enum) else repr(value)
