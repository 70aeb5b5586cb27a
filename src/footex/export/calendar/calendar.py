"""A plan as an iCalendar file, to import into a calendar or to subscribe to."""

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from footex.errors import InvalidValue
from footex.export.calendar.description import Describer
from footex.export.calendar.earlier import read_earlier
from footex.export.calendar.event import Event, load_icalendar
from footex.export.calendar.text import PlainText, clean_line
from footex.export.calendar.uid import name_plan, uid_of
from footex.export.calendar.updating import write_events
from footex.export.calendar.zone import write_zone
from footex.messages.calendar import CATEGORY
from footex.messages.language import ENGLISH
from footex.messages.message import join
from footex.messages.punctuation import COMMA
from footex.model.fields import as_slug
from footex.model.figures.converters import as_exact_duration
from footex.model.figures.moments import as_fixed_moment
from footex.planning.plan.plan import Plan
from footex.planning.request.availability.zones import Zones
from footex.planning.request.sessions.status import SessionStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import timedelta

    from footex.export.calendar.earlier import Earlier, EarlierEvent
    from footex.export.calendar.updating import Written
    from footex.messages.language import Language
    from footex.model.dosage.sides import OneSideLike
    from footex.model.figures.duration import Duration
    from footex.planning.request.sessions.session import Session

__all__ = ["to_ical"]

_REFRESH: Final = "PT12H"
"""How often a subscriber is asked to look for changes: a plan changes at most daily."""

_TAKES_PLACE: Final = (SessionStatus.PLANNED, SessionStatus.DONE)


def to_ical(
    plan: Plan,
    *,
    calendar: str | None = None,
    before: str | bytes | None = None,
    now: datetime | str | None = None,
    alarm: "Duration | timedelta | str | None" = None,
    busy: bool = False,
    side: "OneSideLike | None" = None,
    language: "Language" = ENGLISH,
) -> str:
    """Write a plan as iCalendar, for a calendar to import or to subscribe to.

    Each session is a single event with its own start, end and dose; sessions that are skipped or cancelled have none.
    The first session says all that is to be minded; those after it say when to stop. Ids of events stay the same as
    long as a session stays on its date, so that a calendar that gets a newer file moves events rather than double them.

    Args:
        plan: The plan.
        calendar: Whose plan it is, an id such as `anna`, which is part of the ids of events; unless given, that of the
            earlier calendar, if somebody gave it one or the plan has no id, else the id of the plan; without either,
            the ids follow from what was asked for.
        before: The earlier calendar that is brought up to date: what moved or changed is a new version of its event,
            what vanished and lies ahead is cancelled, all else stays as it is, letter for letter.
        now: The present time with an offset from UTC, which new and changed events bear. Without an earlier calendar
            it can be left out: events then bear the earliest start of the plan, or the begin of its first day.
        alarm: How long before each session an alarm rings, such as `"10 min"`; none unless given, as subscribers can't
            switch off what another one wants.
        busy: Whether the time of sessions is shown as taken. It isn't unless wished: a plan that is made around this
            calendar would avoid its own sessions.
        side: The affected side, once it is known.
        language: The language of all texts but those of the content, which stay as they are written.

    Returns:
        The file as text; its lines end as iCalendar wants it, so write it as bytes, or with `newline=""`.

    Raises:
        InvalidValue: Not a plan, or an invalid argument; an earlier calendar without the present time.
        InvalidDocument: An earlier calendar that can't be read, or that holds what isn't of this calendar: each such
            event is named.
        MissingExtra: The extra `ical` isn't installed.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> plan = footex.plan_week(stretching, "daily 06:30-07:30", start="2026-11-23")
        >>> text = footex.to_ical(plan, calendar="anna")
        >>> text.count("BEGIN:VEVENT"), text.splitlines()[0]
        (7, 'BEGIN:VCALENDAR')
        >>> moved = footex.plan_week(stretching, "daily 18:30-19:30", start="2026-11-23")
        >>> later = footex.to_ical(moved, before=text, now="2026-11-25T12:00Z")
        >>> later.count("SEQUENCE:1")
        5
    """
    _check(plan, busy)
    chosen = "" if calendar is None else as_slug(calendar, "to_ical.calendar")
    rings = None if alarm is None else as_exact_duration(alarm, "to_ical.alarm", zero=True).typical
    zones = Zones(plan.request.availability.zone, plan.request.availability.stays)
    moment = _moment(plan, now, zones, needed=before is not None)
    events: dict[str, EarlierEvent] = {}
    name = chosen or name_plan(plan)
    if before is not None:
        earlier = read_earlier(before)
        chosen = chosen or earlier.chosen
        name = chosen or _found(plan, earlier)
        events = earlier.events_of(name)
    planned = tuple(_events(plan, name, zones, Describer(plan.request.pace, side), language))
    written = write_events(planned, events, moment, alarm=rings, busy=busy)
    return "".join(
        [_head(plan, chosen, language), *_zones(written), *(one.text for one in written), "END:VCALENDAR\r\n"]
    )


