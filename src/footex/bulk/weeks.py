"""Plans of many rows: a week for each."""

from typing import TYPE_CHECKING

from footex.bulk.rows.absence import require_arrow
from footex.content.bundled import bundled
from footex.errors import InvalidValue
from footex.model.catalog import Catalog
from footex.model.fields import as_instance, as_whole
from footex.model.figures.converters import as_exact_duration
from footex.planning.request.availability.availability import as_availability
from footex.planning.request.request import as_policy
from footex.planning.request.times.moments import as_start
from footex.timing.paces.bundled import PACES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, timedelta

    import pyarrow as pa

    from footex.bulk.rows.given import Rows
    from footex.model.figures.duration import Duration
    from footex.planning.request.availability.availability import Availability
    from footex.planning.request.commitments.policy import Policy
    from footex.timing.paces.pace import Pace

__all__ = ["week"]


def week(
    rows: "Rows",
    *,
    catalog: Catalog | None = None,
    paces: "Iterable[Pace] | Pace" = PACES,
    availability: "Availability | str | None" = None,
    start: "date | str | None" = None,
    policy: "Policy | None" = None,
    between: "Duration | timedelta | str" = "0 s",
    shorten: bool = False,
    steps: int | None = None,
) -> "pa.RecordBatchReader":
    """Plan a week for each row, as `footex.plan_week` does.

    Rows that ask for the same are planned once: a plan depends on what is asked, not on who asks. Its sessions have the
    same ids for all of them, so that a person and the id of a session name one session of one person.

    Columns of the rows, in any order; others are left out:

    - `routine`: its id, as text, or a list of ids.
    - `availability`: the free time, as text such as "mon-fri 07:00-07:30"; unless it is given for all.
    - `zone`: the IANA name of the zone of that, as text; UTC where there is none.
    - `start`: the first day, as a date or text; unless it is given for all.
    - `pace`: the id of one of the paces, as text; the first of them where there is none.
    - `level`: which figure of every time has to fit, as text; `typical` where there is none.
    - `person`: anything, which comes back.

    Args:
        rows: Rows: anything with `__arrow_c_stream__` (a table of pyarrow, a data frame of polars or pandas), or record
            batches one after the other.
        catalog: The routines; the bundled ones unless given.
        paces: The paces that rows may name; the first is that of rows without one.
        availability: The free time of all rows, with all that an `Availability` may have.
        start: The first day of all rows.
        policy: Answers to questions that the sources leave open, as in `footex.plan_week`.
        between: The minimum time between two routines on one day.
        shorten: Whether sessions may be fitted to less time if no plan exists in full.
        steps: The maximum steps of each search; as in `footex.plan_week` unless given.

    Returns:
        A `pyarrow.RecordBatchReader` with a row for each row, made when it is asked for; 4,096 plans are kept for the
        rows to come. Its columns are `row`, the number of the row from 0; `person` and `routine` as they came;
        `sessions`, each with its `id`, `routine`, `start` and `end` by the wall clock with the offset, and its `time`
        in whole minutes; `optimal`, whether the plan is proved best; `score`, how far it is from the preferences;
        `assumed`, what it assumes, in words; and `problem`, which is null where the row has a plan. Where it has none,
        all results are null, and the problem holds the rules that contradict each other.

    Raises:
        MissingExtra: The extra `arrow` isn't installed.
        InvalidColumn: A column that is missing, has a wrong type, is there beside what is given for all, or that a plan
            doesn't take (`sets`, `repetitions`, `rest`, the times of a pace); or a batch with other columns than the
            first, when it is read.
        InvalidValue: Not rows, or an invalid argument.

    Example:
        >>> import pyarrow
        >>> free = ["mon-fri 07:00-07:30", "daily 18:00-19:00", "mon 07:00-07:10"]
        >>> people = pyarrow.table({"routine": ["steady-three"] * 3, "availability": free})
        >>> planned = week(people, start="2026-11-23").read_all()
        >>> [sessions and len(sessions) for sessions in planned.column("sessions").to_pylist()]
        [3, 3, None]
        >>> planned.column("problem")[2].as_py()["column"]
        'availability'
    """
    require_arrow()
    # They need the extra.
    from footex.bulk.plans.planner import Planner
    from footex.bulk.plans.requests import Common
    from footex.bulk.rows.conditions import Conditions
    from footex.bulk.rows.streams import make_reader, open_stream

    if not isinstance(shorten, bool):
        raise InvalidValue("week.shorten", shorten, "is not true or false", "write True or False")
    known = bundled() if catalog is None else as_instance(catalog, Catalog, "week.catalog")
    common = Common(
        availability=None if availability is None else as_availability(availability, "week.availability"),
        start=None if start is None else as_start(start, "week.start"),
        policy=as_policy(policy),
        between=as_exact_duration(between, "week.between", zero=True),
        shorten=shorten,
        steps=None if steps is None else as_whole(steps, "week.steps", least=1),
    )
    stream = open_stream(rows, ("routine", "availability", "start"))
    planner = Planner(stream.schema, known, Conditions(paces, "week.paces"), common)
    return make_reader(planner.schema, map(planner.plan, stream.batches))
