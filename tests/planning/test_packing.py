"""Packing: whether sessions fit a day by their orders alone, against every placement."""

from collections.abc import Iterable
from itertools import product
from random import Random
from typing import Any

import pytest
from test_day import job, planner, window

from footex.planning.search.day.job import Job
from footex.planning.search.day.limits import OutOfSteps


def draw(seed: int) -> Any:
    """A day of few starts, its sessions, and the earliest start of each commitment."""
    dice = Random(seed)
    starts: Any = ()
    at = 0
    for _ in range(dice.randint(1, 3)):
        at += 300 * dice.randint(0, 3)
        end = at + 300 * dice.randint(1, 6)
        starts += window(at, end)
        at = end
    jobs = [
        Job(
            tuple(60 * dice.choice([4, 5, 8, 10, 14]) for _ in range(dice.randint(1, 2))), (None, None),
            60 * dice.choice([0, 0, 5, 12]), (), 60 * dice.choice([0, 0, 20]),
        )
        for _ in range(dice.randint(1, 3))
    ]  # fmt: skip
    day = planner(*jobs, starts=starts, between=60 * dice.choice([0, 0, 5]), steps=10_000)
    counts = tuple(dice.randint(0, len(one.lengths)) for one in jobs)
    earliest = tuple(dice.choice([0, 0, 300, 900]) for _ in jobs)
    return day, starts, counts, earliest


def placements(day: Any, starts: Any, counts: Any, earliest: Any) -> Any:
    """Every placement that keeps the rules: its starts by commitment and slot."""
    slots = [(number, slot) for number, count in enumerate(counts) for slot in range(count)]
    for chosen in product(starts, repeat=len(slots)):
        placed = dict(zip(slots, chosen, strict=True))
        if all(allowed(day, placed, one, earliest) for one in slots):
            yield {which: start for which, (start, _, _) in placed.items()}


def allowed(day: Any, placed: Any, which: Any, earliest: Any) -> bool:
    number, slot = which
    start, _, left = placed[which]
    own = day.jobs[number]
    length = own.lengths[slot]
    if left < length or start < earliest[number]:
        return False
    for (other, its), (at, _, _) in placed.items():
        if other == number and its > slot and at < max(start + length + own.gap, start + own.pitch):
            return False
        if other != number and start <= at < start + length + day.between:
            return False
    return True


def undominated(found: Any) -> Any:
    return {one for one in found if not any(other != one and all(map(int.__le__, other, one)) for other in found)}


@pytest.mark.parametrize(
    "seeds", [range(38, 150), pytest.param([*range(38), *range(150, 3_000)], marks=pytest.mark.thorough)]
)
def test_sessions_fit_if_any_placement_keeps_the_rules(seeds: Iterable[int]) -> None:
    outcomes = set()
    for seed in seeds:
        day, starts, counts, earliest = draw(seed)
        every = list(placements(day, starts, counts, earliest))
        assert day.fits(counts, earliest=earliest) is bool(every), seed
        whose = frozenset(number for number, count in enumerate(counts) if count and (seed + number) % 3)
        soonest = day.find_soonest(counts, 10_000, earliest, whose)
        assert all([last[1:] for last in way] == [(one, counts[one] - 1) for one in sorted(whose)] for way in soonest)
        expected = undominated({tuple(one[number, counts[number] - 1] for number in sorted(whose)) for one in every})
        assert {tuple(last[0] for last in way) for way in soonest} == expected, seed
        assert len(soonest) == len(expected)
        outcomes.add((bool(every), len(expected) > 1))
    assert outcomes >= {(True, False), (False, False), (True, True)}


def test_a_minute_more_to_start_in_takes_no_more_steps() -> None:
    jobs = [job([10, 10, 10], gap=3600) for _ in "abc"]
    taken = []
    for step in (300, 60):
        day = planner(*jobs, starts=window(0, 7200, step), steps=100_000)
        assert not day.fits((3, 3, 3))
        taken.append(day.steps)
    assert taken[0] == taken[1] <= 20


def test_what_is_known_takes_no_further_steps() -> None:
    day = planner(job([10], (20,)), job([10], (20,)))
    day.place((1, 1))
    before = day.steps
    assert day.fits((1, 1))
    assert day.steps == before


def test_equal_commitments_are_exchanged_for_one_another() -> None:
    day = planner(*(job([7]) for _ in range(30)), starts=window(0, 15_000), steps=500)
    assert not day.fits((1,) * 30)


def test_a_day_of_more_sessions_than_the_recursion_limit() -> None:
    day = planner(job([1] * 1440), starts=window(0, 86_400, 60))
    assert day.fits((1440,))
    assert not planner(job([1] * 1440, gap=1), starts=window(0, 86_400, 60)).fits((1440,))


def test_whether_sessions_fit_takes_no_more_steps_than_it_is_given() -> None:
    jobs = [job([5 + number]) for number in range(12)]
    with pytest.raises(OutOfSteps):
        planner(*jobs, starts=window(0, 8400, 420)).fits((1,) * 12, 10)


def test_sessions_of_one_commitment_fit_without_a_search() -> None:
    day = planner(job([5] * 4, gap=300), starts=window(0, 2_400))
    assert [day.fits((count,)) for count in range(6)] == [*[True] * 5, False]
    assert [day.fits((count,), earliest=(600,)) for count in (3, 4)] == [True, False]
    assert day.steps == 0
