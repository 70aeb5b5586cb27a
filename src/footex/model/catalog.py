"""Catalogues: exercises, routines, sources, protocols and pictures by id, immutable; merging makes a new one."""

from typing import TYPE_CHECKING, Any, TypeVar

from footex.errors import InvalidValue, clip, count_noun
from footex.model.exercise import Exercise
from footex.model.fields import as_instance, as_instances
from footex.model.routines.routine import Routine
from footex.model.shelf import ConflictingIds, Shelf, shelve
from footex.model.sources.source import Source
from footex.model.value import FIRST_FLAT, IncompatiblePickle, freeze

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from footex.model.exercise_kinds import ExerciseKindLike, PositionLike
    from footex.model.exercise_traits import ExerciseLevelLike, ForceLike, MechanicLike
    from footex.model.finding.support import SupportLike
    from footex.model.phases.protocol import Protocol
    from footex.model.pictures.picture import Picture
    from footex.model.sources.source import SourceDesignLike

__all__ = ["Catalog"]

_Kept = TypeVar("_Kept", Exercise, Routine, Source, "Protocol", "Picture")

_KINDS = ("exercises", "routines", "sources", "protocols", "pictures")
_OFTEN_EMPTY = ("protocol", "picture")
"""The kinds that a catalogue is said to hold only where it does."""


