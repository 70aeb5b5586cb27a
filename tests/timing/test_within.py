"""Routines found by the longest time that they may take."""

from datetime import timedelta

import pytest
from attrs import evolve

from footex import Catalog, Dose, Exercise, FootexError, Hold, Prescription, Routine, Vague
from footex.timing import STEADY, AssumedWord, done_within

HOP = Exercise(id="hop", name="Hop")
SHORT = Routine(id="short", title="Short", items=Prescription(HOP, Dose(Hold("1 min - 2 min - 3 min"))))
LONG = Routine(id="long", title="Long", items=Prescription(HOP, Dose(Hold("10 min"))))
WORDY = Routine(id="wordy", title="Wordy", items=Prescription(HOP, Dose(Hold(Vague("a handful of minutes")))))
LIBRARY = Catalog(routines=[SHORT, LONG, WORDY])


@pytest.mark.parametrize(
    ("limit", "level", "ids"),
    [
        ("2 min", "typical", ["short"]),
        ("119.999 s", "typical", []),
        ("1 min", "low", ["short"]),
        ("2 min", "high", []),
        (timedelta(minutes=3), "high", ["short"]),
        ("10 min", "typical", ["long", "short"]),
        ("48 h", "typical", ["long", "short"]),
    ],
)
def test_a_routine_that_takes_exactly_the_longest_time_is_done_within_it(
    limit: str, level: str, ids: list[str]
) -> None:
    found = LIBRARY.find_routines(where=done_within(limit, level=level))  # type: ignore[arg-type]
    assert [one.id for one in found] == ids


def test_a_routine_in_words_that_the_pace_does_not_know_is_not_known_to_be_done() -> None:
    patient = evolve(STEADY, id="patient-1", words=(*STEADY.words, AssumedWord("a handful of", count="4-6")))
    assert not done_within("24 h")(WORDY)
    assert done_within("6 min", pace=patient)(WORDY)


@pytest.mark.parametrize(
    ("limit", "message"),
    [
        ("1-2 min", "done_within.limit: '1-2 min' is a range; write one duration such as '5 min'"),
        (10, "done_within.limit: 10 is not a duration; write '10 s'"),
    ],
)
def test_the_longest_time_is_exact(limit: str, message: str) -> None:
    with pytest.raises(FootexError) as caught:
        done_within(limit)
    assert str(caught.value) == message
