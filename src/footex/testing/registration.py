"""Telling Hypothesis, when it is imported, which strategies draw footex's values."""

from functools import partial
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from footex import testing
from footex.model.amounts import Vague
from footex.model.block import Block, Rest
from footex.model.catalog import Catalog
from footex.model.dose import Dose, Hold, Move, Reps, Tempo
from footex.model.evidence import Evidence
from footex.model.exercise import Equipment, Exercise, Target
from footex.model.frequency import Frequency
from footex.model.prescription import Prescription, Reading
from footex.model.quantities import Count, Duration
from footex.model.routine import Routine
from footex.model.source import Caution, Claim, Source
from footex.timing.pace import AssumedCount, AssumedTime, AssumedWord, Pace

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

__all__ = ["register"]

_STRATEGIES: "dict[type, Callable[[], SearchStrategy[object]]]" = {
    AssumedCount: testing.assumed_counts,
    AssumedTime: testing.assumed_times,
    AssumedWord: testing.assumed_words,
    Block: testing.blocks,
    Catalog: testing.catalogs,
    Caution: testing.cautions,
    Claim: testing.claims,
    Count: testing.counts,
    Dose: testing.doses,
    Duration: testing.durations,
    Equipment: testing.equipment,
    Evidence: testing.evidence,
    Exercise: testing.exercises,
    Frequency: testing.frequencies,
    Hold: testing.holds,
    Move: testing.moves,
    Pace: testing.paces,
    Prescription: testing.prescriptions,
    Reading: testing.readings,
    Reps: testing.reps,
    Rest: testing.rests,
    Routine: testing.routines,
    Source: testing.sources,
    Target: testing.targets,
    Tempo: testing.tempos,
    Vague: lambda: testing.vague_counts() | testing.vague_durations(),
}


def register() -> None:
    """Register the strategies, so that `st.from_type(footex.Routine)` finds its own.

    Hypothesis calls this by an entry point; nobody else needs to.

    Example:
        >>> from hypothesis import given
        >>> import footex
        >>> register()
        >>> @given(st.from_type(footex.Routine))
        ... def has_an_exercise(routine):
        ...     assert routine.exercises()
        >>> has_an_exercise()
    """
    for kind, strategies in _STRATEGIES.items():
        st.register_type_strategy(kind, partial(_drawn, strategies))


def _drawn(strategies: "Callable[[], SearchStrategy[object]]", kind: object) -> "SearchStrategy[object]":  # noqa: ARG001 - Hypothesis hands it over
    return strategies()
