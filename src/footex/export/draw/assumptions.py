"""Drawing what assumptions are worth."""

from typing import TYPE_CHECKING

from footex.markup import write
from footex.messages.language import ENGLISH
from footex.model.fields import as_instance
from footex.timing.estimates.estimate import Estimate
from footex.timing.views.assumptions_chart import chart_assumptions

if TYPE_CHECKING:
    from footex.messages.language import Language

__all__ = ["draw_assumptions"]


def draw_assumptions(estimate: Estimate, *, language: "Language" = ENGLISH) -> str:
    """Draw a tornado chart: for each assumption, the total with it low and with it high, everything else typical.

    The one worth most is first. At most ten have a bar; the others are counted, with their worth added up.

    Args:
        estimate: The estimate.
        language: The language of all texts but names.

    Returns:
        SVG text.

    Raises:
        InvalidValue: Not an estimate.

    Example:
        >>> import footex
        >>> drawn = draw_assumptions(footex.estimate(footex.bundled().routines["simple-foot-exercises"]))
        >>> "-1 min 10 s to +2 min 20 s" in drawn
        True
    """
    return write(chart_assumptions(as_instance(estimate, Estimate, "draw_assumptions.estimate")), language)
