"""Time away: dates in succession without sessions, named, and read as a text or a date."""

import random
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from free_time import DATES, free_minutes, some_free_time
from weeks import MONDAY, run

from footex import Availability, BoundExceeded, InvalidValue, plan_week
from footex.planning import Away, Request
from footex.planning.explain.conflict import _rules
from footex.planning.explain.conflict_text import describe_rule
from footex.planning.search.layout.layout import Layout
from footex.planning.search.layout.rules import RuleKind

CHRISTMAS = Away(first="2026-12-24", last="2027-01-06", what="Christmas")


def test_time_away_is_read_from_dates_and_from_text() -> None:
    free = Availability(windows="daily 07:00-08:00", away=["2027-02-01", "2026-12-24/2027-01-06", date(2026, 11, 1)])
    assert [str(one) for one in free.away] == ["2026-11-01", "2026-12-24/2027-01-06", "2027-02-01"]
    alone = Availability(windows="daily 07:00-08:00", away="2026-12-24 / 2027-01-06")
    assert alone.away == (Away(first="2026-12-24", last="2027-01-06"),)
    assert Availability(windows="daily 07:00-08:00", away=CHRISTMAS).away == (CHRISTMAS,)
    assert Availability(windows="daily 07:00-08:00", away=[CHRISTMAS, CHRISTMAS]).away == (CHRISTMAS,)


def test_a_date_is_away_from_the_first_to_the_last() -> None:
    free = Availability(windows="daily 07:00-08:00", away=CHRISTMAS, blocked="2026-11-25")
    days = [date(2026, 12, 23), date(2026, 12, 24), date(2027, 1, 6), date(2027, 1, 7)]
    assert [free.is_away(day) for day in days] == [False, True, True, False]
    assert not free.is_away(date(2026, 11, 25))
    assert free.is_closed(date(2026, 11, 25))
    assert free.is_closed(date(2026, 12, 24))


@pytest.mark.parametrize(
    ("away", "message"),
    [
        ("2027-01-06/2026-12-24", "Availability.away: 2026-12-24 is before the first; write 2027-01-06 or a later date"),
        ("2026-12-24/soon", "Availability.away: '2026-12-24/soon' is not two dates; write '2026-12-24' or '2026-12-24/2027-01-06'"),
        ("soon", "Availability.away: 'soon' is not a date; write '2026-12-24' or '2026-12-24/2027-01-06'"),
        ([5], "Availability.away: 5 is not an Away; write Away(...)"),
    ],
)  # fmt: skip
def test_what_is_not_time_away_is_refused(away: Any, message: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Availability(windows="daily 07:00-08:00", away=away)
    assert str(caught.value) == message


def test_time_away_ends_after_it_begins() -> None:
    with pytest.raises(InvalidValue, match=r"^Away\.last: .* is before the first; write 2027-01-06 or a later date"):
        Away(first="2027-01-06", last="2027-01-05")
    assert str(Away(first="2027-01-06", last="2027-01-06")) == "2027-01-06"


def test_time_away_is_bounded() -> None:
    with pytest.raises(BoundExceeded, match="1,001 is past the bound of 1,000 times away"):
        Availability(windows="daily 07:00-08:00", away=["2026-12-24"] * 1_001)


@pytest.mark.parametrize("seed", range(20))
def test_dates_away_are_as_free_as_blocked_ones(seed: int) -> None:
    free = some_free_time(random.Random(seed))
    dates = {away.first + timedelta(days=number) for away in free.away for number in range(4)}
    closed = [day for day in dates if free.is_away(day)]
    blocked = attrs.evolve(free, away=(), blocked=[*free.blocked, *closed])
    assert [free_minutes(free, day) for day in DATES] == [free_minutes(blocked, day) for day in DATES]


def test_an_unblocked_date_divides_a_time_away() -> None:
    free = Availability(windows="daily 07:00-08:00", away=CHRISTMAS, blocked=["2026-12-24", "2026-12-25"])
    opened = free.unblock(date(2026, 12, 25))
    assert [str(one) for one in opened.away] == ["2026-12-24", "2026-12-26/2027-01-06"]
    assert {one.what for one in opened.away} == {"Christmas"}
    assert opened.blocked == (date(2026, 12, 24),)
    assert free.unblock(date(2026, 12, 24)).away[0].first == date(2026, 12, 25)
    assert free.unblock(date(2027, 1, 6)).away[0].last == date(2027, 1, 5)
    assert free.unblock(date(2027, 1, 7)) == free


def test_no_session_is_planned_on_a_date_away() -> None:
    free = Availability(
        windows="daily 07:00-08:00", away=Away(first=MONDAY, last=MONDAY + timedelta(days=2), what="Alps")
    )
    plan = plan_week(run(days_per_week=2), free, start=MONDAY)
    assert min(session.day for session in plan.sessions) > MONDAY + timedelta(days=2)


def test_a_conflict_names_the_time_away_and_opens_its_dates() -> None:
    away = [Away(first=MONDAY, last=MONDAY + timedelta(days=1), what="Alps"), "2026-11-26"]
    free = Availability(windows="mon-thu 07:00-08:00", away=away, blocked="2026-11-25")
    layout = Layout(Request(commitments=run(days_per_week=1), availability=free, start=MONDAY))
    closed = [about for kind, about in _rules(layout, (0, 7)) if kind is RuleKind.BLOCKED]
    assert [describe_rule(layout, (0, 7), RuleKind.BLOCKED, about).sentence for about in closed] == [
        "2026-11-23: within a time away (Alps).",
        "2026-11-24: within a time away (Alps).",
        "2026-11-25 is blocked.",
        "2026-11-26: within a time away.",
    ]
    opened = layout.planner(1, frozenset({(RuleKind.BLOCKED, "2026-11-24")})).choices(0, 0).starts
    assert opened[:2] == [60 * 420, 60 * 425]
    assert layout.planner(0, frozenset({(RuleKind.BLOCKED, "2026-11-24")})).choices(0, 0).starts == []
