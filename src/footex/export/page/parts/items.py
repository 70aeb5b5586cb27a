"""What is done in a session, in order: exercises with their doses, rests, and blocks of them."""

from typing import TYPE_CHECKING, NamedTuple, assert_never

from footex.export.page.parts.exercise import view_exercise
from footex.export.page.parts.picture import view_pictures
from footex.export.page.parts.texts import heading
from footex.markup import bullets, element, fragment
from footex.messages.exercises import FACTS
from footex.messages.page import ESSENTIAL, HOW_TO_DO, NOTE, OTHER_READING, OWN_FREQUENCY, PROGRESSION
from footex.messages.punctuation import COLON
from footex.model.description import describe_dose, describe_equipment, describe_frequency, describe_items
from footex.model.exercise_description import describe_position
from footex.model.routines.block import Block, Rest
from footex.model.routines.prescription import Prescription

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from footex.export.page.contents import Contents, Shown
    from footex.markup import Element
    from footex.model.routines.block import Item

__all__ = ["Listing", "list_further", "list_remarks", "listing_of", "view_items"]


class Listing(NamedTuple):
    """What the items of a session are shown from: the session, its page, and the name and amount of each place."""

    shown: "Shown"
    contents: "Contents"
    texts: "Mapping[str, tuple[str, str]]"


def listing_of(shown: "Shown", contents: "Contents") -> Listing:
    """What the items of a session are shown from."""
    described = describe_items(shown.routine.items, evidence=shown.routine.evidence)
    return Listing(shown, contents, {place: (name, amount) for place, name, amount, _ in described})


def view_items(shown: "Shown", contents: "Contents") -> "Element":
    """Show what is done in a session, in order."""
    return _list(shown.routine.items, "", 3, listing_of(shown, contents))


def _list(items: "Iterable[Item]", prefix: str, level: int, listing: Listing) -> "Element":
    lines = (_item(item, f"{prefix}items[{index}]", level, listing) for index, item in enumerate(items))
    return element("ol", *lines, class_="items")


def _item(item: "Item", place: str, level: int, listing: Listing) -> "Element":
    name, amount = listing.texts[place]
    match item:
        case Prescription():
            return _prescription(item, place, level, listing)
        case Rest():
            return element("li", COLON(name=name, text=amount), class_="rest")
        case Block():
            inside = _list(item.items, f"{place}.", level + 1, listing)
            return element("li", heading(level, name), element("p", amount, class_="soft"), inside, class_="block")
        case _:
            assert_never(item)


def _prescription(item: Prescription, place: str, level: int, listing: Listing) -> "Element":
    name, dose = listing.texts[place]
    anchor = listing.contents.anchors[item.exercise]
    here = listing.contents.homes[item.exercise] == (listing.shown.position, place)
    remarks, others = list(list_remarks(item)), list(list_further(item))
    return element(
        "li",
        heading(level, name),
        element("p", dose, class_="dose"),
        *view_pictures(item, place, listing.shown, listing.contents),
        bullets(remarks) if remarks else fragment(),
        view_exercise(item.exercise, listing.contents.sources) if here else _elsewhere(name, anchor),
        element("div", bullets(others), class_="minor") if others else fragment(),
        class_="item",
        id=anchor if here else "",
    )


def _elsewhere(name: str, anchor: str) -> "Element":
    """A link to where the instructions of an exercise are."""
    return element("p", element("a", HOW_TO_DO(name=name), href=f"#{anchor}"))


def list_remarks(item: Prescription) -> "Iterator[str]":
    """How the exercise is done here, where that isn't as usual."""
    if item.variation:
        yield item.variation
    if item.note:
        yield NOTE(note=item.note)
    if item.position is not None:
        yield COLON(name=FACTS["position"](), text=describe_position(item.position))
    if item.equipment is not None:
        yield COLON(name=FACTS["needs"](), text=describe_equipment(item.equipment, purposes=True))
    if item.frequency is not None:
        yield OWN_FREQUENCY(frequency=describe_frequency(item.frequency, item.evidence))
    if item.essential:
        yield ESSENTIAL()


def list_further(item: Prescription) -> "Iterator[str]":
    """How an exercise goes on, and how else its source reads."""
    if item.progressions:
        from footex.model.progress.progression_text import describe_progression

        for progression in item.progressions:
            yield PROGRESSION(progression=describe_progression(progression))
    for reading in item.readings:
        yield OTHER_READING(dose=describe_dose(reading.dose), why=reading.why)
