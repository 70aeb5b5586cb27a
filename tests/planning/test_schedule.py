"""What a plan says of itself: why each session lies where it does, what was assumed, and the usual times, all of it."""

import re
from datetime import date
from typing import Any

from oracle import routine

import footex
from footex import Commitment, Frequency, Policy, Routine, plan_programme, plan_week
from footex.timing import PACES

MONDAY = date(2026, 11, 23)


def often(name: str = "legs", minutes: int = 20, **frequency: Any) -> Commitment:
    return Commitment(routine=routine(name, minutes), frequency=Frequency(**frequency))


def assumed(plan: Any) -> list[tuple[str, int, str]]:
    return [(one.code, one.figure, one.message) for one in plan.assumed]


def reasons(plan: Any) -> list[tuple[str, list[tuple[str, int, str]]]]:
    return [
        (f"{one.start:%a %H:%M} {one.id[11:]}", [(why.code, why.figure, why.message) for why in one.reasons])
        for one in plan.sessions
    ]


def usual(plan: Any) -> list[tuple[str, int, str | None]]:
    """The usual times on weekdays."""
    return [(one.commitment, one.number, one.clock) for one in plan.usual if one.days == "weekdays"]


def test_what_the_caller_chose_is_told_of_each_commitment() -> None:
    legs = routine("legs", 12, frequency=Frequency(consecutive_days=2, per_day=2))
    policy = Policy(days_per_week=2, rest_days=3, min_gap="2 h")
    plan = plan_week([legs, routine("arms", 12)], "daily 06:00-21:00", start=MONDAY, policy=policy)
    assert assumed(plan) == [
        ("one-a-day", 0, "arms: the times a day are unstated: once on each of its days"),
        ("policy-days-per-week", 0, "arms: the days a week are unstated; the caller chose 2"),
        ("policy-rest-days", 0, "legs: the days of rest between runs are unstated; the caller chose 3"),
        ("policy-min-gap", 0, "legs: the gap between sessions of a day is unstated; the caller chose 2 h"),
        ("session-time", 0, "sessions take their typical time at pace steady-1"),
    ]
    assert usual(plan) == [("arms", 1, "06:15"), ("legs", 1, "06:00"), ("legs", 2, "20:45")]
    assert reasons(plan) == [
        ("Mon 06:00 legs-1", [("usual-time", 0, "at its usual 06:00")]),
        ("Mon 06:15 arms-1", [("usual-time", 0, "at its usual 06:15")]),
        ("Mon 20:45 legs-2", [("usual-time", 0, "at its usual 20:45")]),
        ("Tue 06:00 legs-1", [("usual-time", 0, "at its usual 06:00")]),
        ("Tue 20:45 legs-2", [("usual-time", 0, "at its usual 20:45")]),
        ("Thu 06:15 arms-1", [("usual-time", 0, "at its usual 06:15")]),
        ("Sat 06:00 legs-1", [("usual-time", 0, "at its usual 06:00")]),
        ("Sat 20:45 legs-2", [("usual-time", 0, "at its usual 20:45")]),
        ("Sun 06:00 legs-1", [("usual-time", 0, "at its usual 06:00")]),
        ("Sun 20:45 legs-2", [("usual-time", 0, "at its usual 20:45")]),
    ]
    assert (plan.rules, plan.optimal, tuple(plan.score), tuple(plan.best_possible)) == (
        "week-5", True, (0, 0, 0, 0, 0, 0, 0, 28, 3168, 0), (0, 0, 0, 0, 0, 0, 0, 28, 3168, 0),
    )  # fmt: skip


def test_parts_of_the_day_and_foreign_history_are_told() -> None:
    legs = often(days_per_week=1, per_day=2, min_gap="1 h", when=["morning", "evening"])
    done = [("x", "2026-11-20"), ("y", "2026-11-20"), ("x", "2026-11-21"), ("legs", "2026-11-20")]
    plan = plan_week(legs, "mon 06:00-21:00", start=MONDAY, history=done)
    assert assumed(plan) == [
        ("part-morning", 0, "legs: morning is taken as 05:00 to 11:00"),
        ("part-evening", 0, "legs: evening is taken as 17:00 to 22:00"),
        ("unknown-history", 0, "the history has days of x, which is not a commitment of this plan"),
        ("unknown-history", 0, "the history has days of y, which is not a commitment of this plan"),
        ("session-time", 0, "sessions take their typical time at pace steady-1"),
    ]
    assert usual(plan) == [("legs", 1, "06:00"), ("legs", 2, "17:00")]


def test_a_session_outside_its_part_of_the_day_says_so_and_costs() -> None:
    midday = often(days_per_week=1, per_day=1, when="midday")
    plan = plan_week(midday, "mon 06:07-09:00", start=MONDAY, level="high", pace=PACES[1])
    assert assumed(plan) == [
        ("part-midday", 0, "legs: midday is taken as 11:00 to 14:00"),
        ("session-time", 0, "sessions take their high time at pace brisk-1"),
    ]
    assert reasons(plan) == [
        (
            "Mon 08:40 legs-1",
            [("usual-time", 0, "at its usual 08:40"), ("outside-part", 0, "outside its part of the day")],
        )
    ]
    assert (tuple(plan.score), tuple(plan.best_possible)) == (
        (0, 1, 0, 0, 0, 0, 0, 49, 400, 0),
        (0, 1, 0, 0, 0, 0, 0, 49, 400, 0),
    )


