"""What a pace takes open figures for."""

# Wrong arguments are what some of these tests are about.
# mypy: disable-error-code="arg-type"

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import footex
from footex import (
    Block,
    BoundExceeded,
    Count,
    Dose,
    Duration,
    Exercise,
    FootexError,
    Hold,
    Prescription,
    Reps,
    Routine,
    Set,
)  # fmt: skip
from footex.model import TO_FAILURE, Sense
from footex.testing import assumed_factors
from footex.timing import STEADY, AssumedFactor, Level

LUNGE = Exercise(id="lunge", name="Lunge")


def routine(dose: Dose) -> Routine:
    return Routine(id="legs", title="Legs", items=Prescription(LUNGE, dose))


@pytest.mark.parametrize(
    ("amount", "taken"),
    [
        (Count("about 10"), Count(9, 11, 10)),
        (Count("about 5"), Count(5, 6, 5)),  # 4.5 and 5.5, rounded half up
        (Count("about 1"), Count(1)),
        (Count("about 10-20"), Count(9, 22, 15)),
        (Count("8+"), Count(8, 12, 8)),
        (Count("5+"), Count(5, 8, 5)),
        (Count("up to 3"), Count(1, 3, 2)),
        (Count("up to 1"), Count(1)),
        (Count("up to 8"), Count(3, 8, 5)),
        (Count("5+, to failure"), Count(5, 7, 5)),
        (Count(5, 10), Count(5, 10)),
        (Duration("about 15 s"), Duration("13.5-15-16.5 s")),
        (Duration("up to 60 s"), Duration("20-40-60 s")),
        (Duration("at least 30 s"), Duration("30 s", "45 s", "30 s")),
        (Duration("up to 0.1 s"), Duration.from_milliseconds(33, 100, 67)),
        (Duration("up to 0.001 s"), Duration.from_milliseconds(1)),
        (Duration("25 h"), Duration("25 h")),
    ],
)
def test_an_open_figure_stands_for(amount: Count | Duration, taken: Count | Duration) -> None:
    assert STEADY.resolve(amount) == taken


def test_what_is_to_failure_stands_for() -> None:
    assert STEADY.resolve(TO_FAILURE, of="repetitions") == Count("8-12-20")
    assert STEADY.resolve(TO_FAILURE, of="sets") == STEADY.resolve(TO_FAILURE, of="rounds") == Count("1-3-5")
    assert STEADY.resolve(TO_FAILURE, of="hold") == STEADY.resolve(TO_FAILURE, of="bout") == Duration("15-30-60 s")


def test_every_sense_has_a_figure() -> None:
    for sense in Sense:
        assert STEADY.resolve(Count(10, sense=sense)).sense is Sense.EXACT


@pytest.mark.parametrize(
    ("written", "kept"),
    [("0.90-1.0-1.10", "0.9-1-1.1"), ("2/6-4/6-1", "1/3-2/3-1"), ("1/2", "0.5"), ("3", "3"), ("1-1-1", "1"),
     ("1/128-1-2", "1/128-1-2")],
)  # fmt: skip
def test_factors_are_written_in_one_way(written: str, kept: str) -> None:
    assert AssumedFactor(written).value == kept == AssumedFactor(kept).value


