"""Rows come from whatever gives record batches, and are read no sooner than asked for."""

import pytest

from footex.errors import InvalidValue

pa = pytest.importorskip("pyarrow")

from footex.bulk.rows.errors import InvalidColumn  # noqa: E402
from footex.bulk.rows.streams import MOST_ROWS, make_reader, open_stream  # noqa: E402

TWO = pa.RecordBatch.from_pydict({"routine": ["legs", "arms"]})
ONE = pa.RecordBatch.from_pydict({"routine": ["back"]})


class Lent:
    """Something that has nothing but Arrow's interface, as DuckDB's relations have."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return pa.Table.from_batches([TWO, ONE]).__arrow_c_stream__(requested_schema)


def _texts(rows):
    return [(batch.first, batch.rows.column("routine").to_pylist()) for batch in open_stream(rows).batches]


@pytest.mark.parametrize(
    "rows",
    [
        [TWO, ONE],
        iter([TWO, ONE]),
        pa.Table.from_batches([TWO, ONE]),
        pa.RecordBatchReader.from_batches(TWO.schema, [TWO, ONE]),
        Lent(),
    ],
    ids=["list", "iterator", "table", "reader", "interface"],
)
def test_batches_come_in_order_with_the_number_of_their_first_row(rows):
    assert _texts(rows) == [(0, ["legs", "arms"]), (2, ["back"])]


def test_a_batch_alone_is_rows_too():
    assert _texts(ONE) == [(0, ["back"])]


def test_data_frames_go_in_as_they_are():
    polars, pandas = pytest.importorskip("polars"), pytest.importorskip("pandas")
    assert _texts(polars.DataFrame({"routine": ["legs"]})) == [(0, ["legs"])]
    assert _texts(pandas.DataFrame({"routine": ["legs"]})) == [(0, ["legs"])]


def test_a_large_batch_comes_in_several():
    many = pa.RecordBatch.from_pydict({"routine": ["legs"] * (MOST_ROWS + 1)})
    assert [(batch.first, batch.rows.num_rows) for batch in open_stream([many, ONE]).batches] == [
        (0, MOST_ROWS), (MOST_ROWS, 1), (MOST_ROWS + 1, 1),
    ]  # fmt: skip


def test_a_batch_without_rows_is_one_batch():
    assert [batch.rows.num_rows for batch in open_stream([TWO.slice(0, 0), ONE]).batches] == [0, 1]


def test_an_iterator_without_a_batch_has_the_columns_that_are_required():
    stream = open_stream(iter([]), ("routine", "budget"))
    assert (stream.schema.names, list(stream.batches)) == (["routine", "budget"], [])


def test_no_more_is_read_than_asked_for():
    def endless():
        while True:
            yield ONE

    batches = open_stream(endless()).batches
    assert [next(batches).first, next(batches).first] == [0, 1]


def test_a_reader_makes_batches_when_they_are_asked_for():
    made = []
    reader = make_reader(TWO.schema, (made.append(one) or one for one in (TWO, ONE)))
    assert made == []
    assert reader.read_next_batch().equals(TWO)
    assert len(made) == 1


@pytest.mark.parametrize("rows", [None, 5], ids=["none", "number"])
def test_what_gives_no_rows_is_refused(rows):
    with pytest.raises(InvalidValue) as caught:
        open_stream(rows)
    assert (caught.value.field, caught.value.problem) == ("rows", "are no rows")


def test_what_is_no_batch_is_refused_by_its_place():
    with pytest.raises(InvalidValue) as caught:
        list(open_stream([ONE, {"routine": ["legs"]}]).batches)
    assert (caught.value.field, caught.value.problem) == ("rows[1]", "is no record batch")


def test_two_columns_of_one_name_are_refused():
    with pytest.raises(InvalidColumn) as caught:
        open_stream(pa.RecordBatch.from_arrays([pa.array([1]), pa.array([2])], names=["sets", "sets"]))
    assert str(caught.value) == "column 'sets' is there twice; give each column a name of its own"


@pytest.mark.parametrize(
    ("later", "message"),
    [
        ({"routine": [1]}, "column 'routine' is 'routine', int64, in a later batch, after string"),
        ({"routines": ["legs"]}, "column 'routine' is 'routines', string, in a later batch, after string"),
        ({"routine": ["legs"], "sets": [1]}, "column 'sets' isn't in every batch"),
    ],
)
def test_columns_that_change_end_the_stream(later, message):
    batches = open_stream([ONE, pa.RecordBatch.from_pydict(later)]).batches
    assert next(batches).rows.equals(ONE)
    with pytest.raises(InvalidColumn) as caught:
        next(batches)
    assert str(caught.value) == f"{message}; give all batches the same columns"


def test_a_column_that_goes_missing_is_named():
    both = pa.RecordBatch.from_pydict({"routine": ["legs"], "sets": [1]})
    with pytest.raises(InvalidColumn) as caught:
        list(open_stream([both, ONE]).batches)
    assert caught.value.column == "sets"


def test_notes_on_a_schema_make_no_other_schema():
    noted = ONE.replace_schema_metadata({"by": "pandas"})
    assert len(list(open_stream([noted, ONE]).batches)) == 2
