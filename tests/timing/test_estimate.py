"""Estimates: the formulas by figures, and the largest routine."""

import sys

import pytest
from attrs import evolve

import footex
from footex import (
    UNSTATED,
    Block,
    BoundExceeded,
    Dose,
    Duration,
    Exercise,
    Hold,
    Move,
    Prescription,
    Reps,
    Rest,
    Routine,
    Vague,
)
from footex.model import Item, Sides
from footex.timing import STEADY, AssumedWord, TimeKind

A, B = (Exercise(id=one, name=one) for one in "ab")
SLOW = Exercise(id="slow", name="slow", rep_time="10-20-40 s")


CONTRACT_AND_RELAX: dict[str, object] = {
    "work": [Hold("10 s"), Hold("6 s", label="contract"), Hold("2-3 s", label="relax"), Hold("30 s")],
    "sets": 3, "sides": "each", "order": "finish-side-first", "rest": "20 s",
}  # fmt: skip


def doing(exercise: Exercise = A, **dose: object) -> Prescription:
    return Prescription(exercise=exercise, dose=Dose(**({"work": Move("10 s")} | dose)))


def seconds(*items: Item) -> tuple[float, ...]:
    total = footex.estimate(Routine(id="it", title="It", items=items)).total
    return tuple(figure / 1000 for figure in total.milliseconds)


@pytest.mark.parametrize(
    ("dose", "low_typical_high"),
    [
        ({}, (10, 10, 10)),
        ({"sets": 3, "rest": "5 s"}, (40, 40, 40)),
        ({"sets": 3, "rest": "5 s", "sides": "left"}, (40, 40, 40)),
        ({"sets": 3, "rest": "5 s", "sides": "right"}, (40, 40, 40)),
        ({"sets": 3, "rest": UNSTATED}, (50, 90, 150)),
        ({"sets": 3, "rest": "5 s", "sides": "each"}, (79, 85, 100)),
        ({"sets": 3, "rest": "5 s", "sides": "each", "order": "finish-side-first"}, (83, 85, 90)),
        ({"sets": 3, "rest": "5 s", "sides": "alternating"}, (70, 70, 70)),
        # One leg with eyes closed, three times 30 s each: 3 x (2 x 30 + w)
        ({"work": Hold("30 s"), "sets": 3, "rest": "0 s", "sides": "each"}, (189, 195, 210)),
        ({"work": Hold("30 s"), "sets": 3, "rest": "0 s", "sides": "each", "switch": "5 s"}, (195, 195, 195)),
        ({"work": Hold("30 s"), "sets": 3, "rest": "0 s", "sides": "each", "switch": "0 s"}, (180, 180, 180)),
        ({"work": Hold("30 s"), "sets": 3, "rest": "0 s", "sides": "each", "switch": "5-7-10 s"}, (195, 201, 210)),
        ({"work": Hold("30 s"), "sets": 3, "rest": "0 s", "sides": "each", "switch": "a few seconds"}, (186, 189, 195)),
        ({"work": Hold("30 s"), "sets": 3, "rest": "0 s", "sides": "each", "rest_between_sides": "10 s"}, (210,) * 3),
        (
            {"work": Hold("30 s"), "sets": 3, "rest": "0 s", "sides": "each", "rest_between_sides": UNSTATED},
            (210, 270, 360),
        ),
        # Contract and relax, one leg after the other: 2 x (3 x (10 + 6 + relaxing + 30) + 2 x 20) + w
        (CONTRACT_AND_RELAX, (371, 376, 384)),
        (CONTRACT_AND_RELAX | {"switch": "10 s"}, (378, 381, 384)),
        (CONTRACT_AND_RELAX | {"rest_between_sides": "1 min"}, (428, 431, 434)),
        (CONTRACT_AND_RELAX | {"rest_between_sides": UNSTATED}, (378, 401, 434)),
        ({"work": Move(UNSTATED)}, (15, 30, 60)),
        ({"work": Hold(UNSTATED)}, (15, 30, 60)),
        ({"work": Reps(10)}, (20, 30, 50)),
        ({"work": Reps(10, tempo="3-1-2-0")}, (60, 60, 60)),
        ({"work": Reps(10, hold="5 s")}, (70, 80, 100)),
        ({"work": Reps(10, hold=UNSTATED)}, (40, 60, 100)),
        ({"work": Reps(10, hold="5 s", tempo="1-0-1-0", rest="1 s")}, (79, 79, 79)),
        ({"work": Reps(10, tempo="1-0-1-0", rest="1 s"), "sides": "alternating"}, (59, 59, 59)),
        ({"work": Reps(10, rest=UNSTATED, tempo="1-0-0-0")}, (100, 280, 550)),
        ({"work": Reps(UNSTATED), "sets": UNSTATED, "rest": "0 s"}, (16, 60, 225)),
        ({"work": Reps("5-10"), "sets": "a few", "rest": "a few seconds"}, (22, 78, 215)),
    ],
)
def test_a_dose_takes(dose: dict[str, object], low_typical_high: tuple[int, int, int]) -> None:
    assert seconds(doing(**dose)) == low_typical_high


