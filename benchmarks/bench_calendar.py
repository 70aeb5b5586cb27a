"""A calendar of 1,000 sessions beside icalendar's own time for the same events and 0.3 s, which is what it may take."""

from datetime import timedelta
from time import process_time

import icalendar
from attrs import evolve
from harness import Comparison

import footex

COUNT = 1_000
ALLOWED = 0.3


def plan_of(count):
    """A plan of so many days, at the doses of a programme of twelve weeks."""
    routine = footex.bundled().routines["heel-and-foot-stretching"]
    plan = footex.plan_programme(routine, "daily 06:30-08:00", start="2026-11-23", weeks=12)
    (first, *_), length = plan.sessions, len(plan.sessions)
    sessions = []
    for number in range(count):
        dose = plan.sessions[number % length]
        start = first.start + timedelta(days=number)
        name = f"{start:%Y-%m-%d}-{first.commitment}-1"
        sessions.append(evolve(dose, id=name, start=start, end=start + (dose.end - dose.start)))
    return evolve(plan, sessions=sessions, usual=())


def allowed(events):
    """The same events by icalendar, and 0.3 s."""
    calendar = icalendar.Calendar()
    for properties in events:
        event = icalendar.Event()
        for name, value in properties:
            event.add(name, value)
        calendar.add_component(event)
    calendar.to_ical()
    end = process_time() + ALLOWED
    while process_time() < end:
        pass


def comparisons():
    """A thousand sessions, written."""
    plan = plan_of(COUNT)
    events = [
        [(name, getattr(value, "dt", value)) for name, value in event.items()]
        for event in icalendar.Calendar.from_ical(footex.to_ical(plan)).walk("VEVENT")
    ]
    return [
        Comparison(
            f"calendar of {COUNT:,} sessions / icalendar's own time + {ALLOWED} s",
            1.0,
            lambda: footex.to_ical(plan),
            lambda: allowed(events),
            pairs=5,
        )
    ]
