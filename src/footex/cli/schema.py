"""`footex schema`: the JSON Schema of documents."""

import json

import click

__all__ = ["schema"]


@click.command(short_help="The JSON Schema of documents, for editors.")
def schema() -> None:
    """Print the JSON Schema (2020-12) of all documents; editors complete and mark documents with it."""
    from footex.content.schema import make_schema

    click.echo(json.dumps(make_schema(), indent=2, ensure_ascii=False))
