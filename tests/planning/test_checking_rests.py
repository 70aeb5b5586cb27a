"""The checker and the rests that commitments share."""

from typing import Any

import pytest
from by_hand import broken, legs, on, plan, request, run

from footex import Availability, Commitment, Frequency
from footex.planning import Done, SharedRest, check_plan

REST = SharedRest(gap="48 h", commitments=["legs", "run"])


def asked(*, rests: Any = REST, **more: Any) -> Any:
    return request(run(days_per_week="1-7"), legs(days_per_week="1-7"), rests=rests, **more)


def too_soon(own: Any, sessions: Any) -> list[str]:
    """The codes of what breaks, the days of each week aside."""
    return [code for code in broken(own, sessions) if code != "days"]


def test_sessions_of_different_commitments_are_as_far_apart_as_their_rest() -> None:
    assert too_soon(asked(), [*on("x.x...."), *on("....x.x", "legs")]) == []
    assert too_soon(asked(), [*on("x.x...."), *on(".......", "legs")]) == []
    assert too_soon(asked(), [*on("x......"), *on(".x.....", "legs")]) == ["shared-rest"]
    assert too_soon(asked(), [*on("x......"), *on("x......", "legs", at="07:30")]) == ["shared-rest"]
    assert too_soon(asked(), on("x.x.xx.")) == ["shared-rest"]
    assert too_soon(asked(rests=()), [*on("x......"), *on(".x.....", "legs")]) == []


def test_a_rest_is_counted_from_start_to_start_by_the_clock() -> None:
    later = [*on("x......", at="07:20"), *on("..x....", "legs", at="07:10")]
    assert too_soon(asked(), later) == ["shared-rest"]
    assert too_soon(asked(), [*on("x......", at="07:10"), *on("..x....", "legs", at="07:10")]) == []
    breach = check_plan(plan(asked(), later))[-1]
    assert breach.message == "2026-11-25-legs-1 starts less than 48 h after 2026-11-23-run-1."


@pytest.mark.parametrize(
    ("history", "found"),
    [
        (("legs", "2026-11-21"), []),
        (("legs", "2026-11-22"), ["shared-rest"]),
        (Done(commitment="legs", day="2026-11-21", start="2026-11-21T07:00Z", end="2026-11-21T07:20Z"), []),
        (Done(commitment="legs", day="2026-11-21", start="2026-11-21T07:10Z", end="2026-11-21T07:20Z"), ["shared-rest"]),
        (Done(commitment="legs", day="2026-11-22", status="ill"), []),
    ],
)  # fmt: skip
def test_a_rest_goes_on_from_what_was_done(history: Any, found: list[str]) -> None:
    assert too_soon(asked(history=[history]), on("x......")) == found


def test_what_was_done_as_needed_counts_and_what_was_skipped_doesnt() -> None:
    ease = Commitment(routine=legs(days_per_week=1).routine, frequency=Frequency(as_needed=True))
    own = request(run(days_per_week="1-7"), ease, rests=REST, history=[("legs", "2026-11-22")])
    assert too_soon(own, on("x......")) == ["shared-rest"]
    assert too_soon(asked(), [*on("c......"), *on(".x.....", "legs")]) == []


def test_days_that_a_holiday_takes_are_counted_with_the_days_of_rest_between_them() -> None:
    mornings = {"windows": "mon-thu 07:00-09:00", "blocked": "2026-11-23"}
    one = request(run(days_per_week=2), free=Availability(**mornings), rests=SharedRest(gap="72 h", commitments="run"))
    assert broken(one, on(".x.....")) == []
    assert broken(request(run(days_per_week=2), free=Availability(**mornings)), on(".x.....")) == ["days"]