HINT = "write '0.9-1-1.1', '1/3-2/3-1' or one factor such as '1'"


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: AssumedFactor(1), f"AssumedFactor.value: 1 is not text; {HINT}"),
        (lambda: AssumedFactor("1-2"), f"AssumedFactor.value: '1-2' is not three factors; {HINT}"),
        (lambda: AssumedFactor("1.5/2"), f"AssumedFactor.value: '1.5/2' is not three factors; {HINT}"),
        (lambda: AssumedFactor("much"), f"AssumedFactor.value: 'much' is not three factors; {HINT}"),
        (lambda: AssumedFactor("1/0"), f"AssumedFactor.value: '1/0' divides by 0; {HINT}"),
        (lambda: AssumedFactor("0-1-2"), "AssumedFactor.value: '0-1-2' is out of order or 0; write low-typical-high, over 0"),
        (lambda: AssumedFactor("2-1-2"), "AssumedFactor.value: '2-1-2' is out of order or 0; write low-typical-high, over 0"),
        (lambda: attrs.evolve(STEADY, id="mine-1", about="some"), f"Pace.about: 'some' is not three factors; {HINT}"),
        (lambda: attrs.evolve(STEADY, id="mine-1", more_to_failure="1-2"),
         "Pace.more_to_failure: '1-2' is a range; write one count such as 2"),
        (lambda: attrs.evolve(STEADY, about="1"),
         "Pace.id: 'steady-1' is a bundled pace, whose assumptions differ from these; give it an id of its own, such as id='mine-1'"),
        (lambda: STEADY.resolve(Count("about 10000")), "Count: 11,000 is past the bound of 10,000 times"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_factor_is_said(call: object, message: str) -> None:
    with pytest.raises(FootexError) as caught:
        call()  # type: ignore[operator]
    assert str(caught.value) == message


@pytest.mark.parametrize("of", [None, "rest"])
def test_nothing_rests_to_failure(of: object) -> None:
    with pytest.raises(footex.InvalidValue):
        STEADY.resolve(TO_FAILURE, of=of)  # type: ignore[call-overload]


@given(st.integers(1, 3_000), assumed_factors(), st.sampled_from(["about", "at_least", "at_most"]))
def test_a_pace_of_one_s_own_says_what_its_factors_are(figure: int, factor: AssumedFactor, name: str) -> None:
    mine = attrs.evolve(STEADY, id="mine-1", **{name: factor})
    taken = mine.resolve(Count(figure, sense=Sense(name.replace("_", "-"))))
    assert 1 <= taken.low <= taken.typical <= taken.high


def test_an_open_figure_is_an_assumption_with_its_worth_its_reason_and_its_place() -> None:
    estimate = footex.estimate(routine(Dose([Reps("8+"), Hold("to failure")])))
    found = [(one.name, one.kind.value, str(one.value), str(one.worth), one.where) for one in estimate.assumptions]
    assert found == [
        ("bout to failure", "word", "15 s - 30 s - 1 min", "45 s", ("items[0]",)),
        ("repetition", "time", "2-3-5 s", "24 s", ("items[0]",)),
        ("at least 8", "word", "8-8-12", "12 s", ("items[0]",)),
    ]
    assert estimate.total == Duration("31 s", "120 s", "54 s")
    assert all(one.reason for one in estimate.assumptions)


@pytest.mark.parametrize(
    ("dose", "seconds"),
    [
        (Dose(Reps("to failure"), sets=3, rest="1 min"), (168, 228, 420)),  # heel raises until fatigue, 3 sets
        (Dose(Hold("up to 60 s"), sets=2, rest="about 1 min"), (94, 140, 186)),
        (Dose(Reps("5+, to failure", tempo="2-0-1-0")), (15, 15, 21)),
        (Dose(Hold("5 s"), sets="to failure", rest="0 s"), (5, 15, 25)),
    ],
)
def test_an_open_dose_takes(dose: Dose, seconds: tuple[int, int, int]) -> None:
    legs = routine(dose)
    assert footex.estimate(legs).total.milliseconds == tuple(1_000 * one for one in seconds)
    for level, second in zip(Level, seconds, strict=True):
        assert sum(step.duration_milliseconds for step in footex.timeline(legs, level=level)) == 1_000 * second
        assert footex.timing.tally(legs, level=level).time(level=level) == Duration(f"{second} s")
    assert footex.estimate(footex.timing.resolve(legs)).total == footex.estimate(legs).total


def test_resolving_says_what_an_open_figure_was_taken_for() -> None:
    (one,) = footex.timing.resolve(routine(Dose(Reps("8+")))).items[0].evidence  # type: ignore[union-attr]
    assert (one.field, one.printed) == ("dose.work[0].count", "")
    assert one.note.startswith("steady-1 takes 'at least 8' as 8-8-12: ")


def test_steps_past_the_bound_are_found_once_a_pace_is_known() -> None:
    most = Routine(id="legs", title="Legs", items=Block(Prescription(LUNGE, Dose(Reps("at least 6000"))), rounds=1500))
    with pytest.raises(BoundExceeded):
        footex.estimate(most)


def test_the_fit_chooses_open_sets_and_leaves_open_repetitions() -> None:
    legs = routine(Dose(Reps("10+"), sets="up to 6", rest="30 s"))
    for level in Level:
        fit = footex.fit_to_budget(legs, "150 s", level=level)
        after = fit.changes[0].after
        assert isinstance(after, Prescription)
        assert after.dose.work == (Reps("10+"),)
        assert isinstance(after.dose.sets, Count)
        assert after.dose.sets.exact
        (kept,) = fit.routine.items
        assert isinstance(kept, Prescription)
        assert kept.dose == after.dose
        assert fit.estimate.total.milliseconds[list(Level).index(level)] + fit.time_left.milliseconds[0] == 150_000


def test_ramps_leave_open_figures_and_climb_the_others() -> None:
    legs = routine(Dose(Reps("5-10", hold="about 5 s"), sets="a few"))
    commitment = footex.Commitment(routine=legs, frequency=footex.Frequency(days_per_week=1))
    programme = footex.plan_programme(commitment, "mon 07:00-08:00", start="2026-11-23", weeks=3, ramp=[0, 0.5, 1])
    doses = [session.routine.items[0].dose for session in programme.sessions]  # type: ignore[union-attr]
    assert doses == [Dose(Reps(count, hold="about 5 s"), sets=sets) for count, sets in ((5, 2), (8, 3), (10, 4))]


@pytest.mark.parametrize(
    ("load", "taken"),
    [
        ("8 RM", "8-8-10"),
        ("1 RM at RPE 10", "1-1-3"),
        ("8-10 RM", "8-9-12"),
        ("8-11 RM", "8-10-13"),
        ("6-7-12 RM", "6-7-14"),
        ("20 kg", "8-12-20"),
        ("80 % 1RM", "8-12-20"),
        (None, "8-12-20"),
        (footex.UNSTATED, "8-12-20"),
    ],
)
def test_a_repetition_maximum_says_how_many_repetitions_are_done_to_failure(load: Any, taken: str) -> None:
    dose = Dose([Reps("to failure", tempo="1-0-0-0"), Hold("to failure")], sets="to failure", load=load, rest="0 s")
    whole = routine(dose)
    expected, held, sets = Count(taken), (15, 30, 60), (1, 3, 5)
    figures = [
        count * (repetitions + hold) * 1000
        for count, repetitions, hold in zip(sets, (expected.low, expected.typical, expected.high), held, strict=True)
    ]

    assert footex.estimate(whole).total.milliseconds == tuple(figures)
    for level, figure in zip(Level, figures, strict=True):
        assert sum(step.duration_milliseconds for step in footex.timeline(whole, level=level)) == figure
        assert footex.timing.tally(whole, level=level).time(level=level).milliseconds == (figure,) * 3
        assert footex.fit_to_budget(whole, footex.Duration("1 h"), level=level).routine.items[0].dose.work == dose.work  # type: ignore[union-attr]
    (resolved,) = footex.timing.resolve(whole).items
    assert resolved.dose.work[0].count == expected  # type: ignore[union-attr]
    bound = str(footex.estimate(whole).assumptions)
    assert ("at least" in bound) is (taken != "8-12-20")


def test_a_fixed_count_to_a_repetition_maximum_stays() -> None:
    for count in (6, "at least 8"):
        loaded, free = (footex.estimate(routine(Dose(Reps(count), load=load))).total for load in ("6 RM", None))
        assert loaded == free


def test_vague_words_are_resolved_beside_a_repetition_maximum_and_the_count_stays_to_failure() -> None:
    dose = Dose(Reps("to failure", hold="a few seconds"), load="8-10 RM", sets=3)
    whole = routine(dose)
    (fitted,) = footex.fit_to_budget(whole, "1 h").routine.items
    assert fitted.dose.work[0].count is TO_FAILURE  # type: ignore[union-attr]
    assert fitted.dose.work[0].hold == Duration("2-3-5 s")  # type: ignore[union-attr]


def test_repetition_maxima_count_among_the_steps_of_a_routine() -> None:
    routine(Dose([Reps("to failure")] * 10, sets=9_000, load="100 RM"))
    with pytest.raises(BoundExceeded, match=r"^Routine\.items: 11,009,999 is past the bound of 10,000,000 steps"):
        routine(Dose([Reps("to failure")] * 11, sets=10_000, load="100 RM"))


def test_each_group_of_sets_has_its_own_repetition_maximum() -> None:
    drop = Reps("to failure", tempo="1-0-0-0")
    dose = Dose(
        sets=[Set(drop, load="8 RM", rest="0 s"), Set(drop, load="20 kg", role="drop"), Set(drop, load="4-6 RM")]
    )
    whole = routine(attrs.evolve(dose, sets=[attrs.evolve(group, rest="0 s") for group in dose.groups]))

    assert footex.estimate(whole).total == Duration("20 s", "38 s", "25 s")
    for level, figure in zip(Level, (20_000, 25_000, 38_000), strict=True):
        assert sum(step.duration_milliseconds for step in footex.timeline(whole, level=level)) == figure
        assert footex.fit_to_budget(whole, "5 min", level=level).routine == whole
    (resolved,) = footex.timing.resolve(whole).items
    counts = [group.work[0].count for group in resolved.dose.groups]  # type: ignore[union-attr]
    assert counts == [Count("8-8-10"), Count("8-12-20"), Count("4-5-8")]
