"""Frequencies: each field unsaid unless said, and together they can be met."""

from itertools import product

import pytest

from footex import UNSTATED, Count, Duration, Evidence, FootexError, Frequency
from footex.model import DayPart


def test_everything_is_unsaid_unless_said() -> None:
    nothing = Frequency()
    assert {nothing.per_day, nothing.days_per_week, nothing.consecutive_days, nothing.rest_days} == {UNSTATED}
    assert {nothing.min_gap, nothing.weeks} == {UNSTATED}
    assert nothing.when == nothing.evidence == ()


def test_arguments_may_be_text() -> None:
    often = Frequency(
        per_day=2,
        days_per_week="3-5",
        min_gap="6 h",
        when=["evening", DayPart.MORNING, "evening"],
        weeks="several",
        evidence=Evidence(field="per_day", basis="stated", printed="twice a day"),
    )
    assert (often.days_per_week, often.min_gap) == (Count(3, 5), Duration("6 h"))
    assert often.when == (DayPart.MORNING, DayPart.EVENING)
    assert Frequency(when="midday").when == (DayPart.MIDDAY,)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"days_per_week": 8}, "Frequency.days_per_week: 8 is over 7; a week has seven days"),
        ({"days_per_week": "1-8"}, "Frequency.days_per_week: '1-8' is over 7; a week has seven days"),
        (
            {"days_per_week": 7, "rest_days": 1},
            "Frequency.rest_days: '1' can't be met with 7 days a week; write at most 6 days a week, or fewer days of "
            "rest",
        ),
        (
            {"days_per_week": 6, "rest_days": "1-2", "consecutive_days": "1-2"},
            "Frequency.rest_days: '1-2' can't be met with 6 days a week; write at most 5 days a week, "
            "or fewer days of rest",
        ),
        (
            {"days_per_week": 3, "consecutive_days": 7},
            "Frequency.consecutive_days: '7' can't be met with 3 days a week; "
            "a run across two weeks has at most 6 days",
        ),
        (
            {"per_day": 3, "min_gap": "12 h"},
            "Frequency.min_gap: '12 h' can't be met with 3 sessions a day; the gaps alone fill the day",
        ),
        ({"when": "night"}, "Frequency.when[0]: 'night' is not a DayPart; write one of 'morning', 'midday', 'evening'"),
        ({"when": [[]]}, "Frequency.when[0]: [] is not a DayPart; write one of 'morning', 'midday', 'evening'"),
        ({"when": 5}, "Frequency.when: 5 is not a list; write a list of values"),
        ({"min_gap": "0 s"}, "Frequency.min_gap: '0 s' is no time at all; write a duration over 0 s"),
        (
            {"evidence": Evidence(field="dose", basis="stated", printed="5")},
            "Frequency.evidence[0].field: 'dose' leads to no field of this Frequency; start from one of "
            "consecutive_days, days_per_week, evidence, min_gap, per_day, rest_days, weeks, when",
        ),
    ],
)
def test_what_cannot_be_met_is_refused(fields: dict[str, object], message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Frequency(**fields)  # type: ignore[arg-type]
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "fields",
    [
        {"days_per_week": 7},
        {"days_per_week": 7, "consecutive_days": 30},
        {"days_per_week": 6, "rest_days": 1},
        {"days_per_week": 5, "rest_days": 1, "consecutive_days": 2},
        {"days_per_week": "3-7", "rest_days": 4, "consecutive_days": 3},
        {"days_per_week": 3, "consecutive_days": 6},
        {"days_per_week": "a few", "rest_days": 6},
        {"per_day": 1, "min_gap": "24 h"},
        {"per_day": "1-3", "min_gap": "12 h"},
        {"per_day": 2, "min_gap": "23 h 59 min"},
        {"per_day": "several", "min_gap": "24 h"},
        {"per_day": 3, "min_gap": "a few hours"},
    ],
)
def test_what_can_be_met_is_taken(fields: dict[str, object]) -> None:
    assert Frequency(**fields)  # type: ignore[arg-type, truthy-bool]


def can_be_met(days: int, run: int, rest: int) -> bool:
    """Whether some seven days in a row of runs and rests hold so many days of sessions."""
    cycle = ([1] * run + [0] * rest) * 8
    return any(sum(cycle[start : start + 7]) >= days for start in range(run + rest))


RUNS = [one for one in product((1, 3, 5, 6), (1, 2, 3, 5), (1, 2, 4)) if one[1] <= 2 * one[0]]


@pytest.mark.parametrize(("days", "run", "rest"), RUNS)
def test_runs_and_rests_are_refused_just_where_no_seven_days_hold_the_days(days: int, run: int, rest: int) -> None:
    fields = {"days_per_week": days, "consecutive_days": run, "rest_days": rest}
    if can_be_met(days, run, rest):
        assert Frequency(**fields).rest_days == Count(rest)  # type: ignore[arg-type]
    else:
        with pytest.raises(FootexError, match=r"^Frequency\.rest_days: .* can't be met with"):
            Frequency(**fields)  # type: ignore[arg-type]
