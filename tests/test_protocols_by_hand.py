"""Protocols that people really do, with times worked out by hand: timed, walked, planned, written and read back."""

import attrs
import pytest

import footex
from footex import (
    Block,
    Commitment,
    Count,
    Dose,
    Duration,
    Exercise,
    Frequency,
    Hold,
    Move,
    Prescription,
    Reps,
    Rest,
    Routine,
    Set,
)
from footex.planning import check_plan
from footex.timing import Level

Seconds = tuple[int, int, int]


def routine(name: str, *items: Dose | Rest | Prescription | Block, **frequency: object) -> Routine:
    exercise = Exercise(id=name.lower().replace(" ", "-"), name=name)
    done = [Prescription(exercise, item) if isinstance(item, Dose) else item for item in items]
    return Routine(id="protocol", title=name, items=done, frequency=Frequency(**frequency))  # type: ignore[arg-type]


def done(name: str, dose: Dose) -> Prescription:
    return Prescription(Exercise(id=name.lower().replace(" ", "-"), name=name), dose)


HEEL_DROP = Exercise(id="heel-drop", name="Heel drop")
DROPS = Dose(Reps(15, tempo="3-0-1-0"), sets=3, sides="each", rest="1 min")
SPRINTS = [15, 30, 45, 60, 45, 30, 15]

