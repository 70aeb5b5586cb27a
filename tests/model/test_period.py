"""Periods: days, weeks and months."""

import pytest

from footex import FootexError
from footex.model import Period


def test_a_period_is_whole_figures_in_the_unit_that_is_written() -> None:
    period = Period("6 - 12 week")
    assert (period.low, period.high, period.unit) == (6, 12, "week")
    assert str(period) == "6-12 weeks"
    assert repr(period) == "Period('6-12 weeks')"
    assert Period("6\N{EN DASH}12weeks") == period


@pytest.mark.parametrize("text", ["1 day", "2 days", "1 week", "3-4 weeks", "1 month", "10000 months"])
def test_a_period_reads_back_as_it_is_written(text: str) -> None:
    assert str(Period(text)) == text
    assert Period(f" 0{text.upper()} ") == Period(text)


def test_weeks_are_no_days_and_a_month_no_weeks() -> None:
    assert Period("1 week") != Period("7 days")
    assert Period("1 month") != Period("4 weeks")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        *(
            (text, f"Period: '{text}' is not a period; write '6 weeks', '6-12 weeks' or '3 months'")
            for text in ("6", "weeks", "6 h", "6-8-12 weeks", "about 6 weeks", "1.5 weeks", "-6 weeks", "6- weeks")
        ),
        (6, "Period.text: 6 is not a period; write '6 weeks', '6-12 weeks' or '3 months'"),
        ("", "Period.text: '' is empty; write at least one word"),
        ("0 days", "Period: '0 days' is no time at all; write a period over 0 days"),
        ("0-2 days", "Period: '0-2 days' is no time at all; write a period over 0 days"),
        ("12-6 weeks", "Period: '12-6 weeks' is out of order; write '6-12 weeks', the least first"),
        ("10001 days", "Period: 10,001 is past the bound of 10,000 days"),
        ("9" * 21 + " days", f"Period: '{'9' * 21} days' is not a period; write '6 weeks', '6-12 weeks' or '3 months'"),
        ("6 weeks" + " " * 100, "Period.text: 107 is past the bound of 100 characters"),
    ],
)
def test_what_is_no_period_is_refused(text: object, told: str) -> None:
    with pytest.raises(FootexError) as caught:
        Period(text)  # type: ignore[arg-type]
    assert str(caught.value) == told
