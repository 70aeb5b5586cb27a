"""The base of every value of the model: equality, cached hash, repr, pickling, copies."""

from enum import Enum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, Self

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Value", "field_names", "freeze"]


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
        names = [field.name for field in self.__attrs_attrs__]
        return (_restore, (self.__class__, {name: getattr(self, name) for name in names}))

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


def _restore(cls: type[Value], content: dict[str, object]) -> Value:
    value = object.__new__(cls)
    for name, part in content.items():
        freeze(value, name, part)
    return value


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
