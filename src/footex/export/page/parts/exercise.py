"""An exercise on a page: how it is done, what is often done wrong, what to mind, and its facts."""

from typing import TYPE_CHECKING

from footex.export.page.parts.texts import labelled, view_facts
from footex.markup import bullets, element, fragment
from footex.messages.message import join
from footex.messages.page import (
    ALSO_CALLED,
    CAUTION,
    EASIER,
    EXERCISE_ID,
    HARDER,
    HOW,
    KIND,
    LICENCE,
    MISTAKES,
    NEEDS,
    NOT_KNOWN,
    POSITION,
    PURPOSE,
    STOP_RULE,
    TARGETS,
    WRITTEN_BY,
)  # fmt: skip
from footex.messages.punctuation import COMMA, IN_BRACKETS
from footex.model.description import describe_equipment
from footex.model.figures.amounts import UNSTATED
from footex.model.safety.stop_rule_text import describe_stop_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.markup import Element, Node
    from footex.model.exercise import Exercise

__all__ = ["view_exercise"]


def view_exercise(exercise: "Exercise") -> "Element":
    """Show how an exercise is done; its dose is shown above it."""
    mind = [
        *(CAUTION(text=IN_BRACKETS(text=one.text, more=one.by)) for one in exercise.cautions),
        *(STOP_RULE(text=IN_BRACKETS(text=describe_stop_rule(one), more=one.by)) for one in exercise.stop_rules),
    ]
    return fragment(
        element("p", exercise.summary) if exercise.summary else fragment(),
        labelled(HOW(), exercise.instructions, ordered=True),
        labelled(MISTAKES(), exercise.mistakes),
        bullets(mind) if mind else fragment(),
        element("div", view_facts(_facts(exercise)), class_="minor"),
    )


def _facts(exercise: "Exercise") -> "Iterator[tuple[str, Node]]":
    yield PURPOSE(), exercise.purpose
    yield POSITION(), NOT_KNOWN() if exercise.position is UNSTATED else exercise.position.value
    yield NEEDS(), describe_equipment(exercise.equipment, purposes=True)
    yield KIND(), "" if exercise.kind is UNSTATED else exercise.kind.value
    yield (
        TARGETS(),
        NOT_KNOWN() if exercise.targets is UNSTATED else join([one.name for one in exercise.targets], COMMA),
    )
    yield ALSO_CALLED(), join(exercise.aliases, COMMA)
    yield EASIER(), join(exercise.easier, COMMA)
    yield HARDER(), join(exercise.harder, COMMA)
    yield WRITTEN_BY(), "" if exercise.source is None else exercise.source.title
    yield LICENCE(), exercise.licence
    yield EXERCISE_ID(), exercise.id
