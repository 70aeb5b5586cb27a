"""Strategies for catalogues."""

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from footex.model.catalog import Catalog
from footex.model.phases.phase import Phase
from footex.model.phases.protocol import Protocol
from footex.testing.exercise import exercises
from footex.testing.picture import pictures
from footex.testing.routine import one_for_each_id, routines
from footex.testing.source import sources
from footex.testing.texts import built, few, slugs, texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

    from footex.model.routines.routine import Routine

__all__ = ["catalogs"]


def catalogs(*, detailed: bool = True) -> "SearchStrategy[Catalog]":
    """Catalogues of a few exercises, routines, sources, protocols and pictures.

    Args:
        detailed: Whether to draw all fields; without, only those that time depends on: quicker.

    Example:
        >>> from hypothesis import given
        >>> @given(catalogs())
        ... def every_routine_has_its_id(catalog):
        ...     assert all(routine.id == id_ for id_, routine in catalog.routines.items())
        >>> every_routine_has_its_id()
    """
    source = one_for_each_id(sources(detailed=detailed))
    exercise = one_for_each_id(exercises(source, detailed=detailed))
    routine = routines(exercise, source, max_depth=1, detailed=detailed)
    details = {"protocols": few(st.tuples(slugs(), texts())), "pictures": few(one_for_each_id(pictures()))}
    more: dict[str, SearchStrategy[Any]] = details if detailed else {}
    return built(_catalog, {}, routines=few(routine), exercises=few(exercise), sources=few(source), **more)


def _catalog(routines: "Sequence[Routine]" = (), protocols: "Sequence[tuple[str, str]]" = (), **others: Any) -> Catalog:
    """A catalogue of these, with protocols of these ids and titles; of several under one id, the last."""
    kept = {routine.id: routine for routine in routines}.values()
    phases = [Phase(title=routine.title, routines=routine) for routine in kept]
    made = [Protocol(id=id_, title=title, phases=phases) for id_, title in dict(protocols).items() if phases]
    return Catalog(routines=kept, protocols=made, **others)
