"""Fitting a routine to the time there is."""

import pickle
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, reject
from hypothesis import strategies as st

import footex
from footex import (
    UNSTATED,
    Block,
    Dose,
    Duration,
    Exercise,
    Hold,
    Infeasible,
    InvalidValue,
    Move,
    Prescription,
    Reps,
    Rest,
    Routine,
    estimate,
    fit_to_budget,
)
from footex.model import Basis
from footex.planning import DoseChangeKind, Shortage
from footex.planning.fit import options, problem
from footex.testing import paces, routines
from footex.timing import STEADY

LIBRARY = footex.bundled()
HEEL, SIMPLE = (LIBRARY.routines[name] for name in ("heel-and-foot-stretching", "simple-foot-exercises"))


def exercise(name: str, dose: Dose | None = None, **fields: Any) -> Prescription:
    return Prescription(exercise=Exercise(id=name, name=name.title()), dose=dose or Dose(work=Reps(10)), **fields)


def routine(*items: footex.model.Item) -> Routine:
    return Routine(id="drawn", title="Drawn", items=items)


def stay(fit: footex.Fit) -> list[str]:
    return [one.exercise.id for _, one in fit.routine.prescriptions()]


def test_ten_minutes_hold_all_five_exercises_of_the_first_article() -> None:
    fit = fit_to_budget(HEEL, "10 min")
    assert len(stay(fit)) == 5
    assert [change.kind for change in fit.changes] == [DoseChangeKind.BELOW_SOURCE] * 5
    assert [change.percent for change in fit.changes] == [-40, -60, -60, -20, -50]
    assert fit.estimate.total.typical == timedelta(minutes=9, seconds=57)
    assert fit.time_left == Duration("3 s")


def test_with_time_enough_everything_is_at_its_most() -> None:
    fit = fit_to_budget(SIMPLE, "1 h")
    assert [change.kind for change in fit.changes] == [DoseChangeKind.KEPT] * 5
    assert fit.routine.items[1].dose == SIMPLE.items[1].dose  # type: ignore[union-attr]
    assert fit.estimate.total.milliseconds[1] + fit.time_left.milliseconds[1] == 3_600_000


def test_a_routine_of_exact_doses_that_fits_stays_itself() -> None:
    drawn = routine(exercise("squat"), Block(items=[exercise("lunge")]))
    assert fit_to_budget(drawn, "1 h").routine is drawn


