"""`footex export`: a routine, a protocol or a plan as a file for whoever does it."""

import os
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, TypeAlias

import click
from attrs import evolve
from click.core import ParameterSource

from footex import Catalog, InvalidDocument, InvalidValue, Plan, Protocol, Routine, UnknownId
from footex.cli.files import write_file
from footex.cli.library import standard_input
from footex.cli.options import find_pace, language_option, side_option, takes_library
from footex.cli.text import FIGURES, chosen_language
from footex.export.leaflet.paper import Paper
from footex.model.dosage.sides import OneSideLike
from footex.timing import Grain, Level

__all__ = ["FORMATS", "export"]

Exported: TypeAlias = Routine | Protocol | Plan
"""What is exported."""

_STANDARD: Final = "-"
_DOCUMENTS: Final = (".json", ".toml")


def _to_page(thing: Exported, **options: object) -> bytes:
    # Only who exports a page needs what writes it.
    from footex import to_page

    page = to_page(thing, language=chosen_language(), **options)  # type: ignore[arg-type] # as the options are declared
    return page.encode()


def _to_pdf(thing: Exported, **options: object) -> bytes:
    # Only who prints needs what sets a leaflet.
    from footex.export import MissingLetter, to_pdf

    try:
        return to_pdf(thing, language=chosen_language(), **options)  # type: ignore[arg-type] # as the options are declared
    except MissingLetter as error:
        raise click.UsageError(f"{error.problem}; give --fonts FOLDER, with a font that has it") from None


def _to_ical(thing: Exported, **options: object) -> bytes:
    # Only who writes a calendar needs what does.
    from footex import to_ical

    if not isinstance(thing, Plan):
        raise click.UsageError("a calendar is of a plan; give the document of one, which footex week --json writes")
    text = to_ical(thing, now=_now(), language=chosen_language(), **options)  # type: ignore[arg-type] # as above
    return text.encode()


def _earlier(output: str) -> bytes | None:
    """The calendar that is to be brought up to date: what the file holds, if there is one."""
    from footex.content.importers.ical.busy import MOST_BYTES

    if output == _STANDARD or not Path(output).is_file():
        return None
    try:
        with Path(output).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise click.UsageError(f"can't read {output!r}: {error.strerror}") from None


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


FORMATS: Final[Mapping[str, Callable[..., bytes]]] = {"html": _to_page, "pdf": _to_pdf, "ics": _to_ical}
"""What writes each format, by the suffix of its files."""

_OWN: Final = {
    "pace": ("html", "pdf"),
    "level": ("html",),
    "grain": ("html",),
    "paper": ("pdf",),
    "large_print": ("pdf",),
    "fonts": ("pdf",),
    "contact": ("pdf",),
    "calendar": ("ics",),
    "alarm": ("ics",),
    "busy": ("ics",),
}
"""The formats that take an option, where not all do."""


