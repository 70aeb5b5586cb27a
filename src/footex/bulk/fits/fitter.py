"""Fits of batches: the rows of a batch grouped by routine, pace and level, each group answered by its front."""

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import pyarrow as pa

from footex.bulk.bounds import MOST_ANSWERS_KEPT, MOST_BUDGET
from footex.bulk.estimates.asking import KINDS
from footex.bulk.fits.answers import RESULTS, Answer, make_answer, write_answers
from footex.bulk.rows.columns import ColumnKind, check_columns, read_figures, read_ids, refuse_columns
from footex.bulk.rows.conditions import CONDITIONS, LEVELS, Conditions, begin_columns, result_schema
from footex.bulk.rows.groups import group_rows, mark
from footex.bulk.rows.problems import Problems
from footex.errors import FootexError
from footex.model.figures.description import describe_duration
from footex.planning.fit.front import Front
from footex.planning.fit.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from footex.bulk.rows.columns import Whole
    from footex.bulk.rows.streams import Batch
    from footex.model.catalog import Catalog
    from footex.planning.fit.choice import Decision

__all__ = ["Fitter", "Terms"]

_COLUMNS: Final = {"routine": ColumnKind.TEXT, "budget": ColumnKind.TIME, **CONDITIONS}
_REFUSED: Final = tuple(name for name in KINDS if name not in _COLUMNS)
"""The columns of an estimate that no fit takes."""


class Terms(NamedTuple):
    """The terms of a fit that all rows have in common, as `fit_to_budget` has them."""

    keep: tuple[str, ...]
    weights: "Mapping[str, int]"
    below_source: bool


class _Tried(NamedTuple):
    """The front of a routine at a level of a pace, or why there is none."""

    front: Front | None
    why: str


class Fitter:
    """Fits the rows of batches, one batch after the other.

    Args:
        schema: The `pyarrow.Schema` of the rows.
        catalog: The routines.
        conditions: The paces and levels.
        terms: What all fits have in common.

    Attributes:
        schema: Of the results.

    Raises:
        InvalidColumn: A column that is missing, has a wrong type, or isn't taken by a fit.
    """

    def __init__(self, schema: Any, catalog: "Catalog", conditions: Conditions, terms: Terms) -> None:
        refuse_columns(schema, _REFUSED, "a fit")
        check_columns(schema, _COLUMNS, ("routine", "budget"))
        self.schema: Any = result_schema(schema, RESULTS)
        self._routines = catalog.routines
        self._ids = {name: number for number, name in enumerate(catalog.routines)}
        self._names = list(self._ids)
        self._conditions = conditions
        self._terms = terms
        self._fronts: dict[tuple[int, int, int], _Tried] = {}
        self._answers: dict[tuple[tuple[int, int, int], int], Answer] = {}

    def fit(self, batch: "Batch") -> Any:
        """Fit the rows of a batch: a `pyarrow.RecordBatch` of as many."""
        rows, problems = batch.rows, Problems(batch.rows.num_rows)
        routines = read_ids(rows, "routine", self._ids, problems, "is no routine of the catalogue")
        paces, levels = self._conditions.read(rows, problems)
        budgets = _read_budgets(rows, problems)
        places = np.zeros(rows.num_rows, np.int32)
        answers: list[Answer] = []
        for (routine, pace, level), group in group_rows(problems.right, (routines, paces, levels)):
            key = routine, pace, level
            front = self._find_front(key)
            if front.front is None:
                problems.note("routine", mark(group, rows.num_rows), front.why, rows.column("routine"))
                continue
            for decision, part in _decide(front.front, budgets, group, problems, rows.column("budget")):
                places[part] = len(answers)
                answers.append(self._answer(key, front.front, decision))
        results = write_answers(answers, places, budgets, problems.right)
        columns = [*begin_columns(batch), *results, problems.to_array()]
        return pa.RecordBatch.from_arrays(columns, schema=self.schema)

    def _find_front(self, key: tuple[int, int, int]) -> _Tried:
        if key not in self._fronts:
            routine, pace, level = key
            try:
                problem = Problem(
                    self._routines[self._names[routine]],
                    pace=self._conditions.paces[pace],
                    level=LEVELS[level],
                    **self._terms._asdict(),
                )
            except FootexError as error:
                self._fronts[key] = _Tried(None, str(error))
            else:
                self._fronts[key] = _Tried(Front(problem), "")
        return self._fronts[key]

    def _answer(self, key: tuple[int, int, int], front: Front, decision: "Decision") -> Answer:
        """The fit that a step has in common: the one to its minimum budget."""
        known = self._answers.get((key, decision.least))
        if known is None:
            if len(self._answers) == MOST_ANSWERS_KEPT:
                self._answers.clear()
            known = make_answer(front.problem.choice.make(decision, decision.least))
            self._answers[key, decision.least] = known
        return known


def _read_budgets(rows: Any, problems: Problems) -> "Whole":
    column = rows.column("budget")
    problems.note("budget", column.is_null().to_numpy(zero_copy_only=False), "is null", column)
    budgets = read_figures(rows, "budget", ColumnKind.TIME, problems, most=MOST_BUDGET)
    return np.zeros(rows.num_rows, np.int64) if budgets is None else budgets.values


def _decide(
    front: Front, budgets: "Whole", group: "Whole", problems: Problems, column: Any
) -> "Iterator[tuple[Decision, Whole]]":
    """The decisions for the budgets of a group, from the longest down, each with its rows; problems are noted."""
    own = budgets[group]
    order = np.argsort(own, kind="stable")
    ordered, end = own[order], len(group)
    while end:
        budget = int(ordered[end - 1])
        try:
            decision = front.at(budget)
        except FootexError as error:
            start = int(np.searchsorted(ordered, budget))
            problems.note("budget", mark(group[order[start:end]], len(budgets)), str(error), column)
        else:
            start = int(np.searchsorted(ordered, decision.least))
            part = group[order[start:end]]
            if decision.chosen:
                yield decision, part
            else:
                least = describe_duration(front.problem.least_time())
                problems.note("budget", mark(part, len(budgets)), f"is below the minimum needed, {least}", column)
        end = start
