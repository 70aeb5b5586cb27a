"""What is believed of a measurement: bounds past which it is a mistake, said with what would be believed."""

import pytest
from measured import took

from footex.learn.believing import refuse, times_of
from footex.timing import BRISK, STEADY


def test_a_repetition_of_40_minutes_is_refused_by_name() -> None:
    lost = took(2_400, repetitions=1, part="items[0] work")
    refused = refuse(lost, STEADY)
    assert refused is not None
    assert refused.measurement is lost
    assert refused.reason == (
        "legs, 2026-11-01 07:00, items[0] work: took 40 min; at most 1 min 40 s are believed, 20 times what it takes "
        "slowly at steady-1"
    )


def test_what_is_quicker_than_anybody_is_refused() -> None:
    refused = refuse(took(1, repetitions=20), BRISK)
    assert refused is None
    refused = refuse(took(0.9, repetitions=20), BRISK)
    assert refused is not None
    assert refused.reason == (
        "legs, 2026-11-01 07:00: took 0.9 s; at least 1 s are believed, a 20th of what it takes quickly at brisk-1"
    )


@pytest.mark.parametrize("counts", [{"rests": 3}, {"switches": 1}, {"transitions": 2}])
def test_what_may_be_left_out_may_take_no_time(counts: dict[str, int]) -> None:
    assert refuse(took(0, **counts), STEADY) is None
    assert refuse(took(0, holds=1, **counts), STEADY) is not None


def test_the_bounds_are_beside_what_is_stated() -> None:
    assert refuse(took(160, repetitions=1, stated_milliseconds=60_000), STEADY) is None
    assert refuse(took(160.001, repetitions=1, stated_milliseconds=60_000), STEADY) is not None
    assert refuse(took(3.1, repetitions=1, stated_milliseconds=60_000), STEADY) is None
    assert refuse(took(3, repetitions=1, stated_milliseconds=60_000), STEADY) is not None


def test_the_times_of_a_pace_are_in_their_order() -> None:
    assert times_of(STEADY, 0) == (2_000, 10_000, 2_000, 15_000, 500, 600, 3_000, 10_000)
    assert times_of(STEADY, 2) == (5_000, 60_000, 5_000, 60_000, 1_000, 1_100, 10_000, 60_000)
