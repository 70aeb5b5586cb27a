"""Paces: what they assume, and what words mean to them."""

# Wrong arguments are what some of these tests are about.
# mypy: disable-error-code="arg-type, list-item"

import subprocess
import sys
from typing import Any

import attrs
import pytest

import footex
from footex import UNSTATED, Count, Duration, FootexError, InvalidValue, Pace, Vague
from footex.timing import (  # fmt: skip
    BRISK,
    GENTLE,
    PACES,
    STEADY,
    AssumedCount,
    AssumedTime,
    AssumedWord,
    Level,
    UnknownWord,
)
from footex.timing.paces.open_amount import assumed_count, assumed_time

TABLE = [
    ("repetition", "2-3-5 s"),
    ("rest", "10 s - 30 s - 1 min"),
    ("hold", "2-3-5 s"),
    ("bout", "15 s - 30 s - 1 min"),
    ("switch", "3-5-10 s"),
    ("transition", "10 s - 30 s - 1 min"),
    ("repetitions", "8-10-15"),
    ("sets", "1-3"),
]


@pytest.mark.parametrize(("name", "figures"), TABLE)
def test_steady_assumes(name: str, figures: str) -> None:
    assert str(getattr(STEADY, name).value) == figures
    assert getattr(STEADY, name).reason


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("a couple of", Count(2)),
        ("a couple of seconds", Duration("2 s")),
        ("a few", Count(2, 4, 3)),
        ("a few seconds", Duration("2-3-5 s")),
        ("a few minutes", Duration("2-3-5 min")),
        ("several", Count(4, 7, 5)),
        ("several minutes", Duration("4-5-7 min")),
        ("several hours", Duration("4-5-7 h")),
        ("A Few Seconds", Duration("2-3-5 s")),
    ],
)
def test_every_bundled_pace_takes_words_alike(words: str, meaning: object) -> None:
    assert [pace.resolve(Vague(words)) for pace in PACES] == [meaning] * 3


@pytest.mark.parametrize(
    ("of", "meaning"),
    [
        ("repetitions", Count(8, 15, 10)),
        ("sets", Count(1, 3)),
        ("rounds", Count(1, 3)),
        ("rest", Duration("10 s - 30 s - 1 min")),
        ("hold", Duration("2-3-5 s")),
        ("bout", Duration("15 s - 30 s - 1 min")),
    ],
)
def test_what_is_unstated_needs_to_say_of_what(of: str, meaning: object) -> None:
    assert STEADY.resolve(UNSTATED, of) == meaning  # type: ignore[call-overload]


def test_what_is_stated_stays() -> None:
    assert STEADY.resolve(Count(5)) == Count(5)
    assert STEADY.resolve(Duration("5 s")) == Duration("5 s")


def test_the_bundled_paces_are_ordered_by_their_times_and_do_the_same_work() -> None:
    assert PACES == (STEADY, BRISK, GENTLE)
    for name in ("repetition", "rest", "hold", "bout", "switch", "transition"):
        quick, steady, slow = (getattr(pace, name).value.milliseconds for pace in (BRISK, STEADY, GENTLE))
        assert all(a < b < c for a, b, c in zip(quick, steady, slow, strict=True))
    assert BRISK.repetitions.value == STEADY.repetitions.value == GENTLE.repetitions.value
    assert BRISK.sets.value == STEADY.sets.value == GENTLE.sets.value


def test_one_s_own_pace_is_evolved_from_another() -> None:
    mine = attrs.evolve(
        STEADY, id="mine-1", repetition="2-4 s", sets="2-3", words=AssumedWord("a handful", count="4-6")
    )
    assert mine.repetition == AssumedTime("2-4 s", reason="chosen by whoever made this pace")
    assert mine.sets == AssumedCount(Count(2, 3))
    assert mine.resolve(Vague("a handful")) == Count(4, 6)
    assert mine.resolve(Vague("a handful seconds")) == Duration("4-6 s")
    assert repr(mine) == "<Pace mine-1>"


def test_unknown_words_say_which_are_known() -> None:
    with pytest.raises(UnknownWord) as caught:
        STEADY.resolve(Vague("a handful of seconds"))
    assert caught.value.words == "a handful of seconds"
    assert str(caught.value) == (
        "pace steady-1 doesn't know 'a handful of seconds'; it knows 'a couple of', 'a few', 'several', "
        "or add an AssumedWord to its words"
    )


