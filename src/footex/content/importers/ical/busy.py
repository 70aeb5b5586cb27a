"""Busy times from an iCalendar text, by icalendar and recurring-ical-events."""

from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta, timezone
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from footex.content.importers.ical.events import Event, read_events
from footex.content.importers.ical.moments import Zones, date_of
from footex.content.problems import invalid_document
from footex.content.text.parsing import decode
from footex.errors import BoundExceeded, InvalidValue, MissingExtra
from footex.model.figures.dates import as_date
from footex.planning.request.availability.busy import MOST_BUSY, Busy
from footex.planning.request.times.moments import as_zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from zoneinfo import ZoneInfo

    from footex.content.importers.ical.moments import Moment

__all__ = ["MOST_BYTES", "MOST_DAYS", "MOST_STEPS", "read_busy"]

MOST_BYTES: Final = 1 << 23
"""The maximum size of a calendar in bytes, unless the caller allows more."""

MOST_DAYS: Final = 3_660
"""The maximum number of days of which busy times are read."""

MOST_STEPS: Final = 10_000_000
"""The maximum steps of expanding the recurring events of a calendar, some 3 seconds."""

_YEARS: Final = range(1900, 2200)
_EVENT_STEPS: Final = 3_000
_DATE_STEPS: Final = 500
"""An event that is expanded, and a single date of it, cost as much as so many steps of a rule."""

_MARGIN: Final = timedelta(days=2)
"""More than two clocks of the world are apart."""


def read_busy(
    content: bytes | str,
    start: date | str,
    end: date | str,
    *,
    zone: str = "UTC",
    file: str = "",
    most_bytes: int = MOST_BYTES,
) -> tuple[Busy, ...]:
    """Read the busy times of some dates from an iCalendar file, as most calendars export it (`.ics`).

    Recurring events are expanded, with their exceptions and changed occurrences. Events that are cancelled or marked as
    free (transparent) are left out. An event of whole days lasts from midnight to midnight. Times that the file states
    by the wall clock, without a zone, stay so: they are by the clock of the availability that gets them.

    Args:
        content: The content of the file.
        start: The first date.
        end: The last date, at most 3,660 days later.
        zone: The IANA name of the zone that dates are of, and by whose clock times are written.
        file: The name of the file, for errors.
        most_bytes: The bound on its size.

    Returns:
        The busy times that overlap these dates, in order, each with the title of its event.

    Raises:
        InvalidDocument: Not iCalendar, an invalid event, an unknown zone, or recurrences that take too many steps to
            expand; each problem has its line.
        InvalidValue: An invalid argument.
        BoundExceeded: More days than 3,660, or more busy times than 10,000.
        MissingExtra: The extra `ical` isn't installed.

    Example:
        >>> choir = '''BEGIN:VCALENDAR
        ... BEGIN:VEVENT
        ... DTSTART;TZID=Europe/Vienna:20260901T180000
        ... DURATION:PT1H30M
        ... RRULE:FREQ=WEEKLY
        ... SUMMARY:Choir
        ... END:VEVENT
        ... END:VCALENDAR'''
        >>> for busy in read_busy(choir, "2026-11-23", "2026-12-06", zone="Europe/Vienna"):
        ...     print(busy.start, busy.what)
        2026-11-24 18:00:00+01:00 Choir
        2026-12-01 18:00:00+01:00 Choir
    """
    span = _span(start, end, zone)
    calendar, expansion = _load("icalendar"), _load("recurring_ical_events")
    zones = Zones(_load("icalendar.timezone.windows_to_olson").WINDOWS_TO_OLSON)
    series = _select(read_events(decode(content, most_bytes=most_bytes), zones, file), span)
    _count_steps(series, span, file)
    found: set[tuple[datetime, datetime, str]] = set()
    for versions in series:
        for event, first, last in _occurrences(versions, span, calendar, expansion, file):
            if event.takes_time:
                found.update(_place(first, last, event.title, span))
            if len(found) > MOST_BUSY:
                raise BoundExceeded("read_busy.content", len(found), MOST_BUSY, "busy times")
    placed = sorted(found, key=lambda one: (_fix(one[0], span.zone), _fix(one[1], span.zone), one[2]))
    return tuple(Busy(start=first, end=last, what=what) for first, last, what in placed)


def _load(name: str) -> Any:
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise MissingExtra("ical", str(error.name)) from None


class _Span(NamedTuple):
    """The dates that matter, of a zone."""

    start: date
    end: date
    zone: "ZoneInfo"

    def holds(self, start: date, end: date) -> bool:
        """Whether dates are near it: by any clock, they may overlap it."""
        return start - _MARGIN <= self.end and self.start <= end + _MARGIN


