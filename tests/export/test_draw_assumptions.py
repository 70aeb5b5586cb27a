"""What each assumption is worth: from low to high about the typical total, the largest first, the rest added up."""

import pytest
from drawing import Drawing
from hypothesis import given

import footex
from footex import Dose, Exercise, FootexError, Move, Prescription, Routine
from footex.export import draw_assumptions
from footex.testing import routines


def test_a_bar_goes_from_the_total_with_it_low_to_the_one_with_it_high() -> None:
    toes = footex.bundled().routines["simple-foot-exercises"]
    drawing = Drawing(draw_assumptions(footex.estimate(toes)))
    drawing.check()
    # The half of 156 pixels is 2 min 20 s, that repetitions are worth at most.
    assert drawing.bars()[:2] == [234, 222.857]
    assert drawing.bars("x")[:2] == [82, 70.857]
    assert drawing.texts()[:3] == ["repetition", "2-3-5 s", "-1 min 10 s to +2 min 20 s"]
    assert drawing.described[0] == "repetition: 2-3-5 s: -1 min 10 s to +2 min 20 s"


@given(routines())
def test_bars_are_the_worth_of_the_assumptions_in_their_order(routine: Routine) -> None:
    estimate = footex.estimate(routine)
    drawing = Drawing(draw_assumptions(estimate))
    drawing.check()
    worths = [one.worth.milliseconds[1] for one in estimate.assumptions]
    widths = drawing.bars()
    assert len(widths) == min(len(worths), 10)
    if widths and worths[0]:
        assert widths == pytest.approx([widths[0] * one / worths[0] for one in worths[:10]], abs=0.002)


def test_the_own_time_of_an_exercise_is_told_by_its_name() -> None:
    walk = Exercise(id="toe-walk", name="Walk on toes", step_time="1-2-3 s")
    drawing = Drawing(
        draw_assumptions(footex.estimate(Routine(id="one", title="One", items=Prescription(walk, Dose(Move(steps=9))))))
    )
    assert drawing.texts()[0] == "step of Walk on toes"
    assert drawing.described == ["step of Walk on toes: 1-3 s: -9 s to +9 s"]


def test_beyond_ten_they_are_counted_with_their_worth_added_up() -> None:
    items = [
        Prescription(Exercise(id=f"e{n}", name=f"E{n}", step_time="1-2-3 s"), Dose(Move(steps=n))) for n in range(1, 14)
    ]
    estimate = footex.estimate(Routine(id="one", title="One", items=items))
    drawing = Drawing(draw_assumptions(estimate))
    drawing.check()
    assert len(drawing.rects) == 10
    others = estimate.assumptions[10:]
    worth = sum(one.worth.milliseconds[1] for one in others) // 1000
    assert drawing.described[-1] == f"{len(others)} others, worth {worth} s added up"


def test_where_nothing_is_assumed_it_says_so() -> None:
    plank = Routine(id="one", title="One", items=Prescription(Exercise(id="plank", name="Plank"), "30 s"))
    drawing = Drawing(draw_assumptions(footex.estimate(plank)))
    drawing.check()
    assert drawing.texts() == ["Nothing is assumed."]


def test_what_is_no_estimate_is_refused() -> None:
    with pytest.raises(FootexError, match=r"draw_assumptions\.estimate"):
        draw_assumptions("one")  # type: ignore[arg-type]
