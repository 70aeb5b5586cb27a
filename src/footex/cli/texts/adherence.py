"""What was done of what was planned, for a terminal."""

from collections.abc import Iterable

from footex.cli.text import bullets, clock, columns, headed
from footex.learn import Adherence, AdherenceRow
from footex.learn.adherence.description import describe_notes, describe_title
from footex.messages import adherence as texts

__all__ = ["show_adherence"]

_COUNTS = ("due", "done", "partly", "missed", "percent")
_TIMES = ("planned", "real", "paused", "skipped")


def show_adherence(adherence: Adherence) -> list[str]:
    """The lines that show it."""
    lines = headed(describe_title(adherence))
    if adherence.weeks:
        total = adherence.total._replace(name=texts.SUM())
        weeks = (*adherence.weeks, total) if len(adherence.weeks) > 1 else adherence.weeks
        lines += ["", *headed(texts.WEEKS()), *_table("week", weeks, _TIMES)]
    if len(adherence.routines) > 1:
        lines += ["", *headed(texts.ROUTINES()), *_table("routine", adherence.routines, _TIMES[:2])]
    if adherence.exercises:
        lines += ["", *headed(texts.EXERCISES()), *_table("exercise", adherence.exercises, _TIMES[:2])]
    notes = bullets(describe_notes(adherence))
    return [*lines, "", *notes] if notes else lines


def _table(name: str, rows: Iterable[AdherenceRow], times: tuple[str, ...]) -> list[str]:
    head = [texts.COLUMNS[column]() for column in (name, *_COUNTS, *times)]
    return columns([head, *(_row(row, times) for row in rows)])


def _row(row: AdherenceRow, times: tuple[str, ...]) -> list[str]:
    """A row; the time between exercises has no sessions, and without a plan none were due."""
    figures = (row.due, row.done, row.partly, row.missed) if row.counted else (None,) * 4
    percent = "" if row.percent_done is None else texts.PERCENT(percent=row.percent_done)
    spent = [clock(getattr(row, f"{time}_milliseconds") // 1_000 * 1_000) for time in times]
    return [row.name, *("" if one is None else str(one) for one in figures), percent, *spent]
