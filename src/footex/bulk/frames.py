"""A function for many people on the data frames of Dask."""

from collections.abc import Callable
from functools import partial
from typing import Any, cast

from footex.bulk.rows.absence import require_arrow
from footex.errors import InvalidValue, MissingExtra

__all__ = ["on_frame"]


def on_frame(frame: Any, function: Callable[..., Any]) -> Any:
    """Put a data frame of Dask through a function for many people, partition by partition, when it is computed.

    Args:
        frame: A `dask.dataframe.DataFrame`.
        function: What answers rows, such as `footex.bulk.estimate`, its options given by `functools.partial`.

    Returns:
        A `dask.dataframe.DataFrame` of the answers, in the types of Arrow, with the index of the rows. Its column `row`
        counts within each partition.

    Raises:
        MissingExtra: The extra `dask` isn't installed.
        InvalidValue: Not a data frame of Dask.
        InvalidColumn: What the function says of the columns.

    Example:
        >>> import dask.dataframe, pandas
        >>> people = pandas.DataFrame({"routine": ["simple-foot-exercises", "none"]})
        >>> answered = on_frame(dask.dataframe.from_pandas(people, npartitions=1), footex.bulk.estimate)
        >>> answered.compute()["problem"].isna().tolist()
        [True, False]
    """
    require_arrow()
    try:
        from dask.dataframe import DataFrame
    except ModuleNotFoundError as error:
        raise MissingExtra("dask", str(error.name)) from None
    if not isinstance(frame, DataFrame):
        raise InvalidValue("on_frame.frame", frame, "is no data frame of Dask", "give one of dask.dataframe")
    answer, asked = partial(_answer, function=function), cast("Any", frame)
    return asked.map_partitions(answer, meta=answer(asked._meta))


def _answer(frame: Any, function: Callable[..., Any]) -> Any:
    """What a function answers to a data frame of pandas, which may have no row."""
    import pandas as pd
    import pyarrow as pa

    rows = pa.Table.from_pandas(frame, preserve_index=False)
    return function(rows).read_all().to_pandas(types_mapper=pd.ArrowDtype).set_axis(frame.index)
