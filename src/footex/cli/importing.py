"""`footex import`: other people's collections as documents."""

from pathlib import Path

import click

__all__ = ["import_"]


@click.group("import", short_help="Other people's collections as documents.")
def import_() -> None:
    """Make documents of other people's collections."""


@import_.command("free-exercise-db")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="A folder that is empty or isn't there yet.",
)  # fmt: skip
def free_exercise_db(file: Path, output: Path) -> None:
    """Make documents of the exercises.json of free-exercise-db, and report what each record loses."""
    import footex
    from footex.content.importers.free_exercise_db import MOST_BYTES, import_free_exercise_db

    try:
        if output.exists() and any(output.iterdir()):
            raise click.UsageError(f"{str(output)!r} isn't empty; give a folder that is")
        with file.open("rb") as opened:
            imported = import_free_exercise_db(opened.read(MOST_BYTES + 1))
        for name in ("sources", "exercises"):
            (output / name).mkdir(parents=True, exist_ok=True)
            for id_, value in getattr(imported.catalog, name).items():
                (output / name / f"{id_}.json").write_text(footex.dumps(value), encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.UsageError(f"{error.filename!r}: {error.strerror}") from None
    for report in imported.reports:
        click.echo(str(report))
    click.echo(f"{len(imported.catalog.exercises)} of {len(imported.reports)} records are exercises in {output}")