@click.command(short_help="A routine, a protocol or a plan as a file, such as a page for a phone.")
@click.argument("thing", metavar="THING")
@click.option(
    "-o", "--output", required=True, metavar="FILE",
    help="The file to write, its format by its suffix (.html, a page that guides through a session; .pdf, a leaflet to "
    "print; .ics, a calendar of a plan, which is brought up to date if it is there); - for a pipe.",
)  # fmt: skip
@click.option("--format", "style", type=click.Choice(list(FORMATS)), help="The format, whatever the suffix.")
@click.option("--open", "open_", is_flag=True, help="Open the file once it is written.")
@takes_library
@click.option(
    "--pace", metavar="PACE",
    help="A pace: steady, brisk, gentle, or a document of one; that of the plan, else steady-1, unless given.",
    callback=lambda _, __, name: None if name is None else find_pace(name),
)  # fmt: skip
@click.option(
    "--level", type=click.Choice(FIGURES), help="Which figure of each range counts; the plan's, else typical.",
    callback=lambda _, __, name: None if name is None else Level(name),
)  # fmt: skip
@click.option(
    "--grain", type=click.Choice([grain.value for grain in Grain]), default=Grain.REPETITION.value, show_default=True,
    help="Whether each repetition is counted.",
    callback=lambda _, __, name: Grain(name),
)  # fmt: skip
@click.option(
    "--paper", type=click.Choice([paper.value for paper in Paper]), default=Paper.A4.value, show_default=True,
    help="The paper of a leaflet.",
    callback=lambda _, __, name: Paper(name),
)  # fmt: skip
@click.option("--large-print", is_flag=True, help="A leaflet in letters of 18 points.")
@click.option("--fonts", multiple=True, metavar="FOLDER", help="A folder with fonts for a leaflet; may be repeated.")
@click.option(
    "--contact", metavar="TEXT", default="", help="Whom to ask, on a leaflet; a line to write on unless given."
)
@click.option(
    "--calendar", metavar="NAME",
    help="Whose calendar it is, such as anna; that of the file, or of the plan, unless given.",
)  # fmt: skip
@click.option(
    "--alarm", type=click.IntRange(0, 10_000), metavar="MINUTES",
    help="An alarm so long before each session of a calendar; none unless given.",
    callback=lambda _, __, minutes: None if minutes is None else timedelta(minutes=minutes),
)  # fmt: skip
@click.option("--busy", is_flag=True, help="Show the time of the sessions of a calendar as taken.")
@side_option
@language_option
@click.pass_context
def export(
    context: click.Context,
    /,
    thing: str,
    output: str,
    style: str | None,
    side: OneSideLike | None,
    library: Catalog,
    *,
    open_: bool,
    **options: object,
) -> None:
    """Write THING to a file: the id of a routine or a protocol, or a document of one or of a plan; - for a pipe."""
    if output == _STANDARD and open_:
        raise click.UsageError("--open opens a file; write to one with -o")
    chosen = style or _format_of(output)
    found = _find(thing, library)
    own = _options_of(chosen, options, context)
    if chosen == "ics":
        own["before"] = _earlier(output)
    else:
        own["pictures"] = library.pictures
    try:
        data = FORMATS[chosen](found, side=side, **own)
    except InvalidDocument as error:
        problems = (evolve(problem, file=output) for problem in error.problems)
        raise InvalidDocument(problems, error.more) from None
    except InvalidValue as error:
        name = error.field.partition(".")[2]
        if name not in _OWN:
            raise
        raise click.UsageError(str(error.about(_flag(name)))) from None
    if output == _STANDARD:
        click.echo(data, nl=False)
        return
    write_file(data, output)
    if open_ and click.launch(os.path.realpath(output)):
        raise click.ClickException(f"{output!r} is written, and nothing here opens it")


def _options_of(chosen: str, options: Mapping[str, object], context: click.Context) -> dict[str, object]:
    """The options that a format takes; those of another one are refused where they were given."""
    kept = dict(options)
    for name, formats in _OWN.items():
        if chosen in formats:
            continue
        if context.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            takers = " and ".join(f".{one}" for one in formats)
            raise click.UsageError(f"{_flag(name)} is for {takers}, not for .{chosen}; leave it out")
        del kept[name]
    return kept


def _flag(name: str) -> str:
    """An option as it is typed."""
    return f"--{name.replace('_', '-')}"


def _format_of(output: str) -> str:
    """The format of a file by its suffix."""
    suffix = Path(output).suffix
    if output == _STANDARD:
        raise click.UsageError(f"a pipe has no suffix; say --format {' or '.join(FORMATS)}")
    if suffix.removeprefix(".").lower() not in FORMATS:
        known = " or ".join(f".{name}" for name in FORMATS)
        raise click.UsageError(f"no format has the suffix {suffix!r} of {output!r}; write to a file ending in {known}")
    return suffix.removeprefix(".").lower()


def _find(thing: str, library: Catalog) -> Exported:
    """What is to be exported: of a document where it is a path, else of the library."""
    if thing == _STANDARD or thing.lower().endswith(_DOCUMENTS):
        return _read(thing, library)
    for shelf in (library.routines, library.protocols):
        if thing in shelf:
            return shelf[thing]
    raise UnknownId("routine or protocol", thing, (*library.routines, *library.protocols))


def _read(name: str, library: Catalog) -> Exported:
    from footex import load, loads
    from footex.content.text.parsing import MOST_BYTES

    if name == _STANDARD:
        file, read = standard_input(MOST_BYTES)
        value = loads(read(MOST_BYTES), "json" if file.endswith(".json") else "toml", catalog=library)
    else:
        value = load(name, catalog=library)
    if isinstance(value, Catalog) and name != _STANDARD:
        raise click.UsageError(f"{name!r} holds several things; say --from {name}, and the id of one")
    if not isinstance(value, Exported):
        raise click.UsageError(f"{name!r} holds no routine, protocol or plan; give one of these")
    return value
