"""The values of a catalogue, each with its place."""

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.content.problems import Path
    from footex.model.catalog import Catalog
    from footex.model.exercise import Exercise
    from footex.model.phases.protocol import Protocol
    from footex.model.routines.routine import Routine
    from footex.model.sources.source import Source

    RoutineOrProtocol: TypeAlias = Routine | Protocol
    """What is done over days or weeks, and has a population, exclusions and outcomes."""

__all__ = ["all_routines_and_protocols", "all_values"]


def all_values(catalog: "Catalog") -> "Iterator[tuple[Path, Exercise | RoutineOrProtocol | Source]]":
    """All exercises, routines, protocols and sources."""
    for exercise in catalog.exercises.values():
        yield ("exercises", exercise.id), exercise
    yield from all_routines_and_protocols(catalog)
    for source in catalog.sources.values():
        yield ("sources", source.id), source


def all_routines_and_protocols(catalog: "Catalog") -> "Iterator[tuple[Path, RoutineOrProtocol]]":
    """All routines and protocols."""
    for routine in catalog.routines.values():
        yield ("routines", routine.id), routine
    for protocol in catalog.protocols.values():
        yield ("protocols", protocol.id), protocol
