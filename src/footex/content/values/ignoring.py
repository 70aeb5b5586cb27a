"""Keys that loading ignores: those that begin with `x-`, and those that a document declares ignorable."""

from typing import TYPE_CHECKING, Any

from footex.content.kinds import ALTERNATIVES, BUNDLE, HELD
from footex.content.values.shapes import KINDS, PLANS, Shape, fields_of, is_object

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.model.value import Value

__all__ = ["drop_ignorable_keys", "drop_private_keys"]


_SIGNS = ("x-", "\\u00", "\\U0", "\\x")
"""Every text with a key that begins with `x-` holds one of these: the key itself, or an escape of JSON or TOML."""


def drop_private_keys(document: dict[str, Any], text: str) -> None:
    """Remove every key that begins with `x-`, in any object, with its value.

    Args:
        document: The parse tree; it is changed.
        text: The text of the document; most hold none of the signs, so that most trees needn't be searched.
    """
    waiting: list[Any] = [document] if any(sign in text for sign in _SIGNS) else []
    while waiting:
        node = waiting.pop()
        if node.__class__ is dict:  # listed first, as a dict must not change while it is iterated
            for key in [key for key in node if key.startswith("x-")]:
                del node[key]
        if node.__class__ in (dict, list):
            waiting.extend(node.values() if node.__class__ is dict else node)


def drop_ignorable_keys(content: dict[str, Any], kind: str, names: "Iterable[str]") -> None:
    """Remove the keys of these names wherever this release doesn't know them; known keys are read.

    Args:
        content: A document without its header; it is changed.
        kind: What kind of document it is.
        names: The names that it declares ignorable.
    """
    ignorable = frozenset(names)
    lists = tuple(BUNDLE if kind == "bundle" else HELD if kind in PLANS else ())
    waiting: list[tuple[Any, type[Value]]] = []
    for name in lists:
        waiting += [(entry, KINDS[BUNDLE[name]]) for entry in _listed(content.get(name))]
    if kind == "bundle":
        _drop(content, ignorable, lists)
    else:
        waiting.append((content, _class_of(kind)))
        if kind in PLANS:
            waiting += [(other, _class_of(kind)) for other in _listed(content.get(ALTERNATIVES))]
            lists = (*lists, ALTERNATIVES)
    while waiting:
        node, kind_of_node = waiting.pop()
        if node.__class__ is dict:
            shapes = {field.name: field.shape for field in fields_of(kind_of_node)}
            _drop(node, ignorable, (*shapes, "type", *(lists if node is content else ())))
            for name in shapes.keys() & node.keys():
                waiting += _objects(node[name], shapes[name])


def _drop(node: dict[str, Any], ignorable: frozenset[str], known: "Iterable[str]") -> None:
    for key in (node.keys() & ignorable).difference(known):
        del node[key]


def _class_of(kind: str) -> "type[Value]":
    if kind in KINDS:
        return KINDS[kind]
    from footex.planning.plan.plan import Plan

    return Plan


def _listed(value: Any) -> list[Any]:
    return value if value.__class__ is list else [value]


def _objects(value: Any, shape: Shape) -> "Iterator[tuple[Any, type[Value]]]":
    """The objects that a field holds, each with its class; the conversion reports those of a wrong `type`."""
    if shape.reference or not is_object(shape.members[0]):
        return
    kinds = shape.kinds_by_tag() if shape.tagged else {}
    for node in _listed(value):
        tag = node.get("type") if node.__class__ is dict else None
        kind = kinds.get(tag) if tag.__class__ is str else None
        if kind or not shape.tagged:
            yield node, kind or shape.members[0]
