"""Spacing: the gap of a commitment from its last session of a day to the first of a later one.

A gap below a day is of elapsed time, from the end of a session to the start of the next. One of a day or more is from
start to start by the clock, so that Monday, Wednesday and Friday at 07:00 are 48 hours apart, in weeks with a change of
the clock too.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from footex.planning.search.day.day import DayPlanner
    from footex.planning.search.day.job import Placed

__all__ = ["NOW", "Spacing", "Spacings", "join_spacings"]

_DAY = 86_400
_NEVER = 10**9
_BITS = 32  # of a ready time
_MASK = (1 << _BITS) - 1

NOW = 0
"""The ready time of a commitment that no earlier session restricts."""


class Spacing:
    """The gap of a commitment over some days.

    A ready time is the earliest start by the gap: in seconds from the beginning of a day, or from its midnight by the
    clock for a gap of a day or more. It is 0 where it restricts no session, so that equal states are one.

    Args:
        number: The index of the commitment.
        gap: The seconds.
        days: The planner of each day.
        steps: For each day, the seconds from its beginning to that of the next.
        before: The ready time of the first day, from the history.
        members: The indices of the commitments that share the gap, one of a day or more; by default its own alone.
    """

    def __init__(  # noqa: PLR0917 - what a gap is
        self,
        number: int,
        gap: int,
        days: "Sequence[DayPlanner]",
        steps: "Sequence[int]",
        before: int = NOW,
        members: tuple[int, ...] = (),
    ) -> None:
        self.number = number
        self.members: tuple[int, ...] = members or (number,)
        self.gap = gap
        self.days = days
        self.by_clock: bool = gap >= _DAY
        self._steps = [_DAY] * len(days) if self.by_clock else steps
        self._first = [
            min(
                (self._position(day, starts[0]) for each in self.members if (starts := self._starts(day, each))),
                default=-1,
            )
            for day in days
        ]
        self._followed: dict[tuple[int, int, int, int], int] = {}
        self.before: int = self._restrict(0, before)

    @staticmethod
    def _starts(day: "DayPlanner", number: int) -> list[int]:
        return day.find_starts(number, 0) if day.jobs[number].lengths else []

    def _position(self, day: "DayPlanner", start: int) -> int:
        """A start as ready times are measured."""
        return 60 * day.minute_at(start) if self.by_clock else start

    @property
    def binds(self) -> bool:
        """Whether a session of one day, or of the history, can restrict those of later ones."""
        return self.before != NOW or any(
            self._after(day, starts[-1], slot) != NOW
            for day, planner in enumerate(self.days)
            for slot in range(len(planner.jobs[self.number].lengths))
            if (starts := planner.find_starts(self.number, slot))
        )

    def earliest(self, day: int, ready: int) -> int:
        """The seconds from the beginning of a day at which a session may start; after its end if none may."""
        if ready == NOW or not self.by_clock:
            return ready if ready != NOW else -_NEVER
        return self._earliest_of(self.number, day, ready)

    def _earliest_of(self, number: int, day: int, ready: int) -> int:
        planner = self.days[day]
        starts = self._starts(planner, number)
        return next((start for start in starts if self._position(planner, start) >= ready), _NEVER)

    def allows(self, day: int, ready: int, placed: "Sequence[Placed]") -> bool:
        """Whether sessions of a day keep the gap, if it is shared: at most one, and no sooner than it may be."""
        if len(self.members) == 1:
            return True
        own = [(start, number) for start, number, _ in placed if number in self.members]
        return len(own) < 2 and all(
            ready == NOW or start >= self._earliest_of(number, day, ready) for start, number in own
        )

    def following(self, day: int, ready: int, placed: "Sequence[Placed]", done: int = 0) -> int:
        """The ready time of the next day, after the sessions placed on a day, and some of its own before the day."""
        last = max(((start, slot) for start, number, slot in placed if number in self.members), default=None)
        return self._carry(day, ready) if last is None else self._after(day, *last, done)

    def _after(self, day: int, start: int, slot: int, done: int = 0) -> int:
        """The ready time of the next day, after a last session."""
        key = (day, start, slot, done)
        if key not in self._followed:
            self._followed[key] = self._find_after(day, start, slot, done)
        return self._followed[key]

    def _find_after(self, day: int, start: int, slot: int, done: int) -> int:
        jobs = range(len(self.days[day].jobs))
        planner = self.days[day].after(tuple(done if other == self.number else 0 for other in jobs))
        length = 0 if self.by_clock else planner.jobs[self.number].lengths[slot]
        return self._carry(day, self._position(planner, start) + length + self.gap)

    def _carry(self, day: int, ready: int) -> int:
        """A ready time as the next day measures it."""
        return self._restrict(day + 1, ready - self._steps[day])

    def _restrict(self, day: int, ready: int) -> int:
        """A ready time of a day; 0 if it restricts no session from there on."""
        left = ready
        for later in range(day, len(self.days)):
            if left <= 0:
                break
            if left > self._first[later] >= 0:
                return ready
            left -= self._steps[later]
        return NOW


class Spacings:
    """Several gaps of one commitment: its own, and those that it shares with others.

    A ready time holds those of all of them, packed into one number, which is 0 if none restricts it.

    Args:
        parts: The gaps, all of the same commitment.
    """

    def __init__(self, parts: "Sequence[Spacing]") -> None:
        self.parts = parts
        self.members: tuple[int, ...] = tuple(sorted({number for part in parts for number in part.members}))
        self.before: int = _pack(part.before for part in parts)

    def _unpack(self, ready: int) -> "Iterator[tuple[Spacing, int]]":
        for place, part in enumerate(self.parts):
            yield part, ready >> _BITS * place & _MASK

    def earliest(self, day: int, ready: int) -> int:
        """The seconds from the beginning of a day at which a session may start; after its end if none may."""
        return max(part.earliest(day, own) for part, own in self._unpack(ready))

    def allows(self, day: int, ready: int, placed: "Sequence[Placed]") -> bool:
        """Whether sessions of a day keep the gaps that are shared: at most one, and no sooner than it may be."""
        return all(part.allows(day, own, placed) for part, own in self._unpack(ready))

    def following(self, day: int, ready: int, placed: "Sequence[Placed]", done: int = 0) -> int:
        """The ready time of the next day, after the sessions placed on a day, and some of its own before the day."""
        return _pack(part.following(day, own, placed, done) for part, own in self._unpack(ready))


def _pack(readies: "Iterable[int]") -> int:
    return sum(ready << _BITS * place for place, ready in enumerate(readies))


def join_spacings(parts: list[Spacing]) -> "Spacing | Spacings | None":
    """Several gaps of a commitment as one; `None` for none."""
    return Spacings(parts) if len(parts) > 1 else parts[0] if parts else None
