"""Steps: what each rests on, and the words of its cue."""

from collections import Counter
from datetime import timedelta

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import footex
from footex import (
    UNSTATED,
    Block,
    Dose,
    Duration,
    Exercise,
    Hold,
    Move,
    Pace,
    Prescription,
    Reps,
    Rest,
    Routine,
    Step,
    Vague,
    estimate,
    timeline,
)  # fmt: skip
from footex.model import Load, Sides
from footex.testing import paces, routines
from footex.timing import STEADY, Assumed, AssumptionKind, Grain, Level, TimeKind, tally

small = routines(max_items=3, max_depth=2, max_count=4, detailed=False)
levels = st.sampled_from(Level)


def session(*items: footex.model.Item) -> Routine:
    return Routine(id="session", title="Session", items=items)


def of(name: str, dose: Dose, **fields: str) -> Prescription:
    exercise = Exercise(id=name.lower().replace(",", "").replace(" ", "-"), name=name)
    return Prescription(exercise, dose, **fields)  # type: ignore[arg-type]


def cues(*items: footex.model.Item, grain: str = "bout", level: str = "typical") -> list[str]:
    return [step.cue for step in timeline(session(*items), grain=grain, level=level)]  # type: ignore[arg-type]


def assumed(*items: footex.model.Item, grain: str = "bout") -> list[tuple[TimeKind, list[str]]]:
    steps = timeline(session(*items), grain=grain)  # type: ignore[arg-type]
    return [(step.kind, [one.name for one in step.assumed]) for step in steps]


WORK, HOLD, REST, SWITCH, TRANSITION, WAIT, CAPPED = TimeKind


# What a step rests on.


def goes_by_no_clock(routine: Routine, pace: Pace) -> bool:
    found = estimate(routine, pace=pace)
    return not found.capped and not found.marked


@given(small, paces(), levels)
def test_the_steps_that_rest_on_no_time_of_the_pace_take_the_stated_time_of_the_tally(
    routine: Routine, pace: Pace, level: Level
) -> None:
    assume(goes_by_no_clock(routine, pace))
    steps = timeline(routine, pace=pace, level=level)
    stated = [step for step in steps if not any(one.kind is AssumptionKind.TIME for one in step.assumed)]
    assert sum(step.duration_milliseconds for step in stated) == tally(routine, pace=pace, level=level).stated


@given(small, paces(), levels, st.sampled_from(Grain))
def test_what_a_step_rests_on_is_among_the_assumptions_of_the_estimate_at_its_place(
    routine: Routine, pace: Pace, level: Level, grain: Grain
) -> None:
    places = {one.place for one in estimate(routine, pace=pace).marked}
    known = {
        (place, Assumed(one.name, one.kind, one.value, one.reason))
        for one in estimate(routine, pace=pace).assumptions
        for place in one.where
    }
    # What is waited for a mark rests on all that is done before it.
    known |= {(place, one) for place in places for where, one in known if f"{where}.".startswith(f"{place}.")}
    steps = timeline(routine, pace=pace, level=level, grain=grain)
    assert {(step.place, one) for step in steps for one in step.assumed} <= known


@given(small, paces())
def test_as_many_steps_rest_on_a_time_as_it_is_worth(routine: Routine, pace: Pace) -> None:
    assume(goes_by_no_clock(routine, pace))
    resting: Counter[Assumed] = Counter()
    for step in timeline(routine, pace=pace):
        metres = 1 if step.distance is None else step.distance.whole_metres[0]
        resting.update(dict.fromkeys(step.assumed, step.steps or metres))
    for one in estimate(routine, pace=pace).assumptions:
        if isinstance(one.value, Duration) and one.kind is AssumptionKind.TIME:
            low, _, high = one.value.milliseconds
            found = resting[Assumed(one.name, one.kind, one.value, one.reason)]
            assert found * (high - low) == one.worth.milliseconds[1]


@given(small, paces(), levels)
def test_a_bout_rests_on_what_its_pieces_rest_on_and_on_their_count(routine: Routine, pace: Pace, level: Level) -> None:
    assume(goes_by_no_clock(routine, pace))
    pieces = list(timeline(routine, pace=pace, level=level))
    for bout in timeline(routine, pace=pace, level=level, grain="bout"):
        if bout.work is not None:
            parts: list[Step] = []
            while sum(part.duration_milliseconds for part in parts) < bout.duration_milliseconds:
                parts.append(pieces.pop(0))
            times = {one for part in parts for one in part.assumed if isinstance(one.value, Duration)}
            counts = {one for one in bout.assumed if not isinstance(one.value, Duration)}
            assert set(bout.assumed) - counts == times
            assert len(counts) == assumes_a_count(bout.work)
            assert len(set(bout.assumed)) == len(bout.assumed)
        else:
            assert pieces.pop(0) == bout
    assert not pieces


