"""Free time as a command line says it: times away, shifts that repeat, and stays in another zone."""

import re
from collections.abc import Iterable
from datetime import date

import click

from footex.content.files import read_file
from footex.content.problems import InvalidDocument
from footex.errors import InvalidValue
from footex.model.figures.dates import as_date
from footex.planning.request.availability.away import Away
from footex.planning.request.availability.rotation import Rotation
from footex.planning.request.availability.stay import Stay

__all__ = ["SHIFTS", "need_start", "read_away", "read_shifts", "read_stays"]

SHIFTS = "2026-11-23: 14:30-21:00; 07:00-12:00; -"
"""Shifts as an example."""

_MOST_BYTES = 1 << 16
_TEXT = re.compile(r"\s*\d{4}-\d\d-\d\d\s*:")
"""What shifts begin with that are given as text."""

_NONE = "-"
"""A day of shifts without free time."""


def need_start(start: str | None, given: dict[str, bool]) -> None:
    """Refuse options that have dates, by name, if the plan is of any week."""
    named = [name for name, is_given in given.items() if is_given]
    if start is None and named:
        verb = "has" if len(named) == 1 else "have"
        raise click.UsageError(f"{' and '.join(named)} {verb} dates; say --start DATE, too")


def read_away(texts: Iterable[str]) -> list[Away]:
    """Read times away: a date, or the first and the last.

    Raises:
        UsageError: Neither, with an example.
    """
    return [Away(first=first, last=last) for first, last in (_read_dates(text, "--away") for text in texts)]


def read_stays(texts: Iterable[str]) -> list[Stay]:
    """Read stays: a date, or the first and the last, and a zone.

    Raises:
        UsageError: A part that is missing, or invalid dates, with an example.
        InvalidValue: An unknown zone.
    """
    return [_read_stay(text) for text in texts]


def read_shifts(given: str) -> Rotation:
    """Read shifts: the date of the first day and the free time of each, as text or in a file of such text.

    Raises:
        UsageError: No first date, an empty day, or a file that can't be read, with an example.
        InvalidValue: Invalid clock times of a day.
    """
    text = given if _TEXT.match(given) else _read_file(given)
    first, _, rest = text.partition(":")
    lines = ";".join(line for line in rest.splitlines() if line.strip())
    days = [day.strip() for day in lines.strip(" \t;").split(";")]
    if "" in days:
        number = days.index("") + 1
        raise click.UsageError(f"--shifts: day {number} is empty; write {_NONE} for a day without free time")
    if set(days) == {_NONE}:
        raise click.UsageError(f'--shifts: no day has free time; write "{SHIFTS}"')
    start = _read_date(first, f'--shifts: {first.strip()!r} is not a date; write "{SHIFTS}"')
    return Rotation(start=start, days=["" if day == _NONE else day for day in days])


def _read_file(path: str) -> str:
    try:
        data = read_file(path, _MOST_BYTES)
    except InvalidDocument:
        wrong = f"--shifts: {path!r} is neither such text nor a readable file"
        raise click.UsageError(f'{wrong}; write "{SHIFTS}"') from None
    text = data.decode("utf-8-sig", "replace")
    if not _TEXT.match(text):
        raise click.UsageError(f'--shifts: {path} doesn\'t begin with a date and a colon; write "{SHIFTS}"')
    if len(data) > _MOST_BYTES:
        raise click.UsageError(f"--shifts: {path} has more than {_MOST_BYTES:,} bytes; write a day in a line")
    return text


def _read_stay(text: str) -> Stay:
    dates, _, zone = text.strip().partition(" ")
    if not zone:
        example = "2026-12-01..2026-12-05 Asia/Tokyo"
        raise click.UsageError(f'--stay: {text!r} is not dates and a zone; write "{example}"')
    first, last = _read_dates(dates, "--stay")
    return Stay(first=first, last=last, zone=zone.strip())


def _read_dates(text: str, option: str) -> tuple[date, date]:
    parts = text.split("..") if ".." in text else text.split("/")
    if len(parts) > 2:
        parts = [text]
    wrong = f"{option}: {text!r} is not a date or two; write 2026-12-24 or 2026-12-24..2026-12-26"
    first, last = (_read_date(part, wrong) for part in (parts[0], parts[-1]))
    if last < first:
        raise click.UsageError(f"{option}: {last} is before {first}; write the first date first")
    return first, last


def _read_date(text: str, wrong: str) -> date:
    try:
        return as_date(text.strip(), "date")
    except InvalidValue:
        raise click.UsageError(wrong) from None
