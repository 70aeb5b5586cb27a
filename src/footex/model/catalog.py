"""Catalogues: exercises, routines, sources and protocols by id, immutable; merging makes a new one."""

from typing import TYPE_CHECKING, TypeVar

from footex.errors import count_noun
from footex.model.equipment import as_things
from footex.model.exercise import Exercise
from footex.model.exercise_kinds import ExerciseKind, ExerciseKindLike, Position, PositionLike
from footex.model.fields import as_instance, as_instances, as_member, as_text
from footex.model.figures.amounts import UNSTATED
from footex.model.routines.routine import Routine
from footex.model.shelf import ConflictingIds, Shelf, shelve
from footex.model.sources.source import Source
from footex.model.value import freeze

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from enum import Enum

    from footex.model.exercise_traits import ExerciseLevelLike, ForceLike, MechanicLike
    from footex.model.phases.protocol import Protocol

__all__ = ["Catalog"]

_Kept = TypeVar("_Kept", Exercise, Routine, Source, "Protocol")


class Catalog:
    """Exercises, routines, sources and protocols by id. What one of them refers to is the catalogue's own.

    Args:
        exercises: Exercises, or one; those of the routines are added.
        routines: Routines, or one; those of the protocols are added.
        sources: Sources, or one; those of the exercises, routines and protocols are added.
        protocols: Protocols, or one.
        origin: Their origin, for error messages.

    Attributes:
        exercises: Exercises by id.
        routines: Routines by id.
        sources: Sources by id.
        protocols: Protocols by id.

    Raises:
        InvalidValue: An entry of another type.
        ConflictingIds: Two different values with one id.

    Example:
        >>> Catalog(exercises=Exercise(id="squat", name="Squat"))
        <Catalog: 1 exercise, 0 routines, 0 sources>
    """

    __slots__ = ("__weakref__", "exercises", "protocols", "routines", "sources")

    exercises: Shelf[Exercise]
    routines: Shelf[Routine]
    sources: Shelf[Source]
    protocols: "Shelf[Protocol]"

    def __init__(
        self,
        *,
        exercises: "Iterable[Exercise] | Exercise" = (),
        routines: "Iterable[Routine] | Routine" = (),
        sources: "Iterable[Source] | Source" = (),
        protocols: "Iterable[Protocol] | Protocol" = (),
        origin: str = "this program",
    ) -> None:
        own_protocols = _protocols(protocols)
        own_routines = [*as_instances(routines, Routine, "Catalog.routines")]
        own_routines += [routine for protocol in own_protocols for routine in protocol.routines()]
        own_exercises = as_instances(exercises, Exercise, "Catalog.exercises")
        all_exercises = [*own_exercises, *(exercise for routine in own_routines for exercise in routine.exercises())]
        all_sources = list(as_instances(sources, Source, "Catalog.sources"))
        all_sources += [exercise.source for exercise in all_exercises if exercise.source is not None]
        all_sources += [routine.source for routine in own_routines if routine.source is not None]
        all_sources += [protocol.source for protocol in own_protocols if protocol.source is not None]
        freeze(self, "exercises", _shelf("exercise", all_exercises, origin))
        freeze(self, "routines", _shelf("routine", own_routines, origin))
        freeze(self, "sources", _shelf("source", all_sources, origin))
        freeze(self, "protocols", _shelf("protocol", own_protocols, origin))

    @classmethod
    def from_shelves(
        cls,
        *,
        exercises: Shelf[Exercise],
        routines: Shelf[Routine],
        sources: Shelf[Source],
        protocols: "Shelf[Protocol] | None" = None,
    ) -> "Catalog":
        """Make a catalogue of shelves, whose values are made when asked for.

        Args:
            exercises: Exercises by id, those of all routines among them.
            routines: Routines by id, those of all protocols among them.
            sources: Sources by id, those of all exercises, routines and protocols among them.
            protocols: Protocols by id; none by default.

        Raises:
            InvalidValue: Something that isn't a shelf.

        Example:
            >>> import footex
            >>> library = footex.bundled()
            >>> Catalog.from_shelves(
            ...     exercises=library.exercises, routines=library.routines, sources=library.sources
            ... ) == library
            True
        """
        catalog = object.__new__(cls)
        shelves = {"exercises": exercises, "routines": routines, "sources": sources}
        for name, shelf in (shelves | {"protocols": Shelf("protocol", {}) if protocols is None else protocols}).items():
            freeze(catalog, name, as_instance(shelf, Shelf, f"Catalog.{name}"))
        return catalog

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a catalogue is immutable: {name} can't be set; merge with | to get a new one")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a catalogue is immutable: {name} can't be deleted")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Catalog):
            return NotImplemented
        return all(own == others for own, others in zip(_shelves(self), _shelves(other), strict=True))

    def __hash__(self) -> int:
        return hash(tuple(tuple(shelf) for shelf in _shelves(self)))

    def __or__(self, other: "Catalog") -> "Catalog":
        if not isinstance(other, Catalog):
            return NotImplemented
        return Catalog.from_shelves(
            exercises=self.exercises.merged(other.exercises),
            routines=self.routines.merged(other.routines),
            sources=self.sources.merged(other.sources),
            protocols=self.protocols.merged(other.protocols),
        )

    def __copy__(self) -> "Catalog":
        return self

    def __deepcopy__(self, memo: object) -> "Catalog":
        return self

    def __reduce__(self) -> "tuple[object, ...]":
        return (_restore, _shelves(self))

    def __repr__(self) -> str:
        shown = [shelf for shelf in _shelves(self) if shelf or shelf is not self.protocols]
        return f"<Catalog: {', '.join(count_noun(len(shelf), shelf.kind) for shelf in shown)}>"

    def _repr_html_(self) -> str:
        from footex.model.html import table

        rows = [(shelf.kind, key, shelf.origin(key)) for shelf in _shelves(self) for key in shelf]
        return table("Catalogue", ("kind", "id", "from"), rows)

    def find(
        self,
        *,
        target: str | None = None,
        kind: ExerciseKindLike | None = None,
        position: PositionLike | None = None,
        equipment: "Iterable[str] | str | None" = None,
        name: str | None = None,
        level: "ExerciseLevelLike | None" = None,
        force: "ForceLike | None" = None,
        mechanic: "MechanicLike | None" = None,
    ) -> tuple[Exercise, ...]:
        """Find the exercises that meet every condition; an unknown field of an exercise meets none.

        Args:
            target: A muscle, a joint or another target, or a part of its name.
            kind: What it trains.
            position: The starting position.
            equipment: The things available; an empty list finds what needs none.
            name: A part of the name, of an alias or of the id.
            level: For whom it is, by experience.
            force: Whether the muscles push, pull or hold still.
            mechanic: Whether several joints move or one.

        Returns:
            Exercises in the order of their ids.

        Raises:
            InvalidValue: An unknown kind, position, level, force or mechanic.

        Example:
            >>> import footex
            >>> article = Catalog(routines=footex.bundled().routines["heel-and-foot-stretching"])
            >>> article.find(equipment=["chair", "towel"], position="seated")
            (<Exercise towel-curls>,)
        """
        tests: list[Callable[[Exercise], bool]] = []
        if target is not None:
            wanted = as_text(target, "Catalog.find.target").lower()
            tests.append(
                lambda own: own.targets is not UNSTATED and any(wanted in target.name for target in own.targets)
            )
        if kind is not None:
            wanted_kind = as_member(kind, ExerciseKind, "Catalog.find.kind")
            tests.append(lambda own: own.kind is wanted_kind)
        if position is not None:
            wanted_position = as_member(position, Position, "Catalog.find.position")
            tests.append(lambda own: own.position is wanted_position)
        if equipment is not None:
            # A list of a value rejects sets, as their order varies; here the order has no effect.
            listed = list(equipment) if isinstance(equipment, (set, frozenset)) else equipment
            things = frozenset(thing.lower() for thing in as_things(listed, "Catalog.find.equipment"))
            tests.append(
                lambda own: own.equipment is not UNSTATED and all(thing.met_by(things) for thing in own.equipment)
            )
        if name is not None:
            part = as_text(name, "Catalog.find.name").lower()
            tests.append(lambda own: any(part in name.lower() for name in (own.id, own.name, *own.aliases)))
        if traits := {
            name: value
            for name, value in (("level", level), ("force", force), ("mechanic", mechanic))
            if value is not None
        }:
            tests.append(_has_traits(traits))
        return tuple(exercise for exercise in self.exercises.values() if all(test(exercise) for test in tests))

    def find_routines(self, *, condition: "Iterable[str] | str") -> tuple[Routine, ...]:
        """Find the routines whose population has a condition, in whole words of any case.

        A routine for which a condition is an absolute contraindication is never found: not where its words are within
        those of the contraindication, nor the other way round. Of a routine without a population nobody knows whom it
        is for.

        Args:
            condition: A diagnosis or complaint: `"heel pain"` finds a population with "plantar heel pain". Of several
                the population has at least one, and none is an absolute contraindication.

        Returns:
            Routines in the order of their ids.

        Raises:
            InvalidValue: No condition, or one without a word.

        Example:
            >>> from footex.model import Population
            >>> squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(8)))
            >>> knees = Population(text="adults with a sore knee", conditions="knee pain")
            >>> legs = Routine(id="legs", title="Legs", items=squat, population=knees)
            >>> Catalog(routines=legs).find_routines(condition="Knee pain")
            (<Routine legs: squat>,)
        """
        from footex.model.safety.conditions import as_conditions, is_for

        conditions = as_conditions(condition, "Catalog.find_routines.condition")
        return tuple(routine for routine in self.routines.values() if is_for(routine, conditions))


