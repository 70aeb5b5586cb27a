"""Alternatives in words: what differs and what it costs, in one line that anybody understands."""

from datetime import date
from typing import Any

import pytest
from attrs import fields
from oracle import routine

from footex import Commitment, Frequency, InvalidValue, plan_programme, plan_week
from footex.planning import Score, ScoreDifference
from footex.planning.plan.alternatives.alternative import as_alternative
from footex.planning.plan.alternatives.score_difference import compare_scores

MONDAY = date(2026, 11, 23)


def legs(days: Any, id: str = "legs", **more: Any) -> Commitment:  # noqa: A002 - the field's name
    return Commitment(routine=routine("legs", 20), id=id, frequency=Frequency(days_per_week=days, **more))


def words(first: str, second: str, commitments: Any = None, weeks: int = 1) -> str:
    """What differs, in words, where the same is planned with other windows."""
    asked = legs(3) if commitments is None else commitments
    plans = [
        plan_programme(asked, free, start=MONDAY, weeks=weeks, ramp="hold")
        if weeks > 1
        else plan_week(asked, free, start=MONDAY)
        for free in (first, second)
    ]
    return as_alternative(*plans).message


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("mon, wed, fri 07:00-08:00", "mon, wed, fri 07:30-08:00", "the same but for some minutes; as good by the score"),
        ("mon, wed, fri 07:00-08:00", "mon, wed 07:00-08:00; fri 18:00-19:00",
         "one evening instead of a morning: Fri 18:00; 660 min further off the usual times"),
        ("mon 18:00-19:00; wed, fri 07:00-08:00", "mon 04:00-05:00; wed, fri 07:00-08:00",
         "one early morning instead of an evening: Mon 04:40; 520 min nearer the usual times"),
        ("mon 12:00-13:00; wed, fri 15:00-16:00", "mon 12:00-13:00; wed, fri 22:00-23:00",
         "2 nights instead of afternoons: Wed 22:00, Fri 22:00; 420 min further off the usual times"),
        ("mon, wed, fri 07:00-08:00", "mon, thu, fri 07:00-08:00", "Thursday instead of Wednesday; days less even"),
        ("mon, tue, wed 07:00-08:00", "mon, wed 07:00-08:00; fri 12:00-13:00",
         "Friday 12:00 instead of Tuesday; days more even; 300 min further off the usual times"),
        ("mon, tue, wed 07:00-08:00", "mon, thu, fri 07:00-08:00", "Thu instead of Tue, Fri instead of Wed; days more even"),
    ],
)  # fmt: skip
def test_what_differs_is_said_with_what_it_costs(first: str, second: str, text: str) -> None:
    assert words(first, second) == text


def test_sessions_more_and_fewer_are_counted() -> None:
    some, most = "mon, wed, fri 07:00-08:00", "mon-thu 07:00-08:00; fri 07:00-08:00"

    assert words(some, most, legs("3-5")) == (
        "one session more: Tue; 1 nearer to the typical number of sessions or days; days more even"
    )
    assert words(most, some, legs("3-5")) == (
        "one session fewer: Tue; 1 further from the typical number of sessions or days; days less even"
    )


def test_commitments_are_named_where_there_are_several() -> None:
    both = [legs(1), legs(1, "arms")]

    assert words("mon 07:00-07:20; thu 07:00-07:20", "mon 07:00-07:20; fri 07:00-07:20", both) == (
        "Friday instead of Thursday (legs); as good by the score"
    )


def test_weeks_are_named_where_there_are_several() -> None:
    free = "mon, wed, fri 07:00-08:00"
    later = "mon, wed 07:00-08:00; fri 18:00-19:00"

    assert words(free, later, weeks=2) == (
        "2 evenings instead of mornings: Fri of week 1, Fri of week 2; 1,320 min further off the usual times"
    )


def test_a_line_has_at_most_a_hundred_characters_and_says_less_for_it() -> None:
    names = [legs(3, f"a-commitment-of-a-long-name-{number}") for number in range(3)]
    text = words("mon, wed, fri 07:00-08:30", "tue, thu, sat 18:00-19:30", names)

    assert text == "9 sessions on another day; as good by the score"


def test_many_kinds_of_differences_are_counted_in_all() -> None:
    often = legs("4-6", per_day="1-2", min_gap="1 h")
    text = words(
        "mon-fri 07:00-07:30, 12:00-12:30",
        "mon 04:00-04:30; tue 15:00-15:30; wed 22:00-22:30; thu-sun 18:00-19:00",
        often,
    )

    assert text == ("10 sessions at other times; 5 further from the typical number of sessions or days; days more even")


@pytest.mark.parametrize("name", [each.name for each in fields(Score)])
def test_every_field_of_a_score_has_words(name: str) -> None:
    more, less = ScoreDifference(name, 3).message, ScoreDifference(name, -3).message

    assert more != less
    assert max(len(more), len(less)) < 60


def test_what_is_counted_by_days_is_called_days() -> None:
    assert ScoreDifference("off_weekdays", 1).message == "1 day more on weekdays that aren't preferred"
    assert ScoreDifference("off_weekdays", -2).message == "2 days fewer on weekdays that aren't preferred"


def test_differences_of_scores_are_those_fields_that_differ_in_their_order() -> None:
    figures = dict.fromkeys((each.name for each in fields(Score)), 5)
    first, second = Score(**figures), Score(**figures | {"off_usual_time": 0, "outside_part": 6})

    assert compare_scores(first, second) == (ScoreDifference("outside_part", 1), ScoreDifference("off_usual_time", -5))


def test_a_difference_of_scores_is_of_a_field_that_scores_have() -> None:
    with pytest.raises(
        InvalidValue, match=r"^ScoreDifference\.preference: 'mood' is not a field of Score; write one of"
    ):
        ScoreDifference("mood", 1)
