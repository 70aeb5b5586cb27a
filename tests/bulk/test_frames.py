"""The functions for many people are called as other engines call them."""

from collections.abc import Iterator
from functools import partial

import pytest

from footex.bulk import estimate, on_frame
from footex.errors import InvalidValue, MissingExtra

pa = pytest.importorskip("pyarrow")
pd = pytest.importorskip("pandas")
dask = pytest.importorskip("dask.dataframe")

from answering import answer  # noqa: E402

PEOPLE = pd.DataFrame(
    {"person": ["anna", "bert", "cleo"], "routine": ["legs", "legs", "arms"], "budget": [60_000, 0, 3]},
    index=[10, 20, 30],
)


def test_a_frame_of_dask_has_an_answer_for_each_row_at_its_index() -> None:
    frame = on_frame(dask.from_pandas(PEOPLE, npartitions=2), partial(answer, factor=3))
    assert list(frame.columns) == ["row", "person", "routine", "time", "problem"]
    found = frame.compute(scheduler="synchronous")
    assert found.index.tolist() == [10, 20, 30]
    assert found["person"].tolist() == ["anna", "bert", "cleo"]
    assert [None if pd.isna(time) else time.total_seconds() for time in found["time"]] == [180.0, None, 0.009]
    assert found["problem"].isna().tolist() == [True, False, True]
    assert found.dtypes.equals(frame.dtypes)


def test_something_else_than_a_frame_of_dask_is_refused() -> None:
    with pytest.raises(InvalidValue, match=r"on_frame\.frame"):
        on_frame(PEOPLE, answer)


def test_without_dask_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "dask.dataframe", None)
    with pytest.raises(MissingExtra, match=r"footex\[dask\]"):
        on_frame(PEOPLE, answer)


def test_spark_gives_an_iterator_of_batches_and_takes_one() -> None:
    """As `DataFrame.mapInArrow` does: it refuses a result that isn't an iterator, and batches of another class."""
    batches = pa.Table.from_pandas(PEOPLE, preserve_index=False).to_batches(max_chunksize=2)
    found = answer(iter(batches))
    assert isinstance(found, Iterator)
    given = list(found)
    assert {type(batch) for batch in given} == {pa.RecordBatch}
    assert [batch.column("row").to_pylist() for batch in given] == [[0, 1], [2]]


def test_spark_may_give_an_estimate_no_batch_at_all() -> None:
    """As it does for a partition without a row."""
    assert list(estimate(iter(()))) == []


def test_spark_knows_the_columns_of_an_estimate_beforehand() -> None:
    people = pa.table({"person": ["anna"], "routine": ["simple-foot-exercises"]})
    (found,) = estimate(iter(people.to_batches()))
    assert found.schema == estimate(people.schema.empty_table()).schema


def test_ray_gives_a_table_and_takes_one() -> None:
    """As `Dataset.map_batches` does with `batch_format="pyarrow"`."""
    found = answer(pa.Table.from_pandas(PEOPLE, preserve_index=False)).read_all()
    assert isinstance(found, pa.Table)
    assert found["row"].to_pylist() == [0, 1, 2]
