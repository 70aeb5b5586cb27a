"""The dates of a request and the possible starts on each."""

from typing import Any

from weeks import MONDAY, run

from footex import Availability
from footex.planning import Busy, Request
from footex.planning.search.layout.calendar import Calendar
from footex.planning.search.layout.rules import RuleKind

FREE = Availability(
    windows="mon-fri 07:00-07:30; sat 09:00-09:10", step="10 min", blocked=["2026-11-24"],
    busy=[Busy(start="2026-11-25T07:10", end="2026-11-25T07:20")],
)  # fmt: skip


def request(**given: Any) -> Request:
    return Request(**{"commitments": run(days_per_week=1), "availability": FREE, "start": MONDAY} | given)


def minutes(starts: Any) -> list[int]:
    return [minute - 7 * 60 for _, minute, _ in starts]


def test_each_day_has_the_starts_of_its_free_time() -> None:
    calendar = Calendar(request())
    assert [minutes(starts) for starts in calendar.starts] == [
        [0, 10, 20], [], [0, 20], [0, 10, 20], [0, 10, 20], [120], [],
    ]  # fmt: skip
    assert (calendar.now, calendar.since) == (0, None)
    assert calendar.lengths == [86_400] * 7


def test_without_a_rule_a_day_has_more() -> None:
    calendar = Calendar(request())
    blocked, busy = (RuleKind.BLOCKED, "2026-11-24"), (RuleKind.BUSY, "2026-11-25")
    assert minutes(calendar.starts_without(1, frozenset({blocked}))) == [0, 10, 20]
    assert minutes(calendar.starts_without(2, frozenset({busy}))) == [0, 10, 20]
    assert minutes(calendar.starts_without(2, frozenset({blocked}))) == [0, 20]
    assert len(calendar.starts_without(6, frozenset({(RuleKind.WINDOWS, "6")}))) == 24 * 6
    assert calendar.starts_without(1, frozenset({blocked})) is calendar.starts_without(1, frozenset({blocked}))


def test_days_before_now_have_none_and_now_has_those_that_are_left() -> None:
    calendar = Calendar(request(not_before="2026-11-25T07:05"))
    assert calendar.now == 2
    assert [minutes(starts) for starts in calendar.starts[:4]] == [[], [], [20], [0, 10, 20]]


def test_by_windows_alone_nothing_is_blocked_or_busy() -> None:
    calendar = Calendar(request(not_before="2026-11-25T07:05"))

    def starts(past: bool) -> list[list[int]]:
        return [minutes(calendar.starts_by_windows(number, past=past)) for number in range(4)]

    assert starts(past=True) == [[0, 10, 20]] * 4
    assert starts(past=False) == [[], [], [10, 20], [0, 10, 20]]
    fresh = Calendar(request())
    assert [minutes(fresh.starts_by_windows(number, past=False)) for number in range(3)] == [[0, 10, 20]] * 3
    # A day that nothing is taken of has the same value by windows, so that one planner serves both.
    assert fresh.starts_by_windows(0, past=True) is fresh.starts[0]


def test_an_explanation_reuses_the_days_that_are_the_same() -> None:
    first = Calendar(request())
    unblocked = Calendar(request(availability=Availability(windows=FREE.windows, step="10 min", busy=FREE.busy)), first)
    assert [mine is theirs for mine, theirs in zip(unblocked.starts, first.starts, strict=True)] == [
        number != 1 for number in range(7)
    ]
    finer = Calendar(request(availability=Availability(windows=FREE.windows, step="5 min")), first)
    assert minutes(finer.starts[0]) == [0, 5, 10, 15, 20, 25]


def test_a_date_that_the_zone_skips_has_no_starts() -> None:
    skipping = Availability(windows="daily 07:00-08:00", zone="Pacific/Apia")
    calendar = Calendar(request(start="2011-12-26", availability=skipping))
    assert calendar.starts[4] == ()


def test_days_with_the_same_free_time_share_their_starts() -> None:
    calendar = Calendar(request(availability=Availability(windows="daily 07:00-07:30", step="10 min")))
    assert len({id(starts) for starts in calendar.starts}) == 1
    longer = Availability(windows="mon 07:00-07:30; tue 07:00-07:40", step="10 min")
    other = Calendar(request(availability=longer), calendar)
    assert other.starts[0] is calendar.starts[0]
    assert minutes(other.starts[1]) == [0, 10, 20, 30]


def test_a_day_with_a_change_of_the_clock_has_its_own_starts() -> None:
    free = Availability(windows="daily 00:00-06:00", step="1 h", zone="Europe/Vienna")
    calendar = Calendar(request(availability=free, start="2027-03-22"))
    saturday, sunday = calendar.starts[5:]
    assert [minute // 60 for _, minute, _ in saturday] == [0, 1, 2, 3, 4, 5]
    assert [minute // 60 for _, minute, _ in sunday] == [0, 1, 3, 4, 5]
    assert [start // 3_600 for start, _, _ in sunday] == [0, 1, 2, 3, 4]
