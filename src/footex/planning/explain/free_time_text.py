"""The free time of a day in words: how much there is, what is needed of it, and why it doesn't suffice."""

from typing import TYPE_CHECKING, NamedTuple

from footex.messages import conflicts
from footex.messages.message import join
from footex.messages.punctuation import COMMA
from footex.model.figures.description import describe_amount
from footex.planning.request.availability.availability import without_taken
from footex.planning.request.availability.availability_text import write_clock
from footex.planning.request.times.description import describe_minutes
from footex.planning.search.day.day import DayPlanner
from footex.planning.search.day.job import Job
from footex.planning.search.day.limits import OutOfSteps

if TYPE_CHECKING:
    from collections.abc import Collection

    from footex.planning.search.day.job import Start
    from footex.planning.search.layout.layout import Layout

__all__ = ["MANY", "FreeDay", "describe_between", "describe_free", "describe_needs", "look_at"]

MANY = 4
"""The maximum number of commitments that are each described."""

_SOON = 1000
"""The maximum steps of a trial whether the sessions of one day fit; undecided, its cause isn't named."""


class FreeDay(NamedTuple):
    """The time available on a day and the time that its sessions need.

    Attributes:
        windows: The seconds of its windows.
        clocked: The seconds left after changes of the clock.
        free: The seconds left after `not_before` too, for each free interval.
        starts: The possible starts.
        needs: The maximum minutes of each session of each commitment, by its id; none of those that aren't asked for.
    """

    windows: int
    clocked: int
    free: tuple[int, ...]
    starts: "tuple[Start, ...]"
    needs: dict[str, tuple[int, ...]]

    @property
    def stretch(self) -> int:
        """The maximum seconds available to one session."""
        return max((left for _, _, left in self.starts), default=0)

    @property
    def hardness(self) -> tuple[int, int]:
        """The sort key, the hardest day first: the slack of its longest session if negative, then that of all."""
        longest = 60 * max((minutes for own in self.needs.values() for minutes in own), default=0)
        return min(0, self.stretch - longest), sum(self.free) - 60 * self.needed

    @property
    def needed(self) -> int:
        """The minutes that all sessions need."""
        return sum(map(sum, self.needs.values()))


def look_at(layout: "Layout", number: int, demanding: "Collection[str]", step: int | None = None) -> FreeDay:
    """A day by its windows and the clock alone, since busy times and blocked dates are rules of their own."""
    day, availability = layout.dates[number], layout.request.availability
    alone = without_taken(availability)
    pieces = layout.clock.free(day, alone, since=layout.since)
    return FreeDay(
        windows=60 * sum(window.end - window.start for window in availability.windows_on(day)),
        clocked=sum(high - low for low, high in layout.clock.free(day, alone)),
        free=tuple(high - low for low, high in pieces),
        starts=layout.calendar.starts_in(number, pieces, availability.step.minutes[0] if step is None else step),
        needs={
            recurrence.id: tuple(seconds // 60 for seconds in own[: prospect.least(number)])
            for recurrence, prospect, own in zip(
                layout.recurrences, layout.prospects, layout.lengths[number], strict=True
            )
            if not demanding or recurrence.id in demanding
        },
    )


def describe_free(layout: "Layout", number: int, day: FreeDay) -> str:
    """The time free on a day, why it doesn't suffice, and what is needed."""
    if not day.windows:
        return conflicts.NO_TIME_FREE()
    time = join([describe_minutes(seconds // 60) for seconds in day.free], conflicts.PLUS) or conflicts.NO_TIME()
    causes = join(_find_binding(layout, number, day), COMMA)
    if causes:
        return conflicts.FREE_BUT(time=time, causes=causes, needs=describe_needs(day))
    return conflicts.FREE(time=time, needs=describe_needs(day))


def describe_needs(day: FreeDay) -> str:
    """The minutes that commitments need on a day: of each, or of all together if they are many."""
    needs = [
        conflicts.NEEDS(commitment=name, minutes=join(map(str, own), conflicts.PLUS))
        for name, own in day.needs.items()
        if own
    ]
    if len(needs) <= MANY:
        return join(needs, COMMA)
    return conflicts.NEEDS_TOGETHER(count=len(needs), minutes=day.needed)


def _find_binding(layout: "Layout", number: int, day: FreeDay) -> list[str]:
    """Find the binding constraints if the time alone would suffice: the clock, the step, the time between sessions.

    Each is relaxed on its own, then both together, to name only those without which the sessions fit.
    """
    causes: list[str] = [conflicts.CLOCK_AHEAD()] if day.clocked < day.windows else []
    if _fit(layout, day, layout.between):
        return causes
    finer = look_at(layout, number, tuple(day.needs), step=1)
    if _fit(layout, day, 0):
        return [*causes, describe_between(layout)]
    if _fit(layout, finer, layout.between):
        return [*causes, _describe_step(layout, day)]
    both = [*causes, _describe_step(layout, day), describe_between(layout)]
    return both if layout.between and _fit(layout, finer, 0) else causes


def _describe_step(layout: "Layout", day: FreeDay) -> str:
    step = describe_amount(layout.request.availability.step)
    if not day.starts:
        return conflicts.NOT_USABLE(step=step)
    _, minute, left = max(day.starts, key=lambda start: start[2])
    return conflicts.LONGEST_STRETCH(minutes=left // 60, clock=write_clock(minute), step=step)


def _fit(layout: "Layout", day: FreeDay, between: int) -> bool:
    """Whether the minimum of sessions of all commitments fits on a day, their gaps aside; false if undecided."""
    needs = tuple(day.needs.values())
    jobs = tuple(Job(tuple(60 * minutes for minutes in own), (None,) * len(own), 0, ()) for own in needs)
    try:
        planner = DayPlanner(day.starts, None, between, jobs, min(_SOON, layout.steps))
        return planner.fits(tuple(map(len, needs)))
    except OutOfSteps:
        return False


def describe_between(layout: "Layout") -> str:
    """Describe the minimum time between commitments; empty without one, or with a single commitment."""
    if not layout.between or len(layout.recurrences) < 2:
        return ""
    return conflicts.BETWEEN_COMMITMENTS(time=describe_amount(layout.request.between))
