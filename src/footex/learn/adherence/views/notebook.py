"""Adherence in a notebook: a picture, and a table by week, by routine and by exercise."""

from typing import TYPE_CHECKING

from footex.learn.adherence.description import describe_notes, describe_seconds, describe_title
from footex.learn.adherence.views.chart import chart_adherence
from footex.markup import element, fragment
from footex.messages import adherence as texts
from footex.notebook import listing, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.learn.adherence.adherence import Adherence
    from footex.learn.adherence.rows import AdherenceRow
    from footex.markup import Element

__all__ = ["view_adherence"]

_FIGURES = ("due", "done", "partly", "missed", "percent", "planned", "real", "paused", "skipped")


def view_adherence(adherence: "Adherence") -> "Element":
    """What a notebook shows of adherence."""
    notes = list(describe_notes(adherence))
    tables = [
        _table(caption(), column, rows)
        for caption, column, rows in (
            (texts.WEEKS, "week", adherence.weeks),
            (texts.ROUTINES, "routine", adherence.routines),
            (texts.EXERCISES, "exercise", adherence.exercises),
        )
        if rows
    ]
    title = describe_title(adherence)
    return element("div", chart_adherence(adherence), *tables, listing(title, notes) if notes else fragment(title))


def _table(caption: str, column: str, rows: "Iterable[AdherenceRow]") -> "Element":
    head = [texts.COLUMNS[name]() for name in (column, *_FIGURES)]
    return table(caption, head, [[row.name, *_figures(row)] for row in rows], figures=len(_FIGURES))


def _figures(row: "AdherenceRow") -> list[str]:
    counts = (row.due, row.done, row.partly, row.missed) if row.counted else (None,) * 4
    percent = row.percent_done
    times = (row.planned_milliseconds, row.real_milliseconds, row.paused_milliseconds, row.skipped_milliseconds)
    return [
        *("" if one is None else str(one) for one in counts),
        "" if percent is None else texts.PERCENT(percent=percent),
        *map(describe_seconds, times),
    ]
