"""The history of a plan: what counts as done, and what is known of a day that wasn't."""

from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest

import footex
from footex.planning import Done, Request, Stay
from footex.planning.request.availability.zones import date_by_clock
from footex.planning.request.meaning.clock import clock_of

MONDAY, TUESDAY, WEDNESDAY = (date(2026, 11, day) for day in (23, 24, 25))
STRETCHING = footex.bundled().routines["heel-and-foot-stretching"]
NAME = STRETCHING.id
WEEK = footex.plan_week([STRETCHING], "daily 06:30-07:30", start=MONDAY)
FIRST, SECOND, THIRD = WEEK.sessions[:3]


def request(**others: Any) -> Request:
    return Request(commitments=STRETCHING, availability="daily 06:30-07:30", start=MONDAY, **others)


def test_a_day_was_done_skipped_or_the_person_was_ill() -> None:
    assert Done(commitment=NAME, day=MONDAY).status == "done"
    assert Done(commitment=NAME, day=MONDAY, status="ill").status == "ill"
    with pytest.raises(footex.InvalidValue, match=r"^Done\.status: 'lazy' is not a DoneStatus"):
        Done(commitment=NAME, day=MONDAY, status="lazy")


def test_a_day_that_was_not_done_has_no_times() -> None:
    times: dict[str, Any] = {"start": FIRST.start, "end": FIRST.end}
    assert Done(commitment=NAME, day=MONDAY, **times).start == FIRST.start
    with pytest.raises(footex.InvalidValue) as caught:
        Done(commitment=NAME, day=MONDAY, status="skipped", **times)
    assert str(caught.value).endswith(
        "is the time of a session that wasn't done; leave out the times of a day that is skipped"
    )


def test_a_session_given_as_history_is_done_unless_it_says_otherwise() -> None:
    sessions = [
        FIRST, attrs.evolve(SECOND, status="skipped"), attrs.evolve(THIRD, status="cancelled"),
    ]  # fmt: skip
    assert request(history=sessions, not_before="2026-11-26T00:00").history == (
        Done(commitment=NAME, day=MONDAY, start=FIRST.start, end=FIRST.end),
        Done(commitment=NAME, day=TUESDAY, status="skipped"),
    )


def test_what_was_done_counts_once_whether_it_is_in_the_history_or_in_the_kept_plan() -> None:
    kept = [attrs.evolve(FIRST, status="done"), attrs.evolve(SECOND, status="skipped"), THIRD]
    asked = request(keep=kept, history=[FIRST, (NAME, MONDAY)], not_before="2026-11-25T00:00")
    done = Done(commitment=NAME, day=MONDAY, start=FIRST.start, end=FIRST.end)
    skipped = Done(commitment=NAME, day=TUESDAY, status="skipped")
    assert asked.past == (done, skipped)
    ill = Done(commitment=NAME, day=TUESDAY, status="ill")
    assert attrs.evolve(asked, history=[ill]).past == (done, ill)
    assert attrs.evolve(asked, history=(), keep=()).past == ()
    assert attrs.evolve(asked, history=[(NAME, TUESDAY)]).past == (done, Done(commitment=NAME, day=TUESDAY), skipped)


def test_the_history_ends_with_the_date_from_which_a_plan_is_made() -> None:
    assert request(history=[(NAME, MONDAY)]).now == MONDAY
    with pytest.raises(footex.InvalidValue) as caught:
        request(history=[(NAME, TUESDAY)])
    assert str(caught.value) == (
        "Request.history: 2026-11-24 is still to come; give days up to 2026-11-23, or a later not_before"
    )
    assert request(history=[(NAME, TUESDAY)], not_before="2026-11-24T08:00").now == TUESDAY
    with pytest.raises(footex.InvalidValue, match=r"^Request\.keep: .* is still to come"):
        request(keep=[attrs.evolve(SECOND, status="skipped")])
    assert request(keep=[attrs.evolve(SECOND, status="cancelled")]).past == ()


@pytest.mark.parametrize(
    ("not_before", "now"),
    [
        (None, MONDAY),
        ("2026-11-20T08:00", MONDAY),
        ("2026-11-24T20:00", TUESDAY),
        ("2026-11-24T20:00+00:00", WEDNESDAY),
        ("0001-01-01T00:00+12:00", MONDAY),
    ],
)
def test_now_is_the_date_of_the_earliest_start_by_the_clock_of_the_zone(not_before: str | None, now: date) -> None:
    free = footex.Availability(windows="daily 06:30-07:30", zone="Asia/Tokyo")
    assert Request(commitments=STRETCHING, availability=free, start=MONDAY, not_before=not_before).now == now


