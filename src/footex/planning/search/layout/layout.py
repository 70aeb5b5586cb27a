"""The layout: a request as the input of the search, whole or with some rules dropped."""

from datetime import timedelta
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from footex.planning.request.meaning.recurrence import find_recurrences
from footex.planning.request.sessions.session import session_id
from footex.planning.search.day.day import DayPlanner
from footex.planning.search.day.job import Job
from footex.planning.search.layout.calendar import Calendar
from footex.planning.search.layout.contents import Contents, Maxima
from footex.planning.search.layout.kept import find_kept
from footex.planning.search.layout.prospect import Prospect
from footex.planning.search.layout.rules import NOTHING, Rule, RuleKind
from footex.planning.search.layout.spans import Span, are_coupled, make_span
from footex.planning.search.layout.usual_days import DayGroup, group_of
from footex.planning.search.layout.usual_times import find_usual
from footex.planning.search.track.past import find_pasts

if TYPE_CHECKING:
    from datetime import date

    from footex.planning.request.meaning.clock import Clock
    from footex.planning.request.meaning.recurrence import Recurrence
    from footex.planning.request.request import Request
    from footex.planning.search.day.job import Kept, Start
    from footex.planning.search.layout.contents import Stages
    from footex.planning.search.track.past import Past
    from footex.planning.search.track.track import Track

__all__ = ["Layout"]