def test_a_stated_switch_of_sides_is_stated_time_and_assumes_nothing() -> None:
    each = {"work": Hold("30 s"), "sets": 3, "rest": "0 s", "sides": "each"}
    stated = Routine(id="it", title="It", items=doing(**each, switch="10 s"))
    assert [(part.kind, part.total) for part in footex.estimate(stated).parts] == [
        (TimeKind.HOLD, Duration("3 min")),
        (TimeKind.SWITCH, Duration("30 s")),
    ]
    assert footex.estimate(stated).assumptions == ()
    counted = footex.timing.tally(stated)
    assert (counted.switches, counted.stated) == (0, 210_000)


def test_a_rest_between_sides_is_rest_and_no_switch() -> None:
    each = {"work": Hold("30 s"), "sets": 3, "rest": "0 s", "sides": "each"}
    stated = Routine(id="it", title="It", items=doing(**each, rest_between_sides="10 s"))
    assert [(part.kind, part.total) for part in footex.estimate(stated).parts] == [
        (TimeKind.HOLD, Duration("3 min")),
        (TimeKind.REST, Duration("30 s")),
    ]
    unstated = footex.estimate(Routine(id="it", title="It", items=doing(**each, rest_between_sides=UNSTATED)))
    assert [(one.name, one.worth) for one in unstated.assumptions] == [("rest", Duration("2 min 30 s"))]
    counted = footex.timing.tally(unstated.routine)
    assert (counted.switches, counted.rests, counted.stated) == (0, 3, 180_000)


def test_whose_figure_wins_for_a_repetition() -> None:
    assert seconds(doing(A, work=Reps(10))) == (20, 30, 50)
    assert seconds(doing(SLOW, work=Reps(10))) == (100, 200, 400)
    assert seconds(doing(SLOW, work=Reps(10, tempo="1-0-1-0"))) == (20, 20, 20)
    routine = Routine(id="it", title="It", items=doing(SLOW, work=Reps("5-6-10")))
    estimate = footex.estimate(routine)
    assert str(estimate.by_dose) == "1 min 40 s - 2 min - 3 min 20 s"
    assert str(estimate.by_pace) == "1-2-4 min"
    (own,) = estimate.assumptions
    assert (own.name, own.reason) == ("repetition of slow", "the exercise's own time of a repetition")
    assert (str(own.value), str(own.worth), own.where) == ("10-20-40 s", "3 min", ("items[0]",))


ONE, OTHER = doing(A), doing(B)


