"""Measured parts: what a log says was completed, as counts of a pace's times."""

import pickle
from collections import Counter
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from playing import HASH, Move, play
from sessions import of, session

import footex
from footex import UNSTATED, Block, Dose, Hold, Reps
from footex import Move as Bout
from footex.testing import paces, routines
from footex.timing import MeasuredPart, MismatchedLog, SessionLog, TimeKind, measure_parts, tally

MOVES = st.lists(
    st.builds(
        Move, how=st.sampled_from(("done", "skip", "back", "stop")), after=st.integers(0, 9_000),
        pause=st.integers(0, 9_000), steps_back=st.integers(0, 3),
    ).map(lambda move: Move(pause=move.pause) if move.how == "done" else move),
    max_size=12,
)  # fmt: skip
"""What a person does who completes steps exactly as planned, or not at all."""


def times_of(routine: footex.Routine, pace: footex.Pace, level: str) -> dict[str, int]:
    """The times of a pace, and the own ones of a routine's exercises, by the names of an estimate's assumptions."""
    index = ("low", "typical", "high").index(level)
    units = ("repetition", "rest", "hold", "bout", "step", "metre", "switch", "transition")
    times = {unit: getattr(pace, unit).value.milliseconds[index] for unit in units}
    for exercise in routine.exercises():
        own = {"repetition": exercise.rep_time, "step": exercise.step_time, "metre": exercise.metre_time}
        times |= {f"{unit} of {exercise.id}": time.milliseconds[index] for unit, time in own.items() if time}
    return times


def dot(part: MeasuredPart, times: dict[str, int]) -> int:
    return sum(many * times[name] for name, many in part.counts.items()) + part.stated_milliseconds


def only(routine: footex.Routine, *moves: Move, **how: Any) -> MeasuredPart:
    (part,) = measure_parts(play(routine, moves, **how), routine, HASH)
    return part


@given(
    routines(detailed=False), paces(), st.sampled_from(("low", "typical", "high")),
    st.sampled_from(("repetition", "bout")), MOVES,
)  # fmt: skip
def test_what_goes_as_planned_takes_the_times_by_their_counts_to_the_millisecond(
    routine: footex.Routine, pace: footex.Pace, level: str, grain: str, moves: list[Move]
) -> None:
    try:
        log = play(routine, moves, pace=pace, level=level, grain=grain)
    except footex.timing.UnknownWord:
        return
    parts = measure_parts(log, routine, HASH, pace=pace)

    times = times_of(routine, pace, level)
    assert [dot(part, times) for part in parts] == [part.real_milliseconds for part in parts]
    skipped = sum(one.real_milliseconds for one in log.skipped)
    assert sum(part.real_milliseconds for part in parts) + skipped == log.real.milliseconds[0]


def by_the_clock(items: tuple[footex.model.Item, ...]) -> bool:
    """Whether there is a block with a cap or on marks, which no tally counts inside."""
    blocks = [item for item in items if isinstance(item, Block)]
    return any(block.cap or block.every or by_the_clock(block.items) for block in blocks)


@given(
    routines(detailed=False).filter(lambda routine: not by_the_clock(routine.items)),
    st.sampled_from(("low", "typical", "high")), st.sampled_from(("repetition", "bout")),
)  # fmt: skip
def test_the_counts_of_a_whole_session_are_those_of_the_tally(routine: footex.Routine, level: Any, grain: str) -> None:
    counts: Counter[str] = Counter()
    for part in measure_parts(play(routine, level=level, grain=grain), routine, HASH):
        counts.update({**part.counts, "stated": part.stated_milliseconds})

    counted = tally(routine, level=level)
    times = times_of(routine, footex.timing.STEADY, level)
    own = sum(many * times[name] for name, many in counts.items() if " of " in name)
    assert own == counted.own[("low", "typical", "high").index(level)]
    for name, figure in {
        "repetition": counted.repetitions, "rest": counted.rests, "hold": counted.holds, "bout": counted.bouts,
        "step": counted.steps, "metre": counted.metres, "switch": counted.switches,
        "transition": counted.transitions, "stated": counted.stated,
    }.items():  # fmt: skip
        assert counts[name] == figure, name


