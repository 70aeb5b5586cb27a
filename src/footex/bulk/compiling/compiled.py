"""A compiled catalogue: routines and paces made ready for batches."""

from functools import cached_property
from typing import TYPE_CHECKING, Any

from footex.bulk.rows.absence import require_arrow
from footex.errors import InvalidValue
from footex.model.catalog import Catalog
from footex.model.fields import as_instance, as_instances
from footex.timing.paces.bundled import PACES
from footex.timing.paces.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.bulk.compiling.tables import Tables
    from footex.model.routines.routine import Routine

__all__ = ["Compiled", "compile_catalog"]


class Compiled:
    """Routines at paces, made ready for many batches; `compile_catalog` makes one.

    Small where it is sent to another process, which compiles again what it needs.

    Attributes:
        routines: In the order of the catalogue.
        paces: In the order given; the first is that of rows without one.

    Example:
        >>> import footex
        >>> footex.bulk.compile_catalog(footex.bundled(), [footex.timing.STEADY, footex.timing.BRISK])
        <Compiled: ... routines at steady-1, brisk-1>
    """

    def __init__(self, routines: "tuple[Routine, ...]", paces: tuple[Pace, ...]) -> None:
        self.routines: tuple[Routine, ...] = routines
        self.paces: tuple[Pace, ...] = paces

    @cached_property
    def tables(self) -> "Tables":
        """What batches look up, made when it is first needed."""
        from footex.bulk.compiling.tables import Tables

        return Tables(self.routines, self.paces)

    def __reduce__(self) -> tuple[Any, ...]:
        return Compiled, (self.routines, self.paces)

    def __repr__(self) -> str:
        count = len(self.routines)
        return f"<Compiled: {count} routine{'' if count == 1 else 's'} at {', '.join(pace.id for pace in self.paces)}>"


def compile_catalog(catalog: Catalog, paces: "Iterable[Pace] | Pace" = PACES) -> Compiled:
    """Make the routines of a catalogue ready for many batches.

    Args:
        catalog: Whose routines rows name by their ids.
        paces: The paces that rows name by theirs; the first is that of rows without one.

    Raises:
        InvalidValue: Not a catalogue, not paces, none of them, or two with one id.
        MissingExtra: The extra `arrow` isn't installed.

    Example:
        >>> import footex, pyarrow
        >>> compiled = footex.bulk.compile_catalog(footex.bundled(), footex.timing.BRISK)
        >>> rows = pyarrow.table({"routine": ["simple-foot-exercises"]})
        >>> footex.bulk.estimate(rows, catalog=compiled).read_all()["time"][0].as_py()
        datetime.timedelta(seconds=581)
    """
    require_arrow()
    as_instance(catalog, Catalog, "compile_catalog.catalog")
    given = as_instances(paces, Pace, "compile_catalog.paces")
    if not given:
        raise InvalidValue("compile_catalog.paces", [], "is empty", "give at least one pace")
    ids = [pace.id for pace in given]
    if len(set(ids)) < len(ids):
        raise InvalidValue("compile_catalog.paces", ids, "hold one id twice", "give each pace an id of its own")
    return Compiled(tuple(catalog.routines.values()), given)
