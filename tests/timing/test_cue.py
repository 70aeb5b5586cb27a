"""The words of a step's cue."""

from gettext import NullTranslations
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sessions import cues, of, session

import footex
from footex import Block, Dose, Duration, Evidence, Hold, Move, Reps, Routine, Step, timeline
from footex.messages.language import make_language
from footex.model import Load, Sides
from footex.testing import routines
from footex.timing import PACES, STEADY, CueParts, Grain, Level, StepFigure, TimeKind, announced, cue_of, spoken

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
            wanted += [f"{about(step, 'repetitions')}{step.repetitions}"] if step.repetitions else []
            wanted += [f" {step.repetition}"] if step.repetition else []
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


def test_what_no_source_states_is_about_so_much() -> None:
    squat = of("Squat", Dose(Reps(footex.UNSTATED, hold="a few seconds"), sets=footex.UNSTATED))
    assert cues(Block(squat, rounds="a few"))[:2] == [
        "Squat: round 1 of about 3, set 1 of about 2, about 10 repetitions, hold about 3 s each",
        "Rest as long as you need (about 30 s); Squat: round 1 of about 3, set 1 of about 2 done",
    ]
    assert cues(of("Walk", Dose(Move(steps="about 7000")))) == ["Walk: about 7,000 steps"]
    assert cues(of("Walk", Dose(Move(distance="about 400 m")))) == ["Walk: about 400 m"]
    rows = of("Row", Dose(Reps(footex.UNSTATED, rest=footex.UNSTATED)))
    assert cues(rows, grain="repetition")[:2] == [
        "Row: repetition 1 of about 10",
        "Row: repetition 1 of about 10, rest as long as you need (about 30 s)",
    ]
    assumed = Evidence(field="dose.work[0].tempo", basis="assumed", note="One second a count.")
    slow = attrs.evolve(of("Row", Dose(Reps(2, tempo="4-0-4-0"))), evidence=assumed)
    assert cues(slow) == ["Row: 2 repetitions, tempo about 4-0-4-0"]


def test_a_count_to_failure_is_as_many_as_one_can() -> None:
    assert cues(of("Squat", Dose(Reps("to failure")))) == ["Squat: as many as you can (about 12)"]
    assert cues(of("Squat", Dose(Reps("8+ to failure")))) == ["Squat: at least 8, as many as you can (about 8)"]
    breaths = of("Breathe", Dose(Reps("to failure", unit="breath")))
    assert cues(breaths) == ["Breathe: as many breaths as you can (about 12)"]
    assert cues(breaths, grain="repetition")[2] == "Breathe: breath 3, as many as you can (about 12)"


def test_a_distance_that_no_source_states_is_about_so_many_metres() -> None:
    def walked(distance: str) -> list[str]:
        return [cue_of(step).count for step in timeline(session(of("Walk", Dose(Move(distance=distance)))))]

    assert walked("up to 400 m") == ["about 267 m"]
    assert walked("up to 0.4 km") == ["about 0.267 km"]
    assert walked("2.55 m") == ["2.55 m"]


def test_a_rest_that_is_stated_in_words_or_about_has_its_length_and_a_stated_one_none() -> None:
    def rest(stated: str) -> str:
        return cues(of("Plank", Dose(Hold("5 s"), sets=2, rest=stated)))[1].partition(";")[0]

    assert [rest("30 s"), rest("20-40 s")] == ["Rest", "Rest"]
    assert [rest("about 30 s"), rest("a couple of minutes")] == ["Rest (about 30 s)", "Rest (about 2 min)"]
    assert rest("unstated") == "Rest as long as you need (about 30 s)"
    between = of("Row", Dose(Reps(2, rest="about 4 s")))
    assert cues(between, grain="repetition")[1] == "Row: repetition 1 of 2, rest (about 4 s)"


