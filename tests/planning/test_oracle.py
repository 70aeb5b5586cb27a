"""The oracle on weeks whose best plan is plain, before anything is held against it."""

from datetime import date, datetime
from typing import Any

import pytest
from oracle import best_by_trying, broken_rules, every_rule, has_plan, routine, sessions_of, small_case, spans_case

from footex import Availability, Commitment, Frequency, Policy
from footex.planning import Busy, Done

MONDAY = date(2026, 11, 23)


def week(windows: str, *, step: str = "15 min", taken: Any = None, prefer: Any = None, **more: Any) -> dict[str, Any]:
    """A week of one commitment of 15 minutes; what isn't of the case is its frequency."""
    case = {name: more.pop(name) for name in ("history", "not_before", "keep", "policy") if name in more}
    often = Frequency(**(more or {"days_per_week": 7}))
    return {
        "commitments": [Commitment(routine=routine("a", 15), frequency=often, prefer=prefer)],
        "availability": Availability(windows=windows, step=step, **(taken or {})), "start": MONDAY,
        **case,
    }  # fmt: skip


def planned(case: dict[str, Any]) -> tuple[tuple[int, ...], list[str]]:
    best = best_by_trying(case)
    assert best is not None
    assert not isinstance(best, str)
    return best[0], [f"{one.start:%a %H:%M}" for one in sessions_of(case, best[1])]


def test_three_days_lie_apart() -> None:
    score, starts = planned(week("mon-fri 07:00-07:15", days_per_week=3))
    assert starts == ["Mon 07:00", "Wed 07:00", "Fri 07:00"]
    assert score == (0, 0, 0, 0, 0, 0, 0, 17, 3 * 15**2, 0)


def test_what_is_blocked_lowers_the_least_of_its_week_unless_it_binds() -> None:
    taken = {"blocked": ["2026-11-25"]}
    assert len(planned(week("daily 07:00-07:15", taken=taken))[1]) == 6
    assert best_by_trying(week("daily 07:00-07:15", taken=taken, policy=Policy(blocked="binds"))) is None
    assert best_by_trying(week("mon-sat 07:00-07:15")) is None, "a day without a window lowers nothing"


def test_rest_days_alone_keep_any_two_days_apart() -> None:
    case = week("mon-wed 07:00-07:15; sat 07:00-07:15", days_per_week="2-3", rest_days=1)
    assert planned(case)[1] == ["Mon 07:00", "Wed 07:00", "Sat 07:00"]
    assert best_by_trying(week("mon-tue 07:00-07:15", days_per_week=2, rest_days=1)) is None


def test_a_whole_day_is_from_seven_to_nine_in_the_evening() -> None:
    assert planned(week("mon 00:00-24:00", days_per_week=1, step="4 h"))[1] == ["Mon 08:00"]
    assert planned(week("mon 00:00-23:59", days_per_week=1, step="4 h"))[1] == ["Mon 00:00"]


def test_weekdays_and_weekends_have_usual_times_of_their_own() -> None:
    score, starts = planned(week("mon-fri 06:30-06:45; sat-sun 09:00-09:15"))
    assert score[-1] == 0
    assert {start[4:] for start in starts} == {"06:30", "09:00"}


def test_one_appointment_moves_one_session() -> None:
    taken = {"busy": [Busy(start="2026-11-25T06:30", end="2026-11-25T07:00")]}
    _, starts = planned(week("daily 06:30-06:45, 18:00-18:15", taken=taken))
    assert starts.count("Wed 18:00") == len([start for start in starts if start.endswith("18:00")]) == 1


def test_several_a_day_lie_evenly() -> None:
    case = week("mon 08:00-20:00", step="20 min", days_per_week=1, per_day=3, min_gap="2 h")
    assert planned(case)[1] == ["Mon 08:00", "Mon 13:40", "Mon 19:40"]


def test_a_missed_day_in_a_run_is_a_fact() -> None:
    history = [("a", MONDAY), Done(commitment="a", day="2026-11-24", status="ill")]
    case = week(
        "daily 07:00-07:15",
        consecutive_days="2-3",
        rest_days=1,
        history=history,
        not_before=datetime.fromisoformat("2026-11-24"),
    )
    assert planned(case)[1][:2] == ["Wed 07:00", "Thu 07:00"]


