"""What the screen shows, as lines: pure functions of what is played and of the size of the terminal."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Final, NamedTuple

from footex.cli.playing.machine import LEAD_IN, Phase, State, is_open, left_of, spent_of
from footex.cli.playing.session import Session
from footex.cli.text import clock, pad, paragraph, say, text_width
from footex.messages import run as words
from footex.messages.message import join
from footex.messages.player import KINDS
from footex.messages.punctuation import COMMA
from footex.timing.timelines.cue import cue_of

__all__ = ["Line", "Size", "draw_pages", "draw_step"]

_WIDEST: Final = 80
"""The countdown and the bar are no farther to the right."""

_IN_SECONDS: Final = 60_000
"""Less than this is counted down in seconds alone."""

_WORKING: Final = "bold green"
_STYLES: Final = {"work": _WORKING, "hold": _WORKING, "paused": "bold yellow"}
_RESTING: Final = "bold cyan"


class Size(NamedTuple):
    """The size of a terminal."""

    columns: int
    lines: int


class Line(NamedTuple):
    """A line, and the style of its letters."""

    text: str
    style: str = ""


class _Part(NamedTuple):
    """Lines that are shown together or not at all; what has a lower rank is shown first."""

    rank: int
    lines: list[Line]


def draw_pages(title: str, lines: Iterable[str], size: Size, encoding: str) -> list[list[Line]]:
    """Draw what to mind, on as many screens as it takes, each with what a key does.

    Args:
        title: What is to be done.
        lines: What to mind, at least one line.
        size: That of the terminal.
        encoding: That of the terminal.
    """
    whole = [Line(line, "bold") for line in paragraph(_escape(title, encoding), width=size.columns)]
    whole.append(Line(""))
    for line in lines:
        style = "" if line.startswith(" ") else "bold"
        escaped = _escape(line, encoding)
        blanks = escaped[: len(escaped) - len(escaped.lstrip())]
        cut = [escaped] if text_width(escaped) <= size.columns else paragraph(escaped, first=blanks, width=size.columns)
        whole += [Line(one, style) for one in cut]
    begin = _keys(words.BEGIN(), size, encoding)
    # As many lines for what a key does as the longest of these texts takes.
    room = max(1, size.lines - max(len(begin), len(_keys(words.MORE(page=99, pages=99), size, encoding))))
    if len(whole) + len(begin) <= size.lines:
        return [[*whole, *begin]]
    pages = [whole[first : first + room] for first in range(0, len(whole), room)]
    shown = [
        [*page, *_keys(words.MORE(page=number, pages=len(pages)), size, encoding)]
        for number, page in enumerate(pages[:-1], 1)
    ]
    return [*shown, [*pages[-1], *begin]]


def _keys(text: str, size: Size, encoding: str) -> list[Line]:
    return [Line(line, "dim") for line in paragraph(_escape(say(text), encoding), width=size.columns)]


def draw_step(session: Session, state: State, now: int, size: Size, encoding: str) -> list[Line]:
    """Draw what is done now, how long, what comes next, and how much is left.

    Where the terminal is too small for all of it, what matters least is left out.

    Args:
        session: What is played.
        state: Where it is.
        now: The moment.
        size: That of the terminal.
        encoding: That of the terminal: letters that it lacks are escaped.
    """
    parts = [_Part(rank, lines) for rank, lines in _parts(session, state, now, _Pen(size.columns, encoding))]
    room = size.lines
    chosen: set[int] = set()
    for part in sorted(parts, key=lambda part: part.rank):
        if len(part.lines) <= room or not chosen:
            room -= len(part.lines)
            chosen.add(part.rank)
    return [line for part in parts if part.rank in chosen for line in part.lines][: size.lines]


class _Pen:
    """Writes texts as lines that fit."""

    def __init__(self, columns: int, encoding: str) -> None:
        self.columns = columns
        self.encoding = encoding

    def write(self, text: str, style: str = "") -> list[Line]:
        """The lines of a text; none where it is empty."""
        said = _escape(say(text), self.encoding)
        return [Line(line, style) for line in paragraph(said, width=self.columns)]

    def head(self, text: str, time: str, style: str) -> list[Line]:
        """A text at the left and a time at the right, on one line where both fit."""
        said = _escape(say(text), self.encoding)
        columns = min(self.columns, _WIDEST)
        if text_width(said) + 1 + len(time) <= columns:
            return [Line(pad(said, columns - len(time)) + time, style)]
        return [*self.write(said, style), Line(time[: self.columns], style)]

    def bar(self, gone: int, total: int) -> list[Line]:
        """How much of something is over; in ASCII, as not every terminal has blocks or colours."""
        columns = min(self.columns, _WIDEST) - 2
        if columns < 1:
            return []
        done = columns * gone // max(total, 1)
        return [Line(f"[{'#' * done}{'-' * (columns - done)}]")]


def _parts(session: Session, state: State, now: int, pen: _Pen) -> list[tuple[int, list[Line]]]:
    """The parts from top to bottom, each with its rank; blank lines come last."""
    leading = state.step == LEAD_IN
    index = max(state.step, 0)
    step, cue = session.steps[index], cue_of(session.steps[index])
    kind = "paused" if state.phase is Phase.PAUSED else "lead-in" if leading else step.kind.value
    style = _STYLES.get(kind, _RESTING)
    gone = 0 if leading else session.starts[index] + min(spent_of(state, now), step.duration_milliseconds)
    left = words.LEFT_ABOUT if session.estimated.assumptions else words.LEFT
    following = [] if leading else pen.write(session.next_of(index))
    return [
        (9, pen.write(session.routine.title)),
        (13, [Line("")]),
        (0, pen.head(KINDS[kind](), _countdown(left_of(session, state, now)), style)),
        (1, pen.write(cue.name, "bold")),
        (3, pen.write(join((cue.side, cue.round, cue.set), COMMA))),
        (2, [] if leading else pen.write(cue.count)),
        (5, pen.write(cue.details)),
        (4, pen.write(cue.load)),
        (12, [Line("")] if following else []),
        (6, following),
        (11, [Line("")]),
        (10, pen.bar(gone, session.total)),
        (7, pen.write(left(time=clock(_up(session.total - gone))))),
        (14, [Line("")]),
        (8, pen.write(join((words.KEYS[name]() for name in _keys_of(session, state)), COMMA), "dim")),
    ]


def _keys_of(session: Session, state: State) -> tuple[str, ...]:
    pause = "resume" if state.phase is Phase.PAUSED else "pause"
    if is_open(session, state):
        return "go-on", "longer", pause, "back", "quit"
    return pause, "back", "skip", "quit"


def _countdown(milliseconds: int) -> str:
    left = _up(milliseconds)
    return str(left // 1_000) if milliseconds < _IN_SECONDS else clock(left)


def _up(milliseconds: int) -> int:
    """Whole seconds, in milliseconds: a countdown shows the one that has begun."""
    return max(0, -(-milliseconds // 1_000)) * 1_000


def _escape(text: str, encoding: str) -> str:
    """A text in which letters that an encoding lacks are escaped, so that it is as wide as it will be."""
    with suppress(UnicodeEncodeError):
        text.encode(encoding)
        return text
    return text.encode(encoding, "backslashreplace").decode(encoding)
