"""The search against OR-Tools CP-SAT: another method gives the same value."""

import pytest
from oracle import large_case

from footex import Infeasible, Request, plan_week


@pytest.mark.parametrize("seed", [0, 1, 2, 3, 4, 6, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18, 20, 21, 22, 23, 24])
def test_a_large_week_has_the_score_that_cp_sat_finds(seed: int) -> None:
    pytest.importorskip("ortools")
    from cpsat import solve_week

    case = large_case(seed)
    try:
        score = plan_week(**case).score
    except Infeasible:
        score = None
    assert score == solve_week(Request(**case), seconds=60)
