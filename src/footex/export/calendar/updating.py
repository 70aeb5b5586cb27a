"""The events of a calendar: of a plan alone, or of a plan and of the earlier calendar that is brought up to date."""

from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from footex.export.calendar.event import Revision, same_content, write_cancelled, write_event

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime, timedelta

    from footex.export.calendar.earlier import EarlierEvent
    from footex.export.calendar.event import Event

__all__ = ["Written", "write_events"]


class Written(NamedTuple):
    """An event of the new calendar.

    Attributes:
        uid: Its id.
        text: All of it, as it is written.
        start: Its start.
        end: Its end.
        zones: The zones that it refers to, by the names that the calendar has for them.
    """

    uid: str
    text: str
    start: "datetime"
    end: "datetime"
    zones: "Mapping[str, ZoneInfo]"


def write_events(
    events: "Sequence[Event]",
    earlier: "Mapping[str, EarlierEvent]",
    now: "datetime",
    *,
    alarm: "timedelta | None",
    busy: bool,
) -> list[Written]:
    """Write the events of a plan, and those of the earlier calendar that it hasn't.

    Args:
        events: The events of the plan.
        earlier: The earlier events, by id; none for a new calendar.
        now: The present time, in UTC.
        alarm: How long before its start the alarm of each event rings; `None` for no alarm.
        busy: Whether the time of events is shown as taken.

    Returns:
        The events in order of time.
    """
    written = [*_planned(events, earlier, now, alarm=alarm, busy=busy)]
    planned = {event.uid for event in events}
    written += [_vanished(one, now) for one in earlier.values() if one.uid not in planned]
    return sorted(written, key=lambda one: (one.start.timestamp(), one.uid))


def _planned(
    events: "Sequence[Event]",
    earlier: "Mapping[str, EarlierEvent]",
    now: "datetime",
    *,
    alarm: "timedelta | None",
    busy: bool,
) -> "Iterator[Written]":
    for event in events:
        before = earlier.get(event.uid)
        if before is None:
            yield _new(event, write_event(event, Revision(0, now), alarm=alarm, busy=busy))
        elif before.start <= now and event.start <= now:
            yield _kept(before)
        else:
            text = write_event(event, Revision(before.sequence + 1, now), alarm=alarm, busy=busy)
            yield _kept(before) if same_content(before.text, text) else _new(event, text)


def _new(event: "Event", text: str) -> Written:
    zone = event.start.tzinfo
    return Written(event.uid, text, event.start, event.end, {zone.key: zone} if isinstance(zone, ZoneInfo) else {})


def _kept(before: "EarlierEvent") -> Written:
    return Written(before.uid, before.text, before.start, before.end, before.zones)


def _vanished(before: "EarlierEvent", now: "datetime") -> Written:
    """An event that the plan doesn't have: behind it stays as it is, ahead it is cancelled."""
    if before.cancelled or before.start <= now:
        return _kept(before)
    return _kept(before)._replace(text=write_cancelled(before.text, Revision(before.sequence + 1, now)))