class Catalog:
    """Exercises, routines, sources, protocols and pictures by id. What one of them refers to is the catalogue's own.

    A picture isn't referred to, only named: a name without a picture is none in the catalogue, and outputs show the
    name of the exercise there.

    Args:
        exercises: Exercises, or one; those of the routines are added.
        routines: Routines, or one; those of the protocols are added.
        sources: Sources, or one; those of the exercises, routines and protocols are added.
        protocols: Protocols, or one.
        pictures: Pictures, or one.
        origin: Their origin, for error messages.

    Attributes:
        exercises: Exercises by id.
        routines: Routines by id.
        sources: Sources by id.
        protocols: Protocols by id.
        pictures: Pictures by id; the bundled ones are read when they are asked for.

    Raises:
        InvalidValue: An entry of another type.
        ConflictingIds: Two different values with one id.

    Example:
        >>> Catalog(exercises=Exercise(id="squat", name="Squat"))
        <Catalog: 1 exercise, 0 routines, 0 sources>
    """

    __slots__ = ("__weakref__", "exercises", "pictures", "protocols", "routines", "sources")

    exercises: Shelf[Exercise]
    routines: Shelf[Routine]
    sources: Shelf[Source]
    protocols: "Shelf[Protocol]"
    pictures: "Shelf[Picture]"

    def __init__(
        self,
        *,
        exercises: "Iterable[Exercise] | Exercise" = (),
        routines: "Iterable[Routine] | Routine" = (),
        sources: "Iterable[Source] | Source" = (),
        protocols: "Iterable[Protocol] | Protocol" = (),
        pictures: "Iterable[Picture] | Picture" = (),
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
        freeze(self, "pictures", _shelf("picture", _pictures(pictures), origin))

    @classmethod
    def from_shelves(
        cls,
        *,
        exercises: Shelf[Exercise],
        routines: Shelf[Routine],
        sources: Shelf[Source],
        protocols: "Shelf[Protocol] | None" = None,
        pictures: "Shelf[Picture] | None" = None,
    ) -> "Catalog":
        """Make a catalogue of shelves, whose values are made when asked for.

        Args:
            exercises: Exercises by id, those of all routines among them.
            routines: Routines by id, those of all protocols among them.
            sources: Sources by id, those of all exercises, routines and protocols among them.
            protocols: Protocols by id; none by default.
            pictures: Pictures by id; none by default.

        Raises:
            InvalidValue: Something that isn't a shelf.

        Example:
            >>> import footex
            >>> library = footex.bundled()
            >>> Catalog.from_shelves(
            ...     exercises=library.exercises,
            ...     routines=library.routines,
            ...     sources=library.sources,
            ...     pictures=library.pictures,
            ... ) == library
            True
        """
        catalog = object.__new__(cls)
        shelves = {
            "exercises": exercises,
            "routines": routines,
            "sources": sources,
            "protocols": Shelf("protocol", {}) if protocols is None else protocols,
            "pictures": Shelf("picture", {}) if pictures is None else pictures,
        }
        for name, shelf in shelves.items():
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
            pictures=self.pictures.merged(other.pictures),
        )

    def __copy__(self) -> "Catalog":
        return self

    def __deepcopy__(self, memo: object) -> "Catalog":
        return self

    def __reduce__(self) -> "tuple[object, ...]":
        return (_restore, (FIRST_FLAT, *_shelves(self)))

    def __repr__(self) -> str:
        shown = [shelf for shelf in _shelves(self) if shelf or shelf.kind not in _OFTEN_EMPTY]
        return f"<Catalog: {', '.join(count_noun(len(shelf), shelf.kind) for shelf in shown)}>"

    def _repr_html_(self) -> str:
        from footex.markup import write
        from footex.model.views.catalog import view_catalog

        return write(view_catalog(self))

    def find(
        self,
        *,
        target: str | None = None,
        kind: "ExerciseKindLike | None" = None,
        position: "PositionLike | None" = None,
        equipment: "Iterable[str] | str | None" = None,
        name: str | None = None,
        level: "ExerciseLevelLike | None" = None,
        force: "ForceLike | None" = None,
        mechanic: "MechanicLike | None" = None,
        purpose: str | None = None,
        support: "SupportLike | None" = None,
        design: "SourceDesignLike | None" = None,
        where: "Callable[[Exercise], bool] | None" = None,
    ) -> tuple[Exercise, ...]:
        """Find the exercises that meet every criterion; an unknown field of an exercise meets none.

        Args:
            target: A muscle, a joint or another target, or a part of its name.
            kind: What it trains.
            position: The starting position.
            equipment: The things available; an empty list finds what needs none.
            name: A part of the name, of an alias or of the id.
            level: For whom it is, by experience.
            force: Whether the muscles push, pull or hold still.
            mechanic: Whether several joints move or one.
            purpose: Whole words of a target or a kind: `"balance"`.
            support: Whether a person holds on to something.
            design: The design of its source.
            where: A criterion of one's own.

        Returns:
            Exercises in the order of their ids.

        Raises:
            InvalidValue: An unknown kind, position, level, force, mechanic, support or design.
            UnknownPurpose: No exercise or routine of the catalogue is for the purpose.

        Example:
            >>> import footex
            >>> article = Catalog(routines=footex.bundled().routines["heel-and-foot-stretching"])
            >>> article.find(equipment=["chair", "towel"], position="seated")
            (<Exercise towel-curls>,)
        """
        from footex.model.finding.exercises import narrow

        if purpose is not None:
            self._check_purpose(purpose, "Catalog.find.purpose")
        wanted = {
            "kind": kind, "position": position, "level": level, "force": force, "mechanic": mechanic, "design": design,
            "equipment": equipment, "support": support, "target": target, "name": name, "purpose": purpose,
        }  # fmt: skip
        _check_function(where, "Catalog.find.where", "an exercise")
        exercises = narrow(self.exercises.values(), wanted)
        return tuple(exercises if where is None else filter(where, exercises))

    def find_routines(
        self,
        *,
        condition: "Iterable[str] | str | None" = None,
        population: str | None = None,
        purpose: str | None = None,
        target: str | None = None,
        equipment: "Iterable[str] | str | None" = None,
        support: "SupportLike | None" = None,
        design: "SourceDesignLike | None" = None,
        where: "Callable[[Routine], bool] | None" = None,
    ) -> tuple[Routine, ...]:
        """Find the routines that meet every criterion; what isn't known of a routine meets none.

        A routine for which a condition is an absolute contraindication is never found by it: not where its words are
        within those of the contraindication, nor the other way round. A purpose that holds the words of one doesn't
        find it either.

        Args:
            condition: A diagnosis or complaint, in whole words of any case: `"heel pain"` finds a population with
                "plantar heel pain". Of several the population has at least one, and none is an absolute
                contraindication. Of a routine without a population nobody knows whom it is for.
            population: Whole words of the description of its population: `"older adults"`.
            purpose: Whole words of a condition of its population, or of a target or kind of one of its exercises:
                `"balance"`.
            target: A target of one of its exercises, or a part of the target's name.
            equipment: The things available, with which all of it can be done; an empty list finds what needs none.
            support: The highest level of support in it.
            design: The design of its source.
            where: A criterion of one's own, such as `footex.timing.done_within("10 min")`.

        Returns:
            Routines in the order of their ids.

        Raises:
            InvalidValue: No condition, a text without a word, an unknown support or design.
            UnknownPurpose: No exercise or routine of the catalogue is for the purpose.

        Example:
            >>> from footex.model import Population
            >>> squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(8)))
            >>> knees = Population(text="adults with a sore knee", conditions="knee pain")
            >>> legs = Routine(id="legs", title="Legs", items=squat, population=knees)
            >>> Catalog(routines=legs).find_routines(condition="Knee pain")
            (<Routine legs: squat>,)
        """
        from footex.model.finding.routines import make_tests

        if purpose is not None:
            self._check_purpose(purpose, "Catalog.find_routines.purpose")
        wanted = {
            "condition": condition, "population": population, "purpose": purpose, "target": target,
            "equipment": equipment, "support": support, "design": design,
        }  # fmt: skip
        _check_function(where, "Catalog.find_routines.where", "a routine")
        tests = [*make_tests(wanted), *([] if where is None else [where])]
        return tuple(routine for routine in self.routines.values() if all(test(routine) for test in tests))

    def _check_purpose(self, purpose: str, name: str) -> None:
        from footex.model.finding.purpose import check_purpose

        check_purpose(purpose, name, self.exercises.values(), self.routines.values())