def _check(plan: object, busy: object) -> None:
    if not isinstance(plan, Plan):
        raise InvalidValue("to_ical.plan", plan, "is not a plan", "give what plan_week or plan_programme found")
    if not isinstance(busy, bool):
        raise InvalidValue("to_ical.busy", busy, "is not true or false", "write True or False")


def _found(plan: Plan, earlier: "Earlier") -> str:
    """The calendar that an earlier one is, where nobody named it: of a plan without an id, what is found there."""
    (found, *others) = sorted(earlier.names) or [""]
    return name_plan(plan) if plan.id or others or not found else found


def _moment(plan: Plan, now: datetime | str | None, zones: Zones, *, needed: bool) -> datetime:
    if now is not None:
        return as_fixed_moment(now, "to_ical.now").astimezone(UTC)
    if needed:
        right = "give the present time with an offset: what lies behind it stays as it is"
        raise InvalidValue("to_ical.now", now, "is missing beside an earlier calendar", right)
    request = plan.request
    first = request.not_before or datetime.combine(request.start, time())
    there = first if first.tzinfo is not None else first.replace(tzinfo=zones.on(first.date()).zone)
    return there.astimezone(UTC)


def _events(plan: Plan, name: str, zones: Zones, describer: Describer, language: "Language") -> "Iterator[Event]":
    for session in plan.sessions:
        if session.status in _TAKES_PLACE:
            start, end = _place(session, zones.on(session.day).zone)
            yield Event(
                uid=uid_of(session.id, name),
                start=start,
                end=end,
                summary=session.routine.title,
                description=list(map(language.say, describer.describe(session))),
                category=language.say(CATEGORY()),
            )


def _place(session: "Session", zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The start and end of a session by the clock of a zone; in UTC, where that has its time twice."""
    times = session.start.astimezone(UTC), session.end.astimezone(UTC)
    start, end = (time.astimezone(zone) for time in times)
    if zone.key == "UTC" or _is_twice(start) or _is_twice(end):
        return times
    return start, end


def _is_twice(moment: datetime) -> bool:
    """Whether a clock shows this time twice."""
    return moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()


def _head(plan: Plan, chosen: str, language: "Language") -> str:
    """What a calendar says of itself."""
    titles = dict.fromkeys(commitment.routine.title for commitment in plan.request.commitments)
    title = PlainText(clean_line(language.say(join(titles, COMMA))))
    head = load_icalendar().Calendar()
    for name, value in (
        ("VERSION", "2.0"), ("PRODID", "-//footex//footex//EN"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH"),
    ):  # fmt: skip
        head[name] = PlainText(value)
    head["NAME"] = head["X-WR-CALNAME"] = title
    head["X-PUBLISHED-TTL"] = PlainText(_REFRESH)
    head["REFRESH-INTERVAL;VALUE=DURATION"] = PlainText(_REFRESH)
    if chosen:
        head["X-FOOTEX-CALENDAR"] = PlainText(chosen)
    text: bytes = head.to_ical()
    return text.decode().removesuffix("END:VCALENDAR\r\n")


def _zones(written: "Iterable[Written]") -> "Iterator[str]":
    """The zones that events refer to, each for the years of its events."""
    found: dict[str, tuple[ZoneInfo, set[int]]] = {}
    for one in written:
        for name, zone in one.zones.items():
            years = found.setdefault(name, (zone, set()))[1]
            years |= {one.start.astimezone(zone).year, one.end.astimezone(zone).year}
    for name, (zone, years) in sorted(found.items()):
        yield "".join(f"{line}\r\n" for line in write_zone(name, zone, min(years), max(years)))
