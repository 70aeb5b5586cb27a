"""Usual times: fixed before the search, on weekdays and weekends apart."""

from typing import Any

from oracle import routine
from weeks import MONDAY, run

from footex import Availability, Commitment, Frequency, plan_week
from footex.planning import Request
from footex.planning.search.layout import Layout


def usual(commitments: Any, free: Any, **given: Any) -> tuple[dict[str, list[str | None]], dict[str, list[str | None]]]:
    """The usual times of each commitment, on weekdays and at weekends."""
    layout = Layout(Request(commitments=commitments, availability=free, start=MONDAY, **given))
    weekdays, weekends = (
        {
            recurrence.id: [None if at is None else f"{at // 60:02}:{at % 60:02}" for at in times]
            for recurrence, times in zip(layout.recurrences, found, strict=True)
        }
        for found in layout.usual
    )
    return weekdays, weekends


def asked(name: str = "run", minutes: int = 20, prefer: Any = None, **frequency: Any) -> Commitment:
    return Commitment(routine=routine(name, minutes), frequency=Frequency(**frequency), prefer=prefer)


def test_weekdays_and_weekends_have_times_of_their_own() -> None:
    assert usual(run(days_per_week=7), "mon-fri 06:30-07:30; sat-sun 09:00-10:00") == (
        {"run": ["06:30"]}, {"run": ["09:00"]},
    )  # fmt: skip


def test_a_class_of_days_without_a_window_has_none() -> None:
    assert usual(run(days_per_week=2), "mon-fri 06:30-07:30") == ({"run": ["06:30"]}, {"run": [None]})
    plan = plan_week(run(days_per_week=2), "mon-fri 06:30-07:30", start=MONDAY)
    assert [(one.days, one.clock) for one in plan.usual] == [("weekdays", "06:30"), ("weekends", None)]


def test_a_time_fits_on_more_than_half_of_the_days_on_which_any_does() -> None:
    weekdays, _ = usual(run(days_per_week=2), "mon-tue 06:00-07:00; wed-fri 08:00-09:00")
    assert weekdays == {"run": ["08:00"]}
    # Friday is blocked: on two days of four each, so that none fits on more than half; as many as possible then.
    free = Availability(windows="mon-tue 06:00-07:00; wed-fri 08:00-09:00", blocked=["2026-11-27"])
    assert usual(run(days_per_week=2), free)[0] == {"run": ["06:00"]}


def test_of_those_the_nearest_to_a_preferred_time_and_then_the_earliest() -> None:
    free = "daily 06:00-07:00, 08:20-09:00"
    assert usual(asked(prefer="07:30", days_per_week=2), free)[0] == {"run": ["06:40"]}
    assert usual(asked(prefer="07:31", days_per_week=2), free)[0] == {"run": ["08:20"]}
    assert usual(asked(days_per_week=2), free)[0] == {"run": ["06:00"]}


def test_a_time_in_its_part_of_the_day_comes_before_a_nearer_one() -> None:
    weekdays, _ = usual(asked(prefer="midday", days_per_week=2), "daily 10:00-10:55, 13:30-14:30")
    assert weekdays == {"run": ["13:30"]}


def test_several_a_day_lie_evenly_from_the_earliest_to_the_latest() -> None:
    weekdays, _ = usual(asked(minutes=10, days_per_week=7, per_day=3, min_gap="1 h"), "daily 07:00-20:00")
    assert weekdays == {"run": ["07:00", "13:25", "19:50"]}


def test_with_wishes_each_is_near_to_its_own() -> None:
    several = asked(minutes=10, days_per_week=7, per_day=2, min_gap="1 h", prefer="08:00")
    assert usual(several, "daily 07:00-20:00")[0] == {"run": ["08:00", "19:50"]}
    parts = asked(minutes=10, days_per_week=7, per_day=2, min_gap="1 h", when=["morning", "evening"])
    assert usual(parts, "daily 07:00-20:00")[0] == {"run": ["07:00", "17:00"]}


def test_times_chosen_before_are_left_alone_and_the_distance_between_commitments_kept() -> None:
    both = [asked("a", days_per_week=2), asked("b", days_per_week=2)]
    assert usual(both, "daily 07:00-08:00")[0] == {"a": ["07:00"], "b": ["07:20"]}
    assert usual(both, "daily 07:00-08:00", between="10 min")[0] == {"a": ["07:00"], "b": ["07:30"]}
    # Where nothing else is left they overlap.
    assert usual(both, "daily 07:00-07:30")[0] == {"a": ["07:00"], "b": ["07:00"]}


def test_those_with_a_preferred_time_choose_first() -> None:
    both = [asked("a", days_per_week=2), asked("b", prefer="07:00", days_per_week=2)]
    assert usual(both, "daily 07:00-08:00")[0] == {"a": ["07:20"], "b": ["07:00"]}


def test_with_an_interval_those_for_which_no_time_is_left_have_none_and_come_last() -> None:
    every = asked(minutes=10, every="2 h", days_per_week=7, per_day="2-4")
    assert usual(every, "daily 07:00-11:00")[0] == {"run": ["07:00", "09:00", None, None]}


def test_weeks_of_its_own_without_a_day_in_common_leave_every_time_free() -> None:
    first = Commitment(routine=routine("a", 20), frequency=Frequency(days_per_week=7), weeks=1)
    second = Commitment(routine=routine("b", 20), frequency=Frequency(days_per_week=7), first_week=2)
    layout = Layout(Request(commitments=[first, second], availability="daily 07:00-08:00", start=MONDAY, weeks=2))
    assert layout.usual == (((420,), (420,)), ((420,), (420,)))


def test_only_days_from_now_on_count() -> None:
    free = "mon-wed 06:00-07:00; thu-fri 08:00-09:00; sat 06:00-07:00"
    assert usual(run(days_per_week=2), free)[0] == {"run": ["06:00"]}
    assert usual(run(days_per_week=2), free, not_before="2026-11-25T00:00")[0] == {"run": ["08:00"]}