@pytest.mark.parametrize(
    ("not_before", "now"),
    [
        # In Vienna it is still Tuesday, and by its own clock Wednesday in Tokyo has begun.
        ("2026-11-24T16:30+01:00", WEDNESDAY),
        ("2026-11-24T15:30+01:00", TUESDAY),
        # Wednesday ends at midnight in Tokyo, before Thursday begins at home.
        ("2026-11-25T23:59+09:00", WEDNESDAY),
        ("2026-11-26T00:00+09:00", date(2026, 11, 26)),
        # Without an offset, by the clock of the date that is written; Tuesday at home is over at 16:00.
        ("2026-11-25T23:00", WEDNESDAY),
        ("2026-11-24T17:00", WEDNESDAY),
    ],
)
def test_now_is_the_date_where_the_person_is(not_before: str, now: date) -> None:
    tokyo = Stay(first=WEDNESDAY, last=WEDNESDAY, zone="Asia/Tokyo")
    free = footex.Availability(windows="daily 06:30-07:30", zone="Europe/Vienna", stays=tokyo)
    asked = Request(commitments=STRETCHING, availability=free, start=MONDAY, not_before=not_before)
    assert asked.now == now
    clock, since = clock_of(asked)
    assert since is not None
    assert clock.moment(since).date() == now, "as the search and the checker read it"


def test_a_moment_at_the_end_of_all_dates_has_the_date_that_is_written() -> None:
    assert date_by_clock(datetime.max.replace(tzinfo=UTC), "Asia/Tokyo") == date.max


def test_now_on_a_date_that_the_clock_skips_is_the_one_after() -> None:
    free = footex.Availability(windows="daily 06:30-07:30", zone="Pacific/Apia")
    asked = Request(commitments=STRETCHING, availability=free, start="2011-12-29", not_before="2011-12-30T09:00")
    assert asked.now == date(2011, 12, 31)


def test_kept_sessions_are_in_order_of_time_and_each_is_there_once() -> None:
    assert request(keep=[SECOND, FIRST]).keep == (FIRST, SECOND)
    assert request(keep=FIRST).keep == (FIRST,)
    with pytest.raises(footex.InvalidValue, match=f"^Request\\.keep: '{FIRST.id}' is the id of two sessions"):
        request(keep=[FIRST, attrs.evolve(FIRST, end=FIRST.end.replace(minute=30))])
    with pytest.raises(footex.InvalidValue, match=r"^Request\.keep\[0\]: 5 is not a Session"):
        request(keep=[5])


def test_a_plan_has_the_id_that_its_caller_gives_it_and_knows_what_it_was_to_keep() -> None:
    plan = footex.plan_week([STRETCHING], "daily 06:30-07:30", start=MONDAY, keep=WEEK, id="anna")
    assert (plan.id, plan.request.keep, WEEK.id) == ("anna", WEEK.sessions, "")
    assert repr(plan) == "<Plan anna from 2026-11-23: 1 week, 7 sessions>"
    programme = footex.plan_programme(
        [STRETCHING], "daily 06:30-07:30", start=MONDAY, weeks=1, keep=WEEK.sessions[:2], id="anna"
    )
    assert (programme.id, programme.request.keep) == ("anna", (FIRST, SECOND))
    for make in (footex.plan_week, footex.plan_programme):
        with pytest.raises(footex.InvalidValue, match=r"^Plan\.id: 'Anna B' is not an id"):
            make([STRETCHING], "daily 06:30-07:30", start=MONDAY, id="Anna B")


def test_blocked_days_lower_the_least_of_a_week_or_it_binds_all_the_same() -> None:
    assert footex.Policy().blocked == "lowers"
    assert repr(footex.Policy(blocked="binds")) == "Policy(blocked='binds')"
    with pytest.raises(footex.InvalidValue, match=r"^Policy\.blocked: 'holds' is not a Blocked"):
        footex.Policy(blocked="holds")


def test_a_plan_cannot_begin_after_its_last_day() -> None:
    assert request(not_before="2026-11-29T06:00").now == date(2026, 11, 29)
    with pytest.raises(footex.InvalidValue, match=r"^Request\.not_before: .* is after the last day; .* 2026-11-29$"):
        request(not_before="2026-11-30T06:00")
