"""The layout: a request as the input of the search, whole or with some rules dropped."""

from datetime import date, datetime, time, timedelta
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from footex.model.dosage.day import Weekday
from footex.planning.request.availability import Availability, Window
from footex.planning.request.availability_text import DAY
from footex.planning.request.clock import clock_of
from footex.planning.request.recurrence import find_recurrences
from footex.planning.search.contents import Contents
from footex.planning.search.day import DayPlanner, Job
from footex.planning.search.rules import NOTHING, Rule, RuleKind, loosen
from footex.planning.search.spacing import NOW, Spacing
from footex.planning.search.track import Track, fresh
from footex.planning.search.usual_times import find_usual

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.planning.request.clock import Clock, Piece
    from footex.planning.request.recurrence import Recurrence
    from footex.planning.request.request import Request
    from footex.planning.search.contents import Stages
    from footex.planning.search.day import Start
    from footex.planning.search.track import State

__all__ = ["Layout", "Span", "lengthen"]


class Span(NamedTuple):
    """The input of the search for some days: the planner of each, and the tracks over them."""

    days: list[DayPlanner]
    tracks: list[Track]


class Layout:
    """A request prepared for the search.

    Args:
        request: The request.
        longest: The maximum minutes of a session; longer ones are fitted to it.
        shorter: A commitment, and the minutes by which its sessions count as shorter.
        instead: A recurrence that replaces the one of its commitment.
        like: A layout of the same days to share work with, if only feasibility matters: everything that is equal on a
            day is reused. An explanation tries many layouts.
    """

    clock: "Clock"
    since: int | None

    def __init__(
        self,
        request: "Request",
        longest: int | None = None,
        *,
        shorter: tuple[str, int] = ("", 0),
        instead: "Recurrence | None" = None,
        like: "Layout | None" = None,
    ) -> None:
        self.request = request
        self._like = like
        self.steps: int = request.steps or 1
        same = like if like is not None and longest is None and _have_same_work(request, like.request) else None
        self.recurrences: tuple[Recurrence, ...] = tuple(
            instead if instead is not None and recurrence.id == instead.id else recurrence
            for recurrence in (same.recurrences if same else find_recurrences(request))
        )
        self.contents: Contents = same.contents if same else Contents(request, self.recurrences, longest)
        self._same = same
        self.active: tuple[range, ...] = self.contents.active
        self._shorter = shorter
        self.clock, self.since = (like.clock, like.since) if like else clock_of(request)
        self.between: int = -(-request.between.milliseconds[1] // 1000)
        self._planners: dict[object, DayPlanner] = like._planners if like else {}
        self._tracks: dict[object, Track] = like._tracks if like else {}
        self._all_usable: dict[str, list[bool]] = {}
        self._loosened: dict[tuple[int, frozenset[Rule]], tuple[Start, ...]] = {}
        self.dates: list[date] = [request.start + timedelta(days=number) for number in range(7 * request.weeks)]
        self.bases: list[int] = like.bases if like else [self._base(day) for day in self.dates]

    def _base(self, day: date) -> int:
        pieces = self.clock.pieces(day)
        return pieces[0][0] if pieces else 0

    @cached_property
    def lengths(self) -> list[tuple[tuple[int, ...], ...]]:
        """For each day and commitment, the maximum seconds of each session."""
        if self._same is not None and not self._shorter[1]:
            return self._same.lengths
        return [
            tuple(tuple(map(max, slots)) for slots in self._lengths_of_stages(number))
            for number in range(len(self.dates))
        ]

    def _lengths_of_stages(self, number: int) -> "Stages":
        """For each commitment and session of a day, its seconds in each stage that it can be in."""
        return tuple(
            tuple(tuple(self._seconds(index, minutes) for minutes in stages) for stages in slots)
            for index, slots in enumerate(self.contents.minutes_on(number))
        )

    def _lengths_after(self, number: int, done: tuple[int, ...]) -> "tuple[tuple[int, ...], ...]":
        """For each commitment, the seconds of each session of a day after some sessions."""
        return tuple(
            tuple(self._seconds(index, minutes) for _, minutes in slots)
            for index, slots in enumerate(self.contents.sessions_on(number, done))
        )

    def _seconds(self, index: int, minutes: int) -> int:
        """The seconds that a session of so many minutes counts as."""
        whose, by = self._shorter
        return 60 * max(1, minutes - by * (self.recurrences[index].id == whose))

    def starts_on(self, number: int, dropped: frozenset[Rule] = NOTHING) -> "tuple[Start, ...]":
        """The possible starts on a day, in seconds from its beginning."""
        day, availability = self.dates[number], self.request.availability
        if (RuleKind.BLOCKED, day.isoformat()) in dropped:
            availability = evolve(availability, blocked=[blocked for blocked in availability.blocked if blocked != day])
        if (RuleKind.BUSY, day.isoformat()) in dropped:
            availability = evolve(availability, busy=())
        weekday = day.weekday()
        if (RuleKind.WINDOWS, str(weekday)) in dropped:
            availability = lengthen(availability, weekday, 0, DAY)
        pieces = self.clock.free(day, availability, since=self.since)
        return self.starts_in(number, pieces, availability.step.minutes[0])

    def starts_in(self, number: int, pieces: "list[Piece]", step: int) -> "tuple[Start, ...]":
        """The possible starts in free intervals of a day, in seconds from its beginning, at a step in minutes."""
        day, base = self.dates[number], self.bases[number]
        return tuple((at - base, minute, left) for at, minute, left in self.clock.starts(day, pieces, step))

    @cached_property
    def starts(self) -> "list[tuple[Start, ...]]":
        """The possible starts on each day."""
        return [
            self._like.starts[number] if self._like is not None and not self._differs(day) else self.starts_on(number)
            for number, day in enumerate(self.dates)
        ]

    def _differs(self, day: date) -> bool:
        """Whether the free time of a day may differ from that of the other layout."""
        return day.weekday() in self._changed[0] or day in self._changed[1]

    @cached_property
    def _changed(self) -> tuple[set[int], set[date]]:
        """The weekdays and dates whose free time may differ from that of the other layout."""
        own = self.request.availability
        other = own if self._like is None else self._like.request.availability
        if (own.busy, own.step) != (other.busy, other.step):
            return set(range(7)), set()
        return {window.day.number for window in {*own.windows} ^ {*other.windows}}, {*own.blocked} ^ {*other.blocked}

    @cached_property
    def usual(self) -> tuple[tuple[int | None, ...], ...]:
        """The usual time of each daily slot."""
        if self._like is not None:  # they don't affect feasibility
            return tuple((None,) * recurrence.per_day[2] for recurrence in self.recurrences)
        return find_usual(self.recurrences, zip(self.starts, self.lengths, strict=True), self.between)

    def planner(
        self, number: int, dropped: frozenset[Rule] = NOTHING, done: tuple[int, ...] | None = None
    ) -> DayPlanner:
        """The planner of a day; equal days share one, and so what it has found.

        Args:
            number: The day.
            dropped: The rules dropped.
            done: The sessions of each commitment before the day; without them, where lengths depend on them, the
                planner has the minimum lengths, and `after` gives one with those after any sessions.
        """
        weekday = str(self.dates[number].weekday())
        day = self.dates[number].isoformat()
        touching = dropped & {(RuleKind.BLOCKED, day), (RuleKind.BUSY, day), (RuleKind.WINDOWS, weekday)}
        starts = self._loosen_day(number, touching) if touching else self.starts[number]
        most = self.request.availability.most_per_day
        limit = None if most is None or (RuleKind.LIMIT, weekday) in dropped else most.milliseconds[0] // 1000
        gaps = tuple(
            (0, 0) if (RuleKind.GAP, recurrence.id) in dropped else (recurrence.gap, recurrence.pitch)
            for recurrence in self.recurrences
        )
        # All that a placement depends on: days of different dates and weeks with an equal key share their memo.
        stages = self._lengths_of_stages(number) if done is None and any(self.contents.counted) else None
        lengths = self.lengths[number] if done is None else self._lengths_after(number, done)
        key = (starts, limit, self.between, gaps, lengths, stages)
        planner = self._planners.get(key)
        if planner is None:
            least = lengths if stages is None else tuple(tuple(map(min, slots)) for slots in stages)
            jobs = tuple(
                Job(own, usual, gap, recurrence.parts, pitch)
                for own, usual, (gap, pitch), recurrence in zip(least, self.usual, gaps, self.recurrences, strict=True)
            )
            planner = self._planners[key] = DayPlanner(
                starts, limit, self.between, jobs, self.steps,
                None if stages is None else cache(partial(self.planner, number, dropped)),
            )  # fmt: skip
        return planner

    def _loosen_day(self, number: int, dropped: frozenset[Rule]) -> "tuple[Start, ...]":
        key = (number, dropped)
        if key not in self._loosened:
            self._loosened[key] = self.starts_on(number, dropped)
        return self._loosened[key]

    def span(self, first: int, last: int, dropped: frozenset[Rule] = NOTHING, *, places: bool = True) -> Span:
        """The input of the search for a span of days; without the costs of places if only feasibility matters."""
        numbers = range(first, last)
        planners = [self.planner(number, dropped) for number in numbers]
        tracks: list[Track] = []
        for index, recurrence in enumerate(self.recurrences):
            kept, before = loosen(recurrence, dropped), self._before(recurrence)
            usable = tuple(self._usable(recurrence)[first:last])
            days = self.active[index]
            active = range(min(max(days.start - first, 0), last - first), min(max(days.stop - first, 0), last - first))
            open_ = tuple(self._is_open(number, kept) for number in numbers)
            steps = tuple(self._steps[first:last])
            ready = self._ready(kept) if first == 0 else NOW
            key = (index, kept, before, usable, active, open_, steps, ready, places, *map(id, planners))
            if key not in self._tracks:
                alone = [
                    _find_alone(planner, index, recurrence, places=places) if here else {0: 0}
                    for planner, here in zip(planners, open_, strict=True)
                ]
                counted = self.contents.counted[index]
                staged = cache(partial(self._alone_after, planners, open_, index, places=places)) if counted else None
                spacing = _find_spacing(index, kept.gap, planners, steps, ready, staged=counted > 0)
                self._tracks[key] = Track(kept, alone, usable, before, active, counted, staged, spacing)
            tracks.append(self._tracks[key])
        return Span(planners, tracks)

    def _alone_after(
        self, planners: list[DayPlanner], open_: tuple[bool, ...], index: int, day: int, done: int, *, places: bool
    ) -> dict[int, int]:
        """The cost of each number of sessions of one commitment alone on a day after some of its sessions."""
        if not open_[day]:
            return {0: 0}
        before = tuple(done if other == index else 0 for other in range(len(self.recurrences)))
        return _find_alone(planners[day].after(before), index, self.recurrences[index], places=places)

    def _is_open(self, number: int, recurrence: "Recurrence") -> bool:
        """Whether a day is one of its weekdays."""
        return not recurrence.weekdays or self.dates[number].weekday() in recurrence.weekdays

    @cached_property
    def _steps(self) -> list[int]:
        """For each day, the seconds from its beginning to that of the next."""
        following = [*self.bases[1:], self.bases[-1] + 86_400]
        return [after - before for before, after in zip(self.bases, following, strict=True)]

    def _ready(self, recurrence: "Recurrence") -> int:
        """The ready time of the first day, by the last session of the history, if its time is known."""
        ready = NOW
        midnight = datetime.combine(self.request.start, time())
        for done in self.request.history:
            if done.commitment != recurrence.id or done.start is None or done.end is None:
                continue
            if recurrence.apart:
                wall = self.clock.moment(self.clock.instant(done.start)).replace(tzinfo=None)
                ready = max(ready, (wall - midnight) // timedelta(seconds=1) + recurrence.gap)
            else:
                ready = max(ready, self.clock.instant(done.end) + recurrence.gap - self.bases[0])
        return ready

    def _usable(self, recurrence: "Recurrence") -> list[bool]:
        usable = self._all_usable.get(recurrence.id)
        if usable is None:
            usable = self._all_usable[recurrence.id] = [
                self.usable(number, recurrence) for number in range(len(self.dates))
            ]
        return usable

    def usable(self, number: int, recurrence: "Recurrence") -> bool:
        """Whether a rest at its maximum must end on a day of the commitment's weeks.

        False if the day has no window, or if a session doesn't fit since some of its time is blocked, busy, too soon or
        skipped by the clock. True if its windows are too short in themselves: that is a conflict, not a rest.
        """
        index = self.recurrences.index(recurrence)
        if number not in self.active[index]:
            return False
        if recurrence.per_day[0] in self.planner(number).fitting_alone(index, recurrence.per_day):
            return True
        day = self.dates[number]
        availability = self.request.availability
        whole = sum(window.end - window.start for window in availability.windows_on(day.weekday()))
        pieces = self.clock.free(day, availability, since=self.since)
        return 0 < 60 * whole == sum(high - low for low, high in pieces)

    @cached_property
    def coupled(self) -> bool:
        """Whether the sessions of one week affect the next: if not, weeks are solved apart."""
        if any(self.contents.counted) or any(recurrence.coupled for recurrence in self.recurrences):
            return True
        planners = [self.planner(number) for number in range(len(self.dates))]
        return any(
            _find_spacing(index, recurrence.gap, planners, self._steps, self._ready(recurrence)) is not None
            for index, recurrence in enumerate(self.recurrences)
        )

    def _before(self, recurrence: "Recurrence") -> "State":
        """The state of a commitment at the start of its weeks, from its history."""
        done = {entry.day for entry in self.request.history if entry.commitment == recurrence.id}
        if not done:
            return fresh(recurrence.rest_most)
        day, run = max(done), 0
        rest = (self.dates[self.active[self.recurrences.index(recurrence)].start] - day).days - 1
        # The history ends in a rest, whose length is capped as in a track, or in a run that goes on.
        if rest:
            idle = 0 if recurrence.rest_most is None else min(rest, recurrence.rest_most + 1)
            return (0, 0, 0, 0, min(rest, recurrence.least_rest), idle, 0)
        while day in done:
            day, run = day - timedelta(days=1), run + 1
        return (0, 0, 0, min(run, recurrence.run[2]) if recurrence.run is not None else 1, 0, 0, 0)


def _have_same_work(request: "Request", other: "Request") -> bool:
    """Whether the recurrences and the contents of two requests of the same days are equal."""
    return (request.commitments, request.policy, request.pace) == (other.commitments, other.policy, other.pace)


def _find_alone(planner: DayPlanner, index: int, recurrence: "Recurrence", *, places: bool) -> dict[int, int]:
    """The cost of each number of sessions of one commitment that fits on a day without others."""
    return (planner.alone if places else planner.fitting_alone)(index, recurrence.per_day)


def _find_spacing(
    index: int, gap: int, planners: list[DayPlanner], steps: "Sequence[int]", ready: int, *, staged: bool = False
) -> "Spacing | None":
    """The gap of a commitment, if an earlier session can restrict those of later days, as it may if lengths differ."""
    spacing = Spacing(index, gap, planners, steps, ready) if gap else None
    return spacing if spacing is not None and (staged or spacing.binds) else None


def lengthen(availability: Availability, weekday: int, start: int, end: int) -> Availability:
    """An availability with one window added, in minutes of the day; windows that touch are joined."""
    more = Window(day=tuple(Weekday)[weekday], start=start, end=end)
    return evolve(availability, windows=(*availability.windows, more))
