"""Options that subcommands share."""

import os
import re
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, TypeAlias

import click

from footex import Pace, Routine, UnknownId
from footex.cli.library import library_of
from footex.cli.output import NARROWEST, terminal_width
from footex.cli.text import FIGURES, set_language, set_width
from footex.cli.unknown import say_where_else
from footex.model.dosage.sides import BOTH_SIDES, OneSideLike
from footex.timing import PACES, Level

__all__ = [
    "find_pace", "json_option", "language_option", "level_option", "on_side", "pace_option", "read_minutes",
    "shows_content", "side_option", "takes_library",
]  # fmt: skip

_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")

_DOCUMENTS = (".json", ".toml")

_Decorator: TypeAlias = Callable[[Callable[..., Any]], Callable[..., Any]]


def language_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `--language`, which all its output is said in."""
    return click.option(
        "--language", metavar="CODE|FILE", expose_value=False, callback=_set_language,
        help="The language of what is shown: a code, or a compiled gettext file (.mo); English unless given.",
    )(command)  # fmt: skip


def _set_language(_: click.Context, __: click.Parameter, value: str | None) -> None:
    if value is not None:
        # Only who asks for another language needs what reads it.
        from footex.content.languages import load_language

        set_language(load_language(value))


def shows_content(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command `--from`, `--pack`, `--width` and `--language`, which all that it emits is in.

    It gets the catalogue of the first two as `library`.
    """
    width = click.option(
        "--width", type=click.IntRange(min=NARROWEST), metavar="N", expose_value=False, callback=_set_width,
        help="The columns to fit; the terminal's, at most 120, or 80 where there is none.",
    )  # fmt: skip
    return takes_library(width(language_option(command)))


def takes_library(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command `--from` and `--pack`; it gets the catalogue of them as `library`."""

    @click.option(
        "--from", "paths", multiple=True, metavar="PATH",
        help="Documents of your own, a file or a folder, beside the bundled ones; may be given again.",
    )  # fmt: skip
    @click.option("--pack", "packs", multiple=True, metavar="NAME", help="An installed pack, too; may be given again.")
    @wraps(command)
    def with_library(*arguments: Any, paths: Sequence[str], packs: Sequence[str], **options: Any) -> None:
        library = library_of(paths, packs)
        with say_where_else(library, packs):
            command(*arguments, library=library, **options)

    return with_library


def _set_width(_: click.Context, __: click.Parameter, value: int | None) -> None:
    set_width(terminal_width() if value is None else value)


def find_pace(name: str) -> Pace:
    """Find a pace: a bundled one by its id, with or without its version, or the one that a document holds."""
    for pace in PACES:
        if name in (pace.id, pace.id.rpartition("-")[0]):
            return pace
    if name.lower().endswith(_DOCUMENTS) or os.sep in name or Path(name).exists():
        return _load_pace(name)
    raise UnknownId("pace", name, tuple(pace.id for pace in PACES))


def _load_pace(name: str) -> Pace:
    # Only who has a pace of their own needs what reads it.
    from footex import load

    loaded = load(name)
    if isinstance(loaded, Pace):
        return loaded
    raise click.UsageError(f"{name!r} holds no pace; give a document of one, as footex learn -o writes it")


def read_minutes(text: str) -> str:
    """Take a number as minutes; the model reads anything else."""
    return f"{text} min" if _NUMBER.fullmatch(text.strip()) else text


pace_option: _Decorator = click.option(
    "--pace", default=PACES[0].id, show_default=True, help="A pace: steady, brisk, gentle, or a document of one.",
    callback=lambda _, __, name: find_pace(name),
)  # fmt: skip

level_option: _Decorator = click.option(
    "--level", type=click.Choice(FIGURES), default=Level.TYPICAL.value, show_default=True,
    help="Which figure of each range counts.",
    callback=lambda _, __, name: Level(name),
)  # fmt: skip

side_option: _Decorator = click.option(
    "--side", type=click.Choice([side.value for side in BOTH_SIDES]),
    help="The affected side, where the routine has doses for it.",
)  # fmt: skip


def on_side(routine: Routine, side: OneSideLike | None) -> Routine:
    """The routine for the affected side that was named, if any."""
    return routine if side is None else routine.for_side(side)


def json_option(description: str) -> _Decorator:
    """The option `--json`, with what it prints."""
    return click.option("--json", "json_", is_flag=True, help=description)
