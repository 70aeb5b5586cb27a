"""Logged steps: skipped ones and repeated ones."""

import pytest

from footex import InvalidValue
from footex.timing import RepeatedStep, SkippedStep


def test_a_step_may_be_skipped_at_once_or_after_more_than_its_time() -> None:
    assert SkippedStep(step=0, planned_milliseconds=30_000, real_milliseconds=0).real_milliseconds == 0
    assert SkippedStep(step=0, planned_milliseconds=30_000, real_milliseconds=47_000).planned_milliseconds == 30_000


@pytest.mark.parametrize("name", ["step", "planned_milliseconds", "real_milliseconds"])
@pytest.mark.parametrize("figure", [-1, 1.5, "1", None])
def test_a_skipped_step_has_whole_numbers_from_0_on(name: str, figure: object) -> None:
    fields = {"step": 1, "planned_milliseconds": 2, "real_milliseconds": 3}
    with pytest.raises(InvalidValue) as caught:
        SkippedStep(**fields | {name: figure})  # type: ignore[arg-type]
    assert caught.value.field == f"SkippedStep.{name}"


@pytest.mark.parametrize(("name", "figure"), [("step", -1), ("times", 0), ("times", "twice")])
def test_a_repeated_step_was_completed(name: str, figure: object) -> None:
    fields = {"step": 0, "times": 1}
    with pytest.raises(InvalidValue) as caught:
        RepeatedStep(**fields | {name: figure})  # type: ignore[arg-type]
    assert caught.value.field == f"RepeatedStep.{name}"