def _has_traits(wanted: "Mapping[str, Enum | str]") -> "Callable[[Exercise], bool]":
    from footex.model.exercise_traits import ExerciseLevel, Force, Mechanic

    kinds: dict[str, type[Enum]] = {"level": ExerciseLevel, "force": Force, "mechanic": Mechanic}
    members = {name: as_member(value, kinds[name], f"Catalog.find.{name}") for name, value in wanted.items()}
    return lambda own: all(getattr(own, name) is member for name, member in members.items())


def _restore(
    exercises: Shelf[Exercise],
    routines: Shelf[Routine],
    sources: Shelf[Source],
    protocols: "Shelf[Protocol]",
) -> Catalog:
    return Catalog.from_shelves(exercises=exercises, routines=routines, sources=sources, protocols=protocols)


def _shelves(catalog: Catalog) -> "tuple[Shelf[Exercise], Shelf[Routine], Shelf[Source], Shelf[Protocol]]":
    return (catalog.exercises, catalog.routines, catalog.sources, catalog.protocols)


def _protocols(value: "Iterable[Protocol] | Protocol") -> "tuple[Protocol, ...]":
    # Most catalogues have none.
    if value == ():
        return ()
    from footex.model.phases.protocol import Protocol

    return as_instances(value, Protocol, "Catalog.protocols")


def _shelf(kind: str, values: "Iterable[_Kept]", origin: str) -> Shelf[_Kept]:
    kept: dict[str, tuple[str, _Kept]] = {}
    for value in values:
        if kept.setdefault(value.id, (origin, value))[1] != value:
            raise ConflictingIds(kind, value.id, (origin, origin))
    return shelve(kind, kept)
