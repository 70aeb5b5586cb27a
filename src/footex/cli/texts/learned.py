"""A learned pace, for a terminal: its times beside those of the prior, and what wasn't believed."""

from typing import Final

from footex.cli.text import bullets, columns, headed, paragraph
from footex.learn import LearnedPace, LearnedTime, UnmatchedLog
from footex.messages import learned as texts
from footex.messages.paces import ASSUMED
from footex.model.figures.description import describe_duration
from footex.timing import Level

__all__ = ["describe_unmatched", "show_learned"]

_FIGURES: Final = 3


def show_learned(found: LearnedPace) -> list[str]:
    """The lines that show a learned pace."""
    lines = headed(texts.PACE(id=found.pace.id))
    lines += paragraph(texts.FROM_SESSIONS(found.sessions, count=found.sessions, since=found.since, until=found.until))
    head = [texts.COLUMNS[name]() for name in ("learned", "low", "high")]
    rows = [["", *head, found.prior.id, texts.COLUMNS["sessions"]()], *map(_row, found.times)]
    lines += ["", *columns(rows), "", *paragraph(texts.INTERVALS(percent=found.percent, prior=found.prior.id))]
    if found.refused:
        lines += ["", *headed(texts.REFUSED()), *bullets(one.reason for one in found.refused)]
    if found.suspected:
        lines += ["", *headed(texts.SUSPECTED()), *bullets(one.reason for one in found.suspected)]
    return lines


def _row(time: LearnedTime) -> list[str]:
    typical = describe_duration(time.prior.milliseconds[Level.TYPICAL.index])
    if not time.sessions:
        none = texts.WITHOUT_DATA()
        return [ASSUMED[time.name](), none, none, none, typical, "0"]
    low, middle, high = map(_describe_rounded, time.interval.milliseconds)
    return [ASSUMED[time.name](), middle, low, high, typical, str(time.sessions)]


def _describe_rounded(milliseconds: int) -> str:
    """A time to three figures: no session tells more."""
    unit = 10 ** max(len(str(milliseconds)) - _FIGURES, 0)
    return describe_duration((2 * milliseconds + unit) // (2 * unit) * unit)


def describe_unmatched(unmatched: UnmatchedLog) -> str:
    """A session log that nothing could be measured of, and why."""
    log = unmatched.log
    return texts.UNMATCHED(routine=log.routine, start=f"{log.start:%Y-%m-%d %H:%M}", reason=unmatched.reason)
