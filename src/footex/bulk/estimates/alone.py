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
_LEVELS: Final = range(0, 3 * len(UNITS), len(UNITS))


class Alone:
    """Estimates of single rows.

    Args:
        tables: Those of the routines and paces.
    """

    def __init__(self, tables: "Tables") -> None:
        self._tables = tables
        self.estimate = lru_cache(maxsize=_KEPT)(self._estimate)

    def _estimate(
        self, routine: int, pace: int, times: tuple[int, ...], overrides: tuple[int | None, ...]
    ) -> "Found | Refused":
        """Estimate a routine at the times of a row: all low ones, then the typical and the high ones."""
        figures: dict[str, Any] = {}
        for unit, low, typical, high in zip(UNITS, *(times[at : at + len(UNITS)] for at in _LEVELS), strict=True):
            figures[unit] = Duration.from_milliseconds(low, high, typical)
        changed = evolve(self._tables.paces[pace], id="row-1", **figures)
        sets, repetitions, rest = overrides
        try:
            made = override(
                self._tables.routines[routine],
                sets=sets,
                repetitions=repetitions,
                rest=None if rest is None else Duration.from_milliseconds(rest),
            )
        except BoundExceeded as error:
            return Refused(reason_of(error))
        return self._tables.estimate(made, changed)
