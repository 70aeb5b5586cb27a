"""Routines in a notebook."""

from typing import TYPE_CHECKING

from footex.markup import bullets, element, fragment
from footex.messages import routines as texts
from footex.messages.message import join
from footex.messages.punctuation import COMMA
from footex.model.delivery.description import describe_delivery
from footex.model.description import describe_frequency, describe_items
from footex.model.equipment_description import describe_equipment
from footex.model.figures.amounts import UNSTATED
from footex.model.finding.support import needs_of
from footex.model.prescription_description import describe_details
from footex.model.sources.evidence import split_path
from footex.model.views.notices import view_notices
from footex.model.views.picture import view_pictures
from footex.model.views.source import view_publication
from footex.notebook import facts, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from footex.markup import Element, Node
    from footex.model.pictures.picture import Picture
    from footex.model.routines.routine import Routine

__all__ = ["view_routine"]


def view_routine(routine: "Routine", pictures: "Mapping[str, Picture]") -> "Element":
    """Show a routine: what to mind, how often, what with, its doses, how it is delivered and where it is from."""
    columns = [column() for column in texts.COLUMNS.values()]
    parts = [
        view_notices(routine.warnings()),
        facts(routine.title, _describe_facts(routine)),
        table(texts.DOSES(), columns, _view_items(routine, pictures)),
    ]
    if routine.delivery is not None and (told := list(describe_delivery(routine.delivery))):
        parts.append(facts(texts.DELIVERY(), told))
    if routine.source is not None:
        # What came of the routine is among its notices: what its source measured, unless it has outcomes of its own.
        parts.append(view_publication(routine.source, measured=routine.outcomes is not None))
    return element("div", *parts)


def _describe_facts(routine: "Routine") -> "Iterator[tuple[str, str]]":
    yield texts.FACTS["id"](), routine.id
    yield texts.FACTS["how often"](), describe_frequency(routine.frequency, routine.evidence)
    yield texts.FACTS["needs"](), _describe_needs(routine)


def _describe_needs(routine: "Routine") -> str:
    """What all of it needs, each thing once; where it isn't known of an exercise, that too."""
    needs = [needs_of(prescription) for _, prescription in routine.prescriptions()]
    known = [describe_equipment((thing,)) for things in needs if things is not UNSTATED for thing in things]
    if UNSTATED not in needs:
        return join(dict.fromkeys(known), COMMA) if known else describe_equipment(())
    return join(dict.fromkeys([*known, texts.OTHERS_NOT_KNOWN()]), COMMA) if known else describe_equipment(UNSTATED)


def _view_items(routine: "Routine", pictures: "Mapping[str, Picture]") -> "Iterator[tuple[Node, ...]]":
    prescriptions = dict(routine.prescriptions())
    drawn: set[str] = set()
    for place, name, amount, _ in describe_items(routine.items, evidence=routine.evidence):
        details = [detail.text for detail in describe_details(prescriptions[place])] if place in prescriptions else []
        # What is done again, such as at another dose, is drawn once.
        names = prescriptions[place].shown_pictures if place in prescriptions else ()
        new = [one for one in names if one not in drawn]
        drawn.update(new)
        shown = fragment(view_pictures(new, pictures), name)
        yield _number(place), shown, amount, bullets(details) if details else ""


def _number(place: str) -> str:
    return ".".join(str(step + 1) for step in split_path(place) if isinstance(step, int))
