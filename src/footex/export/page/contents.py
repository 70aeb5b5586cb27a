"""What is on a page: its sessions, each dose once, and where the instructions of each exercise are."""

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from footex.model.routines.editing import map_items
from footex.model.routines.prescription import Prescription
from footex.model.sources.evidence import Basis, Evidence
from footex.timing.estimates.estimate import estimate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from footex.model.dosage.sides import OneSideLike
    from footex.model.exercise import Exercise
    from footex.model.pictures.picture import Picture
    from footex.model.routines.block import Item
    from footex.model.routines.routine import Routine
    from footex.model.sources.source import Source
    from footex.timing.estimates.estimate import Estimate
    from footex.timing.paces.level import Level
    from footex.timing.paces.pace import Pace

__all__ = ["Contents", "Shown", "gather", "without_origin"]


class Shown(NamedTuple):
    """A session of a page: a routine with its own dose.

    Attributes:
        position: Its place among the sessions of the page, from 0.
        dose: Which dose of its routine it is, from 1.
        doses: How many doses of its routine are on the page.
        routine: The routine, with the affected side chosen.
        origin: The routine as it was given.
        estimate: How long it takes.
    """

    position: int
    dose: int
    doses: int
    routine: "Routine"
    origin: "Routine"
    estimate: "Estimate"

    @property
    def anchor(self) -> str:
        """The id of its section."""
        return f"session-{self.position + 1}"


class Contents(NamedTuple):
    """What is on a page.

    Attributes:
        sessions: The sessions, each dose once, in the order in which they are first done.
        pace: The pace of the estimates.
        level: Which figures of the ranges are played.
        homes: Of each exercise the session and the place where its instructions are.
        anchors: The id of the place with the instructions of each exercise.
        of_routine: The session of each routine that was gathered.
        played: Of the place of each session that can be played its place among the player's.
        planned: Of each dated session of a plan its place among the player's, by its id.
        sources: The sources of the page.
        pictures: The pictures that there are, by name.
    """

    sessions: tuple[Shown, ...]
    pace: "Pace"
    level: "Level"
    homes: "Mapping[Exercise, tuple[int, str]]"
    anchors: "Mapping[Exercise, str]"
    of_routine: "Mapping[Routine, Shown]"
    played: "Mapping[int, int]"
    planned: "Mapping[str, int]"
    sources: "tuple[Source, ...]"
    pictures: "Mapping[str, Picture]" = MappingProxyType({})


def gather(routines: "Iterable[Routine]", pace: "Pace", level: "Level", side: "OneSideLike | None" = None) -> Contents:
    """Gather the sessions of a page; routines of which nothing that is done differs are one session.

    Args:
        routines: The routines, in the order in which they are done.
        pace: The pace of the estimates.
        level: Which figures of the ranges are played.
        side: The affected side; `None` where it isn't known.

    Example:
        >>> import footex
        >>> from footex.timing import STEADY, Level
        >>> heels = footex.bundled().routines["heel-and-foot-stretching"]
        >>> [session.anchor for session in gather([heels, heels.at(0), heels], STEADY, Level.TYPICAL).sessions]
        ['session-1', 'session-2']
    """
    kept = tuple(dict.fromkeys(routines))
    chosen = {routine: routine if side is None else routine.for_side(side) for routine in kept}
    bare = {routine: without_origin(own) for routine, own in chosen.items()}
    distinct: dict[Routine, Routine] = {}
    for routine in kept:
        distinct.setdefault(bare[routine], routine)
    counts, numbers = Counter(routine.id for routine in distinct), Counter[str]()
    sessions: dict[Routine, Shown] = {}
    for index, (key, routine) in enumerate(distinct.items()):
        numbers[routine.id] += 1
        own = chosen[routine]
        timed = estimate(own, pace=pace)
        sessions[key] = Shown(index, numbers[own.id], counts[own.id], own, routine, timed)
    homes: dict[Exercise, tuple[int, str]] = {}
    for shown in sessions.values():
        for place, prescription in shown.routine.prescriptions():
            homes.setdefault(prescription.exercise, (shown.position, place))
    anchors = {exercise: f"exercise-{number}" for number, exercise in enumerate(homes, 1)}
    of_routine = {routine: sessions[bare[routine]] for routine in kept}
    return Contents(tuple(sessions.values()), pace, level, homes, anchors, of_routine, {}, {}, ())


def without_origin(routine: "Routine") -> "Routine":
    """The routine without what says where its figures come from, except that they are assumed.

    Two sessions with the same figures are the same to who does them, however a plan came to each.
    """
    items = map_items(routine.items, _without_origin)
    return evolve(routine, items=items, evidence=_assumed(routine.evidence))


def _without_origin(_: str, item: "Item") -> "Item":
    if not isinstance(item, Prescription):
        return item
    return evolve(item, evidence=_assumed(item.evidence))


def _assumed(evidence: "Iterable[Evidence]") -> "list[Evidence]":
    """Which figures are assumed, without why: the mark is the same."""
    return [
        Evidence(field=one.field, basis=one.basis, note="assumed") for one in evidence if one.basis is Basis.ASSUMED
    ]
