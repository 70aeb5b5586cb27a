"""`footex import`: other people's collections as documents."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import asdict

from footex.cli.options import json_option
from footex.cli.output import emit_json
from footex.errors import list_some

if TYPE_CHECKING:
    from footex import Source
    from footex.content.importers.report import Imported

__all__ = ["import_"]

_MOST_FIELDS = 20
_NOTHING_READ = 1


@click.group(
    "import",
    invoke_without_command=True,
    subcommand_metavar="[COMMAND] [ARGS]...",
    short_help="Other people's collections as documents.",
)
@click.pass_context
def import_(context: click.Context) -> None:
    """Make documents of other people's collections."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@import_.command("free-exercise-db")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="A folder that is empty or isn't there yet.",
)  # fmt: skip
@click.option(
    "--source", "title", metavar="TITLE", help="Who wrote the records down, if they are of another collection."
)
@click.option("--licence", metavar="TERMS", help="Under what terms they are.")
@json_option("The report as JSON.")
@click.pass_context
def free_exercise_db(
    context: click.Context, file: Path, output: Path, title: str | None, licence: str | None, *, json_: bool
) -> None:
    """Make documents of the exercises.json of free-exercise-db, and report what each record loses.

    Records that lack what each of that collection has are left out. One in the same format has a source and a
    licence of its own: give both.
    """
    import footex
    from footex.content.importers.free_exercise_db import MOST_BYTES, import_free_exercise_db

    source = _source(title)
    try:
        if output.exists() and any(output.iterdir()):
            raise click.UsageError(f"{str(output)!r} isn't empty; give a folder that is")
        with file.open("rb") as opened:
            imported = import_free_exercise_db(opened.read(MOST_BYTES + 1), source=source, licence=licence)
        if imported.catalog.exercises:
            for name in ("sources", "exercises"):
                (output / name).mkdir(parents=True, exist_ok=True)
                for id_, value in getattr(imported.catalog, name).items():
                    (output / name / f"{id_}.json").write_text(footex.dumps(value), encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.UsageError(f"{error.filename!r}: {error.strerror}") from None
    if json_:
        emit_json(_as_json(imported), ascii_only=False)
    else:
        click.echo("\n".join([*_summary(imported, output), *map(str, imported.reports)]))
    if not imported.catalog.exercises:
        context.exit(_NOTHING_READ)


def _source(title: str | None) -> "Source":
    from footex import Source
    from footex.content.importers.free_exercise_db import SOURCE
    from footex.content.importers.slugs import make_slug

    if title is None:
        return SOURCE
    if not (slug := make_slug(title)):
        raise click.UsageError(f"--source {title!r} has no letter that an id can hold; give another title")
    return Source(id=slug, title=title)


def _summary(imported: "Imported", output: Path) -> list[str]:
    """The lines that count the exercises made, and the records that lost each field."""
    made, read = len(imported.catalog.exercises), len(imported.reports)
    lines = [f"{made} of {read} records are exercises" + (f" in {output}" if made else "; nothing is written")]
    if dropped := [f"{field} {count}" for field, count in imported.count_dropped().items()]:
        listed = list_some(dropped, _MOST_FIELDS)
        lines.append(f"fields dropped in full or in part, with the number of records: {listed}")
    return lines


def _as_json(imported: "Imported") -> dict[str, Any]:
    return {
        "exercises": len(imported.catalog.exercises),
        "dropped": imported.count_dropped(),
        "records": [asdict(report) for report in imported.reports],
    }
