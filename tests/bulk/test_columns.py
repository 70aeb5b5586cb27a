"""Columns are read into whole numbers; what can't be is a problem of its row, or of the column's type."""

import pytest

pa = pytest.importorskip("pyarrow")
np = pytest.importorskip("numpy")

from footex.bulk.rows.columns import ColumnKind, check_columns, read_figures, read_ids  # noqa: E402
from footex.bulk.rows.errors import InvalidColumn  # noqa: E402
from footex.bulk.rows.problems import Problems  # noqa: E402

IDS = {"legs": 0, "arms": 1}
LETTERS = ["arms", None, "legs", "wings"]


def _ids(column):
    problems = Problems(len(column))
    found = read_ids(pa.RecordBatch.from_arrays([column], ["routine"]), "routine", IDS, problems, "is unknown")
    reasons = [problem and (problem["value"], problem["reason"]) for problem in problems.to_array().to_pylist()]
    return found.tolist(), reasons


def _figures(column, kind, **bounds):
    problems = Problems(len(column))
    found = read_figures(pa.RecordBatch.from_arrays([column], ["sets"]), "sets", kind, problems, **bounds)
    reasons = [problem and (problem["value"], problem["reason"]) for problem in problems.to_array().to_pylist()]
    return found.given.tolist(), np.where(found.given, found.values, 0).tolist(), reasons


@pytest.mark.parametrize(
    "column",
    [
        pa.array(LETTERS),
        pa.array(LETTERS, pa.large_string()),
        pa.array(LETTERS, pa.string_view()),
        pa.array(LETTERS).dictionary_encode(),
        pa.DictionaryArray.from_arrays(pa.array([0, 1, 2, 3], pa.int8()), pa.array(LETTERS)),
        pa.DictionaryArray.from_arrays(pa.array([0, None, 1, 2], pa.int8()), pa.array(["arms", "legs", "wings"])),
    ],
    ids=["text", "large", "view", "dictionary", "null-in-dictionary", "null-in-indices"],
)
def test_ids_are_looked_up_in_text_of_any_type(column):
    assert _ids(column) == ([1, 0, 0, 0], [None, (None, "is null"), None, ("wings", "is unknown")])


def test_a_null_may_stand_for_a_default():
    problems = Problems(2)
    batch = pa.RecordBatch.from_pydict({"routine": [None, "legs"]})
    assert read_ids(batch, "routine", IDS, problems, "is unknown", default=1).tolist() == [1, 0]
    assert not problems.any


def test_a_slice_of_a_column_is_read_as_it_stands():
    assert _ids(pa.array(["wings", *LETTERS]).slice(1, 1)) == ([1], [None])
    assert _figures(pa.array([0, 3, None]).slice(1), ColumnKind.COUNT) == ([True, False], [3, 0], [None, None])


def test_a_column_of_nothing_but_nulls_has_no_type_and_no_ids():
    assert _ids(pa.nulls(1)) == ([0], [(None, "is null")])


def test_an_unknown_id_is_shown_in_part():
    assert _ids(pa.array(["x" * 100]))[1] == [("x" * 57 + "...", "is unknown")]


@pytest.mark.parametrize("kind", [pa.int8(), pa.uint16(), pa.int64(), pa.uint64(), pa.float32(), pa.float64()], ids=str)
def test_counts_are_whole_numbers_of_any_type(kind):
    assert _figures(pa.array([3, None, 12], kind), ColumnKind.COUNT) == ([True, False, True], [3, 0, 12], [None] * 3)


