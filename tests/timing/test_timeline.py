"""The timeline: a session step by step."""

import gc
import sys
from collections import Counter
from datetime import timedelta
from itertools import accumulate, islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

import footex
from footex import (
    Block,
    Dose,
    Duration,
    Exercise,
    Hold,
    InvalidValue,
    Prescription,
    Reps,
    Routine,
    Step,
    bundled,
    estimate,
    timeline,
)
from footex.model import Sides
from footex.testing import paces, routines
from footex.timing import STEADY, Assumed, AssumptionKind, Grain, Level, StepFigure, TimeKind

SQUAT = Exercise(id="squat", name="Squat")

small = routines(max_items=3, max_depth=2, max_count=4, detailed=False)


def one(dose: Dose, exercise: Exercise = SQUAT) -> Routine:
    return Routine(id="legs", title="Legs", items=Prescription(exercise=exercise, dose=dose))


@given(small, paces(), st.sampled_from(Level), st.sampled_from(Grain))
def test_the_durations_sum_to_the_estimate_and_the_starts_are_the_running_sum(
    routine: Routine, pace: footex.Pace, level: Level, grain: Grain
) -> None:
    steps = list(timeline(routine, pace=pace, level=level, grain=grain))
    total = estimate(routine, pace=pace).total.milliseconds[list(Level).index(level)]
    durations = [step.duration_milliseconds for step in steps]
    assert sum(durations) == total
    assert [step.start_milliseconds for step in steps] == list(accumulate(durations, initial=0))[:-1]


@given(small, st.sampled_from(Level), st.sampled_from(Grain), st.floats(0, 1))
def test_skipping_to_a_moment_gives_the_step_that_walking_to_it_gives(
    routine: Routine, level: Level, grain: Grain, part: float
) -> None:
    walked = list(timeline(routine, level=level, grain=grain))
    total = walked[-1].start_milliseconds + walked[-1].duration_milliseconds
    moment = int(part * (total - 1))
    rest = [step for step in walked if step.start_milliseconds + step.duration_milliseconds > moment]
    skipped = timeline(routine, level=level, grain=grain, start=Duration.from_milliseconds(moment))
    # Steps of no time at the moment itself belong to it only where it is the beginning.
    assert [*skipped] == (rest if moment else walked)


@given(small, st.sampled_from(Level))
def test_the_time_of_a_place_and_kind_is_that_of_its_part(routine: Routine, level: Level) -> None:
    index = list(Level).index(level)
    spent: Counter[tuple[str, TimeKind]] = Counter()
    # In a block with a cap, all time is that of the block; a transition to its first exercise is before it.
    capped = [part.place for part in estimate(routine).parts if part.kind is TimeKind.CAPPED]
    firsts = {
        next(place for place, _ in routine.prescriptions() if place.startswith(f"{block}.")): block for block in capped
    }
    for step in timeline(routine, level=level):
        within = next((place for place in capped if f"{step.place}.".startswith(f"{place}.")), None)
        if step.kind is TimeKind.TRANSITION and step.place in firsts:
            within = None
        place, kind = (step.place, step.kind) if within is None else (within, TimeKind.CAPPED)
        spent[place, kind] += step.duration_milliseconds
    parts = {(part.place, part.kind): part.total.milliseconds[index] for part in estimate(routine).parts}
    assert +spent == +Counter(parts)


@given(st.integers(1, 6), st.integers(1, 4), st.integers(1, 3), st.sampled_from(Sides), st.booleans())
def test_the_steps_of_a_place_appear_as_often_as_its_counts_say(
    count: int, sets: int, rounds: int, sides: Sides, held: bool
) -> None:
    dose = Dose(work=Reps(count, hold="2 s" if held else None, rest="1 s"), sets=sets, sides=sides)
    routine = Routine(
        id="legs", title="Legs", items=Block(items=Prescription(exercise=SQUAT, dose=dose), rounds=rounds)
    )
    found = Counter(step.kind for step in timeline(routine))
    both = 2 if sides in (Sides.EACH, Sides.ALTERNATING) else 1
    assert found[TimeKind.WORK] == rounds * sets * both * count
    assert found[TimeKind.HOLD] == (found[TimeKind.WORK] if held else 0)
    within = sets * (2 * count - 1 if sides is Sides.ALTERNATING else both * (count - 1))
    assert found[TimeKind.REST] == rounds * (within + sets - 1)
    assert found[TimeKind.SWITCH] == (rounds * sets if sides is Sides.EACH else 0)
    bouts = Counter(step.kind for step in timeline(routine, grain="bout"))
    assert bouts[TimeKind.WORK] == rounds * sets * (2 if sides is Sides.EACH else 1)


