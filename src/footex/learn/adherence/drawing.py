"""Drawing what was done of what was planned."""

from typing import TYPE_CHECKING

from footex.learn.adherence.adherence import Adherence
from footex.learn.adherence.views.chart import chart_adherence
from footex.markup import write
from footex.messages.language import ENGLISH
from footex.model.fields import as_instance

if TYPE_CHECKING:
    from footex.messages.language import Language

__all__ = ["draw_adherence"]


def draw_adherence(adherence: Adherence, *, language: "Language" = ENGLISH) -> str:
    """Draw planned and real time by week, and what became of the sessions of each exercise.

    Args:
        adherence: From `assess_adherence`.
        language: The language of all texts but names.

    Returns:
        SVG text.

    Raises:
        InvalidValue: Something else.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> plan = footex.plan_week(stretching, "daily 06:30-07:30", start="2026-11-23")
        >>> adherence = footex.learn.assess_adherence((), plan, until="2026-11-25")
        >>> "Week from 2026-11-23: 0 s of 1 h 36 min 12 s" in draw_adherence(adherence)
        True
    """
    return write(chart_adherence(as_instance(adherence, Adherence, "draw_adherence.adherence")), language)
