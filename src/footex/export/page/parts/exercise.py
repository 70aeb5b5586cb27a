"""An exercise on a page: how it is done, what is often done wrong, what to mind, and its facts."""

from typing import TYPE_CHECKING

from footex.export.naming import bundled_names
from footex.export.page.parts.source import view_said_by
from footex.export.page.parts.texts import labelled, view_facts
from footex.markup import bullets, element, fragment
from footex.messages.exercises import INSTRUCTIONS, MISTAKES
from footex.messages.page import CAUTION, STOP_RULE
from footex.model.exercise_description import describe_facts
from footex.model.safety.stop_rule_text import describe_stop_rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.markup import Element
    from footex.model.exercise import Exercise
    from footex.model.sources.source import Source

__all__ = ["view_exercise"]


def view_exercise(exercise: "Exercise", sources: "Sequence[Source]") -> "Element":
    """Show how an exercise is done; its dose is shown above it."""
    names = bundled_names((*exercise.easier, *exercise.harder))
    said = [
        *((CAUTION(text=one.text), one.by) for one in exercise.cautions),
        *((STOP_RULE(text=describe_stop_rule(one)), one.by) for one in exercise.stop_rules),
    ]
    mind = [fragment(text, view_said_by(by, sources)) for text, by in said]
    return fragment(
        element("p", exercise.summary) if exercise.summary else fragment(),
        bullets(mind) if mind else fragment(),
        labelled(INSTRUCTIONS(), exercise.instructions, ordered=True),
        labelled(MISTAKES(), exercise.mistakes),
        element("div", view_facts(describe_facts(exercise, names)), class_="minor"),
    )
