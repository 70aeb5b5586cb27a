"""Frequencies: each field unsaid unless said, and together they can be met."""

from itertools import product

import pytest

from footex import UNSTATED, Count, Duration, Evidence, FootexError, Frequency
from footex.model import DayPart, Period, Weekday
from footex.model.description import describe_frequency


def test_everything_is_unsaid_unless_said() -> None:
    nothing = Frequency()
    assert {nothing.per_day, nothing.days_per_week, nothing.consecutive_days, nothing.rest_days} == {UNSTATED}
    assert {nothing.min_gap, nothing.weeks} == {UNSTATED}
    assert nothing.when == nothing.evidence == nothing.weekdays == ()
    assert (nothing.every, nothing.with_meals, nothing.as_needed) == (None, False, False)


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
    ("phrase", "fields"),
    [
        ("every 10 days", {"every": "10 days"}),
        ("every week", {"every": "1 week"}),
        ("every 2 h while awake", {"every": "2 h"}),
        ("as needed, at most 4 times a day", {"as_needed": True, "per_day": 4}),
        ("as needed, at most once a day, at most 3 days a week", {"as_needed": True, "per_day": 1, "days_per_week": 3}),
        ("3 times a day, with meals", {"per_day": 3, "with_meals": True}),
        ("at bedtime", {"when": "bedtime"}),
        ("in the morning or bedtime", {"when": ["bedtime", "morning"]}),
        ("on Monday, Wednesday, Friday", {"weekdays": ["monday", "wednesday", "friday"]}),
        ("3 days a week, at least 48 h apart", {"days_per_week": 3, "min_gap": "48 h"}),
    ],
)
def test_what_sources_print_can_be_said_and_described(phrase: str, fields: dict[str, object]) -> None:
    assert describe_frequency(Frequency(**fields)) == phrase  # type: ignore[arg-type]


