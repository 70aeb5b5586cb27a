"""Masses in steps of the plates: shares of a maximum, and masses part way up a range."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footex.errors import BoundExceeded
from footex.model import Load, LoadKind
from footex.model.dosage.loads.arithmetic import interpolate_load, least_of_maximum, share_of
from footex.testing import dose_loads

PARTS = st.fractions(0, 1, max_denominator=1_000).map(Fraction.as_integer_ratio)
STEPS = st.sampled_from(["2.5 kg", "1 kg", "0.5 kg", "1.25 kg", "5 lb", "2.5 lb", "500 g"]).map(Load)
TENTHS = st.integers(1, 3_000)
LIGHT = 9_000_000
"""Grams whose pounds are within the bound too."""


def grams(load: Load) -> tuple[Fraction, ...]:
    assert load.grams is not None
    return tuple(map(Fraction, load.grams))


@pytest.mark.parametrize(
    ("share", "maximum", "step", "mass"),
    [
        ("82.5 % 1RM", "140 kg", "2.5 kg", "115 kg"),
        ("70-80 % 1RM", "100 kg", "2.5 kg", "70-75-80 kg"),
        ("50-75 % 1RM", "60 kg", "2.5 kg", "30-37.5-45 kg"),
        ("50-75 % 1RM", "57 kg", "1 kg", "29-36-43 kg"),
        ("80 % 1RM", "225 lb", "5 lb", "180 lb"),
        ("80 % 1RM", "225 lb", "2.5 kg", "82.5 kg"),
        ("80 % 1RM", "100 kg", "5 lb", "175 lb"),
        ("81 % 1RM", "140 kg", "2.5 kg", "112.5 kg"),
        ("0.5 % 1RM", "100 kg", "2.5 kg", "2.5 kg"),
        ("82.5 % 1RM at RPE 8", "140 kg", "2.5 kg", "115 kg at RPE 8"),
        ("51.25 % 1RM", "100 kg", "2.5 kg", "52.5 kg"),
        ("51.249 % 1RM", "100 kg", "2.5 kg", "50 kg"),
    ],
)
def test_a_share_of_a_maximum_is_rounded_to_the_plates_a_half_up(
    share: str, maximum: str, step: str, mass: str
) -> None:
    assert share_of(Load(share), Load(maximum), Load(step)) == Load(mass)


@given(TENTHS, TENTHS, TENTHS, STEPS)
def test_the_mass_of_a_share_is_the_nearest_multiple_of_the_step_and_at_least_one(
    percent: int, more: int, most: int, step: Load
) -> None:
    share = Load(f"{percent / 10:.1f}-{(percent + more) / 10:.1f} % 1RM")
    maximum = Load(f"{most / 10:.1f} kg")
    mass, (one, *_) = share_of(share, maximum, step), grams(step)

    assert share.figures is not None
    for figure, taken in zip(share.figures, grams(mass), strict=True):
        exact = grams(maximum)[0] * Fraction(figure) / 100
        assert taken % one == 0
        assert taken == one > exact or taken - one / 2 <= exact < taken + one / 2


@pytest.mark.parametrize(
    ("load", "part", "step", "placed"),
    [
        ("60-72.5 kg", (0, 1), None, "60 kg"),
        ("60-72.5 kg", (1, 5), None, "62.5 kg"),
        ("60-72.5 kg", (1, 2), None, "67.5 kg"),
        ("60-72.5 kg", (1, 1), None, "72.5 kg"),
        ("60-61-72.5 kg", (1, 2), None, "60 kg"),
        ("60-62-80 kg", (3, 4), None, "70 kg"),
        ("40-61 kg", (99, 100), None, "61 kg"),
        ("41-61 kg", (1, 100), None, "41 kg"),
        ("41-61 kg", (1, 10), None, "42.5 kg"),
        ("21-22 kg", (1, 2), None, "22 kg"),
        ("0.5-2 kg", (1, 2), "0.5 kg", "1.5 kg"),
        ("0.5-2 kg", (1, 2), "500 g", "1500 g"),
        ("45-95 lb", (1, 2), None, "70 lb"),
        ("500-2000 g", (1, 2), None, "1500 g"),
        ("60-80 kg at RPE 7-8", (1, 2), None, "70 kg at RPE 7-8"),
        ("60 kg", (1, 2), None, "60 kg"),
        ("61 kg", (1, 2), "2.5 kg", "61 kg"),
        ("70-80 % 1RM", (1, 2), None, "70-80 % 1RM"),
        ("body weight + 10-20 kg", (1, 2), None, "body weight + 10-20 kg"),
        ("RPE 7-8", (1, 2), None, "RPE 7-8"),
        ("red band", (1, 2), None, "red band"),
    ],
)
def test_the_mass_part_way_up_a_range_is_one_that_the_plates_make_or_an_end(
    load: str, part: tuple[int, int], step: str | None, placed: str
) -> None:
    assert interpolate_load(Load(load), part, Load(step) if step else None) == Load(placed)


def test_a_mass_in_the_unit_of_a_step_is_within_the_bound_of_that_unit() -> None:
    assert interpolate_load(Load("1-9070 kg"), (9999, 10000), Load("5 lb")) == Load("19995 lb")
    with pytest.raises(BoundExceeded, match=r"^Load: 20,015 is past the bound of 20,000 lb$"):
        interpolate_load(Load("1-9080 kg"), (9999, 10000), Load("5 lb"))


@given(dose_loads().filter(lambda load: load.kind is not LoadKind.MASS or grams(load)[2] <= LIGHT), PARTS, PARTS, STEPS)
def test_a_mass_never_falls_as_the_part_rises_and_both_ends_are_kept(
    load: Load, part: tuple[int, int], other: tuple[int, int], step: Load
) -> None:
    if load.kind is not LoadKind.MASS:
        assert interpolate_load(load, part, step) == load
        return
    less, more = sorted((part, other), key=lambda one: Fraction(*one))
    low, high = interpolate_load(load, (0, 1), step), interpolate_load(load, (1, 1), step)
    placed = [
        grams(one)[0] for one in (low, interpolate_load(load, less, step), interpolate_load(load, more, step), high)
    ]

    assert placed == sorted(placed)
    assert (grams(low)[0], grams(high)[0]) == (grams(load)[0], grams(load)[2])
    assert all(one % grams(step)[0] == 0 for one in placed if one not in (grams(load)[0], grams(load)[2]))
    assert interpolate_load(load, part, step).effort == load.effort


@given(dose_loads())
def test_only_a_repetition_maximum_says_how_many_repetitions_there_are_at_least(load: Load) -> None:
    least = least_of_maximum(load)

    if load.kind is not LoadKind.REPETITION_MAXIMUM:
        assert least is None
    else:
        assert least is not None
        assert load.figures is not None
        low, typical, high = map(float, load.figures)
        assert (least.low, least.high) == (low, high)
        assert 0 <= least.typical - typical <= 0.5
