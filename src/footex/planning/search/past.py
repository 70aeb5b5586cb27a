"""The past of a request: what was done and what wasn't, by the number of the day."""

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.request.status import DoneStatus, SessionStatus

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from footex.planning.request.request import Request

__all__ = ["Past", "find_pasts"]


class Past(NamedTuple):
    """The past of a commitment.

    Attributes:
        done: The sessions done on each day, by its number from the start of the plan; negative before.
        barred: The days without a session of it, as it was skipped or cancelled there.
        timed: The start and end of each session done at known times.
    """

    done: "Mapping[int, int]"
    barred: frozenset[int]
    timed: "tuple[tuple[datetime, datetime], ...]"

    def last_before(self, day: int) -> int | None:
        """The last day done before one; `None` without any."""
        return max((done for done in self.done if done < day), default=None)


def find_pasts(request: "Request") -> tuple[Past, ...]:
    """Find the past of each commitment that is planned."""
    return tuple(_find_past(request, commitment.id) for commitment in request.planned)


def _find_past(request: "Request", name: str) -> Past:
    own = [entry for entry in request.past if entry.commitment == name]
    done = [entry for entry in own if entry.status is DoneStatus.DONE]
    barred = [entry.day for entry in own if entry.status is not DoneStatus.DONE]
    barred += [
        session.day
        for session in request.keep
        if session.commitment == name and session.status is SessionStatus.CANCELLED
    ]
    return Past(
        Counter((entry.day - request.start).days for entry in done),
        frozenset((day - request.start).days for day in barred),
        tuple((entry.start, entry.end) for entry in done if entry.start is not None and entry.end is not None),
    )
