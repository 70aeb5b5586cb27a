"""Adherence in a notebook: a picture, and a table by week, by routine and by exercise."""

from typing import TYPE_CHECKING

from footex.learn.adherence.description import describe_notes, describe_seconds, describe_title
from footex.learn.adherence.views.chart import chart_adherence
from footex.markup import bullets, element, fragment
from footex.messages import adherence as texts
from footex.notebook import table

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
    title = element("p", describe_title(adherence), style="text-align: left")
    return element("div", title, chart_adherence(adherence), *tables, bullets(notes) if notes else fragment())


def _table(caption: str, column: str, rows: "Iterable[AdherenceRow]") -> "Element":
    # Of an exercise, pauses aren't known.
    figures = [name for name in _FIGURES if (column, name) != ("exercise", "paused")]
    head = [texts.COLUMNS[name]() for name in (column, *figures)]
    return table(caption, head, [[row.name, *_figures(row)] for row in rows], figures=len(figures))


def _figures(row: "AdherenceRow") -> list[str]:
    counts = (row.due, row.done, row.partly, row.missed) if row.counted else (None,) * 4
    percent = row.percent_done
    times = (row.planned_milliseconds, row.real_milliseconds, row.paused_milliseconds, row.skipped_milliseconds)
    return [
        *("" if one is None else str(one) for one in counts),
        "" if percent is None else texts.PERCENT(percent=percent),
        *(describe_seconds(one) for one in times if one is not None),
    ]
