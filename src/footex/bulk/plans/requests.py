"""Requests: rows read into the requests of their plans, each different one made once in a batch."""

from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import evolve

from footex.bulk.estimates.asking import KINDS
from footex.bulk.rows.columns import ColumnKind, check_columns, is_list, refuse_columns
from footex.bulk.rows.conditions import CONDITIONS, LEVELS
from footex.bulk.rows.errors import InvalidColumn
from footex.bulk.rows.groups import group_rows, mark
from footex.bulk.rows.values import encode, join_lists, read_entries, reason_of
from footex.errors import FootexError, InvalidValue
from footex.planning.request.availability.availability import Availability
from footex.planning.request.request import Request
from footex.planning.request.times.moments import as_start, as_zone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from footex.bulk.rows.columns import Whole
    from footex.bulk.rows.conditions import Conditions
    from footex.bulk.rows.problems import Problems
    from footex.model.catalog import Catalog
    from footex.model.figures.duration import Duration
    from footex.model.routines.routine import Routine
    from footex.planning.request.commitments.policy import Policy

__all__ = ["Asked", "Common", "Requests"]

_COLUMNS: Final = {
    "routine": ColumnKind.TEXTS,
    "availability": ColumnKind.TEXT,
    "zone": ColumnKind.TEXT,
    "start": ColumnKind.DATE,
    **CONDITIONS,
}
_REFUSED: Final = tuple(name for name in KINDS if name not in _COLUMNS)
"""The columns of an estimate that no plan takes."""
_SEPARATOR: Final = "\x1f"
_HINT: Final = "write ids of the catalogue"
_OWN: Final = ""
"""Stands for the zone that an availability has by itself."""

Read = TypeVar("Read")


class Common(NamedTuple):
    """What all rows have in common, as `plan_week` has it.

    Attributes:
        availability: The free time; `None` if each row has its own.
        start: The first day; `None` if each row has its own.
        policy: Answers to questions that the sources leave open.
        between: The minimum time between two routines on one day.
        shorten: Whether sessions may be shortened.
        steps: The maximum steps of a search; `None` for the usual number.
    """

    availability: Availability | None
    start: "date | None"
    policy: "Policy"
    between: "Duration"
    shorten: bool
    steps: int | None


class Asked(NamedTuple):
    """A request, and the places of the rows of a batch that make it."""

    request: Request
    places: "Whole"


class _Column(NamedTuple, Generic[Read]):
    """For each row the number of its entry, and what was read of each entry that is right."""

    codes: "Whole"
    found: "Mapping[int, Read]"


class Requests:
    """Reads the rows of batches into requests.

    Args:
        schema: The `pyarrow.Schema` of the rows.
        catalog: The routines.
        conditions: The paces and levels.
        common: What all rows have in common.

    Raises:
        InvalidColumn: A column that is missing, has a wrong type, isn't taken by a plan, or is of what is given for
            all rows.
    """

    def __init__(self, schema: Any, catalog: "Catalog", conditions: "Conditions", common: Common) -> None:
        refuse_columns(schema, _REFUSED, "a plan")
        given = {name for name in ("availability", "start") if getattr(common, name) is not None}
        for name in sorted(given | ({"zone"} if "availability" in given else set())):
            if name in schema.names:
                raise InvalidColumn(name, "is there beside what is given for all rows", "give one of the two")
        check_columns(schema, _COLUMNS, [name for name in ("routine", "availability", "start") if name not in given])
        self._lists = is_list(schema.field("routine").type)
        self._routines = catalog.routines
        self._conditions = conditions
        self._common = common

    def read(self, rows: Any, problems: "Problems") -> "Iterator[Asked]":
        """Read the rows of a `pyarrow.RecordBatch` into different requests; what is wrong with the others is noted."""
        common = self._common
        routines = self._read_routines(rows, problems)
        windows = _read(rows, "availability", Availability.read, problems, common.availability)
        zones = _read(rows, "zone", _read_zone, problems, _OWN)
        starts = _read(rows, "start", _read_start, problems, common.start)
        conditions = self._conditions.read(rows, problems)
        codes = (routines.codes, windows.codes, zones.codes, starts.codes, *conditions)
        for (routine, window, zone, start, pace, level), places in group_rows(problems.right, codes):
            own, place = windows.found[window], zones.found[zone]
            try:
                request = Request(
                    commitments=routines.found[routine],
                    availability=own if place == _OWN else evolve(own, zone=place),
                    start=starts.found[start],
                    pace=self._conditions.paces[pace],
                    level=LEVELS[level],
                    policy=common.policy,
                    between=common.between,
                    shorten=common.shorten,
                    steps=common.steps,
                )
            except FootexError as error:
                problems.note("routine", mark(places, rows.num_rows), reason_of(error), self.show_routines(rows))
            else:
                yield Asked(request, places)

    def show_routines(self, rows: Any) -> Any:
        """The column of routines as problems show it: a list as text."""
        column = rows.column("routine")
        return join_lists(column, ", ") if self._lists else column

    def _read_routines(self, rows: Any, problems: "Problems") -> "_Column[tuple[Routine, ...]]":
        if not self._lists:
            return _read(rows, "routine", self._find_one, problems, None)
        column = rows.column("routine")
        # Each list as a text that begins with its length, lest an id with the separator be taken for two.
        separator = pa.scalar(_SEPARATOR, pa.large_string())
        lengths = pc.list_value_length(column).cast(pa.large_string())
        texts = pc.binary_join_element_wise(lengths, join_lists(column, _SEPARATOR), separator)
        entries = encode(texts)
        return _Column(
            entries.codes, read_entries(entries, self._find_all, "routine", problems, self.show_routines(rows))
        )

    def _find_one(self, name: str) -> "tuple[Routine, ...]":
        if name not in self._routines:
            raise InvalidValue("week.routine", name, "is no routine of the catalogue", _HINT)
        return (self._routines[name],)

    def _find_all(self, text: str) -> "tuple[Routine, ...]":
        length, *names = text.split(_SEPARATOR)
        if length == "0":
            raise InvalidValue("week.routine", [], "is empty", _HINT)
        if len(names) != int(length) or not all(name in self._routines for name in names):
            raise InvalidValue("week.routine", names, "holds what is no routine of the catalogue", _HINT)
        return tuple(self._routines[name] for name in names)


def _read(
    rows: Any, name: str, read: "Callable[[Any], Read]", problems: "Problems", usual: Read | None
) -> _Column[Read]:
    """Read a column; one that isn't there has a single entry, the usual one."""
    if name not in rows.schema.names:
        return _Column(np.zeros(rows.num_rows, np.int64), {} if usual is None else {0: usual})
    column = rows.column(name)
    entries = encode(column)
    return _Column(entries.codes, read_entries(entries, read, name, problems, column))


def _read_zone(text: str) -> str:
    return as_zone(text, "week.zone").key


def _read_start(value: "date | str") -> "date":
    return as_start(value, "week.start")
