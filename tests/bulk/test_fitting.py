"""Fits of many rows: each equal to the fit of its own routine, pace, level and budget."""

import datetime as dt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import footex
from footex import Block, Catalog, Dose, Duration, Exercise, Prescription, Reps, Rest, Routine, fit_to_budget
from footex.testing import paces, routines
from footex.timing import BRISK, GENTLE, STEADY, Level

pa = pytest.importorskip("pyarrow")

from footex.bulk import fit  # noqa: E402
from footex.bulk.fits import fitter as fitter_module  # noqa: E402
from footex.bulk.rows.errors import InvalidColumn  # noqa: E402
from footex.planning.fit import front as front_module  # noqa: E402
from footex.planning.fit import label_setting  # noqa: E402
from footex.planning.fit.problem import Problem  # noqa: E402

SIMPLE, HEEL = "simple-foot-exercises", "heel-and-foot-stretching"
RESULTS = ["budget", "time", "time_left", "low", "typical", "high", "kept", "changes", "document"]


def rows_of(**columns):
    return pa.table(columns)


def fitted(rows, **asked):
    return fit(rows, **asked).read_all().to_pylist()


def time(milliseconds):
    return dt.timedelta(milliseconds=milliseconds)


def describe(change):
    return {
        "place": change.place,
        "exercises": list(change.exercises),
        "kind": change.kind.value,
        "percent": change.percent,
        "before": dict(zip(("low", "typical", "high"), map(time, change.time_before.milliseconds), strict=True)),
        "time": time(change.time.milliseconds[0]),
        "rounds": change.after.rounds.low if isinstance(change.after, Block) and change.after.cap is None else None,
        "doses": change.after and [str(one.dose) for one in prescriptions(change.after)],
    }


def prescriptions(item):
    if isinstance(item, Prescription):
        return [item]
    return [one for inner in item.items if not isinstance(inner, Rest) for one in prescriptions(inner)]


