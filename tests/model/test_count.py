"""Counts: exact, or low, typical and high."""

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footex import Count, FootexError
from footex.testing import counts


@given(counts())
def test_a_count_and_its_text_round_trip(count: Count) -> None:
    assert Count(str(count)) == count
    assert Count(count.low, count.high, count.typical) == count


@pytest.mark.parametrize(
    ("count", "figures", "text"),
    [
        (Count(10), (10, 10, 10), "10"),
        (Count(5, 10), (5, 8, 10), "5-10"),
        (Count(2, 3), (2, 3, 3), "2-3"),
        (Count(2, 4), (2, 3, 4), "2-4"),
        (Count("5-10"), (5, 8, 10), "5-10"),
        (Count("5-6-10"), (5, 6, 10), "5-6-10"),
        (Count("5-8-10"), (5, 8, 10), "5-10"),
        (Count(5, 10, typical=6), (5, 6, 10), "5-6-10"),
        (Count(5, 10, 5), (5, 5, 10), "5-5-10"),
        (Count(" 5 - 10 "), (5, 8, 10), "5-10"),
        (Count("5–10"), (5, 8, 10), "5-10"),
        (Count("0005"), (5, 5, 5), "5"),
        (Count("7-7"), (7, 7, 7), "7"),
        (Count(10_000), (10_000, 10_000, 10_000), "10000"),
    ],
)
def test_a_count_is_low_typical_and_high(count: Count, figures: tuple[int, int, int], text: str) -> None:
    assert (count.low, count.typical, count.high) == figures
    assert str(count) == text


def test_a_count_shows_as_what_makes_it() -> None:
    assert repr(Count(10)) == "Count(10)"
    assert repr(Count(5, 10)) == "Count('5-10')"


def test_an_exact_count_has_one_figure() -> None:
    assert Count(5).exact
    assert not Count(5, 6).exact


def test_a_count_can_be_evolved() -> None:
    assert attrs.evolve(Count(5, 10), low=3) == Count(3, 10, 8)


COUNT = "a count is a whole number from 1 to 10,000"
READ = "write 10, '5-10', '5-6-10' (low-typical-high) or 'at least 8'"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((0,), f"Count: 0 is below 1; {COUNT}"),
        ((-3,), f"Count: -3 is below 1; {COUNT}"),
        ((5, 0), f"Count: 0 is below 1; {COUNT}"),
        ((True,), f"Count.low: True is not a whole number; {COUNT}"),
        ((5.0,), f"Count.low: 5.0 is not a whole number; {COUNT}"),
        ((float("nan"),), f"Count.low: nan is not a whole number; {COUNT}"),
        ((None,), f"Count.low: None is not a whole number; {COUNT}"),
        (([],), f"Count.low: [] is not a whole number; {COUNT}"),
        ((Count(5),), f"Count.low: Count(5) is not a whole number; {COUNT}"),
        ((5, "10"), f"Count.high: '10' is not a whole number; {COUNT}"),
        ((10_001,), "Count: 10,001 is past the bound of 10,000 times"),
        ((5, 10**5000), "Count: a whole number of 16610 bits is past the bound of 10,000 times"),
        (("10-5",), "Count: '10-5' is out of order; write low-typical-high, the least first"),
        ((5, 10, 11), "Count: '5-11-10' is out of order; write low-typical-high, the least first"),
        ((5, 10, 4), "Count: '5-4-10' is out of order; write low-typical-high, the least first"),
        (
            ("5-10", 12),
            "Count: '5-10' is text beside other figures; write Count('5-6-10') or Count(5, 10, 6)",
        ),
        (
            ("5", None, 5),
            "Count: '5' is text beside other figures; write Count('5-6-10') or Count(5, 10, 6)",
        ),
        (("",), f"Count: '' is not a count; {READ}"),
        (("-5",), f"Count: '-5' is not a count; {READ}"),
        (("5-",), f"Count: '5-' is not a count; {READ}"),
        (("+5",), f"Count: '+5' is not a count; {READ}"),
        (("5.0",), f"Count: '5.0' is not a count; {READ}"),
        (("٣",), f"Count: '٣' is not a count; {READ}"),
        (("²",), f"Count: '²' is not a count; {READ}"),
        (("1-2-3-4",), f"Count: '1-2-3-4' is not a count; {READ}"),
        (("12345678",), f"Count: '12345678' is not a count; {READ}"),
        (("1234567",), "Count: 1,234,567 is past the bound of 10,000 times"),
        (("ten",), f"Count: 'ten' is not a count; {READ}"),
    ],
)
def test_what_is_no_count_is_refused(arguments: tuple[object, ...], message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Count(*arguments)  # type: ignore[arg-type]
    assert str(caught.value) == message


@given(st.integers(1, 10_000))
def test_a_count_of_one_figure_is_equal_to_its_number(figure: int) -> None:
    count = Count(figure)
    assert count == figure
    assert figure == count
    assert hash(count) == hash(figure)
    assert {figure: "kept"}[count] == "kept"  # type: ignore[index]
    assert len({count, figure, float(figure), Fraction(figure), Decimal(figure)}) == 1
    assert count != figure + 1
    assert figure + 1 != count


@pytest.mark.parametrize("number", [True, 1.0, Fraction(1), Decimal(1)])
def test_a_count_is_equal_to_what_its_number_is_equal_to_so_that_equality_is_transitive(number: object) -> None:
    assert Count(1) == number
    assert number == Count(1)
    assert hash(Count(1)) == hash(number)


@pytest.mark.parametrize("other", [5, 8, 10, "5-10", (5, 8, 10), None])
def test_a_range_of_counts_is_equal_to_no_number(other: object) -> None:
    assert Count(5, 10) != other
    assert other != Count(5, 10)
    assert Count(5, 10) == Count("5-8-10") != Count("5-9-10")
    assert hash(Count(5, 10)) == hash(Count("5-8-10"))
