"""Which figures of a step no source states."""

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sessions import of, session

import footex
from footex import (
    UNSTATED,
    Block,
    Count,
    Dose,
    Duration,
    Evidence,
    Hold,
    Move,
    Reps,
    Rest,
    Routine,
    Set,
    Step,
    timeline,
)
from footex.model import Sense
from footex.testing import routines
from footex.timing import STEADY, Grain, Level, StepFigure, TimeKind

small = routines(max_items=3, max_depth=2, max_count=4, detailed=False)
stated = routines(max_items=3, max_depth=2, max_count=4, words=(), unstated=False, detailed=False)
levels = st.sampled_from(Level)
grains = st.sampled_from(Grain)

SETS, ROUNDS, REPETITIONS, STEPS, DISTANCE, HOLD, REST, TEMPO, DURATION = StepFigure
WORK_MARKS = {SETS, REPETITIONS, STEPS, DISTANCE, HOLD, REST}


def is_open(amount: object) -> bool:
    """Whether a source states no figure: an unstated, vague or open one."""
    return getattr(amount, "sense", None) is not Sense.EXACT


def marks(*items: footex.model.Item, grain: str = "bout", level: str = "typical") -> list[set[str]]:
    steps = timeline(session(*items), grain=grain, level=level)  # type: ignore[arg-type]
    return [{figure.value for figure in step.assumed_figures} for step in steps]


def expected_of_work(step: Step) -> set[StepFigure]:
    """What is assumed of the dose of a step of work, read off the dose itself."""
    assert step.prescription is not None
    found = {SETS} if any(is_open(group.times) for group in step.prescription.dose.groups) else set()
    match step.work:
        case Reps(count=count, hold=hold, rest=rest):
            found |= {REPETITIONS} if is_open(count) else set()
            found |= {HOLD} if hold is not None and is_open(hold) else set()
            found |= {REST} if rest is not None and is_open(rest) else set()
        case Move(steps=steps, distance=distance):
            found |= {STEPS} if steps is not None and is_open(steps) else set()
            found |= {DISTANCE} if distance is not None and is_open(distance) else set()
    return found


@given(small, levels, grains)
def test_of_work_those_figures_are_assumed_that_the_dose_leaves_unstated_vague_or_open(
    routine: Routine, level: Level, grain: Grain
) -> None:
    for step in timeline(routine, level=level, grain=grain):
        if step.work is not None:
            single = step.repetitions * (2 if step.side is footex.model.Sides.ALTERNATING else 1) == 1
            expected = expected_of_work(step)
            found = WORK_MARKS.intersection(step.assumed_figures)
            # One repetition has no rest after it.
            assert found == expected or (found == expected - {REST} and (single or step.repetitions == 1))


@given(small, levels, grains)
def test_a_length_that_rests_on_something_is_assumed(routine: Routine, level: Level, grain: Grain) -> None:
    for step in timeline(routine, level=level, grain=grain):
        if step.assumed:
            assert DURATION in step.assumed_figures
        assert list(step.assumed_figures) == [figure for figure in StepFigure if figure in step.assumed_figures]


@given(stated, levels, grains)
def test_of_a_routine_that_states_all_nothing_is_marked_but_how_long_the_paces_times_take(
    routine: Routine, level: Level, grain: Grain
) -> None:
    # A stated rest that the end of a block cuts short is as long as what came before it leaves.
    assume(not footex.estimate(routine).capped)
    for step in timeline(routine, level=level, grain=grain):
        assert set(step.assumed_figures) <= {DURATION}
        assert not step.open_ended or step.kind in (TimeKind.SWITCH, TimeKind.TRANSITION)
        assert "about" not in step.cue.replace(str(step.exercise and step.exercise.name), "")
        assert "as long as" not in step.cue


def test_a_figure_of_a_stated_range_is_not_assumed_at_any_level() -> None:
    squat = of("Squat", Dose(Reps("8-12", hold="2-4 s", tempo="3-0-1-0"), sets="2-3", rest="30-60 s"))
    for level in ("low", "typical", "high"):
        assert not set().union(*marks(Block(squat, rounds="2-4", rest="1-2 min"), level=level))


