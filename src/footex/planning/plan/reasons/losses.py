"""Losses: what a session has less than its routine as prescribed, over its parts together, and the sums of a plan."""

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from footex.messages.listing import list_some
from footex.messages.message import join
from footex.messages.punctuation import AND, IN_BRACKETS
from footex.messages.reasons import BELOW_SOURCE, DROPPED, LOST, LOST_FOR_TIME, ROUNDS_OF
from footex.messages.weeks import TO
from footex.model.description import describe_prescription
from footex.model.figures.description import describe_duration
from footex.model.routines.block import Block, Rest
from footex.planning.fit.dose_time import DoseTimer, repetition_counts
from footex.planning.request.sessions.reason import Reason, ReasonCode
from footex.timing.counts.numbers import add, multiply

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.model.routines.block import Item
    from footex.model.routines.prescription import Prescription
    from footex.model.routines.routine import Routine
    from footex.planning.fit.dose_time import LinearTime
    from footex.planning.request.sessions.session import Session
    from footex.planning.search.layout.layout import Layout
    from footex.timing.counts.numbers import Triple

__all__ = ["Lost", "find_lost", "list_losses"]


class Lost(NamedTuple):
    """An exercise of which there is less than prescribed.

    Attributes:
        reason: What is lost of it.
        part: Which of the routines reports it: the first that has the exercise, or the first of all.
    """

    reason: Reason
    part: int


class _Amount(NamedTuple):
    """How much of an exercise there is at the low, typical and high dose: its sets, milliseconds of work and of all."""

    sets: "Triple"
    work: "Triple"
    time: "Triple"
    words: tuple[str, ...]

    def __add__(self, other: "_Amount") -> "_Amount":  # type: ignore[override]
        return _Amount(
            add(self.sets, other.sets), add(self.work, other.work), add(self.time, other.time),
            (*self.words, *other.words),
        )  # fmt: skip


def find_lost(whole: "Routine", parts: "Iterable[Routine]", timer: DoseTimer) -> "tuple[Lost, ...]":
    """Find the exercises of which some routines together have less than one prescribes, in its order.

    An exercise is dropped if none of them has it, and below the source if they have fewer sets, or less work, than the
    minimum of all its prescriptions. A set in a block counts in each round.

    Args:
        whole: The routine as prescribed.
        parts: What there is of it.
        timer: Times doses at the pace and level of the request.
    """
    tallies = [_tally(part, timer) for part in parts]
    prescribed = _tally(whole, timer)
    return tuple(
        lost
        for exercise in whole.exercises()
        if (lost := _compare(exercise.id, exercise.name, prescribed[exercise.id], tallies)) is not None
    )


def _compare(exercise: str, name: str, before: _Amount, tallies: "list[dict[str, _Amount]]") -> Lost | None:
    having = [number for number, tally in enumerate(tallies) if exercise in tally]
    was = _describe(before)
    if not having:
        text = DROPPED(exercise=name, before=was)
        return Lost(_reason(ReasonCode.DROPPED, exercise, before.time[1], text), 0)
    after = tallies[having[0]][exercise]
    for number in having[1:]:
        after += tallies[number][exercise]
    if after.sets[1] >= before.sets[0] and after.work[1] >= before.work[0]:
        return None
    text = BELOW_SOURCE(exercise=name, after=_describe(after), before=was)
    return Lost(_reason(ReasonCode.BELOW_SOURCE, exercise, before.time[1] - after.time[1], text), having[0])


def _describe(amount: _Amount) -> str:
    return IN_BRACKETS(text=join(amount.words, AND), more=describe_duration(amount.time[1]))


def _reason(code: ReasonCode, exercise: str, milliseconds: int, text: str) -> Reason:
    return Reason(code=code, about=exercise, figure=max(0, -(-milliseconds // 1000)), message=text)


def _tally(routine: "Routine", timer: DoseTimer) -> dict[str, _Amount]:
    """How much of each exercise a routine has."""
    tally: dict[str, _Amount] = {}
    for item, rounds in _performed(routine.items, (1, 1, 1), timer):
        own, known = _measure(item, rounds, timer), tally.get(item.exercise.id)
        tally[item.exercise.id] = own if known is None else known + own
    return tally


def _performed(
    items: "tuple[Item, ...]", rounds: "Triple", timer: DoseTimer
) -> "Iterator[tuple[Prescription, Triple]]":
    """Each prescription, and how often it is done."""
    for item in items:
        if isinstance(item, Block):
            # The rounds until a time is up aren't chosen.
            own = (1, 1, 1) if item.cap is not None else timer.counts(item.rounds, "rounds")
            yield from _performed(item.items, multiply(rounds, own), timer)
        elif not isinstance(item, Rest):
            yield item, rounds


def _measure(item: "Prescription", rounds: "Triple", timer: DoseTimer) -> _Amount:
    groups, lines = item.dose.groups, timer.lines(item)
    sets = [timer.counts(group.times, "sets") for group in groups]
    repetitions = [
        [timer.repetitions(count) for count in repetition_counts(group.work, group.load)] for group in groups
    ]

    def total(figures: "list[LinearTime]") -> "Triple":
        low, typical, high = (
            figures[-1].fixed
            + sum(
                times[level] * figure.one_set([own[level] for own in counts])
                for times, figure, counts in zip(sets, figures, repetitions, strict=True)
            )
            for level in range(3)
        )
        return low, typical, high

    words = describe_prescription(item)
    all_sets = (0, 0, 0)
    for times in sets:
        all_sets = add(all_sets, times)
    return _Amount(
        sets=multiply(rounds, all_sets),
        work=multiply(rounds, total([line.work for line in lines])),
        time=multiply(rounds, total([line.time for line in lines])),
        words=(words if rounds == (1, 1, 1) else ROUNDS_OF(rounds[1], count=rounds[1], dose=words),),
    )


def list_losses(layout: "Layout", sessions: "tuple[Session, ...]") -> list[Reason]:
    """The losses of sessions, summed up for each commitment."""
    every = Counter(session.commitment for session in sessions)
    reasons: list[Reason] = []
    for name, code in product(every, (ReasonCode.DROPPED, ReasonCode.BELOW_SOURCE)):
        losing = [
            session
            for session in sessions
            if session.commitment == name and any(reason.code == code for reason in session.reasons)
        ]
        lost = {
            exercise
            for session in losing
            for reason in session.reasons
            if reason.code == code
            for exercise in reason.about
        }
        if lost:
            minutes = _describe_maximum(layout, losing)
            text = (LOST_FOR_TIME if minutes else LOST)[code.value](
                about=name, count=len(losing), every=every[name], minutes=minutes, exercises=list_some(sorted(lost))
            )
            reasons.append(Reason(code=code, about=name, figure=len(lost), message=text))
    return reasons


def _describe_maximum(layout: "Layout", sessions: "list[Session]") -> str:
    """The range of minutes to which sessions are shortened; nothing if all are in full."""
    request = layout.request
    minutes = sorted(
        {
            session.minutes
            for session in sessions
            if session.day >= request.now and layout.contents.longest_on((session.day - request.start).days) is not None
        }
    )
    if not minutes:
        return ""
    return TO(low=minutes[0], high=minutes[-1]) if minutes[1:] else str(minutes[0])
