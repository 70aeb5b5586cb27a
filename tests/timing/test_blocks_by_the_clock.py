"""Blocks with a cap, with marks and with mirrored sides, worked out by hand."""

import pytest

import footex
from footex import Block, BoundExceeded, Dose, Exercise, Prescription, Rest, Routine, estimate, timeline
from footex.model import Item, Reading
from footex.timing import STEADY, Level, TimeKind, Waiting, tally


def do(name: str, dose: str) -> Prescription:
    return Prescription(Exercise(id=name.lower().replace(" ", "-"), name=name), Dose(dose))


def routine(*items: Item) -> Routine:
    return Routine(id="session", title="Session", items=items)


def seconds(milliseconds: tuple[int, int, int]) -> tuple[int, int, int]:
    low, typical, high = (figure // 1000 for figure in milliseconds)
    return low, typical, high


def cues(session: Routine, level: str = "typical") -> list[tuple[int, str]]:
    steps = timeline(session, level=level, grain="bout")  # type: ignore[arg-type] # a text from a parameter
    return [(step.duration_milliseconds // 1000, step.cue) for step in steps]


FIVE = do("Squat", "5")  # 10, 15 or 25 s
OTHER = do("Lunge", "5")


def test_a_capped_block_takes_its_cap_and_counts_whole_rounds() -> None:
    # Rounds of 10 + 10, 15 + 30 and 25 + 60 s with the transitions between: 3 typical ones end after 3 x 30 + 5 x 30.
    found = estimate(routine(Block([FIVE, OTHER], cap="4 min")))
    assert seconds(found.total.milliseconds) == (240, 240, 240)
    assert [(part.place, part.kind) for part in found.parts] == [("items[0]", TimeKind.CAPPED)]
    (capped,) = found.capped
    assert (capped.place, capped.fewest, capped.typical, capped.most) == ("items[0]", 1, 3, 6)
    assert {one.name: one.worth.milliseconds[1] for one in found.assumptions} == {"repetition": 0, "transition": 0}


def test_the_fewest_rounds_are_those_of_the_shortest_cap() -> None:
    (capped,) = estimate(routine(Block(FIVE, cap="20-30-60 s"))).capped
    # 20 of 25 s, 30 of 15 s, 60 of 10 s
    assert (capped.fewest, capped.typical, capped.most) == (0, 2, 6)


def test_the_last_step_of_a_capped_block_is_cut() -> None:
    assert cues(routine(Block([FIVE, OTHER], cap="2 min"))) == [
        (15, "Squat: round 1, 5 repetitions"),
        (30, "Get ready: Lunge, round 1"),
        (15, "Lunge: round 1, 5 repetitions"),
        (30, "Get ready: Squat, round 2"),
        (15, "Squat: round 2, 5 repetitions"),
        (15, "Get ready: Lunge, round 2"),
    ]


def test_a_timeline_may_start_within_a_capped_block() -> None:
    whole = routine(Block([FIVE, OTHER], cap="2 min"), Rest("10 s"), FIVE)
    all_steps = list(timeline(whole))
    for start in (0, 40_000, 107_000, 119_999, 120_000, 131_000):
        expected = [step for step in all_steps if step.start_milliseconds + step.duration_milliseconds > start]
        assert list(timeline(whole, start=footex.Duration.from_milliseconds(start))) == expected if start else True


def test_a_round_in_a_capped_block_keeps_the_numbers_of_rounds_inside_it() -> None:
    inside = Block(FIVE, rounds=2, rest="5 s")
    assert [cue for _, cue in cues(routine(Block(inside, cap="1 min")))] == [
        "Squat: round 1 of 2, 5 repetitions",
        "Rest; round 1 of 2",
        "Squat: round 2 of 2, 5 repetitions",
        "Squat: round 1 of 2, 5 repetitions",
        "Rest; round 1 of 2",
        "Squat: round 2 of 2, 5 repetitions",
    ]


def test_rounds_shorter_than_the_mark_wait_the_last_one_too_and_longer_ones_miss_it() -> None:
    # 15 repetitions: 30, 45 or 75 s in each minute
    found = estimate(routine(Block(do("Clean", "15"), rounds=3, every="1 min")))
    assert seconds(found.total.milliseconds) == (180, 180, 225)
    assert seconds(found.by_dose.milliseconds) == (180, 180, 180)
    assert [(part.kind, seconds(part.total.milliseconds)) for part in found.parts] == [
        (TimeKind.WORK, (90, 135, 225)),
        (TimeKind.WAIT, (90, 45, 0)),
    ]
    assert str(found.parts[1].total) == "1 min 30 s - 45 s - 0 s"
    assert found.parts[1].by_dose == Waiting((45_000, 45_000, 45_000))
    assert str(found.parts[1].by_dose) == "45 s"
    (marked,) = found.marked
    assert (marked.place, str(marked.every), str(marked.round)) == ("items[0]", "1 min", "30 s - 45 s - 1 min 15 s")
    assert marked.missed == (Level.HIGH,)
    # With repetitions of 5 s in place of 2 s, every round is 15 s longer than its mark.
    assert [one.worth.milliseconds[1] for one in found.assumptions] == [45_000]


def test_what_waits_for_the_mark_is_a_step_that_rests_on_all_before_it() -> None:
    session = routine(Block(do("Clean", "15"), rounds=2, every="1 min"))
    assert cues(session) == [
        (45, "Clean: round 1 of 2, 15 repetitions"),
        (15, "Wait; round 1 of 2 done"),
        (45, "Clean: round 2 of 2, 15 repetitions"),
        (15, "Wait; round 2 of 2 done"),
    ]
    assert [one.name for one in list(timeline(session))[-1].assumed] == ["repetition"]
    assert cues(session, "high") == [(75, f"Clean: round {number} of 2, 15 repetitions") for number in (1, 2)]
    once = routine(Block(do("Clean", "15"), every="1 min"))
    assert cues(once) == [(45, "Clean: 15 repetitions"), (15, "Wait")]


def test_what_waits_rests_on_rests_and_switches_too() -> None:
    inside = Block([do("Squat", "2 x 30 s"), do("Lunge", "5 s, each side")], rounds=2, rest="unstated", between="0 s")
    steps = list(timeline(routine(Block(inside, rounds=1, every="10 min"))))
    assert steps[-1].kind is TimeKind.WAIT
    assert {one.name for one in steps[-1].assumed} == {"rest", "switch"}
    once = list(timeline(routine(Block(Block(do("Squat", "30 s"), rest="unstated"), every="1 min"))))
    assert (once[-1].kind, once[-1].assumed) == (TimeKind.WAIT, ())
    paused = [do("Squat", "30 s"), Rest("unstated"), Block(do("Lunge", "5"), cap="10 s")]
    assert [one.name for one in list(timeline(routine(Block(paused, every="3 min"))))[-1].assumed] == [
        "rest", "repetition",
    ]  # fmt: skip
    whole = list(timeline(routine(Block(do("Squat", "5"), every="1 min")), grain="bout"))
    assert [one.name for one in whole[-1].assumed] == ["repetition"]


def test_a_mark_has_a_range_of_its_own_and_nothing_else_stands_between_two_rounds() -> None:
    block = Block([FIVE, Rest("0 s"), OTHER], rounds=2, every="40-60-90 s", between="10 s")
    found = estimate(routine(block))
    assert seconds(found.total.milliseconds) == (80, 120, 180)
    assert found.marked[0].missed == ()


def test_marks_inside_marks_and_rounds_are_decided_one_by_one() -> None:
    inner = Block(FIVE, rounds=2, every="20 s")  # 40, 40 or 50 s
    found = estimate(routine(Block(Block(inner, rounds=3, every="45 s"), rounds=2, rest="10 s")))
    assert seconds(found.total.milliseconds) == (2 * 135 + 10, 2 * 135 + 10, 2 * 150 + 10)
    assert [one.place for one in found.marked] == ["items[0].items[0].items[0]", "items[0].items[0]"]
    assert [one.missed for one in found.marked] == [(Level.HIGH,), (Level.HIGH,)]


def test_marks_inside_a_cap_are_reported_and_take_no_time_of_their_own() -> None:
    found = estimate(routine(Block(Block(FIVE, rounds=2, every="20 s"), cap="2 min")))
    assert seconds(found.total.milliseconds) == (120, 120, 120)
    assert [(one.place, one.missed) for one in found.marked] == [("items[0].items[0]", (Level.HIGH,))]
    (capped,) = found.capped
    assert (capped.fewest, capped.typical, capped.most) == (2, 3, 3)


def test_a_tally_takes_the_longer_of_mark_and_round_at_each_pace() -> None:
    session = routine(
        do("Squat", "10"), Rest("0 s"), Block(Block(FIVE, rounds=2, every="20 s"), rounds=3, every="1 min")
    )
    counted = tally(session)
    assert counted.repetitions == 10
    (outer,) = counted.marked
    assert (outer.rounds, outer.every, outer.round.repetitions) == (3, 60_000, 0)
    (inner,) = outer.round.marked
    assert (inner.rounds, inner.every, inner.round.repetitions) == (2, 20_000, 5)
    # 10 x (2, 3, 5) and three rounds of a minute
    assert [counted.time(level=level).milliseconds[0] // 1000 for level in Level] == [200, 210, 230]


def test_a_mirrored_block_is_done_on_one_side_then_on_the_other_with_one_switch() -> None:
    flow = Block([do("Dog", "30 s"), do("Lunge", "2 x 30 s, rest 0 s, each side")], between="5 s", mirror="right")
    # On each side 30 + 5 + 2 x 30, and a switch of 3, 5 or 10 s
    found = estimate(routine(flow))
    assert seconds(found.total.milliseconds) == (193, 195, 200)
    assert cues(routine(flow)) == [
        (30, "Dog: hold"),
        (5, "Rest"),
        (30, "Lunge: right side, set 1 of 2, hold"),
        (30, "Lunge: right side, set 2 of 2, hold"),
        (5, "Switch to the left side"),
        (30, "Dog: hold"),
        (5, "Rest"),
        (30, "Lunge: left side, set 1 of 2, hold"),
        (30, "Lunge: left side, set 2 of 2, hold"),
    ]


def test_all_rounds_of_a_mirrored_block_are_done_on_one_side_first() -> None:
    flow = Block([do("Lunge", "10 s, each side")], rounds=2, rest="4 s", mirror="left")
    found = estimate(routine(flow))
    assert seconds(found.total.milliseconds) == (51, 53, 58)
    assert [cue for _, cue in cues(routine(flow))] == [
        "Lunge: left side, round 1 of 2, hold",
        "Rest; round 1 of 2",
        "Lunge: left side, round 2 of 2, hold",
        "Switch to the right side",
        "Lunge: right side, round 1 of 2, hold",
        "Rest; round 1 of 2",
        "Lunge: right side, round 2 of 2, hold",
    ]


def test_mirrored_rounds_keep_marks() -> None:
    flow = Block([do("Lunge", "10 s, each side")], rounds=2, every="15 s", mirror="left")
    found = estimate(routine(flow))
    assert seconds(found.total.milliseconds) == (63, 65, 70)
    assert [cue for _, cue in cues(routine(flow))][1:5] == [
        "Wait; round 1 of 2 done",
        "Lunge: left side, round 2 of 2, hold",
        "Wait; round 2 of 2 done",
        "Switch to the right side",
    ]


def test_another_reading_inside_a_block_by_the_clock_changes_only_what_the_clock_leaves() -> None:
    clean = Prescription(
        Exercise(id="clean", name="Clean"), "15", readings=Reading(dose="25", why="both hands are counted")
    )
    within = estimate(routine(Block(clean, cap="5 min"), do("Squat", "10")))
    assert [(one.place, one.total) for one in within.readings] == [("items[0].items[0]", within.total)]
    marked = estimate(routine(Block(clean, rounds=2, every="1 min"), do("Squat", "10")))
    (reading,) = marked.readings
    # 50, 75 or 125 s a round in place of 30, 45 or 75
    assert [more - less for more, less in zip(reading.total.milliseconds, marked.total.milliseconds, strict=True)] == [
        0,
        30_000,
        100_000,
    ]
    assert reading.change == (reading.total.typical - marked.total.typical)


def test_a_word_in_a_block_by_the_clock_is_worth_what_the_clock_leaves_of_it() -> None:
    # "a few" repetitions: 2-4, so 6, 9 or 12 s
    shorter = estimate(routine(Block(do("Clean", "a few"), rounds=10, every="10 s")))
    assert {one.name: one.worth.milliseconds[1] for one in shorter.assumptions} == {
        "repetition": 50_000, "a few": 20_000,
    }  # fmt: skip
    capped = estimate(routine(Block(do("Clean", "a few"), cap="1 min")))
    assert {one.name: one.worth.milliseconds[1] for one in capped.assumptions} == {"repetition": 0, "a few": 0}


def test_more_than_10_million_steps_within_a_cap_are_refused() -> None:
    quick = Exercise(id="tap", name="Tap", rep_time="0.001 s")
    session = routine(Block(Prescription(quick, Dose("10")), cap="3 h"))
    with pytest.raises(BoundExceeded) as caught:
        estimate(session)
    assert (caught.value.figure, caught.value.bound) == (10_800_000, 10_000_000)
    assert estimate(routine(Block(Prescription(quick, Dose("10")), cap="2 h")), pace=STEADY).capped[0].most == 720_000
