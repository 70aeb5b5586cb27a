"""The time of a session by what it is spent on, gathered from its timeline: stated apart from assumed."""

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from footex.timing.counts.units import TimeKind
from footex.timing.timelines.timeline import timeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.model.exercise import Exercise
    from footex.model.routines.routine import Routine
    from footex.timing.paces.level import Level
    from footex.timing.paces.pace import Pace
    from footex.timing.timelines.step import Step

__all__ = ["Spent", "Stretch", "exercise_of", "gather_stretches", "spend"]


class Spent(NamedTuple):
    """What time is spent on.

    Attributes:
        kind: Work, hold, rest and so on.
        assumed: Whether a figure is assumed on which its length or its number rests.
    """

    kind: TimeKind
    assumed: bool


class Stretch(NamedTuple):
    """A part of a session, of one bout or pause, or of several that are too short to be seen apart.

    Attributes:
        start: The milliseconds before it.
        spent: Its milliseconds by what they are spent on, in the order in which it is first done.
    """

    start: int
    spent: "dict[Spent, int]"


def exercise_of(step: "Step") -> "Exercise | None":
    """The exercise that a step is part of; `None` for what is between two of them."""
    return None if step.kind is TimeKind.TRANSITION else step.exercise


def gather_stretches(
    routine: "Routine", pace: "Pace", level: "Level", least: int
) -> "tuple[list[Stretch], dict[str, list[Stretch]]]":
    """Gather the stretches of a session, and those of each place; those between exercises are of the place "".

    Args:
        routine: Of what.
        pace: At which pace.
        level: Which figure of every range.
        least: The milliseconds after which a stretch of the same row can be seen apart.
    """
    whole: list[Stretch] = []
    places: dict[str, list[Stretch]] = {}
    for (place, *_), steps in groupby(timeline(routine, pace=pace, level=level), _bout_of):
        start, spent = -1, Counter[tuple[TimeKind, bool]]()
        for step in steps:
            start = step.start_milliseconds if start < 0 else start
            spent[step.kind, bool(step.assumed or step.assumed_figures)] += step.duration_milliseconds
        for row in (whole, places.setdefault(place, [])):
            if not row or start - row[-1].start >= least:
                row.append(Stretch(start, {}))
            for (kind, assumed), length in spent.items():
                what, sums = Spent(kind, assumed), row[-1].spent
                sums[what] = sums.get(what, 0) + length
    between = places.pop("", [])
    return whole, {**places, "": between} if between else places


def _bout_of(step: "Step") -> "tuple[str, int, int, object]":
    """What the steps of one bout or pause have in common."""
    return "" if exercise_of(step) is None else step.place, step.round, step.set, step.work


def spend(routine: "Routine", pace: "Pace", level: "Level") -> "Iterator[tuple[Step, Spent]]":
    """Go through a session, with what each of its steps is spent on."""
    return (
        (step, Spent(step.kind, bool(step.assumed or step.assumed_figures)))
        for step in timeline(routine, pace=pace, level=level)
    )
