"""What must hold of the time of any routine, at any pace."""

# Wrong arguments are what some of these tests are about.
# mypy: disable-error-code="arg-type, list-item"

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import islice
from typing import Any

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

import footex
from footex import UNSTATED, Block, Count, Dose, Duration, Pace, Prescription, Reps, Rest, Routine, Vague
from footex.model import TO_FAILURE, Distance, Load, LoadKind, Sense
from footex.testing import KNOWN_WORDS, dose_loads, paces, prescriptions, routines
from footex.timing import AssumptionKind

Change = Callable[[Any, str], Any]
"""Makes another amount of an amount of sets, rounds, repetitions, a rest, a hold or a bout."""


def changed(routine: Routine, change: Change) -> Routine:
    """The routine with every amount of it changed, in order."""
    return attrs.evolve(routine, items=changed_items(routine.items, change), evidence=())


def changed_items(items: Sequence[footex.model.Item], change: Change) -> list[footex.model.Item]:
    return [changed_item(item, change) for item in items]


def changed_item(item: footex.model.Item, change: Change) -> footex.model.Item:
    if isinstance(item, Rest):
        return Rest(change(item.duration, "rest"))
    if isinstance(item, Block):
        rest = None if item.rest is None else change(item.rest, "rest")
        between = None if item.between is None else change(item.between, "rest")
        rounds = change(item.rounds, "rounds") if item.cap is None else item.rounds
        cap = None if item.cap is None else change(item.cap, "cap")
        every = None if item.every is None else change(item.every, "every")
        return attrs.evolve(
            item, items=changed_items(item.items, change), rounds=rounds, rest=rest, between=between, cap=cap,
            every=every,
        )  # fmt: skip
    dose = item.dose
    sets = [changed_sets(group, change) for group in dose.groups]
    new = Dose(sets=sets, sides=dose.sides, order=dose.order)
    if dose.switch is not UNSTATED:  # one that is unstated is the pace's, and no amount of the dose
        new = attrs.evolve(new, switch=change(dose.switch, "rest"))
    if dose.rest_between_sides is not None:
        new = attrs.evolve(new, rest_between_sides=change(dose.rest_between_sides, "rest"))
    return Prescription(exercise=item.exercise, dose=new)


def changed_sets(group: footex.Set, change: Change) -> footex.Set:
    work = [changed_work(one, change) for one in group.work]
    times, rest = change(group.times, "sets"), change(group.rest, "rest")
    return attrs.evolve(group, work=work, times=times, rest=rest)


def changed_work(work: footex.model.Work, change: Change) -> footex.model.Work:
    if not isinstance(work, Reps):
        name = next(one for one in ("duration", "distance", "steps") if getattr(work, one, None) is not None)
        of = {"duration": "bout"}.get(name, name)
        return attrs.evolve(work, **{name: change(getattr(work, name), of)})
    hold = None if work.hold is None else change(work.hold, "hold")
    rest = None if work.rest is None else change(work.rest, "rest")
    return attrs.evolve(work, count=change(work.count, "repetitions"), hold=hold, rest=rest)


def one_larger(index: int) -> Change:
    """Enlarges the amount of that index, by one or by a second."""
    seen = iter(range(index + 1))

    def enlarge(amount: Any, of: str) -> Any:
        if next(seen, None) != index:
            return amount
        if isinstance(amount, Count):
            return Count(amount.low + 1, amount.high + 1, amount.typical + 1)
        if isinstance(amount, Distance):
            low, typical, high = (figure + 1 for figure in amount.figures)
            return Distance(f"{low:f}-{typical:f}-{high:f} {amount.text.split()[-1]}")
        low, typical, high = amount.milliseconds
        return Duration.from_milliseconds(low + 1_000, high + 1_000, typical + 1_000)

    return enlarge


def takes_no_less(more: Routine, less: Routine, pace: Pace) -> bool:
    longer, shorter = footex.estimate(more, pace=pace), footex.estimate(less, pace=pace)
    return all(
        large >= small
        for figures in ("total", "by_dose", "by_pace")
        for large, small in zip(
            getattr(longer, figures).milliseconds, getattr(shorter, figures).milliseconds, strict=True
        )
    )


