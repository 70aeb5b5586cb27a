"""Whether a plan exists is found without trying what only its cost depends on: the answer is that of the whole search."""

from typing import Any

import pytest
from oracle import fixed_case, kept_case, past_case, small_case, spaced_case, spans_case

from footex import Infeasible, InvalidValue, PolicyNeeded
from footex.planning import Request, plan_request
from footex.planning.search.layout.layout import Layout
from footex.planning.search.solve import exists

KINDS = (small_case, spaced_case, past_case, kept_case, fixed_case)


def requests(make: Any, seed: int) -> list[Request]:
    """The request of a case; none where its figures contradict each other."""
    try:
        case = make(seed)
        if make is spans_case:
            case = {**case[0], "weeks": case[1]}
        return [Request(**case)]
    except (InvalidValue, Infeasible):
        return []


@pytest.mark.parametrize(
    "seeds", [pytest.param(range(3), id="quick"), pytest.param(range(3, 120), marks=pytest.mark.thorough, id="more")]
)
@pytest.mark.parametrize("make", [*KINDS, spans_case])
def test_a_plan_is_known_to_exist_exactly_where_the_search_of_the_best_finds_one(make: Any, seeds: range) -> None:
    found: list[bool] = []
    for seed in seeds:
        for request in requests(make, seed):
            try:
                known = exists(Layout(request))
            except PolicyNeeded:
                continue
            try:
                plan_request(request)
                found.append(True)
            except Infeasible:
                found.append(False)
            assert found[-1] == known, seed
    assert True in found
