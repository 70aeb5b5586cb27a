"""Protocols that people really do, step by step: lengths, cues and what is assumed."""

from sessions import assumed, cues, of, session

import footex
from footex import Dose, Hold, Move, Reps, Rest, estimate, timeline
from footex.timing import Level, TimeKind

WORK, HOLD, REST, SWITCH, TRANSITION, WAIT, CAPPED = TimeKind


def seconds(*items: footex.model.Item) -> tuple[int, ...]:
    """Low, typical and high; each is what the steps of that level take."""
    total = estimate(session(*items)).total.milliseconds
    walked = [sum(step.duration_milliseconds for step in timeline(session(*items), level=level)) for level in Level]
    assert tuple(walked) == total
    return tuple(figure // 1000 for figure in total)


def test_heel_drops_with_a_straight_and_then_a_bent_knee() -> None:
    """Alfredson's: 3 x 15 each, tempo 3-0-1-0, 1 min between sets."""
    drops = [
        of("Heel drop", Dose(Reps(15, tempo="3-0-1-0", label=f"{knee} knee"), sets=3, sides="each", rest="1 min"))
        for knee in ("straight", "bent")
    ]
    assert seconds(*drops) == (978, 990, 1020)
    found = cues(*drops)
    assert len(found) == 22
    assert found[:4] == [
        "Heel drop: left side, set 1 of 3, 15 repetitions, straight knee, tempo 3-0-1-0",
        "Heel drop: switch to the right side",
        "Heel drop: right side, set 1 of 3, 15 repetitions, straight knee, tempo 3-0-1-0",
        "Rest; Heel drop: set 1 of 3 done",
    ]
    assert found[11] == "Heel drop: left side, set 1 of 3, 15 repetitions, bent knee, tempo 3-0-1-0"
    assert assumed(*drops)[:4] == [(WORK, []), (SWITCH, ["switch"]), (WORK, []), (REST, [])]


def test_contract_relax() -> None:
    """Three times each leg, one leg after the other, 20 s between."""
    work: list[footex.model.Work] = [
        Hold("10 s", label="stretch"),
        Hold("6 s", label="contract"),
        Move("2-3 s", label="relax"),
        Hold("30 s", label="stretch"),
    ]
    hamstrings = of("Hamstrings", Dose(work, sets=3, sides="each", order="finish-side-first", rest="20 s"))
    assert seconds(hamstrings) == (371, 376, 384)
    assert cues(hamstrings)[:6] == cues(hamstrings, grain="repetition")[:6] == [
        "Hamstrings: left side, set 1 of 3, stretch, hold",
        "Hamstrings: left side, set 1 of 3, contract, hold",
        "Hamstrings: left side, set 1 of 3, relax",
        "Hamstrings: left side, set 1 of 3, stretch, hold",
        "Rest; Hamstrings: set 1 of 3 done",
        "Hamstrings: left side, set 2 of 3, stretch, hold",
    ]  # fmt: skip


def test_split_squats_with_alternating_legs() -> None:
    squat = of("Split squat", Dose(Reps(8, tempo="3-0-1-0"), sets=3, sides="alternating", rest="1 min"))
    assert seconds(squat) == (312, 312, 312)
    assert cues(squat)[:2] == [
        "Split squat: alternating sides, set 1 of 3, 8 repetitions, tempo 3-0-1-0",
        "Rest; Split squat: set 1 of 3 done",
    ]
    assert cues(squat, grain="repetition")[1] == (
        "Split squat: right side, set 1 of 3, repetition 1 of 8, tempo 3-0-1-0"
    )
    assert not any(names for _, names in assumed(squat))


def test_one_leg_with_eyes_closed_without_a_rest() -> None:
    stand = of("One leg, eyes closed", Dose(Hold("30 s"), sets=3, sides="each", rest="0 s"))
    assert seconds(stand) == (189, 195, 210)
    assert cues(stand) == [
        "One leg, eyes closed: left side, set 1 of 3, hold",
        "One leg, eyes closed: switch to the right side",
        "One leg, eyes closed: right side, set 1 of 3, hold",
        "One leg, eyes closed: right side, set 2 of 3, hold",
        "One leg, eyes closed: switch to the left side",
        "One leg, eyes closed: left side, set 2 of 3, hold",
        "One leg, eyes closed: left side, set 3 of 3, hold",
        "One leg, eyes closed: switch to the right side",
        "One leg, eyes closed: right side, set 3 of 3, hold",
    ]


def test_pelvic_floor() -> None:
    floor = of("Pelvic floor", Dose(Reps(10, hold="5 s", rest="5 s")))
    assert seconds(floor) == (115, 125, 145)
    assert cues(floor) == ["Pelvic floor: 10 repetitions, hold 5 s each, rest 5 s between"]
    assert assumed(floor) == [(WORK, ["repetition"])]


def test_sprints_each_followed_by_as_long_a_rest() -> None:
    lengths = ["15 s", "30 s", "45 s", "1 min", "45 s", "30 s", "15 s"]
    items = [item for length in lengths for item in (of("Sprint", Dose(Move(length))), Rest(length))][:-1]
    assert seconds(*items) == (465, 465, 465)
    assert cues(*items) == ["Sprint", "Rest"] * 6 + ["Sprint"]
    assert not any(names for _, names in assumed(*items))


def test_bridges_with_a_hold_at_the_top() -> None:
    bridge = of("Bridge", Dose(Reps(10, tempo="4-0-2-0", hold="5 s"), sets=2, rest="30 s"))
    assert seconds(bridge) == (250, 250, 250)
    assert cues(bridge) == [
        "Bridge: set 1 of 2, 10 repetitions, hold 5 s each, tempo 4-0-2-0",
        "Rest; Bridge: set 1 of 2 done",
        "Bridge: set 2 of 2, 10 repetitions, hold 5 s each, tempo 4-0-2-0",
    ]
    assert cues(bridge, grain="repetition")[:2] == [
        "Bridge: set 1 of 2, repetition 1 of 10, tempo 4-0-2-0",
        "Bridge: set 1 of 2, repetition 1 of 10, hold",
    ]
