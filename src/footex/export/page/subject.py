"""What a page or a leaflet is of: a routine, a protocol or a plan; its routines and its sources."""

from typing import TYPE_CHECKING, TypeAlias, assert_never

from footex.export.naming import sources_of
from footex.export.page.kinds.plan import routines_of_plan
from footex.export.page.kinds.protocol import routines_of_phases
from footex.model.phases.protocol import Protocol
from footex.model.routines.routine import Routine
from footex.planning.plan.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.sources.source import Source

__all__ = ["Subject", "routines_in", "sources_in"]

Subject: TypeAlias = Routine | Protocol | Plan
"""What there are pages and leaflets of."""


def routines_in(subject: Subject) -> "Iterable[Routine]":
    """The routines of a subject, in the order in which they are done, each at its doses.

    Example:
        >>> import footex
        >>> [routine.id for routine in routines_in(footex.bundled().routines["toe-stand"])]
        ['toe-stand']
    """
    match subject:
        case Routine():
            return (subject,)
        case Protocol():
            return routines_of_phases(subject)
        case Plan():
            return routines_of_plan(subject)
        case _:
            assert_never(subject)


def sources_in(subject: Subject) -> "tuple[Source, ...]":
    """The sources of a subject, its own first, and of what is to be minded.

    Example:
        >>> import footex
        >>> len(sources_in(footex.bundled().routines["simple-foot-exercises"])) >= 1
        True
    """
    own = subject.source if isinstance(subject, Protocol) else None
    return sources_of(dict.fromkeys(routines_in(subject)), subject.warnings(), own)
