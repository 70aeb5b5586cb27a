"""`footex schema`: the JSON Schema of documents."""

import click

__all__ = ["schema"]


@click.command(short_help="The JSON Schema of documents, for editors.")
def schema() -> None:
    """Print the JSON Schema (2020-12) of all documents; editors complete and mark documents with it."""
    from footex.content.bundled import SCHEMA_FILE, read_data

    click.echo(read_data(SCHEMA_FILE).decode(), nl=False)
