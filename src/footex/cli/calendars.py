"""Availability around the appointments of the calendars that a command line names."""

from collections.abc import Sequence
from datetime import date

import click
from attrs import evolve

from footex import Availability
from footex.content.files import read_file
from footex.model.figures.dates import as_date
from footex.planning.request.commitments.spans import as_weeks

__all__ = ["around"]


def around(paths: Sequence[str], availability: Availability, start: str | None, weeks: int) -> Availability:
    """Add the appointments of calendars to an availability as busy times.

    Args:
        paths: The files; without any, the availability stays as it is.
        availability: The free time; its zone is that of the dates.
        start: The first date; `None` for any week.
        weeks: The number of weeks.

    Raises:
        UsageError: Calendars without a first date.
        InvalidDocument: A file that isn't a calendar.
    """
    if not paths:
        return availability
    if start is None:
        raise click.UsageError("--busy-from FILE has appointments on dates; say --start DATE, too")
    # The packages that it takes are loaded for those who use it only.
    from footex.content.importers.ical.busy import MOST_BYTES, read_busy

    first = as_date(start, "Request.start")
    last = date.fromordinal(min(first.toordinal() + 7 * as_weeks(weeks, "Request.weeks") - 1, date.max.toordinal()))
    found = [read_busy(read_file(path, MOST_BYTES), first, last, zone=availability.zone, file=path) for path in paths]
    return evolve(availability, busy=[busy for one in found for busy in one])