def assumes_a_count(work: footex.model.Work) -> bool:
    """Whether repetitions or steps are unstated or vague, or they or a distance are open."""
    match work:
        case Reps(count=amount) | Move(steps=None, distance=amount) if amount is not None:
            return getattr(amount, "sense", None) is not footex.model.Sense.EXACT
        case Move(steps=amount) if amount is not None:
            return getattr(amount, "sense", None) is not footex.model.Sense.EXACT
        case _:
            return False


def test_a_step_says_which_assumption_its_length_rests_on_and_why() -> None:
    (step,) = timeline(session(of("Plank", Dose(Hold(UNSTATED)))))
    bout = STEADY.bout
    assert step.assumed == (Assumed("bout", AssumptionKind.TIME, bout.value, bout.reason),)
    (step,) = timeline(session(of("Plank", Dose(Hold(Vague("a few seconds"))))))
    (few,) = (word for word in STEADY.words if word.words == "a few")
    assert step.assumed == (Assumed("a few seconds", AssumptionKind.WORD, Duration("2-3-5 s"), few.reason),)


def test_stated_lengths_rest_on_nothing_and_others_on_each_thing_that_is_not_stated() -> None:
    slow = Exercise(id="slow", name="Slow", rep_time="4 s")
    lunge = Dose(Reps(UNSTATED, hold=Vague("a few seconds"), rest=UNSTATED), sets=2, sides="each", rest="30 s")
    assert assumed(
        of("Squat", Dose(Reps(2, tempo="3-0-1-0", hold="5-9 s", rest="1 s"), sets=2, rest="1 min")),
        Rest("10 s"),
        Prescription(slow, Dose(Reps(2))),
        Rest(Vague("a couple of minutes")),
        of("Walk", Dose(Move("20 s"))),
        of("Lunge", lunge),
    ) == [
        (WORK, []),
        (REST, []),
        (WORK, []),
        (REST, []),
        (WORK, ["repetition of slow"]),
        (REST, ["a couple of minutes"]),
        (WORK, []),
        (TRANSITION, ["transition"]),
        (WORK, ["repetition", "a few seconds", "rest", "unstated repetitions"]),
        (SWITCH, ["switch"]),
        (WORK, ["repetition", "a few seconds", "rest", "unstated repetitions"]),
        (REST, []),
        (WORK, ["repetition", "a few seconds", "rest", "unstated repetitions"]),
        (SWITCH, ["switch"]),
        (WORK, ["repetition", "a few seconds", "rest", "unstated repetitions"]),
    ]


def test_a_repetition_doesnt_rest_on_how_many_there_are() -> None:
    raises = of("Heel raise", Dose(Reps("a couple of", hold="5 s", rest=UNSTATED), sets="a few"))
    assert assumed(raises, grain="repetition")[:5] == [
        (WORK, ["repetition"]),
        (HOLD, []),
        (REST, ["rest"]),
        (WORK, ["repetition"]),
        (HOLD, []),
    ]


def test_steps_share_what_they_rest_on() -> None:
    long = Block(items=of("Squat", Dose(Reps(50, hold=UNSTATED), sets=10, sides="each")), rounds=5)
    steps = list(timeline(session(long)))
    assert len(steps) > 10_000
    assert len({id(step.assumed) for step in steps}) == 4
    assert len({id(one) for step in steps for one in step.assumed}) == 4


# Rests of no time.


@given(small, paces(), levels, st.sampled_from(Grain))
def test_a_rest_stated_as_no_time_gives_no_step(routine: Routine, pace: Pace, level: Level, grain: Grain) -> None:
    for step in timeline(routine, pace=pace, level=level, grain=grain):
        assert step.duration_milliseconds or step.assumed