def _span(start: date | str, end: date | str, zone: str) -> _Span:
    first, last = as_date(start, "read_busy.start"), as_date(end, "read_busy.end")
    if first.year not in _YEARS:
        raise InvalidValue(
            "read_busy.start", first, "is too far away", f"write a year from {_YEARS[0]} to {_YEARS[-1]}"
        )
    if last < first:
        raise InvalidValue("read_busy.end", last, "is before the start", f"write a date from {first} on")
    if (days := (last - first).days + 1) > MOST_DAYS:
        raise BoundExceeded("read_busy.end", days, MOST_DAYS, "days")
    return _Span(first, last, as_zone(zone, "read_busy.zone"))


def _select(events: "Iterable[Event]", span: _Span) -> list[list[Event]]:
    """The series that may have an occurrence near the dates, each with its versions that matter there."""
    series: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        series[event.series].append(event)
    near = ([event for event in versions if _may_occur(event, span)] for versions in series.values())
    return [versions for versions in near if any(event.takes_time for event in versions)]


def _may_occur(event: Event, span: _Span) -> bool:
    """Whether it, or the occurrence that it replaces, may be near the dates."""
    length = date_of(event.end) - date_of(event.start)
    starts = [event.start, *event.more, *([] if event.instead is None else [event.instead])]
    if event.onwards or any(span.holds(date_of(start), date_of(start) + length) for start in starts):
        return True
    return any(rule.until is None or span.start <= date_of(rule.until) + length + _MARGIN for rule in event.rules)


def _count_steps(series: "Iterable[list[Event]]", span: _Span, file: str) -> None:
    """Bound the steps of expanding events.

    Raises:
        InvalidDocument: More than the bound.
    """
    steps = 0
    for versions in series:
        moved = [
            abs((date_of(event.instead) - date_of(event.start)).days) for event in versions if event.instead is not None
        ]
        horizon = span.end + _MARGIN + timedelta(days=max(moved, default=0))
        for event in versions:
            if event.recurs:
                steps += _EVENT_STEPS + _DATE_STEPS * len((*event.more, *event.without))
                steps += sum(rule.steps(date_of(event.start), horizon) for rule in event.rules)
            if steps > MOST_STEPS:
                message = (
                    f"to expand the events up to this one takes more than {MOST_STEPS:,} steps; leave out those that "
                    "recur by the second, by the minute or never"
                )
                raise invalid_document("too-many", message, file=file, line=event.line)


def _occurrences(
    versions: list[Event],
    span: _Span,
    calendar: Any,
    expansion: Any,
    file: str,
) -> "Iterator[tuple[Event, Moment, Moment]]":
    """The occurrences of a series near the dates.

    Raises:
        InvalidDocument: A rule that can't be expanded.
    """
    if len(versions) == 1 and not versions[0].recurs:
        yield versions[0], versions[0].start, versions[0].end
        return
    # Only what was checked is handed over, without the definitions of zones, which may be endless.
    text = "\r\n".join(
        ["BEGIN:VCALENDAR", *(event.write(at) for at, event in enumerate(versions)), "END:VCALENDAR", ""]
    )
    try:
        (series,) = expansion.of(calendar.Calendar.from_ical(text)).series
        for occurrence in series.between(span.start - _MARGIN, span.end + _MARGIN):
            at = occurrence.as_component(False)["X-FOOTEX-EVENT"]  # noqa: FBT003 - by position in all releases
            yield versions[int(at)], occurrence.start, occurrence.end
    except (ValueError, IndexError):  # of rules whose parts contradict each other, such as the 20th Monday of a month
        message = "the dates of its RRULE can't be found; write another rule, or the dates as RDATE"
        raise invalid_document("invalid", message, file=file, line=versions[0].line) from None


def _place(start: "Moment", end: "Moment", what: str, span: _Span) -> "Iterator[tuple[datetime, datetime, str]]":
    """An occurrence as times by the clock of the zone, if it overlaps the dates and takes any time."""
    begin, finish = _as_time(start, span.zone), _as_time(end, span.zone)
    if finish <= begin and isinstance(start, datetime) and isinstance(end, datetime):
        # The clock skips its start: by the wall clock it lasts as long as ever.
        finish = begin + (end.replace(tzinfo=None) - start.replace(tzinfo=None))
    first = datetime.combine(span.start, time(), span.zone)
    after = datetime.combine(span.end + timedelta(days=1), time(), span.zone)
    if begin < finish and _fix(begin, span.zone) < after and first < _fix(finish, span.zone):
        yield begin, finish, what


def _as_time(moment: "Moment", zone: "ZoneInfo") -> datetime:
    """A date as its midnight; a fixed time by the clock of the zone, with a fixed offset."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time())
    if moment.tzinfo is None:
        return moment
    local = moment.astimezone(UTC).astimezone(zone)  # by way of UTC, as the clock may skip it
    return local.replace(tzinfo=timezone(local.utcoffset() or timedelta()))


def _fix(moment: datetime, zone: "ZoneInfo") -> datetime:
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