@pytest.mark.parametrize(
    ("items", "low_typical_high"),
    [
        ([ONE, ONE], (20, 20, 20)),
        ([ONE, OTHER], (30, 50, 80)),
        ([ONE, Rest("5 s"), OTHER], (25, 25, 25)),
        ([ONE, Rest("0 s"), OTHER], (20, 20, 20)),
        ([ONE, Rest("5 s"), ONE], (25, 25, 25)),
        ([ONE, Rest("a few seconds"), ONE], (22, 23, 25)),
        ([ONE, Rest(UNSTATED), OTHER], (30, 50, 80)),
        ([Block(items=ONE, rounds=3)], (30, 30, 30)),
        ([Block(items=ONE, rounds=3, rest="5 s")], (40, 40, 40)),
        ([Block(items=ONE, rounds=3, rest=UNSTATED)], (50, 90, 150)),
        ([Block(items=[ONE, OTHER], rounds=2)], (70, 130, 220)),
        ([Block(items=[ONE, OTHER, ONE], rounds=2)], (100, 180, 300)),
        ([Block(items=[ONE, OTHER], rounds="1-2", rest="5 s")], (30, 105, 165)),
        ([Block(items=[Block(items=[ONE, OTHER])]), Block(items=[OTHER, ONE])], (60, 100, 160)),
        ([Block([ONE, OTHER], between="5 s")], (25, 25, 25)),
        ([Block([ONE, ONE], between="5 s")], (25, 25, 25)),
        ([Block([ONE, Rest("1 s"), OTHER, ONE], between="5 s")], (36, 36, 36)),
        ([Block([ONE, OTHER], rounds=2, between="5 s")], (55, 55, 55)),
        ([Block([ONE, OTHER], rounds=3, between="5 s", rest="1 s")], (77, 77, 77)),
        ([Block(ONE, rounds=3, between="5 s")], (40, 40, 40)),
        ([Block(ONE, between="5 s")], (10, 10, 10)),
        ([Block([Block([ONE, OTHER], between="1 s"), ONE], rounds=2, between="5 s")], (77, 77, 77)),
        ([Block([ONE, OTHER], between="0 s")], (20, 20, 20)),
        ([Block([ONE, OTHER], between=UNSTATED)], (30, 50, 80)),
        ([Block(items=[Block(items=[ONE, OTHER])]), Block(items=[ONE, OTHER])], (70, 130, 220)),
        ([Block(items=Block(items=ONE, rounds=2, rest="1 s"), rounds=3, rest="5 s")], (73, 73, 73)),
    ],
)
def test_items_take(items: list[Item], low_typical_high: tuple[int, int, int]) -> None:
    assert seconds(*items) == low_typical_high


def ten_million() -> Routine:
    dose = Dose(work=Reps(10_000, tempo="1-0-0-0"), sets=1)
    return Routine(id="most", title="Most", items=Block(items=Prescription(exercise=A, dose=dose), rounds=1_000))


def test_ten_million_steps_are_estimated_without_being_expanded() -> None:
    """By the calls made: no more of them for ten million steps than for ten."""

    def calls(routine: Routine) -> int:
        count = 0

        def note(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(note)
        try:
            footex.estimate(routine)
        finally:
            sys.setprofile(None)
        return count

    dose = Dose(work=Reps(5, tempo="1-0-0-0"), sets=1)
    few = Routine(id="few", title="Few", items=Block(items=Prescription(exercise=A, dose=dose), rounds=2))
    calls(few)  # the first of all loads what it needs
    assert calls(ten_million()) == calls(few)
    assert footex.estimate(ten_million()).total == footex.Duration("2777 h 46 min 40 s")


def test_one_step_more_is_refused_with_the_bound() -> None:
    with pytest.raises(BoundExceeded) as caught:
        Routine(id="most", title="Most", items=[*ten_million().items, doing(work=Move("1 s"))])
    assert (caught.value.figure, caught.value.bound) == (10_000_001, 10_000_000)
    assert str(caught.value) == "Routine.items: 10,000,001 is past the bound of 10,000,000 steps at the high dose"


def test_totals_have_no_bound_of_a_day() -> None:
    long = doing(work=Reps(10_000, hold="24 h"))
    assert seconds(long)[1] == 10_000 * 86_400 + 30_000
    assert footex.estimate(Routine(id="it", title="It", items=long)).total.high.days == 10_000


def test_the_default_pace_is_steady() -> None:
    routine = Routine(id="it", title="It", items=doing(work=Reps(5), sides=Sides.EACH))
    assert footex.estimate(routine) == footex.estimate(routine, pace=STEADY)
    assert footex.estimate(routine).pace is STEADY
    assert footex.estimate(routine).routine is routine


def test_words_that_read_like_an_unstated_count_are_an_assumption_of_their_own() -> None:
    words = AssumedWord("unstated sets", count=7, reason="as the coach says it")
    pace = evolve(STEADY, id="coach-1", words=[*STEADY.words, words])
    items = [doing(sets=Vague("unstated sets")), doing(sets=UNSTATED)]
    found = footex.estimate(Routine(id="it", title="It", items=items), pace=pace).assumptions
    named = {(one.kind.value, one.where): str(one.value) for one in found if one.name == "unstated sets"}
    assert named == {("word", ("items[0]",)): "7", ("count", ("items[1]",)): "1-3"}
