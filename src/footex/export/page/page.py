"""Pages: a routine, a protocol or a plan as one HTML file that guides through its sessions."""

from typing import TYPE_CHECKING, TypeAlias

from footex.errors import InvalidValue
from footex.export.page.contents import gather
from footex.export.page.document import write_document
from footex.export.page.kinds.plan import lay_out_plan, routines_of_plan
from footex.export.page.kinds.protocol import lay_out_protocol, routines_of_phases
from footex.export.page.kinds.routine import lay_out_routine
from footex.messages.language import ENGLISH
from footex.model.fields import as_member
from footex.model.phases.protocol import Protocol
from footex.model.routines.routine import Routine
from footex.planning.plan.plan import Plan
from footex.timing.paces.level import Level, LevelLike
from footex.timing.paces.pace import STEADY

if TYPE_CHECKING:
    from footex.messages.language import Language
    from footex.model.dosage.sides import OneSideLike
    from footex.timing.paces.pace import Pace

__all__ = ["Paged", "to_page"]

Paged: TypeAlias = Routine | Protocol | Plan
"""What there are pages of."""


def to_page(
    thing: Paged,
    *,
    pace: "Pace | None" = None,
    level: LevelLike | None = None,
    side: "OneSideLike | None" = None,
    language: "Language" = ENGLISH,
) -> str:
    """Write a page: one HTML file that shows and plays the sessions of a routine, a protocol or a plan."""
    known_level = Level.TYPICAL if level is None else as_member(level, Level, "to_page.level")
    match thing:
        case Routine():
            contents = gather([thing], pace or STEADY, known_level, side)
            document = lay_out_routine(thing, contents)
        case Protocol():
            contents = gather(routines_of_phases(thing), pace or STEADY, known_level, side)
            document = lay_out_protocol(thing, contents)
        case Plan():
            taken = thing.request.level if level is None else known_level
            contents = gather(routines_of_plan(thing), pace or thing.request.pace, taken, side)
            document = lay_out_plan(thing, contents)
        case _:
            raise InvalidValue(
                "to_page.thing", thing, "is not a routine, a protocol or a plan",
                "give one of them, such as the routine of a fit"
            )  # fmt: skip
    return write_document(document, None, language)
