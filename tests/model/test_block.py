"""Blocks by the clock and mirrored blocks: what can stand together, how they read, and how many steps they have."""

from typing import Any

import pytest

import footex
from footex import Block, BoundExceeded, Dose, Evidence, Exercise, FootexError, Prescription, Reps, Routine
from footex.model import FirstSide, Sides
from footex.model.description import describe_items
from footex.model.routines.mirroring import one_side

SQUAT = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(10)))
LUNGE = Prescription(Exercise(id="lunge", name="Lunge"), Dose("2 x 8, switch 3 s, each side, one side first"))


def routine(*items: footex.model.Item, **fields: Any) -> Routine:
    return Routine(id="legs", title="Legs", items=items, **fields)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"cap": 5}, "Block.cap: 5 is not a duration; write '5 s'"),
        ({"cap": "about 10 min"}, "Block.cap: 'about 10 min' is open; write a figure such as '10 min', or a range"),
        ({"cap": "0 s"}, "Block.cap: '0 s' is no time at all; write a duration over 0 s"),
        ({"every": "a few seconds"}, "Block.every: 'a few seconds' is not a duration; write '20 s', '5-10 s', ..."),
        ({"mirror": "each"}, "Block.mirror: 'each' is not a FirstSide; write one of 'left', 'right'"),
        ({"cap": "10 min", "rounds": 3}, "Block.rounds: '3' is beside a cap; leave out rounds or the cap"),
        ({"cap": "10 min", "every": "1 min"}, "Block.every: '1 min' is beside a cap; leave out every or the cap"),
        ({"cap": "10 min", "mirror": "left"}, "Block.mirror: 'left' is beside a cap; leave out mirror or the cap"),
        (
            {"every": "1 min", "rest": "10 s"},
            "Block.rest: '10 s' is beside marks; leave the rest out; a round that ends before the mark waits for it",
        ),
    ],
)
def test_a_block_refuses_what_cannot_stand_together(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Block(SQUAT, **fields)
    start, dots, _ = message.partition(" ...")
    assert str(caught.value) == message if not dots else str(caught.value).startswith(start.rpartition(";")[0])


def test_a_mirrored_block_holds_no_other_mirrored_block_however_deep() -> None:
    inner = Block([SQUAT, Block(LUNGE, mirror="left")])
    with pytest.raises(FootexError) as caught:
        Block([SQUAT, inner], mirror="right")
    assert str(caught.value) == (
        "Block.items[1].items[1].mirror: 'left' is inside a mirrored block; mirror the outer block or the inner one"
    )
    assert Block([Block(SQUAT), LUNGE], mirror="right").mirror is FirstSide.RIGHT


def test_in_a_pass_what_takes_turns_is_done_on_one_side_and_all_else_as_it_is() -> None:
    alternating = Prescription(SQUAT.exercise, Dose("8, alternating sides"), evidence=Evidence(
        field="dose.work[0].count", basis="stated", printed="8 times"
    ))  # fmt: skip
    left = Prescription(SQUAT.exercise, Dose("8, left side"))
    block = Block([SQUAT, Block([LUNGE, alternating], rounds=2), left], mirror="right")
    squat, inner, other = one_side(block.items, FirstSide.RIGHT)
    assert (squat, other) == (SQUAT, left)
    assert isinstance(inner, Block)
    lunge, alternated = inner.items
    assert isinstance(lunge, Prescription)
    assert isinstance(alternated, Prescription)
    assert lunge.dose == Dose("2 x 8, right side")
    assert alternated.dose.sides is Sides.RIGHT
    assert alternated.evidence == alternating.evidence


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (Block(SQUAT, cap="10 min"), "as many rounds as possible in 10 min"),
        (
            Block(SQUAT, cap="8-12 min", between="5 s", role="main"),
            "main, as many rounds as possible in 8-12 min, rest between items and rounds 5 s",
        ),
        (
            Block(SQUAT, rounds=10, every="1 min", between="5 s"),
            "10 rounds, one every 1 min, rest between items 5 s",
        ),
        (Block(SQUAT, mirror="right"), "1 round, all of it on the right, then on the other side"),
    ],
)
def test_a_block_by_the_clock_is_described_in_words(block: Block, words: str) -> None:
    assert next(describe_items([block]))[2] == words


def test_a_block_shows_its_cap_in_place_of_rounds() -> None:
    assert repr(Block(SQUAT, cap="10 min")) == "<Block of 1 items, cap 10 min>"


@pytest.mark.parametrize(
    ("block", "steps"),
    [
        # A wait after each round; 8 times two sets on each side and a rest between; on either side alone the same.
        (Block(SQUAT, rounds=10_000, every="1 min"), 10_000 * 11),
        (Block([SQUAT, LUNGE], rounds=10_000, mirror="left"), 2 * 10_000 * (10 + 17)),
        (Block([SQUAT, LUNGE], rounds=10_000, mirror="left", between="1 s"), 2 * (10_000 * 28 + 9_999)),
    ],
)
def test_waits_are_steps_and_both_passes_of_a_mirrored_block_count(block: Block, steps: int) -> None:
    filling = Block(Prescription(SQUAT.exercise, Dose(Reps(10_000))), rounds=1_000)
    with pytest.raises(BoundExceeded) as caught:
        routine(block, filling)
    assert caught.value.figure == 10_000_000 + steps


def test_a_cap_part_way_up_its_range_has_evidence() -> None:
    capped = routine(Block(SQUAT, cap="8-12 min")).at(0.25)
    assert isinstance(capped.items[0], Block)
    assert str(capped.items[0].cap) == "9 min"
    assert [(one.field, one.note) for one in capped.evidence] == [
        ("items[0].cap", "0.25 of the way up the range, from legs")
    ]
    assert routine(Block(SQUAT, cap="9 min")).at(0.25) == routine(Block(SQUAT, cap="9 min"))
