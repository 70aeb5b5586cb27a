"""Small weeks that are hard to plan, whose rules can be dropped: few starts a day, whatever its windows."""

import random
from typing import Any

from attrs import evolve

from footex import Frequency
from footex.planning.request.commitments.policy import Policy
from oracle.cases import rotation_case, small_case, spaced_case, spans_case
from oracle.changed import fixed_case, past_case, past_spans_case, several_case
from oracle.wished import rested_case, rested_spans_case

MADE = (
    small_case, spaced_case, spaced_case, past_case, fixed_case, rested_case, rotation_case, several_case, spans_case,
    past_spans_case, rested_spans_case,
)  # fmt: skip


def refused_case(seed: int) -> tuple[dict[str, Any], int]:
    """One or more weeks of any kind, many of which have no plan."""
    dice = random.Random(seed)
    made = dice.choice(MADE)(seed)
    case, weeks = made if isinstance(made, tuple) else (made, 1)
    steps = {1: ["20 min", "30 min", "1 h"], 2: ["30 min", "1 h"], 3: ["1 h", "2 h"]}[len(case["commitments"])]
    free = evolve(case["availability"], step=dice.choice(steps))
    commitments = [in_runs(one, dice) if dice.random() < 0.15 else one for one in case["commitments"]]
    case = {**case, "commitments": commitments, "availability": free}
    return {**case, "policy": Policy(blocked=dice.choice(["binds", "binds", "lowers"]))}, weeks


def in_runs(one: Any, dice: random.Random) -> Any:
    """A commitment with days a week that are to be in a row, with rests between."""
    said = Frequency(
        days_per_week=dice.choice([3, 4, "3-4"]),
        consecutive_days=dice.choice([2, "1-2", "2-3"]),
        rest_days=dice.choice([1, 2]),
    )
    return evolve(one, frequency=said)
