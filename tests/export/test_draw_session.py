"""A session as a strip: to scale, each exercise in its row, what is assumed hatched."""

import re
from typing import Any

import pytest
from drawing import Drawing
from hypothesis import given

import footex
from footex import Block, Dose, Exercise, FootexError, Hold, Prescription, Reps, Rest, Routine
from footex.export import draw_session
from footex.testing import routines
from footex.timing import GENTLE, Level

PLANK, SQUAT = Exercise(id="plank", name="Plank"), Exercise(id="squat", name="Squat")


def drawn(*items: Any, **options: Any) -> Drawing:
    drawing = Drawing(draw_session(Routine(id="one", title="One", items=items), **options))
    drawing.check()
    return drawing


def test_stated_times_are_drawn_to_scale_without_hatching() -> None:
    drawing = drawn(Prescription(PLANK, "2 x 30 s, rest 15 s"), Rest("45 s"), Prescription(SQUAT, Dose(Hold("36 s"))))
    # 156 s are 312 pixels; first all of the session, then each exercise, then the rest between them.
    assert drawing.bars() == [60, 30, 60, 90, 72, 60, 30, 60, 72, 90]
    assert drawing.bars("x") == [4, 64, 94, 154, 244, 4, 64, 94, 244, 154]
    assert drawing.hatched == []
    assert drawing.texts() == [
        "0 s", "1 min", "2 min", "The whole session", "2 min 36 s", "Plank", "1 min 15 s", "Squat", "36 s",
        "Between exercises", "45 s", "hold", "rest",
    ]  # fmt: skip
    assert drawing.title == "One from start to end, at the typical figures"
    assert drawing.described[1] == "Plank: 1 min 15 s"


def test_what_is_assumed_is_hatched_and_said() -> None:
    drawing = drawn(Prescription(SQUAT, Dose(Reps(10, hold="2 s"))))
    # 10 repetitions of 3 s, which the pace assumes, and 10 holds of 2 s, which are stated.
    assert drawing.bars() == [187.2, 124.8] * 2
    assert len(drawing.hatched) == 2
    assert drawing.described == ["The whole session: 50 s, of which 30 s assumed", "Squat: 50 s, of which 30 s assumed"]
    assert drawing.texts()[-1] == "hatched: assumed, not stated by a source"


def test_an_exercise_that_comes_again_in_each_round_has_a_block_for_each_time() -> None:
    items = [Prescription(PLANK, "30 s"), Rest("30 s"), Prescription(SQUAT, Dose(Hold("30 s")))]
    drawing = drawn(Block(items, rounds=2, rest="60 s"))
    # 240 s in all, 39 pixels for each 30 s.
    plank = [rect for rect in drawing.rects if rect.get("y") == drawing.rects[7].get("y")]
    assert [(one.get("x"), one.get("width")) for one in plank] == [("4", "39"), ("199", "39")]


def test_more_blocks_than_can_be_seen_are_drawn_together_with_their_time() -> None:
    drawing = drawn(Prescription(PLANK, "1000 x 1 s, rest 1 s"))
    assert len(drawing.rects) < 700
    assert sum(drawing.bars()) == pytest.approx(2 * 312, abs=0.5)


@given(routines())
def test_the_blocks_of_all_rows_add_up_to_the_estimate_at_each_level(routine: Routine) -> None:
    for level in Level:
        drawing = Drawing(draw_session(routine, level=level))
        drawing.check()
        total = footex.estimate(routine).total.milliseconds[level.index]
        count = len(drawing.rects)
        assert sum(drawing.bars()) == pytest.approx(2 * 312 if total else 0, abs=0.0006 * count)


def test_an_estimate_is_drawn_at_its_own_pace() -> None:
    routine = footex.bundled().routines["simple-foot-exercises"]
    estimate = footex.estimate(routine, pace=GENTLE)
    assert draw_session(estimate) == draw_session(routine, pace=GENTLE) != draw_session(routine)


@pytest.mark.parametrize(
    ("session", "options", "message"),
    [("one", {}, "draw_session.session: 'one' is not a routine"), (None, {"level": "middle"}, "draw_session.level")],
)
def test_what_is_no_session_is_refused(session: Any, options: dict[str, Any], message: str) -> None:
    with pytest.raises(FootexError, match=re.escape(message)):
        draw_session(session, **options)
