"""The front of a routine: the fit to every budget."""

import pickle
from itertools import pairwise

import pytest

import footex
from footex import Duration
from footex.bulk import FrontStep, front

LIBRARY = footex.bundled()
SIMPLE = LIBRARY.routines["simple-foot-exercises"]


def test_a_front_goes_down_to_the_shortest_session_without_a_budget_between_two_steps() -> None:
    steps = front(SIMPLE)

    assert [str(step) for step in (steps[0], steps[1], steps[-1])] == [
        "<FrontStep 11 min 55 s and more: 5 of 5 stay>",
        "<FrontStep 11 min 20 s - 11 min 54.999 s: 5 of 5 stay>",
        "<FrontStep 20 s - 54.999 s: 1 of 5 stay>",
    ]
    edges = [(before.least, after.most) for before, after in pairwise(steps)]
    assert [least.milliseconds[0] - most.milliseconds[0] for least, most in edges if most] == [1] * (len(steps) - 1)


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"level": "high", "pace": footex.timing.BRISK},
        {"keep": "toe-walking", "weights": {"pencil-pickup": 3}, "below_source": False},
    ],
)
def test_the_fit_of_a_step_is_that_to_its_least_budget(asked: dict[str, object]) -> None:
    for step in front(SIMPLE, **asked):  # type: ignore[arg-type]
        assert step.fit == footex.fit_to_budget(SIMPLE, step.least, **asked)  # type: ignore[arg-type]
        assert step.fit.time_left == Duration("0 s")
        longest = step.most or Duration("2 h")
        fit = footex.fit_to_budget(SIMPLE, longest, **asked)  # type: ignore[arg-type]
        assert fit.estimate.total == step.fit.estimate.total
        assert [str(change) for change in fit.changes] == [str(change) for change in step.fit.changes]


def test_a_step_is_a_value() -> None:
    step = front(SIMPLE)[-1]
    assert pickle.loads(pickle.dumps(step)) == step
    assert step == FrontStep(least=Duration("20 s"), most=Duration("54.999 s"), fit=step.fit)


def test_what_a_fit_refuses_a_front_refuses() -> None:
    with pytest.raises(footex.InvalidValue, match="isn't in the routine"):
        front(SIMPLE, keep="squat")
