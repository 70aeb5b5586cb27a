"""The fit against brute force: every choice of thousands of small routines, timed by the words of the design.

The reference shares no code with `footex.timing` or `footex.planning`.
"""

from collections.abc import Iterator
from functools import partial
from itertools import product
from random import Random
from typing import Any, NamedTuple

import attrs
import pytest

import footex
from footex import Block, Count, Dose, Duration, Hold, Move, Pace, Prescription, Reps, Rest, Routine
from footex.timing import BRISK, STEADY, Level

pytestmark = pytest.mark.thorough
CASES = 100
EXERCISES = [
    footex.Exercise(id=f"exercise-{name}", name=name, rep_time="1-2-4 s" if name == "a" else None) for name in "abcd"
]
LEVELS = list(Level)


class Choice(NamedTuple):
    """An item with exact figures: its time, its time under work, its percent, its sets; the weight is of the item."""

    item: Prescription | Block
    time: int
    percent: int
    sets: int


class Reference:
    """Times items of exact counts, and lists and compares all choices."""

    def __init__(self, pace: Pace, level: Level, *, below_source: bool) -> None:
        self.pace, self.level, self.below_source = pace, LEVELS.index(level), below_source

    def figure(self, amount: Any, assumed: footex.timing.AssumedTime) -> int:
        """The milliseconds of a duration; the only vague ones here are a few seconds."""
        if isinstance(amount, footex.Vague):
            return (2000, 3000, 5000)[self.level]
        duration = assumed.value if amount is footex.UNSTATED else amount
        return int(duration.milliseconds[self.level])

    def range(self, amount: Any, unstated: footex.timing.AssumedCount) -> Count:
        """A count; the only vague one here is a few."""
        if isinstance(amount, footex.Vague):
            return Count("2-3-4")
        return unstated.value if amount is footex.UNSTATED else amount

    def prescription(self, item: Prescription) -> tuple[int, int]:
        """The time of a prescription with exact counts, and its time under work."""
        dose, pace = item.dose, self.pace
        sets = dose.sets.low  # type: ignore[union-attr]
        twice = 2 if dose.sides is footex.model.Sides.ALTERNATING else 1
        work = rests = 0
        for part in dose.work:
            if isinstance(part, Reps):
                many = twice * part.count.low  # type: ignore[union-attr]
                one = self.figure(item.exercise.rep_time or footex.UNSTATED, pace.repetition)
                if part.tempo is not None:
                    one = 1000 * part.tempo.seconds
                if part.hold is not None:
                    one += self.figure(part.hold, pace.hold)
                work += many * one
                if part.rest is not None:
                    rests += (many - 1) * self.figure(part.rest, pace.rest)
            else:
                work += twice * self.figure(part.duration, pace.bout)
        rest, switch = self.figure(dose.rest, pace.rest), self.figure(dose.switch, pace.switch)
        if dose.rest_between_sides is not None:
            switch = self.figure(dose.rest_between_sides, pace.rest)
        one_set = work + rests
        if dose.sides is not footex.model.Sides.EACH:
            return sets * one_set + (sets - 1) * rest, sets * work
        if dose.order is footex.model.SideOrder.SWITCH_EACH_SET:
            return sets * (2 * one_set + switch) + (sets - 1) * rest, 2 * sets * work
        return 2 * (sets * one_set + (sets - 1) * rest) + switch, 2 * sets * work

    def items(self, items: tuple[Any, ...], between: Any = None) -> tuple[int, int]:
        """The same of items that follow each other."""
        time = work = 0
        before = None
        for item in items:
            if isinstance(item, Rest):
                time += self.figure(item.duration, self.pace.rest)
                before = None
                continue
            exercises = list(leaves(item))
            if before is not None and between is not None:
                time += self.figure(between, self.pace.rest)
            elif before is not None and before.exercise != exercises[0].exercise:
                time += self.figure(footex.UNSTATED, self.pace.transition)
            before = exercises[-1]
            if isinstance(item, Prescription):
                more, worked = self.prescription(item)
            else:
                rounds = item.rounds.low
                more, worked = self.items(item.items, item.between)
                gap = self.figure(footex.UNSTATED, self.pace.transition) * (exercises[0].exercise != before.exercise)
                stated = item.between if item.rest is None else item.rest
                gap = gap if stated is None else self.figure(stated, self.pace.rest)
                more, worked = rounds * more + (rounds - 1) * gap, rounds * worked
            time, work = time + more, work + worked
        return time, work

    def set_at(self, item: Any, sets: int | None, step: int, widest: int) -> Any:
        """An item with all ranges in it at a step; sets or rounds as given, if they are."""

        def at(amount: Any, unstated: footex.timing.AssumedCount) -> Count:
            count = self.range(amount, unstated)
            exact = step * (count.high - count.low) * 2
            return Count(count.low + ((exact + widest) // (2 * widest) if widest else 0))

        if isinstance(item, Rest):
            return item
        if isinstance(item, Block):
            inside = [self.set_at(one, None, step, widest) for one in item.items]
            rounds = Count(sets) if sets else at(item.rounds, self.pace.sets)
            return attrs.evolve(item, items=inside, rounds=rounds)
        work = [
            attrs.evolve(one, count=at(one.count, self.pace.repetitions)) if isinstance(one, Reps) else one
            for one in item.dose.work
        ]
        dose = attrs.evolve(item.dose, work=work, sets=Count(sets) if sets else at(item.dose.sets, self.pace.sets))
        return Prescription(exercise=item.exercise, dose=dose)

    def choices(self, item: Prescription | Block) -> list[Choice]:
        """Every choice of sets or rounds and of a step."""
        own = self.range(item.rounds if isinstance(item, Block) else item.dose.sets, self.pace.sets)
        widths = [0]
        for one in leaves(item):
            counts = [self.range(part.count, self.pace.repetitions) for part in one.dose.work if isinstance(part, Reps)]
            if isinstance(item, Block):
                counts.append(self.range(one.dose.sets, self.pace.sets))
            widths += [count.high - count.low for count in counts]
        if isinstance(item, Block):
            inner = [self.range(one.rounds, self.pace.sets) for one in item.items if isinstance(one, Block)]
            widths += [count.high - count.low for count in inner]
        widest = max(widths)
        low = self.items((self.set_at(item, own.low, 0, widest),))[1]
        high = self.items((self.set_at(item, own.high, widest, widest),))[1]
        found = []
        for sets in range(1 if self.below_source else own.low, own.high + 1):
            for step in range(widest + 1):
                exact = self.set_at(item, sets, step, widest)
                time, work = self.items((exact,))
                percent = 100 * (work - low) // (high - low) if high > low else 100
                found.append(Choice(exact, time, percent if work >= low else 100 * work // low - 100, sets))
        return found


def leaves(item: Any) -> Iterator[Prescription]:
    if isinstance(item, Prescription):
        yield item
    elif isinstance(item, Block):
        for one in item.items:
            yield from leaves(one)


def is_section(item: Any) -> bool:
    return isinstance(item, Block) and item.rounds == Count(1)


def chosen_singly(items: tuple[Any, ...]) -> Iterator[Any]:
    for item in items:
        if is_section(item):
            yield from chosen_singly(item.items)
        elif not isinstance(item, Rest):
            yield item


def prepares(items: tuple[Any, ...], *, warm_up: bool = False) -> Iterator[bool]:
    """Whether each of those is, or is in, a warm-up."""
    for item in items:
        if not isinstance(item, Rest):
            here = warm_up or (isinstance(item, Block) and item.role is footex.model.BlockRole.WARM_UP)
            if is_section(item):
                yield from prepares(item.items, warm_up=here)
            else:
                yield here


def put_together(items: tuple[Any, ...], chosen: Iterator[Any]) -> tuple[Any, ...]:
    """What is kept, each after its own rest where something still stands before it."""
    pairs: list[tuple[Any, Any]] = []
    for before, item in zip((None, *items), items, strict=False):
        if isinstance(item, Rest):
            continue
        if is_section(item):
            inside = put_together(item.items, chosen)
            kept = attrs.evolve(item, items=inside, rounds=1) if inside else None
        else:
            kept = next(chosen)
        if kept is not None:
            pairs.append((before if isinstance(before, Rest) else None, kept))
    found = [one for pair in pairs for one in pair if one is not None]
    return tuple(found[1:] if found and isinstance(found[0], Rest) else found)


def best(reference: Reference, routine: Routine, budget: int, must: list[bool], weights: list[int]) -> Any:
    """The best of all choices by the whole order, or `None`."""
    rows = [
        [*([] if stays else [None]), *reference.choices(item)]
        for item, stays in zip(chosen_singly(routine.items), must, strict=True)
    ]
    found = None
    for choice in product(*rows):
        kept = [one for one in choice if one is not None]
        if not kept or sum(one.time for one in kept) > budget:
            continue
        items = put_together(routine.items, iter([one and one.item for one in choice]))
        time = reference.items(items)[0]
        if time > budget:
            continue
        value = (
            sum(weight for one, weight in zip(choice, weights, strict=True) if one),
            min(one.percent for one in kept),
            sum(one.percent for one in kept),
            [one.percent if one else -1000 for one in choice],
            -time,
            -sum(one.sets for one in kept),
        )
        if found is None or value > found[0]:
            found = (value, items, time, choice)
    return found


def draw_prescription(random: Random, *, small: bool) -> Prescription:
    def reps() -> Reps:
        low = random.randint(1, 6)
        hold = random.choice([None, None, "2-4 s", "a few seconds", footex.UNSTATED])
        tempo = "2-0-1-0" if random.random() < 0.1 else None
        rest = random.choice([None, None, "1-3 s"])
        return Reps(Count(low, low + random.randint(0, 2 if small else 4)), hold=hold, tempo=tempo, rest=rest)

    work: Any = random.choice([reps(), reps(), reps(), Hold("10-20 s"), Move(footex.UNSTATED)])
    if random.random() < 0.2:
        work = [work, reps()]
    rest: Any = random.choice(["10 s", "5-15 s", "0 s", footex.UNSTATED])
    sets = random.choice([1, 2, "1-2", "2-3", "a few" if random.random() < 0.3 else 1])
    sides: Any = random.choice(["together", "each", "alternating", "left"])
    between: Any = random.choice([{}, {"switch": "5-9 s"}, {"rest_between_sides": random.choice(["9 s", "unstated"])}])
    return Prescription(
        exercise=random.choice(EXERCISES),
        dose=Dose(
            work=work,
            sets=sets,
            sides=sides,
            **(between if sides == "each" else {}),
            order=random.choice(list(footex.model.SideOrder)),
            rest=rest,
        ),
        essential=random.random() < 0.1,
    )


def draw_items(random: Random, many: int, *, deep: int, small: bool) -> list[Any]:
    items: list[Any] = []
    for index in range(many):
        if index and random.random() < 0.2:
            items.append(Rest(random.choice(["0 s", "5 s", "20-40 s", "unstated", "a few seconds"])))
        if deep and random.random() < 0.3:
            rounds: Any = random.choice([1, 1, 2, "2-3"])
            inside = draw_items(random, random.randint(1, 2), deep=deep - 1, small=True)
            rest: Any = random.choice([None, "10 s", footex.UNSTATED])
            between: Any = random.choice([None, None, "0 s", "15 s", footex.UNSTATED])
            role: Any = random.choice([None, None, "warm-up", "main", "cool-down"])
            items.append(Block(items=inside, rounds=rounds, rest=rest, between=between, role=role))
        else:
            items.append(draw_prescription(random, small=small))
    return items


@pytest.mark.parametrize("seed", range(25))
def test_every_tie_break_and_every_verdict_of_impossible(seed: int) -> None:
    random = Random(seed)
    for _ in range(CASES):
        routine = Routine(
            id="drawn",
            title="Drawn",
            items=draw_items(random, random.randint(1, 3), deep=2, small=random.random() < 0.7),
        )
        pace, level, below_source = random.choice([STEADY, BRISK]), random.choice(LEVELS), random.random() < 0.7
        row = list(chosen_singly(routine.items))
        if len(row) > 4:
            continue
        ids = [exercise.id for exercise in routine.exercises()]
        keep = [one for one in ids if random.random() < 0.15]
        weights = {one: random.choice([0, 1, 2, 3]) for one in ids} if random.random() < 0.3 else {}
        must = [any(each.essential or each.exercise.id in keep for each in leaves(one)) for one in row]
        worth = [sum(weights.get(each.exercise.id, 1) for each in leaves(one)) for one in row]
        longest = footex.estimate(routine, pace=pace).total.milliseconds[2]
        budget = 500 * random.randint(1, max(1, longest // random.choice([500, 1000, 2000])))
        reference = Reference(pace, level, below_source=below_source)
        if sum(len(reference.choices(one)) for one in row) > 40:
            continue
        warm = list(prepares(routine.items))

        def expect(limit: int) -> Any:
            """The best that keeps the whole warm-up and more, else the best of all."""
            whole = [one or other for one, other in zip(must, warm, strict=True)]
            found = best(reference, routine, limit, whole, worth)
            if found and any(one and not other for one, other in zip(found[3], warm, strict=True)):
                return found
            return best(reference, routine, limit, must, worth)

        expected = expect(budget)

        fit = partial(
            footex.fit_to_budget, routine, pace=pace, level=level, keep=keep, weights=weights, below_source=below_source
        )

        if expected is None:
            with pytest.raises(footex.Infeasible) as caught:
                fit(Duration.from_milliseconds(budget))
            (shortage,) = caught.value.details
            assert isinstance(shortage, footex.planning.Shortage)
            least = shortage.least.milliseconds[0]
            assert best(reference, routine, least - 1, must, worth) is None
            assert fit(shortage.least).time_left == Duration("0 s")
            continue
        _, items, time, choice = expected
        found = fit(Duration.from_milliseconds(budget))
        assert [change.percent for change in found.changes] == [one and one.percent for one in choice]
        assert bare(found.routine.items) == bare(
            footex.timing.resolve(attrs.evolve(routine, items=items), pace=pace).items
        )
        assert (
            found.estimate.total.milliseconds[LEVELS.index(level)] == time == budget - found.time_left.milliseconds[0]
        )
        assert found.estimate == footex.estimate(found.routine, pace=pace)


def bare(items: tuple[Any, ...]) -> tuple[Any, ...]:
    """Items without evidence, readings and marks."""
    return tuple(
        attrs.evolve(item, items=bare(item.items)) if isinstance(item, Block)
        else Prescription(exercise=item.exercise, dose=item.dose) if isinstance(item, Prescription)
        else item
        for item in items
    )  # fmt: skip
