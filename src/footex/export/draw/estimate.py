"""Drawing an estimate."""

from typing import TYPE_CHECKING

from footex.markup import write
from footex.messages.language import ENGLISH
from footex.model.fields import as_instance
from footex.timing.estimates.estimate import Estimate
from footex.timing.paces.level import Level
from footex.timing.views.estimate_chart import chart_estimate
from footex.timing.views.stretches import spells_of

if TYPE_CHECKING:
    from footex.messages.language import Language

__all__ = ["draw_estimate"]


def draw_estimate(estimate: Estimate, *, language: "Language" = ENGLISH) -> str:
    """Draw an estimate: a bar of the typical time for each exercise, and a line from its low to its high time.

    The bars of what is between exercises are below. All have one scale, and add up to the total, which is in words.

    Args:
        estimate: The estimate.
        language: The language of all texts but names.

    Returns:
        SVG text.

    Raises:
        InvalidValue: Not an estimate.

    Example:
        >>> import footex
        >>> drawn = draw_estimate(footex.estimate(footex.bundled().routines["simple-foot-exercises"]))
        >>> "8 min 51.5 s to 17 min 4.5 s" in drawn
        True
    """
    given = as_instance(estimate, Estimate, "draw_estimate.estimate")
    return write(chart_estimate(given, spells_of(given.routine, given.pace, Level.TYPICAL)), language)
