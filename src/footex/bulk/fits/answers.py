"""Answers: what a fit is in columns. One fit answers many rows, and is written once."""

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pyarrow as pa

from footex.content.documents import dumps
from footex.model.figures.count import Count
from footex.model.routines.block import Block, walk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.bulk.rows.problems import Flags
    from footex.planning.fit.result import DoseChange, Fit

__all__ = ["RESULTS", "Answer", "make_answer", "write_answers"]

_TIME: Final = pa.duration("ms")
_CHANGE: Final = pa.struct(
    [
        ("place", pa.string()),
        ("exercises", pa.list_(pa.string())),
        ("kind", pa.string()),
        ("percent", pa.int32()),
        ("before", pa.struct([("low", _TIME), ("typical", _TIME), ("high", _TIME)])),
        ("time", _TIME),
        ("rounds", pa.int32()),
        ("doses", pa.list_(pa.string())),
    ]
)

_FIGURES: Final = ("time", "low", "typical", "high")
RESULTS: Final = (
    ("budget", _TIME),
    ("time", _TIME),
    ("time_left", _TIME),
    ("low", _TIME),
    ("typical", _TIME),
    ("high", _TIME),
    ("kept", pa.int32()),
    ("changes", pa.list_(_CHANGE)),
    ("document", pa.dictionary(pa.int32(), pa.string())),
)
"""The columns of results, by name and type."""


class Answer(NamedTuple):
    """What a fit says, as values that Arrow takes.

    Attributes:
        time: Its milliseconds at the level of the fit.
        low: Its milliseconds at the low figures of the pace and the dose.
        typical: At the typical ones.
        high: At the high ones.
        kept: How many exercises and circuits stay.
        changes: What became of each of them.
        document: The fitted routine as a document.
    """

    time: int
    low: int
    typical: int
    high: int
    kept: int
    changes: list[dict[str, Any]]
    document: str


def make_answer(fit: "Fit") -> Answer:
    """What a fit says."""
    total = fit.estimate.total.milliseconds
    kept = sum(change.after is not None for change in fit.changes)
    changes = [_describe(change) for change in fit.changes]
    return Answer(total[fit.level.index], *total, kept, changes, dumps(fit.routine))


def write_answers(answers: "Sequence[Answer]", places: Any, budgets: Any, right: "Flags") -> list[Any]:
    """Write the columns of results.

    Args:
        answers: Those of a batch, each once.
        places: For each row, which of them is its own; an array of NumPy.
        budgets: For each row, its budget in milliseconds.
        right: Which rows have an answer.
    """
    wrong = ~right
    own = pa.array(places, pa.int32(), mask=wrong)
    times = {name: pa.array([getattr(answer, name) for answer in answers], pa.int64()) for name in _FIGURES}
    taken = {name: column.take(own).cast(_TIME) for name, column in times.items()}
    left = budgets - times["time"].take(pa.array(places)).to_numpy() if answers else budgets
    documents = {answer.document: None for answer in answers}
    numbers = {document: number for number, document in enumerate(documents)}
    indices = pa.array([numbers[answer.document] for answer in answers], pa.int32()).take(own)
    return [
        pa.array(budgets, mask=wrong).cast(_TIME),
        taken["time"],
        pa.array(left, mask=wrong).cast(_TIME),
        *(taken[name] for name in _FIGURES[1:]),
        pa.array([answer.kept for answer in answers], pa.int32()).take(own),
        pa.array([answer.changes for answer in answers], pa.list_(_CHANGE)).take(own),
        pa.DictionaryArray.from_arrays(indices, pa.array(list(documents), pa.string())),
    ]


def _describe(change: "DoseChange") -> dict[str, Any]:
    after = change.after
    doses = None if after is None else [str(inner.dose) for _, inner in walk((after,))]
    # What is done until the time is up has no number of rounds.
    rounds = after.rounds if isinstance(after, Block) and after.cap is None else None
    return {
        "place": change.place,
        "exercises": list(change.exercises),
        "kind": change.kind.value,
        "percent": change.percent,
        "before": dict(zip(("low", "typical", "high"), change.time_before.milliseconds, strict=True)),
        "time": change.time.milliseconds[0],
        "rounds": rounds.low if isinstance(rounds, Count) else None,
        "doses": doses,
    }
