"""The smallest change of each kind: of the smaller ones, none gives a plan when everything is tried."""

from collections import Counter
from itertools import count, islice

import pytest
from smaller_changes import try_changes


@pytest.mark.parametrize(("many", "most", "kinds"), [(8, 4, 5), pytest.param(250, 12, 7, marks=pytest.mark.thorough)])
def test_no_smaller_change_of_the_same_kind_gives_a_plan(many: int, most: int, kinds: int) -> None:
    refused = (tried for seed in count(1) if (tried := try_changes(seed, most)) is not None)
    tried = sum(islice(refused, many), Counter[str]())
    assert len(tried) >= kinds, tried
    assert {"move-busy", "split"} <= {*tried}, tried
