"""Rules of losses: a session that has less than prescribed reports it."""

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from footex.errors import list_some
from footex.model.figures.count import Count
from footex.model.routines.block import Block, Rest
from footex.planning.plan.checking.breach import Breach
from footex.planning.plan.checking.rules.doses import number_sessions
from footex.timing.resolving import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from footex.model.figures.amounts import CountAmount
    from footex.model.routines.block import Item
    from footex.model.routines.routine import Routine
    from footex.planning.plan.checking.rules.doses import Numbered
    from footex.planning.plan.checking.setting.subject import Setting, Subject
    from footex.timing.paces.pace import Pace

__all__ = ["check_losses"]

_CODES = frozenset({"dropped", "below-source"})


def check_losses(subjects: "dict[str, Subject]", setting: "Setting") -> "Iterator[Breach]":
    """Check that sessions with fewer sets of an exercise than prescribed, or none, have it among their reasons.

    Parts of one whole are compared with it together. An exercise is reported by the first part that has it, or, if none
    has, by the first of all.
    """
    placed = {(name, one.day, one.place): one for name, subject in subjects.items() for one in number_sessions(subject)}
    for (name, day, place), one in placed.items():
        subject = subjects[name]
        prescribed = (subject.prescribed or subject.dosing).routine(day, place, one.number)
        session = one.placed.session
        full = subject.prescribed is None and (not setting.request.shorten or session.routine == prescribed)
        if not one.placed.planned or prescribed is None or full:
            continue
        together = [each for each in subjects.values() if each is subject or _is_beside(each, subject, day)]
        parts = {each.commitment.id: placed.get((each.commitment.id, day, place)) for each in together}
        unknown = {
            exercise.id
            for each in together
            if parts[each.commitment.id] is None
            for exercise in each.commitment.routine.exercises()
        }
        reported = {exercise for reason in session.reasons if reason.code in _CODES for exercise in reason.about}
        known = [part for part in parts.values() if part is not None]
        lost = [
            exercise
            for exercise in _find_lost(prescribed, known, one, setting.request.pace, first=together[0] is subject)
            if exercise not in unknown | reported
        ]
        if lost:
            text = f"{session.id} has less of {list_some(lost)} than prescribed, and doesn't report it."
            yield Breach(code="loss", about=session.id, message=text)


def _is_beside(other: "Subject", subject: "Subject", day: "date") -> bool:
    """Whether another commitment is a part of the same whole, in its weeks."""
    name = subject.commitment.part_of
    return bool(name) and other.commitment.part_of == name and other.weeks.first <= day <= other.weeks.last


def _find_lost(
    prescribed: "Routine", parts: "list[Numbered]", own: "Numbered", pace: "Pace", *, first: bool
) -> "list[str]":
    """The exercises that one part reports, as all parts together have fewer sets than the minimum prescribed."""
    least = _count_sets(prescribed, pace, typical=False)
    counts = [_count_sets(part.placed.session.routine, pace, typical=True) for part in parts]
    lost: list[str] = []
    for exercise, sets in least.items():
        having = [part for part, count in zip(parts, counts, strict=True) if exercise in count]
        reports = having[0] is own if having else first
        if reports and (not having or sum(count[exercise] for count in counts) < sets):
            lost.append(exercise)
    return lost


@lru_cache(maxsize=256)
def _count_sets(routine: "Routine", pace: "Pace", *, typical: bool) -> Counter[str]:
    """The sets of each exercise, in each round of its blocks."""
    found: Counter[str] = Counter()

    def count(items: "tuple[Item, ...]", rounds: int) -> None:
        for item in items:
            if isinstance(item, Block):
                count(item.items, rounds * (1 if item.cap is not None else figure(item.rounds)))
            elif not isinstance(item, Rest):
                found[item.exercise.id] += rounds * sum(figure(group.times) for group in item.dose.groups)

    def figure(amount: "CountAmount") -> int:
        low, middle = (amount.low, amount.typical) if isinstance(amount, Count) else (1, 1)  # resolved, it is a count
        return middle if typical else low

    count(resolve(routine, pace=pace).items, 1)
    return found