ROUTINES, PACES = routines(detailed=False), paces()
stated = routines(words=(), unstated=False, max_items=2, detailed=False)


@given(stated, PACES, st.data())
def test_a_larger_count_duration_set_or_round_never_takes_less_time(
    routine: Routine, pace: Pace, data: st.DataObject
) -> None:
    amounts: list[object] = []
    changed(routine, lambda amount, _of: amounts.append(amount) or amount)  # type: ignore[func-returns-value]
    index = data.draw(st.integers(0, len(amounts) - 1))
    assert takes_no_less(changed(routine, one_larger(index)), changed(routine, one_larger(-1)), pace)


@given(ROUTINES, prescriptions(detailed=False), PACES)
def test_an_appended_prescription_never_takes_less_time(
    routine: Routine, prescription: Prescription, pace: Pace
) -> None:
    assume(prescription.exercise.id not in {one.id for one in routine.exercises()})
    more = attrs.evolve(routine, items=[*routine.items, prescription])
    assert takes_no_less(more, routine, pace)


@given(ROUTINES, PACES, st.fractions(0, 1) | st.floats(0, 1))
def test_a_resolved_dose_part_way_up_lies_within_the_whole_range(
    routine: Routine, pace: Pace, part: Fraction | float
) -> None:
    low, _, high = footex.estimate(routine, pace=pace).total.milliseconds
    least, _, most = footex.estimate(footex.timing.resolve(routine, pace=pace).at(part), pace=pace).total.milliseconds
    assert low <= least <= most <= high


def dose_with_load(dose: Dose, load: Load | None) -> Dose:
    # Groups that differ in their loads alone become one, whose times add up.
    if dose.work:
        return attrs.evolve(dose, load=load)
    return attrs.evolve(dose, sets=[attrs.evolve(group, load=load) for group in dose.groups])


def with_load(items: Sequence[footex.model.Item], load: Load | None) -> list[footex.model.Item]:
    return [
        attrs.evolve(item, items=with_load(item.items, load)) if isinstance(item, Block)
        else item if isinstance(item, Rest)
        else Prescription(exercise=item.exercise, dose=dose_with_load(item.dose, load))
        for item in items
    ]  # fmt: skip


# A repetition maximum says how many repetitions to failure are.
LOADS = dose_loads().filter(lambda load: load.kind is not LoadKind.REPETITION_MAXIMUM)


def without_maxima(routine: Routine) -> bool:
    groups = [group for _, one in routine.prescriptions() for group in one.dose.groups]
    return not any(isinstance(group.load, Load) and group.load.kind is LoadKind.REPETITION_MAXIMUM for group in groups)


@given(ROUTINES.filter(without_maxima), PACES, LOADS | st.none(), st.sampled_from(footex.timing.Level))
def test_a_load_takes_no_time(routine: Routine, pace: Pace, load: Load | None, level: footex.timing.Level) -> None:
    loaded = attrs.evolve(routine, items=with_load(routine.items, load), evidence=())

    assert {group.load for _, one in loaded.prescriptions() for group in one.dose.groups} == {load}
    before, after = footex.estimate(routine, pace=pace), footex.estimate(loaded, pace=pace)
    assert (after.total, after.by_dose, after.by_pace) == (before.total, before.by_dose, before.by_pace)
    assert (after.parts, after.assumptions) == (before.parts, before.assumptions)
    steps = zip(
        footex.timeline(routine, pace=pace, level=level), footex.timeline(loaded, pace=pace, level=level), strict=True
    )
    assert all(
        (one.start, one.duration, one.kind) == (other.start, other.duration, other.kind)
        for one, other in islice(steps, 1_000)
    )


@given(ROUTINES, PACES)
def test_resolving_changes_neither_the_times_nor_the_verdicts(routine: Routine, pace: Pace) -> None:
    before, after = (
        footex.estimate(routine, pace=pace),
        footex.estimate(footex.timing.resolve(routine, pace=pace), pace=pace),
    )
    assert (before.total, before.by_dose, before.by_pace) == (after.total, after.by_dose, after.by_pace)
    assert before.claims == after.claims
    assert not [one for one in after.assumptions if one.kind is not AssumptionKind.TIME]


