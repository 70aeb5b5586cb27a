"""A plan in a notebook: what to mind and when to stop, then a picture of each week.

A picture is an inline SVG, days as columns, the time of day downwards. The half hours of the wall clock are rows of
different height: tall with a session on any day, low if only free, and folded into a break if free on no day, so that a
session of four minutes is legible in a week of whole days. Lines and text take the colour of the page, for light and
dark themes; colours repeat what the names state.
"""

from datetime import timedelta
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from footex.errors import count_noun
from footex.model.description import describe_frequency
from footex.model.html import list_notices, list_texts
from footex.model.safety.notices import warnings_of_all
from footex.planning.plan.views.doses import doses_of_request
from footex.planning.plan.views.table import rows_of, write_table
from footex.planning.request.availability.availability_text import DAY, write_clock, write_weekday
from footex.planning.request.availability.stay import describe_zones
from footex.planning.request.commitments.spans import days_of
from footex.planning.request.meaning.clock import clock_of
from footex.planning.request.sessions.status import SessionStatus
from footex.planning.request.times.moments import minute_of_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from footex.planning.plan.views.doses import Doses
    from footex.planning.plan.views.table import Row
    from footex.planning.request.request import Request
    from footex.planning.request.sessions.reason import Reason
    from footex.planning.request.sessions.session import Session

__all__ = ["Block", "Column", "draw_week", "show_plan"]

_HALF = 30  # minutes of a row
# In pixels: the heading, the clock times at the side, a column, a line of text.
_HEAD, _SIDE, _WIDE, _LINE = 22, 46, 132, 12
_WIDTH = _SIDE + 7 * _WIDE
# In pixels: a row with a session, a free row, a break, all rows with sessions (unless each has its minimum).
_TALL, _LOW, _BREAK, _MOST = 40, 5, 12, 780
# The maximum characters of a label and of an entry of the legend, and the entries of a line of it.
_LETTERS, _ENTRY_LETTERS, _ENTRIES = 19, 48, 3
# The palette of Okabe and Ito, which colour-blind readers can tell apart; yellow is darker, black grey.
_COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b8a800", "#888888")

_OFF = (SessionStatus.SKIPPED, SessionStatus.CANCELLED)
"""What became of sessions that are drawn as an outline."""

_Spans = tuple[tuple[int, int], ...]


class Block(NamedTuple):
    """A session to draw.

    Attributes:
        start: The minute of the day by the clock.
        minutes: Its length.
        name: The commitment.
        text: The tooltip.
        mark: What became of it in a word, or that it is fixed; empty if neither.
    """

    start: int
    minutes: int
    name: str
    text: str
    mark: str = ""


class Column(NamedTuple):
    """A day: its heading, its free ranges in minutes of the day, and its sessions in order."""

    heading: str
    free: _Spans
    blocks: tuple[Block, ...]


def show_plan(
    request: "Request",
    weeks: "Iterable[Sequence[Session]]",
    assumed: "Sequence[Reason]",
    others: "Sequence[str]" = (),
    *,
    optimal: bool,
) -> str:
    """Show the weeks of a plan as HTML: deterministic, without scripts or external resources, all text escaped."""
    names = ", ".join(commitment.id for commitment in request.commitments)
    zones = describe_zones(request.availability.zone, request.availability.stays)
    caption = f"{names}, from {request.start}, {zones}"
    proved = "" if optimal else "; not proved best"
    lines = [f'<div><p style="text-align: left">{escape(caption + proved)}</p>']
    lines.append(list_notices(warnings_of_all(commitment.routine for commitment in request.commitments)))
    for number, sessions in enumerate(weeks):
        first = request.start + timedelta(days=7 * number)
        own = ", ".join(
            commitment.id for commitment in request.commitments if 7 * number in days_of(commitment, request.weeks)
        )
        picture = _draw(f"Week from {first}: {own or 'no sessions'}", first, sessions, request)
        if request.weeks > 1:
            opened = " open" if number == 0 else ""
            summary = f"Week {number + 1}, from {first}: {count_noun(len(sessions), 'session')}"
            picture = f"<details{opened}><summary>{summary}</summary>\n{picture}\n</details>"
        lines.append(picture)
    for commitment in request.commitments:
        if commitment.effective_frequency.as_needed:
            text = f"{commitment.id}: {describe_frequency(commitment.effective_frequency)}"
            lines.append(f'<p style="text-align: left">{escape(text)}</p>')
    if others:
        lines.append(list_texts("Alternatives", others))
    if assumed:
        lines.append(list_texts("Assumed", [reason.message for reason in assumed]))
    return "\n".join([*lines, "</div>"])


