"""Measurements: what was counted, and how long it took."""

import pickle
from typing import Any

import pytest
from measured import took

from footex import BoundExceeded, InvalidValue
from footex.learn import Measurement


def test_the_counts_are_in_the_order_of_a_pace() -> None:
    one = took(
        90, repetitions=1, rests=2, holds=3, bouts=4, steps=5, metres=6, switches=7, transitions=8
    )  # fmt: skip
    assert one.counts == (1, 2, 3, 4, 5, 6, 7, 8)


def test_a_measurement_is_called_by_its_session_and_part() -> None:
    assert took(33, repetitions=10).name == "legs, 2026-11-01 07:00"
    assert took(33, repetitions=10, part="items[0] work").name == "legs, 2026-11-01 07:00, items[0] work"


def test_it_shows_what_took_how_long() -> None:
    shown = repr(took(33.5, repetitions=10, switches=1, part="the squats"))
    assert shown == "<Measurement of legs, 2026-11-01 07:00, the squats: repetitions=10, switches=1 in 33.5 s>"


def test_equal_measurements_are_equal_and_pickled() -> None:
    one = took(33, repetitions=10)
    assert pickle.loads(pickle.dumps(one)) == one == took(33, repetitions=10)
    assert len({one, took(33, repetitions=10), took(33, repetitions=11)}) == 2


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("repetitions", -1, "is below 0"), ("repetitions", 2.5, "is not a whole number"),
        ("rests", True, "is not a whole number"), ("start", "2026-11-23T07:00", "has no offset"),
        ("start", "monday", "is not a date with a time"), ("session", " ", "is empty"), ("part", 3, "is not text"),
        ("stated_milliseconds", "3 s", "is not a whole number"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_named(field: str, value: Any, problem: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        took(33, **{"holds": 1, field: value})
    assert caught.value.field == f"Measurement.{field}"
    assert caught.value.problem == problem


def test_something_of_a_pace_must_have_been_measured() -> None:
    with pytest.raises(InvalidValue) as caught:
        took(33, stated_milliseconds=30_000)
    assert str(caught.value) == (
        "Measurement: 'legs, 2026-11-01 07:00' has none of a pace's times in it; count at least one of repetitions, "
        "rests, holds, bouts, steps, metres, switches, transitions"
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [("steps", 10_000_001), ("real_milliseconds", 10**18), ("stated_milliseconds", 10**18)],
)
def test_bounds_are_kept(field: str, value: int) -> None:
    given: dict[str, Any] = {
        "session": "legs", "start": "2026-11-23T07:00Z", "repetitions": 1, "real_milliseconds": 1, field: value,
    }  # fmt: skip
    with pytest.raises(BoundExceeded) as caught:
        Measurement(**given)
    assert caught.value.field == f"Measurement.{field}"
