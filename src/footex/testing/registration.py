"""The registration of the strategies, which Hypothesis calls when it is imported."""

from functools import partial
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from footex.model.catalog import Catalog
from footex.model.delivery.delivery import Delivery
from footex.model.dosage.dose import Dose
from footex.model.dosage.frequency import Frequency
from footex.model.dosage.loads.load import Bands, Load
from footex.model.dosage.set import Set
from footex.model.dosage.tempo import Tempo
from footex.model.dosage.work import Hold, Move, Reps
from footex.model.equipment import Equipment
from footex.model.exercise import Exercise
from footex.model.figures.amounts import Vague
from footex.model.figures.count import Count
from footex.model.figures.distance import Distance
from footex.model.figures.duration import Duration
from footex.model.figures.period import Period
from footex.model.phases.phase import Phase
from footex.model.phases.protocol import Protocol
from footex.model.phases.session_dose import SessionDose
from footex.model.pictures.picture import Picture
from footex.model.progress.performance import Performance
from footex.model.progress.progression import Progression
from footex.model.routines.block import Block, Rest
from footex.model.routines.prescription import Prescription, Reading
from footex.model.routines.routine import Routine
from footex.model.safety.caution import Caution
from footex.model.safety.population import Contraindication, Exclusion, Population
from footex.model.safety.stop_rule import StopRule
from footex.model.sources.claim import Claim
from footex.model.sources.criterion import Criterion
from footex.model.sources.evidence import Evidence
from footex.model.sources.outcome import Outcome
from footex.model.sources.source import Source
from footex.model.target import Target
from footex.planning.plan.plan import Plan
from footex.timing.logs.session_log import SessionLog
from footex.timing.paces.assumed import AssumedCount, AssumedTime, AssumedWord
from footex.timing.paces.factor import AssumedFactor
from footex.timing.paces.pace import Pace

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["register"]

_STRATEGIES: "dict[type, str]" = {
    AssumedCount: "assumed_counts",
    AssumedFactor: "assumed_factors",
    AssumedTime: "assumed_times",
    AssumedWord: "assumed_words",
    Bands: "bands",
    Block: "blocks",
    Catalog: "catalogs",
    Caution: "cautions",
    Claim: "claims",
    Contraindication: "contraindications",
    Count: "counts",
    Criterion: "criteria",
    Delivery: "deliveries",
    Distance: "distances",
    Dose: "doses",
    Duration: "durations",
    Equipment: "equipment",
    Evidence: "evidence",
    Exclusion: "exclusions",
    Exercise: "exercises",
    Frequency: "frequencies",
    Hold: "holds",
    Load: "dose_loads",
    Move: "moves",
    Outcome: "outcomes",
    Pace: "paces",
    Population: "populations",
    Performance: "performances",
    Prescription: "prescriptions",
    Progression: "progressions",
    Period: "periods",
    Phase: "phases",
    Picture: "pictures",
    Plan: "plans",
    Protocol: "protocols",
    Reading: "readings",
    Reps: "reps",
    SessionDose: "session_doses",
    SessionLog: "session_logs",
    Set: "sets",
    Rest: "rests",
    Routine: "routines",
    Source: "sources",
    StopRule: "stop_rules",
    Target: "targets",
    Tempo: "tempos",
    Vague: "vague_words",
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
    for kind, name in _STRATEGIES.items():
        st.register_type_strategy(kind, partial(_draw, name))


def _draw(name: str, kind: object) -> "SearchStrategy[object]":  # noqa: ARG001 - Hypothesis hands it over
    # Imported late: the strategies import Hypothesis, which imports this module while it loads.
    from footex import testing

    strategy: SearchStrategy[object] = getattr(testing, name)()
    return strategy