def test_unstated_vague_and_open_figures_are_assumed() -> None:
    assert marks(of("Squat", Dose(Reps(UNSTATED, hold="a few seconds", rest="about 2 s"), sets="2+"))) == [
        {"sets", "repetitions", "hold", "rest", "duration"},
        {"sets", "duration"},
        {"sets", "repetitions", "hold", "rest", "duration"},
    ]
    assert marks(of("Walk", Dose(Move(steps="about 20")))) == [{"steps", "duration"}]
    assert marks(of("Walk", Dose(Move(distance="about 20 m")))) == [{"distance", "duration"}]
    assert marks(of("Walk", Dose(Move(steps=20)))) == [{"duration"}]
    assert marks(of("Plank", Dose(Hold("to failure")))) == [{"duration"}]


def test_at_the_grain_of_repetitions_each_span_has_its_own_length() -> None:
    raises = of("Heel raise", Dose(Reps(2, tempo="2-0-2-0", hold="a few seconds", rest="5 s")))
    assert marks(raises, grain="repetition") == [
        {"hold"}, {"hold", "duration"}, {"hold"}, {"hold"}, {"hold", "duration"}
    ]  # fmt: skip


def test_assumed_rounds_are_marked_in_all_that_they_number() -> None:
    squat = of("Squat", Dose(Reps(2, tempo="2-0-2-0"), sets=2, rest="5 s"))
    several = Block([squat, Rest("10 s"), squat], rounds=UNSTATED, rest="20 s")
    assert all("rounds" in found for found in marks(several))
    assert len(marks(several)) == 2 * 7 + 1
    # One round isn't numbered, nor is a section within.
    assert not any(marks(several, level="low"))
    assert all("rounds" in found for found in marks(Block(Block(squat), rounds=UNSTATED, rest="20 s")))
    # The rounds of an inner block are its own.
    inner = Block(squat, rounds=2, rest="5 s")
    assert [sorted(found) for found in marks(Block([inner, Rest("8 s"), inner], rounds="a few", rest="20 s"))][6:9] == [
        [], ["rounds"], []
    ]  # fmt: skip


def test_what_is_waited_for_a_mark_is_assumed_where_anything_in_the_round_is() -> None:
    def wait(dose: Dose) -> set[str]:
        return marks(Block(of("Squat", dose), rounds=2, every="2 min"))[-1]

    assert wait(Dose(Reps(2, tempo="2-0-2-0"))) == set()
    assert wait(Dose(Reps(2))) == {"duration"}
    assert wait(Dose(Reps(2, tempo="2-0-2-0"), sets="a few", rest="5 s")) == {"duration"}


def test_what_is_cut_short_when_the_time_is_up_is_assumed_where_anything_before_is() -> None:
    def last(work: Reps) -> set[str]:
        items = [of("Squat", Dose(work)), Rest("10 s"), of("Plank", Dose(Hold("20 s")))]
        return marks(Block(items, cap="15 s", rest="5 s"))[-1]

    assert last(Reps(2, tempo="1-0-1-0")) == set()
    assert last(Reps(2)) == {"duration"}


def test_an_exercises_own_times_and_the_switch_of_a_mirrored_block_are_assumed() -> None:
    slow = footex.Exercise(id="slow", name="Slow", rep_time="4 s")
    assert marks(footex.Prescription(slow, Dose(Reps(2)))) == [{"duration"}]
    mirrored = Block(of("Lunge", Dose(Reps(2, tempo="1-0-1-0"), sides="each")), mirror="left")
    assert marks(mirrored) == [set(), {"duration"}, set()]


def ours(*fields: str) -> list[Evidence]:
    return [Evidence(field=field, basis="assumed", note="Not in the text.") for field in fields]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("dose.sets", [{"sets"}, {"sets"}, {"sets"}, {"sets"}, {"sets"}]),
        ("dose.work[0].count", [{"repetitions", "duration"}, set()] * 2 + [{"repetitions", "duration"}]),
        ("dose.work[0].hold", [{"hold", "duration"}, set()] * 2 + [{"hold", "duration"}]),
        ("dose.work[0].rest", [{"rest", "duration"}, set()] * 2 + [{"rest", "duration"}]),
        ("dose.work[0].tempo", [{"tempo", "duration"}, set()] * 2 + [{"tempo", "duration"}]),
        ("dose.rest", [set(), {"duration"}] * 2 + [set()]),
        ("exercise.kind", [set()] * 5),
    ],
)
def test_what_the_evidence_calls_assumed_is(field: str, expected: list[set[str]]) -> None:
    dose = Dose(Reps(2, tempo="2-0-2-0", hold="5 s", rest="3 s"), sets=3, rest="20 s")
    squat = attrs.evolve(of("Squat", dose), evidence=ours(field))
    assert marks(squat) == expected
    assert not any(step.open_ended for step in timeline(session(squat)))


