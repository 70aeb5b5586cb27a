"""Fits of many rows: each to its own budget."""

from typing import TYPE_CHECKING

from footex.bulk.rows.absence import require_arrow
from footex.content.bundled import bundled
from footex.errors import InvalidValue
from footex.model.catalog import Catalog
from footex.model.fields import as_instance, as_slugs
from footex.planning.fit.problem import read_weights
from footex.timing.paces.bundled import PACES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pyarrow as pa

    from footex.bulk.rows.given import Rows
    from footex.timing.paces.pace import Pace

__all__ = ["fit"]


def fit(
    rows: "Rows",
    *,
    catalog: Catalog | None = None,
    paces: "Iterable[Pace] | Pace" = PACES,
    keep: "Iterable[str] | str" = (),
    weights: "Mapping[str, int] | Iterable[tuple[str, int]]" = (),
    below_source: bool = True,
) -> "pa.RecordBatchReader":
    """Fit the routine of each row to its budget, as `footex.fit_to_budget` does.

    A fit is the best one for all budgets from its own time on, up to the one that it was found for: rows with different
    budgets have few different fits, and each is found once.

    Columns of the rows, in any order; others are left out:

    - `routine`: its id, as text.
    - `budget`: the time available, as a duration or a whole number of milliseconds.
    - `pace`: the id of one of the paces, as text; the first of them where there is none.
    - `level`: which figure of every time has to be within the budget, as text; `typical` where there is none.
    - `person`: anything, which comes back.

    Args:
        rows: Rows: anything with `__arrow_c_stream__` (a table of pyarrow, a data frame of polars or pandas), or record
            batches one after the other.
        catalog: The routines; the bundled ones unless given.
        paces: The paces that rows may name; the first is that of rows without one.
        keep: As in `footex.fit_to_budget`; a row whose routine lacks one of these exercises has a problem.
        weights: As in `footex.fit_to_budget`; the same holds.
        below_source: As in `footex.fit_to_budget`.

    Returns:
        A `pyarrow.RecordBatchReader` with a row for each row, made when it is asked for. Its columns are `row`, the
        number of the row from 0; `person` and `routine` as they came; `budget`; `time`, which the fitted routine takes
        at the level of the row, and `time_left`; `low`, `typical` and `high`, its total; `kept`, the number of
        exercises and circuits that stay; `changes`, one for each of them, whose `doses` are those of its exercises, one
        line each, and whose `rounds` are those of a circuit; `document`, the fitted routine, which `footex.loads`
        reads; and `problem`, which is null where the row is right. Where it isn't, all results are null.

        The document is that of the fit to the least budget with the same fit, which is nearly always its own time;
        its evidence names that budget. So all rows with one fit share one document.

    Raises:
        MissingExtra: The extra `arrow` isn't installed.
        InvalidColumn: A column that is missing, has a wrong type, or that a fit doesn't take (`sets`, `repetitions`,
            `rest`, the times of a pace); or a batch with other columns than the first, when it is read.
        InvalidValue: Not rows, or an invalid argument.
        BoundExceeded: A weight above 1,000.

    Example:
        >>> import pyarrow
        >>> minutes = pyarrow.array([600_000, 240_000, 10_000], pyarrow.duration("ms"))
        >>> people = pyarrow.table({"routine": ["simple-foot-exercises"] * 3, "budget": minutes})
        >>> fitted = fit(people).read_all()
        >>> fitted.column("time_left").to_pylist()
        [datetime.timedelta(seconds=25), datetime.timedelta(seconds=20), None]
        >>> fitted.column("problem")[2].as_py()["reason"]
        'is below the minimum needed, 20 s'
    """
    require_arrow()
    # They need the extra.
    from footex.bulk.fits.fitter import Fitter, Terms
    from footex.bulk.rows.conditions import Conditions
    from footex.bulk.rows.streams import make_reader, open_stream

    if not isinstance(below_source, bool):
        raise InvalidValue("fit.below_source", below_source, "is not true or false", "write True or False")
    known = bundled() if catalog is None else as_instance(catalog, Catalog, "fit.catalog")
    terms = Terms(as_slugs(keep, "fit.keep"), read_weights(weights, "fit.weights"), below_source)
    stream = open_stream(rows, ("routine", "budget"))
    fitter = Fitter(stream.schema, known, Conditions(paces, "fit.paces"), terms)
    return make_reader(fitter.schema, map(fitter.fit, stream.batches))
