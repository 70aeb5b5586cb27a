"""The least and the most days of each week of a commitment, lowered by what is past, blocked or busy."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from footex.planning.request.meaning.recurrence import Recurrence
    from footex.planning.search.track.past import Past

__all__ = ["Possible", "WeekBounds", "find_bounds", "most_apart"]


class WeekBounds(NamedTuple):
    """The least and the most days of a week.

    Attributes:
        least: The minimum.
        most: The maximum.
        past: The days by which what is past lowers the minimum.
        taken: The days by which blocked, busy and away times lower it further.
    """

    least: int
    most: int
    past: int = 0
    taken: int = 0


class Possible(NamedTuple):
    """Whether a day can have the minimum of sessions of a commitment, as a function of its number.

    Attributes:
        by_windows: By the windows alone.
        but_past: By the windows, from now on.
        free: By all free time, from now on.
    """

    by_windows: "Callable[[int], bool]"
    but_past: "Callable[[int], bool]"
    free: "Callable[[int], bool]"


def find_bounds(recurrence: "Recurrence", week: range, possible: Possible, past: "Past", *, lowers: bool) -> WeekBounds:
    """Find the bounds of a week, given days a week.

    Days that are gone, and days that are blocked, busy or away, lower the minimum by what they take of the days on
    which it could be met by windows alone, the dates of rest between them kept.

    Args:
        recurrence: The recurrence, with days a week.
        week: The numbers of its days.
        possible: The days that can have a session.
        past: The past of the commitment.
        lowers: Whether blocked, busy and away times lower the minimum.
    """
    low, _, high = recurrence.days or (0, 0, 7)
    done = [day for day in week if past.done[day]]
    apart = recurrence.dates_apart
    whole = min(low, most_apart([day for day in week if possible.by_windows(day)], apart))

    def left(can: "Callable[[int], bool]") -> int:
        last = past.last_before(week.stop)
        first = week.start if last is None else max(week.start, last + apart)
        return min(low, len(done) + most_apart([day for day in week if day >= first and can(day)], apart))

    gone = max(0, whole - left(possible.but_past))
    taken = max(0, whole - left(possible.free)) - gone if lowers else 0
    return WeekBounds(low - gone - taken, max(high, len(done)), gone, taken)


def most_apart(days: "Collection[int]", apart: int) -> int:
    """The maximum number of some days, in order, each at least so many dates after the one before it.

    The earliest day that is far enough leaves the most to the rest.
    """
    count, due = 0, -1
    for day in days:
        if day >= due:
            count, due = count + 1, day + apart
    return count
