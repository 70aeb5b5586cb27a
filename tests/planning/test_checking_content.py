"""The checker reads the frequency of a commitment and the doses of its sessions for itself."""

from fractions import Fraction
from typing import Any

import attrs
import pytest
from by_hand import FREE, broken, day, on, plan, request, routine, run, session

from footex import (
    Availability,
    Commitment,
    Dose,
    Exercise,
    Frequency,
    Hold,
    InvalidValue,
    Policy,
    PolicyNeeded,
    Prescription,
    Routine,
    estimate,
    plan_week,
)
from footex.planning import check_plan

NEVER = {"days_per_week": "1-7"}


def climbing(name: str = "run") -> Routine:
    dose = Dose(work=Hold("10-20 min"))
    return Routine(id=name, title=name, items=Prescription(exercise=Exercise(id=f"{name}-move", name=name), dose=dose))


def minutes(asked: Any, **wanted: int) -> list[str]:
    """What is wrong with sessions of so many minutes on the weekdays named."""
    names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    sessions = []
    for name, length in wanted.items():
        number = names.index(name[:3]) + 7 * int(name[3:] or 0)
        does = attrs.evolve(climbing(), items=Prescription(climbing().exercises()[0], Dose(work=Hold(f"{length} min"))))
        whole = asked.commitments[0].routine.at(Fraction(length - 10, 10))
        assert whole.items[0].dose == does.items[0].dose  # type: ignore[union-attr]
        sessions.append(session("run", f"{day(number)}T07:00", minutes=length, does=whole))
    return broken(asked, sessions)


def test_a_ramp_gives_each_day_its_dose() -> None:
    def ramped(ramp: Any, weeks: int = 2, **more: Any) -> Any:
        return request(Commitment(routine=climbing(), frequency=Frequency(**NEVER), **more), ramp=ramp, weeks=weeks)

    assert minutes(ramped("hold"), mon=15, sun1=15) == []
    assert minutes(ramped("hold"), mon=15, sun1=16) == ["dose"]
    assert minutes(ramped("linear"), mon=10, sun1=20) == []
    assert minutes(ramped("linear"), mon=11, sun1=19) == ["dose", "dose"]
    assert minutes(ramped("steps", 3), sun=10, mon1=15, mon2=20) == []
    assert minutes(ramped("steps", 3), sun=15, sun1=10, sun2=15) == ["dose"] * 3
    assert minutes(ramped([0, 1]), sun=10, mon1=20) == []
    assert minutes(ramped([0, 1]), sun=20, mon1=10) == ["dose", "dose"]
    one_week = Commitment(routine=climbing(), frequency=Frequency(**NEVER), first_week=2, weeks=1)
    assert minutes(request(one_week, ramp="linear", weeks=3), mon1=10, sun1=20) == []
    assert minutes(ramped("steps", 4, first_week=2), mon1=10, mon2=15, mon3=20) == []


def test_a_changed_dose_of_the_same_length_is_found() -> None:
    two_halves = Prescription(Exercise(id="run-move", name="run"), Dose(work=Hold("10 min"), sets=2, rest="0 s"))
    other = attrs.evolve(routine("run"), items=two_halves)
    asked = request(run(days_per_week=1))
    (breach,) = check_plan(plan(asked, on("x------", does=other)))
    assert (breach.code, breach.message) == ("dose", "2026-11-23-run-1 hasn't the dose of its day.")


def test_where_sessions_may_be_shortened_a_dose_may_be_smaller_and_no_larger() -> None:
    asked = request(run(days_per_week=1), shorten=True)
    assert broken(asked, on("x------", minutes=15)) == []
    assert broken(asked, on("x------", minutes=25)) == ["dose"]
    assert broken(attrs.evolve(asked, shorten=False), on("x------", minutes=15)) == ["dose"]


def test_shortened_sessions_fit_where_full_ones_do_not() -> None:
    free = Availability(windows="mon-sat 07:00-09:00; sun 07:00-07:15", blocked=day(0))
    asked = request(run(days_per_week=7), free=free, shorten=True)
    assert broken(asked, on("-xxxxxx", minutes=15)) == []
    assert broken(asked, on("-xxxxx-", minutes=15)) == ["days"]
    assert broken(asked, on("-xxxxx-")) == [], "no session tells how short they could be"
    full = attrs.evolve(asked, shorten=False)
    assert broken(full, on("-xxxxx-")) == ["days"], "two days fewer, and one of them was never possible"
    assert broken(attrs.evolve(asked, commitments=run(days_per_week=6)), on("-xxxxx-")) == []


def often(*times: int) -> Routine:
    """A routine of exercises that are done so many times a day."""
    return Routine(
        id="run", title="Run", items=[
            Prescription(
                Exercise(id=f"run-{count}", name=f"Run {count}"), Dose(work=Hold("5 min")),
                frequency=Frequency(per_day=count, min_gap="1 h"),
            )
            for count in times
        ],
    )  # fmt: skip


def test_exercises_that_are_done_less_often_are_in_the_first_sessions_of_a_day() -> None:
    whole = often(1, 3)
    asked = request(Commitment(routine=whole, frequency=Frequency(**NEVER)), free="daily 07:00-12:00")
    later = whole.without("run-1")
    long_one, short = (estimate(one).total.minutes[1] for one in (whole, later))

    def at(*sessions: tuple[str, Routine]) -> list[str]:
        return broken(
            asked,
            [
                session(
                    "run", f"{day(0)}T{clock}", number=number, does=does, minutes=long_one if does is whole else short
                )
                for number, (clock, does) in enumerate(sessions, start=1)
            ],
        )

    assert at(("07:00", whole), ("08:15", later), ("09:20", later)) == []
    assert at(("07:00", whole), ("08:15", whole), ("09:30", later)) == ["dose"]
    assert at(("07:00", whole), ("08:15", later)) == ["per-day"]
    assert at(("07:00", whole), ("08:05", later), ("09:20", later)) == ["gap"]
    four = [("07:00", whole), ("08:15", later), ("09:20", later), ("10:25", later)]
    assert at(*four) == ["per-day"], "no exercise is done four times a day"