def _draw(title: str, first: "date", sessions: "Sequence[Session]", request: "Request") -> str:
    rows, stated = rows_of(sessions), doses_of_request(request)
    clock, since = clock_of(request)
    columns: list[Column] = []
    for day in (first + timedelta(days=number) for number in range(7)):
        free = tuple(
            _by_the_clock(clock.moment(begin), (end - begin) // 60, clock.moment(end - 1))
            for begin, end in clock.free(day, request.availability, since=since)
        )
        blocks = tuple(_block(row, stated) for row in rows if row.day == day)
        columns.append(Column(f"{write_weekday(day)} {day}", free, blocks))
    return draw_week(title, write_table(rows, stated), columns)


def _by_the_clock(start: "datetime", minutes: int, last: "datetime") -> tuple[int, int]:
    """The first minute of the day and the one after the last, from the length if the clock is set back before it."""
    begin, end = minute_of_day(start), minute_of_day(last) + 1
    return begin, end if end > begin else begin + minutes


def _block(row: "Row", stated: "Mapping[str, Doses]") -> Block:
    others = [f"{name}: {dose}" for name, dose in row.doses if (name, dose) not in stated.get(row.commitment, ())]
    mark = f", {row.mark}" if row.mark else ""
    notes = "".join(f"; {text}" for text in (row.notes, *others) if text)
    text = f"{row.commitment}, {row.start:%H:%M}-{row.end:%H:%M}, {row.minutes} min{mark}{notes}"
    return Block(minute_of_day(row.start), row.minutes, row.commitment, text, row.mark)


class _Axis:
    """The axis: the minutes of the day in pixels from the top."""

    def __init__(self, columns: "Sequence[Column]") -> None:
        blocks = [block for column in columns for block in column.blocks]
        self.taken = _halves((block.start, block.start + block.minutes) for block in blocks)
        self.free = _halves(span for column in columns for span in column.free)
        shortest = min((block.minutes for block in blocks), default=_HALF)
        # Tall enough for a line of text in the shortest session, unless the picture would grow beyond a screen.
        tall = max(_TALL, min((_LINE + 1) * _HALF // shortest, _MOST // max(1, len(self.taken))))
        self.tops = [_HEAD]
        for half in range(DAY // _HALF):
            height = tall if half in self.taken else _LOW if half in self.free else 0
            if not height and self._begins_break(half):
                height = _BREAK
            self.tops.append(self.tops[-1] + height)

    def _begins_break(self, half: int) -> bool:
        shown = self.taken | self.free
        return half - 1 in shown and any(later > half for later in shown)

    def at(self, minute: int) -> int:
        """The pixel of a minute, rounded down."""
        half, over = divmod(min(minute, DAY), _HALF)
        return self.tops[half] + (over * (self.tops[half + 1] - self.tops[half]) // _HALF if over else 0)

    def ticks(self) -> "list[tuple[int, int]]":
        """The minutes with a grid line, and their pixels; edges of sessions go first where lines would crowd."""
        shown = self.taken | self.free
        edges = [half for half in range(DAY // _HALF + 1) if (half in self.taken) != (half - 1 in self.taken)]
        ends = [half for half in range(DAY // _HALF + 1) if (half in shown) != (half - 1 in shown)]
        hours = [half for half in sorted(self.taken) if half % 2 == 0]
        ticks: dict[int, int] = {}
        for half in [*edges, *ends, *hours, *sorted(self.taken)]:
            if all(abs(self.tops[half] - other) >= _LINE for other in ticks.values()):
                ticks[half] = self.tops[half]
        return sorted((half * _HALF, at) for half, at in ticks.items())


def _halves(spans: "Iterable[tuple[int, int]]") -> set[int]:
    return {half for start, end in spans for half in range(start // _HALF, -(-min(end, DAY) // _HALF))}


def draw_week(title: str, description: str, columns: "Sequence[Column]") -> str:
    """Draw a week.

    Args:
        title: The title, for screen readers.
        description: The content as text, for screen readers.
        columns: The days.

    Returns:
        An SVG element without scripts, style sheets, ids or external resources; all text is escaped.
    """
    axis = _Axis(columns)
    names = sorted({block.name for column in columns for block in column.blocks})
    colours = {name: _COLOURS[number % len(_COLOURS)] for number, name in enumerate(names)}
    drawn: list[str] = []
    bottom = axis.tops[-1]
    for number, column in enumerate(columns):
        lines, lowest = _draw_column(axis, _SIDE + number * _WIDE, column, colours)
        drawn += lines
        bottom = max(bottom, lowest)
    legend = list(_draw_legend(bottom + 20, colours))
    height = bottom + 12 + 16 * -(-len(names) // _ENTRIES)
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" '
        f'style="max-width: 100%; height: auto" font-family="sans-serif" font-size="10" fill="currentColor">'
    )
    return "\n".join(
        [
            opening,
            f"<title>{escape(title)}</title>",
            f"<desc>{escape(description)}</desc>",
            *_draw_ticks(axis),
            *drawn,
            *legend,
            "</svg>",
        ]
    )


def _draw_ticks(axis: _Axis) -> "Iterator[str]":
    for minute, at in axis.ticks():
        yield f'<text x="{_SIDE - 6}" y="{at + 3}" text-anchor="end" opacity="0.8">{write_clock(minute)}</text>'
        yield f'<path d="M{_SIDE} {at}H{_WIDTH}" stroke="currentColor" stroke-opacity="0.2"/>'


def _draw_column(axis: _Axis, left: int, column: Column, colours: dict[str, str]) -> tuple[list[str], int]:
    """The elements of a day, and the pixel of its last baseline.

    Labels are moved down until they don't overlap; one too far from its session gets a line to it.
    """
    lines = [f'<text x="{left + 4}" y="12" font-weight="bold">{escape(column.heading)}</text>']
    for start, end in column.free:
        top, bottom = axis.at(start), axis.at(end)
        lines.append(
            f'<rect x="{left}" y="{top}" width="{_WIDE - 6}" height="{max(1, bottom - top)}" fill-opacity="0.08"/>'
        )
    labels: list[str] = []
    lowest = 0
    for block in column.blocks:
        top = axis.at(block.start)
        height = max(3, axis.at(block.start + block.minutes) - top)
        colour = colours[block.name]
        look = 'fill-opacity="0" stroke-dasharray="3 2"' if block.mark in _OFF else 'fill-opacity="0.35"'
        lines.append(
            f'<g><title>{escape(block.text)}</title>'
            f'<rect x="{left}" y="{top}" width="{_WIDE - 6}" height="{height}" rx="2" '
            f'fill="{colour}" {look} stroke="{colour}"/>'
            f'<rect x="{left}" y="{top}" width="4" height="{height}" fill="{colour}"/></g>'
        )  # fmt: skip
        base = max(top + 10 if height >= _LINE else top + height + 9, lowest + _LINE)
        clock = write_clock(block.start)
        if base + _LINE < top + height:
            first = f"{clock} {block.mark}" if block.mark else f"{clock}, {block.minutes} min"
            labels += [_label(left, base, first), _label(left, base + _LINE, block.name)]
            lowest = base + _LINE
        else:
            if base > top + height + 9:
                lines.append(f'<path d="M{left + 6} {top + 1}V{base - 3}h2" fill="none" stroke="{colour}"/>')
            labels.append(_label(left, base, " ".join(filter(None, (clock, block.mark, block.name)))))
            lowest = base
    return [*lines, *labels], lowest


def _label(left: int, base: int, text: str) -> str:
    return f'<text x="{left + 9}" y="{base}">{escape(_clip(text, _LETTERS))}</text>'


def _draw_legend(top: int, colours: dict[str, str]) -> "Iterator[str]":
    for number, (name, colour) in enumerate(colours.items()):
        left, base = _SIDE + number % _ENTRIES * 300, top + number // _ENTRIES * 16
        yield f'<rect x="{left}" y="{base - 9}" width="10" height="10" fill="{colour}"/>'
        yield f'<text x="{left + 15}" y="{base}">{escape(_clip(name, _ENTRY_LETTERS))}</text>'


def _clip(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