def test_an_assumed_rest_that_was_lengthened_is_measured() -> None:
    routine = session(of("Squat", Dose(Reps(10), sets=3)))
    log = play(routine, [Move(), Move(after=47_250), Move(), Move(after=12_000)], grain="bout")
    work, rest = measure_parts(log, routine, HASH)

    assert (work.kind, work.place, work.exercise, dict(work.counts)) == (
        TimeKind.WORK, "items[0]", routine.exercises()[0], {"repetition": 30}
    )  # fmt: skip
    assert (rest.kind, dict(rest.counts), rest.stated_milliseconds) == (TimeKind.REST, {"rest": 2}, 0)
    assert rest.real_milliseconds == 47_250 + 12_000


def test_a_rest_that_is_skipped_is_not_measured() -> None:
    routine = session(of("Squat", Dose(Reps(10), sets=2)))
    _, rest = measure_parts(play(routine, [Move(), Move("skip", 4_000)], grain="bout"), routine, HASH)

    assert (dict(rest.counts), rest.real_milliseconds) == ({}, 0)


def test_a_step_done_again_counts_twice() -> None:
    routine = session(of("Squat", Dose(Reps(10), sets=2, rest="20 s")))
    work, rest = measure_parts(play(routine, [Move(), Move("back", 5_000)], grain="bout"), routine, HASH)

    assert dict(work.counts) == {"repetition": 30}
    assert (rest.stated_milliseconds, rest.real_milliseconds) == (20_000, 20_000)


def test_a_step_begun_again_and_then_completed_counts_once() -> None:
    routine = session(of("Plank", Dose(Hold(UNSTATED))))
    plank = only(routine, Move("back", 5_000, steps_back=0), Move(after=41_000))

    assert (dict(plank.counts), plank.real_milliseconds) == ({"bout": 1}, 41_000)


def test_of_a_stopped_session_what_came_before_is_measured() -> None:
    routine = session(of("Squat", Dose(Reps(10), sets=3)))
    work, rest = measure_parts(play(routine, [Move(), Move(), Move("stop", 100)], grain="bout"), routine, HASH)

    assert (dict(work.counts), work.real_milliseconds) == ({"repetition": 10}, 20_000 + 10_000)
    assert dict(rest.counts) == {"rest": 1}


def test_a_wait_for_a_mark_is_stated_and_the_work_of_its_round_is_measured() -> None:
    routine = session(Block(of("Squat", Dose(Reps(10))), rounds=3, every="1 min"))
    work, wait = measure_parts(play(routine, grain="bout"), routine, HASH)

    assert dict(work.counts) == {"repetition": 30}
    assert (wait.kind, dict(wait.counts), wait.stated_milliseconds) == (TimeKind.WAIT, {}, 3 * 30_000)


def test_a_step_that_the_cap_of_its_block_cuts_short_is_stated() -> None:
    routine = session(Block(of("Squat", Dose(Reps(10))), cap="40 s"))
    # At 3 s each, a set of 30 s is followed by 10 s of the next: 3 repetitions and a third of one.
    bouts, repetitions = (only(routine, grain=grain) for grain in ("bout", "repetition"))

    assert (dict(bouts.counts), bouts.stated_milliseconds) == ({"repetition": 10}, 10_000)
    assert (dict(repetitions.counts), repetitions.stated_milliseconds) == ({"repetition": 13}, 1_000)


def test_a_bout_is_its_tempo_holds_and_rests_too() -> None:
    dose = Dose(Reps(4, hold=UNSTATED, rest="2 s", tempo="1-0-2-0"))
    bout = only(session(of("Squat", dose)), grain="bout")

    assert dict(bout.counts) == {"hold": 4}
    assert bout.stated_milliseconds == 4 * 3_000 + 3 * 2_000


def test_unstated_rests_between_repetitions_are_one_fewer_than_these() -> None:
    bout = only(session(of("Squat", Dose(Reps(4, hold="5 s", rest=UNSTATED)))), grain="bout")

    assert dict(bout.counts) == {"repetition": 4, "rest": 3}
    assert bout.stated_milliseconds == 20_000


