"""Rows are grouped by their figures, whatever these are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

np = pytest.importorskip("numpy")

from footex.bulk.rows.groups import group_rows  # noqa: E402

FIGURES = st.integers(0, 3) | st.integers(-(2**63), 2**63 - 1)


@given(st.lists(st.tuples(st.booleans(), FIGURES, FIGURES), max_size=12))
def test_each_row_asked_for_is_in_the_group_of_its_figures(rows):
    which, *columns = (
        np.array([row[index] for row in rows], kind) for index, kind in enumerate((bool, *2 * [np.int64]))
    )

    groups = [(tuple(key), places.tolist()) for key, places in group_rows(which, columns)]

    expected = {}
    for place, (wanted, *figures) in enumerate(rows):
        if wanted:
            expected.setdefault(tuple(figures), []).append(place)
    assert groups == sorted(expected.items())
