"""Floor 5: values as files for people: a value in, text out; nothing is written to disk.

Public here are pictures of time, leaflets, and what notebooks show in another language; `footex.to_page` and
`footex.to_ical` are above.

Example:
    >>> import footex
    >>> footex.export.to_html(footex.bundled().exercises["heel-raise"])[:5]
    '<div>'
"""

# fmt: off
__all__ = [
    "MissingLetter", "Paper", "PaperLike", "Unprintable", "draw_assumptions", "draw_estimate", "draw_programme",
    "draw_session", "draw_week", "to_html", "to_pdf",
]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    from footex.export.draw.assumptions import draw_assumptions
    from footex.export.draw.estimate import draw_estimate
    from footex.export.draw.programme import draw_programme
    from footex.export.draw.session import draw_session
    from footex.export.draw.week import draw_week
    from footex.export.leaflet.leaflet import to_pdf
    from footex.export.leaflet.paper import Paper, PaperLike
    from footex.export.leaflet.setting import MissingLetter, Unprintable
    from footex.export.notebook import to_html
    # fmt: on
else:
    _HOMES = {
        "draw.assumptions": "draw_assumptions",
        "draw.estimate": "draw_estimate",
        "draw.programme": "draw_programme",
        "draw.session": "draw_session",
        "draw.week": "draw_week",
        "leaflet.leaflet": "to_pdf",
        "leaflet.paper": "Paper PaperLike",
        "leaflet.setting": "MissingLetter Unprintable",
        "notebook": "to_html",
    }

    def __getattr__(name):
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__})
