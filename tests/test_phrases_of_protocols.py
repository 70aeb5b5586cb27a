"""Phrases of protocols: what is made of each."""

import attrs
import pytest

import footex
from footex import (
    Block,
    Count,
    Dose,
    Duration,
    Exercise,
    FootexError,
    Frequency,
    Hold,
    Move,
    Prescription,
    Reps,
    Rest,
    Routine,
    Vague,
)
from footex.model import TO_FAILURE, Load


def routine(name: str, *items: Dose | Rest | Prescription | Block, **frequency: object) -> Routine:
    exercise = Exercise(id=name.lower().replace(" ", "-"), name=name)
    done = [Prescription(exercise, item) if isinstance(item, Dose) else item for item in items]
    return Routine(id="protocol", title=name, items=done, frequency=Frequency(**frequency))  # type: ignore[arg-type]


def done(name: str, dose: Dose) -> Prescription:
    return Prescription(Exercise(id=name.lower().replace(" ", "-"), name=name), dose)


COUNT = "is not a count; write 10, '5-10', 'at least 8', 'to failure', 'a few', 'several', 'a couple of', 'unstated', or Vague('...') for other words"
DURATION = "is not a duration; write '20 s', '5-10 s', '1 min 30 s', 'about 15 s', 'a few seconds', 'unstated', or Vague('...') for other words"
PULSE = "until your pulse is below 120"


@pytest.mark.parametrize(
    ("phrase", "read", "made"),
    [
        ("8+", lambda text: Reps(text).count, Count(8, sense="at-least")),
        ("at least 8", lambda text: Reps(text).count, Count(8, sense="at-least")),
        ("up to 60 s", lambda text: Hold(text).duration, Duration("1 min", sense="at-most")),
        ("as many as possible", lambda text: Reps(text).count, TO_FAILURE),
        ("AMRAP", lambda text: Reps(text).count, TO_FAILURE),
        (PULSE, lambda text: Rest(text).duration, f"Rest.duration: '{PULSE}' {DURATION}"),
        ("about 15 seconds", lambda text: Hold(text).duration, Duration("15 s", sense="about")),
        ("5 breaths", lambda text: Hold(text).duration, f"Hold.duration: '5 breaths' {DURATION}"),
        (
            "50-75 % of your maximum",
            Load,
            "Load: '50-75 % of your maximum' doesn't say of what it is a share; "
            "write '50-75 % 1RM', '50-75 % MVC' or '50-75 % body weight'",
        ),
        ("2 RIR", Load, Load("2 RIR")),
        (
            "add a set when 12 are easy",
            lambda text: Dose(Reps(12), sets=text).sets,
            f"Dose.sets: 'add a set when 12 are easy' {COUNT}",
        ),
        (
            "at most 4",
            lambda text: Frequency(per_day=text),
            "Frequency.per_day: 'up to 4' is open; write a figure such as '4', or a range",
        ),
    ],
)  # fmt: skip
def test_what_is_made_of_the_phrases_of_protocols(phrase: str, read: object, made: object) -> None:
    if isinstance(made, str):
        with pytest.raises(FootexError) as caught:
            read(phrase)  # type: ignore[operator]
        assert str(caught.value) == made
    else:
        assert read(phrase) == made  # type: ignore[operator]


def test_a_rest_until_the_pulse_is_low_keeps_its_words_and_needs_a_pace_that_knows_them() -> None:
    rest = Rest(Vague("until the pulse is low, some minutes"))
    sprints = routine("Run", Dose(Move("30 s")), rest, Dose(Move("30 s")))
    with pytest.raises(footex.timing.UnknownWord, match="doesn't know 'until the pulse is low, some minutes'"):
        footex.estimate(sprints)
    meant = footex.timing.AssumedWord("until the pulse is low, some", count="1-3", reason="measured")
    mine = attrs.evolve(footex.timing.STEADY, id="mine-1", words=meant)
    assert footex.estimate(sprints, pace=mine).total == Duration("2-4 min")