def test_a_stated_rest_of_0_s_between_repetitions_sets_items_or_rounds_gives_no_step() -> None:
    squat = of("Squat", Dose(Reps(2, rest="0 s"), sets=2, rest="0 s"))
    circuit = Block(items=[squat, Rest("0 s"), of("Plank", Dose(Hold("5 s")))], rounds=2, rest="0-10 s")
    kinds = [step.kind for step in timeline(session(circuit), level="low")]
    assert kinds == [WORK, WORK, WORK, WORK, HOLD] * 2
    assert [step.kind for step in timeline(session(circuit), level="high")].count(REST) == 1


def test_an_assumed_rest_of_0_s_is_a_step_since_it_may_take_longer() -> None:
    hasty = attrs.evolve(STEADY, id="hasty-1", rest="0-0-10 s")
    plank = session(of("Plank", Dose(Hold("5 s"), sets=2)))
    rest = list(timeline(plank, pace=hasty))[1]
    assert (rest.kind, rest.duration_milliseconds, rest.assumed[0].name) == (REST, 0, "rest")


# What is done in a step.


def test_a_step_knows_its_prescription_and_the_figures_inside_its_work() -> None:
    reps = Reps(10, hold="5-7 s", tempo="4-0-2-0", rest="1-3 s", label="slow")
    bridge = of("Bridge", Dose(reps, sets=2, rest="30 s", load="10 kg"), variation="one leg raised")
    work, rest, _ = timeline(session(bridge), grain="bout", level="high")
    assert work.prescription == rest.prescription == bridge
    assert (work.exercise, work.work, work.label, str(work.tempo)) == (bridge.exercise, reps, "slow", "4-0-2-0")
    assert (work.hold, work.rest_milliseconds, work.load) == (timedelta(seconds=7), 3000, Load("10 kg"))
    assert (rest.work, rest.label, rest.tempo, rest.hold, rest.load) == (None, "", None, None, None)


def test_a_transition_knows_the_prescription_that_it_leads_to_and_a_rest_between_items_none() -> None:
    squat, plank = of("Squat", Dose(Reps(1))), of("Plank", Dose(Hold("5 s")))
    steps = timeline(session(squat, plank, Rest("5 s"), squat))
    pauses = [(step.prescription, step.exercise) for step in steps if step.kind in (TRANSITION, REST)]
    assert pauses == [(plank, plank.exercise), (None, None)]


def test_a_hold_alone_is_the_step_itself_and_nothing_inside() -> None:
    (step,) = timeline(session(of("Plank", Dose(Hold("30 s")))))
    assert (step.kind, step.duration_milliseconds, step.hold, step.tempo) == (HOLD, 30_000, None, None)


# Cues.


@given(small, levels, st.sampled_from(Grain))
def test_a_cue_never_loses_the_side_set_round_load_hold_rest_or_tempo(
    routine: Routine, level: Level, grain: Grain
) -> None:
    sides = {
        Sides.LEFT: "left side",
        Sides.RIGHT: "right side",
        Sides.ALTERNATING: "alternating sides",
        Sides.AFFECTED: "affected side",
    }
    for step in timeline(routine, level=level, grain=grain):
        wanted = [step.exercise.name] if step.exercise is not None else []
        if step.kind is not SWITCH:
            wanted += [f"round {step.round} of {step.rounds}"] if step.rounds > 1 else []
            between_sides = step.work is None and step.side is not None
            wanted += [f"set {step.set} of {step.sets}"] if step.sets > 1 and not between_sides else []
        wanted += [sides[step.side]] if step.side in sides else []
        if step.work is not None:
            wanted += [step.label, "" if step.kind is WORK else step.kind.value]
            wanted += [step.load.text] if isinstance(step.load, Load) and step.kind is not REST else []
            wanted += [f"tempo {step.tempo}"] if step.tempo and step.kind is WORK else []
        if grain is Grain.BOUT:
            wanted += [f"hold {inside(step, step.hold_milliseconds, 'hold')}"] if step.hold else []
            rest = step.rest_milliseconds
            wanted += [f"rest {inside(step, rest, 'rest')} between"] if rest else []
        assert [words for words in wanted if words not in step.cue] == []


def inside(step: Step, milliseconds: int, name: str) -> str:
    stated = isinstance(getattr(step.work, name), Duration)
    return f"{'' if stated else 'about '}{Duration.from_milliseconds(milliseconds)}"


