"""What a notebook shows of a value, in any language."""

from typing import TYPE_CHECKING, TypeAlias

from footex.content.bundled import bundled
from footex.errors import InvalidValue
from footex.markup import write
from footex.messages.language import ENGLISH
from footex.model.catalog import Catalog
from footex.model.exercise import Exercise
from footex.model.phases.protocol import Protocol
from footex.model.routines.routine import Routine
from footex.model.sources.source import Source
from footex.planning.fit.result import Fit
from footex.planning.plan.plan import Plan
from footex.timing.estimates.estimate import Estimate
from footex.timing.paces.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footex.markup import Element
    from footex.messages.language import Language
    from footex.model.pictures.picture import Picture

__all__ = ["Shown", "to_html"]

Shown: TypeAlias = Exercise | Routine | Protocol | Source | Catalog | Estimate | Pace | Fit | Plan
"""What a notebook shows."""


def to_html(value: Shown, *, language: "Language" = ENGLISH, pictures: "Mapping[str, Picture] | None" = None) -> str:
    """Write what a notebook shows of a value: a part of a page, without script, with all text escaped.

    Args:
        value: An exercise, a routine, a protocol, a source, a catalogue, an estimate, a pace, a fit or a plan.
        language: The language of all texts but those of the content, which stay as they are written.
        pictures: The pictures by the names that exercises have for them, such as `catalog.pictures`; the bundled ones
            unless given.

    Raises:
        InvalidValue: Something else.

    Example:
        >>> import footex
        >>> routine = footex.bundled().routines["simple-foot-exercises"]
        >>> footex.export.to_html(routine) == routine._repr_html_()
        True
    """
    return write(_view(value, bundled().pictures if pictures is None else pictures), language)


def _view(value: object, pictures: "Mapping[str, Picture]") -> "Element":
    # Each view is imported for those who look at such a value.
    match value:
        case Exercise():
            from footex.model.views.exercise import view_exercise

            return view_exercise(value, pictures)
        case Routine():
            from footex.model.views.routine import view_routine

            return view_routine(value, pictures)
        case Protocol():
            from footex.model.views.protocol import view_protocol

            return view_protocol(value)
        case Source():
            from footex.model.views.source import view_source

            return view_source(value)
        case Catalog():
            from footex.model.views.catalog import view_catalog

            return view_catalog(value)
        case Estimate():
            from footex.timing.views.estimate import view_estimate

            return view_estimate(value)
        case Pace():
            from footex.timing.views.pace import view_pace

            return view_pace(value)
        case Fit():
            from footex.planning.fit.view import view_fit

            return view_fit(value)
        case Plan():
            from footex.planning.plan.views.notebook import view_plan

            return view_plan(value)
        case _:
            expected = (
                "give an exercise, a routine, a protocol, a source, a catalogue, an estimate, a pace, a fit or a plan"
            )
            raise InvalidValue("to_html.value", value, "isn't shown in notebooks", expected)
