"""Steps: what each rests on, and what it knows of its dose."""

from collections import Counter
from datetime import timedelta

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sessions import assumed, of, session

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
)
from footex.model import Load
from footex.testing import paces, routines
from footex.timing import STEADY, Assumed, AssumptionKind, Grain, Level, TimeKind, tally

small = routines(max_items=3, max_depth=2, max_count=4, detailed=False)
levels = st.sampled_from(Level)


WORK, HOLD, REST, SWITCH, TRANSITION, WAIT, CAPPED = TimeKind


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


@pytest.mark.parametrize(("name", "percent"), [("heel-and-foot-stretching", 100), ("simple-foot-exercises", 79)])
def test_most_of_the_bundled_routines_rests_on_assumptions(name: str, percent: int) -> None:
    steps = list(timeline(footex.bundled().routines[name]))
    resting = sum(step.duration_milliseconds for step in steps if step.assumed)
    assert round(100 * resting / sum(step.duration_milliseconds for step in steps)) == percent
