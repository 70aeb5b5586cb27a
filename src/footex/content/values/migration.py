"""Format versions: documents of an older one are brought up to date on loading, one small step at a time."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

__all__ = ["CURRENT", "STEPS", "Step", "migrate"]

CURRENT: Final = 1
"""The version of the format that this release writes."""

Step = Callable[[dict[str, Any]], dict[str, Any]]
"""Takes a parsed document of one version with its header, and returns it in the form of the next version."""

STEPS: Final[Mapping[int, Step]] = MappingProxyType({})
"""For each older version the step to the next one. There is none yet: version 1 is the first."""


def migrate(
    document: dict[str, Any], version: int, *, to: int = CURRENT, steps: Mapping[int, Step] = STEPS
) -> dict[str, Any] | None:
    """Bring a parsed document up to date.

    Args:
        document: A document; it isn't changed.
        version: The version that it declares, at most `to`.
        to: The version wanted.
        steps: For each older version the step to the next one.

    Returns:
        The document in the form of the version wanted; `None` if a step is missing.

    Example:
        >>> steps = {1: lambda document: {**document, "footex": 2, "title": document["name"]}}
        >>> migrate({"footex": 1, "name": "Legs"}, 1, to=2, steps=steps)["title"]
        'Legs'
        >>> migrate({"footex": 0}, 0) is None
        True
    """
    while version < to:
        if version not in steps:
            return None
        document = steps[version](document.copy())
        version += 1
    return document
