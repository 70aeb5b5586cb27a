"""Exercises in a notebook."""

from typing import TYPE_CHECKING

from footex.markup import element
from footex.messages import exercises as texts
from footex.model.exercise_description import describe_facts
from footex.model.safety.notices import warnings_of_exercise
from footex.model.views.notices import view_notices
from footex.model.views.picture import view_pictures
from footex.model.views.source import view_publication
from footex.notebook import facts, listing, numbered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footex.markup import Element
    from footex.model.exercise import Exercise
    from footex.model.pictures.picture import Picture

__all__ = ["view_exercise"]


def view_exercise(exercise: "Exercise", pictures: "Mapping[str, Picture]") -> "Element":
    """Show an exercise: what it is, what to mind, how it is done and what with, and where it is from."""
    parts = [element("p", element("b", exercise.name)), view_pictures(exercise.pictures, pictures)]
    if exercise.summary:
        parts.append(element("p", exercise.summary))
    parts.append(view_notices(warnings_of_exercise(exercise)))
    if exercise.instructions:
        parts.append(numbered(texts.INSTRUCTIONS(), exercise.instructions))
    if exercise.mistakes:
        parts.append(listing(texts.MISTAKES(), exercise.mistakes))
    parts.append(facts(texts.EXERCISE(), describe_facts(exercise)))
    if exercise.source is not None:
        parts.append(view_publication(exercise.source))
    return element("div", *parts)
