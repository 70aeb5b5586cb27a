"""A plan that isn't proved best has the score of its sessions, not that of the way on which it was found."""

import attrs
from oracle import large_case
from test_distance import counted

from footex import plan_week
from footex.planning import Busy


def test_the_distance_of_a_plan_that_is_not_proved_best_is_that_of_its_sessions() -> None:
    case = large_case(33)
    old = plan_week(**case, steps=50)
    first, *rest = old.sessions
    busy = Busy(start=rest[0].start.replace(tzinfo=None), end=rest[0].end.replace(tzinfo=None))
    free = attrs.evolve(case["availability"], blocked=[first.day], busy=[busy])
    for steps in (5, 50, 500, 2_000):
        plan = plan_week(**{**case, "availability": free}, keep=old, steps=steps)
        assert plan.score.distance == counted(plan, list(old.sessions))
        assert tuple(plan.best_possible) <= tuple(plan.score)
