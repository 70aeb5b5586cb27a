"""The page of a routine."""

from typing import TYPE_CHECKING

from footex.export.page.document import Document
from footex.export.page.parts.notices import view_notices
from footex.export.page.parts.session import view_session
from footex.export.page.parts.source import sources_of, view_sources
from footex.markup import fragment
from footex.messages.page import SESSION
from footex.model.description import describe_frequency

if TYPE_CHECKING:
    from footex.export.page.contents import Contents
    from footex.model.routines.routine import Routine

__all__ = ["lay_out_routine"]


def lay_out_routine(routine: "Routine", contents: "Contents") -> Document:
    """Lay out a routine: what to mind, then its one session, then its sources."""
    (shown,) = contents.sessions
    main = fragment(
        view_notices(routine.warnings()),
        view_session(shown, contents, SESSION(), describe_frequency(routine.frequency, routine.evidence)),
        view_sources(sources_of([routine])),
    )
    return Document(routine.title, fragment(), main)
