"""Strategies for catalogues."""

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from footex.model.catalog import Catalog
from footex.testing.exercise import exercises
from footex.testing.routine import one_for_each_id, routines
from footex.testing.source import sources
from footex.testing.texts import some

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
    source = one_for_each_id(sources(detailed=detailed))
    exercise = one_for_each_id(exercises(source, detailed=detailed))
    several_routines = st.lists(routines(exercise, source, max_depth=1, detailed=detailed), max_size=2)
    several_exercises, several_sources = some(exercise), some(source)

    @st.composite
    def catalog(draw: "DrawFn") -> Catalog:
        drawn = {one.id: one for one in draw(several_routines)}
        return Catalog(exercises=draw(several_exercises), routines=drawn.values(), sources=draw(several_sources))

    return catalog()
