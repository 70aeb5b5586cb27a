"""Rules of each session: its content, its length, its start and its date."""

from typing import TYPE_CHECKING

from footex.errors import list_some
from footex.planning.plan.checking.breach import Breach
from footex.planning.request.availability.availability_text import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.planning.plan.checking.setting.facts import Placed
    from footex.planning.plan.checking.setting.subject import Setting, Subject

__all__ = ["check_sessions"]


def check_sessions(subject: "Subject", setting: "Setting") -> "Iterator[Breach]":
    """Check each session of a commitment that is planned by itself."""
    exercises = frozenset(exercise.id for exercise in subject.commitment.routine.exercises())
    for placed in subject.own:
        if placed.planned:
            yield from _check_content(placed, exercises, setting)
            yield from _check_length(placed, setting)
            yield from _check_start(placed, setting)
            yield from _check_date(placed, subject, setting)


def _check_content(placed: "Placed", exercises: frozenset[str], setting: "Setting") -> "Iterator[Breach]":
    session, level = placed.session, setting.request.level
    foreign = [exercise.id for exercise in session.routine.exercises() if exercise.id not in exercises]
    if foreign:
        verb = "isn't" if len(foreign) == 1 else "aren't"
        text = f"{session.id} holds {list_some(foreign)}, which {verb} in the routine of {session.commitment}."
        yield Breach(code="routine", about=session.id, message=text)
    if session.level is not level:
        text = f"{session.id} takes its {session.level.value} time, not the {level.value} one asked for."
        yield Breach(code="level", about=session.id, message=text)


def _check_length(placed: "Placed", setting: "Setting") -> "Iterator[Breach]":
    seconds, minutes = placed.end - placed.start, setting.lengths.minutes(placed.session.routine)
    if seconds != 60 * minutes:
        text = f"{placed.session.id} is {seconds // 60} min long; its routine takes {minutes} min."
        yield Breach(code="time", about=placed.session.id, message=text)


def _check_start(placed: "Placed", setting: "Setting") -> "Iterator[Breach]":
    """Check that a start is a multiple of the step by the clock of the zone, and written by it."""
    session, availability, wall = placed.session, setting.request.availability, setting.free.wall
    shown = wall.moment(placed.start)
    if shown is None:  # far from the plan: not in free time
        return
    if shown.seconds % (availability.step.milliseconds[0] // 1000):
        text = f"{session.id} doesn't start at a multiple of {availability.step.minutes[0]} min."
        yield Breach(code="step", about=session.id, message=text)
    if wall.is_written_otherwise(session.start):
        text = f"{session.id} isn't written by the clock of {wall.zone_of(shown.day)}."
        yield Breach(code="clock", about=session.id, message=text)


def _check_date(placed: "Placed", subject: "Subject", setting: "Setting") -> "Iterator[Breach]":
    session, weeks, weekdays, free = placed.session, subject.weeks, subject.rhythm.weekdays, setting.free
    within = free.has(placed.day)
    if within and not weeks.first <= placed.day <= weeks.last:
        text = f"{session.id} isn't within the weeks of its commitment, {weeks.first} to {weeks.last}."
        yield Breach(code="weeks", about=session.id, message=text)
    if not within or not any(low <= placed.start and placed.end <= high for low, high in free.free(placed.day)):
        yield Breach(code="window", about=session.id, message=f"{session.id} isn't within free time.")
    if weekdays and placed.day.weekday() not in weekdays:
        text = f"{subject.rhythm.id} has a session on {placed.day}, a {WEEKDAYS[placed.day.weekday()]}."
        yield Breach(code="weekday", about=subject.rhythm.id, message=text)
