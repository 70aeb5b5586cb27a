"""The past of a request: what was done and what wasn't, by the number of the day."""

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.request.sessions.status import DoneStatus, SessionStatus

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from footex.planning.request.request import Request

__all__ = ["Past", "find_pasts"]


class Past(NamedTuple):
    """The past of a commitment.

    Attributes:
        done: The sessions done on each day, by its number from the start of the plan; negative before.
        barred: The days without a session of it, as the history says that it was skipped or the person ill.
        timed: The start and end of each session done at known times.
        missed: The sessions of the kept plan that were skipped or cancelled on each day.
        slots: The slots, from 0, of those and of the kept sessions that were done, on each day with any.
        fixed: The slots of the kept sessions that are fixed and still planned, on each day with any.
    """

    done: "Mapping[int, int]"
    barred: frozenset[int]
    timed: "tuple[tuple[datetime, datetime], ...]"
    missed: "Mapping[int, int]"
    slots: "Mapping[int, Collection[int]]"
    fixed: "Mapping[int, Collection[int]]"

    @property
    def has_any(self) -> bool:
        """Whether something was done, skipped or missed on any day."""
        return bool(self.done or self.barred or self.missed)

    def used(self, day: int) -> int:
        """The sessions of a day that are done, skipped or cancelled."""
        return self.done.get(day, 0) + self.missed.get(day, 0)

    def left(self, day: int, count: int) -> tuple[int, ...]:
        """The slots left on a day that has so many.

        What was done without a number takes the first ones that aren't of a fixed session.
        """
        if day in self.barred:
            return ()
        if not self.used(day):
            return tuple(range(count))
        free = [slot for slot in range(count) if slot not in self.slots.get(day, ())]
        fixed = self.fixed.get(day, ())
        order = sorted(free, key=lambda slot: (slot in fixed, slot))
        return tuple(sorted(order[max(0, self.used(day) - (count - len(free))) :]))

    def last_before(self, day: int) -> int | None:
        """The last day done before one; `None` without any."""
        return max((done for done in self.done if done < day), default=None)


def find_pasts(request: "Request") -> tuple[Past, ...]:
    """Find the past of each commitment that is planned."""
    return tuple(_find_past(request, commitment.id) for commitment in request.planned)


def _find_past(request: "Request", name: str) -> Past:
    done = [entry for entry in request.past if entry.commitment == name and entry.status is DoneStatus.DONE]
    barred = [
        entry.day for entry in request.history if entry.commitment == name and entry.status is not DoneStatus.DONE
    ]
    missed: Counter[int] = Counter()
    slots: dict[int, set[int]] = {}
    fixed: dict[int, set[int]] = {}
    for session in request.keep:
        day = (session.day - request.start).days
        if session.commitment == name and session.status is not SessionStatus.PLANNED:
            slots.setdefault(day, set()).add(session.number - 1)
            missed[day] += session.status is not SessionStatus.DONE
        elif session.commitment == name and session.fixed:
            fixed.setdefault(day, set()).add(session.number - 1)
    return Past(
        Counter((entry.day - request.start).days for entry in done),
        frozenset((day - request.start).days for day in barred),
        tuple((entry.start, entry.end) for entry in done if entry.start is not None and entry.end is not None),
        +missed,
        slots,
        fixed,
    )
