"""The smallest change of each kind: of the smaller ones, none gives a plan when everything is tried."""

from collections import Counter
from collections.abc import Iterable
from itertools import count, islice

import pytest
from smaller_changes import try_changes


@pytest.mark.parametrize(
    ("seeds", "many", "most"),
    [
        pytest.param((1, 2, 7, 11, 23, 33), 6, 4, id="some"),
        pytest.param(count(1), 250, 12, marks=pytest.mark.thorough, id="hundreds"),
    ],
)
def test_no_smaller_change_of_the_same_kind_gives_a_plan(seeds: Iterable[int], many: int, most: int) -> None:
    refused = (tried for seed in seeds if (tried := try_changes(seed, most)) is not None)
    tried = sum(islice(refused, many), Counter[str]())
    assert len(tried) >= 7, tried
    assert {"move-busy", "split"} <= {*tried}, tried
