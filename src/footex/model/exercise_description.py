"""Descriptions of exercises in plain words, for display."""

from typing import TYPE_CHECKING

from footex.messages import exercises as texts
from footex.messages.message import join
from footex.messages.punctuation import COMMA, SEMICOLON
from footex.model.equipment_description import describe_equipment
from footex.model.figures.amounts import UNSTATED
from footex.model.figures.description import describe_amount

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from enum import Enum

    from footex.messages.message import Text
    from footex.model.exercise import Exercise
    from footex.model.exercise_kinds import Position
    from footex.model.figures.amounts import Unstated
    from footex.model.figures.duration import Duration
    from footex.model.target import Target

__all__ = ["describe_facts", "describe_position"]


def describe_facts(exercise: "Exercise", names: "Mapping[str, str] | None" = None) -> list[tuple[str, str]]:
    """Describe the facts of an exercise: the name and the text of each.

    Args:
        exercise: The exercise.
        names: The names of other exercises by id, for who reads no ids: then its own isn't a fact, and others that
            have no name here are left out.

    Example:
        >>> from footex import Exercise
        >>> describe_facts(Exercise(id="marble-pickup", name="Marble pick-up", equipment="marbles"))[2:4]
        [('position', 'not known'), ('needs', 'marbles')]
    """
    facts = {
        "id": exercise.id if names is None else "",
        "also": join(exercise.aliases, SEMICOLON),
        "kind": _describe_term(exercise.kind, texts.KINDS),
        "for": exercise.purpose,
        "force": "" if exercise.force is UNSTATED else _describe_term(exercise.force, texts.FORCES),
        "level": "" if exercise.level is UNSTATED else _describe_term(exercise.level, texts.LEVELS),
        "mechanic": "" if exercise.mechanic is UNSTATED else _describe_term(exercise.mechanic, texts.MECHANICS),
        "position": describe_position(exercise.position),
        "needs": describe_equipment(exercise.equipment, purposes=True),
    }
    more = {
        "one takes": _describe_time(exercise.rep_time),
        "one step": _describe_time(exercise.step_time),
        "one metre": _describe_time(exercise.metre_time),
        "easier": join(_names(exercise.easier, names), COMMA),
        "harder": join(_names(exercise.harder, names), COMMA),
        "source": "" if exercise.source is None else exercise.source.title,
        "licence": exercise.licence,
    }
    named = [*_named(facts), *_describe_targets(exercise), *_named(more)]
    return [(name, text) for name, text in named if text]


def _names(ids: "Iterable[str]", names: "Mapping[str, str] | None") -> "Iterable[str]":
    return ids if names is None else [names[one] for one in ids if one in names]


def describe_position(position: "Position | Unstated") -> str:
    """Describe the body's position.

    Example:
        >>> from footex.model import Position
        >>> describe_position(Position.SUPINE)
        'supine'
    """
    return _describe_term(position, texts.POSITIONS)


def _named(facts: "Mapping[str, str]") -> "Iterator[tuple[str, str]]":
    return ((texts.FACTS[name](), text) for name, text in facts.items())


def _describe_term(term: "Enum | Unstated", terms: "Mapping[str, Text]") -> str:
    return texts.NOT_KNOWN() if term is UNSTATED else terms[term.value]()


def _describe_time(time: "Duration | None") -> str:
    return "" if time is None else describe_amount(time)


def _describe_targets(exercise: "Exercise") -> "Iterator[tuple[str, str]]":
    if exercise.targets is UNSTATED or not exercise.targets:
        none = texts.NOT_KNOWN() if exercise.targets is UNSTATED else texts.NO_TARGETS()
        yield texts.FACTS["works on"](), none
        return
    for kind, name in texts.TARGETS.items():
        yield name(), join((_describe_target(one) for one in exercise.targets if one.kind.value == kind), COMMA)


def _describe_target(target: "Target") -> str:
    return target.name if target.role is UNSTATED else texts.TARGET_ROLES[target.role.value](target=target.name)