def test_the_parts_of_a_cue_never_repeat_each_other() -> None:
    lunge = Dose(
        sets=[footex.Set(Reps(5, hold="5 s", label="deep"), times=2, load="20 kg", rest="9 s", role="drop", label="x")],
        sides="each",
        rest_between_sides=None,
    )
    circuit = Block(of("Lunge", lunge), rounds=2, rest="10 s")
    work, switch, _, rest, *_, last = map(cue_of, list(timeline(session(circuit), grain="bout"))[:8])
    assert work == CueParts(
        "Lunge", "Lunge", "left side", "round 1 of 2", "set 1 of 2, drop, x", "5 repetitions", "deep, hold 5 s each",
        "20 kg",
    )  # fmt: skip
    assert switch == CueParts("Switch to the right side", "Lunge")
    assert rest == CueParts("Rest", "Lunge", round="round 1 of 2", set="set 1 of 2 done")
    assert last == CueParts("Rest", round="round 1 of 2")
    sides = Dose(Hold("5 s"), sides="each", rest_between_sides="9 s")
    _, between, _, ready, _ = map(cue_of, timeline(session(of("Lunge", sides), of("Plank", Dose(Hold("5 s"))))))
    assert between == CueParts("Rest", "Lunge", "right side next")
    assert ready == CueParts("Get ready: Plank", "Plank")
    (*_, wait) = map(cue_of, timeline(session(Block(of("Plank", Dose(Hold("5 s"))), rounds=2, every="20 s"))))
    assert wait == CueParts("Wait", round="round 2 of 2 done")


def test_a_switch_of_a_mirrored_block_names_no_exercise() -> None:
    mirrored = Block(of("Lunge", Dose(Hold("5 s"), sides="each")), mirror="left")
    assert cues(mirrored)[1] == "Switch to the right side"


def spoken_words(text: str) -> int:
    return len(text.split())


@pytest.mark.parametrize("grain", list(Grain))
@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("name", sorted(footex.bundled().routines))
def test_every_cue_of_a_bundled_routine_is_spoken_within_its_step(name: str, level: Level, grain: Grain) -> None:
    for pace in PACES:
        for step in timeline(footex.bundled().routines[name], pace=pace, level=level, grain=grain):
            assert spoken_words(step.spoken) * 400 <= step.duration_milliseconds
            assert step.spoken
            if step.kind is WORK and step.repetition and step.prescription.dose.sides is not Sides.ALTERNATING:  # type: ignore[union-attr]
                assert step.spoken == str(step.repetition)


@given(small, levels, st.sampled_from(Grain))
def test_every_cue_is_spoken_within_its_step(routine: Routine, level: Level, grain: Grain) -> None:
    for step in timeline(routine, level=level, grain=grain):
        assert spoken_words(step.spoken) * 400 <= step.duration_milliseconds


def said(*items: footex.model.Item, grain: str = "bout") -> list[str]:
    return [step.spoken for step in timeline(session(*items), grain=grain)]  # type: ignore[arg-type]


def test_the_longest_cue_that_fits_is_spoken() -> None:
    def bout(seconds: str) -> str:
        group = footex.Set(Hold(seconds, label="knee bent"), load="20 kg", role="warm-up", times=2, rest="1 s")
        (first, *_) = said(Block(of("Calf stretch", Dose(sets=group, sides="left")), rounds=2, rest="1 s"))
        return first

    whole = "Calf stretch, left side, round 1 of 2, set 1 of 2, warm-up, knee bent, hold, 20 kg"
    assert [bout(length) for length in ("8 s", "6.4 s", "4 s", "1.6 s", "0.8 s", "0.4 s", "0.3 s")] == [
        whole,
        "Calf stretch, left side, set 1 of 2, warm-up, knee bent, hold",
        "Calf stretch, left side, knee bent, hold",
        "Calf stretch, left side",
        "Calf stretch",
        "hold",
        "",
    ]


def test_figures_are_spoken_with_their_units_in_full() -> None:
    squat = of("Squat", Dose(Reps(5, hold="5 s", rest="1.5 s"), sets=2, rest="90 s"))
    assert said(squat) == [
        "Squat, set 1 of 2, 5 repetitions, hold 5 seconds each, rest 1.5 seconds between",
        "Rest 1 minute 30 seconds",
        "Squat, set 2 of 2, 5 repetitions, hold 5 seconds each, rest 1.5 seconds between",
    ]
    assert said(squat, grain="repetition")[:4] == ["1", "hold 5 seconds", "Rest 1.5 seconds", "2"]


