"""Of each row the first problem is kept, with its column, its value and the reason."""

import pytest

pa = pytest.importorskip("pyarrow")
np = pytest.importorskip("numpy")

from footex.bulk.rows.problems import PROBLEM, Problems  # noqa: E402


def _problem(column, value, reason):
    return {"column": column, "value": value, "reason": reason}


def test_rows_without_a_problem_are_null():
    array = Problems(2).to_array()
    assert (array.type, array.to_pylist()) == (PROBLEM, [None, None])


def test_the_first_problem_of_a_row_is_kept_whatever_the_order_of_the_rows():
    problems = Problems(4)
    assert not problems.any
    problems.note("sets", np.array([False, False, True, True]), "is below 1", pa.array([1, 2, 0, -1]))
    problems.note("rest", np.array([True, False, False, True]), "is too long", pa.array([5, 6, 7, 8], pa.duration("s")))
    assert problems.any
    assert problems.right.tolist() == [False, True, False, False]
    assert problems.to_array().to_pylist() == [
        _problem("rest", "5 s", "is too long"),
        None,
        _problem("sets", "0", "is below 1"),
        _problem("sets", "-1", "is below 1"),
    ]


def test_a_problem_of_no_row_is_none():
    problems = Problems(1)
    problems.note("sets", np.array([False]), "is below 1", pa.array([1]))
    assert not problems.any


def test_equal_values_are_described_once_and_shown_in_each_row():
    problems = Problems(3)
    problems.note("routine", np.array([True, True, True]), "is wrong", pa.array(["b", None, "b"]))
    assert problems.to_array().field("value").to_pylist() == ["b", None, "b"]


def test_a_problem_may_have_no_value():
    problems = Problems(1)
    problems.note("routine", np.array([True]), "takes too long")
    assert problems.to_array().to_pylist() == [_problem("routine", None, "takes too long")]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        (pa.array(["a\nb"]), "a\\nb"),
        (pa.array(["wings"], pa.string_view()), "wings"),
        (pa.array(["wings"]).dictionary_encode(), "wings"),
        (pa.array(["wings"], pa.string_view()).dictionary_encode(), "wings"),
        (pa.DictionaryArray.from_arrays(pa.array([None], pa.int8()), pa.array(["wings"])), None),
        (pa.nulls(1), None),
        (pa.array([None], pa.int64()), None),
        (pa.array([1.5]), "1.5"),
    ],
)
def test_values_are_shown_on_one_line(column, value):
    problems = Problems(1)
    problems.note("routine", np.array([True]), "is wrong", column)
    assert problems.to_array().to_pylist() == [_problem("routine", value, "is wrong")]