def _check_function(value: object, name: str, argument: str) -> None:
    if value is not None and not callable(value):
        raise InvalidValue(name, value, "is not a function", f"write a function of {argument}, which is true or false")


def _restore(*parts: Any) -> Catalog:
    """Make a catalogue of what a pickle holds: the number of its format, which format 1 lacks, and the shelves."""
    number, *shelves = (1, *parts) if isinstance(parts[0], Shelf) else parts
    if number not in {1, FIRST_FLAT} or len(shelves) != len(_KINDS):
        found = f"format {clip(number)}, {count_noun(len(shelves), 'part')}"
        raise IncompatiblePickle("Catalog", found, f"format {FIRST_FLAT}, {', '.join(_KINDS)}")
    return Catalog.from_shelves(**dict(zip(_KINDS, shelves, strict=True)))


def _shelves(
    catalog: Catalog,
) -> "tuple[Shelf[Exercise], Shelf[Routine], Shelf[Source], Shelf[Protocol], Shelf[Picture]]":
    return (catalog.exercises, catalog.routines, catalog.sources, catalog.protocols, catalog.pictures)


def _protocols(value: "Iterable[Protocol] | Protocol") -> "tuple[Protocol, ...]":
    # Most catalogues have none.
    if value == ():
        return ()
    from footex.model.phases.protocol import Protocol

    return as_instances(value, Protocol, "Catalog.protocols")


def _pictures(value: "Iterable[Picture] | Picture") -> "tuple[Picture, ...]":
    # What reads them is slow to import, and few need it.
    if value == ():
        return ()
    from footex.model.pictures.picture import Picture

    return as_instances(value, Picture, "Catalog.pictures")


def _shelf(kind: str, values: "Iterable[_Kept]", origin: str) -> Shelf[_Kept]:
    kept: dict[str, tuple[str, _Kept]] = {}
    for value in values:
        if kept.setdefault(value.id, (origin, value))[1] != value:
            raise ConflictingIds(kind, value.id, (origin, origin))
    return shelve(kind, kept)
