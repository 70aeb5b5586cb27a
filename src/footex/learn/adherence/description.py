"""What is to be said of adherence beside its rows."""

from typing import TYPE_CHECKING

from footex.learn.adherence.rows import SessionOutcome
from footex.learn.adherence.trend import FEWEST
from footex.messages import adherence as texts
from footex.model.figures.description import describe_duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.learn.adherence.adherence import Adherence
    from footex.learn.adherence.rows import UnreadLog

__all__ = ["describe_notes", "describe_seconds", "describe_title", "describe_trend"]


def describe_title(adherence: "Adherence") -> str:
    """What it is of."""
    if not adherence.sessions or adherence.until is None:
        return texts.NOTHING()
    return (texts.TITLE if adherence.planned else texts.TITLE_BEGUN)(date=adherence.until)


def describe_notes(adherence: "Adherence") -> "Iterator[str]":
    """What isn't in the rows, or isn't known, and the trend."""
    total = adherence.total
    counts = {
        texts.AHEAD: sum(row.outcome is SessionOutcome.AHEAD for row in adherence.sessions),
        texts.CANCELLED: sum(row.outcome is SessionOutcome.CANCELLED for row in adherence.sessions),
        texts.EXTRA: total.extra,
        texts.UNLOGGED: total.unlogged,
        texts.BY_DAY: sum(row.by_day for row in adherence.sessions),
    }
    yield from (entry(count, count=count) for entry, count in counts.items() if count)
    yield from map(_describe_unread, adherence.unread)
    if adherence.sessions:
        yield describe_trend(adherence)


def _describe_unread(unread: "UnreadLog") -> str:
    reason = texts.UNREAD_REASONS[unread.reason.value](pace=unread.pace)
    return texts.UNREAD(routine=unread.routine, start=f"{unread.start:%Y-%m-%d %H:%M}", reason=reason)


def describe_trend(adherence: "Adherence") -> str:
    """Whether sessions get quicker, or why that isn't known."""
    trend = adherence.trend
    if trend is None:
        timed = sum(row.timed for row in adherence.sessions)
        return texts.TOO_FEW(timed, count=timed, fewest=FEWEST)
    entry = texts.UNCLEAR
    if trend.clear:
        entry = texts.QUICKER if trend.last_percent < trend.first_percent else texts.SLOWER
    return entry(first=round(trend.first_percent), last=round(trend.last_percent), count=trend.sessions)


def describe_seconds(milliseconds: int) -> str:
    """A time in whole seconds, as clocks show it; rows hold its milliseconds."""
    return describe_duration(milliseconds // 1_000 * 1_000)