def test_alternating_sides_are_two_of_each() -> None:
    for grain in ("repetition", "bout"):
        assert dict(only(session(of("Kick", Dose(Reps(5), sides="alternating"))), grain=grain).counts) == {
            "repetition": 10
        }
        assert dict(only(session(of("Lean", Dose(Hold(UNSTATED), sides="alternating"))), grain=grain).counts) == {
            "bout": 2
        }


def test_steps_and_metres_are_counted_by_an_exercises_own_time_too() -> None:
    walk = footex.Exercise(id="walk", name="Walk", step_time="0.5 s", metre_time="0.8 s")
    paced = footex.Exercise(id="march", name="March")

    def counts(exercise: footex.Exercise, work: Bout) -> dict[str, int]:
        return dict(only(session(footex.Prescription(exercise, Dose(work))), grain="bout").counts)

    assert counts(walk, Bout(steps=20)) == {"step of walk": 20}
    assert counts(walk, Bout(distance="1 mi")) == {"metre of walk": 1_609}
    assert counts(paced, Bout(steps=20)) == {"step": 20}
    assert counts(paced, Bout(distance="200-400 m")) == {"metre": 300}
    assert counts(paced, Bout("1 min")) == {}


def test_words_that_a_pace_knows_are_stated_in_its_figures() -> None:
    bout = only(session(of("Squat", Dose(Reps(4, hold="a few seconds")))), grain="bout")

    assert (dict(bout.counts), bout.stated_milliseconds) == ({"repetition": 4}, 4 * 3_000)


def test_the_side_that_was_chosen_is_chosen_again() -> None:
    routine = session(of("Kick", Dose(Reps(5), sides="affected")))
    for side in ("left", "right"):
        assert dict(only(routine, side=side).counts) == {"repetition": 5}


ROUTINE = session(of("Squat", Dose(Reps(10), sets=2)), of("Plank", Dose(Hold("30 s"))))
LOG = play(ROUTINE, [Move(), Move("skip", 1_000)], grain="bout")


@pytest.mark.parametrize(
    ("log", "field"),
    [
        (evolve(LOG, routine="other"), "routine"),
        (evolve(LOG, hash="0" * 16), "hash"),
        (evolve(LOG, pace="brisk-1"), "pace"),
        (evolve(LOG, grain="repetition"), "skipped[0].planned_milliseconds"),
        (evolve(LOG, level="high"), "skipped[0].planned_milliseconds"),
        (evolve(LOG, reached=4), "reached"),
        (evolve(LOG, reached=9, finished=False), "reached"),
        (evolve(LOG, parts=LOG.parts[:-1]), "parts"),
        (evolve(LOG, parts=[*LOG.parts[:-1], evolve(LOG.parts[-1], planned_milliseconds=1)]), "parts"),
        (evolve(LOG, parts=[LOG.parts[0], evolve(LOG.parts[1], real_milliseconds=999), *LOG.parts[2:]]),
         "parts[1].real_milliseconds"),
    ],
)  # fmt: skip
def test_a_log_of_something_else_is_refused(log: SessionLog, field: str) -> None:
    with pytest.raises(MismatchedLog) as caught:
        measure_parts(log, ROUTINE, HASH)

    assert caught.value.field == field
    assert str(caught.value).startswith(f"the session log's {field} is ")
    copied = pickle.loads(pickle.dumps(caught.value))
    assert (copied.field, copied.logged, copied.expected) == (field, caught.value.logged, caught.value.expected)


def test_what_is_no_log_is_refused() -> None:
    with pytest.raises(footex.InvalidValue, match=r"measure_parts\.log"):
        measure_parts("log", ROUTINE, HASH)  # type: ignore[arg-type]
    with pytest.raises(footex.InvalidValue, match="is not a Routine"):
        measure_parts(LOG, "squat", HASH)  # type: ignore[arg-type]
    with pytest.raises(footex.InvalidValue, match="is not a Pace"):
        measure_parts(LOG, ROUTINE, HASH, pace="steady-1")  # type: ignore[arg-type]
