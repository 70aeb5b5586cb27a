"""Durations as people write them, and as footex writes them back."""

import pytest

from footex import BoundExceeded, Duration, InvalidValue

SECOND, MINUTE, HOUR = 1_000, 60_000, 3_600_000


@pytest.mark.parametrize(
    ("text", "milliseconds"),
    [
        ("20 s", 20 * SECOND),
        ("20s", 20 * SECOND),
        (" 20  s ", 20 * SECOND),
        ("1 sec", SECOND),
        ("1 second", SECOND),
        ("2 seconds", 2 * SECOND),
        ("1 min", MINUTE),
        ("1 minute", MINUTE),
        ("2 minutes", 2 * MINUTE),
        ("1 h", HOUR),
        ("1 hour", HOUR),
        ("2 hours", 2 * HOUR),
        ("1 ms", 1),
        ("1 millisecond", 1),
        ("2 milliseconds", 2),
        ("1 min 30 s", 90 * SECOND),
        ("1min30s", 90 * SECOND),
        ("1 h 2 min 3 s 4 ms", HOUR + 2 * MINUTE + 3 * SECOND + 4),
        ("1.5 min", 90 * SECOND),
        ("0.001 s", 1),
        ("1.500 s", 1_500),
        ("1:30", 90 * SECOND),
        ("0:05", 5 * SECOND),
        ("90:00", 90 * MINUTE),
        ("1:02:03", HOUR + 2 * MINUTE + 3 * SECOND),
        ("PT1M30S", 90 * SECOND),
        ("PT1H", HOUR),
        ("PT1.5S", 1_500),
        ("PT1H2M3S", HOUR + 2 * MINUTE + 3 * SECOND),
    ],
)
def test_one_figure_is_read(text: str, milliseconds: int) -> None:
    assert Duration(text).milliseconds == (milliseconds,) * 3


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("5-10 s", (5, 7.5, 10)),
        ("5 - 10 s", (5, 7.5, 10)),
        ("5–10 s", (5, 7.5, 10)),
        ("5-6-10 s", (5, 6, 10)),
        ("5 s - 10 s", (5, 7.5, 10)),
        ("1.5-2 min", (90, 105, 120)),
        ("30 s - 1 min", (30, 45, 60)),
        ("30 s - 1 min 30 s", (30, 60, 90)),
        ("1:30-2:00", (90, 105, 120)),
        ("PT5S-PT10S", (5, 7.5, 10)),
        ("10 s - 30 s - 1 min", (10, 30, 60)),
        ("1 min - 90 s", (60, 75, 90)),
    ],
)
def test_a_range_is_read(text: str, seconds: tuple[float, float, float]) -> None:
    assert Duration(text).milliseconds == tuple(int(one * SECOND) for one in seconds)


HINT = "write '20 s', '5-10 s', '1 min 30 s', '1:30' or 'PT1M30S'"


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "s", "-5 s", "5 s-", "5 s -", "-5", "5-", "5 10", "5.", "1 s 5 m 1 m", "5 km", "m", "5 mins", "5 S", "5 Min", "5 fortnights", "5 s 5", "1 min 30",
        "30 s 1 min", "1 s 1 s", ".5 s", "5. s", "1.2.3 s", "5\t s", "٥ s", "² s", "1e3 s", "five s", "5 s s",
        "1-2-3-4 s", "1 s - 5", "5 to 10 s", "around 5 s",
        "1:60", "1:5", "1:2:3", "1:02:60", "1:", ":30", "1:02:03:04", "1:30 min", "1-2:00", "٣:٣٠",
        "PT", "PT5", "P1D", "PT5-10S", "PT1S1M", "PT1MS",
        "1-2 min 30 s", "1-1 min 30 s", "5 - 1 h 30 min",
    ],
)  # fmt: skip
def test_what_cannot_be_read_for_sure_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Duration(text)
    assert str(caught.value) == f"Duration: {text!r} is not a duration; {HINT}"


@pytest.mark.parametrize(
    ("text", "hint"), [("30", "'30 s'"), (" 30 ", "'30 s'"), ("5-10", "'5-10 s'"), ("1.5", "'1.5 s'")]
)
def test_a_bare_number_is_refused_with_a_hint(text: str, hint: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Duration(text)
    assert caught.value.expected == f"write {hint}"


@pytest.mark.parametrize(
    ("text", "meant"),
    [("5 m", "5 min"), ("5m", "5min"), ("5-10 m", "5-10 min"), ("1 h 5 m", "1 h 5 min"), (" 2 M ", "2 min")],
)
def test_metres_and_minutes_are_not_taken_for_one_another(text: str, meant: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Duration(text)
    assert caught.value.expected == f"a unit 'm' may be minutes or metres; for minutes write '{meant}'"
    assert Duration(meant)


def test_what_is_finer_than_a_millisecond_is_refused() -> None:
    with pytest.raises(InvalidValue, match=r"Duration: '1\.0005 s' is finer than a millisecond; write whole milli"):
        Duration("1.0005 s")


def test_a_text_of_more_than_100_characters_is_refused() -> None:
    assert Duration("0" * 98 + " s") == Duration("0 s")
    with pytest.raises(BoundExceeded, match="Duration: 101 is past the bound of 100 characters"):
        Duration("0" * 99 + " s")


@pytest.mark.parametrize(
    ("figures", "text"),
    [
        ((0, 0, 0), "0 s"),
        ((1, 1, 1), "0.001 s"),
        ((20_000, 20_000, 20_000), "20 s"),
        ((1_500, 1_500, 1_500), "1.5 s"),
        ((60_000, 60_000, 60_000), "1 min"),
        ((90_000, 90_000, 90_000), "1 min 30 s"),
        ((3_600_000, 3_600_000, 3_600_000), "1 h"),
        ((3_600_500, 3_600_500, 3_600_500), "1 h 0.5 s"),
        ((90_000_000, 90_000_000, 90_000_000), "25 h"),
        ((5_000, 7_500, 10_000), "5-10 s"),
        ((5_000, 6_000, 10_000), "5-6-10 s"),
        ((60_000, 90_000, 120_000), "1-2 min"),
        ((60_000, 60_000, 120_000), "1-1-2 min"),
        ((60_000, 75_000, 90_000), "1 min - 1 min 30 s"),
        ((60_000, 70_000, 90_000), "1 min - 1 min 10 s - 1 min 30 s"),
        ((10_000, 30_000, 60_000), "10 s - 30 s - 1 min"),
        ((0, 0, 1), "0-0-0.001 s"),
        ((0, 1, 1), "0-0.001 s"),
    ],
)
def test_a_duration_is_written_as_short_as_it_reads_back(figures: tuple[int, int, int], text: str) -> None:
    low, typical, high = figures
    duration = Duration.from_milliseconds(low, high, typical)
    assert str(duration) == text
    assert Duration(text) == duration
    assert repr(duration) == f"Duration('{text}')"
