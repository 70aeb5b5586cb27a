"""Pictures on the pages about the content: drawings of exercises and charts of time, as HTML beside the pages.

A page takes them in whole, so that they have its colours and its language, and titles for screen readers.
"""

from collections.abc import Iterator

from content_sections import Section

import footex
from footex.export import draw_assumptions, draw_estimate, draw_programme, draw_session

__all__ = ["fragments_of", "include"]


def include(*places: str) -> list[str]:
    """The lines of a page that take pictures in."""
    return [line for place in places for line in ("```{raw} html", f":file: {place}", "```", "")]


def fragments_of(part: Section) -> dict[str, str]:
    """The pictures that the pages of a section take in, by the names of their files."""
    return {f"{part.id}/{place}.html": _row(*drawn) for place, *drawn in _draw(part)}


def _draw(part: Section) -> Iterator[tuple[str, ...]]:
    """The place of each fragment, and the SVG in it."""
    for routine in part.routines.values():
        estimated = footex.estimate(routine)
        yield f"charts/{routine.id}", draw_session(estimated), draw_estimate(estimated), draw_assumptions(estimated)
        for _, prescription in routine.prescriptions():
            for name in part.drawings_of(prescription):
                yield f"drawings/{name}", part.pictures[name].svg
    for protocol in part.protocols.values():
        yield f"charts/protocols/{protocol.id}", draw_programme(protocol)


def _row(*drawn: str) -> str:
    return '<div class="pictures">\n' + "\n".join(drawn) + "\n</div>\n"
