"""A batch says of each row exactly what the estimate of that row says, whatever the routine, the pace and the row."""

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import footex
from footex.testing import paces, routines

pa = pytest.importorskip("pyarrow")

from by_object import LEVELS, UNITS, estimate_row, read  # noqa: E402

SMALL = st.integers(1, 9)
TIMES = st.integers(1, 120_000)


def _rows(ids, pace_ids):
    """Rows that say nothing, their own times, other sets, or both."""
    terms = st.dictionaries(st.sampled_from(UNITS), st.lists(TIMES, min_size=3, max_size=3).map(sorted), max_size=4)
    some_terms = st.dictionaries(st.sampled_from([f"{unit}_{level}" for unit in UNITS for level in LEVELS]), TIMES)
    own = terms.map(
        lambda drawn: {
            f"{unit}_{level}": time for unit, times in drawn.items() for level, time in zip(LEVELS, times, strict=True)
        }
    )
    overrides = st.fixed_dictionaries(
        {},
        optional={"sets": SMALL | st.just(10_000), "repetitions": SMALL | st.just(10_000), "rest": TIMES | st.just(0)},
    )
    asked = st.fixed_dictionaries(
        {
            "routine": st.sampled_from(ids),
            "level": st.none() | st.sampled_from(LEVELS),
            "pace": st.none() | st.sampled_from(pace_ids),
        }
    )
    nothing = st.just({})
    return st.tuples(asked, nothing | own | some_terms, nothing | overrides).map(
        lambda drawn: {**drawn[0], **drawn[1], **drawn[2]}
    )


def _named(values, name):
    return [evolve(value, id=f"{name}-{index}") for index, value in enumerate(values)]


def _hold(drawn, known_paces, data):
    known = {routine.id: routine for routine in _named(drawn, "routine")}
    paces_of_rows = _named(known_paces, "pace")
    rows = data.draw(st.lists(_rows(list(known), [pace.id for pace in paces_of_rows]), min_size=1, max_size=12))
    columns = {name for row in rows for name in row}
    table = pa.table({name: [row.get(name) for row in rows] for name in sorted(columns)})
    catalog = footex.Catalog(routines=known.values())
    found = footex.bulk.estimate(table, catalog=catalog, paces=paces_of_rows, parts=True).read_all()
    found.validate(full=True)
    assert read(found) == [estimate_row(row, known, paces_of_rows) for row in rows]


def _alike(drawn):
    """Routines with one meaning for each exercise, as a catalogue wants: each alone has its own."""
    return len({exercise.id: exercise for one in drawn for exercise in one.exercises()}) == len(
        {exercise for one in drawn for exercise in one.exercises()}
    ) and len({one.source.id for one in drawn if one.source}) == len({one.source for one in drawn if one.source})


TWO = st.lists(routines(detailed=False), min_size=1, max_size=2).filter(_alike)


@given(TWO, st.lists(paces(), min_size=1, max_size=2), st.data())
def test_every_row_equals_its_own_estimate(drawn, known_paces, data):
    _hold(drawn, known_paces, data)


@pytest.mark.thorough
@settings(max_examples=400)
@given(TWO, st.lists(paces(), min_size=1, max_size=2), st.data())
def test_every_row_equals_its_own_estimate_in_many_cases(drawn, known_paces, data):
    _hold(drawn, known_paces, data)


@given(routines(), st.data())
def test_the_claims_of_a_source_are_judged_for_each_row(routine, data):
    _hold([routine], [footex.timing.STEADY], data)
