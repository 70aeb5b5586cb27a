"""A walk: every step of a routine done one after the other, by the words of the design.

It is an independent, naive reference: it shares no code with `footex.timing`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import chain, count, repeat
from math import floor
from typing import NamedTuple

import footex
from footex import UNSTATED, Block, Count, Duration, Exercise, Hold, Pace, Prescription, Rest, Routine, Vague
from footex.model import Sense, Sides

METRES = {
    "m": Fraction(1),
    "km": Fraction(1_000),
    "mi": Fraction(1_609_344, 1_000),
    "yd": Fraction(9_144, 10_000),
    "ft": Fraction(3_048, 10_000),
}
UNITS = {"second": 1_000, "minute": 60_000, "hour": 3_600_000}
FACTORS = {
    Sense.EXACT: (Fraction(1), Fraction(1), Fraction(1)),
    Sense.ABOUT: (Fraction(9, 10), Fraction(1), Fraction(11, 10)),
    Sense.AT_LEAST: (Fraction(1), Fraction(1), Fraction(3, 2)),
    Sense.AT_MOST: (Fraction(1, 3), Fraction(2, 3), Fraction(1)),
}
TO_FAILURE = {"repetitions": (8, 12, 20), "sets": (1, 3, 5), "bout": (15_000, 30_000, 60_000)}


def meant(figures: tuple[int, int, int], sense: Sense, level: int) -> int:
    """An open figure by the words of the design, a half rounded up; nothing is ever less than one."""
    if sense is Sense.AT_LEAST_TO_FAILURE:
        return figures[level] + (0, 0, 2)[level]
    return max(floor(figures[level] * FACTORS[sense][level] + Fraction(1, 2)), min(figures[level], 1))


class Step(NamedTuple):
    place: str
    kind: str
    milliseconds: int
    stated: bool = False
    part: tuple[str, str] | None = None
    """What its time is a part of, in a block with a cap: all of that block."""


class Walk:
    """Goes through a routine with its dose at one level and its pace at another."""

    def __init__(self, pace: Pace, dose_level: int, pace_level: int) -> None:
        self.pace, self.dose_level, self.pace_level = pace, dose_level, pace_level
        self.one_side = False

    def count(self, amount: footex.model.CountAmount, unstated: footex.timing.AssumedCount) -> int:
        if amount is footex.model.TO_FAILURE:
            return TO_FAILURE["repetitions" if unstated is self.pace.repetitions else "sets"][self.dose_level]
        if isinstance(amount, Vague):
            amount = next(word.count for word in self.pace.words if word.words == amount.words)
        stated = unstated.value if amount is UNSTATED else amount
        assert isinstance(stated, Count)
        return meant((stated.low, stated.typical, stated.high), stated.sense, self.dose_level)

    def time(self, amount: footex.model.DurationAmount, unstated: footex.timing.AssumedTime) -> int:
        if amount is UNSTATED:
            return unstated.value.milliseconds[self.pace_level]
        if amount is footex.model.TO_FAILURE:
            return TO_FAILURE["bout"][self.dose_level]
        if isinstance(amount, Duration):
            return meant(amount.milliseconds, amount.sense, self.dose_level)
        words, unit = amount.words.rsplit(" ", 1)
        many = next(word.of_unit or word.count for word in self.pace.words if word.words == words)
        return (many.low, many.typical, many.high)[self.dose_level] * UNITS[unit.rstrip("s")]

    def timed(
        self, place: str, kind: str, amount: footex.model.DurationAmount, unstated: footex.timing.AssumedTime
    ) -> Step:
        return Step(
            place,
            kind,
            self.time(amount, unstated),
            stated=isinstance(amount, Duration) and amount.sense is Sense.EXACT,
        )

    def repetition(self, work: footex.Reps, exercise: Exercise) -> int:
        if work.tempo is not None:
            tempo = work.tempo
            return 1_000 * (tempo.eccentric + tempo.stretched_pause + tempo.concentric + tempo.shortened_pause)
        own = self.pace.repetition.value if exercise.rep_time is None else exercise.rep_time
        return own.milliseconds[self.pace_level]

    def repetitions(self, work: footex.Reps, load: footex.model.Load | footex.model.Unstated | None) -> int:
        if work.count is footex.model.TO_FAILURE and isinstance(load, footex.model.Load):
            maximum = load.figures if load.kind is footex.model.LoadKind.REPETITION_MAXIMUM else None
            if maximum is not None:
                return floor(maximum[self.dose_level] + Decimal("0.5")) + (0, 0, 2)[self.dose_level]
        return self.count(work.count, self.pace.repetitions)

    def moving(self, work: footex.Move, exercise: Exercise) -> int:
        """A step and a metre take the exercise's own time or the pace's; metres are whole, at least one."""
        if work.steps is not None:
            own = self.pace.step.value if exercise.step_time is None else exercise.step_time
            return self.count(work.steps, self.pace.repetitions) * own.milliseconds[self.pace_level]
        assert work.distance is not None
        own = self.pace.metre.value if exercise.metre_time is None else exercise.metre_time
        figure, *_ = work.distance.figures[self.dose_level :]
        unit = work.distance.text.split()[-1]
        # An open figure is taken for one with as many decimal places as may be written.
        taken = Fraction(meant((int(figure * 10**5),) * 3, work.distance.sense, self.dose_level), 10**5)
        return max(floor(taken * METRES[unit] + Fraction(1, 2)), 1) * own.milliseconds[self.pace_level]

    def work(self, group: footex.Set, prescription: Prescription, place: str, times: int) -> Iterator[Step]:
        """All the work of one set, each part of it for one side or, where sides alternate, for both."""
        for work in group.work:
            if isinstance(work, footex.Move) and work.duration is None:
                for _ in range(times):
                    yield Step(place, "work", self.moving(work, prescription.exercise))
                continue
            if not isinstance(work, footex.Reps):
                kind = "hold" if isinstance(work, Hold) else "work"
                for _ in range(times):
                    yield self.timed(place, kind, work.duration, self.pace.bout)
                continue
            for repetition in range(times * self.repetitions(work, group.load)):
                if repetition and work.rest is not None:
                    yield self.timed(place, "rest", work.rest, self.pace.rest)
                yield Step(place, "work", self.repetition(work, prescription.exercise), stated=work.tempo is not None)
                if work.hold is not None:
                    yield self.timed(place, "hold", work.hold, self.pace.hold)

    def prescription(self, prescription: Prescription, place: str) -> Iterator[Step]:
        dose = prescription.dose
        equal = [footex.Set(dose.work, times=dose.sets, rest=dose.rest, load=dose.load)] if dose.work else dose.sets
        sets = [group for group in equal for _ in range(self.count(group.times, self.pace.sets))]
        switch = self.timed(place, "switch", dose.switch, self.pace.switch)
        if dose.rest_between_sides is not None:
            switch = self.timed(place, "rest", dose.rest_between_sides, self.pace.rest)
        # In one pass of a mirrored block, what takes turns is done on the side of the pass alone.
        each = dose.sides is Sides.EACH and not self.one_side
        turns = 2 if dose.sides is Sides.ALTERNATING and not self.one_side else 1
        finish = each and dose.order is footex.model.SideOrder.FINISH_SIDE_FIRST
        for side in range(2 if finish else 1):
            if side:
                yield switch
            before: footex.Set | None = None
            for group in sets:
                if before is not None:
                    yield self.timed(place, "rest", before.rest, self.pace.rest)
                before = group
                yield from self.work(group, prescription, place, turns)
                if each and not finish:
                    yield switch
                    yield from self.work(group, prescription, place, 1)

    def block(self, block: Block, place: str) -> Iterator[Step]:
        if block.mirror is None:
            yield from self.one_pass(block, place)
            return
        self.one_side = True
        try:
            yield from self.one_pass(block, place)
            yield Step(place, "switch", self.pace.switch.value.milliseconds[self.pace_level])
            yield from self.one_pass(block, place)
        finally:  # a cap may end it half-way
            self.one_side = False

    def one_pass(self, block: Block, place: str) -> Iterator[Step]:
        if block.cap is not None:
            left = block.cap.milliseconds[self.dose_level]
            for step in self.rounds(block, place, count(1)):
                if left == 0:
                    return
                yield step._replace(milliseconds=min(step.milliseconds, left), part=(place, "capped"))
                left -= min(step.milliseconds, left)
        elif block.every is not None:
            for _ in range(self.count(block.rounds, self.pace.sets)):
                steps = list(self.items(block.items, f"{place}.", (block.between, place)))
                yield from steps
                left = block.every.milliseconds[self.dose_level] - sum(step.milliseconds for step in steps)
                if left > 0:
                    yield Step(place, "wait", left, stated=all(step.stated for step in steps))
        else:
            yield from self.rounds(block, place, range(self.count(block.rounds, self.pace.sets)))

    def rounds(self, block: Block, place: str, numbers: Iterable[int]) -> Iterator[Step]:
        done = list(exercises(block))
        for first, _ in zip(chain([True], repeat(False)), numbers, strict=False):
            gap = block.between if block.rest is None else block.rest
            if not first and gap is not None:
                yield self.timed(place, "rest", gap, self.pace.rest)
            elif not first and done[0] != done[-1]:
                yield self.transition(place)
            yield from self.items(block.items, f"{place}.", (block.between, place))

    def items(
        self,
        items: tuple[footex.model.Item, ...],
        prefix: str,
        between: tuple[footex.model.DurationAmount | None, str] = (None, ""),
    ) -> Iterator[Step]:
        before: footex.model.Item | None = None
        for index, item in enumerate(items):
            place = f"{prefix}items[{index}]"
            if isinstance(item, Rest):
                yield self.timed(place, "rest", item.duration, self.pace.rest)
            else:
                if isinstance(before, Prescription | Block) and between[0] is not None:
                    yield self.timed(between[1], "rest", between[0], self.pace.rest)
                elif isinstance(before, Prescription | Block) and list(exercises(before))[-1] != next(exercises(item)):
                    yield self.transition(first_place(item, place))
                yield from self.block(item, place) if isinstance(item, Block) else self.prescription(item, place)
            before = item

    def transition(self, place: str) -> Step:
        return Step(place, "transition", self.pace.transition.value.milliseconds[self.pace_level])


def exercises(item: footex.model.Item) -> Iterator[str]:
    if isinstance(item, Prescription):
        yield item.exercise.id
    elif isinstance(item, Block):
        for one in item.items:
            yield from exercises(one)


def first_place(item: footex.model.Item, place: str) -> str:
    return first_place(item.items[0], f"{place}.items[0]") if isinstance(item, Block) else place


def walked(routine: Routine, pace: Pace, dose_level: int, pace_level: int) -> Counter[tuple[str, str]]:
    spent: Counter[tuple[str, str]] = Counter()
    for step in Walk(pace, dose_level, pace_level).items(routine.items, ""):
        spent[step.part or (step.place, step.kind)] += step.milliseconds
    return +spent
