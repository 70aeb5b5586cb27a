"""How the two sides of the body share the sets of a dose."""

from itertools import pairwise

import pytest

from footex.model import SideOrder, Sides
from footex.model.dosage.sides import Passes, count_passes

L, R = Sides.LEFT, Sides.RIGHT
SWITCHING, FINISHING = SideOrder


@pytest.mark.parametrize(
    ("sides", "order", "expected"),
    [
        (Sides.TOGETHER, SWITCHING, [(1, None), (2, None), (3, None)]),
        (L, SWITCHING, [(1, L), (2, L), (3, L)]),
        (Sides.AFFECTED, FINISHING, [(1, Sides.AFFECTED), (2, Sides.AFFECTED), (3, Sides.AFFECTED)]),
        (Sides.ALTERNATING, SWITCHING, [(1, Sides.ALTERNATING), (2, Sides.ALTERNATING), (3, Sides.ALTERNATING)]),
        (Sides.EACH, SWITCHING, [(1, L), (1, R), (2, R), (2, L), (3, L), (3, R)]),
        (Sides.EACH, FINISHING, [(1, L), (2, L), (3, L), (1, R), (2, R), (3, R)]),
    ],
)
def test_passes_come_in_the_order_of_sets_and_sides(sides: Sides, order: SideOrder, expected: list[object]) -> None:
    passes = Passes(sides, order, 3)
    assert [passes.set_and_side(index) for index in range(passes.total)] == expected


@pytest.mark.parametrize("sides", Sides)
@pytest.mark.parametrize("order", SideOrder)
@pytest.mark.parametrize("sets", [1, 2, 3, 10])
def test_between_two_passes_stands_a_switch_where_the_side_changes_else_a_rest(
    sides: Sides, order: SideOrder, sets: int
) -> None:
    passes = Passes(sides, order, sets)
    turns = [passes.set_and_side(index)[1] for index in range(passes.total)]
    changes = [before is not after for before, after in pairwise(turns)]
    assert count_passes(sides, order, sets) == (len(turns), sum(changes), len(changes) - sum(changes))
    assert [passes.switches_before(index) for index in range(passes.total)] == [
        sum(changes[:index]) for index in range(passes.total)
    ]
