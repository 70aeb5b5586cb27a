"""`footex new`: a commented document to fill in."""

import click

__all__ = ["new"]


@click.command(short_help="A commented document to fill in.")
@click.argument("kind", metavar="exercise|routine")
@click.argument("id_", metavar="ID")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="A new file to write it to.")
@click.option(
    "--from-source",
    is_flag=True,
    help="A routine with the source that it is read off, and the evidence for every figure.",
)
def new(kind: str, id_: str, output: str | None, *, from_source: bool) -> None:
    """Print a commented TOML document of this kind and id, which `footex check` accepts once it is filled in."""
    from footex.content.templates import make_template

    text = make_template(kind, id_, from_source=from_source)
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        with open(output, "x", encoding="utf-8") as file:  # noqa: PTH123 - Path("") would be the folder
            file.write(text)
    except FileExistsError:
        raise click.UsageError(f"{output!r} is there already; write to another file with -o") from None
    except FileNotFoundError:
        raise click.UsageError(f"there is no folder for {output!r}; make it first") from None
    except OSError as error:
        raise click.UsageError(f"can't write {output!r}: {error.strerror}") from None
    click.echo(f"{output}: fill it in, then: footex check {'--content ' if from_source else ''}{output}")
