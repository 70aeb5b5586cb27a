"""Protocols in a notebook."""

from typing import TYPE_CHECKING

from footex.markup import element
from footex.messages import phases as texts
from footex.messages.punctuation import COLON, IN_BRACKETS
from footex.model.description import describe_items
from footex.model.phases.description import describe_phase_doses, describe_phases
from footex.model.views.notices import view_notices
from footex.model.views.source import view_publication
from footex.notebook import listing, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.markup import Element
    from footex.model.phases.phase import Phase
    from footex.model.phases.protocol import Protocol
    from footex.model.routines.routine import Routine

__all__ = ["view_protocol"]


def view_protocol(protocol: "Protocol") -> "Element":
    """Show a protocol: what to mind, its phases, the doses of each, and its sources."""
    columns = [column() for column in texts.COLUMNS.values()]
    cited: tuple[Protocol | Routine, ...] = (protocol, *protocol.routines())
    sources = dict.fromkeys(one.source for one in cited if one.source is not None)
    # What came of it is among the notices: by its own outcomes, else by its source's.
    told = {one.source for one in cited if one.outcomes is None}
    return element(
        "div",
        view_notices(protocol.warnings()),
        table(protocol.title, columns, describe_phases(protocol)),
        *(doses for phase in protocol.phases for doses in _view_doses(phase)),
        *(view_publication(source, measured=source not in told) for source in sources),
    )


def _view_doses(phase: "Phase") -> "Iterator[Element]":
    for routine in phase.routines:
        yield listing(COLON(name=phase.title, text=routine.title), _describe_doses(routine))
    if phase.doses:
        yield listing(texts.LATER_DOSES(phase=phase.title), describe_phase_doses(phase))


def _describe_doses(routine: "Routine") -> "Iterator[str]":
    for _, name, amount, note in describe_items(routine.items, evidence=routine.evidence):
        dose = COLON(name=name, text=amount)
        yield IN_BRACKETS(text=dose, more=note) if note else dose
