"""The time of a session by what it is spent on, gathered from its timeline: stated apart from assumed."""

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from footex.timing.counts.units import TimeKind
from footex.timing.timelines.timeline import timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.model.exercise import Exercise
    from footex.model.routines.routine import Routine
    from footex.timing.paces.level import Level
    from footex.timing.paces.pace import Pace
    from footex.timing.timelines.step import Step

__all__ = ["Spell", "Spent", "Stretch", "gather_spells", "gather_stretches", "spells_of"]


class Spent(NamedTuple):
    """What time is spent on.

    Attributes:
        kind: Work, hold, rest and so on.
        assumed: Whether a figure is assumed on which its length or its number rests.
    """

    kind: TimeKind
    assumed: bool


class Spell(NamedTuple):
    """The time of one bout or pause.

    Attributes:
        start: The milliseconds before it.
        place: Where in the routine.
        exercise: The exercise that it is part of; `None` for what is between two of them.
        spent: Its milliseconds by what they are spent on, in the order in which it is first done.
    """

    start: int
    place: str
    exercise: "Exercise | None"
    spent: "dict[Spent, int]"


class Stretch(NamedTuple):
    """A part of a session, of one bout or pause, or of several that are too short to be seen apart.

    Attributes:
        start: The milliseconds before it.
        spent: Its milliseconds by what they are spent on, in the order in which it is first done.
    """

    start: int
    spent: "dict[Spent, int]"


def spells_of(routine: "Routine", pace: "Pace", level: "Level") -> "list[Spell]":
    """The bouts and pauses of a session.

    Example:
        >>> import footex
        >>> from footex.timing import STEADY, Level
        >>> spells = spells_of(footex.bundled().routines["simple-foot-exercises"], STEADY, Level.TYPICAL)
        >>> sum(length for spell in spells for length in spell.spent.values())
        715000
    """
    return list(gather_spells(timeline(routine, pace=pace, level=level)))


def gather_spells(steps: "Iterable[Step]") -> "Iterator[Spell]":
    """Gather the steps of each bout and each pause, however many repetitions it has."""
    whats: dict[tuple[int, bool], Spent] = {}
    for (place, *_), bout in groupby(steps, _BOUT):
        sums: dict[tuple[int, bool], int] = {}
        begun: list[Step] = []
        for step in bout:
            # By identity, as members of an enum are hashed in Python code, and this is done for each repetition.
            key = id(step.kind), bool(step.assumed or step.assumed_figures)
            if key not in sums:
                sums[key] = 0
                begun.append(step)
                whats[key] = Spent(step.kind, key[1])
            sums[key] += step.duration_milliseconds
        exercise = None if begun[0].kind is TimeKind.TRANSITION else begun[0].exercise
        yield Spell(begun[0].start_milliseconds, place, exercise, {whats[key]: length for key, length in sums.items()})


_BOUT: Final = attrgetter("place", "round", "set", "work")
"""What the steps of one bout or pause have in common, and no two in a row."""


def gather_stretches(spells: "Iterable[Spell]", least: int) -> "tuple[list[Stretch], dict[str, list[Stretch]]]":
    """Gather the stretches of a session, and those of each place; those between exercises are of the place "".

    Args:
        spells: Its bouts and pauses.
        least: The milliseconds after which a stretch of the same row can be seen apart.
    """
    whole: list[Stretch] = []
    places: dict[str, list[Stretch]] = {}
    for start, place, exercise, spent in spells:
        for row in (whole, places.setdefault("" if exercise is None else place, [])):
            if not row or start - row[-1].start >= least:
                row.append(Stretch(start, {}))
            sums = row[-1].spent
            for what, length in spent.items():
                sums[what] = sums.get(what, 0) + length
    between = places.pop("", [])
    return whole, {**places, "": between} if between else places
