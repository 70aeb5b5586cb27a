"""Small weeks with wishes, and with rests that commitments share."""

import random
from typing import Any

from attrs import evolve

from footex.model import Target, Weekday
from footex.planning import NotTheDayAfter, OneADay, SharedRest
from oracle.cases import spans_case
from oracle.changed import base_case, kept_case, kept_spans_case, past_case, past_spans_case

Case = dict[str, Any]


def with_wishes(case: Case, dice: random.Random) -> Case:
    """A case whose commitments prefer or avoid weekdays, or which are rather not on one day, or in a row."""
    commitments = []
    for one in case["commitments"]:
        stated = one.effective_frequency.weekdays or tuple(Weekday)
        some = dice.sample(stated, min(len(stated), dice.randint(1, 3)))
        field = dice.choice(["preferred_weekdays", "avoided_weekdays", None])
        commitments.append(evolve(one, **{field: some}) if field else one)
    ids = [one.id for one in commitments]
    wishes: list[Any] = [
        NotTheDayAfter(commitment=dice.choice(ids), other=dice.choice(ids)) for _ in range(dice.randint(0, 2))
    ]
    if len(ids) > 1 and dice.random() < 0.6:
        wishes.append(OneADay(commitments=dice.sample(ids, dice.randint(2, len(ids)))))
    free, most = case["availability"], dice.choice([None, "8 min", "15 min", "20 min"])
    if free.most_per_day is not None and most is not None:
        most = min(most, str(free.most_per_day), key=lambda text: int(text.split()[0]))
    return {
        **case, "commitments": commitments, "wishes": wishes,
        "availability": evolve(free, preferred_most_per_day=most),
    }  # fmt: skip


def with_rests(case: Case, dice: random.Random) -> Case:
    """A case some of whose commitments share a rest, by name or by what they work."""
    commitments = []
    for one in case["commitments"]:
        item = one.routine.items[0]
        works = [Target(name=dice.choice(["calf", "arch"]), kind="muscle")] if dice.random() < 0.8 else []
        item = evolve(item, exercise=evolve(item.exercise, targets=works))
        commitments.append(evolve(one, routine=evolve(one.routine, items=[item])))
    ids = [one.id for one in commitments]
    worked = sorted({each.name for one in commitments for each in one.routine.items[0].exercise.targets})
    gaps = ["24 h", "24 h", "25 h", "36 h", "48 h", "48 h", "50 h", "72 h"]
    rests = []
    for _ in range(dice.choice([1, 1, 2])):
        about: Any = {"commitments": dice.sample(ids, dice.randint(1, len(ids)))}
        if worked and dice.random() < 0.5:
            about = {"target": dice.choice(worked)}
        rests.append(SharedRest(gap=dice.choice(gaps), **about))
    return {**case, "commitments": commitments, "rests": rests}


def wished_case(seed: int) -> Any:
    """A small week with wishes; some with a past, some with a plan to keep."""
    dice = random.Random(seed)
    make = dice.choice([base_case, base_case, past_case, kept_case])
    return with_wishes(make(seed), dice)


def wished_spans_case(seed: int) -> Any:
    """Two or three weeks with wishes."""
    dice = random.Random(seed)
    case, weeks = dice.choice([spans_case, past_spans_case, kept_spans_case])(seed)
    return with_wishes(case, dice), weeks


def rested_case(seed: int) -> Any:
    """A small week with rests that commitments share; some with a past, some with wishes too."""
    dice = random.Random(seed)
    case = with_rests(dice.choice([base_case, base_case, past_case, kept_case])(seed), dice)
    return with_wishes(case, dice) if dice.random() < 0.3 else case


def rested_spans_case(seed: int) -> Any:
    """Two or three weeks with rests that commitments share."""
    dice = random.Random(seed)
    case, weeks = dice.choice([spans_case, past_spans_case, kept_spans_case])(seed)
    case = with_rests(case, dice)
    return (with_wishes(case, dice) if dice.random() < 0.3 else case), weeks