def test_the_cue_of_a_bout_says_the_hold_and_the_rest_inside() -> None:
    def bout(**fields: str) -> str:
        (cue,) = cues(of("Dorsiflexion", Dose(Reps(**{"count": 10, **fields}))))  # type: ignore[arg-type]
        return cue

    assert bout(hold="5 s") == "Dorsiflexion: 10 repetitions, hold 5 s each"
    assert bout(hold="5-7 s", rest="1.5 s") == "Dorsiflexion: 10 repetitions, hold 6 s each, rest 1.5 s between"
    assert bout(hold="a few seconds", rest="unstated") == (
        "Dorsiflexion: 10 repetitions, hold about 3 s each, rest about 30 s between"
    )
    assert bout(count="1", hold="5 s", rest="3 s") == "Dorsiflexion: 1 repetition, hold 5 s"
    assert bout(rest="0 s") == "Dorsiflexion: 10 repetitions"


def test_the_cue_of_one_repetition_on_each_side_in_turn_says_that_each_is_held() -> None:
    dose = Dose(Reps(1, hold="5 s", rest="3 s"), sides="alternating")
    assert cues(of("Lunge", dose)) == ["Lunge: alternating sides, 1 repetition, hold 5 s each, rest 3 s between"]


def test_the_load_is_in_the_cues_of_what_is_done_with_it() -> None:
    row = of("Row", Dose(Reps(2, hold="1 s", rest="2 s"), load="red band"))
    assert cues(row, grain="repetition") == [
        "Row: repetition 1 of 2, red band",
        "Row: repetition 1 of 2, hold, red band",
        "Row: repetition 1 of 2, rest",
        "Row: repetition 2 of 2, red band",
        "Row: repetition 2 of 2, hold, red band",
    ]


def test_the_role_and_the_label_of_sets_are_in_their_cues_and_sets_are_numbered_through() -> None:
    light, heavy = footex.Set(Reps(5), role="warm-up", load="20 kg"), footex.Set(Reps(3), times=2, label="paused")
    steps = list(timeline(session(of("Row", Dose(sets=[light, heavy]))), grain="bout"))
    assert [step.cue for step in steps] == [
        "Row: set 1 of 3, warm-up, 5 repetitions, 20 kg",
        "Rest; Row: set 1 of 3 done",
        "Row: set 2 of 3, paused, 3 repetitions",
        "Rest; Row: set 2 of 3 done",
        "Row: set 3 of 3, paused, 3 repetitions",
    ]
    roles = [None if step.role is None else step.role.value for step in steps]
    assert roles == ["warm-up", None, "working", None, "working"]


def test_a_load_that_is_unstated_or_none_is_not_in_the_cue() -> None:
    for load in (footex.UNSTATED, None):
        (step,) = timeline(session(of("Row", Dose(Reps(2), load=load))), grain="bout")
        assert (step.load, step.cue) == (load, "Row: 2 repetitions")


def test_rounds_are_in_the_cues_and_a_transition_between_two_announces_the_next() -> None:
    squat, lunge = (of(name, Dose(Reps(5), sets=sets, rest="5 s")) for name, sets in (("Squat", 2), ("Lunge", 1)))
    assert cues(Block(items=[squat, lunge], rounds=2)) == [
        "Squat: round 1 of 2, set 1 of 2, 5 repetitions",
        "Rest; Squat: round 1 of 2, set 1 of 2 done",
        "Squat: round 1 of 2, set 2 of 2, 5 repetitions",
        "Get ready: Lunge, round 1 of 2",
        "Lunge: round 1 of 2, 5 repetitions",
        "Get ready: Squat, round 2 of 2",
        "Squat: round 2 of 2, set 1 of 2, 5 repetitions",
        "Rest; Squat: round 2 of 2, set 1 of 2 done",
        "Squat: round 2 of 2, set 2 of 2, 5 repetitions",
        "Get ready: Lunge, round 2 of 2",
        "Lunge: round 2 of 2, 5 repetitions",
    ]
    assert cues(Block(items=lunge, rounds=2, rest="1 min")) == [
        "Lunge: round 1 of 2, 5 repetitions",
        "Rest; round 1 of 2",
        "Lunge: round 2 of 2, 5 repetitions",
    ]


# Protocols that people really do.


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


@pytest.mark.parametrize(("name", "percent"), [("heel-and-foot-stretching", 100), ("simple-foot-exercises", 79)])
def test_most_of_the_bundled_routines_rests_on_assumptions(name: str, percent: int) -> None:
    steps = list(timeline(footex.bundled().routines[name]))
    resting = sum(step.duration_milliseconds for step in steps if step.assumed)
    assert round(100 * resting / sum(step.duration_milliseconds for step in steps)) == percent