def check_row(row, catalog, known, **asked):
    """Compare a row of results with the fit of one routine."""
    routine, pace = catalog.routines[row["routine"]], known[row["pace"]]
    budget = Duration.from_milliseconds(row["budget"] // time(1))
    arguments = {"pace": pace, "level": row["level"], **asked}
    try:
        one = fit_to_budget(routine, budget, **arguments)
    except footex.Infeasible as error:
        least = error.details[0].least
        assert row["problem"]["reason"] == f"is below the minimum needed, {least}"
        assert {row[name] for name in RESULTS if name not in {"budget", "changes"}} == {None}
        return
    assert row["problem"] is None
    low, typical, high = map(time, one.estimate.total.milliseconds)
    assert (row["low"], row["typical"], row["high"]) == (low, typical, high)
    assert row["time"] == row[row["level"]]
    assert row["time_left"] == time(one.time_left.milliseconds[0])
    assert row["kept"] == sum(change.after is not None for change in one.changes)
    assert row["changes"] == [describe(change) for change in one.changes]
    shortest = fit_to_budget(routine, Duration.from_milliseconds(row["time"] // time(1)), **arguments)
    assert row["document"] == footex.dumps(shortest.routine)


def budgets_of(routine, random):
    longest = footex.estimate(routine).total.milliseconds[2]
    return random.randint(1, 2 * longest + 1)


@given(st.lists(routines(), min_size=1, max_size=2), paces(), st.randoms(use_true_random=False))
def test_each_row_is_the_fit_of_its_routine(drawn, pace, random):
    catalog = Catalog(routines={one.id: one for one in drawn}.values())
    known = {one.id: one for one in (STEADY, pace)}
    ids = list(catalog.routines)
    given = [
        {"routine": name, "pace": random.choice(list(known)), "level": random.choice(list(Level)).value}
        for name in random.choices(ids, k=5)
    ]
    given = [{**one, "budget": budgets_of(catalog.routines[one["routine"]], random)} for one in given]
    below_source = random.random() < 0.5

    found = fitted(pa.Table.from_pylist(given), catalog=catalog, paces=list(known.values()), below_source=below_source)

    for one, row in zip(given, found, strict=True):
        if row["problem"] is None or row["problem"]["column"] == "budget":
            check_row({**row, **one, "budget": time(one["budget"])}, catalog, known, below_source=below_source)
        else:
            with pytest.raises(footex.BoundExceeded) as caught:
                Problem(catalog.routines[one["routine"]], pace=known[one["pace"]], level=one["level"], keep=(),
                        weights=(), below_source=below_source)  # fmt: skip
            assert row["problem"]["reason"] == str(caught.value)


@pytest.mark.thorough
def test_rows_of_bundled_routines_are_their_fits():
    random, catalog = Random(18), footex.bundled()
    known = {one.id: one for one in (STEADY, BRISK, GENTLE)}
    given = [
        {"routine": random.choice(list(catalog.routines)), "pace": random.choice(list(known)),
         "level": random.choice(list(Level)).value, "budget": random.randint(1, 3_600_000)}
        for _ in range(2_000)
    ]  # fmt: skip

    found = fitted(pa.Table.from_pylist(given))

    for one, row in zip(given[:400], found, strict=False):
        check_row({**row, **one, "budget": time(one["budget"])}, catalog, known)


def test_a_document_is_the_routine_fitted_to_the_least_budget_with_the_same_fit():
    rows = fit(rows_of(routine=[HEEL, HEEL, HEEL], budget=[600_000, 597_000, 596_999])).read_all()
    routine = footex.bundled().routines[HEEL]
    first, second, third = rows["document"].to_pylist()

    assert rows["time"].to_pylist() == [time(597_000), time(597_000), time(591_000)]
    assert first == second == footex.dumps(fit_to_budget(routine, "9:57").routine)
    assert third == footex.dumps(fit_to_budget(routine, "9:51").routine)
    assert len(rows["document"].chunk(0).dictionary) == 2
    assert footex.estimate(footex.loads(third, catalog=footex.bundled())).total.typical == time(591_000)


def test_results_stand_beside_the_number_the_person_and_the_routine_of_their_row():
    routine = pa.array([SIMPLE, SIMPLE]).dictionary_encode()
    batch = pa.record_batch(
        {"budget": [600_000, 300_000], "person": [{"id": 7}, None], "routine": routine, "x": [1, 2]}
    )
    reader = fit(batch for batch in (batch, batch))

    assert reader.schema.names == ["row", "person", "routine", *RESULTS, "problem"]
    assert reader.schema.field("person").type == batch.schema.field("person").type
    table = reader.read_all()
    assert table["row"].to_pylist() == [0, 1, 2, 3]
    assert table["person"].to_pylist() == [{"id": 7}, None, {"id": 7}, None]
    assert table["routine"].type == routine.type
    assert table["budget"].to_pylist() == [time(600_000), time(300_000)] * 2


def test_a_budget_is_a_duration_of_any_unit_or_milliseconds():
    for budget in (
        pa.array([600], pa.duration("s")), pa.array([600_000_000], pa.duration("us")), [600_000], [600_000.0],
    ):  # fmt: skip
        assert fitted(rows_of(routine=[SIMPLE], budget=budget))[0]["time"] == time(575_000)


@pytest.mark.parametrize(
    ("row", "column", "value", "reason"),
    [
        ({"budget": None}, "budget", None, "is null"),
        ({"budget": 0}, "budget", "0", "is below 1 ms"),
        ({"budget": 2**53 + 1}, "budget", "9007199254740993", "is past the bound of 9,007,199,254,740,992 ms"),
        ({"budget": 19_999}, "budget", "19999", "is below the minimum needed, 20 s"),
        ({"routine": "legs"}, "routine", "legs", "is no routine of the catalogue"),
        ({"routine": None, "budget": 0}, "routine", None, "is null"),
        ({"pace": "slow"}, "pace", "slow", "is none of the paces given"),
        ({"level": "most"}, "level", "most", "is none of low, typical and high"),
    ],
)
def test_a_wrong_row_is_reported_and_the_others_are_fitted(row, column, value, reason):
    right = {"routine": SIMPLE, "budget": 600_000, "pace": "steady-1", "level": "typical"}
    before, wrong, after = fitted(pa.Table.from_pylist([right, {**right, **row}, right]))

    assert wrong["problem"] == {"column": column, "value": value, "reason": reason}
    assert {name: wrong[name] for name in RESULTS} == dict.fromkeys(RESULTS)
    assert before["problem"] is after["problem"] is None
    assert before["time"] == after["time"] == time(575_000)


def test_an_exercise_that_a_routine_lacks_is_a_problem_of_its_rows():
    rows = rows_of(routine=[SIMPLE, HEEL, SIMPLE], budget=[600_000] * 3)

    first, second, third = fitted(rows, keep="toe-press")

    assert first["kept"] == third["kept"] == 5
    assert second["problem"] == {
        "column": "routine",
        "value": HEEL,
        "reason": "fit_to_budget.keep: 'toe-press' isn't in the routine; write one of ankle-circles, heel-raise, "
        "resisted-dorsiflexion, toe-walking, towel-curls",
    }


def test_what_the_solver_gives_up_on_is_a_problem_of_that_budget_alone(monkeypatch):
    rows = rows_of(routine=[HEEL] * 3, budget=[7_200_000, 600_000, 600_000])
    monkeypatch.setattr(label_setting, "MOST_LABELS", 40)

    first, second, third = fitted(rows)

    assert first["problem"] is None
    assert "labels" in second["problem"]["reason"]
    assert second["problem"] == third["problem"]


def test_weights_and_what_is_kept_hold_for_all_rows():
    rows = rows_of(routine=[SIMPLE] * 2, budget=[150_000, 400_000])
    asked = {"keep": ["toe-walking"], "weights": [("pencil-pickup", 3)], "below_source": False}

    for row, budget in zip(fitted(rows, **asked), (150_000, 400_000), strict=True):
        check_row(
            {**row, "budget": time(budget), "pace": "steady-1", "level": "typical"},
            footex.bundled(),
            {"steady-1": STEADY},
            **asked,
        )
    with pytest.raises(footex.InvalidValue, match="fit.weights"):
        fit(rows, weights=[("pencil-pickup", -1)])
    with pytest.raises(footex.BoundExceeded, match="fit.weights"):
        fit(rows, weights={"pencil-pickup": 1_001})
    with pytest.raises(footex.InvalidValue, match="fit.keep"):
        fit(rows, keep=[3])
    with pytest.raises(footex.InvalidValue, match="fit.below_source"):
        fit(rows, below_source="yes")
    with pytest.raises(footex.InvalidValue, match="fit.catalog"):
        fit(rows, catalog=footex.bundled().routines[SIMPLE])


@pytest.mark.parametrize("column", ["sets", "rest", "hold_low", "metre_high"])
def test_a_column_that_a_fit_does_not_take_is_refused_before_the_first_row(column):
    with pytest.raises(InvalidColumn) as caught:
        fit(rows_of(routine=[SIMPLE], budget=[600_000], **{column: [3]}))
    assert (
        str(caught.value)
        == f"column {column!r} is not taken by a fit; leave it out, or give a routine or a pace that has it"
    )


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"routine": [SIMPLE]}, "column 'budget' is missing"),
        ({"budget": [1]}, "column 'routine' is missing"),
        ({"routine": [SIMPLE], "budget": ["10 min"]}, "column 'budget' is of type string"),
        ({"routine": [SIMPLE], "budget": [1], "level": [1]}, "column 'level' is of type int64"),
    ],
)
def test_a_missing_or_wrong_column_is_refused_before_the_first_row(columns, message):
    with pytest.raises(InvalidColumn, match=message):
        fit(rows_of(**columns))


