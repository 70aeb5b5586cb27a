"""Paces: named assumptions."""

import attrs
import pytest

from footex import (
    BRISK,
    GENTLE,
    PACES,
    STEADY,
    UNSTATED,
    AssumedCount,
    AssumedTime,
    AssumedWord,
    BoundExceeded,
    Count,
    Dose,
    Duration,
    Exercise,
    InvalidValue,
    Prescription,
    Reps,
    Routine,
    UnknownWord,
    Vague,
    estimate,
    resolve,
    tally,
)  # fmt: skip

SQUAT = Prescription(exercise=Exercise(id="squat", name="Squat"), dose=Dose(work=Reps(8)))
LEGS = Routine(id="legs", title="Legs", items=SQUAT)


@pytest.mark.parametrize(
    ("name", "seconds"),
    [
        ("repetition", (2, 3, 5)), ("rest", (10, 30, 60)), ("hold", (2, 3, 5)), ("bout", (15, 30, 60)),
        ("switch", (3, 5, 10)), ("transition", (10, 30, 60)),
    ],
)  # fmt: skip
def test_the_times_of_the_steady_pace(name: str, seconds: tuple[int, int, int]) -> None:
    assumed = getattr(STEADY, name)
    assert assumed.value.milliseconds == tuple(1000 * one for one in seconds)
    assert assumed.reason


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("a couple of", Count(2)), ("a few", Count(2, 4, 3)), ("several", Count(4, 7, 5)),
        ("a couple of seconds", Duration("2 s")), ("a couple of minutes", Duration("2 min")),
        ("a few seconds", Duration("2-3-5 s")), ("A few hours", Duration("2 h", "5 h", "3 h")),
        ("several minutes", Duration("4-5-7 min")),
    ],
)  # fmt: skip
def test_the_words_of_the_steady_pace(words: str, figures: Count | Duration) -> None:
    assert STEADY.resolve(Vague(words)) == figures


def test_what_is_unstated_at_the_steady_pace() -> None:
    assert STEADY.resolve(UNSTATED, of="repetitions") == Count("8-10-15")
    assert STEADY.resolve(UNSTATED, of="sets") == STEADY.resolve(UNSTATED, of="rounds") == Count("1-2-3")
    assert STEADY.resolve(UNSTATED, of="rest") == Duration("10-30-60 s")
    assert STEADY.resolve(UNSTATED, of="hold") == Duration("2-3-5 s")
    assert STEADY.resolve(UNSTATED, of="bout") == Duration("15-30-60 s")


def test_what_is_stated_stays() -> None:
    assert STEADY.resolve(Count(5)) == Count(5)
    assert STEADY.resolve(Duration("5 s")) == Duration("5 s")


def test_brisk_is_faster_than_steady_and_gentle_slower_in_every_time() -> None:
    assert PACES == (STEADY, BRISK, GENTLE)
    for unit in ("repetition", "rest", "hold", "bout", "switch", "transition"):
        figures = [getattr(pace, unit).value.milliseconds for pace in (BRISK, STEADY, GENTLE)]
        for slower, faster in zip(figures[1:], figures, strict=False):
            assert all(one > other for one, other in zip(slower, faster, strict=True)), unit
    assert BRISK.words == STEADY.words == GENTLE.words


def test_a_pace_of_ones_own_keeps_the_rest() -> None:
    mine = attrs.evolve(STEADY, id="mine-1", repetition="2-4 s", sets="2-3")
    assert mine.repetition == AssumedTime("2-4 s", reason="chosen by whoever made this pace")
    assert mine.sets == AssumedCount("2-3", reason="chosen by whoever made this pace")
    assert mine.rest is STEADY.rest
    assert repr(mine) == "<Pace mine-1>"


def test_words_of_ones_own_mean_the_same_of_a_unit_unless_said() -> None:
    words = (*STEADY.words, AssumedWord("A  Handful", count="4-6"))
    mine = attrs.evolve(STEADY, id="mine-1", words=words)
    assert mine.resolve(Vague("a handful")) == Count(4, 6)
    assert mine.resolve(Vague("a handful seconds")) == Duration("4-6 s")


