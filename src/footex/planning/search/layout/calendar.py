"""The calendar of a request: its dates, their free time, and the possible starts on each."""

from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve

from footex.planning.request.availability.availability import without_taken
from footex.planning.request.meaning.clock import clock_of
from footex.planning.search.layout.rules import NOTHING, Rule, RuleKind

if TYPE_CHECKING:
    from footex.planning.request.availability.availability import Availability
    from footex.planning.request.meaning.clock import Clock, Piece
    from footex.planning.request.request import Request
    from footex.planning.search.day.job import Start

__all__ = ["Calendar"]


class Calendar:
    """The dates of a request and their free time.

    Args:
        request: The request.
        like: The calendar of a request of the same dates, whose days are reused where their free time is the same.

    Attributes:
        dates: The dates.
        bases: The first instant of each.
        now: The number of the first day on which something can be planned.
        since: The first instant at which a session may start; `None` for any.
        is_partly_taken: Whether some of the windows may be past, blocked, away or busy.
    """

    clock: "Clock"
    since: int | None

    def __init__(self, request: "Request", like: "Calendar | None" = None) -> None:
        self.availability: Availability = request.availability
        self._like = like
        self.dates: list[date] = (
            like.dates if like else [request.start + timedelta(days=number) for number in range(7 * request.weeks)]
        )
        self.now: int = (request.now - request.start).days
        self.clock, self.since = (like.clock, like.since) if like else clock_of(request)
        self.bases: list[int] = like.bases if like else [self._base(day) for day in self.dates]
        self._step: int = request.availability.step.minutes[0]
        self._alone = without_taken(request.availability)
        self.is_partly_taken: bool = self.since is not None or self._alone is not self.availability
        self._starts: dict[int, tuple[Start, ...]] = {}
        self._loosened: dict[tuple[int, frozenset[Rule]], tuple[Start, ...]] = {}
        self._by_windows: dict[int, tuple[Start, ...]] = {}
        self._by_clock: dict[tuple[Piece, ...], tuple[Start, ...]] = {}
        self._by_pieces: dict[tuple[int, tuple[Piece, ...]], tuple[Start, ...]] = like._by_pieces if like else {}

    def _base(self, day: date) -> int:
        pieces = self.clock.pieces(day)
        return pieces[0][0] if pieces else 0

    @cached_property
    def lengths(self) -> list[int]:
        """For each day, the seconds from its beginning to that of the next."""
        following = [*self.bases[1:], self.bases[-1] + 86_400]
        return [after - before for before, after in zip(self.bases, following, strict=True)]

    @cached_property
    def starts(self) -> "list[tuple[Start, ...]]":
        """The possible starts on each day, in seconds from its beginning."""
        return [self.starts_at(number) for number in range(len(self.dates))]

    def starts_at(self, number: int) -> "tuple[Start, ...]":
        """The possible starts on one day: a trial of a few days of a programme needs no others."""
        if number not in self._starts:
            like = None if self._like is None or self._differs(self.dates[number]) else self._like
            self._starts[number] = self._starts_on(number) if like is None else like.starts_at(number)
        return self._starts[number]

    def starts_without(self, number: int, dropped: frozenset[Rule]) -> "tuple[Start, ...]":
        """The possible starts on a day with some rules dropped."""
        if not dropped:
            return self.starts_at(number)
        day = self.dates[number]
        own = (
            (RuleKind.BLOCKED, day.isoformat()), (RuleKind.BUSY, day.isoformat()),
            (RuleKind.WINDOWS, str(day.weekday())),
        )  # fmt: skip
        touching = dropped & {*own}
        if not touching:
            return self.starts_at(number)
        key = (number, touching)
        if key not in self._loosened:
            self._loosened[key] = self._starts_on(number, touching)
        return self._loosened[key]

    def starts_by_windows(self, number: int, *, past: bool) -> "tuple[Start, ...]":
        """The possible starts on a day by its windows alone, blocked, away and busy times aside.

        Args:
            number: The day.
            past: Whether times before now count as possible.
        """
        if not self._may_be_taken(number) and (self.since is None or not past):
            return self.starts_at(number)
        if not past and (number < self.now or self.since is not None):
            pieces = self.clock.free(self.dates[number], self._alone, since=self.since)
            return self.starts_in(number, pieces, self._step) if number >= self.now else ()
        if number not in self._by_windows:
            pieces = self.clock.free(self.dates[number], self._alone)
            starts = self.starts_in(number, pieces, self._step)
            # The same value where nothing is taken, so that both have one planner.
            own = self.starts_at(number)
            self._by_windows[number] = own if starts == own else starts
        return self._by_windows[number]

    def _may_be_taken(self, number: int) -> bool:
        """Whether a day is past, closed, or in an availability with busy times."""
        availability = self.availability
        busy = availability.busy or availability.busy_weekly
        return number < self.now or bool(busy) or availability.is_closed(self.dates[number])

    def starts_in(self, number: int, pieces: "list[Piece]", step: int) -> "tuple[Start, ...]":
        """The possible starts in free intervals of a day, in seconds from its beginning, at a step in minutes."""
        if not pieces:
            return ()
        day, base = self.dates[number], self.bases[number]
        key = (step, tuple((low - base, high - base) for low, high in pieces))
        steady = self.clock.is_steady(day)  # then equal pieces have equal starts, whatever the day
        if not steady or key not in self._by_pieces:
            starts = tuple((at - base, minute, left) for at, minute, left in self.clock.starts(day, pieces, step))
            if not steady:
                return starts
            self._by_pieces[key] = starts
        return self._by_pieces[key]

    def _starts_by_clock(self, number: int) -> "tuple[Start, ...]":
        """The possible starts on a day of which nothing is taken: days with equal windows have equal starts."""
        day = self.dates[number]
        windows = tuple(self.availability.minutes_on(day))
        if windows not in self._by_clock or not self.clock.is_steady(day):
            starts = self.starts_in(number, self.clock.free(day, self.availability), self._step)
            if not self.clock.is_steady(day):
                return starts
            self._by_clock[windows] = starts
        return self._by_clock[windows]

    def _starts_on(self, number: int, dropped: frozenset[Rule] = NOTHING) -> "tuple[Start, ...]":
        if not dropped and number >= self.now and not self.is_partly_taken:
            return self._starts_by_clock(number)
        kinds = {kind for kind, _ in dropped}
        availability = self.availability
        if RuleKind.BLOCKED in kinds:
            availability = availability.unblock(self.dates[number])
        if RuleKind.BUSY in kinds:
            availability = evolve(availability, busy=(), busy_weekly=())
        day = self.dates[number]
        pieces = self.clock.free(day, availability, since=self.since, whole=RuleKind.WINDOWS in kinds)
        return self.starts_in(number, pieces, self._step) if number >= self.now else ()

    def _differs(self, day: date) -> bool:
        """Whether the free time of a day may differ from that of the other calendar."""
        return day.weekday() in self._changed[0] or day in self._changed[1]

    @cached_property
    def _changed(self) -> tuple[set[int], set[date]]:
        """The weekdays and dates whose free time may differ from that of the other calendar."""
        own = self.availability
        other = own if self._like is None else self._like.availability
        if evolve(own, windows=other.windows, blocked=other.blocked, away=other.away) != other:
            return set(range(7)), set()
        closed = {day for day in self.dates if own.is_closed(day) != other.is_closed(day)}
        return {window.day.number for window in {*own.windows} ^ {*other.windows}}, closed
