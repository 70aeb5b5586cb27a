"""The tables of a leaflet in which somebody ticks off what was done, day by day."""

from typing import TYPE_CHECKING, Final

from footex.export.page.parts.texts import heading
from footex.markup import element, fragment
from footex.messages.leaflet import COLUMNS, FIRST_WEEKS, TICK_OFF, WEEKS_UNSTATED
from footex.messages.weeks import SHORT_WEEKDAYS
from footex.model.dosage.day import Weekday
from footex.model.figures.count import Count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.markup import Element, Node
    from footex.model.dosage.frequency import Frequency
    from footex.model.figures.amounts import ClosedCount

__all__ = ["tabulate", "view_ticks"]

_ROOM: Final = 6
"""The weeks of a table where nothing says for how many weeks: so many rows and no more are no claim, and said."""

_MOST_WEEKS: Final = 52
_MOST_BOXES: Final = 6
"""More boxes than this don't fit into the column of a day."""


def view_ticks(level: int, frequency: "Frequency", weeks: "ClosedCount", first: int = 1) -> "Element":
    """Show a table of days by weeks, each day with a box for each of its sessions.

    Where weekdays are stated, only they have boxes; else every day has, as nothing says which are meant. Of a range,
    there is room for the highest figure.

    Args:
        level: That of its heading.
        frequency: How often the sessions are.
        weeks: For how many weeks.
        first: The number of the first week.

    Example:
        >>> from footex import Frequency
        >>> from footex.markup import write
        >>> "6" in write(view_ticks(2, Frequency(), Frequency().weeks))
        True
    """
    stated = weeks.high if isinstance(weeks, Count) else 0
    count = min(stated or _ROOM, _MOST_WEEKS)
    note: Node = ""
    if not stated:
        note = element("p", WEEKS_UNSTATED(count=count), class_="soft")
    elif count < stated:
        note = element("p", FIRST_WEEKS(count, count=count), class_="soft")
    head = [COLUMNS["week"](), *(SHORT_WEEKDAYS[day.value]() for day in Weekday)]
    boxes = _boxes(frequency)
    days = [boxes if day in (frequency.weekdays or Weekday) else "" for day in Weekday]
    rows = [[str(first + index), *days] for index in range(count)]
    return element("together", heading(level, TICK_OFF()), note, tabulate(head, rows, class_="ticks"))


def _boxes(frequency: "Frequency") -> "Element":
    times = frequency.per_day.high if isinstance(frequency.per_day, Count) else 1
    return fragment(*(element("tick") for _ in range(times if times <= _MOST_BOXES else 1)))


def tabulate(head: "Iterable[Node]", rows: "Iterable[Iterable[Node]]", *, class_: str = "") -> "Element":
    """Make a table with a row of headings, which is repeated on each of its pages."""
    return element(
        "table", *(element("tr", *(element("td", cell) for cell in row)) for row in (head, *rows)), class_=class_
    )
