"""Durations part way up a range are figures that somebody can do, and both ends are kept exactly."""

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from footex import Block, Dose, Duration, Evidence, Exercise, Hold, Move, Prescription, Reps, Routine
from footex.model import Basis
from footex.testing import durations

PLANK = Exercise(id="plank", name="Plank")
PARTS = st.fractions(0, 1, max_denominator=200)
RANGES = st.one_of(
    durations(max_value="10 s"), durations(min_value="50 s", max_value="2 min"), durations(max_value="24 h")
).filter(lambda duration: duration.low.total_seconds() > 0)


def held(duration: Duration | str, part: float | Fraction) -> Duration:
    """What a hold lasts part way up its range."""
    held_for = Prescription(PLANK, Dose(Hold(duration)))
    (placed,) = Routine(id="core", title="Core", items=held_for).at(part).items
    assert isinstance(placed, Prescription)
    (hold,) = placed.dose.work
    assert isinstance(hold, Hold)
    assert isinstance(hold.duration, Duration)
    return hold.duration


@pytest.mark.parametrize(
    ("stated", "part", "figure"),
    [
        ("20-60 s", Fraction(1, 3), "33 s"),
        ("20-60 s", Fraction(2, 3), "47 s"),
        ("5-10 s", 0.5, "8 s"),  # the midpoint, 7.5 s: a half is rounded up
        ("2-3-5 s", Fraction(40, 83), "3 s"),
        ("30-90 s", 0.5, "1 min"),
        ("30-90 s", Fraction(499, 1000), "1 min"),  # 59.94 s
        ("30-90 s", Fraction(11, 24), "58 s"),  # 57.5 s
        ("30-90 s", Fraction(13, 24), "65 s"),  # 62.5 s
        ("30-90 s", Fraction(1299, 2400), "60 s"),  # 62.475 s
        ("1-2 h", Fraction(1, 7), "1 h 8 min 35 s"),  # 1 h 8 min 34.3 s
        ("2.5-4.5 s", 0, "2.5 s"),
        ("2.5-4.5 s", Fraction(1, 16), "2.5 s"),  # 2.625 s is nearer to the end than to 3 s
        ("2.5-4.5 s", Fraction(1, 8), "3 s"),  # 2.75 s is as near to both
        ("2.5-4.5 s", Fraction(15, 16), "4.5 s"),
        ("2.5-4.5 s", 1, "4.5 s"),
        ("61-64 s", Fraction(1, 3), "61 s"),  # no multiple of 5 s lies between the ends
        ("61-64 s", Fraction(2, 3), "64 s"),
        ("0.2-0.7 s", 0.4, "0.2 s"),
        ("0.2-0.7 s", 0.5, "0.7 s"),
        ("1-2.2-3 s", 0.5, "2 s"),
        ("7.5 s", 0.5, "7.5 s"),  # not a range
    ],
)
def test_a_duration_part_way_up_is_the_nearest_that_somebody_can_do(
    stated: str, part: float | Fraction, figure: str
) -> None:
    assert held(stated, part) == Duration(figure)


@given(RANGES, PARTS)
@example(Duration("59.999 s", "60.001 s"), Fraction(1, 2))
def test_a_duration_part_way_up_is_whole_or_an_end_of_its_range(stated: Duration, part: Fraction) -> None:
    placed = held(stated, part)
    (figure, *_) = placed.milliseconds
    assert placed.exact
    assert stated.low <= placed.low <= stated.high
    whole = figure % 1_000 == 0 if figure <= 60_000 else figure % 5_000 == 0
    assert whole or placed.low in (stated.low, stated.high)


@given(RANGES, PARTS)
def test_no_other_figure_that_somebody_can_do_is_nearer(stated: Duration, part: Fraction) -> None:
    low, typical, high = stated.milliseconds
    exact = low + 2 * part * (typical - low) if part <= Fraction(1, 2) else typical + (2 * part - 1) * (high - typical)
    around = range(-2, 3)
    seconds = [figure for step in around if (figure := (int(exact) // 1_000 + step) * 1_000) <= 60_000]
    longer = [figure for step in around if (figure := (int(exact) // 5_000 + step) * 5_000) > 60_000]
    can_be_done = {low, high, *(figure for figure in seconds + longer if low < figure < high)}
    nearest = max(can_be_done, key=lambda figure: (-abs(figure - exact), figure))
    assert held(stated, part) == Duration.from_milliseconds(nearest)


@given(RANGES)
def test_both_ends_of_a_range_are_kept_exactly(stated: Duration) -> None:
    assert (held(stated, 0).low, held(stated, 1).low) == (stated.low, stated.high)


@given(RANGES, PARTS, PARTS)
def test_a_duration_further_up_is_never_shorter(stated: Duration, one: Fraction, other: Fraction) -> None:
    nearer, further = sorted((one, other))
    assert held(stated, nearer).low <= held(stated, further).low


def test_holds_bouts_and_repetitions_are_rounded_alike_with_evidence() -> None:
    work = [Reps(5, hold="2-5 s", rest="1-2 s"), Hold("2-5 s"), Move("2-5 s")]
    (placed,) = Routine(id="core", title="Core", items=Prescription(PLANK, Dose(work))).at(0.4).items
    assert isinstance(placed, Prescription)
    assert placed.dose == Dose([Reps(5, hold="3 s", rest="1-2 s"), Hold("3 s"), Move("3 s")])
    note = "0.4 of the way up the range, from core"
    assert placed.evidence == tuple(
        Evidence(field=f"dose.work[{index}].{name}", basis=Basis.DERIVED, note=note)
        for index, name in enumerate(("hold", "duration", "duration"))
    )


def test_a_figure_within_an_assumed_range_is_assumed() -> None:
    two = Prescription(
        PLANK, Dose(Hold("2-5 s"), sets="2-4"), evidence=Evidence(field="dose.sets", basis="assumed", note="A few.")
    )
    rounds = Evidence(field="items[0].rounds", basis="assumed", note="Some.")
    routine = Routine(id="core", title="Core", items=Block(items=two, rounds="2-4"), evidence=rounds).at(0)
    (block,) = routine.items
    assert isinstance(block, Block)
    (placed,) = block.items
    assert isinstance(placed, Prescription)
    note = "0 of the way up the range, from core"
    assert set(placed.evidence) == {
        Evidence(field="dose.work[0].duration", basis=Basis.DERIVED, note=note),
        Evidence(field="dose.sets", basis=Basis.ASSUMED, note=note),
    }
    assert routine.evidence == (Evidence(field="items[0].rounds", basis=Basis.ASSUMED, note=note),)
