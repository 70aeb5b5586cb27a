"""Keys that loading passes over: those that begin with `x-`, and those that a document says a release may ignore."""

from typing import TYPE_CHECKING, Any

from footex.content.values.shapes import BUNDLE, KINDS, PLANS, TAGS, Shape, fields_of, is_object

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.model.value import Value

__all__ = ["drop_ignorable_keys", "drop_private_keys"]


_SIGNS = ("x-", "\\u00", "\\U0", "\\x")
"""One of these is in every text that holds a key that begins with `x-`: plainly, or as an escape of JSON or TOML."""


def drop_private_keys(document: dict[str, Any], text: str) -> None:
    """Take out every key that begins with `x-`, wherever an object stands, and all that is in it.

    Args:
        document: As it was parsed; it is changed.
        text: What it was parsed of: few hold a sign of such a key, so that few are gone through.
    """
    waiting: list[Any] = [document] if any(one in text for one in _SIGNS) else []
    while waiting:
        one = waiting.pop()
        if one.__class__ is dict:
            for key in [key for key in one if key.startswith("x-")]:
                del one[key]
        if one.__class__ in (dict, list):
            waiting.extend(one.values() if one.__class__ is dict else one)


def drop_ignorable_keys(content: dict[str, Any], kind: str, names: "Iterable[str]") -> None:
    """Take out the keys of these names wherever this release doesn't know them; where it does, they are read.

    Args:
        content: A document without its header; it is changed.
        kind: What kind of document it is.
        names: The names that it says may be ignored.
    """
    ignorable = frozenset(names)
    lists = tuple(BUNDLE) if kind in (*PLANS, "bundle") else ()
    waiting: list[tuple[Any, type[Value]]] = []
    for name in lists:
        waiting += [(one, KINDS[BUNDLE[name]]) for one in _listed(content.get(name))]
    if kind == "bundle":
        _drop(content, ignorable, lists)
    else:
        waiting.append((content, _class_of(kind)))
    while waiting:
        one, of = waiting.pop()
        if one.__class__ is dict:
            shapes = {field.name: field.shape for field in fields_of(of)}
            _drop(one, ignorable, (*shapes, "type", *(lists if one is content else ())))
            for name in shapes.keys() & one.keys():
                waiting += _objects(one[name], shapes[name])


def _drop(one: dict[str, Any], ignorable: frozenset[str], known: "Iterable[str]") -> None:
    for key in (one.keys() & ignorable).difference(known):
        del one[key]


def _class_of(kind: str) -> "type[Value]":
    if kind in KINDS:
        return KINDS[kind]
    from footex.planning.plan.plan import Plan

    return Plan


def _listed(value: Any) -> list[Any]:
    return value if value.__class__ is list else [value]


def _objects(value: Any, shape: Shape) -> "Iterator[tuple[Any, type[Value]]]":
    """The objects that a field holds, each with its class; those of a wrong `type` are told elsewhere."""
    if shape.reference or not is_object(shape.members[0]):
        return
    kinds = {TAGS[member]: member for member in shape.members} if shape.tagged else {}
    for one in _listed(value):
        tag = one.get("type") if one.__class__ is dict else None
        kind = kinds.get(tag) if tag.__class__ is str else None
        if kind or not shape.tagged:
            yield one, kind or shape.members[0]