@given(ROUTINES, PACES)
def test_a_resolved_routine_has_nothing_left_to_resolve(routine: Routine, pace: Pace) -> None:
    resolved = footex.timing.resolve(routine, pace=pace)
    assert footex.timing.resolve(resolved, pace=pace) is resolved
    left: list[tuple[object, str]] = []
    changed(resolved, lambda amount, of: left.append((amount, of)) or amount)  # type: ignore[func-returns-value]
    assert not [amount for amount, _ in left if isinstance(amount, Vague) or amount is TO_FAILURE]
    assert {amount.sense for amount, _ in left if isinstance(amount, Count | Duration | Distance)} <= {Sense.EXACT}
    assert {of for amount, of in left if amount is UNSTATED} <= {"rest", "hold", "bout"}


@given(ROUTINES, PACES)
def test_the_worths_of_the_times_add_up_to_the_width_of_by_pace_without_marks(routine: Routine, pace: Pace) -> None:
    estimate = footex.estimate(routine, pace=pace)
    assume(not estimate.marked)
    low, _, high = estimate.by_pace.milliseconds
    times = [one.worth.milliseconds[1] for one in estimate.assumptions if one.kind is AssumptionKind.TIME]
    assert sum(times) == high - low


@given(ROUTINES, PACES)
def test_a_time_is_worth_what_another_pace_makes_of_the_total(routine: Routine, pace: Pace) -> None:
    for one in footex.estimate(routine, pace=pace).assumptions:
        if one.kind is AssumptionKind.TIME and " of " not in one.name:
            assert isinstance(one.value, Duration)
            low, _, high = map(Duration.from_milliseconds, one.value.milliseconds)
            most = typical(routine, attrs.evolve(pace, **{one.name: high}))
            assert one.worth.milliseconds[1] == most - typical(routine, attrs.evolve(pace, **{one.name: low}))


@given(ROUTINES, PACES)
def test_a_word_or_unstated_count_is_worth_what_its_figures_make_of_the_total(routine: Routine, pace: Pace) -> None:
    for one in footex.estimate(routine, pace=pace).assumptions:
        if one.kind is not AssumptionKind.TIME:
            value = one.value
            if isinstance(value, Count):
                low: object = Count(value.low)
                high: object = Count(value.high)
            elif isinstance(value, Distance):
                unit = value.text.split()[-1]
                low, _, high = (Distance(f"{figure:f} {unit}") for figure in value.figures)
            else:
                low, _, high = map(Duration.from_milliseconds, value.milliseconds)
            most = typical(changed(routine, stating(one.name, high)), pace)
            assert one.worth.milliseconds[1] == most - typical(changed(routine, stating(one.name, low)), pace)


def stating(name: str, value: object) -> Change:
    def state(amount: Any, of: str) -> Any:
        words = str(amount) if isinstance(amount, Vague | Count | Duration | Distance) else ""
        unstated = f"unstated {'sets' if of == 'rounds' else of}" if amount is UNSTATED else ""
        counted = {"repetitions": "repetitions", "sets": "sets", "rounds": "sets"}.get(of, "bout")
        failing = f"{counted} to failure" if amount is TO_FAILURE else ""
        return value if name in (words, unstated, failing) else amount

    return state


def typical(routine: Routine, pace: Pace) -> int:
    return footex.estimate(routine, pace=pace).total.milliseconds[1]


@given(ROUTINES, PACES)
def test_the_assumption_worth_most_comes_first_and_says_where(routine: Routine, pace: Pace) -> None:
    estimate = footex.estimate(routine, pace=pace)
    worth = [one.worth.milliseconds[1] for one in estimate.assumptions]
    assert worth == sorted(worth, reverse=True)
    assert len({one.name for one in estimate.assumptions}) == len(worth)
    assert all(one.where and one.reason for one in estimate.assumptions)


@given(routines(words=KNOWN_WORDS, detailed=False), st.sampled_from(footex.timing.PACES))
def test_every_bundled_pace_knows_the_known_words(routine: Routine, pace: Pace) -> None:
    assert footex.estimate(routine, pace=pace).total.milliseconds[0] > 0
