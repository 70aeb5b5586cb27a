"""`footex list`: what there is."""

from textwrap import shorten

import click

from footex import bundled, estimate
from footex.cli.text import columns, three
from footex.model.description import describe_equipment

__all__ = ["list_"]


@click.command("list", short_help="What there is: routines, exercises, sources.")
def list_() -> None:
    """List the bundled routines with their times, the exercises with what they need, and the sources."""
    library = bundled()
    rows = [["Routines", "low", "typical", "high"]]
    rows += [[f"  {one.id}", *three(estimate(one).total)] for one in library.routines.values()]
    exercises = [[f"  {one.id}", describe_equipment(one.equipment)] for one in library.exercises.values()]
    sources = [[f"  {one.id}", shorten(one.title, 50, placeholder=" ...")] for one in library.sources.values()]
    lines = [*columns(rows), "", "Exercises, and what they need", *columns(exercises, left=2)]
    lines += ["", "Sources", *columns(sources, left=2), "", "footex show ID tells more of each."]
    click.echo("\n".join(lines))
