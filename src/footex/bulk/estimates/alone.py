"""Alone: the estimate of one row as an object, where no form holds: counted once for each different row."""

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from footex.bulk.compiling.refusing import reason_of
from footex.bulk.compiling.tables import Refused
from footex.bulk.overriding import override
from footex.errors import BoundExceeded
from footex.model.figures.duration import Duration
from footex.timing.counts.units import UNITS

if TYPE_CHECKING:
    from footex.bulk.compiling.tables import Found, Tables

__all__ = ["Alone"]

_KEPT: Final = 4096


class Alone:
    """Estimates of single rows.

    Args:
        tables: Those of the routines and paces.
    """

    def __init__(self, tables: "Tables") -> None:
        self._tables = tables
        self._kept = lru_cache(maxsize=_KEPT)(self._estimate)

    def estimate(
        self, routine: int, pace: int, times: tuple[tuple[int, ...], ...], overrides: tuple[tuple[str, int], ...]
    ) -> "Found | Refused":
        """Estimate a routine for a row.

        Args:
            routine: Its index.
            pace: That of the row's pace, for its words.
            times: The milliseconds of the pace's times, by level.
            overrides: The figures that the row overrides, by name.
        """
        return self._kept(routine, pace, times, overrides)

    def _estimate(
        self, routine: int, pace: int, times: tuple[tuple[int, ...], ...], overrides: tuple[tuple[str, int], ...]
    ) -> "Found | Refused":
        figures: dict[str, Any] = {
            unit: Duration.from_milliseconds(low, high, typical)
            for unit, low, typical, high in zip(UNITS, *times, strict=True)
        }
        changed = evolve(self._tables.paces[pace], id="row-1", **figures)
        given: dict[str, Any] = dict(overrides)
        if "rest" in given:
            given["rest"] = Duration.from_milliseconds(given["rest"])
        try:
            made = override(self._tables.routines[routine], **given)
        except BoundExceeded as error:
            return Refused(reason_of(error))
        return self._tables.estimate(made, changed)