def test_a_part_of_the_day_lasts_until_just_before_its_end() -> None:
    def told(free: str) -> list[str]:
        plan = plan_week(often(days_per_week=1, when="midday"), free, start=MONDAY)
        return [why.code for one in plan.sessions for why in one.reasons]

    assert told("mon 13:55-14:20") == ["usual-time"]
    assert told("mon 14:00-14:20") == ["usual-time", "outside-part"]
    assert told("mon 11:00-11:20") == ["usual-time"]
    assert told("mon 10:55-11:18") == ["usual-time", "outside-part"]


def test_a_session_off_its_usual_time_says_by_how_much() -> None:
    free = "mon 07:00-09:00; tue 07:30-08:00; wed 08:00-09:00"
    plan = plan_week(often(days_per_week=3, per_day=1), free, start=MONDAY)
    assert assumed(plan) == [("session-time", 0, "sessions take their typical time at pace steady-1")]
    assert reasons(plan) == [
        ("Mon 07:30 legs-1", [("usual-time", 0, "at its usual 07:30")]),
        ("Tue 07:30 legs-1", [("usual-time", 0, "at its usual 07:30")]),
        ("Wed 08:00 legs-1", [("off-usual-time", 30, "30 min off its usual 07:30")]),
    ]
    assert tuple(plan.score) == (0, 0, 0, 0, 0, 0, 0, 27, 1200, 30)
    early = plan_week(often(days_per_week=3, per_day=1), "mon-tue 07:30-08:00; wed 07:00-07:20", start=MONDAY)
    assert reasons(early)[2] == ("Wed 07:00 legs-1", [("off-usual-time", 30, "30 min off its usual 07:30")])


def test_what_is_lost_by_shortening_is_told_with_each_session_and_once() -> None:
    stretching = footex.bundled().routines["heel-and-foot-stretching"]
    plan = plan_week(stretching, "daily 06:30-06:36", start=MONDAY, shorten=True)
    name = "heel-and-foot-stretching"
    assert assumed(plan) == [
        ("part-morning", 0, f"{name}: morning is taken as 05:00 to 11:00"),
        ("session-time", 0, "sessions take their typical time at pace steady-1"),
        ("dropped", 1, f"{name}: dropped in 7 of 7 sessions, to take at most 6 min: resisted-dorsiflexion"),
        (
            "below-source",
            4,
            f"{name}: below the source's least sets or rounds in 7 of 7 sessions, to take at most 6 min: "
            "ankle-circles, heel-raise, toe-walking, towel-curls",
        ),
    ]
    (first, told), *_, (sixth, also_told), _ = reasons(plan)
    assert (first, sixth) == (f"Mon 06:30 {name}-1", f"Sat 06:30 {name}-1")
    assert told[:2] == [("usual-time", 0, "at its usual 06:30"), ("shortened", 27, "27 min shorter than in full")]
    assert also_told == told
    assert [(code, seconds, re.split(r" \((?=\d)", text)[0]) for code, seconds, text in told[2:]] == [
        ("below-source", 244, "Heel raise: 1 set (assumed) of 10 repetitions, on each side"),
        (
            "below-source",
            512,
            "Ankle circles: 9 repetitions clockwise and 9 repetitions counterclockwise, on each side",
        ),
        ("below-source", 135, "Toe walking: 2 sets of moving for about 15 s, rest unstated"),
        ("below-source", 210, "Towel curls: 10 repetitions"),
        (
            "dropped",
            435,
            "Resisted dorsiflexion: dropped; was 2-3 sets of 10 repetitions held a few seconds, on each side, rest unstated",
        ),
    ]


def test_shorter_sessions_are_told_apart_by_what_each_loses() -> None:
    programme = plan_programme(
        footex.bundled().routines["heel-and-foot-stretching"], "daily 06:30-06:59", start=MONDAY, weeks=2, shorten=True
    )
    assert [one.minutes for one in programme.sessions] == [23, 23, 25, 25, *[29] * 10]
    assert [one for one in assumed(programme) if one[0] == "below-source"] == [
        (
            "below-source",
            4,
            "heel-and-foot-stretching: below the source's least sets or rounds in 10 of 14 sessions, to take at most "
            "29 min: ankle-circles, heel-raise, resisted-dorsiflexion, towel-curls",
        )
    ]
    shorter = [one.figure for session in programme.sessions for one in session.reasons if one.code == "shortened"]
    assert len(shorter) == 10
    assert shorter[-3:] == [8, 11, 11]
    assert [why.code for why in programme.sessions[0].reasons] == ["usual-time"]


def test_an_exercise_done_more_often_than_the_rest_is_told() -> None:
    items = [
        footex.Prescription(
            exercise=footex.Exercise(id=name, name=name.title()),
            dose=footex.Dose(work=footex.Hold("5 min")),
            frequency=own,
        )
        for name, own in (("circles", None), ("walking", Frequency(per_day=3)))
    ]
    feet = Routine(id="feet", title="Feet", items=items, frequency=Frequency(days_per_week=1, min_gap="1 h"))
    plan = plan_week(feet, "mon 07:00-20:00", start=MONDAY)
    assert reasons(plan) == [
        ("Mon 07:00 feet-1", [("usual-time", 0, "at its usual 07:00")]),
        (
            "Mon 13:25 feet-2",
            [
                ("usual-time", 0, "at its usual 13:25"),
                ("own-frequency", 2, "only walking, as the others are done less often a day"),
            ],
        ),
        (
            "Mon 19:55 feet-3",
            [
                ("usual-time", 0, "at its usual 19:55"),
                ("own-frequency", 3, "only walking, as the others are done less often a day"),
            ],
        ),
    ]
