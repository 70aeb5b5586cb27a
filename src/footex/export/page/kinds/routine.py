"""The page of a routine."""

from typing import TYPE_CHECKING

from footex.export.naming import names_of
from footex.export.page.document import Document
from footex.export.page.parts.charts import view_charts
from footex.export.page.parts.notices import view_notices
from footex.export.page.parts.session import view_session
from footex.export.page.parts.source import view_sources
from footex.markup import fragment
from footex.messages.page import SESSION
from footex.model.description import describe_frequency

if TYPE_CHECKING:
    from footex.export.page.contents import Contents
    from footex.model.routines.routine import Routine

__all__ = ["lay_out_routine"]


def lay_out_routine(routine: "Routine", contents: "Contents") -> Document:
    """Lay out a routine: what to mind, then its one session, its time in pictures, its sources."""
    (shown,) = contents.sessions
    names = names_of([routine])
    main = fragment(
        view_notices(routine.warnings(), names, contents.sources),
        view_session(shown, contents, SESSION(), describe_frequency(routine.frequency, routine.evidence)),
        view_charts(shown, contents),
        view_sources(contents.sources, names),
    )
    return Document(routine.title, fragment(), main)