def test_the_longest_gap_of_a_routine_and_its_exercises_is_kept() -> None:
    items = [attrs.evolve(item, frequency=Frequency(min_gap="2 h")) for item in routine("run").items]
    asked = request(
        Commitment(
            routine=attrs.evolve(routine("run"), items=items),
            frequency=Frequency(days_per_week=1, per_day=2, min_gap="1 h"),
        ),
        free="daily 07:00-12:00",
    )
    does = asked.commitments[0].routine
    first = session("run", f"{day(0)}T07:00", does=does)
    assert broken(asked, [first, session("run", f"{day(0)}T09:20", number=2, does=does)]) == []
    assert broken(asked, [first, session("run", f"{day(0)}T09:15", number=2, does=does)]) == ["gap"]


def test_a_rhythm_needs_what_neither_the_source_nor_the_policy_says() -> None:
    def needed(frequency: Frequency, **policy: Any) -> list[str]:
        asked = request(Commitment(routine=routine("run"), frequency=frequency), policy=Policy(**policy))
        with pytest.raises(PolicyNeeded) as caught:
            broken(asked, [])
        assert {one.about for one in caught.value.questions} == {"run"}
        return [one.field for one in caught.value.questions]

    assert needed(Frequency()) == ["days_per_week"]
    assert needed(Frequency(consecutive_days=2)) == ["rest_days"]
    assert needed(Frequency(days_per_week=2, per_day=2)) == ["min_gap"]
    assert needed(Frequency(per_day=2), rest_days=1) == ["days_per_week", "min_gap"]


def test_a_policy_answers_for_the_commitment_that_asks() -> None:
    def found(frequency: Frequency, days: str, **policy: Any) -> list[str]:
        asked = request(Commitment(routine=routine("run"), frequency=frequency), policy=Policy(**policy))
        return broken(asked, on(days))

    assert found(Frequency(), "x-x----", days_per_week=2) == []
    assert found(Frequency(), "x-x-x--", days_per_week=2) == ["days"]
    assert found(Frequency(days_per_week=3), "x-x-x--", days_per_week=2) == []
    assert found(Frequency(consecutive_days=2), "xx-xx-x", rest_days=1) == []
    assert found(Frequency(consecutive_days=2), "xx--xx-", rest_days=1) == ["rest"]
    assert found(Frequency(consecutive_days=2, rest_days=2), "xx--xx-", rest_days=1) == []
    assert found(Frequency(days_per_week=3, consecutive_days="1-2"), "xx-x---", rest_days=1) == []
    twice = Commitment(routine=routine("run"), frequency=Frequency(days_per_week=1, per_day=2))
    sessions = [session("run", f"{day(0)}T07:00"), session("run", f"{day(0)}T08:20", number=2)]
    assert broken(request(twice, policy=Policy(min_gap="1 h")), sessions) == []
    assert broken(request(twice, policy=Policy(min_gap="65 min")), sessions) == ["gap"]


def test_words_are_taken_as_the_pace_has_them() -> None:
    asked = request(run(days_per_week="a few"))
    assert broken(asked, on("xx-----")) == []
    assert broken(asked, on("x------")) == ["days"]


def test_an_interval_in_months_cannot_be_checked() -> None:
    with pytest.raises(InvalidValue, match=r"run\.frequency\.every: '1 month' has no fixed number of days"):
        broken(request(run(every="1 month")), [])


def test_what_is_done_as_needed_has_no_session() -> None:
    asked = request(run(as_needed=True), Commitment(routine=routine("legs"), frequency=Frequency(days_per_week=1)))
    legs_once = session("legs", f"{day(0)}T07:00")
    assert broken(asked, [legs_once]) == []
    assert broken(asked, [legs_once, session("run", f"{day(1)}T07:00")]) == ["commitment"]


def test_a_day_without_room_for_its_minimum_of_sessions_is_not_possible() -> None:
    twice = {"days_per_week": 7, "per_day": 2, "min_gap": "1 h"}
    windows = "mon-sat 07:00-10:00; sun 07:00-08:35"
    free = Availability(windows=windows, blocked=day(0))
    pairs = [
        session("run", f"{day(number)}T{clock}", number=place)
        for number in range(1, 6)
        for place, clock in ((1, "07:00"), (2, "08:20"))
    ]
    assert broken(request(run(**twice), free=free), pairs) == ["days"]
    six = request(run(**twice | {"days_per_week": 6}), free=free)
    assert broken(six, pairs) == [], "Sunday never had room for two"
    roomier = attrs.evolve(six, availability=attrs.evolve(free, windows=windows.replace("08:35", "08:40")))
    assert broken(roomier, pairs) == ["days"]
    limited = attrs.evolve(roomier, availability=attrs.evolve(roomier.availability, most_per_day="39 min"))
    assert broken(limited, []) == ["days"], "a limit takes all days alike"


def test_the_first_session_that_a_plan_has_is_the_planner_s_too() -> None:
    asked = plan_week(run(days_per_week=7), FREE, start=day(0))
    assert check_plan(asked) == ()
