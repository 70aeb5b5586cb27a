"""`footex show`: one exercise, routine or source, for a person to read."""

from collections.abc import Iterable

import click

from footex import UNSTATED, Caution, Exercise, Prescription, Routine, Source, UnknownId
from footex.cli.library import from_option, library_of
from footex.cli.text import label, paragraph
from footex.model.description import describe_dose, describe_equipment, describe_frequency

__all__ = ["show", "show_cautions", "show_exercise", "show_routine", "show_source"]


@click.command(short_help="An exercise, a routine or a source, with cautions.")
@click.argument("id")
@from_option
def show(id: str, paths: tuple[str, ...]) -> None:  # noqa: A002 - the argument's name in the usage line
    """Show an exercise, a routine or a source, with where it comes from and what to mind."""
    library = library_of(paths)
    if id in library.routines:
        lines = show_routine(library.routines[id])
    elif id in library.exercises:
        lines = show_exercise(library.exercises[id], list(library.routines.values()))
    elif id in library.sources:
        lines = show_source(library.sources[id])
    else:
        raise UnknownId("exercise, routine or source", id, (*library.routines, *library.exercises, *library.sources))
    click.echo("\n".join(lines))


def show_exercise(exercise: Exercise, routines: Iterable[Routine]) -> list[str]:
    """The lines that show an exercise."""
    lines = [*paragraph(exercise.name), *_facts(exercise), ""]
    if exercise.summary:
        lines += [*paragraph(exercise.summary), ""]
    for number, step in enumerate(exercise.instructions, 1):
        lines += paragraph(step, first=f"{number}. ")
    lines += ["", *_cautions("Mind", exercise.cautions)]
    doses = [(routine, one) for routine in routines for _, one in routine.prescriptions() if one.exercise == exercise]
    if doses:
        lines += ["", "Dosed in"]
        for routine, one in doses:
            lines += paragraph(f"{routine.id}: {describe_dose(one.dose)}", first="  ", rest="    ")
    return lines


def _facts(exercise: Exercise) -> list[str]:
    facts = [("id", exercise.id)]
    if exercise.aliases:
        facts.append(("also", "; ".join(exercise.aliases)))
    kind, position, targets = exercise.kind, exercise.position, exercise.targets
    facts += [
        ("kind", "not known" if kind is UNSTATED else kind.value),
        ("position", "not known" if position is UNSTATED else position.value),
        ("needs", describe_equipment(exercise.equipment)),
        ("works on", "not known" if targets is UNSTATED else ", ".join(one.name for one in targets)),
    ]
    if exercise.source is not None:
        facts.append(("source", exercise.source.title))
    return [line for name, text in facts for line in paragraph(text, first=f"  {name:<10}")]


def show_routine(routine: Routine) -> list[str]:
    """The lines that show a routine."""
    lines = [*paragraph(routine.title), *paragraph(routine.id, first="  id        ")]
    often = describe_frequency(routine.frequency)
    lines += paragraph("not said" if often.startswith("how often") else often, first="  how often ")
    for place, one in routine.prescriptions():
        lines += ["", *paragraph(f"{one.exercise.name} ({one.exercise.id})", first=f"{label(place)}. ", rest="   ")]
        lines += _prescription(one)
    if routine.source is None:
        lines += ["", *show_cautions(routine)]
    else:
        lines += ["", *_own_cautions(routine), "", "Source", *show_source(routine.source)]
    return [*lines, "", *paragraph(f"footex time {routine.id} says how long it takes, and why.")]


def show_cautions(routine: Routine) -> list[str]:
    """The lines that say what to mind in a routine and when to stop, each with whose word it is."""
    lines = _own_cautions(routine)
    return lines if routine.source is None else [*lines, *_warnings(routine.source)]


def _own_cautions(routine: Routine) -> list[str]:
    own = [*routine.cautions, *(caution for exercise in routine.exercises() for caution in exercise.cautions)]
    return _cautions("Mind", dict.fromkeys(own))


def _prescription(one: Prescription) -> list[str]:
    lines = paragraph(describe_dose(one.dose), first="   ")
    if one.variation:
        lines += paragraph(one.variation, first="   ")
    equipment = one.exercise.equipment if one.equipment is None else one.equipment
    lines += paragraph(f"needs {describe_equipment(equipment)}", first="   ")
    if one.frequency is not None:
        lines += paragraph(f"its own frequency: {describe_frequency(one.frequency)}", first="   ")
    if one.note:
        lines += paragraph(one.note, first="   note: ", rest="   ")
    for evidence in one.evidence:
        said = f'"{evidence.printed}"' if evidence.printed else ""
        why = f"{evidence.field} {evidence.basis.value}: {'; '.join(filter(None, (said, evidence.note)))}"
        lines += paragraph(why, first="     - ")
    for reading in one.readings:
        lines += paragraph(f"or: {describe_dose(reading.dose)} ({reading.why})", first="   ", rest="     ")
    return lines


def show_source(source: Source) -> list[str]:
    """The lines that show a source."""
    lines = [*paragraph(source.title), *paragraph(source.id, first="  id        ")]
    lines += paragraph(source.publisher or "not named in the text", first="  publisher ")
    lines += paragraph(source.licence or "not stated", first="  licence   ")
    if source.note:
        lines += ["", *paragraph(source.note)]
    if source.claims:
        lines += ["", "It claims"]
    for claim in source.claims:
        said = claim.text or f"{claim.kind.value.replace('-', ' ')}: {claim.sense.value.replace('-', ' ')} {claim.time}"
        lines += paragraph(said + (f" ({claim.about})" if claim.about else ""), first="  - ")
    if source.tips:
        lines += ["", "Its tips", *(line for tip in source.tips for line in paragraph(tip, first="  - "))]
    return [*lines, "", *_warnings(source)]


def _warnings(source: Source) -> list[str]:
    if not source.cautions and not source.stop_rules:
        return paragraph("The source states no caution and no stop rule; that doesn't mean it is safe.")
    return [*_cautions("The source warns", source.cautions), *_cautions("Stop", source.stop_rules)]


def _cautions(title: str, cautions: Iterable[Caution]) -> list[str]:
    lines = [line for one in cautions for line in paragraph(f"{one.text} [{one.by}]", first="  - ")]
    return [title, *lines] if lines else [f"{title}: nothing is stated; that doesn't mean it is safe."]
