"""Plans of batches: each different request is planned once, and its plan kept for the rows and batches to come."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import attrs
import numpy as np
import pyarrow as pa

from footex.bulk.bounds import MOST_PLANS_KEPT
from footex.bulk.plans.requests import Requests
from footex.bulk.rows.conditions import begin_columns, result_schema
from footex.bulk.rows.groups import mark
from footex.bulk.rows.problems import Problems
from footex.bulk.rows.values import reason_of
from footex.errors import FootexError, escape
from footex.planning.errors import Infeasible
from footex.planning.plan.making.week import plan_request
from footex.planning.plan.score import Score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.bulk.plans.requests import Common
    from footex.bulk.rows.columns import Whole
    from footex.bulk.rows.conditions import Conditions
    from footex.bulk.rows.streams import Batch
    from footex.model.catalog import Catalog
    from footex.planning.request.request import Request
    from footex.planning.request.sessions.session import Session

__all__ = ["RESULTS", "Planner"]

_SESSION: Final = pa.struct(
    [
        ("id", pa.string()),
        ("routine", pa.string()),
        ("start", pa.string()),
        ("end", pa.string()),
        ("time", pa.duration("ms")),
    ]
)
_SCORE: Final = pa.struct([(field.name, pa.int64()) for field in attrs.fields(Score)])

RESULTS: Final = (
    ("sessions", pa.list_(_SESSION)),
    ("optimal", pa.bool_()),
    ("score", _SCORE),
    ("assumed", pa.list_(pa.string())),
)
"""The columns of results, by name and type."""


class _Planned(NamedTuple):
    """What a plan says, as values that Arrow takes, in the order of the results."""

    sessions: list[dict[str, Any]]
    optimal: bool
    score: dict[str, int]
    assumed: list[str]


class _Refused(NamedTuple):
    """Why there is no plan, and whether that is for want of time."""

    why: str
    of_time: bool


class Planner:
    """Plans the rows of batches, one batch after the other.

    Args:
        schema: The `pyarrow.Schema` of the rows.
        catalog: The routines.
        conditions: The paces and levels.
        common: What all rows have in common.

    Attributes:
        schema: Of the results.

    Raises:
        InvalidColumn: A column that is missing, has a wrong type, or is of what is given for all rows.
    """

    def __init__(self, schema: Any, catalog: "Catalog", conditions: "Conditions", common: "Common") -> None:
        self._requests = Requests(schema, catalog, conditions, common)
        self.schema: Any = result_schema(schema, RESULTS)
        self._known: dict[Request, _Planned | _Refused] = {}

    def plan(self, batch: "Batch") -> Any:
        """Plan the rows of a batch: a `pyarrow.RecordBatch` of as many."""
        rows, problems = batch.rows, Problems(batch.rows.num_rows)
        numbers = np.zeros(rows.num_rows, np.int32)
        planned: list[_Planned] = []
        for request, places in self._requests.read(rows, problems):
            found = self._find(request)
            if isinstance(found, _Planned):
                numbers[places] = len(planned)
                planned.append(found)
            else:
                self._note(found, rows, places, problems)
        own = pa.array(numbers, mask=~problems.right)
        results = [pa.array([getattr(one, name) for one in planned], kind).take(own) for name, kind in RESULTS]
        columns = [*begin_columns(batch), *results, problems.to_array()]
        return pa.RecordBatch.from_arrays(columns, schema=self.schema)

    def _find(self, request: "Request") -> _Planned | _Refused:
        found = self._known.pop(request, None)
        if found is None:
            found = _plan(request)
            if len(self._known) == MOST_PLANS_KEPT:
                del self._known[next(iter(self._known))]
        # Put back as the one used last.
        self._known[request] = found
        return found

    def _note(self, refused: _Refused, rows: Any, places: "Whole", problems: Problems) -> None:
        marks = mark(places, rows.num_rows)
        if refused.of_time and "availability" in rows.schema.names:
            problems.note("availability", marks, refused.why, rows.column("availability"))
        else:
            problems.note("routine", marks, refused.why, self._requests.show_routines(rows))


def _plan(request: "Request") -> _Planned | _Refused:
    try:
        plan = plan_request(request)
    except Infeasible as error:
        return _Refused(escape(f"{error.problem}: {' '.join(error.reasons)}"), of_time=True)
    except FootexError as error:
        return _Refused(reason_of(error), of_time=False)
    return _Planned(
        sessions=_describe(plan.sessions),
        optimal=plan.optimal,
        score=attrs.asdict(plan.score),
        assumed=[str(reason) for reason in plan.assumed],
    )


def _describe(sessions: "Sequence[Session]") -> list[dict[str, Any]]:
    return [
        {
            "id": session.id,
            "routine": session.routine.id,
            "start": session.start.isoformat(),
            "end": session.end.isoformat(),
            "time": timedelta(minutes=session.minutes),
        }
        for session in sessions
    ]