PROTOCOLS = [
    # 2 x (3 x (2 x 60 + w) + 2 x 60)
    pytest.param(
        routine(
            "Heel drop",
            Prescription(HEEL_DROP, DROPS, variation="with a straight knee"),
            Prescription(HEEL_DROP, DROPS, variation="with a bent knee"),
            per_day=2, days_per_week=7, weeks=12,
        ),
        (978, 990, 1020),
        id="1 heel drops",
    ),
    # 8 x 20 + 7 x 10
    pytest.param(routine("Sprint", Dose(Move("20 s"), sets=8, rest="10 s")), (230, 230, 230), id="2 Tabata"),
    # (300, 450, 600) + 3 x 10 x (2, 3, 5) + 2 x 60 + 2 x (2 x 30 + w) + r + 2 x (10, 30, 60)
    pytest.param(
        routine(
            "Whole session",
            Block(done("Bike", Dose(Move("5-10 min"))), role="warm-up"),
            Block(done("Squat", Dose(Reps(10), sets=3, rest="1 min")), role="main"),
            Block(done("Calf stretch", Dose(Hold("30 s"), sets=2, sides="each")), role="cool-down"),
        ),
        (636, 880, 1190),
        id="24 warm-up, main part, cool-down",
    ),
    # 12 x 30 + 11 x 10 + w
    pytest.param(
        routine(
            "Seven minutes",
            Block(
                [
                    *(done(f"Exercise {number}", Dose(Hold("30 s"))) for number in range(1, 12)),
                    done("Side plank", Dose(Hold("15 s"), sides="each")),
                ],
                between="10 s",
            ),
        ),
        (473, 475, 480),
        id="10 seven minutes",
    ),
    # 4 x 8 x (2, 3, 5) + 3 x 10 x (2, 3, 5) + 3 x (60 + 90)
    pytest.param(
        routine(
            "Superset",
            Block([done("Bench", Dose(Reps(8))), done("Row", Dose(Reps(10)))], rounds=3, between="60 s", rest="90 s"),
            Rest("90 s"),
            done("Bench", Dose(Reps(8))),
        ),
        (574, 636, 760),
        id="25 superset",
    ),
    pytest.param(
        routine(
            "Rounds",
            Block(
                [done("Pull-up", Dose(Reps(5))), done("Push-up", Dose(Reps(10))), done("Air squat", Dose(Reps(15)))],
                cap="10 min",
            ),
        ),
        (600, 600, 600),
        id="5 as many rounds as possible",
    ),
    pytest.param(
        routine("Power clean", Block(done("Power clean", Dose(Reps(5))), rounds=10, every="1 min")),
        (600, 600, 600),
        id="6 every minute on the minute",
    ),
    # 2 x (4 x 30 + 3 x 5) + w + 5 + 300
    pytest.param(
        routine(
            "Flow",
            Block(
                [
                    done("Dog", Dose(Hold("30 s"))),
                    *(done(pose, Dose(Hold("30 s"), sides="each")) for pose in ("Low lunge", "Warrior", "Triangle")),
                ],
                between="5 s",
                mirror="right",
            ),
            Rest("5 s"),
            done("Rest pose", Dose(Hold("5 min"))),
        ),
        (578, 580, 585),
        id="23 all on the right, then all on the left",
    ),
    # 2 x (21 + 15 + 9) x (2, 3, 5) + 5 x (10, 30, 60)
    pytest.param(
        routine(
            "For time",
            *(done(name, Dose(Reps(many))) for many in (21, 15, 9) for name in ("Thruster", "Pull-up")),
        ),
        (230, 420, 750),
        id="32 for time",
    ),
    pytest.param(
        routine("Walk", Prescription(Exercise(id="walk", name="Walk"), Dose(Move("6 min")), note="Note the distance.")),
        (360, 360, 360),
        id="13 six-minute walk",
    ),
    # Four sets with 1 min, two with 2 min, then 5 x 5 with 3-5 min between: 1 rest fewer than sets
    pytest.param(
        routine(
            "Squat",
            Dose(
                sets=[
                    Set(Reps(5), times=2, load="20 kg", rest="1 min", role="warm-up"),
                    Set(Reps(5), load="40 kg", rest="1 min", role="warm-up"),
                    Set(Reps(3), load="60 kg", rest="1 min", role="warm-up"),
                    Set(Reps(2), load="80 kg", rest="2 min", role="warm-up"),
                    Set(Reps(5), times=5, load="100 kg", rest="3-5 min"),
                ]
            ),
        ),
        (1170, 1455, 1785),
        id="3 squat with a ramp",
    ),
    # 36 x (2, 3, 5) + 3 x 90
    pytest.param(
        routine(
            "Press",
            Dose(
                sets=[
                    Set(Reps(12), load="40 kg", rest="90 s"),
                    Set(Reps(10), load="45 kg", rest="90 s"),
                    Set(Reps(8), load="50 kg", rest="90 s"),
                    Set(Reps(6), load="60 kg", rest="90 s"),
                ]
            ),
        ),
        (342, 378, 450),
        id="4 pyramid",
    ),
    # (10 + 8 + 8, 10 + 12 + 12, 10 + 20 + 20) x (2, 3, 5)
    pytest.param(
        routine(
            "Curl",
            Dose(
                sets=[
                    Set(Reps(10), load="20 kg", rest="0 s"),
                    Set(Reps("to failure"), load="15 kg", rest="0 s", role="drop"),
                    Set(Reps("to failure"), load="10 kg", role="drop"),
                ]
            ),
        ),
        (52, 102, 250),
        id="7 drop sets",
    ),
    # 3 x (8, 12, 20) x (2, 3, 5) + 2 x (10, 30, 60)
    pytest.param(routine("Heel raise", Dose(Reps("until fatigue"), sets=3)), (68, 168, 420), id="14 until fatigue"),
    # 3 x 16 x 4 + 2 x 60
    pytest.param(
        routine("Split squat", Dose(Reps(8, tempo="3-0-1-0"), sets=3, sides="alternating", rest="1 min")),
        (312, 312, 312),
        id="17 split squat",
    ),
    # 4 x (6 x (2, 3, 5) + 2 x 15) + 3 x 180
    pytest.param(
        routine(
            "Power clean",
            Block(
                Prescription(Exercise(id="power-clean", name="Power clean"), Dose(Reps(2), sets=3, rest="15 s")),
                rounds=4,
                rest="3 min",
            ),
        ),
        (708, 732, 780),
        id="18 cluster",
    ),
    # 10 x 5 + 9 x 5
    pytest.param(
        routine("Pelvic floor", Dose(Hold("5 s"), sets=10, rest="5 s"), per_day=3), (95, 95, 95), id="21 pelvic floor"
    ),
    # 240 s of running, 225 s of rest
    pytest.param(
        routine(
            "Run",
            *[item for length in SPRINTS for item in (Dose(Move(f"{length} s")), Rest(f"{length} s"))][:-1],
        ),
        (465, 465, 465),
        id="26 sprints",
    ),
    # 2 x 10 x (4 + 2 + 5) + 30
    pytest.param(
        routine("Bridge", Dose(Reps(10, tempo="4-0-2-0", hold="5 s"), sets=2, rest="30 s")),
        (250, 250, 250),
        id="31 bridge",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("protocol", "seconds"), PROTOCOLS)
def test_a_protocol_takes_the_time_worked_out_by_hand(protocol: Routine, seconds: Seconds) -> None:
    assert footex.estimate(protocol).total.milliseconds == tuple(1_000 * figure for figure in seconds)
    for level, figure in zip(Level, seconds, strict=True):
        steps = footex.timeline(protocol, level=level)
        assert sum(step.duration_milliseconds for step in steps) == 1_000 * figure


@pytest.mark.parametrize("protocol", [pytest.param(one.values[0], id=one.id) for one in PROTOCOLS])
def test_a_protocol_is_written_and_read_back(protocol: Routine) -> None:
    assert footex.loads(footex.dumps(protocol), catalog=footex.Catalog(exercises=protocol.exercises())) == protocol


@pytest.mark.parametrize(("protocol", "seconds"), PROTOCOLS)
def test_a_protocol_is_fitted_to_the_time_there_is(protocol: Routine, seconds: Seconds) -> None:
    whole = footex.fit_to_budget(protocol, f"{seconds[1]} s")
    assert whole.estimate.total.milliseconds[1] == 1_000 * seconds[1]
    assert whole.time_left == Duration("0 s")
    rests = [item for item in protocol.items if isinstance(item, Rest)]
    assert [item for item in whole.routine.items if isinstance(item, Rest)] == rests

    first = protocol.items[0]
    some = first.cap is None if isinstance(first, Block) else first.dose.sets != Count(1)  # type: ignore[union-attr]
    if len(protocol.items) > 1 or some:
        shorter = footex.fit_to_budget(protocol, f"{seconds[1] - 1} s")
        assert 0 < shorter.estimate.total.milliseconds[1] < 1_000 * seconds[1]
        assert shorter.changes
    else:
        with pytest.raises(footex.Infeasible):
            footex.fit_to_budget(protocol, f"{seconds[1] - 1} s")


@pytest.mark.parametrize(("protocol", "seconds"), PROTOCOLS)
def test_a_week_of_a_protocol_is_planned(protocol: Routine, seconds: Seconds) -> None:
    often = attrs.evolve(protocol.frequency, weeks=footex.UNSTATED)
    if often == Frequency():
        often = Frequency(days_per_week=3, per_day=1)
    elif often.days_per_week is footex.UNSTATED:
        often = attrs.evolve(often, days_per_week=7)
    times = often.per_day.typical * often.days_per_week.typical  # type: ignore[union-attr]
    plan = footex.plan_week(
        Commitment(routine=protocol, frequency=often),
        "daily 07:00-20:00",
        start="2026-11-23",
        policy=footex.Policy(min_gap="4 h"),
    )

    assert len(plan.sessions) == times
    assert {session.minutes for session in plan.sessions} == {-(-seconds[1] // 60)}
    assert check_plan(plan) == ()
    assert footex.loads(footex.dumps(plan)) == plan


def test_as_many_rounds_as_possible_are_two_three_or_six() -> None:
    (protocol,) = (one.values[0] for one in PROTOCOLS if one.id == "5 as many rounds as possible")
    (rounds,) = footex.estimate(protocol).capped  # type: ignore[arg-type]
    assert (rounds.fewest, rounds.typical, rounds.most) == (2, 3, 6)


def test_heel_drops_as_two_exercises_have_a_transition_between_them() -> None:
    exercises = [Exercise(id=f"heel-drop-{knee}", name=f"Heel drop, {knee}") for knee in ("straight", "bent")]
    two = Routine(id="drops", title="Drops", items=[Prescription(exercise, DROPS) for exercise in exercises])
    assert footex.estimate(two).total == Duration("988 s", "1080 s", "1020 s")


def test_heel_drops_grow_by_5_kg_a_week_up_to_60_kg() -> None:
    loaded = [attrs.evolve(DROPS, load="5-60 kg")] * 2
    drops = routine("Heel drop", *loaded, per_day=2, days_per_week=7)
    plan = footex.plan_programme(
        drops,
        "daily 07:00-20:00",
        start="2026-11-23",
        weeks=12,
        ramp=[f"{week}/11" for week in range(12)],
        policy=footex.Policy(min_gap="4 h"),
    )

    assert len(plan.sessions) == 12 * 14
    climbed = [str(plan.week(number)[0].routine.items[0].dose.load) for number in range(1, 13)]
    assert climbed == [f"{5 * week} kg" for week in range(1, 13)]
