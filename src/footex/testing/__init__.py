"""Hypothesis strategies for every kind of value that footex has, for one's own property tests.

Needs the extra: `pip install "footex[testing]"`. With it installed, `st.from_type(footex.Routine)` and
`st.builds(f, routine=...)` find these strategies without an import of this package. Everything drawn is a
valid value, and shrinks to the simplest.

Example:
    >>> from hypothesis import given
    >>> import footex
    >>> from footex.testing import routines
    >>> @given(routines())
    ... def some_time_passes(routine):
    ...     assert footex.estimate(routine).total.milliseconds[0] > 0
    >>> some_time_passes()
"""

from footex.testing.audience import contraindications, deliveries, exclusions, populations
from footex.testing.catalog import catalogs
from footex.testing.criterion import criteria
from footex.testing.distance import distances
from footex.testing.dose import doses, holds, moves, reps, sets, tempos, work
from footex.testing.exercise import equipment, exercises, targets
from footex.testing.load import bands, dose_loads
from footex.testing.pace import assumed_counts, assumed_factors, assumed_times, assumed_words, paces
from footex.testing.period import periods
from footex.testing.picture import pictures
from footex.testing.plan import plans
from footex.testing.progression import performances, progressions
from footex.testing.protocol import phases, protocols, session_doses
from footex.testing.quantities import (
    KNOWN_WORDS,
    count_amounts,
    counts,
    duration_amounts,
    durations,
    vague_counts,
    vague_durations,
    vague_words,
)  # fmt: skip
from footex.testing.routine import blocks, prescriptions, readings, rests, routines
from footex.testing.session_log import session_logs
from footex.testing.source import cautions, claims, evidence, frequencies, outcomes, sources, stop_rules
from footex.testing.texts import slugs, texts

__all__ = [
    "KNOWN_WORDS",
    "assumed_counts",
    "assumed_factors",
    "assumed_times",
    "assumed_words",
    "bands",
    "blocks",
    "catalogs",
    "cautions",
    "claims",
    "contraindications",
    "count_amounts",
    "counts",
    "criteria",
    "deliveries",
    "distances",
    "dose_loads",
    "doses",
    "duration_amounts",
    "durations",
    "equipment",
    "evidence",
    "exclusions",
    "exercises",
    "frequencies",
    "holds",
    "moves",
    "outcomes",
    "paces",
    "performances",
    "periods",
    "phases",
    "pictures",
    "plans",
    "populations",
    "prescriptions",
    "progressions",
    "protocols",
    "readings",
    "reps",
    "rests",
    "routines",
    "session_doses",
    "session_logs",
    "sets",
    "slugs",
    "sources",
    "stop_rules",
    "targets",
    "tempos",
    "texts",
    "vague_counts",
    "vague_durations",
    "vague_words",
    "work",
]
