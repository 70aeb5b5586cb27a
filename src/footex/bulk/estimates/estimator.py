"""The estimator: a batch of rows in, a batch of estimates out."""

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from footex.bulk.compiling.form import Mode
from footex.bulk.compiling.refusing import TOO_MANY_STEPS
from footex.bulk.compiling.tables import Refused
from footex.bulk.estimates.alone import Alone
from footex.bulk.estimates.asking import KINDS, OVERRIDES, read_asked
from footex.bulk.estimates.evaluation import evaluate, find_present, is_safe, make_inputs, past_bound
from footex.bulk.estimates.judging import judge
from footex.bulk.estimates.output import FIGURES, make_schema, write_claims, write_parts, write_times
from footex.bulk.estimates.slots import Slots
from footex.bulk.rows.columns import check_columns
from footex.bulk.rows.problems import Problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.bulk.compiling.form import Form
    from footex.bulk.compiling.tables import Tables
    from footex.bulk.estimates.asking import Asked
    from footex.bulk.estimates.evaluation import Inputs
    from footex.bulk.rows.columns import Whole
    from footex.bulk.rows.problems import Flags
    from footex.bulk.rows.streams import Batch

__all__ = ["Estimator"]


class Estimator:
    """Estimates batches of rows of one schema.

    Args:
        tables: Those of the routines and paces that rows name.
        schema: Of the rows.
        parts: Whether to say the parts of each estimate.

    Attributes:
        schema: Of what comes out.

    Raises:
        InvalidColumn: A column that is missing or has a wrong type.
    """

    def __init__(self, tables: "Tables", schema: Any, *, parts: bool) -> None:
        check_columns(schema, KINDS)
        self.schema: Any = make_schema(schema, parts=parts)
        self._tables = tables
        self._alone = Alone(tables)
        self._parts = parts

    def estimate(self, batch: "Batch") -> Any:
        """Estimate a batch: a `pyarrow.RecordBatch` with a row for each of its rows."""
        answers = _Answers(self._tables, self._alone, batch.rows, parts=self._parts)
        columns = {
            "row": pa.array(np.arange(batch.first, batch.first + batch.rows.num_rows)),
            **{name: batch.rows.column(name) for name in ("person", "routine") if name in self.schema.names},
            **answers.columns(),
        }
        return pa.RecordBatch.from_arrays([columns[name] for name in self.schema.names], schema=self.schema)


