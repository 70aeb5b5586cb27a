"""Strategies for catalogues."""

from typing import TYPE_CHECKING, Any

from footex.model.catalog import Catalog
from footex.testing.exercise import exercises
from footex.testing.routine import one_for_each_id, routines
from footex.testing.source import sources
from footex.testing.texts import details, few

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["catalogs"]


def catalogs(*, detailed: bool = True) -> "SearchStrategy[Catalog]":
    """Catalogues of a few exercises, routines and sources.

    Args:
        detailed: Whether to draw all fields; without, only those that time depends on: quicker.

    Example:
        >>> from hypothesis import given
        >>> @given(catalogs())
        ... def every_routine_stands_in_it(catalog):
        ...     assert all(catalog.routines[one].id == one for one in catalog.routines)
        >>> every_routine_stands_in_it()
    """
    source = one_for_each_id(sources(detailed=detailed))
    exercise = one_for_each_id(exercises(source, detailed=detailed))
    routine = routines(exercise, source, max_depth=1, detailed=detailed)
    return details(routines=few(routine), exercises=few(exercise), sources=few(source)).map(_catalog)


def _catalog(several: "dict[str, Any]") -> Catalog:
    several["routines"] = {one.id: one for one in several.get("routines", ())}.values()
    return Catalog(**several)