WHOLE = "a count is a whole number from 1 to 10,000"
OF = "is not a kind of amount; write one of 'repetitions', 'steps', 'sets', 'rounds', 'rest', 'hold', 'bout'"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: STEADY.resolve(UNSTATED), f"Pace.resolve.of: None {OF}"),  # type: ignore[call-overload]
        (lambda: STEADY.resolve(UNSTATED, "reps"), f"Pace.resolve.of: 'reps' {OF}"),  # type: ignore[call-overload]
        (
            lambda: STEADY.resolve(5),
            "Pace.resolve.amount: 5 is not an amount; write a Count, a Duration, a Distance, Vague(...), UNSTATED or TO_FAILURE",
        ),  # type: ignore[call-overload]
        (
            lambda: AssumedWord("a few seconds", count=3),
            "AssumedWord.words: 'a few seconds' holds a unit; write 'a few'",
        ),
        (lambda: AssumedWord("seconds", count=3), "AssumedWord.words: 'seconds' holds a unit; write 'a few'"),
        (lambda: AssumedCount(None), f"AssumedCount.value: None is not a whole number; {WHOLE}"),
        (
            lambda: attrs.evolve(
                STEADY, id="mine-1", words=[AssumedWord("a few", count=3), AssumedWord("A  Few", count=2)]
            ),
            "Pace.words: a tuple of 2 hold the same words twice; give each wording one meaning",
        ),
        (
            lambda: attrs.evolve(STEADY, id="mine-1", repetition="0 s"),
            "Pace.repetition: '0 s' is no time at all; write a duration over 0 s",
        ),
        (
            lambda: attrs.evolve(STEADY, id="mine-1", bout=AssumedTime("0-5 s")),
            "Pace.bout: '0-5 s' is no time at all; write a duration over 0 s",
        ),
        (
            lambda: attrs.evolve(STEADY, id="My pace"),
            "Pace.id: 'My pace' is not an id; write lower-case words and digits such as 'my-pace'",
        ),
    ],
)
def test_a_wrong_argument_is_refused(make: object, message: str) -> None:
    with pytest.raises(FootexError) as caught:
        make()  # type: ignore[operator]
    assert str(caught.value) == message


def test_a_rest_or_a_change_may_take_no_time() -> None:
    still = attrs.evolve(STEADY, id="mine-1", rest="0 s", switch="0 s", transition="0-5 s")
    assert still.rest.value == Duration("0 s")


def test_words_are_in_order_whatever_order_they_are_given_in() -> None:
    words = tuple(reversed(STEADY.words))
    assert attrs.evolve(STEADY, words=words) == STEADY


def test_a_pace_has_three_levels() -> None:
    assert [level.value for level in Level] == ["low", "typical", "high"]
    assert isinstance(STEADY, Pace)


def test_what_a_pace_takes_a_word_for_is_worked_out_once() -> None:
    first, again = (assumed_count(attrs.evolve(STEADY), Vague("a few"), "sets") for _ in range(2))
    assert first is again
    slower = attrs.evolve(STEADY, id="mine-1", words=AssumedWord("a few", count="5-6"))
    assert assumed_count(slower, Vague("a few"), "sets").value == Count("5-6")
    assert assumed_time(STEADY, Vague("a few minutes"), "rest") is assumed_time(STEADY, Vague("a few minutes"), "rest")


@pytest.mark.parametrize("pace", footex.timing.PACES, ids=lambda pace: pace.id)
@pytest.mark.parametrize(
    "change",
    [
        {"repetition": "2-4 s"}, {"sets": 2}, {"words": [AssumedWord("a few", count=3)]},
        {"transition": AssumedTime("1 h")}, {"rest": AssumedTime("10-30-60 s", reason="measured")},
    ],
    ids=lambda change: next(iter(change)),
)  # fmt: skip
def test_a_bundled_pace_with_other_assumptions_needs_an_id_of_its_own(pace: footex.Pace, change: Any) -> None:
    with pytest.raises(InvalidValue) as caught:
        attrs.evolve(pace, **change)

    assert str(caught.value) == (
        f"Pace.id: '{pace.id}' is a bundled pace, whose assumptions differ from these; "
        "give it an id of its own, such as id='mine-1'"
    )
    assert attrs.evolve(pace, id="mine-1", **change) != pace


@pytest.mark.parametrize("pace", footex.timing.PACES, ids=lambda pace: pace.id)
def test_a_bundled_pace_can_be_made_again_and_read_again(pace: footex.Pace) -> None:
    assert attrs.evolve(pace) == pace
    assert footex.loads(footex.dumps(pace)) == pace


def test_a_document_cannot_pass_other_assumptions_off_as_a_bundled_pace() -> None:
    document = footex.dumps(footex.timing.BRISK).replace("1-3 s", "1-4 s")
    with pytest.raises(
        footex.InvalidDocument, match='"brisk-1" is a bundled pace, whose assumptions differ from these'
    ):
        footex.loads(document)


def test_the_id_of_a_bundled_pace_is_known_before_that_pace_is_loaded() -> None:
    code = """
import sys
from footex import InvalidValue
from footex.timing import STEADY
import attrs
try:
    attrs.evolve(STEADY, id="brisk-1")
except InvalidValue as error:
    print(error.field, "footex.timing.paces.bundled" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "Pace.id False\n"
