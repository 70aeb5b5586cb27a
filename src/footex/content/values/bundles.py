"""The lists of a bundle or a plan, and the values in them, which both read in the same way."""

from typing import TYPE_CHECKING, Any

from footex.content.kinds import BUNDLE
from footex.content.values.conversion import find_errors, structure
from footex.content.values.errors import not_a_list
from footex.content.values.references import resolve_references
from footex.content.values.shapes import KINDS
from footex.errors import LONGEST_ID
from footex.model.fields import slug_of
from footex.model.shelf import ConflictingIds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from footex.content.problems import Path
    from footex.content.values.errors import LocatedError
    from footex.content.values.references import Known

__all__ = ["find_conflict", "id_of", "list_values", "misplaced_values", "possible_ids", "read_value"]


def list_values(
    content: dict[str, Any], errors: "list[LocatedError]", lists: "Mapping[str, str]" = BUNDLE
) -> "Iterator[tuple[Path, str, Any]]":
    """Yield the values of a document's lists: the path, the kind and the parse tree of each."""
    for name, kind in lists.items():
        values = content.get(name, [])
        if not isinstance(values, list):
            errors.append(((name,), not_a_list(values)))
            continue
        for index, value in enumerate(values):
            yield (name, index), kind, value


def read_value(content: Any, kind: str, path: "Path", known: "Known") -> "tuple[Any, list[LocatedError]]":
    """Resolve the ids of a parse tree and make its value: the value or `None`, and all errors."""
    if isinstance(content, dict):
        resolve_references(content, known)
    value: Any = structure(content, KINDS[kind])
    if value is not None:
        return value, []
    return None, [((*path, *inside), error) for inside, error in find_errors(content, KINDS[kind])]


def id_of(content: Any) -> str | None:
    """The id as written, whatever else is wrong."""
    name = content.get("id") if isinstance(content, dict) else None
    return name if isinstance(name, str) else None


def misplaced_values(content: dict[str, Any]) -> "Iterator[tuple[str, Any]]":
    """The misplaced values of a bundle, not in a list or under an unknown name, each with a kind it may be of."""
    for name, values in content.items():
        if name in BUNDLE and not isinstance(values, list):
            yield BUNDLE[name], values
        elif name not in BUNDLE and isinstance(values, list):
            yield from ((kind, value) for kind in BUNDLE.values() for value in values)


def possible_ids(content: Any) -> "Iterator[str]":
    """The ids by which others may refer to an invalid value: its normalised id, or any of its texts if it has none."""
    if (name := id_of(content)) is not None:
        yield slug_of(name)
        return
    texts = (*content, *content.values()) if isinstance(content, dict) else (content,)
    yield from (slug_of(text) for text in texts if isinstance(text, str) and len(text) <= LONGEST_ID)


def find_conflict(kind: str, path: "Path", one: "tuple[str, Any]", other: "tuple[str, Any]") -> "list[LocatedError]":
    """The error if two values of one id differ, each given with its origin; none if they are equal."""
    if one[1] == other[1]:
        return []
    return [((*path, "id"), ConflictingIds(kind, other[1].id, (one[0], other[0])))]
