"""Strategies for exercises, their equipment and their targets."""

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from footex.model.equipment import Equipment
from footex.model.exercise import Exercise
from footex.model.exercise_kinds import ExerciseKind, Position
from footex.model.exercise_traits import ExerciseLevel, Force, Mechanic, TargetRole
from footex.model.target import Target, TargetKind
from footex.testing.quantities import stated_durations
from footex.testing.source import cautions, sources, stop_rules
from footex.testing.texts import built, few, slugs, texts

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from footex.model.sources.source import Source

__all__ = ["equipment", "exercises", "targets"]


def targets() -> "SearchStrategy[Target]":
    """Muscles, joints and other targets.

    Example:
        >>> from hypothesis import given
        >>> @given(targets())
        ... def is_in_lower_case(target):
        ...     assert target.name == target.name.lower()
        >>> is_in_lower_case()
    """
    required = {"name": texts(), "kind": st.sampled_from(TargetKind)}
    return built(Target, required, role=st.sampled_from(TargetRole))


def equipment() -> "SearchStrategy[Equipment]":
    """Things needed or of use, with one or more that will do.

    Example:
        >>> from hypothesis import given
        >>> @given(equipment())
        ... def something_does(thing):
        ...     assert thing.met_by(thing.any_of)
        >>> something_does()
    """
    return st.builds(Equipment, any_of=few(texts()), required=st.booleans(), purpose=texts(empty=True))


def exercises(source: "SearchStrategy[Source] | None" = None, *, detailed: bool = True) -> "SearchStrategy[Exercise]":
    """Exercises.

    Args:
        source: Who may have written them down; anybody, unless given.
        detailed: Whether to draw all fields; without, only those that time depends on: quicker.

    Example:
        >>> from hypothesis import given
        >>> @given(exercises())
        ... def has_a_name(exercise):
        ...     assert exercise.name
        >>> has_a_name()
    """
    own = dict.fromkeys(("rep_time", "step_time", "metre_time"), stated_durations(min_value="1 s", max_value="20 s"))
    if not detailed:
        return built(Exercise, {"id": st.sampled_from("abc"), "name": st.just("x")}, **own)
    return built(
        Exercise,
        {"id": slugs(), "name": texts()},
        aliases=few(texts()),
        summary=texts(),
        instructions=few(texts()),
        mistakes=few(texts()),
        purpose=texts(),
        position=st.sampled_from(Position),
        equipment=st.just(()) | few(equipment()),
        targets=st.just(()) | few(targets()),
        kind=st.sampled_from(ExerciseKind),
        force=st.sampled_from(Force),
        pictures=few(slugs()),
        level=st.sampled_from(ExerciseLevel),
        mechanic=st.sampled_from(Mechanic),
        **own,
        cautions=few(cautions()),
        stop_rules=few(stop_rules()),
        easier=few(slugs()),
        harder=few(slugs()),
        source=sources() if source is None else source,
        licence=texts(),
    )
