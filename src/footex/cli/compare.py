"""`footex compare`: how each source doses an exercise."""

import click

from footex import Routine, bundled, estimate
from footex.cli.text import columns, paragraph, three
from footex.model.description import describe_dose

__all__ = ["compare"]


@click.command(short_help="How each source doses an exercise.")
@click.argument("exercise")
def compare(exercise: str) -> None:
    """Compare how each routine doses EXERCISE, and how long that takes."""
    library = bundled()
    found = library.exercises[exercise]
    lines = paragraph(f"{found.name} ({found.id})")
    rows = [["", "low", "typical", "high"]]
    for routine in library.routines.values():
        doses = [one for _, one in routine.prescriptions() if one.exercise == found]
        for one in doses:
            lines += ["", routine.id, *paragraph(describe_dose(one.dose), first="  ")]
            lines += paragraph(one.variation, first="  ") if one.variation else []
            alone = Routine(id=routine.id, title=routine.title, items=one)
            rows.append([routine.id, *three(estimate(alone).total)])
    lines += ["", "Alone, at pace steady-1", *columns(rows)] if len(rows) > 1 else ["", "No bundled routine doses it."]
    click.echo("\n".join(lines))
