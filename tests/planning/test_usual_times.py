"""Usual times: fixed before the search, on weekdays, at weekends and on the days of a rotation."""

from typing import Any

import pytest
from oracle import routine
from weeks import MONDAY, run, starts

from footex import Availability, Commitment, Frequency, plan_week
from footex.planning import Busy, Request, Rotation, Window
from footex.planning.search.layout.layout import Layout


def times(found: Any) -> list[str | None]:
    return [None if at is None else f"{at // 60:02}:{at % 60:02}" for at in found]


def groups(commitments: Any, free: Any, **given: Any) -> dict[str, dict[str, list[str | None]]]:
    """The usual times of each commitment on each group of days."""
    plan = plan_week(commitments, free, start=MONDAY, **given)
    found: dict[str, dict[str, list[str | None]]] = {}
    for one in plan.usual:
        found.setdefault(", ".join(one.windows) or one.days, {}).setdefault(one.commitment, []).append(one.clock)
    return found


def usual(commitments: Any, free: Any, **given: Any) -> tuple[dict[str, list[str | None]], dict[str, list[str | None]]]:
    """The usual times of each commitment, on weekdays and at weekends."""
    layout = Layout(Request(commitments=commitments, availability=free, start=MONDAY, **given))
    weekdays, weekends = (
        {recurrence.id: times(own) for recurrence, own in zip(layout.recurrences, layout.usual[weekend], strict=True)}
        for weekend in (False, True)
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


def test_several_in_parts_of_the_day_are_each_at_the_beginning_of_their_own() -> None:
    parts = asked(minutes=10, days_per_week=7, per_day=2, min_gap="1 h", when=["morning", "evening"])
    assert usual(parts, "daily 07:00-20:00")[0] == {"run": ["07:00", "17:00"]}


@pytest.mark.parametrize(
    ("prefer", "clocks"),
    [
        ("08:00", ["08:00", "13:25", "19:50"]),
        ("12:00", ["07:00", "12:00", "19:50"]),
        ("18:00", ["07:00", "13:25", "18:00"]),
        ("21:00", ["07:00", "13:25", "19:50"]),
    ],
)
def test_of_several_a_day_the_nearest_to_a_preferred_time_takes_it(prefer: str, clocks: list[str]) -> None:
    thrice = asked(minutes=10, days_per_week=7, per_day=3, min_gap="1 h", prefer=prefer)
    assert usual(thrice, "daily 07:00-20:00")[0] == {"run": clocks}


def test_where_two_are_as_near_to_a_preferred_time_the_earlier_takes_it() -> None:
    twice = asked(minutes=10, days_per_week=7, per_day=2, min_gap="1 h", prefer="13:25")
    assert usual(twice, "daily 07:00-20:00")[0] == {"run": ["13:25", "19:50"]}


def test_several_in_one_part_of_the_day_lie_evenly_within_it() -> None:
    evening = {"minutes": 10, "days_per_week": 7, "min_gap": "30 min"}
    twice = asked(per_day=2, prefer="evening", **evening)
    assert usual(twice, "daily 07:00-20:00")[0] == {"run": ["17:00", "19:50"]}
    thrice = asked(per_day=3, when=["morning", "evening"], **evening)
    assert usual(thrice, "daily 07:00-20:00")[0] == {"run": ["07:00", "17:00", "19:50"]}
    # No evening is free: as near to its beginning as can be.
    assert usual(twice, "daily 07:00-12:00")[0] == {"run": ["11:10", "11:50"]}


def test_sessions_beyond_the_typical_number_of_a_day_have_no_usual_time() -> None:
    some = {"minutes": 10, "days_per_week": 7, "per_day": "1-3", "min_gap": "1 h"}
    assert usual(asked(**some), "daily 07:00-20:00")[0] == {"run": ["07:00", "19:50", None]}
    assert usual(asked(prefer="18:00", **some), "daily 07:00-20:00")[0] == {"run": ["07:00", "18:00", None]}


def test_times_chosen_before_are_left_alone_and_the_distance_between_commitments_kept() -> None:
    both = [asked("a", days_per_week=2), asked("b", days_per_week=2)]
    assert usual(both, "daily 07:00-08:00")[0] == {"a": ["07:00"], "b": ["07:20"]}
    assert usual(both, "daily 07:00-08:00", between="10 min")[0] == {"a": ["07:00"], "b": ["07:30"]}
    # Where nothing else is left they overlap.
    assert usual(both, "daily 07:00-07:30")[0] == {"a": ["07:00"], "b": ["07:00"]}


def test_those_with_a_preferred_time_choose_first() -> None:
    both = [asked("a", days_per_week=2), asked("b", prefer="07:00", days_per_week=2)]
    assert usual(both, "daily 07:00-08:00")[0] == {"a": ["07:20"], "b": ["07:00"]}


def test_those_with_more_days_choose_first() -> None:
    both = [asked("a", days_per_week=2), asked("b", days_per_week="2-4"), asked("c", days_per_week=7)]
    assert usual(both, "daily 07:00-09:00")[0] == {"a": ["07:40"], "b": ["07:20"], "c": ["07:00"]}


def test_runs_and_intervals_have_a_share_of_the_days() -> None:
    some = [
        asked("a", every="2-3 days"), asked("b", consecutive_days="1-3", rest_days="1-2"), asked("c", days_per_week=4),
        asked("d", consecutive_days=3, rest_days=1), asked("e", every="1 day"), asked("f", days_per_week=2),
    ]  # fmt: skip
    layout = Layout(Request(commitments=some, availability="daily 07:00-09:00", start=MONDAY))
    assert [str(one.share) for one in layout.recurrences] == ["1/2", "2/3", "4/7", "3/4", "1", "2/7"]


def test_with_an_interval_those_for_which_no_time_is_left_have_none_and_come_last() -> None:
    every = asked(minutes=10, every="2 h", days_per_week=7, per_day="2-4")
    assert usual(every, "daily 07:00-11:00")[0] == {"run": ["07:00", "09:00", None, None]}


def test_weeks_of_its_own_without_a_day_in_common_leave_every_time_free() -> None:
    first = Commitment(routine=routine("a", 20), frequency=Frequency(days_per_week=7), weeks=1)
    second = Commitment(routine=routine("b", 20), frequency=Frequency(days_per_week=7), first_week=2)
    layout = Layout(Request(commitments=[first, second], availability="daily 07:00-08:00", start=MONDAY, weeks=2))
    assert layout.usual == {False: ((420,), (420,)), True: ((420,), (420,))}


def test_only_days_from_now_on_count() -> None:
    free = "mon-wed 06:00-07:00; thu-fri 08:00-09:00; sat 06:00-07:00"
    assert usual(run(days_per_week=2), free)[0] == {"run": ["06:00"]}
    assert usual(run(days_per_week=2), free, not_before="2026-11-25T00:00")[0] == {"run": ["08:00"]}


def test_one_appointment_at_the_weekend_leaves_the_other_day_alone() -> None:
    free = "mon-fri 07:00-08:00; sat-sun 09:00-11:00"
    taken = Availability(windows=free, busy=Busy(start="2026-11-28T09:00", end="2026-11-28T10:00"))
    assert usual(run(days_per_week=7), taken)[1] == usual(run(days_per_week=7), free)[1] == {"run": ["09:00"]}
    plan = plan_week(run(days_per_week=7), taken, start=MONDAY)
    assert starts(plan)[-2:] == ["Sat 10:00 run", "Sun 09:00 run"]


def test_of_two_days_a_time_that_fits_on_one_will_do() -> None:
    assert usual(run(days_per_week=2), "sat 10:00-11:00; sun 09:00-11:00")[1] == {"run": ["09:00"]}
    # A third day, and it has to fit on two.
    assert usual(run(days_per_week=2), "mon 06:00-09:00; tue 07:00-09:00")[0] == {"run": ["06:00"]}
    assert usual(run(days_per_week=2), "mon 06:00-09:00; tue, wed 07:00-09:00")[0] == {"run": ["07:00"]}
    # A day without a start doesn't count.
    free = Availability(windows="mon 06:00-09:00; tue, wed 07:00-09:00", blocked=["2026-11-25"])
    assert usual(run(days_per_week=2), free)[0] == {"run": ["06:00"]}


SHIFTS = ["15:00-21:00", "15:00-21:00", "07:00-12:00", ""]


def test_with_a_rotation_days_with_the_same_windows_have_times_of_their_own() -> None:
    free = Availability(rotation=Rotation(start=MONDAY, days=SHIFTS))
    assert groups(run(days_per_week=5), free) == {"15:00-21:00": {"run": ["15:00"]}, "07:00-12:00": {"run": ["07:00"]}}
    plan = plan_week(run(days_per_week=5), free, start=MONDAY)
    assert {one.days for one in plan.usual} == {"rotation"}
    assert plan.score.off_usual_time == 0
    assert starts(plan) == ["Mon 15:00 run", "Tue 15:00 run", "Wed 07:00 run", "Fri 15:00 run", "Sat 15:00 run"]


def test_windows_of_the_week_beside_a_rotation_make_other_days() -> None:
    free = Availability(windows="sun 20:00-22:00; mon 14:00-16:00", rotation=Rotation(start=MONDAY, days=SHIFTS))
    assert groups(run(days_per_week=5), free) == {
        "07:00-12:00": {"run": ["07:00"]}, "07:00-12:00, 20:00-22:00": {"run": ["07:00"]},
        "14:00-21:00": {"run": ["14:00"]}, "15:00-21:00": {"run": ["15:00"]},
    }  # fmt: skip


def test_a_whole_day_of_a_rotation_is_named_as_it_is_taken() -> None:
    free = Availability(rotation=Rotation(start=MONDAY, days=["00:00-24:00"]))
    assert groups(run(days_per_week=5), free) == {"07:00-21:00": {"run": ["07:00"]}}


def test_days_with_very_many_windows_have_usual_times_too() -> None:
    rotation = Rotation(start=MONDAY, days=[", ".join(f"{hour:02}:00-{hour:02}:20" for hour in range(24))])
    windows = [Window(day="mon", start=at, end=at + 1) for at in range(21, 1440, 2) if at % 60 > 20]
    free = Availability(windows=windows, rotation=rotation)
    monday = plan_week(run(days_per_week=2), free, start=MONDAY).usual[0]
    assert len(monday.windows) > 400
    assert monday.clock == "00:00"