@pytest.mark.parametrize("budget", ["10 min", timedelta(minutes=10), Duration("10 min"), "10:00", "PT10M"])
def test_a_budget_is_any_exact_duration(budget: Any) -> None:
    assert fit_to_budget(SIMPLE, budget).budget == Duration("10 min")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"budget": 10}, "fit_to_budget.budget: 10 is not a duration; write '10 s'"),
        ({"budget": "5-10 min"}, "fit_to_budget.budget: '5-10 min' is a range; write one duration such as '5 min'"),
        ({"budget": "0 s"}, "fit_to_budget.budget: '0 s' is no time at all; write a duration over 0 s"),
        ({"level": "usual"}, "fit_to_budget.level: 'usual' is not a Level; write one of 'low', 'typical', 'high'"),
        ({"keep": "squat"}, "fit_to_budget.keep: 'squat' isn't in the routine; write one of ankle-circles, "),
        ({"weights": {"squat": 2}}, "fit_to_budget.weights: 'squat' isn't in the routine; write one of "),
        ({"weights": {"toe-press": -1}}, "fit_to_budget.weights: -1 is not a weight; write a whole number from 0 to"),
        ({"weights": {"toe-press": 1.5}}, "fit_to_budget.weights: 1.5 is not a weight; "),
        ({"weights": {"toe-press": True}}, "fit_to_budget.weights: True is not a weight; "),
        ({"weights": {"toe-press": 1001}}, "fit_to_budget.weights: 1,001 is past the bound of 1,000 of weight"),
        ({"weights": ["toe-press"]}, "fit_to_budget.weights: 'toe-press' is not a pair; write ('heel-raise', 2)"),
        ({"weights": [(["toe-press"], 1)]}, "fit_to_budget.weights: a list of 1 is not an id; write words such as 'heel-raise'"),
        ({"weights": [("toe-press", 1), ("toe-press", 2)]}, "fit_to_budget.weights: 'toe-press' has two weights; "),
        ({"pace": "steady"}, "fit_to_budget.pace: 'steady' is not a Pace; write Pace(...)"),
        ({"routine": "toe-press"}, "fit_to_budget.routine: 'toe-press' is not a Routine; write Routine(...)"),
    ],
)  # fmt: skip
def test_a_wrong_argument_says_what_would_be_right(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises((InvalidValue, footex.BoundExceeded)) as caught:
        fit_to_budget(**{"routine": SIMPLE, "budget": "10 min", **arguments})
    assert str(caught.value).startswith(message)


def test_whether_sets_may_fall_below_the_source_is_true_or_false() -> None:
    with pytest.raises(InvalidValue, match="'no' is not true or false"):
        fit_to_budget(HEEL, "10 min", below_source="no")  # type: ignore[arg-type]


def test_more_exercises_come_before_more_of_each() -> None:
    long, short = Dose(work=Reps(20)), Dose(work=Reps(5))
    drawn = routine(exercise("long", long), exercise("one", short), exercise("two", short))
    fit = fit_to_budget(drawn, "75 s")
    assert stay(fit) == ["one", "two"]
    assert str(fit.changes[0]) == "Long: dropped; was 20 repetitions (1 min)"
    assert [change.time for change in fit.changes] == [Duration("0 s"), Duration("15 s"), Duration("15 s")]


def test_a_weight_outweighs_the_number() -> None:
    long, short = Dose(work=Reps(20)), Dose(work=Reps(5))
    drawn = routine(exercise("long", long), exercise("one", short), exercise("two", short))
    assert stay(fit_to_budget(drawn, "75 s", weights={"long": 3})) == ["long"]
    assert stay(fit_to_budget(drawn, "75 s", weights=[("one", 0), ("two", 0)])) == ["long"]


def test_the_smallest_percent_comes_before_the_sum() -> None:
    drawn = routine(exercise("one", Dose(work=Reps("1-11"))), exercise("two", Dose(work=Reps("1-11"))))
    fit = fit_to_budget(drawn, "72 s")
    assert [change.percent for change in fit.changes] == [60, 60]
    assert str(fit.changes[0]) == "One: 7 repetitions (21 s); reduced from 1-11 repetitions (3-33 s)"
    assert [one.dose for _, one in fit.routine.prescriptions()] == [Dose(work=Reps(7))] * 2


def test_of_equal_sums_the_first_item_has_more() -> None:
    drawn = routine(exercise("one", Dose(work=Reps("1-11"))), exercise("two", Dose(work=Reps("1-11"))))
    assert [change.percent for change in fit_to_budget(drawn, "69 s").changes] == [60, 50]


def test_sets_fall_below_the_source_only_if_allowed_and_never_repetitions() -> None:
    drawn = routine(exercise("squat", Dose(work=Reps("8-12"), sets=3, rest="10 s")))
    below = fit_to_budget(drawn, "70 s")
    assert below.routine.items[0].dose == Dose(work=Reps(10), sets=2, rest="10 s")  # type: ignore[union-attr]
    assert (below.changes[0].kind, below.changes[0].percent) == (DoseChangeKind.BELOW_SOURCE, -17)
    assert fit_to_budget(drawn, "92 s", below_source=False).changes[0].percent == 0
    with pytest.raises(Infeasible):
        fit_to_budget(drawn, "91 s", below_source=False)
    with pytest.raises(Infeasible):
        fit_to_budget(drawn, "23 s")


def test_parts_of_one_set_move_together() -> None:
    drawn = routine(exercise("squat", Dose(work=[Reps("2-12"), Reps("5-7"), Reps(3), Reps("4-6"), Reps("1-2")])))
    (one,) = fit_to_budget(drawn, "72 s").routine.items
    assert isinstance(one, Prescription)
    # The first part is six steps up of ten, the others 2 * 6/10, none, and 1 * 6/10 up, rounded.
    assert [part.count.low for part in one.dose.work] == [8, 6, 3, 5, 2]  # type: ignore[union-attr]


def test_a_circuit_is_in_or_out_whole_with_its_rounds_chosen() -> None:
    pair = [exercise("one", Dose(work=Reps("4-8"))), exercise("two", Dose(work=Reps(4), sets="1-2", rest="0 s"))]
    drawn = routine(exercise("first"), Block(items=pair, rounds="2-3", rest="10 s", title="Circuit"))
    whole = fit_to_budget(drawn, "1 h")
    circuit = whole.routine.items[1]
    assert isinstance(circuit, Block)
    assert circuit.rounds == footex.Count(3)
    assert [one.dose.sets for _, one in whole.routine.prescriptions()] == [footex.Count(count) for count in (1, 1, 2)]
    assert str(whole.changes[1]) == (
        "One + Two: rounds 3 of One: 8 repetitions; Two: 2 sets of 4 repetitions, rest 0 s (4 min 14 s); "
        "kept at the most"
    )
    less = fit_to_budget(drawn, "2 min")
    assert less.changes[1].exercises == ("one", "two")
    assert (less.changes[1].kind, stay(less)) == (DoseChangeKind.BELOW_SOURCE, ["first", "one", "two"])
    assert stay(fit_to_budget(drawn, "59 s")) == ["one", "two"]
    assert stay(fit_to_budget(drawn, "53 s")) == ["first"]


def test_in_a_circuit_what_is_unstated_or_vague_takes_what_the_pace_says() -> None:
    def fitted(**dose: Any) -> Any:
        pair = [exercise("one", Dose(**{"work": Reps(4), **dose})), exercise("two", Dose(work=Reps(4)))]
        fit = fit_to_budget(routine(Block(items=pair, rounds=2, rest="10 s")), "1 h")
        (_, one), _ = fit.routine.prescriptions()
        assert fit.time_left.milliseconds[1] + fit.estimate.total.milliseconds[1] == 3_600_000
        return one.dose

    assert fitted(sets=UNSTATED, rest="5 s").sets == footex.Count(STEADY.sets.value.high)
    assert fitted(sets="a few", rest="5 s").sets == footex.Count(4)
    assert fitted(work=Reps(UNSTATED)).work[0].count == footex.Count(STEADY.repetitions.value.high)


def test_the_items_of_a_section_are_chosen_singly() -> None:
    drawn = routine(Block(items=[exercise("one"), exercise("two")], title="Warm-up"), exercise("three"))
    fit = fit_to_budget(drawn, "90 s")
    assert stay(fit) == ["one", "two"]
    assert [change.place for change in fit.changes] == ["items[0].items[0]", "items[0].items[1]", "items[1]"]
    assert len(fit.routine.items) == 1


def test_the_warm_up_stays_whole_as_long_as_anything_else_can_stay_with_it() -> None:
    warm_up, more = Block([exercise("one"), exercise("two")], role="warm-up"), [exercise("three"), exercise("four")]
    heavy = {"one": 0, "two": 0, "three": 1, "four": 5}
    plain = routine(Block(warm_up.items), *more)
    assert stay(fit_to_budget(plain, "150 s", weights=heavy)) == ["one", "three", "four"]
    drawn = routine(warm_up, Block(more, role="main"))
    assert stay(fit_to_budget(drawn, "150 s", weights=heavy)) == ["one", "two", "four"]
    assert stay(fit_to_budget(drawn, "150 s", keep="three")) == ["one", "two", "three"]


def test_a_warm_up_that_leaves_room_for_nothing_else_is_chosen_like_all_others() -> None:
    warm_up = Block([exercise("one"), exercise("two")], rounds=2, role="warm-up")
    drawn = routine(warm_up, exercise("three"))
    assert stay(fit_to_budget(drawn, "100 s", weights={"three": 5}, below_source=False)) == ["three"]
    assert stay(fit_to_budget(routine(Block(exercise("one"), role="warm-up")), "30 s")) == ["one"]
    with pytest.raises(Infeasible) as caught:
        fit_to_budget(drawn, "10 s")
    (shortage,) = caught.value.details
    assert isinstance(shortage, footex.planning.Shortage)
    assert stay(shortage.shortest) == ["three"]


def test_what_is_inside_a_warm_up_is_warm_up_however_deep() -> None:
    inside = Block([exercise("one"), Block(exercise("two"), role="main")], role="warm-up")
    drawn = routine(Block([inside, exercise("three")]), exercise("four"))
    weights = {"one": 0, "two": 0}
    assert stay(fit_to_budget(drawn, "150 s", weights=weights, keep="four")) == ["one", "two", "four"]


def test_the_rest_of_a_block_between_its_items_stands_between_what_stays() -> None:
    section = Block([exercise("one"), Rest("50 s"), exercise("two"), exercise("three")], between="5 s")
    fit = fit_to_budget(routine(section), "65 s", keep=["one", "three"])
    (kept,) = fit.routine.items
    assert isinstance(kept, Block)
    assert stay(fit) == ["one", "three"]
    assert len(kept.items) == 2
    assert (kept.between, fit.time_left) == (section.between, Duration("0 s"))
    circuit = Block([exercise("one"), exercise("two")], rounds="1-2", between="5 s")
    assert fit_to_budget(routine(circuit), "135 s").time_left == Duration("0 s")
    assert fit_to_budget(routine(circuit), "65 s").time_left == Duration("0 s")


def test_the_rest_before_a_dropped_exercise_goes_with_it() -> None:
    drawn = routine(exercise("one"), Rest("50 s"), exercise("two"), Rest("5 s"), exercise("three"))
    fit = fit_to_budget(drawn, "66 s", keep=["one", "three"])
    assert fit.routine.items == (drawn.items[0], Rest("5 s"), drawn.items[4])
    assert fit.routine.items == drawn.without("two").items
    assert stay(fit_to_budget(drawn, "31 s", keep="three")) == ["three"]


@given(routines(), st.data())
def test_a_fit_leaves_exercises_out_as_without_does(drawn: footex.Routine, data: st.DataObject) -> None:
    distinct = routine(*rename(drawn.items))
    ids = [one.id for one in distinct.exercises()]
    kept = data.draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
    with pytest.raises(Infeasible) as caught:
        fit_to_budget(distinct, "1 ms", keep=kept)
    shortest = caught.value.details[0].shortest.routine
    gone = set(ids) - {one.id for one in shortest.exercises()}
    assert outline(shortest.items) == outline(distinct.without(*gone).items)


def rename(items: tuple[footex.model.Item, ...], prefix: str = "exercise") -> Iterator[footex.model.Item]:
    """The items, each prescription with an exercise of its own."""
    for index, item in enumerate(items):
        match item:
            case Prescription():
                yield exercise(f"{prefix}-{index}", item.dose)
            case Block():
                yield evolve(item, items=tuple(rename(item.items, f"{prefix}-{index}")))
            case Rest():
                yield item


def outline(items: tuple[footex.model.Item, ...]) -> list[object]:
    """The items without their doses; rests as the pace of a fit resolves them."""
    return [
        item.exercise.id
        if isinstance(item, Prescription)
        else outline(item.items)
        if isinstance(item, Block)
        else STEADY.resolve(item.duration, of="rest")
        for item in items
    ]


def test_an_unstated_rest_takes_what_the_pace_says() -> None:
    drawn = routine(exercise("one"), Rest(UNSTATED), exercise("two"))
    assumed = STEADY.rest.value.milliseconds[1]
    bare = routine(exercise("one"), Rest("0 s"), exercise("two"))
    least = estimate(bare).total.milliseconds[1] + assumed
    assert stay(fit_to_budget(drawn, Duration.from_milliseconds(least))) == ["one", "two"]
    assert stay(fit_to_budget(drawn, Duration.from_milliseconds(least - 1))) == ["one"]


def test_essential_and_kept_exercises_stay_wherever_they_stand() -> None:
    drawn = routine(exercise("one"), exercise("two", essential=True), exercise("three"), exercise("one"))
    assert stay(fit_to_budget(drawn, "30 s")) == ["two"]
    assert stay(fit_to_budget(drawn, "150 s", keep="one")) == ["one", "two", "one"]


def test_changed_figures_are_derived_and_name_their_origin() -> None:
    fit = fit_to_budget(HEEL, "10 min")
    (walk,) = [one for _, one in fit.routine.prescriptions() if one.exercise.id == "toe-walking"]
    (sets,) = [one for one in walk.evidence if one.field == "dose.sets"]
    assert sets.basis is Basis.DERIVED
    assert sets.note == "fitted to 10 min at steady-1 (typical), from heel-and-foot-stretching"
    (items,) = [one for one in fit.routine.evidence if one.field == "items"]
    assert items.note == sets.note
    (hold,) = [one for one in fit.routine.items[-1].evidence if one.field == "dose.work[0].hold"]  # type: ignore[union-attr]
    assert (hold.basis, hold.printed) == (Basis.ASSUMED, "a few seconds")


def test_a_fit_sets_no_duration() -> None:
    dose = Dose(
        [Reps("5-10", hold="2-5 s", rest="1-3 s"), Hold("20-45 s"), Move("30-90 s")], sets="1-4", rest="20-40 s"
    )
    for minutes in range(3, 14):
        (fitted,) = fit_to_budget(routine(exercise("one", dose)), f"{minutes} min").routine.items
        assert isinstance(fitted, Prescription)
        reps, *others = fitted.dose.work
        assert isinstance(reps, Reps)
        assert (reps.hold, reps.rest) == (Duration("2-5 s"), Duration("1-3 s"))
        assert others == [Hold("20-45 s"), Move("30-90 s")]
        assert fitted.dose.rest == Duration("20-40 s")


def test_a_fit_is_loadable_and_pickles() -> None:
    fit = fit_to_budget(HEEL, "10 min")
    assert footex.loads(footex.dumps(fit.routine), catalog=LIBRARY) == fit.routine
    assert pickle.loads(pickle.dumps(fit)) == fit
    assert repr(fit) == "<Fit of heel-and-foot-stretching to 10 min: 5 of 5 stay, 3 s left>"


def test_impossible_is_proved_with_the_least_time_and_what_takes_it() -> None:
    with pytest.raises(Infeasible) as caught:
        fit_to_budget(SIMPLE, "1 min", keep=["toe-walking", "pencil-pickup"])
    error = caught.value
    assert error.reasons == ("The budget is 1 min.", "pencil-pickup must stay, and takes 2 min 15 s at its shortest.")
    assert error.changes == ("Allow 2 min 5 s more: 3 min 5 s in all.", "Don't ask for pencil-pickup to stay.")
    (shortage,) = error.details
    assert isinstance(shortage, Shortage)
    assert shortage.least == Duration("3 min 5 s")
    assert stay(shortage.shortest) == ["toe-walking", "pencil-pickup"]
    assert (
        str(error)
        == """\
simple-foot-exercises takes at least 3 min 5 s, not 1 min:
- The budget is 1 min.
- pencil-pickup must stay, and takes 2 min 15 s at its shortest.
Any one of these would do:
- Allow 2 min 5 s more: 3 min 5 s in all.
- Don't ask for pencil-pickup to stay."""
    )
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_reasons_are_irreducible_and_every_change_would_do() -> None:
    drawn = routine(exercise("one", essential=True), exercise("two"), exercise("three", Dose(work=Reps(5), sets=3)))
    with pytest.raises(Infeasible) as caught:
        fit_to_budget(drawn, "1 min", keep=["two", "three"], below_source=False)
    assert caught.value.reasons == (
        "The budget is 1 min.",
        "three must stay, and takes 15 s at its shortest.",
        "one is essential, and takes 30 s at its shortest.",
    )
    assert caught.value.changes == ("Allow 2 min 45 s more: 3 min 45 s in all.",)
    with pytest.raises(Infeasible) as caught:
        fit_to_budget(drawn, "100 s", keep="three", below_source=False)
    assert caught.value.reasons == (
        "The budget is 1 min 40 s.",
        "three must stay, and takes 1 min 45 s at its shortest.",
        "Sets may not be fewer than the source's least.",
    )
    assert caught.value.changes[1:] == ("Don't ask for three to stay.", "Let sets be fewer than the source's least.")
    with pytest.raises(Infeasible) as caught:
        fit_to_budget(drawn, "80 s", keep="two")
    assert caught.value.reasons == (
        "The budget is 1 min 20 s.",
        "two must stay, and takes 30 s at its shortest.",
        "one is essential, and takes 30 s at its shortest.",
    )
    assert caught.value.changes[1:] == ("Don't ask for two to stay.", "Let one be left out.")


def test_a_budget_for_nothing_at_all() -> None:
    with pytest.raises(Infeasible) as caught:
        fit_to_budget(SIMPLE, "15 s")
    assert caught.value.reasons[1] == "At least one exercise must stay, and the shortest takes 20 s."
    assert str(Infeasible("it", ("Because.",))) == "it: Because. No single change would do."


def test_too_much_to_choose_from_is_a_typed_error() -> None:
    drawn = routine(exercise("squat", Dose(work=Reps("1-1000"), sets="1-1000")))
    with pytest.raises(footex.BoundExceeded) as caught:
        fit_to_budget(drawn, "10 min")
    assert str(caught.value) == (
        "Routine.items[0]: 1,000,000 is past the bound of 200,000 pairs of sets and steps to choose from"
    )
    assert options.MOST_OPTIONS == 200_000
    assert problem.GREATEST_WEIGHT == 1_000


def shortest(drawn: Routine, pace: footex.Pace) -> footex.Fit:
    try:
        return fit_to_budget(drawn, "1 ms", pace=pace)
    except Infeasible as error:
        (shortage,) = error.details
        assert isinstance(shortage, Shortage)
        return shortage.shortest
    except footex.BoundExceeded:
        reject()


@given(routines(), paces())
def test_any_routine_fits_its_shortest_time_and_its_longest(drawn: Routine, pace: footex.Pace) -> None:
    assert shortest(drawn, pace).time_left == Duration("0 s")
    longest = footex.estimate(drawn, pace=pace).total.high + timedelta(hours=1)
    for level in footex.timing.Level:
        whole = fit_to_budget(drawn, longest, pace=pace, level=level)
        assert {change.percent for change in whole.changes} == {100}
        at = whole.estimate.total.milliseconds[list(footex.timing.Level).index(level)]
        assert at + whole.time_left.milliseconds[0] == whole.budget.milliseconds[0]


def test_the_answer_is_the_same_in_any_process() -> None:
    code = "import footex; print(footex.dumps(footex.fit_to_budget(footex.bundled().routines['%s'], '7 min').routine))"
    shown = {
        subprocess.run(
            [sys.executable, "-c", code % HEEL.id], env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True, check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }  # fmt: skip
    assert len(shown) == 1


def test_the_pace_is_that_of_the_estimate() -> None:
    brisk = fit_to_budget(HEEL, "10 min", pace=footex.timing.BRISK)
    assert brisk.estimate.pace is footex.timing.BRISK
    assert sum(change.percent or 0 for change in brisk.changes) > -230
    assert fit_to_budget(HEEL, "10 min", pace=STEADY, level="high").estimate.total.high <= timedelta(minutes=10)


def test_sections_in_sections_with_rests_and_an_exercise_that_comes_twice() -> None:
    inner = Block(items=[exercise("one"), Rest("7 s"), exercise("two")])
    drawn = routine(Block(items=[inner, exercise("three")]), Rest("40 s"), exercise("one"), exercise("three"))
    whole = fit_to_budget(drawn, "1 h")
    assert whole.estimate.total == footex.estimate(drawn).total
    assert stay(fit_to_budget(drawn, "100 s", keep="one")) == ["one", "one"]
    assert fit_to_budget(drawn, "100 s", keep="one").routine.items[1] == Rest("40 s")
