"""Measurements for the tests, by hand."""

from typing import Any

from footex.learn import Measurement


def took(seconds: float, day: int = 1, **fields: Any) -> Measurement:
    """A measurement of a day of November 2026: so many seconds for these counts."""
    given: dict[str, Any] = {"session": "legs", "start": f"2026-11-{day:02}T07:00+01:00", **fields}
    return Measurement(real_milliseconds=round(1000 * seconds), **given)
