"""Durations: exact, or low, typical and high."""

import operator
from collections.abc import Callable
from datetime import timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footex import BoundExceeded, Count, Duration, FootexError, InvalidValue
from footex.testing import durations


@given(durations())
def test_a_duration_and_its_text_round_trip(duration: Duration) -> None:
    assert Duration(str(duration)) == duration
    assert Duration(duration) == duration
    assert Duration(duration.low, duration.high, duration.typical) == duration


def test_an_exact_duration_has_one_figure() -> None:
    assert Duration("5 s").exact
    assert not Duration("5-6 s").exact


def test_a_duration_is_timedelta_outside_and_milliseconds_inside() -> None:
    duration = Duration("5-10 s")
    assert (duration.low, duration.typical, duration.high) == (
        timedelta(seconds=5),
        timedelta(seconds=7.5),
        timedelta(seconds=10),
    )
    assert duration.milliseconds == (5_000, 7_500, 10_000)


@pytest.mark.parametrize(
    ("duration", "figures"),
    [
        (Duration(timedelta(seconds=90)), (90_000, 90_000, 90_000)),
        (Duration(timedelta(milliseconds=1)), (1, 1, 1)),
        (Duration("5 s", "10 s"), (5_000, 7_500, 10_000)),
        (Duration("1 ms", "2 ms"), (1, 2, 2)),
        (Duration("5 s", "10 s", "6 s"), (5_000, 6_000, 10_000)),
        (Duration("5 s", timedelta(seconds=10), typical=Duration("6 s")), (5_000, 6_000, 10_000)),
        (Duration("5-10 s", typical="6 s"), (5_000, 6_000, 10_000)),
        (Duration("0 s"), (0, 0, 0)),
        (Duration("100 h"), (360_000_000,) * 3),
        (Duration.from_milliseconds(1_500), (1_500, 1_500, 1_500)),
        (Duration.from_milliseconds(1, 4), (1, 3, 4)),
        (Duration.from_milliseconds(1, 4, 1), (1, 1, 4)),
        (Duration.from_milliseconds(0, 0, 0), (0, 0, 0)),
    ],
)
def test_a_duration_is_low_typical_and_high(duration: Duration, figures: tuple[int, int, int]) -> None:
    assert duration.milliseconds == figures


def test_durations_are_not_ordered() -> None:
    with pytest.raises(TypeError):
        Duration("5 s") < Duration("10 s")  # type: ignore[operator]  # noqa: B015


