"""The longest sessions that a week allows, minute by minute: on all days alike, then on one day after another."""

import random
from dataclasses import replace
from functools import cache
from typing import Any

from attrs import evolve

from footex import Dose, Exercise, Hold, Infeasible, Prescription, Routine, estimate, fit_to_budget
from oracle.cases import small_case, spaced_case
from oracle.changed import kept_case, past_case
from oracle.given import Given, Rhythm, read
from oracle.optimum import MOST, Best, best_of
from oracle.rules import find_days

NOWHERE = 24 * 60 + 1
"""The length of a session that can't be fitted to its maximum."""

Lengths = dict[str, tuple[int, ...]]


def shortened_case(seed: int) -> Any:
    """A small week of sessions of several exercises, some of which don't fit."""
    dice = random.Random(seed)
    case = dice.choice([small_case, small_case, spaced_case, past_case, kept_case])(seed)
    commitments = [
        evolve(one, routine=of_holds(one.id, [dice.choice([2, 4, 6, 9, 12]) for _ in range(dice.randint(1, 4))]))
        for one in case["commitments"]
    ]
    days = dice.sample(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], dice.randint(2, 5))
    windows = [f"{day} {dice.choice(['07:00-07:07', '07:00-07:15', '07:00-07:25', '18:00-18:40'])}" for day in days]
    if dice.random() < 0.3:
        windows.append(f"{days[0]} 12:00-12:10")
    free = evolve(case["availability"], windows="; ".join(windows), step=dice.choice(["5 min", "10 min", "20 min"]))
    return case | {"commitments": commitments, "availability": free}


def of_holds(name: str, minutes: list[int]) -> Routine:
    items = [
        Prescription(exercise=Exercise(id=f"{name}-{number}", name=name), dose=Dose(work=Hold(f"{length} min")))
        for number, length in enumerate(minutes)
    ]
    return Routine(id=name, title=name, items=items)


def best_shortened(case: Any, most: int = MOST // 20) -> tuple[Best, Lengths] | str | None:
    """The best week of sessions as long as they can be, with their lengths; `None` without a plan."""
    given = read(case)
    routines = {one.id: one.routine for one in case["commitments"]}
    longest = max((one.length for one in given.rhythms), default=0)
    known: dict[tuple[Rhythm, ...], Any] = {}

    def find(maxima: list[int]) -> Any:
        cutted = cut(given, routines, maxima)
        if any(NOWHERE in one.lengths for one in cutted.rhythms):
            return None
        if cutted.rhythms not in known:
            known[cutted.rhythms] = best_of(cutted, most)
        return known[cutted.rhythms]

    common = next((minutes for minutes in range(longest, 0, -1) if find([minutes] * 7) is not None), None)
    if common is None:
        return None
    maxima = [common] * 7
    for day in range(given.now, 7):
        held = holding(given, routines, maxima, day)
        tried = [[*maxima[:day], longer, *maxima[day + 1 :]] for longer in range(longest, common, -1)]
        roomy = (some for some in tried if holding(given, routines, some, day) == held)
        maxima = next((some for some in roomy if find(some) is not None), maxima)
    if "too large" in known.values():
        return "too large"
    return find(maxima), {one.id: one.lengths for one in cut(given, routines, maxima).rhythms}


def holding(given: Given, routines: dict[str, Routine], maxima: list[int], day: int) -> list[tuple[bool, ...]]:
    """For each commitment, whether a day can have its sessions, by the windows and by what is left of them."""
    cutted = cut(given, routines, maxima)
    found = [find_days(cutted, one) for one in cutted.rhythms]
    return [(day in days.stated, day in days.binding, day in days.left) for days in found]


def cut(given: Given, routines: dict[str, Routine], maxima: list[int]) -> Given:
    """The same with the sessions of each day fitted to its maximum."""
    return replace(
        given,
        rhythms=tuple(
            replace(one, lengths=tuple(fitted(routines[one.id], one.length, most) for most in maxima))
            for one in given.rhythms
        ),
    )


@cache
def fitted(routine: Routine, length: int, most: int) -> int:
    if length <= most:
        return length
    try:
        return estimate(fit_to_budget(routine, f"{most} min").routine).total.minutes[1]
    except Infeasible:
        return NOWHERE
