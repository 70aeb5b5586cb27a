"""Estimating many people at once: rows of routines, paces and overrides in, rows of times out."""

from typing import TYPE_CHECKING

from footex.bulk.compiling.compiled import Compiled, compile_catalog
from footex.bulk.rows.absence import require_arrow
from footex.errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyarrow as pa

    from footex.bulk.rows.given import Rows
    from footex.model.catalog import Catalog
    from footex.timing.paces.pace import Pace

__all__ = ["estimate"]


def estimate(
    rows: "Rows",
    *,
    catalog: "Catalog | Compiled | None" = None,
    paces: "Iterable[Pace] | Pace | None" = None,
    parts: bool = False,
) -> "pa.RecordBatchReader":
    """Estimate the routines of many rows, each equal to `footex.estimate` to the millisecond.

    A row names its routine in the column `routine`. It may say a `level`, a `pace` by its id, times of its own in place
    of the pace's (`repetition_low`, `repetition_typical` and so on), and other `sets`, `repetitions` and `rest` as
    `override` gives a routine; what is null is as in the pace and the routine. Times are durations of any unit, or
    whole milliseconds. A column `person` of any type is passed on.

    What is wrong with a row stands in its column `problem`, and its results are null; the other rows go on.

    Args:
        rows: A table, a reader, a data frame with `__arrow_c_stream__`, or record batches one after the other.
        catalog: Whose routines rows name, or a compiled one; by default the bundled one.
        paces: The paces that rows name, by default the bundled ones; the first is that of rows without one.
        parts: Whether to say the parts of each estimate too.

    Returns:
        A reader, which estimates a batch when it is asked for. There is one for each batch of rows, with one row for
        each of its rows, in order; a batch of more than 65,536 rows comes in several.

    Raises:
        InvalidValue: No rows, not a catalogue, not paces, or paces beside a compiled catalogue.
        InvalidColumn: A column that is missing or of a wrong type.
        MissingExtra: The extra `arrow` isn't installed.

    Example:
        >>> import footex, pyarrow
        >>> rows = pyarrow.table({"routine": ["simple-foot-exercises", "toe-yoga"], "pace": ["brisk-1", "brisk-1"]})
        >>> found = footex.bulk.estimate(rows).read_all()
        >>> found["time"][0].as_py()
        datetime.timedelta(seconds=581)
        >>> found["problem"][1].as_py()
        {'column': 'routine', 'value': 'toe-yoga', 'reason': 'is no routine of the catalogue'}
    """
    require_arrow()
    from footex.bulk.estimates.estimator import Estimator
    from footex.bulk.rows.streams import make_reader, open_stream

    compiled = as_compiled(catalog, paces)
    if not isinstance(parts, bool):
        raise InvalidValue("estimate.parts", parts, "is not true or false", "write True or False")
    stream = open_stream(rows)
    estimator = Estimator(compiled.tables, stream.schema, parts=parts)
    return make_reader(estimator.schema, map(estimator.estimate, stream.batches))


def as_compiled(catalog: "Catalog | Compiled | None", paces: "Iterable[Pace] | Pace | None") -> Compiled:
    """Compile a catalogue at paces, unless it is compiled."""
    if isinstance(catalog, Compiled):
        if paces is not None:
            hint = "give them to compile_catalog"
            raise InvalidValue("paces", paces, "are beside a catalogue that is compiled at others", hint)
        return catalog
    # Only where no catalogue is given is the bundled one read.
    from footex.content.bundled import bundled
    from footex.timing.paces.bundled import PACES

    return compile_catalog(bundled() if catalog is None else catalog, PACES if paces is None else paces)
