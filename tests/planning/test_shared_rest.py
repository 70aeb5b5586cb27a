"""Shared rests: gaps of a day or more between the sessions of several commitments."""

from typing import Any

import pytest
from weeks import MONDAY, run

from footex import (
    BoundExceeded,
    Commitment,
    Dose,
    Exercise,
    Frequency,
    InvalidValue,
    Prescription,
    Reps,
    Routine,
    plan_programme,
    plan_week,
)
from footex.model import Target
from footex.planning import Request, SharedRest

FREE = "daily 07:00-08:00"
WALK = run("walk", days_per_week=2)


def working(name: str, *targets: str) -> Commitment:
    exercise = Exercise(
        id=f"{name}-move", name=name, targets=[Target(name=target, kind="muscle") for target in targets]
    )
    routine = Routine(id=name, title=name, items=Prescription(exercise=exercise, dose=Dose(work=Reps(10))))
    return Commitment(routine=routine, frequency=Frequency(days_per_week=2))


RAISES, HOPS = working("raises", "calf"), working("hops", "soleus", "calf")


def request(**given: Any) -> Request:
    return Request(**{"commitments": [RAISES, HOPS, WALK], "availability": FREE, "start": MONDAY} | given)


def test_a_shared_rest_covers_all_that_work_its_target_or_all_that_it_names() -> None:
    calf, named = SharedRest(gap="48 h", target=" Calf "), SharedRest(gap="36 h", commitments=["walk", "hops"])
    assert calf.target == "calf"
    assert [calf.covers(each) for each in (RAISES, HOPS, WALK)] == [True, True, False]
    assert [named.covers(each) for each in (RAISES, HOPS, WALK)] == [False, True, True]


def test_a_shared_rest_reads_as_a_sentence() -> None:
    assert str(SharedRest(gap="48 h", commitments="walk")) == "48 h between sessions of walk"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: SharedRest(gap="23 h", target="calf"), "SharedRest.gap: '23 h' is less than a day; write 24 h or more; within a day the min_gap of a frequency and between keep sessions apart"),
        (lambda: SharedRest(gap="48 h"), "SharedRest.target: '' is empty, and no commitments are given; give either a target or commitments"),
        (lambda: SharedRest(gap="48 h", target="calf", commitments="walk"), "SharedRest.target: 'calf' comes with commitments; give either a target or commitments"),
        (lambda: SharedRest(gap="24-48 h", target="calf"), "SharedRest.gap: '24-48 h' is a range"),
        (lambda: SharedRest(gap="48 h", commitments="Walk"), "SharedRest.commitments: 'Walk' is not an id"),
        (lambda: request(rests=["48 h"]), "Request.rests[0]: '48 h' is not a SharedRest; write SharedRest(...)"),
        (lambda: request(rests=SharedRest(gap="48 h", target="calves")), "Request.rests: 'calves' is the target of no commitment; write one of calf, soleus"),
        (lambda: request(commitments=WALK, rests=SharedRest(gap="48 h", target="calf")), "Request.rests: 'calf' is the target of no commitment; give the ids of commitments instead"),
        (lambda: request(rests=SharedRest(gap="48 h", commitments="swim")), "Request.rests: 'swim' is not the id of a commitment of the plan; write one of hops, raises, walk"),
    ],
)  # fmt: skip
def test_what_is_no_shared_rest_is_refused(make: Any, message: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        make()
    assert str(caught.value).startswith(message)


def test_a_shared_rest_has_bounds() -> None:
    with pytest.raises(BoundExceeded, match=r"^SharedRest\.gap: "):
        SharedRest(gap="169 h", target="calf")
    with pytest.raises(BoundExceeded, match=r"^Request\.rests: 101 is past the bound of 100 shared rests$"):
        request(rests=[SharedRest(gap="24 h", target="calf")] * 101)


def test_each_shared_rest_counts_once_whatever_the_order() -> None:
    one, other = SharedRest(gap="24 h", target="calf"), SharedRest(gap="36 h", commitments=["walk", "hops"])
    assert request(rests=[one, other, one]) == request(rests=[other, one])


def test_a_week_and_a_programme_take_shared_rests() -> None:
    rests = [SharedRest(gap="24 h", target="calf")]
    week = plan_week([RAISES, WALK], FREE, start=MONDAY, rests=rests)
    programme = plan_programme([RAISES, WALK], FREE, start=MONDAY, weeks=2, rests=rests)
    assert list(week.request.rests) == list(programme.request.rests) == rests