def test_a_kept_session_moves_as_little_as_can_be() -> None:
    case = week("daily 07:00-08:00", days_per_week=2)
    kept = sessions_of(case, best_by_trying(case)[1])  # type: ignore[index]
    assert [f"{one.start:%a %H:%M}" for one in kept] == ["Mon 07:00", "Thu 07:00"]
    taken = {"busy": [Busy(start="2026-11-26T07:00", end="2026-11-26T07:15")]}
    score, starts = planned(week("daily 07:00-08:00", days_per_week=2, keep=kept, taken=taken))
    assert starts == ["Mon 07:00", "Thu 07:15"]
    assert score[5:7] == (1, 15)
    taken = {"blocked": ["2026-11-26"]}
    score, starts = planned(week("daily 07:00-08:00", days_per_week=2, keep=kept, taken=taken))
    assert starts == ["Mon 07:00", "Fri 07:00"], "as far as Wednesday, and the days lie as far apart"
    assert score[5:7] == (1, 24 * 60)


@pytest.mark.parametrize("number", [0, 1])
def test_a_fixed_session_is_where_it_was_or_there_is_no_plan(number: int) -> None:
    case = week("mon 07:00-07:15; tue 07:00-07:30; wed 07:00-07:15", days_per_week=1)
    (kept,) = sessions_of(case, [(1, int(datetime.fromisoformat("2026-11-24T07:15Z").timestamp()) // 60, "a")])
    fixed = kept.__class__(
        id=kept.id, commitment="a", number=1, start=kept.start, end=kept.end, routine=kept.routine, fixed=True
    )
    assert planned({**case, "keep": [fixed]})[1] == ["Tue 07:15"]
    taken = Availability(windows=case["availability"].windows, step="15 min", blocked=["2026-11-24"])
    assert (best_by_trying({**case, "keep": [[kept], [fixed]][number], "availability": taken}) is None) == bool(number)


def test_the_rules_that_sessions_break_are_named() -> None:
    case = week("mon 07:00-07:30; tue 07:00-07:15", days_per_week=1)
    minutes = [
        int(datetime.fromisoformat(text).timestamp()) // 60 for text in ("2026-11-23T07:00Z", "2026-11-24T07:00Z")
    ]
    good, late = [(0, minutes[0], "a")], [(0, minutes[0] + 20, "a")]
    assert broken_rules(case, sessions_of(case, good)) == []
    assert broken_rules(case, sessions_of(case, late)) == [("window", 0, "a")]
    assert broken_rules(case, sessions_of(case, [*good, (1, minutes[1], "a")])) == [("days", "a")]
    assert broken_rules(case, []) == [("days", "a")]


@pytest.mark.parametrize(
    ("case", "needed"),
    [
        (week("mon-sat 07:00-07:15"), {("days-at-least", "a"), ("windows", "6")}),
        (
            week("daily 07:00-07:15", taken={"blocked": ["2026-11-25"]}, policy=Policy(blocked="binds")),
            {("days-at-least", "a"), ("blocked", "2026-11-25")},
        ),
        (
            week("daily 07:00-07:15", taken={"most_per_day": "10 min"}),
            {("days-at-least", "a"), *(("limit", str(day)) for day in range(7))},
        ),
        (
            week("mon 07:00-08:00", days_per_week=1, per_day=2, min_gap="1 h"),
            {("days-at-least", "a"), ("gap", "a"), *(("windows", str(day)) for day in range(7))},
        ),
    ],
)
def test_without_a_rule_that_is_needed_there_is_a_plan(case: dict[str, Any], needed: set[tuple[str, str]]) -> None:
    others = every_rule(case) - needed
    assert needed <= every_rule(case)
    assert has_plan(case, 1, others) is False
    assert has_plan(case, 1, needed) is True


def test_runs_of_any_length_keep_the_rest_between_them() -> None:
    case = week("mon-thu 07:00-07:15", days_per_week=4, consecutive_days="1-2", rest_days=2)
    assert has_plan(case) is False
    assert has_plan(case, 1, {("run", "a")}) is True
    apart = week("mon-tue 07:00-07:15; thu-fri 07:00-07:15", days_per_week=4, consecutive_days="1-2", rest_days=2)
    assert has_plan(apart, 1, {("run", "a")}) is False


@pytest.mark.parametrize("make", [small_case, spans_case])
def test_both_ways_of_trying_agree_whether_there_is_a_plan(make: Any) -> None:
    decided = 0
    for seed in range(12):
        made = make(seed)
        case, weeks = made if isinstance(made, tuple) else (made, 1)
        best, found = best_by_trying(case, weeks, 20_000), has_plan(case, weeks)
        if best != "too large" and found is not None:
            decided += 1
            assert found == (best is not None), seed
    assert decided >= 4
