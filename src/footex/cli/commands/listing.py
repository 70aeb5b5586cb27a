"""`footex list`: what there is, or what of it meets criteria."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from textwrap import shorten
from typing import Any, NamedTuple

import click

from footex import BoundExceeded, Catalog, Exercise, InvalidValue, Routine, estimate
from footex.cli.options import json_option, read_minutes, shows_content
from footex.cli.output import emit, emit_json
from footex.cli.plain import pick, plain
from footex.cli.text import clock_times, columns, headed, level_names, paragraph
from footex.errors import LONGEST_ID, one_line
from footex.messages.command import (
    DID_YOU_MEAN,
    EXERCISES,
    MEETS_NOTHING,
    MORE_OF_EACH,
    NOT_FOR,
    NOT_ON,
    NOTHING_NEEDS,
    PROTOCOLS,
    ROUTINES,
    SOURCES,
)
from footex.messages.listing import list_some
from footex.model import SourceDesign, Support
from footex.model.description import describe_equipment
from footex.model.finding.support import things_of
from footex.timing import done_within

__all__ = ["list_"]

_OPTIONS = {
    "Catalog.find_routines.purpose": "--for",
    "Catalog.find_routines.population": "--people",
    "Catalog.find_routines.target": "--target",
    "Catalog.find_routines.equipment": "--have",
    "done_within.limit": "--time",
}
"""The options by the arguments that they are handed to; the others are choices, which click checks."""


@click.command("list", short_help="What there is: routines, exercises, sources, protocols.")
@shows_content
@click.option("--for", "purpose", metavar="WORDS", help="A condition, a target or a kind: 'heel pain', balance.")
@click.option("--people", metavar="WORDS", help="Words of whom a routine is for: 'older adults'.")
@click.option("--target", metavar="NAME", help="A part of the name of what an exercise works on: calf.")
@click.option("--time", "limit", metavar="TIME", help="The longest typical time of a routine: 10, '7.5 min', '1 h'.")
@click.option("--have", metavar="THINGS", help="All there is, as 'chair, towel'; '' for nothing.")
@click.option(
    "--support", type=click.Choice([level.value for level in Support]), help="Whether a person holds on to something."
)
@click.option(
    "--design",
    type=click.Choice([design.value for design in SourceDesign]),
    help="How the source knows what it states.",
)
@json_option("Ids and titles, times in milliseconds.")
def list_(
    library: Catalog,
    *,
    purpose: str | None,
    people: str | None,
    target: str | None,
    limit: str | None,
    have: str | None,
    support: str | None,
    design: str | None,
    json_: bool,
) -> None:
    """List the routines with their times, the exercises with what they need, the sources and the protocols.

    With criteria, list the routines and exercises that meet all of them. What isn't stated of one meets none.
    """
    things = None if have is None else [thing.strip() for thing in have.split(",") if thing.strip()]
    with _naming_options():
        wanted = _Wanted(
            both={"purpose": purpose, "target": target, "equipment": things, "support": support, "design": design},
            of_routines={"population": people, "where": None if limit is None else done_within(read_minutes(limit))},
        )
        found = _find(library, wanted) if wanted.anything else None
    if found is not None:
        if json_:
            emit_json(_found_as_json(found), ascii_only=False)
        else:
            emit(_show_found(found))
    elif json_:
        emit_json(_as_json(library), ascii_only=False)
    else:
        emit(_show(library))


@contextmanager
def _naming_options() -> Iterator[None]:
    """Name the option, and not the argument of the library, in what is told of a slip."""
    try:
        yield
    except InvalidValue as error:
        raise error.about(_option(error.field)) from None
    except BoundExceeded as error:
        raise BoundExceeded(_option(error.field), error.figure, error.bound, error.unit) from None


def _option(argument: str) -> str:
    return _OPTIONS.get(argument.partition("[")[0], argument)


class _Wanted(NamedTuple):
    """The criteria: those of routines and exercises alike, and those that only a routine can meet."""

    both: Mapping[str, Any]
    of_routines: Mapping[str, Any]

    @property
    def anything(self) -> bool:
        return any(value is not None for value in (*self.both.values(), *self.of_routines.values()))


class _Found(NamedTuple):
    """What meets the criteria, the things that nothing in the library needs, and what may be a slip, in sentences."""

    routines: tuple[Routine, ...]
    exercises: tuple[Exercise, ...]
    unused: tuple[str, ...]
    slips: tuple[str, ...]


def _find(library: Catalog, wanted: _Wanted) -> _Found:
    routines = library.find_routines(**wanted.both, **wanted.of_routines)
    # Where there is nothing that an exercise could meet, none is listed: all of them would be.
    asked = any(value is not None for value in wanted.both.values())
    exercises = library.find(**wanted.both) if asked else ()
    known = things_of(library.exercises.values(), library.routines.values())
    unused = tuple(thing for thing in wanted.both["equipment"] or () if " ".join(thing.lower().split()) not in known)
    return _Found(routines, exercises, unused, tuple(_find_slips(library, wanted, unused, known)))


def _find_slips(library: Catalog, wanted: _Wanted, unused: Sequence[str], known: Collection[str]) -> Iterator[str]:
    """What no routine or exercise meets by itself, whatever else is wanted."""
    people, target = wanted.of_routines["population"], wanted.both["target"]
    if people is not None and not library.find_routines(population=people):
        yield NOT_FOR(words=one_line(people))
    if target is not None and not library.find(target=target):
        yield NOT_ON(target=one_line(target))
    if unused:
        yield NOTHING_NEEDS(things=list_some([_with_nearest(one, known) for one in unused]))


def _with_nearest(thing: str, known: Collection[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(thing.lower(), sorted(known), n=1)
    shown = one_line(thing, LONGEST_ID)
    return DID_YOU_MEAN(thing=shown, nearest=close[0]) if close else shown


def _show_found(found: _Found) -> list[str]:
    lines = _routines(found.routines) if found.routines else paragraph(MEETS_NOTHING())
    if found.exercises:
        lines += ["", *_exercises(found.exercises)]
    for slip in found.slips:
        lines += ["", *paragraph(slip)]
    return [*lines, "", *paragraph(MORE_OF_EACH())]


def _show(library: Catalog) -> list[str]:
    sources = {id_: shorten(source.title, 50, placeholder=" ...") for id_, source in library.sources.items()}
    lines = [*_routines(library.routines.values()), "", *_exercises(library.exercises.values())]
    lines += ["", *headed(SOURCES()), *_entries(sources)]
    if library.protocols:
        titles = {id_: shorten(protocol.title, 50, placeholder=" ...") for id_, protocol in library.protocols.items()}
        lines += ["", *headed(PROTOCOLS()), *_entries(titles)]
    return [*lines, "", *paragraph(MORE_OF_EACH())]


def _routines(routines: Iterable[Routine]) -> list[str]:
    rows = [[ROUTINES(), *level_names()]]
    rows += [[f"  {routine.id}", *clock_times(estimate(routine).total)] for routine in routines]
    return columns(rows)


def _exercises(exercises: Iterable[Exercise]) -> list[str]:
    needs = {exercise.id: describe_equipment(exercise.equipment) for exercise in exercises}
    return [*headed(EXERCISES()), *_entries(needs)]


def _entries(texts: dict[str, str]) -> list[str]:
    """Ids, each with its text; only the text is wrapped, as an id is there to be copied."""
    longest = max(map(len, texts))
    return [line for id_, text in texts.items() for line in paragraph(text, first=f"  {id_:<{longest}}  ")]


def _found_as_json(found: _Found) -> dict[str, Any]:
    return {
        "unit": "ms",
        "routines": _routines_as_json(found.routines),
        "exercises": _exercises_as_json(found.exercises),
        "unused": list(found.unused),
    }


def _as_json(library: Catalog) -> dict[str, Any]:
    return {
        "unit": "ms",
        "routines": _routines_as_json(library.routines.values()),
        "exercises": _exercises_as_json(library.exercises.values()),
        "sources": [pick(source, "id", "title") for source in library.sources.values()],
        "protocols": [pick(protocol, "id", "title") for protocol in library.protocols.values()],
    }


def _routines_as_json(routines: Iterable[Routine]) -> list[dict[str, Any]]:
    return [pick(routine, "id", "title") | {"time": plain(estimate(routine).total)} for routine in routines]


def _exercises_as_json(exercises: Iterable[Exercise]) -> list[dict[str, Any]]:
    return [pick(one, "id", "name") | {"needs": describe_equipment(one.equipment)} for one in exercises]
