"""The past of a request, as the search needs it."""

from typing import Any

import attrs
from weeks import MONDAY, run

from footex import plan_week
from footex.planning import Done, Request
from footex.planning.search.track.past import Past, find_pasts

WEEK = plan_week(run(days_per_week=7), "daily 07:00-08:00", start=MONDAY)
MON, TUE, WED, THU, FRI = WEEK.sessions[:5]


def past(**given: Any) -> Past:
    (found,) = find_pasts(
        Request(
            commitments=run(days_per_week=7), availability="daily 07:00-08:00", start=MONDAY,
            not_before="2026-11-26T06:00", **given,
        )
    )  # fmt: skip
    return found


def test_what_was_done_counts_by_the_number_of_its_day() -> None:
    found = past(history=[("run", "2026-11-20"), ("run", "2026-11-24"), MON, ("walk", "2026-11-25")])
    assert found.done == {-3: 1, 0: 1, 1: 1}
    assert found.timed == ((MON.start, MON.end),)
    assert (found.last_before(1), found.last_before(0), found.last_before(-3)) == (0, -3, None)


def test_two_sessions_of_a_day_are_two() -> None:
    again = Done(commitment="run", day=MONDAY, start="2026-11-23T18:00+00:00", end="2026-11-23T18:20+00:00")
    assert past(history=[MON, again]).done == {0: 2}


def test_a_day_that_the_history_says_was_missed_has_no_session() -> None:
    history = [
        Done(commitment="run", day=MON.day, status="ill"), Done(commitment="run", day=TUE.day, status="skipped"),
        Done(commitment="walk", day=WED.day, status="ill"),
    ]  # fmt: skip
    found = past(history=history)
    assert found == Past({}, frozenset({0, 1}), (), {}, {}, {})
    assert (found.left(0, 3), found.left(2, 3)) == ((), (0, 1, 2))


def test_a_kept_session_that_was_skipped_or_cancelled_takes_only_itself() -> None:
    found = past(keep=[attrs.evolve(TUE, status="skipped"), WED, THU, attrs.evolve(FRI, status="cancelled")])
    assert found == Past({}, frozenset(), (), {1: 1, 4: 1}, {1: {0}, 4: {0}}, {})
    assert (found.left(1, 1), found.left(1, 3), found.used(1)) == ((), (1, 2), 1)


def test_what_was_done_without_a_number_takes_the_first_that_is_left() -> None:
    found = Past({0: 2, 1: 3}, frozenset(), (), {0: 1}, {0: {1, 2}, 1: {5}}, {})
    assert found.left(0, 4) == (3,)
    assert found.left(1, 4) == (3,)
    assert found.left(1, 2) == ()


def test_a_kept_session_that_was_done_is_past_and_one_still_planned_is_not() -> None:
    assert past(keep=[attrs.evolve(MON, status="done"), TUE, FRI]).done == {0: 1}


def test_what_was_done_without_a_number_leaves_that_of_a_fixed_session() -> None:
    assert past(keep=[attrs.evolve(FRI, fixed=True)]).fixed == {4: {0}}
    found = Past({0: 1, 1: 2}, frozenset(), (), {}, {}, {0: {0}, 1: {0}})
    assert (found.left(0, 3), found.left(1, 2)) == ((0, 2), ())
