"""Wishes and shared rests of a request in which a commitment is replaced."""

from typing import Any

import attrs
import pytest
from weeks import MONDAY, run

from footex import Commitment, Infeasible, bundled, plan_week
from footex.model import Target
from footex.planning import NotTheDayAfter, OneADay, Remedy, ReplaceCommitment, Request, SharedRest, plan_request

RUN, WALK, SWIM = run(days_per_week=2), run("walk", days_per_week=2), run("swim", days_per_week=2)
PARTS = [attrs.evolve(RUN, id="run-1"), attrs.evolve(RUN, id="run-2")]


def replaced(by: Any = PARTS, **given: Any) -> Request:
    request = Request(commitments=[RUN, WALK, SWIM], availability="daily 07:00-09:00", start=MONDAY, **given)
    return ReplaceCommitment(commitment="run", by=by).apply(request)


def test_each_part_is_wished_for_as_the_whole_was_and_parts_may_share_a_day() -> None:
    wishes = [OneADay(commitments=["run", "walk"]), OneADay(commitments=["swim", "walk"])]
    assert set(replaced(wishes=wishes).wishes) == {
        OneADay(commitments=["run-1", "walk"]), OneADay(commitments=["run-2", "walk"]), wishes[1],
    }  # fmt: skip


def test_each_part_is_kept_from_the_day_after_each() -> None:
    after = [NotTheDayAfter(commitment="run", other="walk"), NotTheDayAfter(commitment="swim", other="run")]
    assert set(replaced(wishes=after).wishes) == {
        NotTheDayAfter(commitment="run-1", other="walk"), NotTheDayAfter(commitment="run-2", other="walk"),
        NotTheDayAfter(commitment="swim", other="run-1"), NotTheDayAfter(commitment="swim", other="run-2"),
    }  # fmt: skip
    row = replaced(wishes=NotTheDayAfter(commitment="run", other="run")).wishes
    assert {(wish.commitment, wish.other) for wish in row if isinstance(wish, NotTheDayAfter)} == {
        (one, other) for one in ("run-1", "run-2") for other in ("run-1", "run-2")
    }


def test_a_shared_rest_is_of_the_parts() -> None:
    own, others = SharedRest(gap="48 h", commitments=["run", "walk"]), SharedRest(gap="36 h", commitments="swim")
    found = replaced(rests=[own, others]).rests
    assert set(found) == {SharedRest(gap="48 h", commitments=["run-1", "run-2", "walk"]), others}


def test_a_rest_with_a_target_that_none_works_any_longer_is_left_out() -> None:
    (prescription,) = RUN.routine.items
    calf = attrs.evolve(prescription.exercise, targets=Target(name="calf", kind="muscle"))  # type: ignore[union-attr]
    routine = attrs.evolve(RUN.routine, items=attrs.evolve(prescription, exercise=calf))
    request = Request(
        commitments=[attrs.evolve(RUN, routine=routine), WALK], availability="daily 07:00-09:00", start=MONDAY,
        rests=SharedRest(gap="48 h", target="calf"),
    )  # fmt: skip
    assert ReplaceCommitment(commitment="walk", by=SWIM).apply(request).rests == request.rests
    assert ReplaceCommitment(commitment="run", by=RUN).apply(request).rests == ()


def test_a_remedy_that_splits_sessions_keeps_the_wishes() -> None:
    stretching = bundled().routines["heel-and-foot-stretching"]
    other = attrs.evolve(run("walk", weekdays="sunday"), preferred_weekdays="sunday")
    with pytest.raises(Infeasible) as caught:
        plan_week(
            [Commitment(routine=stretching, id="feet"), other], "daily 06:30-06:50, 18:00-18:20; sun 12:00-13:00",
            start=MONDAY, wishes=OneADay(commitments=["feet", "walk"]),
        )  # fmt: skip
    (split,) = (one for one in caught.value.details if isinstance(one, Remedy) and one.code == "split")
    assert caught.value.request is not None
    asked = split.apply(caught.value.request)
    assert [wish.commitments for wish in asked.wishes] == [("feet-1", "walk"), ("feet-2", "walk")]
    assert plan_request(asked).request.wishes == asked.wishes


def test_sessions_are_not_split_where_the_parts_would_have_too_many_wishes() -> None:
    feet = Commitment(routine=bundled().routines["heel-and-foot-stretching"], id="feet")
    others = [run(f"other-{number}", as_needed=True) for number in range(17)]
    wishes = [
        wish
        for other in others
        for wish in (
            OneADay(commitments=["feet", other.id]),
            NotTheDayAfter(commitment="feet", other=other.id),
            NotTheDayAfter(commitment=other.id, other="feet"),
        )
    ]
    with pytest.raises(Infeasible) as caught:
        plan_week([feet, *others], "daily 06:30-06:50, 18:00-18:20", start=MONDAY, wishes=wishes)
    codes = {one.code for one in caught.value.details if isinstance(one, Remedy)}
    assert codes
    assert "split" not in codes
