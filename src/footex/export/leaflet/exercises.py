"""What is done in a session, on a leaflet: each exercise with its picture, its dose, and how it is done."""

from typing import TYPE_CHECKING, Final, assert_never

from footex.export.leaflet.pictures import view_pictures
from footex.export.page.parts.items import Listing, list_further, list_remarks, listing_of
from footex.export.page.parts.texts import heading, labelled
from footex.markup import bullets, element, fragment
from footex.messages.exercises import FACTS, INSTRUCTIONS, MISTAKES
from footex.messages.leaflet import HOW_TO_DO_ON
from footex.messages.page import CAUTION, STOP_RULE
from footex.messages.punctuation import COLON
from footex.model.description import describe_equipment
from footex.model.exercise_description import describe_position
from footex.model.figures.amounts import UNSTATED
from footex.model.routines.block import Block, Rest
from footex.model.routines.prescription import Prescription
from footex.model.safety.stop_rule_text import describe_stop_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.export.page.contents import Contents, Shown
    from footex.markup import Element
    from footex.model.routines.block import Item

__all__ = ["FIGURE", "list_exercises"]

FIGURE: Final = "\x01"
"""In a text, the place of a number that only the layout knows; no text of a value may hold it."""


def list_exercises(shown: "Shown", contents: "Contents") -> "Iterator[Element]":
    """Show what is done in a session, item by item."""
    return _list(shown.routine.items, "", 3, listing_of(shown, contents))


def _list(items: "Iterable[Item]", prefix: str, level: int, listing: Listing) -> "Iterator[Element]":
    for index, item in enumerate(items):
        yield _item(item, f"{prefix}items[{index}]", level, listing)


def _item(item: "Item", place: str, level: int, listing: Listing) -> "Element":
    name, amount = listing.texts[place]
    match item:
        case Prescription():
            return _prescription(item, place, level, listing)
        case Rest():
            return element("p", COLON(name=name, text=amount))
        case Block():
            inside = _list(item.items, f"{place}.", level + 1, listing)
            return fragment(heading(level, name), element("p", amount, class_="dose"), element("round", *inside))
        case _:
            assert_never(item)


def _prescription(item: Prescription, place: str, level: int, listing: Listing) -> "Element":
    name, dose = listing.texts[place]
    anchor = listing.contents.anchors[item.exercise]
    here = listing.contents.homes[item.exercise] == (listing.shown.position, place)
    further = list(list_further(item))
    drawn = list(view_pictures(item, listing.contents.pictures)) if here or item.pictures else []
    return element(
        "exercise",
        fragment(heading(level, name), element("p", dose, class_="dose")),
        fragment(*drawn) if drawn else "",
        _how_to(item) if here else _elsewhere(item, anchor),
        fragment(
            labelled(MISTAKES(), item.exercise.mistakes) if here else "",
            element("div", bullets(further), class_="minor") if further else "",
        ),
        id=anchor if here else "",
    )


def _elsewhere(item: Prescription, anchor: str) -> "Element":
    """Where the instructions of an exercise are, and what differs from them."""
    remarks = list(list_remarks(item))
    link = element("a", HOW_TO_DO_ON(name=item.exercise.name, number=FIGURE), href=f"#{anchor}")
    return fragment(bullets(remarks) if remarks else "", element("p", link))


def _how_to(item: Prescription) -> "Element":
    """How an exercise is done, and what to mind of it."""
    exercise = item.exercise
    points = [
        *list_remarks(item),
        *_facts(item),
        *(CAUTION(text=one.text, by=one.by) for one in exercise.cautions),
        *(STOP_RULE(text=describe_stop_rule(one), by=one.by) for one in exercise.stop_rules),
    ]
    return fragment(
        element("p", exercise.summary) if exercise.summary else "",
        bullets(points) if points else "",
        labelled(INSTRUCTIONS(), exercise.instructions, ordered=True),
    )


def _facts(item: Prescription) -> "Iterator[str]":
    """In what position, and with what, where the prescription doesn't say."""
    exercise = item.exercise
    if item.position is None and exercise.position is not UNSTATED:
        yield COLON(name=FACTS["position"](), text=describe_position(exercise.position))
    if item.equipment is None and exercise.equipment not in (UNSTATED, ()):
        yield COLON(name=FACTS["needs"](), text=describe_equipment(exercise.equipment, purposes=True))
