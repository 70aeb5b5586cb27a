"""The front of a fit: the steps of budgets that decide the same."""

from random import Random
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import footex
from footex import Block, Dose, Duration, Exercise, Prescription, Reps, Routine, fit_to_budget
from footex.planning.fit import front as front_module
from footex.planning.fit.front import Front
from footex.planning.fit.problem import Problem
from footex.testing import paces, routines
from footex.timing import STEADY, Level

LIBRARY = footex.bundled()
HEEL, SIMPLE = (LIBRARY.routines[name] for name in ("heel-and-foot-stretching", "simple-foot-exercises"))


def front_of(routine: Routine, **asked: Any) -> Front:
    usual: dict[str, Any] = {"pace": STEADY, "level": "typical", "keep": (), "weights": (), "below_source": True}
    return Front(Problem(routine, **{**usual, **asked}))


def asked_of(routine: Routine, random: Random) -> dict[str, Any]:
    """Arguments of a fit that are drawn."""
    ids = sorted({exercise.id for exercise in routine.exercises()})
    return {
        "level": random.choice(list(Level)),
        "below_source": random.random() < 0.7,
        "weights": {one: random.choice([0, 0, 1, 2]) for one in ids} if random.random() < 0.5 else {},
        "keep": [one for one in ids if random.random() < 0.1],
    }


def in_milliseconds(budget: int) -> Duration:
    return Duration.from_milliseconds(budget)


def check_front(routine: Routine, asked: dict[str, Any], random: Random, budgets: int) -> None:
    """Compare a front with the fit at budgets drawn, asked in any order, and at the edges of their steps."""
    front = front_of(routine, **asked)
    longest = front.problem.choice.most_time()
    least = front.problem.least_time()
    for _ in range(budgets):
        budget = random.randint(least, longest + 1)
        decision = front.at(budget)
        for one in {budget, decision.least, random.randint(decision.least, budget)}:
            assert front.at(one) == decision
            assert front.problem.choice.make(decision, one) == fit_to_budget(routine, in_milliseconds(one), **asked)
        if decision.least > least:
            below = front.at(decision.least - 1)
            assert below == front.problem.decide(decision.least - 1)
            assert below.least < decision.least
    assert front.at(least - 1).chosen == ()


@given(routines(), paces(), st.randoms(use_true_random=False))
def test_any_budget_gives_what_the_fit_gives_and_so_do_the_edges_of_its_step(
    routine: Routine, pace: footex.Pace, random: Random
) -> None:
    try:
        check_front(routine, {**asked_of(routine, random), "pace": pace}, random, 4)
    except footex.BoundExceeded:
        assume(False)


def exercise(name: str, repetitions: int = 10, **dose: Any) -> Prescription:
    return Prescription(Exercise(id=name, name=name.title()), Dose(Reps(repetitions), **dose))


def drawn_with_warm_up(random: Random) -> Routine:
    """A routine with a warm-up, at times within another block."""
    drawn = [exercise(name, sets=random.choice([1, "1-3", "2-3"]), rest="10 s") for name in "abcde"]
    many = random.randint(1, 2)
    return Routine(id="drawn", title="Drawn", items=[Block(drawn[:many], role="warm-up"), *drawn[many : many + 2]])


@pytest.mark.thorough
@pytest.mark.parametrize("seed", range(6))
def test_each_budget_of_a_routine_with_a_warm_up_is_in_the_step_that_holds_it(seed: int) -> None:
    random = Random(seed)
    for _ in range(10):
        routine = drawn_with_warm_up(random)
        asked = asked_of(routine, random)
        front = front_of(routine, **asked)
        for most, decision in front.steps():
            longest = front.problem.choice.most_time() if most is None else most
            for budget in (longest, *(random.randint(decision.least, longest) for _ in range(5)), decision.least):
                assert front.problem.decide(budget) == decision
        check_front(routine, asked, random, 3)


def test_what_is_worth_nothing_may_end_a_step_above_the_time_of_its_fit() -> None:
    # Two sets of the warm-up take 2 min, one with the idle exercise 1 min 30 s, and the main one alone as much.
    warm_up = Block(exercise("warm", sets=2, rest="1 min"), role="warm-up")
    routine = Routine(id="drawn", title="Drawn", items=[warm_up, exercise("idle"), exercise("main", 30)])
    weights = {"idle": 0, "main": 10}
    front = front_of(routine, weights=weights)

    # Beside two sets of the warm-up nothing else stays, so all compete, and the main one wins; beside one the idle is.
    assert front.at(125_000) == ((-1, -1, 0), 120_000)
    assert front.at(119_999) == ((0, 0, -1), 90_000)
    assert fit_to_budget(routine, "1 min 40 s", weights=weights).changes[2].after is None
    assert fit_to_budget(routine, "2 min", weights=weights).changes[0].after is None
    assert front.at(89_999) == ((0, -1, -1), 30_000)


def test_a_whole_front_goes_from_all_of_a_routine_to_the_least_that_is_any() -> None:
    steps = list(front_of(SIMPLE).steps())

    assert steps[0][0] is None
    assert steps[0][1].least == footex.estimate(SIMPLE, pace=STEADY).total.milliseconds[1] or len(steps) > 1
    assert [most for most, _ in steps[1:]] == [decision.least - 1 for _, decision in steps[:-1]]
    assert steps[-1][1].least == 20_000


def test_a_budget_of_a_known_step_is_not_decided_again(monkeypatch: pytest.MonkeyPatch) -> None:
    front = front_of(SIMPLE)
    asked: list[int] = []
    decide = Problem.decide
    monkeypatch.setattr(Problem, "decide", lambda self, budget: asked.append(budget) or decide(self, budget))
    decision = front.at(600_000)

    assert front.at(decision.least) is decision
    assert front.at(decision.least + 1) is decision
    assert asked == [600_000]
    assert front.at(600_001).least == decision.least
    assert front.at(decision.least - 1) != decision
    assert asked == [600_000, 600_001, decision.least - 1]


def test_a_front_that_remembers_too_many_steps_forgets_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(front_module, "MOST_STEPS_KEPT", 2)
    front = front_of(HEEL)
    budgets = range(300_000, 900_000, 7_000)

    assert [front.at(budget) for budget in budgets] == [front.problem.decide(budget) for budget in budgets]
    assert len(front._starts) == len(front._known) <= 2


def test_a_front_of_too_many_steps_is_a_typed_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(front_module, "MOST_STEPS_OF_FRONT", 3)
    with pytest.raises(footex.BoundExceeded) as caught:
        list(front_of(HEEL).steps())
    assert str(caught.value) == "heel-and-foot-stretching: 4 is past the bound of 3 steps of its front"
