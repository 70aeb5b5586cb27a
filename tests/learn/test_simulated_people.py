"""Learned paces on people whose true times are known: predictions get better, and intervals hold what they should."""

import pytest

pytest.importorskip("scipy")

from simulated_people import MAIN, OTHERS, Truth, simulate


@pytest.mark.thorough
def test_predictions_are_near_the_true_mean_after_few_sessions() -> None:
    rows = {one["sessions"]: one for one in simulate(MAIN, people=100, counts=(0, 1, 2, 3, 5, 10, 20))}
    assert rows[0]["learned"] == rows[0]["default"]
    assert rows[3]["learned"] < 10
    assert rows[10]["learned"] < 5
    for one in rows.values():
        assert one["learned"] <= one["default"] + 1
        assert 70 <= one["held"] <= 93


@pytest.mark.thorough
@pytest.mark.parametrize("truth", OTHERS, ids=lambda truth: truth.name)
def test_no_other_people_are_predicted_much_worse_than_by_the_default(truth: Truth) -> None:
    for one in simulate(truth, people=40, counts=(1, 3, 10)):
        assert one["learned"] <= one["default"] + (1 if truth.differing else 5)


def test_two_people_are_simulated_alike_each_time() -> None:
    found = simulate(MAIN, people=2, counts=(0, 4))
    assert found == simulate(MAIN, people=2, counts=(0, 4))
    assert [one["sessions"] for one in found] == [0, 4]
    assert found[0]["learned"] == found[0]["default"] == found[1]["default"]
