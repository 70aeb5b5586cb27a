"""Busy times from the calendars that a command line names."""

from collections.abc import Sequence
from datetime import timedelta

import click

from footex.content.files import read_file
from footex.model.figures.dates import as_date
from footex.planning import Busy

__all__ = ["read_busy_files"]


def read_busy_files(paths: Sequence[str], start: str | None, days: int, zone: str) -> tuple[Busy, ...]:
    """Read the busy times of some days from calendars; none without a path.

    Args:
        paths: The files.
        start: The first date; `None` for any week.
        days: The number of days.
        zone: The zone that the dates are of.

    Raises:
        UsageError: Calendars without a first date.
    """
    if not paths:
        return ()
    if start is None:
        raise click.UsageError("--busy-from FILE has appointments of dates; say --start DATE, too")
    from footex.content.importers.ical.busy import MOST_BYTES, read_busy

    first = as_date(start, "--start")
    last = first + timedelta(days=max(days, 1) - 1)
    return tuple(
        busy for path in paths for busy in read_busy(read_file(path, MOST_BYTES), first, last, zone=zone, file=path)
    )
