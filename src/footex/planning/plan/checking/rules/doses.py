"""Rules of doses: each session has the one of its date, its place in the day and its number."""

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.plan.checking.breach import Breach

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from footex.planning.plan.checking.setting.facts import Placed
    from footex.planning.plan.checking.setting.subject import Setting, Subject

__all__ = ["Numbered", "check_doses", "number_sessions"]

_ID = attrgetter("id")


class Numbered(NamedTuple):
    """A session in the weeks of its commitment.

    Attributes:
        day: Its date.
        place: Its place among the sessions of the day, from 0.
        number: Its number among all sessions of the commitment, from 1.
        placed: The session.
    """

    day: "date"
    place: int
    number: int
    placed: "Placed"


def number_sessions(subject: "Subject") -> "Iterator[Numbered]":
    """Number the sessions of a commitment, in order of their start.

    What was done counts, and a session that was skipped since the plan was made keeps its number.
    """
    (first, last), done = subject.weeks, subject.known.done
    number = sum(times for day, times in done.items() if first <= day)
    within = [one for one in subject.own if first <= one.day <= last]
    for day, sessions in groupby(within, key=attrgetter("day")):
        for one in sessions:
            number += 1
            yield Numbered(day, one.session.number - 1, number, one)


def check_doses(subject: "Subject", setting: "Setting") -> "Iterator[Breach]":
    """Check the doses of the sessions of a commitment."""
    commitment = subject.commitment
    exercises = {exercise.id for exercise in commitment.routine.exercises()}  # others are a breach of their own
    for day, place, number, one in number_sessions(subject):
        expected = subject.dosing.routine(day, place, number)
        routine = one.session.routine
        if not one.planned or expected is None or routine is expected or routine == expected:
            continue
        longer = setting.lengths.minutes(routine) > setting.lengths.minutes(expected)
        if (longer or not setting.request.shorten) and exercises.issuperset(map(_ID, routine.exercises())):
            whose = f"session {number} of {commitment.id}" if commitment.doses else "its day"
            text = f"{one.session.id} hasn't the dose of {whose}."
            yield Breach(code="dose", about=one.session.id, message=text)