def test_pauses_are_spoken_with_what_they_are_for() -> None:
    lunge = of("Lunge", Dose(Hold("9 s"), sides="each", sets=2))
    assert said(lunge, of("Plank", Dose(Hold("9 s")))) == [
        "Lunge, left side, set 1 of 2, hold",
        "Switch to the right side",
        "Lunge, right side, set 1 of 2, hold",
        "Rest as long as you need",
        "Lunge, right side, set 2 of 2, hold",
        "Switch to the left side",
        "Lunge, left side, set 2 of 2, hold",
        "Get ready for Plank",
        "Plank, hold",
    ]
    assert said(of("Plank", Dose(Hold("9 s"), sets=2, rest="about 9 s")))[1] == "Rest about 9 seconds"
    assert said(Block(of("Plank", Dose(Hold("9 s"))), rounds=1, every="20 s"))[1] == "Wait"
    hasty = attrs.evolve(STEADY, id="hasty-1", switch="1 s", rest="0-0-1 s")
    steps = timeline(session(of("Plank", Dose(Hold("9 s"), sets=2, sides="each"))), pace=hasty)
    assert [step.spoken for step in steps if step.kind in (SWITCH, REST)] == ["right side", "", "left side"]


def test_sides_that_alternate_are_spoken_with_the_count() -> None:
    assert said(of("Lunge", Dose(Reps(2), sides="alternating")), grain="repetition") == [
        "left, 1", "right, 1", "left, 2", "right, 2"
    ]  # fmt: skip


def test_a_language_with_longer_words_has_shorter_cues() -> None:
    class Wordy(NullTranslations):
        def gettext(self, message: str) -> str:
            return "now please do it on the left side" if message == "left side" else message

    wordy = make_language("en-x-wordy", Wordy())
    (step,) = timeline(session(of("Plank", Dose(Hold("3.5 s"), sides="left"))))
    assert (spoken(step), spoken(step, wordy)) == ("Plank, left side, hold", "Plank")


def test_what_comes_next_is_announced_by_what_is_different() -> None:
    lunge = of("Lunge", Dose([Reps(2, label="deep"), Reps(2, hold="5 s", label="slow")], sets=2, sides="each"))
    circuit = session(Block([lunge, of("Plank", Dose(Hold("9 s")))], rounds=2, rest="9 s"))
    steps = list(timeline(circuit, grain="bout"))
    assert announced(steps[0]) == "next: Lunge, left side, round 1 of 2, set 1 of 2"
    assert [announced(after, before) for before, after in pairwise(steps[:15])] == [
        "next: slow",
        "next: right side",
        "next: deep",
        "next: slow",
        "next: rest",
        "next: right side, set 2 of 2, deep",
        "next: slow",
        "next: left side",
        "next: deep",
        "next: slow",
        "next: Plank",
        "next: Plank",
        "next: rest",
        "next: Lunge, left side",
    ]
    assert steps[0].announced == announced(steps[0])


def test_within_a_bout_the_next_repetition_hold_or_rest_is_announced() -> None:
    steps = list(timeline(session(of("Row", Dose(Reps(2, hold="5 s", rest="3 s"))))))
    assert [announced(after, before) for before, after in pairwise(steps)] == [
        "next: hold",
        "next: rest",
        "next: repetition 2 of 2",
        "next: hold",
    ]
    waiting = list(timeline(session(Block(of("Plank", Dose(Hold("5 s"))), rounds=2, every="20 s"))))
    assert [announced(after, before) for before, after in pairwise(waiting)] == [
        "next: wait", "next: Plank", "next: wait"
    ]  # fmt: skip
    twice = list(timeline(session(of("Squat", Dose([Reps(5), Reps(6)]))), grain="bout"))
    assert announced(twice[1], twice[0]) == "next: 6 repetitions"
