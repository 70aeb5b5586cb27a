"""Distances: their text, figures and senses, the whole metres of each, and figures part way up a range."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footex import Dose, Exercise, FootexError, Move, Prescription, Reps, Routine
from footex.model import Distance, RepetitionUnit, Sense
from footex.model.description import describe_dose
from footex.model.figures.distance import interpolate_distance
from footex.testing import distances

ANY = "write '400 m', '200-400 m', '1.5 km', '1 mi' or 'about 400 m'"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("400m", "400 m"),
        (" 400  metres ", "400 m"),
        ("400 Meters", "400 m"),
        ("1.50 kilometres", "1.5 km"),
        ("1 mile", "1 mi"),
        ("15 feet", "15 ft"),
        ("20 yards", "20 yd"),
        ("200\N{EN DASH}400 m", "200-400 m"),
        ("200-300-400 m", "200-400 m"),
        ("200 - 250 - 400 m", "200-250-400 m"),
        ("about 200-400 m", "about 200-400 m"),
        ("approximately 1 mile", "about 1 mi"),
        ("400 m+", "at least 400 m"),
        ("at most 1 km", "up to 1 km"),
    ],
)
def test_a_distance_is_written_in_one_way_in_the_unit_of_its_text(text: str, written: str) -> None:
    assert str(Distance(text)) == written
    assert Distance(text) == Distance(written)
    assert repr(Distance(text)) == f"Distance('{written}')"


@given(distances())
def test_a_distance_reads_back(distance: Distance) -> None:
    assert Distance(str(distance)) == distance
    low, typical, high = distance.figures
    assert 0 < low <= typical <= high
    assert distance.exact == (low == high and distance.sense is Sense.EXACT)
    assert [max(1, int(figure + Decimal("0.5"))) for figure in distance.metres] == list(distance.whole_metres)


def test_miles_yards_and_feet_are_exact_and_differ_from_metres_as_values() -> None:
    assert Distance("1 mi").metres == (Decimal("1609.344"),) * 3
    assert Distance("1 yd").metres[0] == Decimal("0.9144")
    assert Distance("1-2 ft").metres == (Decimal("0.3048"), Decimal("0.4572"), Decimal("0.6096"))
    assert Distance("1.5 km").metres == Distance("1500 m").metres
    assert Distance("1.5 km") != Distance("1500 m")


def test_time_is_counted_in_whole_metres_a_half_rounded_up_and_one_at_least() -> None:
    metres = {"400 m": 400, "1 mi": 1609, "15 ft": 5, "0.5 m": 1, "0.1 m": 1, "2.5 m": 3, "2.49999 m": 2}
    assert {text: Distance(text).whole_metres[0] for text in metres} == metres


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("400", "'400' is not a distance; write '400 m', '400 km' or '400 mi'"),
        ("about 400", "'about 400' is not a distance; write 'about 400 m', 'about 400 km' or 'about 400 mi'"),
        ("1,500 m", "'1,500 m' is not a distance; write '1500 m'"),
        ("to the wall", f"'to the wall' is not a distance; {ANY}"),
        ("5 min", f"'5 min' is not a distance; {ANY}"),
        ("5 cm", f"'5 cm' is not a distance; {ANY}"),
        ("", "'' is empty; write at least one word"),
        (400, f"400 is not a distance; {ANY}"),
        ("400-200 m", "'400-200 m' is out of order; write '200-400 m', the least first"),
        ("about 3-9-6 mi", "'about 3-9-6 mi' is out of order; write 'about 3-6-9 mi', the least first"),
        ("0 m", "'0 m' is no distance at all; write a distance over 0 m"),
        ("0-5 m", "'0-5 m' is no distance at all; write a distance over 0 m"),
        ("at least 200-400 m", "'at least 200-400 m' is an open figure and a range; write 'at least 200 m'"),
        ("200 m+, to failure", "'200 m+, to failure' is a sense that only a count has; write 'at least 200 m'"),
        ("1.123456 m", "'1.123456 m' has too many decimal places; write at most 5"),
        ("1001 km", "1,001,000 is past the bound of 1,000,000 metres"),
        ("1000.00001 km", "1,000,001 is past the bound of 1,000,000 metres"),
        ("1" * 101, "101 is past the bound of 100 characters"),
    ],
)
def test_what_is_no_distance_is_refused_with_what_would_be_right(text: str, message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Distance(text)
    assert str(caught.value) in (f"Distance: {message}", f"Distance.text: {message}")
    with pytest.raises(FootexError) as caught:
        Move(distance=text)
    assert str(caught.value) == f"Move.distance: {message}"


def test_the_greatest_distance_is_1000_km() -> None:
    assert Distance("1000 km").whole_metres[0] == 1_000_000


def test_a_move_has_a_duration_a_distance_or_steps() -> None:
    assert Move("20 s") == Move(duration="20 s")
    assert Move(distance="400 m").distance == Distance("400 m")
    assert Move(distance=Distance("400 m")) == Move(distance="400 m")
    assert Move(steps="10-20").steps == Move(steps="10-20").steps != 20
    assert repr(Move(distance="400 m", label="uphill")) == "Move(distance='400 m', label='uphill')"


@pytest.mark.parametrize(
    ("work", "words"),
    [
        (Move(distance="400 m"), "moving 400 m"),
        (Move(distance="about 1 mi", label="uphill"), "moving about 1 mi uphill"),
        (Move(steps=20), "moving 20 steps"),
        (Move(steps=1), "moving 1 step"),
        (Move(steps="a few"), "moving a few steps"),
        (Move(steps="unstated"), "moving an unstated number of steps"),
        (Move("20 s"), "moving for 20 s"),
        (Reps(5, unit="breath"), "5 breaths"),
        (Reps("1", unit=RepetitionUnit.BREATH, hold="2 s"), "1 breath held 2 s"),
    ],
)
def test_a_move_and_breaths_are_described_in_plain_words(work: Move | Reps, words: str) -> None:
    assert describe_dose(Dose(work)) == words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("200-400 m", ["200 m", "270 m", "330 m", "400 m"]),
        ("10-20 m", ["10 m", "13 m", "17 m", "20 m"]),
        ("1-2 km", ["1 km", "1.3 km", "1.7 km", "2 km"]),
        ("0.25-1 mi", ["0.25 mi", "0.5 mi", "0.8 mi", "1 mi"]),
        ("15-17 ft", ["15 ft", "16 ft", "16 ft", "17 ft"]),
        ("400 m", ["400 m"] * 4),
        ("about 200-400 m", ["about 200-400 m"] * 4),
    ],
)
def test_a_distance_part_way_up_is_one_that_somebody_would_set(text: str, parts: list[str]) -> None:
    routine = Routine(
        id="walk", title="Walk", items=Prescription(Exercise(id="walk", name="Walk"), Dose(Move(distance=text)))
    )
    found = [next(routine.at(Fraction(week, 3)).prescriptions())[1] for week in range(4)]
    assert [one.dose for one in found] == [Dose(Move(distance=part)) for part in parts]
    assert {one.evidence[0].field for one in found if one.evidence} <= {"dose.work[0].distance"}


def test_steps_part_way_up_are_whole() -> None:
    walk = Prescription(Exercise(id="walk", name="Walk"), Dose(Move(steps="10-20")))
    (half,) = Routine(id="walk", title="Walk", items=walk).at(0.25).items
    assert isinstance(half, Prescription)
    assert half.dose == Dose(Move(steps=13))
    assert half.evidence[0].field == "dose.work[0].steps"


@given(distances(), st.integers(0, 20))
def test_a_distance_never_falls_as_the_fraction_rises_and_keeps_both_ends(distance: Distance, part: int) -> None:
    here, next_ = interpolate_distance(distance, (part, 21)), interpolate_distance(distance, (part + 1, 21))
    assert here.figures[0] <= next_.figures[0]
    if distance.sense is Sense.EXACT:
        assert interpolate_distance(distance, (0, 1)).figures[0] == distance.figures[0]
        assert interpolate_distance(distance, (1, 1)).figures[0] == distance.figures[2]
