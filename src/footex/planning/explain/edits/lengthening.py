"""Longer windows: an availability with more free time on a weekday."""

from attrs import evolve

from footex.model.dosage.day import Weekday
from footex.planning.request.availability.availability import Availability
from footex.planning.request.availability.availability_text import DAY
from footex.planning.request.availability.window import Window, as_waking

__all__ = ["lengthen"]


def lengthen(availability: Availability, weekday: int, start: int, end: int) -> Availability:
    """An availability with one window added, in minutes of the day; windows that touch are joined.

    A day that would be free throughout ends at 23:59, as a window of the whole day is taken as 07:00 to 21:00.
    """
    more = Window(day=tuple(Weekday)[weekday], start=start, end=end)
    taken = [as_waking(window) if window.day is more.day else window for window in availability.windows]
    longer = evolve(availability, windows=(*taken, more))
    if not any(window.day is more.day and as_waking(window) is not window for window in longer.windows):
        return longer
    others = [window for window in taken if window.day is not more.day]
    return evolve(availability, windows=(*others, Window(day=more.day, start=0, end=DAY - 1)))