READ_TIME = "write '20 s', '5-10 s' or a timedelta"
ORDER = "is out of order; write low - typical - high, the least first"
LONGEST = "is past the bound of 86,399,999,913,600,000 milliseconds, the maximum of a timedelta"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((30,), "Duration.low: 30 is not a duration; write '30 s'"),
        ((0,), "Duration.low: 0 is not a duration; write '0 s'"),
        ((-1,), "Duration.low: -1 is negative; write a duration such as '20 s'"),
        ((True,), f"Duration.low: True is not a duration; {READ_TIME}"),
        ((1.5,), f"Duration.low: 1.5 is not a duration; {READ_TIME}"),
        ((float("nan"),), f"Duration.low: nan is not a duration; {READ_TIME}"),
        ((10**5000,), f"Duration.low: a whole number of 16610 bits is not a duration; {READ_TIME}"),
        ((None,), f"Duration.low: None is not a duration; {READ_TIME}"),
        ((["5 s"],), f"Duration.low: a list of 1 is not a duration; {READ_TIME}"),
        ((timedelta(seconds=-1),), "Duration: -1000 ms is negative; write a duration of 0 s or more"),
        (
            (timedelta(microseconds=1),),
            "Duration: datetime.timedelta(microseconds=1) is finer than a millisecond; write whole milliseconds",
        ),
        (("10-5 s",), f"Duration: '10 s - 5 s' {ORDER}"),
        (("5 s", "10 s", "11 s"), f"Duration: '5 s - 11 s - 10 s' {ORDER}"),
        (("5 s", None, "6 s"), f"Duration: '5 s - 6 s - 5 s' {ORDER}"),
        (
            ("5-10 s", "20 s"),
            "Duration: '5-10 s' is a range beside other figures; write one range, or exact durations",
        ),
        (
            ("5 s", "10-20 s"),
            "Duration: '10-20 s' is a range beside other figures; write one range, or exact durations",
        ),
        (("9" * 90 + " h",), f"Duration: a whole number of 321 bits {LONGEST}"),
    ],
)
def test_what_is_no_duration_is_refused(arguments: tuple[object, ...], message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Duration(*arguments)  # type: ignore[arg-type]
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((1.5,), "Duration: 1.5 is not a whole number of milliseconds; write 1500 for 1.5 s"),
        ((True,), "Duration: True is not a whole number of milliseconds; write 1500 for 1.5 s"),
        ((1, "2"), "Duration: '2' is not a whole number of milliseconds; write 1500 for 1.5 s"),
        ((1, 3, 2.0), "Duration: 2.0 is not a whole number of milliseconds; write 1500 for 1.5 s"),
        ((-5,), "Duration: -5 ms is negative; write a duration of 0 s or more"),
        ((5, -5), "Duration: -5 ms is negative; write a duration of 0 s or more"),
        ((5, 3), f"Duration: '0.005 s - 0.003 s' {ORDER}"),
        ((10**5000, 3), f"Duration: a whole number of 16610 bits {LONGEST}"),
    ],
)
def test_milliseconds_are_whole_positive_and_in_order(arguments: tuple[object, ...], message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Duration.from_milliseconds(*arguments)  # type: ignore[arg-type]
    assert str(caught.value) == message


def test_the_longest_duration_is_the_longest_timedelta() -> None:
    longest = timedelta(days=999_999_999)
    assert Duration(longest).high == longest
    with pytest.raises(BoundExceeded):
        Duration.from_milliseconds(Duration(longest).milliseconds[2] + 1)


def test_a_duration_is_made_anew_not_evolved() -> None:
    with pytest.raises(InvalidValue, match="is not a duration"):
        attrs.evolve(Duration("5-10 s"), high="20 s")


@given(durations())
def test_a_duration_of_one_figure_is_equal_to_its_timedelta(duration: Duration) -> None:
    for figure in (duration.low, duration.typical, duration.high):
        exact = Duration(figure)
        assert exact == figure
        assert figure == exact
        assert hash(exact) == hash(figure)
        assert {figure: "kept"}[exact] == "kept"  # type: ignore[index]
        assert (duration == figure) is (figure == duration) is duration.exact


def test_the_hash_of_the_longest_duration_is_that_of_its_timedelta() -> None:
    longest = timedelta(days=999_999_999)
    assert Duration(longest) == longest
    assert hash(Duration(longest)) == hash(longest)


@pytest.mark.parametrize("other", [timedelta(seconds=5, microseconds=1), 5, 5_000, "5 s", None, Count(5)])
def test_a_duration_is_equal_to_no_other_time_and_to_nothing_else(other: object) -> None:
    assert Duration("5 s") != other
    assert other != Duration("5 s")


@given(durations(), durations())
def test_durations_add_figure_by_figure(one: Duration, other: Duration) -> None:
    figures = zip(one.milliseconds, other.milliseconds, strict=True)
    assert (one + other).milliseconds == tuple(map(sum, figures))
    assert one + other == other + one
    assert sum([other, other], one) == one + 2 * other


@given(durations(), st.integers(0, 1_000))
def test_a_duration_times_a_whole_number_repeats_it(duration: Duration, times: int) -> None:
    assert (duration * times).milliseconds == tuple(figure * times for figure in duration.milliseconds)
    assert times * duration == duration * times


@pytest.mark.parametrize(
    ("operation", "other"),
    [
        (operator.add, 5), (operator.add, timedelta(seconds=5)), (operator.add, "5 s"),
        (operator.mul, 1.5), (operator.mul, True), (operator.mul, Count(2)), (operator.mul, Duration("5 s")),
    ],
)  # fmt: skip
def test_only_durations_are_added_and_only_whole_numbers_multiply(
    operation: Callable[[object, object], object], other: object
) -> None:
    with pytest.raises(TypeError):
        operation(Duration("5 s"), other)


def test_a_negative_multiple_and_one_that_no_timedelta_holds_are_refused() -> None:
    with pytest.raises(InvalidValue, match="Duration: -1 times is negative; multiply by 0 or more"):
        Duration("5 s") * -1
    with pytest.raises(BoundExceeded, match="the maximum of a timedelta"):
        Duration("24 h") * 10**9
    with pytest.raises(BoundExceeded, match="the maximum of a timedelta"):
        Duration(timedelta(days=999_999_999)) + Duration("1 ms")


@pytest.mark.parametrize(
    ("duration", "minutes"),
    [("0 s", (0, 0, 0)), ("60 s", (1, 1, 1)), ("60.001 s", (2, 2, 2)), ("30 s - 5 min - 1 h 1 s", (1, 5, 61))],
)
def test_minutes_are_whole_and_rounded_up(duration: str, minutes: tuple[int, int, int]) -> None:
    assert Duration(duration).minutes == minutes


@pytest.mark.parametrize(
    ("spec", "text"),
    [
        ("", "5-6-10 s"), (">10", "  5-6-10 s"), ("low", "5 s"), ("typical", "6 s"), ("high", "10 s"),
        ("typical>6", "   6 s"), ("high<6", "10 s  "),
    ],
)  # fmt: skip
def test_a_format_aligns_the_text_or_one_figure_of_it(spec: str, text: str) -> None:
    assert format(Duration("5-6-10 s"), spec) == text


def test_a_format_for_numbers_is_refused() -> None:
    with pytest.raises(ValueError, match="Unknown format code"):
        format(Duration("5 s"), "d")