def test_an_interval_is_a_duration_or_a_period() -> None:
    assert Frequency(every="2 h").every == Duration("2 h")
    assert Frequency(every=Duration("90 min")).every == Duration("90 min")
    assert Frequency(every="10 days").every == Frequency(every=Period("10 days")).every == Period("10 days")
    assert [day.number for day in Weekday] == list(range(7))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"days_per_week": 8}, "Frequency.days_per_week: 8 is over 7; a week has seven days"),
        ({"days_per_week": "1-8"}, "Frequency.days_per_week: '1-8' is over 7; a week has seven days"),
        (
            {"days_per_week": 7, "rest_days": 1},
            "Frequency.rest_days: '1' can't be met with 7 days a week; write at most 4 days a week, fewer days of "
            "rest, or the days in a row too",
        ),
        (
            {"days_per_week": "4-5", "rest_days": 2},
            "Frequency.rest_days: '2' can't be met with 4-5 days a week; write at most 3 days a week, fewer days of "
            "rest, or the days in a row too",
        ),
        (
            {"days_per_week": 7, "rest_days": 1, "consecutive_days": "a few"},
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
        (
            {"when": "night"},
            "Frequency.when[0]: 'night' is not a DayPart; write one of 'morning', 'midday', 'afternoon', 'evening', 'bedtime'",
        ),
        (
            {"when": [[]]},
            "Frequency.when[0]: [] is not a DayPart; write one of 'morning', 'midday', 'afternoon', 'evening', 'bedtime'",
        ),
        (
            {"days_per_week": 5, "min_gap": "48 h"},
            "Frequency.min_gap: '48 h' can't be met with 5 days a week; write at most 4, or a shorter gap",
        ),
        (
            {"consecutive_days": "2-3", "min_gap": "48 h"},
            "Frequency.min_gap: '48 h' can't be met with 2-3 days in a row; it leaves 2 dates from one to the next",
        ),
        (
            {"min_gap": "169 h"},
            "Frequency.min_gap: 608,400,000 is past the bound of 604,800,000 milliseconds (168 h)",
        ),
        (
            {"weekdays": ["monday", "friday"], "days_per_week": 3},
            "Frequency.days_per_week: '3' can't be met on monday, friday; leave it out: the weekdays fix the days",
        ),
        (
            {"weekdays": ["monday", "tuesday", "friday"], "rest_days": 3},
            "Frequency.rest_days: '3' can't be met on monday, tuesday, friday; leave it out: the weekdays fix the days",
        ),
        (
            {"weekdays": list(Weekday), "rest_days": 1},
            "Frequency.rest_days: '1' can't be met on monday, tuesday, wednesday, thursday, friday, saturday, sunday; "
            "leave it out: the weekdays fix the days",
        ),
        (
            {"weekdays": ["sunday", "monday", "thursday"], "consecutive_days": 1},
            "Frequency.consecutive_days: '1' can't be met on monday, thursday, sunday; "
            "leave it out: the weekdays fix the days",
        ),
        (
            {"weekdays": ["monday", "tuesday"], "min_gap": "48 h"},
            "Frequency.min_gap: '48 h' can't be met on monday, tuesday; leave it out: the weekdays fix the days",
        ),
        (
            {"weekdays": "mon"},
            "Frequency.weekdays[0]: 'mon' is not a Weekday; write one of 'monday', 'tuesday', 'wednesday', 'thursday', "
            "'friday', 'saturday', 'sunday'",
        ),
        ({"every": "48 h"}, "Frequency.every: '48 h' is a day or more; write a period of days, such as '2 days'"),
        ({"every": "0 days"}, "Frequency.every: '0 days' is no time at all; write a period over 0 days"),
        (
            {"every": "2 h", "per_day": 13},
            "Frequency.every: '2 h' can't be met with 13 sessions a day; they take over a day",
        ),
        (
            {"every": "2 days", "days_per_week": 3},
            "Frequency.every: '2 days' can't be met together with days_per_week 3; "
            "leave one of them out: both fix the days",
        ),
        (
            {"every": "2 weeks", "weekdays": ["monday", "friday"]},
            "Frequency.every: '2 weeks' can't be met together with weekdays monday, friday; "
            "leave one of them out: both fix the days",
        ),
        ({"every": "sometimes"}, "Frequency.every: 'sometimes' is not a duration; write '2 h' or '10 days'"),
        ({"every": 5}, "Frequency.every: 5 is not a duration; write '5 s'"),
        (
            {"as_needed": True, "rest_days": 1},
            "Frequency.as_needed: 'true' can't be met together with rest_days 1; "
            "leave one of them out: what is done as needed has no fixed days",
        ),
        ({"as_needed": "yes"}, "Frequency.as_needed: 'yes' is not true or false; write True or False"),
        ({"with_meals": 1}, "Frequency.with_meals: 1 is not true or false; write True or False"),
        ({"when": 5}, "Frequency.when: 5 is not a list; write a list of values"),
        ({"min_gap": "0 s"}, "Frequency.min_gap: '0 s' is no time at all; write a duration over 0 s"),
        (
            {"evidence": Evidence(field="dose", basis="stated", printed="5")},
            "Frequency.evidence[0].field: 'dose' leads to no field of this Frequency; start from one of "
            "as_needed, consecutive_days, days_per_week, every, evidence, min_gap, per_day, rest_days, weekdays, weeks, "
            "when, with_meals",
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
        {"days_per_week": 4, "rest_days": 1},
        {"days_per_week": "3-7", "rest_days": 2},
        {"days_per_week": 1, "rest_days": 13},
        {"days_per_week": 6, "rest_days": 1, "consecutive_days": "1-6"},
        {"weekdays": ["monday", "tuesday", "thursday", "friday", "saturday"], "days_per_week": 5, "rest_days": 1},
        {"days_per_week": 5, "rest_days": 1, "consecutive_days": 2},
        {"days_per_week": "3-7", "rest_days": 4, "consecutive_days": 3},
        {"days_per_week": 3, "consecutive_days": 6},
        {"days_per_week": "a few", "rest_days": 6},
        {"per_day": 1, "min_gap": "24 h"},
        {"per_day": "1-3", "min_gap": "12 h"},
        {"per_day": 2, "min_gap": "23 h 59 min"},
        {"per_day": "several", "min_gap": "24 h"},
        {"per_day": 3, "min_gap": "a few hours"},
        {"days_per_week": "4-7", "min_gap": "48 h"},
        {"days_per_week": 7, "min_gap": "24 h"},
        {"consecutive_days": 2, "min_gap": "36 h"},
        {"consecutive_days": "1-2", "min_gap": "48 h"},
        {"weekdays": ["monday", "wednesday", "friday"], "days_per_week": 3, "rest_days": 1, "consecutive_days": 1},
        {"weekdays": ["sunday", "monday"], "consecutive_days": 2, "rest_days": 5, "min_gap": "24 h"},
        {"weekdays": ["monday", "friday"], "min_gap": "72 h", "every": "2 h"},
        {"weekdays": list(Weekday), "consecutive_days": 30},
        {"weekdays": "monday", "days_per_week": "a few", "rest_days": "a few"},
        {"every": "2 h", "per_day": 12},
        {"every": "2 h", "per_day": "several"},
        {"every": "1 month", "per_day": 3},
        {"as_needed": True, "per_day": 4, "days_per_week": 3, "min_gap": "4 h"},
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
