"""Rules of doses: each session has the one of its date, its place in the day and its number."""

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from footex.planning.plan.checking.breach import Breach

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.planning.plan.checking.subject import Setting, Subject

__all__ = ["check_doses"]

_ID = attrgetter("id")


def check_doses(subject: "Subject", setting: "Setting") -> "Iterator[Breach]":
    """Check the doses of the sessions of a commitment, in order of their start.

    What was done counts, and a session that was skipped since the plan was made keeps its number.
    """
    commitment, (first, last), done = subject.commitment, subject.weeks, subject.known.done
    exercises = {exercise.id for exercise in commitment.routine.exercises()}  # others are a breach of their own
    number = sum(times for day, times in done.items() if first <= day)
    within = [one for one in subject.own if first <= one.day <= last]
    for day, sessions in groupby(within, key=attrgetter("day")):
        for one in sessions:
            number += 1
            expected = subject.dosing.routine(day, one.session.number - 1, number)
            routine = one.session.routine
            if not one.planned or expected is None or routine is expected or routine == expected:
                continue
            longer = setting.lengths.minutes(routine) > setting.lengths.minutes(expected)
            if (longer or not setting.request.shorten) and exercises.issuperset(map(_ID, routine.exercises())):
                whose = f"session {number} of {commitment.id}" if commitment.doses else "its day"
                text = f"{one.session.id} hasn't the dose of {whose}."
                yield Breach(code="dose", about=one.session.id, message=text)
