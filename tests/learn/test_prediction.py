"""Predictions: the mean time of a session, with an interval from the covariance of all times."""

from typing import Any

import pytest
from attrs import evolve
from measured import took

import footex
from footex import UNSTATED, Block, Dose, Exercise, Hold, InvalidValue, Move, Prescription, Reps, Routine
from footex.learn import learn_pace, predict
from footex.timing import STEADY

pytest.importorskip("scipy")

BUNDLED = [footex.bundled().routines[name] for name in ("heel-and-foot-stretching", "simple-foot-exercises")]
LEARNED = learn_pace(
    [took(60 + day, day, repetitions=20) for day in range(1, 8)]
    + [took(35 + day, day, rests=1, part="rest") for day in range(1, 8)],
    id="anna-1",
)  # fmt: skip


def of(work: Any, **dose: Any) -> Prescription:
    return Prescription(Exercise(id="one", name="One"), Dose(work, **dose))


def routine(*items: Any) -> Routine:
    return Routine(id="routine", title="Routine", items=items)


@pytest.mark.parametrize("one", BUNDLED, ids=lambda one: one.id)
def test_the_typical_is_that_of_the_estimate_and_the_interval_is_within_its_range(one: Routine) -> None:
    predicted, estimated = predict(LEARNED, one), footex.estimate(one, pace=LEARNED.pace)
    assert predicted.typical == estimated.total.typical
    assert estimated.by_pace.low < predicted.low < predicted.typical < predicted.high < estimated.by_pace.high


def test_one_time_alone_has_its_own_interval() -> None:
    low, middle, high = predict(LEARNED, routine(of(Reps(1000)))).milliseconds
    learned = LEARNED.times[0].interval.milliseconds
    assert [one / 1000 for one in (low, middle, high)] == pytest.approx(learned, abs=2)


def test_a_higher_rate_reaches_farther() -> None:
    found = [predict(LEARNED, BUNDLED[0], percent=percent).milliseconds[0] for percent in (50, 80, 95)]
    assert found == sorted(found, reverse=True)
    assert predict(LEARNED, BUNDLED[0]) == predict(LEARNED, BUNDLED[0], percent=80)


def test_what_is_stated_altogether_is_certain() -> None:
    assert predict(LEARNED, routine(of(Hold("30 s")))).milliseconds == (30_000, 30_000, 30_000)


def test_an_exercises_own_time_is_taken_as_certain() -> None:
    slow = Exercise(id="slow", name="Slow", rep_time="4-5-9 s")
    assert predict(LEARNED, routine(Prescription(slow, Dose(Reps(10))))).milliseconds == (50_000, 50_000, 50_000)


def test_all_units_count() -> None:
    one = routine(
        of([Reps(3), Hold(UNSTATED)], sets=2, rest=UNSTATED, sides="each"), of(Move(UNSTATED)), of(Move(steps=7)),
        of(Move(distance="9 m")),
    )  # fmt: skip
    times = {
        name: 1000 * 10**index for index, name in enumerate(("repetition", "rest", "hold", "switch", "transition"))
    }
    learned = evolve(LEARNED, pace=evolve(STEADY, id="odd-1", **{name: f"{ms} ms" for name, ms in times.items()}))
    assert predict(learned, one).typical == footex.estimate(one, pace=learned.pace).total.typical


def test_rounds_on_marks_are_as_long_as_the_mark_or_the_work() -> None:
    work = of(Reps(20))
    waiting, working = (routine(Block(work, rounds=3, every=every)) for every in ("5 min", "10 s"))
    assert predict(LEARNED, waiting).milliseconds == (900_000, 900_000, 900_000)
    predicted = predict(LEARNED, working)
    assert predicted.typical == footex.estimate(working, pace=LEARNED.pace).total.typical
    assert predicted.milliseconds == predict(LEARNED, routine(of(Reps(60)))).milliseconds


def test_without_a_session_the_interval_is_that_of_the_prior() -> None:
    low, middle, high = predict(learn_pace([], id="anna-1"), routine(of(Reps(1000))), percent=90).milliseconds
    assert (middle, high / low) == (3_000_000, pytest.approx(2.5, rel=1e-4))


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"learned": STEADY}, "predict.learned"), ({"routine": "legs"}, "routine"),
        ({"percent": 100}, "predict.percent"),
    ],
)  # fmt: skip
def test_a_wrong_argument_is_named(given: Any, field: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        predict(**{"learned": LEARNED, "routine": BUNDLED[0], **given})
    assert caught.value.field == field
