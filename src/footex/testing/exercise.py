"""Strategies for exercises, their equipment and their targets."""

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from footex.model.amounts import UNSTATED
from footex.model.exercise import Equipment, Exercise, ExerciseKind, Position, Target, TargetKind
from footex.testing.quantities import durations
from footex.testing.source import cautions, sources
from footex.testing.texts import slugs, texts

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from footex.model.source import Source

__all__ = ["equipment", "exercises", "targets"]


def targets() -> "SearchStrategy[Target]":
    """Muscles and joints.

    Example:
        >>> from hypothesis import given
        >>> @given(targets())
        ... def is_in_lower_case(target):
        ...     assert target.name == target.name.lower()
        >>> is_in_lower_case()
    """
    return st.builds(Target, name=texts(), kind=st.sampled_from(TargetKind))


def equipment() -> "SearchStrategy[Equipment]":
    """Things needed or of use, with one or more that will do.

    Example:
        >>> from hypothesis import given
        >>> @given(equipment())
        ... def something_does(thing):
        ...     assert thing.met_by(thing.any_of)
        >>> something_does()
    """
    return st.builds(
        Equipment,
        any_of=st.lists(texts(), min_size=1, max_size=3),
        required=st.booleans(),
        purpose=texts(empty=True),
    )


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
    named = {
        "id": slugs(),
        "name": texts(),
        "rep_time": st.none() | durations(min_value="1 s", max_value="20 s"),
    }
    if not detailed:
        return st.builds(Exercise, **named)
    return st.builds(
        Exercise,
        **named,
        aliases=st.lists(texts(), max_size=2),
        summary=texts(empty=True),
        instructions=st.lists(texts(), max_size=3),
        position=st.just(UNSTATED) | st.sampled_from(Position),
        equipment=st.just(UNSTATED) | st.lists(equipment(), max_size=2),
        targets=st.just(UNSTATED) | st.lists(targets(), max_size=2),
        kind=st.just(UNSTATED) | st.sampled_from(ExerciseKind),
        cautions=st.lists(cautions(), max_size=1),
        easier=st.lists(slugs(), max_size=2),
        harder=st.lists(slugs(), max_size=2),
        source=st.none() | (sources() if source is None else source),
        licence=texts(empty=True),
    )