class Layout:
    """A request prepared for the search.

    Args:
        request: The request.
        longest: The maximum minutes of a session on each day; longer ones are fitted to it.
        shorter: A commitment, and the minutes by which its sessions count as shorter.
        instead: A recurrence that replaces the one of its commitment.
        like: A layout of the same days to share work with, if only feasibility matters: everything that is equal on a
            day is reused. An explanation tries many layouts.

    Attributes:
        kept: The kept sessions still to come, by day and commitment, then by slot.
        tracks: The tracks made so far, by all that they depend on.
        like_tracks: Those whose states may be reused, by what these depend on.
    """

    def __init__(
        self,
        request: "Request",
        longest: Maxima = (),
        *,
        shorter: tuple[str, int] = ("", 0),
        instead: "Recurrence | None" = None,
        like: "Layout | None" = None,
    ) -> None:
        self.request = request
        self._like = like
        self.steps: int = request.steps or 1
        same = like if like is not None and not longest and _have_same_work(request, like.request) else None
        self.recurrences: tuple[Recurrence, ...] = tuple(
            instead if instead is not None and recurrence.id == instead.id else recurrence
            for recurrence in (same.recurrences if same else find_recurrences(request))
        )
        self.pasts: tuple[Past, ...] = same.pasts if same else find_pasts(request)
        fits = like.contents if like is not None and like.request is request else None
        self.contents: Contents = (
            same.contents if same else Contents(request, self.recurrences, self.pasts, longest, fits)
        )
        self._same = same
        self.active: tuple[range, ...] = self.contents.active
        self._shorter = shorter
        self.calendar: Calendar = Calendar(request, like.calendar if like else None)
        self.clock: Clock = self.calendar.clock
        self.since: int | None = self.calendar.since
        self.dates: list[date] = self.calendar.dates
        self.bases: list[int] = self.calendar.bases
        self.between: int = -(-request.between.milliseconds[1] // 1000)
        self.kept: dict[tuple[int, int], dict[int, Kept]] = same.kept if same else find_kept(request, self.calendar)
        self._whole: dict[tuple[int, int], tuple[int, ...]] = same._whole if same and not shorter[1] else {}
        self._planners: dict[object, DayPlanner] = like._planners if like else {}
        self._equal: dict[tuple[object, frozenset[Rule]], DayPlanner] = {}
        self._planner_of: dict[tuple[int, frozenset[Rule]], DayPlanner] = {}
        self._alone: dict[object, DayPlanner] = like._alone if like else {}
        self.tracks: dict[object, Track] = like.tracks if like else {}
        self.like_tracks: dict[object, Track] = like.like_tracks if like else {}
        self.prospects: tuple[Prospect, ...] = tuple(
            Prospect(
                request, self.calendar, recurrence, past, active,
                partial(self._whole_length, index), partial(self._limit, dropped=NOTHING), self._alone,
            )
            for index, (recurrence, past, active) in enumerate(
                zip(self.recurrences, self.pasts, self.active, strict=True)
            )
        )  # fmt: skip

    @property
    def starts(self) -> "list[tuple[Start, ...]]":
        """The possible starts on each day."""
        return self.calendar.starts

    @cached_property
    def lengths(self) -> list[tuple[tuple[int, ...], ...]]:
        """For each day and commitment, the maximum seconds of each session."""
        if self._same is not None and not self._shorter[1]:
            return self._same.lengths
        minutes = [self.contents.minutes_on(number) for number in range(len(self.dates))]
        longest = {
            stages: tuple(tuple(map(max, slots)) for slots in self._lengths_of_stages(stages)) for stages in {*minutes}
        }
        return [longest[stages] for stages in minutes]

    def _lengths_of_stages(self, minutes: "Stages") -> "Stages":
        """For each commitment and session of a day, its seconds in each stage that it can be in."""
        return tuple(
            tuple(tuple(self._seconds(index, each) for each in stages) for stages in slots)
            for index, slots in enumerate(minutes)
        )

    def _lengths_after(self, number: int, done: tuple[int, ...]) -> "tuple[tuple[int, ...], ...]":
        """For each commitment, the seconds of each session of a day after some sessions."""
        return tuple(
            tuple(self._seconds(index, content.minutes) for content in slots)
            for index, slots in enumerate(self.contents.sessions_on(number, done))
        )

    def _seconds(self, index: int, minutes: int) -> int:
        """The seconds that a session of so many minutes counts as."""
        whose, by = self._shorter
        return 60 * max(1, minutes - by * (self.recurrences[index].id == whose))

    def room(self, number: int) -> tuple[tuple[int, ...], ...]:
        """For each commitment, how many of its sessions it alone has room for on a day, by windows and free time."""
        return tuple(prospect.holds(number) for prospect in self.prospects)

    @cached_property
    def day_groups(self) -> list[DayGroup]:
        """For each day, the group of days whose usual times it has."""
        if self._like is not None:
            return self._like.day_groups
        return [group_of(self.request.availability, day) for day in self.dates]

    @cached_property
    def usual(self) -> dict[DayGroup, tuple[tuple[int | None, ...], ...]]:
        """The usual time of each daily slot of each commitment, on each group of days."""
        groups = sorted({*self.day_groups})
        if self._like is not None:  # they don't affect feasibility
            return dict.fromkeys(groups, tuple((None,) * recurrence.per_day[2] for recurrence in self.recurrences))
        days: dict[DayGroup, list[tuple[tuple[Start, ...], tuple[tuple[int, ...], ...]]]] = {one: [] for one in groups}
        for number in range(self.calendar.now, len(self.dates)):
            days[self.day_groups[number]].append((self.starts[number], self._whole_lengths(number)))
        return {group: find_usual(self.recurrences, own, self.between) for group, own in days.items()}

    def _whole_length(self, index: int, number: int) -> tuple[int, ...]:
        """The maximum seconds of each session of a commitment on a day, whatever was done on it."""
        whole = self._whole.get((index, number))
        if whole is None:
            stages = self.contents.whole_minutes_on(number, index)
            whole = tuple(max(self._seconds(index, minutes) for minutes in own) for own in stages)
            self._whole[index, number] = whole
        return whole

    def _whole_lengths(self, number: int) -> tuple[tuple[int, ...], ...]:
        return tuple(self._whole_length(index, number) for index in range(len(self.recurrences)))

    def usual_on(self, number: int) -> tuple[tuple[int | None, ...], ...]:
        """The usual times of a day."""
        return self.usual[self.day_groups[number]]

    def planner(self, number: int, dropped: frozenset[Rule] = NOTHING) -> DayPlanner:
        """The planner of a day; equal days share one, and so what it has found.

        Where lengths depend on the sessions before the day, it has the minimum lengths, and its `after` gives one with
        those after any sessions.

        Args:
            number: The day.
            dropped: The rules dropped.
        """
        if (number, dropped) not in self._planner_of:
            starts = self.calendar.starts_without(number, dropped)
            # Most days are equal to another in all that a planner depends on.
            kind: object = number
            if not (self.request.history or self.request.keep or any(self.contents.counted)):
                figures = self._limit(number, dropped), self.preferred_minutes(number)
                kind = id(starts), *figures, self.lengths[number], self.day_groups[number]
            if (kind, dropped) not in self._equal:
                self._equal[kind, dropped] = self._planner(number, starts, dropped)
            self._planner_of[number, dropped] = self._equal[kind, dropped]
        return self._planner_of[number, dropped]

    def _planner(
        self, number: int, starts: "tuple[Start, ...]", dropped: frozenset[Rule], done: tuple[int, ...] | None = None
    ) -> DayPlanner:
        gaps = tuple(
            (0, 0) if (RuleKind.GAP, recurrence.id) in dropped else (recurrence.gap, recurrence.pitch)
            for recurrence in self.recurrences
        )
        # All that a placement depends on: days of different dates and weeks with an equal key share their memo.
        staged = done is None and any(self.contents.counted)
        stages = self._lengths_of_stages(self.contents.minutes_on(number)) if staged else None
        lengths = self.lengths[number] if done is None else self._lengths_after(number, done)
        kept = tuple(self._kept_slots(number, index, dropped) for index in range(len(self.recurrences)))
        slots = tuple(self.contents.slots(number, index) for index in range(len(self.recurrences)))
        limit, preferred = self._limit(number, dropped), self.preferred_minutes(number)
        key = (
            starts, limit, preferred, self.between, gaps, lengths, stages, kept, slots, self.day_groups[number],
        )  # fmt: skip
        planner = self._planners.get(key)
        if planner is None:
            least = lengths if stages is None else tuple(tuple(map(min, slots)) for slots in stages)
            usual = self.usual_on(number)
            jobs = tuple(
                Job(
                    least[index],
                    tuple(usual[index][slot] for slot in slots[index]),
                    gaps[index][0],
                    recurrence.parts,
                    gaps[index][1],
                    kept[index],
                )
                for index, recurrence in enumerate(self.recurrences)
            )
            after = None if stages is None else cache(partial(self._planner, number, starts, dropped))
            planner = self._planners[key] = DayPlanner(starts, limit, self.between, jobs, self.steps, after, preferred)
        return planner

    def _limit(self, number: int, dropped: frozenset[Rule]) -> int | None:
        """The maximum seconds of sessions of a day, less what was done on it."""
        most = self.request.availability.most_per_day
        if most is None or (RuleKind.LIMIT, str(self.dates[number].weekday())) in dropped:
            return None
        return max(0, most.milliseconds[0] // 1000 - self._seconds_done(number))

    def preferred_minutes(self, number: int) -> int | None:
        """The minutes of sessions of a day above which each counts; negative if as many were done on it."""
        most = self.request.availability.preferred_most_per_day
        if most is None or number < self.calendar.now:
            return None
        return (most.milliseconds[0] // 1000 - self._seconds_done(number)) // 60

    def _seconds_done(self, number: int) -> int:
        """The seconds of what was done on a day at known times."""
        return sum(
            -((start - end) // timedelta(seconds=1))
            for past in self.pasts
            for start, end in past.timed
            if start.date() == self.dates[number]
        )

    def _kept_slots(self, number: int, index: int, dropped: frozenset[Rule]) -> "tuple[Kept | None, ...]":
        """The kept session of each slot of a day that is left, none after the last."""
        kept = self.kept.get((number, index), {})
        own = [(slot, kept.get(slot)) for slot in self.contents.slots(number, index)] if kept else []
        return tuple(
            each._replace(fixed=False)
            if each is not None and (RuleKind.FIXED, self.name_session(number, index, slot)) in dropped
            else each
            for slot, each in own
        )

    def span(self, first: int, last: int, dropped: frozenset[Rule] = NOTHING, *, places: bool = True) -> Span:
        """The input of the search for a span of days; without the costs of places if only feasibility matters."""
        return make_span(self, range(first, last), dropped, places=places)

    @cached_property
    def coupled(self) -> bool:
        """Whether the sessions of one week affect the next: if not, weeks are solved apart."""
        return are_coupled(self)

    def fixed(self, within: tuple[int, int]) -> list[str]:
        """The ids of the fixed sessions on some days, from the first to the one after the last."""
        return [
            self.name_session(number, index, slot)
            for (number, index), slots in sorted(self.kept.items())
            for slot, kept in sorted(slots.items())
            if kept.fixed and within[0] <= number < within[1]
        ]

    def name_session(self, number: int, index: int, slot: int) -> str:
        """The id of the session of a commitment that has a slot of a day."""
        return session_id(self.dates[number], self.recurrences[index].id, slot + 1)


def _have_same_work(request: "Request", other: "Request") -> bool:
    """Whether the recurrences, the contents and the past of two requests of the same days are equal."""
    return (request.commitments, request.policy, request.pace, request.past, request.keep, request.rests) == (
        other.commitments, other.policy, other.pace, other.past, other.keep, other.rests
    )  # fmt: skip
