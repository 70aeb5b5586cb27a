"""The page of a protocol."""

from typing import TYPE_CHECKING

from footex.export.draw.programme import chart_phases
from footex.export.naming import names_of
from footex.export.page.document import Document
from footex.export.page.parts.notices import view_notices
from footex.export.page.parts.session import name_session, view_session
from footex.export.page.parts.source import view_sources
from footex.export.page.parts.texts import heading, view_facts, view_section
from footex.markup import bullets, element, fragment
from footex.messages.page import (
    BEGIN_WHEN,
    DOSES_BY_SESSION,
    FROM_SESSION,
    HOW_OFTEN,
    LEAVE_WHEN,
    NUMBERED,
    PHASES,
    WHEN,
)
from footex.model.description import describe_frequency
from footex.model.phases.description import describe_when
from footex.model.sources.description import describe_criteria

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.export.page.contents import Contents
    from footex.markup import Element
    from footex.model.phases.phase import Phase
    from footex.model.phases.protocol import PhaseSpan, Protocol
    from footex.model.routines.routine import Routine

__all__ = ["doses_of_phase", "lay_out_protocol", "routines_of_phases"]


def routines_of_phases(protocol: "Protocol") -> "Iterator[Routine]":
    """The routines of a protocol, phase by phase, each at the dose of its sessions."""
    for phase in protocol.phases:
        for _, routine in doses_of_phase(phase):
            yield routine


def doses_of_phase(phase: "Phase") -> "Iterator[tuple[int, Routine]]":
    """The routines of a phase, each from the session on in which its dose begins."""
    begins = sorted({1, *(one.first_session for one in phase.doses)})
    for index in range(len(phase.routines)):
        before: Routine | None = None
        for number in begins:
            routine = phase.routines_at(number)[index]
            if routine != before:
                yield number, routine
            before = routine


def lay_out_protocol(protocol: "Protocol", contents: "Contents") -> Document:
    """Lay out a protocol: what to mind, its phases, each dose of its routines, its sources."""
    phases = zip(protocol.phases, protocol.spans(), strict=True)
    names = names_of(protocol.routines())
    main = fragment(
        view_notices(protocol.warnings(), names, contents.sources),
        view_section(
            PHASES(),
            "phases",
            *(_phase(number, *phase, contents) for number, phase in enumerate(phases, 1)),
            chart_phases(protocol, contents.pace, contents.level),
        ),
        *(view_session(shown, contents, name_session(shown), "") for shown in contents.sessions),
        view_sources(contents.sources, names),
    )
    return Document(protocol.title, fragment(), main)


def _phase(number: int, phase: "Phase", span: "PhaseSpan", contents: "Contents") -> "Element":
    how_often = "" if phase.frequency is None else describe_frequency(phase.frequency, phase.evidence)
    facts = [
        (WHEN(), describe_when(phase, span)),
        (HOW_OFTEN(), how_often),
        (BEGIN_WHEN(), describe_criteria(phase.enter)),
        (LEAVE_WHEN(), describe_criteria(phase.leave)),
    ]
    return fragment(
        heading(3, NUMBERED(number=number, title=phase.title)),
        view_facts(facts),
        element("p", DOSES_BY_SESSION(), class_="label"),
        bullets(_session(phase, first, routine, contents) for first, routine in doses_of_phase(phase)),
    )


def _session(phase: "Phase", first: int, routine: "Routine", contents: "Contents") -> "Element":
    """A link to a session, with the session from which on it is done, and how often where the phase doesn't say."""
    shown = contents.of_routine[routine]
    often = (
        element("div", describe_frequency(routine.frequency, routine.evidence), class_="soft")
        if phase.frequency is None
        else ""
    )
    since = FROM_SESSION(number=first) if first > 1 else ""
    return fragment(since, element("a", name_session(shown), href=f"#{shown.anchor}"), often)