class _Answers:
    """The answers to the rows of one batch."""

    def __init__(self, tables: "Tables", alone: Alone, rows: Any, *, parts: bool) -> None:
        self._tables = tables
        self._alone = alone
        self._rows = rows
        self._problems = Problems(rows.num_rows)
        self._asked = read_asked(rows, tables, self._problems)
        self._sevens: Whole = np.zeros((len(FIGURES), rows.num_rows), np.int64)
        self._verdicts = Slots(tables.verdicts, rows.num_rows)
        self._parts = Slots(tables.parts, rows.num_rows) if parts else None
        self._fill()

    def columns(self) -> "dict[str, Any]":
        """The columns of the results, and that of the problems."""
        right, level = self._problems.right, self._asked.level
        times = {"time": np.choose(level, self._sevens[:3]), **dict(zip(FIGURES, self._sevens, strict=True))}
        parts = {} if self._parts is None else {"parts": write_parts(self._parts, self._tables.places, right)}
        return {
            **{name: write_times(figures, right) for name, figures in times.items()},
            "claims": write_claims(self._verdicts, right),
            **parts,
            "problem": self._problems.to_array(),
        }

    def _fill(self) -> None:
        asked, right = self._asked, self._problems.right
        keys = asked.routine * len(self._tables.paces) + asked.pace
        modes = _modes(asked, len(right))
        plain = right & (modes == 0) if asked.own is None else right & (modes == 0) & ~asked.own
        self._look_up(np.flatnonzero(plain), keys)
        others = np.flatnonzero(right & ~plain)
        for rows in _groups(others, keys[others] * 8 + modes[others]):
            routine, pace = divmod(int(keys[rows[0]]), len(self._tables.paces))
            bits = int(modes[rows[0]])
            self._count(rows, routine, pace, Mode(bool(bits & 4), bool(bits & 2), bool(bits & 1)))

    def _look_up(self, rows: "Whole", keys: "Whole") -> None:
        """Answer rows that say nothing but a routine and a pace."""
        chosen = keys[rows]
        self._sevens[:, rows] = self._tables.sevens[:, chosen]
        self._verdicts.choose(rows, chosen)
        if self._parts is not None:
            self._parts.choose(rows, chosen)
        for key, reason in enumerate(self._tables.reasons):
            if reason:
                self._note("routine", rows[chosen == key], reason)

    def _count(self, rows: "Whole", routine: int, pace: int, mode: Mode) -> None:
        """Answer rows of one routine and pace that override the same figures."""
        form = self._tables.form(routine, pace, mode)
        if isinstance(form, Refused):
            self._note("routine", rows, form.reason)
            return
        claims = () if any(mode) else self._tables.claims(routine, pace)
        if form is None or claims is None:
            self._count_alone(rows, routine, pace, mode)
            return
        given = {
            name: one.values[rows]
            for name, one in zip(OVERRIDES, self._asked.overrides, strict=True)
            if one is not None
        }
        inputs = make_inputs(form, given, self._times(rows))
        safe = is_safe(form, inputs)
        for claim in claims:
            for other in claim.forms:
                safe &= is_safe(other, inputs)
        if not safe.all():
            self._count_alone(rows[~safe], routine, pace, mode)
            rows, inputs = rows[safe], inputs.of(safe)
        if not len(rows):
            return
        past = past_bound(form, inputs)
        if past.any():
            if form.caps:
                self._count_alone(rows[past], routine, pace, mode)
            else:
                self._note(_first_given(mode), rows[past], TOO_MANY_STEPS)
            rows, inputs = rows[~past], inputs.of(~past)
        self._evaluate(rows, form, inputs)
        verdicts = judge(claims, self._tables.count_claims(routine), self._sevens[:, rows], inputs)
        self._verdicts.put(rows, np.full(len(rows), verdicts.shape[1]), verdicts.reshape(1, -1))

    def _times(self, rows: "Whole") -> "Whole":
        times: Whole = (
            self._tables.times[:, :, self._asked.pace[rows]]
            if self._asked.times is None
            else self._asked.times[:, :, rows]
        )
        return times

    def _evaluate(self, rows: "Whole", form: "Form", inputs: "Inputs") -> None:
        evaluated = evaluate(form, inputs, parts=self._parts is not None)
        self._sevens[:, rows] = evaluated.totals
        if self._parts is None or evaluated.parts is None:
            return
        codes = np.array([self._tables.code(part) for part in form.parts], np.int64).T
        items = np.concatenate([np.broadcast_to(codes[:, None, :], (2, len(rows), form.total)), evaluated.parts])
        present = find_present(form, inputs)
        if present is None:
            self._parts.put(rows, np.full(len(rows), form.total), items.reshape(len(items), -1))
        else:
            self._parts.put(rows, np.count_nonzero(present, axis=1), items[:, present])

    def _count_alone(self, rows: "Whole", routine: int, pace: int, mode: Mode) -> None:
        """Answer rows one by one."""
        times = self._times(rows).reshape(-1, len(rows)).T.tolist()
        given = [
            one.values[rows].tolist() if is_given and one is not None else [None] * len(rows)
            for one, is_given in zip(self._asked.overrides, mode, strict=True)
        ]
        for row, own, *overrides in zip(rows, times, *given, strict=True):
            here = np.array([row])
            found = self._alone.estimate(routine, pace, tuple(own), tuple(overrides))
            if isinstance(found, Refused):
                self._note(_first_given(mode), here, found.reason)
                continue
            self._sevens[:, row] = found.seven
            self._verdicts.put(here, np.array([len(found.verdicts)]), np.array([found.verdicts], np.int64))
            if self._parts is not None:
                items = np.array(found.parts, np.int64).T
                self._parts.put(here, np.array([items.shape[1]]), items)

    def _note(self, column: str, rows: "Whole", reason: str) -> None:
        wrong: Flags = np.zeros(self._rows.num_rows, np.bool_)
        wrong[rows] = True
        self._problems.note(column, wrong, reason, self._rows.column(column))


def _modes(asked: "Asked", rows: int) -> "Whole":
    """Which figures each row overrides, a bit for each: 4 sets, 2 repetitions, 1 rest."""
    modes: Whole = np.zeros(rows, np.int64)
    for bit, one in zip((4, 2, 1), asked.overrides, strict=True):
        if one is not None:
            modes += bit * one.given
    return modes


def _groups(rows: "Whole", keys: "Whole") -> "Iterator[Whole]":
    """The rows of each key, in order."""
    order = np.argsort(keys, kind="stable")
    ends = np.flatnonzero(np.diff(keys[order])) + 1
    return (group for group in np.split(rows[order], ends) if len(group))


def _first_given(mode: Mode) -> str:
    """The column that a count past a bound is put down to."""
    return "sets" if mode.sets else "repetitions" if mode.repetitions else "routine"
