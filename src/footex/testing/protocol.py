"""Strategies for protocols, their phases and doses by session."""

from typing import TYPE_CHECKING, Any

from attrs import evolve
from hypothesis import strategies as st

from footex.model.figures.amounts import UNSTATED
from footex.model.phases.phase import Phase
from footex.model.phases.protocol import Protocol
from footex.model.phases.session_dose import SessionDose
from footex.testing.audience import contraindications, exclusions, populations
from footex.testing.criterion import criteria
from footex.testing.dose import doses
from footex.testing.quantities import closed_counts
from footex.testing.routine import one_for_each_id, routines
from footex.testing.source import cautions, evidence, frequencies, outcomes, sources, stop_rules
from footex.testing.texts import built, few, slugs, sometimes, texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

    from footex.model.dosage.frequency import Frequency
    from footex.model.routines.routine import Routine

__all__ = ["phases", "protocols", "session_doses"]


def session_doses() -> "SearchStrategy[SessionDose]":
    """Doses by session, of any exercise.

    Example:
        >>> from hypothesis import given
        >>> @given(session_doses())
        ... def begins_with_a_session(one):
        ...     assert one.first_session >= 1
        >>> begins_with_a_session()
    """
    return st.builds(SessionDose, exercise=slugs(), dose=doses(), first_session=st.integers(1, 20))


def phases(routine: "SearchStrategy[Routine] | None" = None) -> "SearchStrategy[Phase]":
    """Phases of weeks or sessions, or of neither, with criteria and doses by session.

    Args:
        routine: What is done in them; any routine, unless given.

    Example:
        >>> from hypothesis import given
        >>> @given(phases())
        ... def has_routines(phase):
        ...     assert phase.routines_at(1)
        >>> has_routines()
    """
    length = st.tuples(st.sampled_from(("weeks", "sessions")), closed_counts(max_value=52))
    return built(
        _phase,
        {"title": texts(), "routines": few(_flat() if routine is None else routine)},
        length=length,
        frequency=frequencies(),
        enter=few(criteria()),
        leave=few(criteria()),
        later=doses(),
        evidence=few(evidence(("title", "routines", "weeks", "sessions"))),
    )


def _flat() -> "SearchStrategy[Routine]":
    return routines(max_items=2, max_depth=1, detailed=False)


def _phase(
    routines: "Sequence[Routine]",
    length: "tuple[str, Any] | None" = None,
    frequency: "Frequency | None" = None,
    later: Any = None,
    **fields: Any,
) -> Phase:
    """A phase of the last of the routines of one id; its weeks are its own, and its frequency states none."""
    kept = tuple({routine.id: routine for routine in routines}.values())
    if length is not None:
        fields[length[0]] = length[1]
    if frequency is not None:
        fields["frequency"] = evolve(frequency, weeks=UNSTATED)
    if later is not None:
        # Before any last session.
        fields["doses"] = SessionDose(exercise=kept[0].exercises()[0].id, dose=later, first_session=1)
    return Phase(routines=kept, **fields)


def protocols() -> "SearchStrategy[Protocol]":
    """Protocols of one to three phases, with sources, and with what to mind.

    Example:
        >>> from hypothesis import given
        >>> @given(protocols())
        ... def begins_in_week_1(protocol):
        ...     assert protocol.spans()[0].first == 1
        >>> begins_in_week_1()
    """
    source = one_for_each_id(sources(detailed=False))
    routine = one_for_each_id(routines(source=source, max_items=2, max_depth=1, detailed=False))
    return built(
        _protocol,
        {"id": slugs(), "title": texts(), "phases": st.lists(phases(routine), min_size=1, max_size=3)},
        overlapping=st.just(value=True),
        source=source,
        cautions=few(cautions()),
        stop_rules=few(stop_rules()),
        evidence=few(evidence(("title", "phases", "phases[0].routines"))),
        population=sometimes([UNSTATED], populations()),
        exclusions=sometimes([UNSTATED, ()], few(exclusions())),
        contraindications=few(contraindications()),
        outcomes=sometimes([UNSTATED], few(outcomes())),
    )


def _protocol(phases: "list[Phase]", *, overlapping: bool = False, **fields: Any) -> Protocol:
    """A protocol; where its phases overlap, each begins a week after the one before it."""
    if overlapping:
        phases = [evolve(phase, from_week=week) for week, phase in enumerate(phases, 1)]
    return Protocol(phases=phases, **fields)
