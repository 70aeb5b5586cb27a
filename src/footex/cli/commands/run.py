"""`footex run`: go through a session, with a clock, and keep a log of it."""

import os
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import click

from footex import Catalog, Pace
from footex.cli.options import level_option, pace_option, shows_content, side_option
from footex.cli.output import emit, is_terminal
from footex.cli.playing.clock import Clock
from footex.cli.playing.interrupts import catch_interrupts
from footex.cli.playing.keys import Key
from footex.cli.playing.lines import LineFront
from footex.cli.playing.log_file import append_log, default_log_file, prepare_log_file
from footex.cli.playing.logged import log_of
from footex.cli.playing.machine import State
from footex.cli.playing.play import Played, play
from footex.cli.playing.screen import Line, Size, draw_pages
from footex.cli.playing.session import Session, make_session
from footex.cli.text import clock, columns, headed, paragraph, within
from footex.cli.texts.notices import show_notices
from footex.messages import player as words
from footex.messages.run import ASSUMED, LOGGED, TRIED
from footex.model.dosage.sides import OneSideLike
from footex.timing import Grain, Level

__all__ = ["run"]

_FASTEST = 1_000_000


@click.command(short_help="Go through a session, with a clock.")
@click.argument("routine")
@shows_content
@level_option
@click.option(
    "--grain", type=click.Choice([grain.value for grain in Grain]), default=Grain.REPETITION.value, show_default=True,
    help="Whether each repetition is counted.",
    callback=lambda _, __, name: Grain(name),
)  # fmt: skip
@pace_option
@side_option
@click.option("--lead-in", default="5 s", show_default=True, help="The time to get ready before it begins.")
@click.option("--bell/--no-bell", default=True, show_default=True, help="Whether the terminal's bell rings.")
@click.option(
    "--speed", type=click.IntRange(1, _FASTEST), default=1, metavar="N",
    help="Try it, so many times as fast; then it isn't logged.",
)  # fmt: skip
@click.option(
    "--log", "log_file", metavar="FILE", type=click.Path(path_type=Path),
    help="The file that a line is added to; by default sessions.jsonl in your data folder.",
)  # fmt: skip
@click.option("--no-log", is_flag=True, help="Keep no log.")
def run(
    routine: str,
    level: Level,
    grain: Grain,
    pace: Pace,
    side: OneSideLike | None,
    lead_in: str,
    speed: int,
    log_file: Path | None,
    library: Catalog,
    *,
    bell: bool,
    no_log: bool,
) -> None:
    """Go through ROUTINE with a clock: what to do now, what comes next, and a log of it at the end.

    Keys: space pauses; n or right skips the rest of a set, b or left goes back; enter ends a rest whose length is
    assumed, + makes it 15 s longer; q quits. Without a terminal, each step is a line at its time.
    """
    if log_file is not None and (no_log or speed != 1):
        other = "--no-log" if no_log else "--speed"
        raise click.UsageError(f"a log has real times, and is kept or not; leave out --log or {other}")
    session = make_session(
        library.routines[routine], pace=pace, level=level, grain=grain, side=side, lead_in=lead_in
    )  # fmt: skip
    file = None if no_log or speed != 1 else log_file or default_log_file()
    if file is not None:
        prepare_log_file(file)
    watch = Clock(speed)
    played = _play_on_screen(session, watch, bell=bell) if _has_screen() else _play_in_lines(session, watch)
    if played is None:
        return
    if file is not None and played.state.start is not None:
        append_log(log_of(session, played.state, watch.date_of(played.state.start)), file)
    if played.error is not None:
        raise played.error
    if played.state.start is not None:
        lines = [*_summary(session, played.state)]
        lines += paragraph(LOGGED(file=os.fspath(file))) if file is not None else []
        lines += paragraph(TRIED(speed=speed)) if speed != 1 else []
        emit(lines, paged=False)
    if played.interrupted:
        raise click.Abort


def _has_screen() -> bool:
    """Whether there are keys to be read and a screen to be drawn."""
    able = is_terminal(sys.stdin) and is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"
    # Windows has no such terminals; there a session is written in lines.
    return able and find_spec("termios") is not None


def _play_in_lines(session: Session, watch: Clock) -> Played:
    click.echo("\n".join([*show_notices(session.estimated.routine.warnings()), ""]))
    with catch_interrupts() as interrupts:
        return play(session, LineFront(session, interrupts), watch)


def _play_on_screen(session: Session, watch: Clock, *, bell: bool) -> Played | None:
    """Show what to mind, then play; `None` where it was quit before it began."""
    from footex.cli.playing.terminal import TerminalFront, open_terminal

    def pages(size: Size, encoding: str) -> list[list[Line]]:
        with within(size.columns):
            notices = show_notices(session.estimated.routine.warnings())
        return draw_pages(session.routine.title, notices, size, encoding)

    with open_terminal() as terminal:
        key = terminal.ask(pages)
        if key is Key.OTHER:
            return play(session, TerminalFront(session, terminal, bell=bell), watch)
    if key is Key.INTERRUPT:
        raise click.Abort
    return None


def _summary(session: Session, state: State) -> Iterator[str]:
    """How long it took, against the estimate."""
    yield ""
    yield from headed(words.DONE() if state.finished else words.ENDED())
    times = {words.TAKEN(): state.end - (state.start or 0), words.PAUSED(): state.paused}
    rows = [(name, clock(time // 1_000 * 1_000)) for name, time in times.items()]
    estimated = session.estimated.total.milliseconds
    rows += [(text(), clock(time)) for text, time in zip(words.ESTIMATED.values(), estimated, strict=True)]
    yield from columns(rows)
    if session.estimated.assumptions:
        yield from paragraph(ASSUMED())
