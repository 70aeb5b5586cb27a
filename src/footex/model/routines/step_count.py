"""Steps of a routine: how many repetitions, holds, bouts and rests it has, counted and never expanded."""

from typing import TYPE_CHECKING, assert_never

from footex.errors import BoundExceeded
from footex.model.dosage.dose import Dose, groups_of
from footex.model.dosage.sides import count_turns, side_runs
from footex.model.dosage.work import Hold, Move, Reps, Work, count_of
from footex.model.figures.amounts import CountAmount
from footex.model.figures.count import Count
from footex.model.routines.block import Block, Item, Rest
from footex.model.routines.prescription import Prescription

if TYPE_CHECKING:
    from collections.abc import Callable

    from footex.model.dosage.loads.load import Load
    from footex.model.figures.amounts import CountOf, Unstated

__all__ = ["MOST_STEPS", "check_steps", "count_steps"]

MOST_STEPS = 10_000_000
"""The maximum number of repetitions, holds, bouts and rests of a routine at its high dose."""


def _stated_most(amount: CountAmount, of: "CountOf") -> int:  # noqa: ARG001 - a pace's function needs it
    return amount.high if isinstance(amount, Count) else 1


def _one_round(block: Block) -> int:  # noqa: ARG001 - a pace's function needs it
    return 1


def check_steps(
    items: tuple[Item, ...],
    most: "Callable[[CountAmount, CountOf], int]" = _stated_most,
    rounds_within: "Callable[[Block], int]" = _one_round,
) -> None:
    """Check that items hold no more than 10 million steps at their high dose.

    Args:
        items: The items of a routine.
        most: Returns the high figure of an amount of "sets", "rounds" or "repetitions"; 1 for an unresolved one.
        rounds_within: Returns how many rounds of a block begin within its cap at most; 1 without a pace.

    Raises:
        BoundExceeded: More steps.
    """
    if (steps := count_steps(items, most, rounds_within)) > MOST_STEPS:
        raise BoundExceeded("Routine.items", steps, MOST_STEPS, "steps at the high dose")


def count_steps(
    items: tuple[Item, ...],
    most: "Callable[[CountAmount, CountOf], int]" = _stated_most,
    rounds_within: "Callable[[Block], int]" = _one_round,
) -> int:
    """Count the steps of items at their high dose; the arguments are those of `check_steps`."""
    return sum(_item_steps(item, most, rounds_within) for item in items)


def _item_steps(
    item: Item, most: "Callable[[CountAmount, CountOf], int]", rounds_within: "Callable[[Block], int]"
) -> int:
    match item:
        case Prescription():
            return _dose_steps(item.dose, most)
        case Rest():
            return 1
        case Block():
            return _block_steps(item, most, rounds_within)
        case _:
            assert_never(item)


def _block_steps(
    block: Block, most: "Callable[[CountAmount, CountOf], int]", rounds_within: "Callable[[Block], int]"
) -> int:
    rounds, items, passes = most(block.rounds, "rounds"), block.items, 1
    if block.cap is not None:
        rounds = rounds_within(block)
    if block.mirror is not None:
        # Few blocks are mirrored.
        from footex.model.routines.mirroring import one_side

        items, passes = one_side(items, block.mirror), 2
    inside = sum(_item_steps(inner, most, rounds_within) for inner in items)
    if block.between is not None:
        # Every two neighbours have a rest: the block's where none of their own stands between them.
        rests = sum(isinstance(inner, Rest) for inner in items)
        inside += len(items) - 1 - 2 * rests
    # Each round on a mark may wait, the last one too, which is a rest; a switch of sides is none.
    pauses = rounds if block.every is not None else (rounds - 1) * (block.rest is not None or block.between is not None)
    return passes * (rounds * inside + pauses)


def _dose_steps(dose: Dose, most: "Callable[[CountAmount, CountOf], int]") -> int:
    runs, turns = side_runs(dose.sides, dose.order), count_turns(dose.sides)
    through, sides, steps, total = len(runs), len(runs[0]), 0, 0
    for work, load, times, _ in groups_of(dose):
        sets = most(times, "sets")
        total += sets
        steps += through * sides * sets * sum(_work_steps(each, load, turns, most) for each in work)
    rests = through * (total - 1)
    if dose.rest_between_sides is not None:
        rests += through * (sides - 1) * total + through - 1
    return steps + rests


def _work_steps(
    work: Work, load: "Load | Unstated | None", times: int, most: "Callable[[CountAmount, CountOf], int]"
) -> int:
    match work:
        case Reps():
            count = times * most(count_of(work, load), "repetitions")
            return count * (2 if work.hold is not None else 1) + (count - 1) * (work.rest is not None)
        case Hold() | Move():
            return times
        case _:
            assert_never(work)
