"""The session that is played: its steps and bouts, and what its log says of how they were made."""

from itertools import accumulate, chain, groupby, islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from footex.errors import BoundExceeded
from footex.export.player.session import MOST_STEPS
from footex.model.figures.converters import as_exact_duration
from footex.timing.estimates.estimate import estimate
from footex.timing.timelines.bouts import bout_of
from footex.timing.timelines.cue import announced
from footex.timing.timelines.timeline import timeline

if TYPE_CHECKING:
    from footex.model.dosage.sides import OneSideLike
    from footex.model.routines.routine import Routine
    from footex.timing.estimates.estimate import Estimate
    from footex.timing.paces.level import Level
    from footex.timing.paces.pace import Pace
    from footex.timing.timelines.step import Grain, Step

__all__ = ["Session", "make_session"]


class Session(NamedTuple):
    """A session to go through. All times are in milliseconds.

    Attributes:
        routine: What is done, before a side is chosen.
        estimated: How long it takes, on the side that was chosen.
        pace: What it assumes.
        level: Which figure of every range.
        grain: Whether each repetition is a step.
        side: The affected side, if one was chosen.
        lead_in: The time to get ready before the first step; it isn't part of the session.
        steps: Its timeline.
        firsts: For each step, which step its bout begins with.
        starts: For each step, when it begins, and at last when the session ends.
    """

    routine: "Routine"
    estimated: "Estimate"
    pace: "Pace"
    level: "Level"
    grain: "Grain"
    side: "OneSideLike | None"
    lead_in: int
    steps: "tuple[Step, ...]"
    firsts: tuple[int, ...]
    starts: tuple[int, ...]

    @property
    def total(self) -> int:
        """How long it is planned to take."""
        return self.starts[-1]

    def after(self, step: int) -> int:
        """The first step after a step's bout; as many as there are steps after the last one."""
        following = step + 1
        while following < len(self.steps) and self.firsts[following] == self.firsts[step]:
            following += 1
        return following

    def next_of(self, step: int) -> str:
        """Announce what comes after a step's bout; empty at the end."""
        following = self.after(step)
        if following == len(self.steps):
            return ""
        last = self.steps[following - 1]
        # After a pause all of it is named: what differs from the pause alone says little.
        return announced(self.steps[following], None if last.work is None else last)


def make_session(
    routine: "Routine", *, pace: "Pace", level: "Level", grain: "Grain", side: "OneSideLike | None", lead_in: str
) -> Session:
    """Make the session of a routine, from its timeline alone.

    Raises:
        InvalidValue: Not an exact lead-in.
        UnknownWord: Words that the pace doesn't know.
        BoundExceeded: More than 20,000 steps, or more than 10 million once the pace's words are taken.
    """
    before = as_exact_duration(lead_in, "--lead-in", zero=True, longest=None).milliseconds[0]
    played = routine if side is None else routine.for_side(side)
    steps = tuple(islice(timeline(played, pace=pace, level=level, grain=grain), MOST_STEPS + 1))
    if len(steps) > MOST_STEPS:
        raise BoundExceeded("ROUTINE", len(steps), MOST_STEPS, "steps to play")
    lengths = (len(list(bout)) for _, bout in groupby(steps, bout_of))
    bounds = list(accumulate(lengths, initial=0))
    firsts = chain.from_iterable([first] * (last - first) for first, last in pairwise(bounds))
    starts = accumulate((step.duration_milliseconds for step in steps), initial=0)
    estimated = estimate(played, pace=pace)
    return Session(routine, estimated, pace, level, grain, side, before, steps, tuple(firsts), tuple(starts))
