"""The words of a step's cue."""

from hypothesis import given
from hypothesis import strategies as st
from sessions import cues, of, session

import footex
from footex import Block, Dose, Duration, Reps, Routine, Step, timeline
from footex.model import Load, Sides
from footex.testing import routines
from footex.timing import Grain, Level, StepFigure, TimeKind

small = routines(max_items=3, max_depth=2, max_count=4, detailed=False)
levels = st.sampled_from(Level)


WORK, HOLD, REST, SWITCH, TRANSITION, WAIT, CAPPED = TimeKind


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
            wanted += [f"round {step.round} of {about(step, 'rounds')}{step.rounds}"] if step.rounds > 1 else []
            between_sides = step.work is None and step.side is not None
            numbered = step.sets > 1 and not between_sides
            wanted += [f"set {step.set} of {about(step, 'sets')}{step.sets}"] if numbered else []
        wanted += [sides[step.side]] if step.side in sides else []
        if step.work is not None:
            wanted += [step.label, "" if step.kind is WORK else step.kind.value]
            wanted += [step.load.text] if isinstance(step.load, Load) and step.kind is not REST else []
            wanted += [f"tempo {step.tempo}"] if step.tempo and step.kind is WORK else []
            counted = step.repetitions and not step.repetition
            wanted += [f"{about(step, 'repetitions')}{step.repetitions} "] if counted else []
            wanted += [f"of {about(step, 'repetitions')}{step.repetitions}"] if step.repetition else []
        if grain is Grain.BOUT:
            wanted += [f"hold {inside(step, step.hold_milliseconds, 'hold')}"] if step.hold else []
            rest = step.rest_milliseconds
            wanted += [f"rest {inside(step, rest, 'rest')} between"] if rest else []
        assert [words for words in wanted if words not in step.cue] == []


def inside(step: Step, milliseconds: int, name: str) -> str:
    return f"{about(step, name)}{Duration.from_milliseconds(milliseconds)}"


def about(step: Step, name: str) -> str:
    return "about " if StepFigure(name) in step.assumed_figures else ""


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
        "Rest as long as you need (about 30 s); Row: set 1 of 3 done",
        "Row: set 2 of 3, paused, 3 repetitions",
        "Rest as long as you need (about 30 s); Row: set 2 of 3 done",
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