def test_rows_without_a_pace_or_a_level_take_the_first_pace_and_the_typical_level():
    rows = rows_of(routine=[SIMPLE] * 2, budget=[600_000] * 2, pace=["steady-1", None], level=["high", None])

    named, unnamed = fitted(rows, paces=[BRISK, STEADY])

    known = {"brisk-1": BRISK, "steady-1": STEADY}
    check_row({**named, "pace": "steady-1", "level": "high"}, footex.bundled(), known)
    check_row({**unnamed, "pace": "brisk-1", "level": "typical"}, footex.bundled(), known)
    assert fitted(rows.select(["routine", "budget"]), paces=BRISK)[0]["time"] == unnamed["time"]


@pytest.mark.parametrize(
    ("paces", "message"),
    [
        ([STEADY, BRISK, BRISK], "fit.paces: 'brisk-1' is the id of two paces"),
        ([], r"fit.paces: \[\] is empty; give at least one pace"),
        (["steady-1"], "fit.paces"),
    ],
)
def test_paces_are_paces_of_different_ids(paces, message):
    with pytest.raises(footex.InvalidValue, match=message):
        fit(rows_of(routine=[SIMPLE], budget=[600_000]), paces=paces)


def test_no_rows_give_no_results():
    assert fitted(rows_of(routine=pa.array([], pa.string()), budget=pa.array([], pa.int64()))) == []
    assert fit(iter(())).schema.names == ["row", "routine", *RESULTS, "problem"]
    assert fitted(rows_of(routine=["legs"], budget=[1]))[0]["problem"]["column"] == "routine"


