"""An estimate as bars: in proportion to whole milliseconds, with lines from low to high, and the total in words."""

from typing import Any

import pytest
from drawing import SVG, Drawing
from hypothesis import given

import footex
from footex import Block, Dose, Exercise, FootexError, Hold, Prescription, Routine
from footex.export import draw_estimate
from footex.testing import routines

PLANK, SQUAT = Exercise(id="plank", name="Plank"), Exercise(id="squat", name="Squat")


def drawn(*items: Any) -> Drawing:
    drawing = Drawing(draw_estimate(footex.estimate(Routine(id="one", title="One", items=items))))
    drawing.check()
    return drawing


def whiskers(drawing: Drawing) -> list[str]:
    return [one.get("d") or "" for one in drawing.root.findall(f"{SVG}path") if one.get("stroke-width") == "2"]


def test_bars_are_typical_times_and_lines_go_from_low_to_high() -> None:
    drawing = drawn(Prescription(SQUAT, Dose(Hold("20-40 s"))), Prescription(PLANK, "10 s"))
    # The scale goes to 60 s, the longest change of exercises.
    assert drawing.bars() == [156, 52, 156]
    assert whiskers(drawing) == ["M108 86V96M108 91H212M212 86V96", "M56 187V197M56 192H316M316 187V197"]
    assert drawing.texts()[:10] == [
        "Total", "1 min 10 s", "40 s to 1 min 50 s", "Squat", "30 s", "20 s to 40 s", "Plank", "10 s",
        "change of exercise", "30 s",
    ]  # fmt: skip
    assert drawing.described == [
        "Squat: 30 s, from 20 s to 40 s", "Plank: 10 s", "change of exercise: 30 s, from 10 s to 1 min, of which 30 s assumed",
        "Total: 1 min 10 s, from 40 s to 1 min 50 s, of which 30 s assumed",
    ]  # fmt: skip


def test_a_block_with_a_time_limit_has_a_bar_of_its_own() -> None:
    drawing = drawn(Block([Prescription(SQUAT, "10"), Prescription(PLANK, "10 s")], cap="5 min"))
    assert drawing.described[0].startswith("blocks with a time limit: 5 min")


def test_a_change_of_exercises_into_a_block_with_a_time_limit_is_none_within_it() -> None:
    block = Block([Prescription(SQUAT, "8"), Prescription(PLANK, "10 s")], cap="1 min")
    drawing = drawn(Prescription(PLANK, "10 s"), block)
    # Within the minute, how long the plank is held rests on the time that is assumed for the squats and the change.
    assert drawing.described == [
        "Plank: 10 s", "change of exercise: 30 s, from 10 s to 1 min, of which 30 s assumed",
        "blocks with a time limit: 1 min, of which 1 min assumed",
        "Total: 1 min 40 s, from 1 min 20 s to 2 min 10 s, of which 1 min 30 s assumed",
    ]  # fmt: skip


def test_waiting_is_the_shorter_the_more_there_is_to_do() -> None:
    drawing = drawn(Block(Prescription(SQUAT, "10"), rounds=3, every="1 min"))
    assert "wait: 1 min 30 s, from 2 min to 30 s" in "\n".join(drawing.described)
    assert len(whiskers(drawing)) == 2


def test_what_is_the_same_at_each_level_has_no_line() -> None:
    drawing = drawn(Prescription(PLANK, "30 s"))
    assert whiskers(drawing) == []
    assert "hatched: assumed, not stated by a source" not in drawing.texts()


@given(routines())
def test_the_bars_add_up_to_the_typical_total(routine: Routine) -> None:
    estimate = footex.estimate(routine)
    drawing = Drawing(draw_estimate(estimate))
    drawing.check()
    longest = max(drawing.bars(), default=0)
    sums: dict[object, list[int]] = {}
    for part in estimate.parts:
        key = part.kind if part.exercise is None or part.kind.value == "transition" else part.exercise
        sums[key] = [one + other for one, other in zip(sums.get(key, [0, 0, 0]), part.total.milliseconds, strict=True)]
    scale = max((max(own) for own in sums.values()), default=0) or 1
    assert sum(drawing.bars()) == pytest.approx(
        312 * estimate.total.milliseconds[1] / scale, abs=0.0006 * len(drawing.rects)
    )
    assert longest <= 312


def test_what_is_no_estimate_is_refused() -> None:
    with pytest.raises(FootexError, match=r"draw_estimate\.estimate"):
        draw_estimate("one")  # type: ignore[arg-type]
