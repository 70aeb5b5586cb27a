"""Numbers and times in what a source prints."""

from fractions import Fraction

import pytest

from footex.content.checks.printed import read_numbers, read_times


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("10 times", [10]),
        ("ten to fifteen", [10, 15]),
        ("twenty-five times", [25]),
        ("twenty five", [25]),
        ("twenty to thirty", [20, 30]),
        ("twenty a side", [20, 1]),
        ("1,000 times", [1000]),
        ("1, 000", [1, 0]),
        ("a hundred", [100]),
        ("two hundred and fifty-five", [255]),
        ("two hundred and a towel", [200, 1]),
        ("a dozen, once, twice, a couple", [12, 1, 2, 2]),
        ("one and a half", [Fraction(3, 2)]),
        ("1\N{VULGAR FRACTION ONE HALF}, 2 1/2 or 1/2", [Fraction(3, 2), Fraction(5, 2), Fraction(1, 2)]),
        ("no number, nor half-hearted: 1/3", [Fraction(1, 2), 1, 3]),
        ("nothing", []),
        ("1" + 5000 * ",111", [1_111_111_111, *[111_111_111_111] * 1249, 111]),
        ("", []),
    ],
)
def test_numbers(text: str, figures: list[int | Fraction]) -> None:
    assert [one.figure for one in read_numbers(text)] == figures


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("10 seconds", {10}),
        ("10 minutes", {600}),
        ("30s", {30}),
        ("20-second holds", {20}),
        ("five full seconds", {5}),
        ("1.5 seconds", {Fraction(3, 2)}),
        ("1 min 30 s", {90}),
        ("1 minute and 30 seconds", {90, 60, 30}),
        ("1 min or 30 s", {60, 30}),
        ("1:30", {90}),
        ("1:30 minutes", {90}),
        ("1:30 hours", {5400}),
        ("1:00:05", {3605}),
        ("a minute and a half", {90}),
        ("a minute and a half of rest", {90}),
        ("2 minutes 90 seconds", {120, 90}),
        ("1 minute 60 seconds", {60}),
        ("1 minute 59 seconds", {119}),
        ("30 s 1 min", {30, 60}),
        ("ten very long seconds", set()),
        ("ten up to twenty seconds", {10, 20}),
        ("one and a half minutes", {90}),
        ("half a minute", {30}),
        ("half an hour", {1800}),
        ("a half minute", {30}),
        ("a couple of minutes", {120}),
        ("30 seconds to 1 minute", {30, 60}),
        ("between 1 and 2 minutes", {60, 120}),
        ("5, 6 or 10 seconds", {5, 6, 10}),
        ("1\N{PRIME} 30\N{DOUBLE PRIME}", {90}),
        ("one day", {86_400}),
        ("5 sets of 10 seconds", {10}),
        ("10 times, 20 seconds", {20}),
        ("10 times a minute", {60}),
        ("5 per minute", set()),
        ("a few minutes", set()),
        ("1 h 30 min 20 s", {5420}),
    ],
)
def test_times(text: str, seconds: set[int | Fraction]) -> None:
    assert read_times(read_numbers(text)) == {1000 * one for one in seconds}


def test_every_word_for_a_number() -> None:
    words = (
        "zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, "
        "sixteen, seventeen, eighteen, nineteen, twenty"
    )
    assert [one.figure for one in read_numbers(words)] == list(range(21))
    tens = "ten, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety, hundred, thousand"
    assert [one.figure for one in read_numbers(tens)] == [*range(10, 101, 10), 1000]
    others = {"once": 1, "a": 1, "an": 1, "twice": 2, "both": 2, "couple": 2, "thrice": 3, "dozen": 12}
    assert {word: read_numbers(word)[0].figure for word in others} == others


@pytest.mark.parametrize(
    ("units", "seconds"),
    [
        ("s sec secs second seconds \N{DOUBLE PRIME}", 1),
        ("min mins minute minutes \N{PRIME}", 60),
        ("h hr hrs hour hours", 3600),
        ("day days", 86_400),
    ],
)
def test_every_word_for_a_unit(units: str, seconds: int) -> None:
    for unit in units.split():
        assert read_times(read_numbers(f"10 {unit}")) == {10_000 * seconds}
        assert read_times(read_numbers(f"2-{unit} holds")) == {2_000 * seconds}


@pytest.mark.parametrize("word", ["few", "per", "every", "each", "times", "x", "and", "or", "to", "down", "up", "two"])
def test_a_unit_does_not_belong_to_a_number_before_a_word_of_its_own(word: str) -> None:
    assert read_times(read_numbers(f"7 {word} minutes")) in (set(), {120_000})
    assert read_times(read_numbers("7 full minutes")) == {420_000}


@pytest.mark.parametrize("joined", ["-", " to ", " and ", " or ", ", ", " up to ", "\N{EN DASH}", " down to "])
def test_the_first_of_two_joined_numbers_has_the_unit_of_the_second(joined: str) -> None:
    first, second = read_numbers(f"5{joined}10 minutes")
    assert (first.figure, first.unit, second.figure, second.unit) == (5, 60_000, 10, 60_000)
    first, _ = read_numbers(f"5 seconds{joined}10 minutes")
    assert first.unit == 1_000
    first, _ = read_numbers("5 sets 10 minutes")
    assert first.unit is None


@pytest.mark.parametrize("text", ["15-10", "15 to 10", "15\N{EM DASH}10", "15 down to 10", "fifteen to ten"])
def test_the_ends_of_a_range(text: str) -> None:
    first, second = read_numbers(f"{text} times")

    assert (first.ends_range, second.ends_range) == (False, True)
    assert first.time > second.time


def test_a_count_in_front_of_a_time_is_no_time() -> None:
    count, hold = read_numbers("3 10-second holds")

    assert (count.figure, count.unit) == (3, None)
    assert (hold.figure, hold.unit) == (10, 1000)