def test_each_batch_gives_one_batch_as_engines_that_call_it_with_batches_want():
    whole = rows_of(routine=[SIMPLE] * 5, budget=[60_000 * minutes for minutes in range(1, 6)])
    batches = [whole.to_batches()[0].slice(*place) for place in ((0, 2), (2, 0), (2, 3))]

    results = list(fit(iter(batches)))

    assert [type(one) for one in results] == [pa.RecordBatch] * 3
    assert [one.num_rows for one in results] == [2, 0, 3]
    assert pa.Table.from_batches(results).to_pylist() == fitted(whole)


def test_the_same_rows_give_the_same_bytes():
    random = Random(18)
    rows = rows_of(routine=[SIMPLE, HEEL] * 15, budget=[random.randint(1, 900_000) for _ in range(30)])

    def written():
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, (reader := fit(rows)).schema) as file:
            for batch in reader:
                file.write_batch(batch)
        return sink.getvalue().to_pybytes()

    assert written() == written()


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_data_frame_goes_in_as_it_is(library):
    frames = pytest.importorskip(library)
    rows = {"routine": [SIMPLE, None], "budget": [dt.timedelta(minutes=10), dt.timedelta(minutes=5)]}

    first, second = fitted(frames.DataFrame(rows))

    assert (first["time"], second["problem"]["reason"]) == (time(575_000), "is null")


def test_rows_are_read_when_they_are_asked_for():
    asked = []

    def batches():
        for minutes in (5, 10, 15):
            asked.append(minutes)
            yield pa.record_batch({"routine": [SIMPLE], "budget": [minutes * 60_000]})

    reader = fit(batches())

    assert asked == [5]
    assert [reader.read_next_batch().num_rows for _ in range(2)] == [1, 1]
    assert asked == [5, 10]


def test_each_different_fit_is_found_once_however_many_rows_have_it(monkeypatch):
    decided = []
    decide = Problem.decide
    monkeypatch.setattr(Problem, "decide", lambda self, budget: decided.append(budget) or decide(self, budget))
    random = Random(18)
    budgets = [random.randint(60_000, 600_000) for _ in range(5_000)]
    batches = pa.table({"routine": [SIMPLE] * 5_000, "budget": budgets}).to_batches(max_chunksize=500)

    results = fit(iter(batches)).read_all()

    different = set(zip(results["time"].to_pylist(), results["document"].to_pylist(), strict=True))
    # A batch whose longest budget of a step is above those known so far asks for it again.
    assert len(different) <= len(decided) < 4 * len(different)


def test_what_is_forgotten_is_found_again(monkeypatch):
    rows = rows_of(routine=[SIMPLE] * 60, budget=[10_000 * number for number in range(2, 62)])
    batches = rows.to_batches(max_chunksize=10)
    expected = fitted(iter(batches))
    monkeypatch.setattr(fitter_module, "MOST_ANSWERS_KEPT", 3)
    monkeypatch.setattr(front_module, "MOST_STEPS_KEPT", 3)

    assert fitted(iter(batches)) == expected


def test_a_circuit_has_rounds_and_a_dose_of_each_of_its_exercises():
    squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps("8-12")))
    lunge = Prescription(Exercise(id="lunge", name="Lunge"), Dose(Reps(10), sides="each"))
    circuit, capped = Block([squat, Rest("10 s"), lunge], rounds="2-4"), Block([squat], cap="2 min")
    catalog = Catalog(routines=Routine(id="legs", title="Legs", items=[circuit, capped]))

    (row,) = fitted(rows_of(routine=["legs"], budget=[3_600_000]), catalog=catalog)

    assert [(one["rounds"], one["doses"]) for one in row["changes"]] == [
        (4, ["12", "10, each side"]), (None, ["8-12"]),
    ]  # fmt: skip