def test_a_word_that_a_pace_does_not_know_is_an_error_that_lists_those_it_knows() -> None:
    routine = LEGS.replace("squat", dose=Dose(work=Reps(8), sets=Vague("a handful")))
    for call in (estimate, resolve, tally):
        with pytest.raises(UnknownWord) as raised:
            call(routine)
        assert (raised.value.words, raised.value.pace) == ("a handful", "steady-1")
        assert raised.value.known == ("a couple of", "a few", "several")
    assert str(raised.value) == (
        "pace steady-1 doesn't know 'a handful'; it knows 'a couple of', 'a few', 'several', "
        "or add an AssumedWord to its words"
    )
    mute = attrs.evolve(STEADY, id="mute-1", words=())
    with pytest.raises(UnknownWord, match="it knows none"):
        mute.resolve(Vague("a few"))


def test_a_routine_may_pass_the_bound_on_steps_only_once_its_words_are_taken() -> None:
    most = Prescription(exercise=SQUAT.exercise, dose=Dose(work=Reps(9_999), sets=1_000))
    many = Dose(work=Reps(2_000), sets="several")
    single = Prescription(exercise=SQUAT.exercise, dose=Dose(work=Reps(1)))
    assert estimate(Routine(id="long", title="Long", items=[most, single])).total.milliseconds[1] > 0
    with pytest.raises(BoundExceeded, match=r"Routine\.items: 10,000,001 is past the bound of 10,000,000 steps"):
        Routine(id="long", title="Long", items=[most, single, single])
    vague = Routine(
        id="long",
        title="Long",
        items=[
            Prescription(exercise=SQUAT.exercise, dose=Dose(work=Reps(9_990), sets=1_000)),
            Prescription(exercise=SQUAT.exercise, dose=many),
        ],
    )
    for call in (estimate, resolve, tally):
        with pytest.raises(BoundExceeded) as raised:
            call(vague)
        assert raised.value.figure == 9_990 * 1_000 + 999 + 7 * 2_000 + 6
        assert raised.value.bound == 10_000_000


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: attrs.evolve(STEADY, id="x", repetition="0 s"), "AssumedTime.value: '0 s' is no time at all; "
         "write a duration over 0 s"),
        (lambda: attrs.evolve(STEADY, id="x", rest=5), "AssumedTime.value: 5 is not a duration; write '5 s'"),
        (lambda: AssumedTime("5 s", reason=""), "AssumedTime.reason: '' is empty; write at least one word"),
        (lambda: AssumedCount("5", reason=" "), "AssumedCount.reason: ' ' is empty; write at least one word"),
        (lambda: attrs.evolve(STEADY, id="x", words=[AssumedWord("a few", count=1), AssumedWord("A few", count=2)]),
         "Pace.words: a tuple of 2 hold the same words twice; give each wording one meaning"),
        (lambda: STEADY.resolve(UNSTATED), "Pace.resolve.of: None doesn't say what is unstated; write one of "
         "'repetitions', 'sets', 'rounds', 'rest', 'hold', 'bout'"),
        (lambda: STEADY.resolve(5), "Pace.resolve.amount: 5 is not an Unstated; write Unstated(...)"),
    ],
)  # fmt: skip
def test_a_wrong_assumption_says_what_would_be_right(call: object, message: str) -> None:
    with pytest.raises(InvalidValue) as raised:
        call()  # type: ignore[operator]
    assert str(raised.value) == message


def test_a_rest_a_switch_and_a_transition_may_take_no_time() -> None:
    instant = attrs.evolve(STEADY, id="instant-1", rest="0 s", switch="0 s", transition="0 s")
    routine = LEGS.replace("squat", dose=Dose(work=Reps(8), sets=2, sides="each"))
    assert estimate(routine, instant).by_dose == Duration("96 s")
