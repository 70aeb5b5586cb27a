"""The estimator: a batch of rows in, a batch of estimates out."""

from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from footex.bulk.compiling.form import Mode
from footex.bulk.compiling.refusing import TOO_MANY_STEPS
from footex.bulk.compiling.tables import Refused
from footex.bulk.estimates.alone import Alone
from footex.bulk.estimates.asking import KINDS, OVERRIDES, read_asked
from footex.bulk.estimates.evaluation import evaluate, is_safe, is_within, make_inputs
from footex.bulk.estimates.judging import judge
from footex.bulk.estimates.output import FIGURES, make_schema, write_claims, write_parts, write_times
from footex.bulk.estimates.part_slots import PartSlots
from footex.bulk.estimates.slots import Slots
from footex.bulk.rows.columns import check_columns
from footex.bulk.rows.problems import Problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.bulk.compiling.tables import Judged, Tables
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
        self._parts = PartSlots(tables, rows.num_rows) if parts else None
        self._fill()

    def columns(self) -> "dict[str, Any]":
        """The columns of the results, and that of the problems."""
        right, level = self._problems.right, self._asked.level
        times = {"time": np.choose(level, self._sevens[:3]), **dict(zip(FIGURES, self._sevens, strict=True))}
        parts = (
            {} if self._parts is None else {"parts": write_parts(*self._parts.read(right), self._tables.places, right)}
        )
        return {
            **{name: write_times(figures, right) for name, figures in times.items()},
            "claims": write_claims(*self._verdicts.read(right), right),
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
        if not len(others):
            return
        # Rows may change in nothing but the pace's times within a group.
        words = self._tables.words[asked.pace]
        for rows in _groups(others, ((asked.routine * len(self._tables.paces) + words) * 8 + modes)[others]):
            first, bits = rows[0], int(modes[rows[0]])
            mode = Mode(bool(bits & 4), bool(bits & 2), bool(bits & 1))
            self._count(rows, int(asked.routine[first]), int(words[first]), mode)

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

    def _count(self, rows: "Whole", routine: int, words: int, mode: Mode) -> None:
        """Answer rows of one routine, with paces of the same words, that override the same figures."""
        form = self._tables.form(routine, words, mode)
        if isinstance(form, Refused):
            self._note("routine", rows, form.reason)
            return
        claims = () if any(mode) else self._tables.claims(routine, words)
        if form is None or claims is None:
            self._count_alone(rows, mode)
            return
        inputs = make_inputs(form, self._given, self._times, rows)
        safe = is_safe(inputs)
        for claim in claims:
            for other in claim.forms:
                safe &= is_safe(inputs.into(other))
        self._count_alone(rows[~safe], mode)
        if safe.any():
            self._keep_within(inputs if safe.all() else inputs.of(safe), claims, routine)

    def _keep_within(self, inputs: "Inputs", claims: "tuple[Judged, ...]", routine: int) -> None:
        """Answer the rows within the bound of steps; the others have a problem, or may have one."""
        within, mode = is_within(inputs), inputs.form.mode
        if inputs.form.caps:
            self._count_alone(inputs.rows[~within], mode)
        else:
            self._note(_first_given(mode), inputs.rows[~within], TOO_MANY_STEPS)
        if within.any():
            self._evaluate(inputs if within.all() else inputs.of(within), claims, routine)

    def _evaluate(self, inputs: "Inputs", claims: "tuple[Judged, ...]", routine: int) -> None:
        rows = inputs.rows
        totals = evaluate(inputs) if self._parts is None else self._parts.evaluate(inputs)
        self._sevens[:, rows] = totals
        verdicts = judge(claims, self._tables.count_claims(routine), totals, inputs)
        self._verdicts.put(rows, np.full(len(rows), verdicts.shape[1]))[:] = verdicts.reshape(1, -1)

    def _count_alone(self, rows: "Whole", mode: Mode) -> None:
        """Answer rows one by one."""
        asked, times = self._asked, self._times[:, :, rows].transpose(2, 0, 1).tolist()
        names = [name for name, is_given in mode._asdict().items() if is_given]
        for row, own in zip(rows.tolist(), times, strict=True):
            given = tuple((name, int(self._given[name][row])) for name in names)
            found = self._alone.estimate(int(asked.routine[row]), int(asked.pace[row]), tuple(map(tuple, own)), given)
            here = np.array([row])
            if isinstance(found, Refused):
                self._note(_first_given(mode), here, found.reason)
                continue
            self._sevens[:, row] = found.seven
            self._verdicts.put(here, np.array([len(found.verdicts)]))[:] = np.array([found.verdicts])
            if self._parts is not None:
                self._parts.put(here, np.array(found.parts, np.int64).T)

    @cached_property
    def _times(self) -> "Whole":
        """The milliseconds of the pace's times, by level, time and row."""
        own: Whole | None = self._asked.times
        return self._tables.times.take(self._asked.pace, axis=2) if own is None else own

    @cached_property
    def _given(self) -> "dict[str, Whole]":
        """The overrides by name and row."""
        return {
            name: figures.values
            for name, figures in zip(OVERRIDES, self._asked.overrides, strict=True)
            if figures is not None
        }

    def _note(self, column: str, rows: "Whole", reason: str) -> None:
        if not len(rows):
            return
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
