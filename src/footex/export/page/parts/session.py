"""A session on a page: how long, how often, what it needs, what is done, and what its time rests on."""

from typing import TYPE_CHECKING

from footex.export.page.parts.items import view_items
from footex.export.page.parts.texts import heading, view_facts, view_section
from footex.export.page.parts.time import view_basis, view_total
from footex.export.player.session import MOST_STEPS
from footex.markup import element, fragment
from footex.messages.message import join
from footex.messages.page import (
    DELIVERY,
    DOSE_OF,
    HOW_LONG,
    HOW_OFTEN,
    NEEDS,
    NEEDS_UNKNOWN,
    NOT_PLAYED,
    START,
    START_ABOUT,
)  # fmt: skip
from footex.messages.punctuation import COMMA
from footex.model.delivery.description import describe_delivery
from footex.model.description import describe_equipment
from footex.model.figures.amounts import UNSTATED
from footex.model.figures.description import describe_duration
from footex.model.finding.support import needs_of

if TYPE_CHECKING:
    from footex.export.page.contents import Contents, Shown
    from footex.markup import Element, Node
    from footex.model.routines.routine import Routine

__all__ = ["describe_needs", "name_session", "view_session"]


def name_session(shown: "Shown") -> str:
    """Name a session by its routine, and by its number where the page has several doses of it."""
    title = shown.routine.title
    return title if shown.doses == 1 else DOSE_OF(title=title, number=shown.dose, count=shown.doses)


def view_session(shown: "Shown", contents: "Contents", title: str, how_often: str) -> "Element":
    """Show a session.

    Args:
        shown: The session.
        contents: What else is on the page.
        title: What the section is called.
        how_often: How often it is done; empty where that is shown elsewhere.
    """
    facts: list[tuple[str, Node]] = [
        (HOW_LONG(), view_total(shown)),
        (HOW_OFTEN(), how_often),
        (NEEDS(), describe_needs(shown.routine)),
    ]
    return view_section(
        title,
        shown.anchor,
        view_facts(facts),
        _start(shown, contents),
        view_items(shown, contents),
        _delivery(shown.routine),
        view_basis(shown),
    )


def _start(shown: "Shown", contents: "Contents") -> "Element":
    """The button that opens the player, for its script to unhide."""
    if shown.position not in contents.played:
        return element("p", NOT_PLAYED(most=MOST_STEPS))
    taken = describe_duration(shown.estimate.total.milliseconds[contents.level.index])
    return element(
        "button",
        START_ABOUT(time=taken) if shown.estimate.assumptions else START(time=taken),
        type="button",
        class_="start",
        data_session=str(contents.played[shown.position]),
        hidden=True,
    )


def describe_needs(routine: "Routine") -> str:
    """What all its exercises need, each thing once, and of which exercises that isn't known."""
    needs = [(prescription.exercise.name, needs_of(prescription)) for _, prescription in routine.prescriptions()]
    known = tuple(dict.fromkeys(thing for _, things in needs if things is not UNSTATED for thing in things))
    unknown = list(dict.fromkeys(name for name, things in needs if things is UNSTATED))
    if not unknown:
        return describe_equipment(known, purposes=True)
    texts = [describe_equipment(known, purposes=True)] if known else []
    return join([*texts, NEEDS_UNKNOWN(names=join(unknown, COMMA))], COMMA)


def _delivery(routine: "Routine") -> "Element":
    if routine.delivery is None:
        return fragment()
    return fragment(heading(3, DELIVERY()), view_facts(describe_delivery(routine.delivery)))