def test_evidence_about_moves_holds_sides_sets_that_differ_and_blocks_counts_too() -> None:
    def with_(dose: Dose, *fields: str) -> list[set[str]]:
        return marks(attrs.evolve(of("Walk", dose), evidence=ours(*fields)))

    assert with_(Dose(Move(steps=5)), "dose.work[0].steps") == [{"steps", "duration"}]
    assert with_(Dose(Move(distance="5 m")), "dose.work[0].distance") == [{"distance", "duration"}]
    assert with_(Dose(Move("5 s")), "dose.work[0].duration") == [{"duration"}]
    assert with_(Dose(Hold("5 s")), "dose.work[0].duration") == [{"duration"}]
    each = Dose(Hold("5 s"), sides="each", switch="4 s")
    assert with_(each, "dose.switch") == [set(), {"duration"}, set()]
    rested = Dose(Hold("5 s"), sides="each", rest_between_sides="4 s")
    assert with_(rested, "dose.rest_between_sides") == [set(), {"duration"}, set()]
    differ = Dose(sets=[Set(Hold("5 s"), times=2, rest="4 s"), Set(Hold("9 s"))])
    assert with_(differ, "dose.groups[0].times") == [{"sets"}] * 5
    assert with_(differ, "dose.groups[0].rest") == [set(), {"duration"}, set(), {"duration"}, set()]
    plank = of("Plank", Dose(Hold("5 s")))
    block = Block([plank, Rest("4 s"), plank], rounds=2, rest="9 s")
    routine = Routine(id="r", title="R", items=block, evidence=ours("items[0].rounds"))
    assert {step.assumed_figures for step in timeline(routine)} == {(ROUNDS,)}
    routine = attrs.evolve(routine, evidence=ours("items[0].rest", "items[0].items[1].duration"))
    assert {step.kind for step in timeline(routine) if DURATION in step.assumed_figures} == {TimeKind.REST}
    routine = attrs.evolve(routine, evidence=ours("items"))
    assert not any(step.assumed_figures for step in timeline(routine))


def test_a_resolved_routine_has_the_marks_of_the_one_it_was_resolved_from() -> None:
    squat = of("Squat", Dose(Reps("about 10", hold="a few seconds"), sets=UNSTATED, rest="about 30 s"))
    routine = session(Block(squat, rounds="2+"))
    resolved = footex.timing.resolve(routine)
    assert resolved != routine
    marked = [step.assumed_figures for step in timeline(routine)]
    assert [step.assumed_figures for step in timeline(resolved)] == marked


def test_a_rest_a_switch_or_a_transition_of_the_pace_is_open_ended_and_no_other_step() -> None:
    lunge = of("Lunge", Dose(Reps(2, rest=UNSTATED), sets=2, sides="each"))
    steps = list(timeline(session(lunge, of("Plank", Dose(Hold(UNSTATED))))))
    assert {step.kind for step in steps if step.open_ended} == {TimeKind.REST, TimeKind.SWITCH, TimeKind.TRANSITION}
    assert all(step.open_ended for step in steps if step.kind not in (TimeKind.WORK, TimeKind.HOLD))
    for rest in ("30 s", "about 30 s", "a few seconds"):
        (_, pause, _) = timeline(session(of("Squat", Dose(Hold("5 s"), sets=2, rest=rest))))
        assert (pause.kind, pause.open_ended) == (TimeKind.REST, False)
    assert STEADY.rest.value == Duration("10-30-60 s")
    assert not next(timeline(session(of("Squat", Dose(Reps(Count(3))))))).open_ended