@pytest.mark.parametrize(
    ("column", "problem"),
    [
        (pa.array([0]), ("0", "is below 1")),
        (pa.array([-3]), ("-3", "is below 1")),
        (pa.array([10_001]), ("10001", "is past the bound of 10,000")),
        (pa.array([2**64 - 1], pa.uint64()), (str(2**64 - 1), "is past the bound of 10,000")),
        (pa.array([2.5]), ("2.5", "is not a whole number")),
        (pa.array([float("nan")]), ("nan", "is not a whole number")),
        (pa.array([float("inf")]), ("inf", "is past the bound of 10,000")),
        (pa.array([-1e300]), ("-1e+300", "is below 1")),
    ],
)
def test_a_figure_that_is_no_count_is_a_problem_of_its_row(column, problem):
    assert _figures(column, ColumnKind.COUNT) == ([False], [0], [problem])


@pytest.mark.parametrize(
    ("column", "milliseconds"),
    [
        (pa.array([90_000]), 90_000),
        (pa.array([90_000.0]), 90_000),
        (pa.array([90], pa.duration("s")), 90_000),
        (pa.array([90_000], pa.duration("ms")), 90_000),
        (pa.array([90_000_000], pa.duration("us")), 90_000),
        (pa.array([90_000_000_000], pa.duration("ns")), 90_000),
    ],
)
def test_a_time_is_a_duration_of_any_unit_or_milliseconds(column, milliseconds):
    assert _figures(column, ColumnKind.TIME) == ([True], [milliseconds], [None])


@pytest.mark.parametrize(
    ("column", "problem"),
    [
        (pa.array([1_500], pa.duration("us")), ("1500 us", "is not a whole number of milliseconds")),
        (pa.array([86_401], pa.duration("s")), ("86401 s", "is past the bound of 86,400,000 ms")),
        (pa.array([2**63 - 1], pa.duration("s")), (f"{2**63 - 1} s", "is past the bound of 86,400,000 ms")),
        (pa.array([-1], pa.duration("s")), ("-1 s", "is below 1 ms")),
        (pa.array([0]), ("0", "is below 1 ms")),
    ],
)
def test_a_figure_that_is_no_time_is_a_problem_of_its_row(column, problem):
    assert _figures(column, ColumnKind.TIME) == ([False], [0], [problem])


def test_bounds_can_be_others():
    assert _figures(pa.array([0, 5, 6]), ColumnKind.TIME, least=0, most=5) == (
        [True, True, False], [0, 5, 0], [None, None, ("6", "is past the bound of 5 ms")],
    )  # fmt: skip


def test_a_column_that_is_not_there_or_all_null_gives_no_figures():
    batch = pa.RecordBatch.from_pydict({"sets": pa.nulls(2)})
    assert read_figures(batch, "rest", ColumnKind.TIME, Problems(2)) is None
    assert _figures(batch.column("sets"), ColumnKind.COUNT) == ([False, False], [0, 0], [None, None])


KINDS = {"routine": ColumnKind.TEXT, "sets": ColumnKind.COUNT, "rest": ColumnKind.TIME}


def test_columns_of_the_right_types_pass_and_others_may_stand_beside():
    check_columns(pa.schema({"routine": pa.string(), "rest": pa.duration("s"), "note": pa.binary()}), KINDS)


@pytest.mark.parametrize(
    ("schema", "message"),
    [
        ({"sets": pa.int8()}, "column 'routine' is missing; give a column of text"),
        ({"routine": pa.int8()}, "column 'routine' is of type int8; give a column of text"),
        (
            {"routine": pa.dictionary(pa.int8(), pa.int8())},
            "column 'routine' is of type dictionary<values=int8, indices=int8, ordered=0>; give a column of text",
        ),
        (
            {"routine": pa.string(), "sets": pa.duration("s")},
            "column 'sets' is of type duration[s]; give a column of whole numbers",
        ),
        (
            {"routine": pa.string(), "rest": pa.string()},
            "column 'rest' is of type string; give a column of durations, or whole numbers of milliseconds",
        ),
    ],
)
def test_a_column_that_is_missing_or_of_another_type_is_named(schema, message):
    with pytest.raises(InvalidColumn) as caught:
        check_columns(pa.schema(schema), KINDS)
    assert str(caught.value) == message
