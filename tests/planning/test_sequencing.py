"""Sequencing: the places of single sessions by sets are those of the placement session by session."""

import random

import pytest

from footex.planning.search.day.day import DayPlanner
from footex.planning.search.day.job import Job
from footex.planning.search.day.limits import OutOfSteps
from footex.planning.search.day.placing import Placing


def planned(seed: int, many: int = 5) -> DayPlanner:
    """A day of two windows, with so many commitments of which some prefer the same times or parts of the day."""
    dice = random.Random(seed)
    starts = [
        (60 * minute, minute, 60 * (end - minute))
        for begin, end in ((420, 420 + dice.randint(30, 60)), (1080, 1140))
        for minute in range(begin, end, 5)
    ]
    jobs = [
        Job(
            (60 * dice.randint(5, 25),),
            (dice.choice([None, 420, 430, 1080]),),
            0,
            dice.choice([(), ((300, 660),), ((1020, 1320),)]),
        )
        for _ in range(many)
    ]
    return DayPlanner(tuple(starts), dice.choice([None, 4800]), dice.choice([0, 300]), tuple(jobs), 100_000)


@pytest.mark.parametrize("seed", range(30))
def test_the_best_places_are_those_found_session_by_session(seed: int) -> None:
    dice, day = random.Random(seed), planned(seed)
    for _ in range(8):
        counts = tuple(dice.randint(0, 1) for _ in range(5))
        alone = planned(seed)
        found = None if alone._lacks_room(counts) else Placing(alone, counts, 100_000, (), ()).best()
        assert day.place(counts) == found


def test_what_is_known_of_a_day_isnt_found_twice() -> None:
    day = DayPlanner(tuple((60 * at, at, 60 * (480 - at)) for at in range(420, 480, 5)), None, 0,
                     tuple(Job((600,), (420,), 0, ()) for _ in range(4)), 1000)  # fmt: skip
    assert day.place((1, 1, 1, 1)) is not None
    steps = day.steps
    assert day.place((1, 1, 1, 0)) is not None
    assert day.steps == steps


def test_the_steps_of_a_day_are_limited() -> None:
    day = DayPlanner(tuple((60 * at, at, 60 * (480 - at)) for at in range(420, 480, 5)), None, 0,
                     tuple(Job((600,), (420,), 0, ()) for _ in range(4)), 1000)  # fmt: skip
    with pytest.raises(OutOfSteps):
        day.place((1, 1, 1, 1), 3)
    assert day.place((1, 1, 1, 1)) is not None