def test_a_step_knows_its_place_set_repetition_side_and_work() -> None:
    clockwise, back = Reps(1, label="clockwise"), Reps(2, label="back")
    routine = one(Dose(work=[clockwise, back], sets=2, sides="each", rest="7 s"))
    (prescription,) = routine.items
    assert isinstance(prescription, Prescription)
    squat, group, timed = ("items[0]", prescription), prescription.dose.groups, (StepFigure.DURATION,)
    switch, repetition = (
        (Assumed(name, AssumptionKind.TIME, time.value, time.reason),)
        for name, time in (("switch", STEADY.switch), ("repetition", STEADY.repetition))
    )
    assert list(islice(timeline(routine), 3, 6)) == [
        Step(
            9000, 5000, TimeKind.SWITCH, *squat, 1, 2, 0, 0, 1, 1, Sides.RIGHT, None, 0, 0, 0, None, None, switch, timed
        ),
        Step(
            14000,
            3000,
            TimeKind.WORK,
            *squat,
            1,
            2,
            1,
            1,
            1,
            1,
            Sides.RIGHT,
            clockwise,
            0,
            0,
            0,
            None,
            *group,
            repetition,
            timed,
        ),
        Step(
            17000,
            3000,
            TimeKind.WORK,
            *squat,
            1,
            2,
            1,
            2,
            1,
            1,
            Sides.RIGHT,
            back,
            0,
            0,
            0,
            None,
            *group,
            repetition,
            timed,
        ),
    ]


def test_a_tempo_and_an_exercises_own_time_of_a_repetition_count() -> None:
    (step,) = timeline(one(Dose(work=Reps(1, tempo="3-1-2-0"))))
    assert step.duration == timedelta(seconds=6)
    slow = Exercise(id="slow", name="Slow", rep_time="4-5-9 s")
    assert [next(timeline(one(Dose(work=Reps(1)), slow), level=each)).duration.seconds for each in Level] == [4, 5, 9]


def test_a_step_tells_when_it_starts_and_ends() -> None:
    step = next(timeline(bundled().routines["simple-foot-exercises"], start="2 min"))
    assert (step.start, step.duration, step.end) == (
        timedelta(seconds=110),
        timedelta(seconds=15),
        timedelta(seconds=125),
    )


def test_behind_the_end_there_is_no_step() -> None:
    routine = one(Dose(work=Hold("10 s")))
    assert list(timeline(routine, start="10 s")) == []
    assert len(list(timeline(routine, start="9.999 s"))) == 1


def test_ten_million_steps_start_and_are_skipped_through_in_constant_memory() -> None:
    sets = Prescription(exercise=SQUAT, dose=Dose(work=Reps(9_999), sets=1_000))
    routine = Routine(id="long", title="Long", items=sets)
    gc.collect()
    before = sys.getallocatedblocks()
    assert next(timeline(routine)).cue == "Squat: set 1 of 1000, repetition 1 of 9999"
    late = timeline(routine, start=Duration("8000 h"))
    assert next(late).cue == "Squat: set 960 of 1000, repetition 1370 of 9999"
    assert len(list(islice(late, 1000))) == 1000
    assert sys.getallocatedblocks() - before < 5_000


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"level": "middling"}, "timeline.level: 'middling' is not a Level; write one of 'low', 'typical', 'high'"),
        ({"grain": "crumb"}, "timeline.grain: 'crumb' is not a Grain; write one of 'repetition', 'bout'"),
        ({"start": "1-2 min"}, "timeline.start: '1-2 min' is a range; write one duration such as '5 min'"),
        ({"start": "soon"}, "timeline.start: 'soon' is not a duration; write one duration such as '5 min'"),
        ({"start": 5}, "timeline.start: 5 is not a duration; write '5 s'"),
        ({"pace": "brisk"}, "pace: 'brisk' is not a Pace; give STEADY, BRISK, GENTLE or a Pace(...)"),
    ],
)
def test_a_wrong_argument_is_refused_before_the_first_step(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(InvalidValue) as raised:
        timeline(bundled().routines["simple-foot-exercises"], **arguments)  # type: ignore[arg-type]
    assert str(raised.value) == message


def test_words_that_never_occur_need_not_be_known() -> None:
    odd = footex.Vague("a blink of seconds")
    squat = Prescription(exercise=SQUAT, dose=Dose(work=Reps(1), sets=1, rest=odd))
    routine = Routine(id="legs", title="Legs", items=Block(items=squat, rounds=1, rest=odd))
    assert [step.cue for step in timeline(routine)] == ["Squat: repetition 1 of 1"]
    assert estimate(routine).total == Duration("2-3-5 s")
    assert STEADY.id == "steady-1"


def test_repetitions_of_a_millisecond_are_steps_too() -> None:
    blink = Exercise(id="blink", name="Blink", rep_time="1 ms")
    routine = Routine(id="eyes", title="Eyes", items=Prescription(exercise=blink, dose=Dose(work=Reps(3))))
    assert [step.start_milliseconds for step in footex.timeline(routine)] == [0, 1, 2]
