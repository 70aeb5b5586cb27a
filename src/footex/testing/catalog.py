"""Strategies for catalogues."""

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from footex.model.catalog import Catalog
from footex.testing.exercise import exercises
from footex.testing.routine import one_for_each_id, routines
from footex.testing.source import sources

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

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
    return _catalogs(detailed=detailed)


@st.composite
def _catalogs(draw: "DrawFn", *, detailed: bool) -> Catalog:
    source = one_for_each_id(sources())
    exercise = one_for_each_id(exercises(source, detailed=detailed))
    routine = routines(exercise, source, max_depth=1, detailed=detailed)
    drawn = draw(st.lists(routine, max_size=2))
    return Catalog(
        exercises=draw(st.lists(exercise, max_size=2)),
        routines={one.id: one for one in drawn}.values(),
        sources=draw(st.lists(source, max_size=2)),
    )
