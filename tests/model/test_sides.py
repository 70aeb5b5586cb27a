"""How the two sides of the body share the sets of a dose."""

from itertools import pairwise

import pytest

from footex.model import SideOrder, Sides
from footex.model.dosage.sides import side_runs

L, R = Sides.LEFT, Sides.RIGHT
SWITCHING, FINISHING = SideOrder


@pytest.mark.parametrize(
    ("sides", "order", "expected"),
    [
        (Sides.TOGETHER, SWITCHING, [(None,)]),
        (L, SWITCHING, [(L,)]),
        (Sides.AFFECTED, FINISHING, [(Sides.AFFECTED,)]),
        (Sides.ALTERNATING, SWITCHING, [(Sides.ALTERNATING,)]),
        (Sides.EACH, SWITCHING, [(L, R)]),
        (Sides.EACH, FINISHING, [(L,), (R,)]),
    ],
)
def test_somebody_goes_through_the_sets_once_or_once_on_each_side(
    sides: Sides, order: SideOrder, expected: list[object]
) -> None:
    assert list(side_runs(sides, order)) == expected


@pytest.mark.parametrize("sides", Sides)
@pytest.mark.parametrize("order", SideOrder)
@pytest.mark.parametrize("sets", [1, 2, 3, 10])
def test_between_two_passes_stands_a_switch_where_the_side_changes_else_a_rest(
    sides: Sides, order: SideOrder, sets: int
) -> None:
    runs = side_runs(sides, order)
    turns = [
        side
        for run in runs
        for number in range(sets)
        # The next set starts on the side just worked.
        for side in (run[::-1] if number % 2 else run)
    ]
    changes = sum(before is not after for before, after in pairwise(turns))
    through, both = len(runs), len(runs[0])
    assert len(turns) == through * both * sets
    assert changes == through * (both - 1) * sets + through - 1
    assert len(turns) - 1 - changes == through * (sets - 1)
