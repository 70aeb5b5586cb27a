"""What rows of a batch are answered: each by itself, the wrong ones with their reason, in the order that they came."""

import pickle
from datetime import timedelta

import attrs
import pytest

import footex
from footex.model import Claim, ClaimKind

pa = pytest.importorskip("pyarrow")

import pyarrow.parquet as pq  # noqa: E402
from by_object import UNITS, estimate_row, read  # noqa: E402

from footex.bulk.compiling import tables  # noqa: E402
from footex.bulk.compiling.form import make_form  # noqa: E402

LIBRARY = footex.bundled()
TOES, HEELS = "simple-foot-exercises", "heel-and-foot-stretching"
DAY = 24 * 3_600_000


def _squats(dose="3 x 8", **block):
    squat = footex.Prescription(footex.Exercise(id="squat", name="Squat"), dose)
    return footex.Routine(id="legs", title="Legs", items=footex.Block(squat, **block) if block else squat)


def _ask(rows, routine=None, paces=None, **more):
    """The answers to rows as dictionaries; they all ask for one routine, unless they say which."""
    known = LIBRARY.routines if routine is None else {routine.id: routine}
    names = {"routine", *(name for row in rows for name in row)}
    columns = {
        name: [row.get(name, routine.id if name == "routine" and routine else None) for row in rows] for name in names
    }
    catalog = footex.Catalog(routines=known.values())
    return footex.bulk.estimate(pa.table(columns), catalog=catalog, paces=paces, **more).read_all()


def _check(rows, routine, paces=None):
    """Hold the answers to the estimates of the rows, and give the reasons of the problems."""
    found = _ask(rows, routine, paces, parts=True)
    asked = [{"routine": routine.id, **row} for row in rows]
    assert read(found) == [estimate_row(row, {routine.id: routine}, paces or footex.timing.PACES) for row in asked]
    return [
        problem and (problem["column"], problem["value"], problem["reason"]) for problem in found["problem"].to_pylist()
    ]


def _slow(**times):
    """Terms of a pace that takes these times, in milliseconds, at all levels."""
    return {f"{unit}_{level}": time for unit, time in times.items() for level in ("low", "typical", "high")}


def test_a_row_is_answered_at_its_level_and_pace():
    found = _ask([
        {"routine": TOES}, {"routine": TOES, "level": "high"}, {"routine": TOES, "pace": "brisk-1", "level": "low"},
    ])  # fmt: skip
    steady, brisk = (
        footex.estimate(LIBRARY.routines[TOES], pace=pace).total for pace in (footex.timing.STEADY, footex.timing.BRISK)
    )
    assert found["time"].to_pylist() == [steady.typical, steady.high, brisk.low]


def test_the_columns_are_those_of_the_contract():
    rows = pa.table({"note": [1], "routine": [TOES], "person": [b"a"]})
    assert footex.bulk.estimate(rows).schema.names == [
        "row", "person", "routine", "time", "low", "typical", "high", "by_dose_low", "by_dose_high", "by_pace_low",
        "by_pace_high", "claims", "problem",
    ]  # fmt: skip
    schema = footex.bulk.estimate(rows.select(["routine"]), parts=True).schema
    assert schema.names[:2] == ["row", "routine"]
    assert schema.names[-2:] == ["parts", "problem"]
    assert (schema.field("row").type, schema.field("time").type) == (pa.int64(), pa.duration("ms"))


def test_people_and_routines_come_back_as_they_came():
    people = pa.array([{"id": 1}, None])
    rows = pa.table({"person": people, "routine": pa.array([TOES, TOES]).dictionary_encode()})
    found = footex.bulk.estimate(rows).read_all()
    assert found["person"].to_pylist() == [{"id": 1}, None]
    assert found["routine"].type == rows["routine"].type


def test_rows_are_numbered_over_batches_and_answered_batch_by_batch():
    one = pa.RecordBatch.from_pydict({"routine": [TOES, "none", HEELS]})
    asked = []
    reader = footex.bulk.estimate(asked.append(1) or one for _ in range(3))
    assert len(asked) == 1  # whose schema it was asked for
    assert [batch.column("row").to_pylist() for batch in reader] == [[0, 1, 2], [3, 4, 5], [6, 7, 8]]


def test_no_rows_have_no_answers():
    assert footex.bulk.estimate([]).read_all().num_rows == 0
    empty = pa.table({"routine": pa.array([], pa.string()), "sets": pa.array([], pa.int64())})
    assert footex.bulk.estimate(empty, parts=True).read_all().num_rows == 0


def test_an_answer_does_not_depend_on_how_rows_are_cut_into_batches():
    rows = pa.table({"routine": [TOES, HEELS, "none"] * 20, "sets": [None, 2, 3, 0] * 15})
    whole, cut = (footex.bulk.estimate(rows.to_batches(max_chunksize=size), parts=True).read_all() for size in (60, 7))
    assert whole.equals(cut)


def test_data_frames_are_rows():
    polars, pandas = pytest.importorskip("polars"), pytest.importorskip("pandas")
    columns = {"routine": [TOES, HEELS], "sets": [None, 2]}
    answers = {
        str(footex.bulk.estimate(frame(columns)).read_all().drop_columns("routine").to_pydict())
        for frame in (pa.table, polars.DataFrame, pandas.DataFrame)
    }
    assert len(answers) == 1


def test_answers_are_kept_in_files(tmp_path):
    found = footex.bulk.estimate(pa.table({"routine": [TOES, "none", HEELS]}), parts=True).read_all()
    pq.write_table(found, tmp_path / "found.parquet")
    assert pq.read_table(tmp_path / "found.parquet").to_pylist() == found.to_pylist()
    with pa.ipc.new_file(tmp_path / "found.arrow", found.schema) as file:
        for _ in range(2):
            file.write_table(found)
    with pa.ipc.open_file(tmp_path / "found.arrow") as file:
        assert file.read_all().equals(pa.concat_tables([found, found]))


def test_a_row_with_times_of_its_own_is_judged_by_them():
    rows = [{}, _slow(repetition=200), _slow(repetition=60_000, rest=1_000), {"rest_high": 61_000}]
    for routine in LIBRARY.routines.values():
        assert _check(rows, routine) == [None] * 4


def test_claims_about_a_set_or_a_repetition_are_judged_at_the_times_of_the_row():
    claims = [
        Claim(kind=ClaimKind.TOTAL_TIME, time=time, scope=scope, about="squat", sense=sense)
        for scope, time in (("set", "30-40 s"), ("repetition", "4 s"), ("exercise", "4 s"))
        for sense in ("at-most", "at-least", "about")
    ]
    source = footex.Source(id="leaflet", title="Leaflet", claims=claims)
    exercise = footex.Exercise(id="squat", name="Squat")
    groups = [footex.Set(footex.Reps(8), times=2), footex.Set(footex.Reps("5-12"))]
    items = footex.Prescription(exercise, footex.Dose(sets=groups))
    routine = footex.Routine(id="legs", title="Legs", items=items, source=source)
    rows = [_slow(repetition=time) for time in (1_000, 3_000, 4_000, 5_000, 20_000)]
    assert _check([*rows, {"repetition_low": 100}, {"sets": 3}], routine) == [None] * 7


@pytest.mark.parametrize("routine", LIBRARY.routines.values(), ids=lambda one: one.id)
def test_overrides_are_those_of_the_object(routine):
    rows = [
        {"sets": 1}, {"sets": 2, "rest": 0}, {"repetitions": 1}, {"repetitions": 30, "rest": 90_000}, {"rest": 45_000},
        {"sets": 5, "repetitions": 12}, {"sets": 5, "repetitions": 12, "rest": 1}, {"sets": 3, **_slow(repetition=7)},
    ]  # fmt: skip
    assert _check(rows, routine) == [None] * 8


def test_a_part_is_there_where_the_row_has_it():
    found = _ask([{"sets": 1}, {"sets": 2}, {"sets": 2, "rest": 0}], _squats("3 x 8, rest 20 s"), parts=True)
    assert [[part["kind"] for part in parts] for parts in found["parts"].to_pylist()] == [
        ["work"], ["work", "rest"], ["work"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"routine": None}, ("routine", None, "is null")),
        ({"routine": "toe-yoga"}, ("routine", "toe-yoga", "is no routine of the catalogue")),
        ({"level": "mean"}, ("level", "mean", "is none of low, typical and high")),
        ({"pace": "mine-1"}, ("pace", "mine-1", "is none of the paces given")),
        ({"sets": 0}, ("sets", "0", "is below 1")),
        ({"repetitions": 10_001}, ("repetitions", "10001", "is past the bound of 10,000")),
        ({"rest": DAY + 1}, ("rest", "86400001", "is past the bound of 86,400,000 ms")),
        ({"step_high": 0}, ("step_high", "0", "is below 1 ms")),
        ({"switch_low": -1}, ("switch_low", "-1", "is below 0 ms")),
        ({"rest_low": 30_001}, ("rest_low", "30001", "is above the typical time")),
        ({"rest_typical": 60_001}, ("rest_typical", "60001", "is above the high time")),
        ({"rest_typical": 9_999}, ("rest_typical", "9999", "is below the low time")),
        ({"rest_high": 29_999}, ("rest_high", "29999", "is below the typical time")),
        ({"rest_low": 5, "rest_typical": 4}, ("rest_low", "5", "is above the typical time")),
        ({"sets": 0, "level": "mean"}, ("level", "mean", "is none of low, typical and high")),
    ],
)
def test_the_first_wrong_column_of_a_row_is_its_problem_and_others_go_on(row, problem):
    found = _ask([{"routine": TOES}, {"routine": TOES, **row}, {"routine": HEELS}], parts=True)
    assert found["problem"].to_pylist() == [None, dict(zip(("column", "value", "reason"), problem, strict=True)), None]
    assert [answer is None for answer in read(found)] == [False, True, False]


def test_a_time_may_be_a_duration_and_a_figure_a_fraction_of_none():
    rows = pa.table({
        "routine": [TOES] * 2, "rest": pa.array([90, 1], pa.duration("s")), "sets": [2.0, 2.5],
    })  # fmt: skip
    found = footex.bulk.estimate(rows).read_all()
    assert found["problem"][1].as_py() == {"column": "sets", "value": "2.5", "reason": "is not a whole number"}
    assert (
        found["time"][0].as_py()
        == footex.estimate(footex.bulk.override(LIBRARY.routines[TOES], sets=2, rest="90 s")).total.typical
    )


@pytest.mark.parametrize(
    ("columns", "named"),
    [({"person": [1]}, "routine"), ({"routine": [TOES], "sets": ["two"]}, "sets"), ({"routine": [3]}, "routine")],
)
def test_a_wrong_column_is_refused_before_the_first_row(columns, named):
    with pytest.raises(footex.bulk.InvalidColumn) as caught:
        footex.bulk.estimate(pa.table(columns))
    assert caught.value.column == named


def test_waits_for_marks_are_what_is_left_of_each_row():
    inner = footex.Block(footex.Prescription(footex.Exercise(id="squat", name="Squat"), "5-10"), rounds=3, every="20 s")
    outer = footex.Block(
        [inner, footex.Prescription(footex.Exercise(id="lunge", name="Lunge"), "4")], rounds=2, every="90 s"
    )
    routine = footex.Routine(id="legs", title="Legs", items=outer)
    rows = [_slow(repetition=time) for time in (1, 1_999, 2_000, 4_000, 9_000)]
    assert _check([*rows, {"repetitions": 3, **rows[2]}, {"sets": 2}], routine) == [None] * 7
    assert _ask(rows[:3], routine)["time"].to_pylist() == [
        timedelta(seconds=time) for time in (180.008, 195.992, 196)
    ]  # fmt: skip


def test_a_column_that_changes_on_the_way_ends_the_answers_by_name():
    before, after = (pa.RecordBatch.from_pydict({"routine": [TOES], "sets": [sets]}) for sets in (2, "two"))
    reader = footex.bulk.estimate([before, after])
    assert reader.read_next_batch().num_rows == 1
    with pytest.raises(footex.bulk.InvalidColumn) as caught:
        reader.read_next_batch()
    assert caught.value.column == "sets"


UNKNOWN = _squats(footex.Dose(footex.Reps(footex.Vague("a handful")), sets="2-3"))


def test_words_that_a_pace_does_not_know_are_a_problem_unless_they_are_overridden():
    known = footex.timing.AssumedWord("a handful", count="4-6")
    paces = [footex.timing.STEADY, attrs.evolve(footex.timing.STEADY, id="mine-1", words=[known])]
    reason = ("routine", "legs", "has words that the pace doesn't know: 'a handful'")
    rows = [
        {},
        _slow(repetition=500),
        {"sets": 2},
        {"repetitions": 5},
        {"pace": "mine-1"},
        {"pace": "mine-1", "sets": 2},
    ]
    assert _check(rows, UNKNOWN, paces) == [reason, reason, reason, None, None, None]


STEPS = "is past the bound of 10,000,000 steps at the high dose"


def test_a_row_past_the_bound_of_steps_is_a_problem():
    routine = _squats("10 x 10", rounds=100)
    rows = [{"sets": 10_000}, {"repetitions": 10_000}, {"sets": 100, "repetitions": 1_000}, {"sets": 100}]
    assert _check(rows, routine) == [
        ("sets", "10000", STEPS), ("repetitions", "10000", STEPS), ("sets", "100", STEPS), None,
    ]  # fmt: skip


def test_a_routine_near_the_bound_is_counted_row_by_row():
    routine = _squats("1 x 10000", rounds=600)
    assert _check([{"sets": 1}, {"sets": 2}, {"rest": 5}], routine) == [None, ("sets", "2", STEPS), None]


def test_a_routine_past_the_bound_once_its_words_are_taken_is_a_problem():
    routine = _squats(footex.Dose(footex.Reps(10_000), sets="unstated"), rounds=999)
    reason = ("routine", "legs", STEPS)
    assert _check([{}, _slow(repetition=5), {"sets": 1}], routine) == [reason, reason, None]


def test_rounds_within_a_cap_are_held_to_the_bound_of_steps():
    routine = _squats("1", cap="24 h")
    rows = [_slow(repetition=time) for time in (1, 8, 9, 3_000)]
    reason = ("routine", "legs", STEPS)
    assert _check(rows, routine) == [reason, reason, None, None]
    assert _check(rows[3:], routine) == [None]
    assert _ask(rows, routine)["time"].to_pylist() == [None, None, timedelta(days=1), timedelta(days=1)]
    rows = [{"repetitions": 2}, {"repetitions": 3, **rows[2]}, {"sets": 2, "rest": 0, **rows[0]}]
    assert _check(rows, routine) == [None, None, ("sets", "2", STEPS)]


FAR = footex.Prescription(
    footex.Exercise(id="walk", name="Walk"), footex.Dose(footex.Move(distance="1000 km"), sets=10_000)
)


def _walk(prescription=FAR):
    return footex.Routine(id="legs", title="Legs", items=footex.Block(prescription, rounds=499))


def test_a_time_past_64_bits_is_a_problem_and_one_just_within_is_exact():
    reason = ("routine", "legs", "takes more milliseconds than 64 bits hold")
    rows = [{}, _slow(metre=DAY), _slow(metre=1_000_000), {"rest": DAY, **_slow(metre=1_000_000)}]
    assert _check(rows, _walk()) == [None, reason, None, None]


def test_a_routine_that_is_past_64_bits_by_itself_is_a_problem():
    slow = attrs.evolve(footex.timing.STEADY, id="slow-1", metre="24 h")
    reason = ("routine", "legs", "takes more milliseconds than 64 bits hold")
    assert _check([{}, {"sets": 1}], _walk(), [slow]) == [reason, None]
    own = attrs.evolve(FAR.exercise, metre_time="24 h")
    assert _check([{}, {"sets": 1}, {"rest": 5}], _walk(attrs.evolve(FAR, exercise=own))) == [reason, None, reason]


def _claimed(moves):
    """A set of so many moves over 1,000 km within a cap, whose source claims a time of a set."""
    claim = Claim(kind=ClaimKind.TOTAL_TIME, time="5 min", scope="set", about="walk")
    dose = footex.Dose([footex.Move(distance="1000 km")] * moves)
    return footex.Routine(
        id="legs", title="Legs", source=footex.Source(id="leaflet", title="Leaflet", claims=claim),
        items=footex.Block(footex.Prescription(FAR.exercise, dose), cap="1 min"),
    )  # fmt: skip


def test_a_claim_about_a_set_longer_than_can_be_compared_is_a_problem():
    bound = "is past the bound of 86,399,999,913,600,000 milliseconds, the maximum of a timedelta"
    assert _check([{}, _slow(metre=DAY), _slow(metre=DAY // 2)], _claimed(1_200)) == [
        None, ("routine", "legs", bound), None,
    ]  # fmt: skip


def test_a_claim_that_no_form_can_be_made_of_is_judged_row_by_row(monkeypatch):
    monkeypatch.setattr(
        tables, "make_form", lambda routine, *others: None if routine.id == "alone" else make_form(routine, *others)
    )
    assert _check([{}, _slow(metre=1), _slow(metre=2)], _claimed(1)) == [None] * 3


def test_a_compiled_catalogue_is_sent_elsewhere_and_says_the_same():
    compiled = footex.bulk.compile_catalog(LIBRARY, footex.timing.BRISK)
    rows = pa.table({"routine": [TOES], "sets": [2]})
    again = pickle.loads(pickle.dumps(compiled))
    assert again.paces == compiled.paces
    assert (
        footex.bulk.estimate(rows, catalog=again)
        .read_all()
        .equals(footex.bulk.estimate(rows, catalog=compiled).read_all())
    )


def test_a_compiled_catalogue_names_its_paces():
    shown = footex.bulk.compile_catalog(footex.Catalog(routines=_squats()), footex.timing.BRISK)
    assert repr(shown) == "<Compiled: 1 routine at brisk-1>"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"catalog": "all"}, "compile_catalog.catalog: 'all' is not a Catalog"),
        ({"paces": []}, "compile_catalog.paces: [] is empty; give at least one pace"),
        ({"paces": [footex.timing.BRISK] * 2}, "compile_catalog.paces: a list of 2 hold one id twice"),
        ({"paces": "brisk-1"}, "compile_catalog.paces"),
        ({"parts": 1}, "estimate.parts: 1 is not true or false; write True or False"),
        ({"rows": None}, "rows: None are no rows"),
        (
            {"catalog": footex.bulk.compile_catalog(LIBRARY), "paces": [footex.timing.BRISK]},
            "paces: a list of 1 are beside a catalogue that is compiled at others; give them to compile_catalog",
        ),
    ],
)  # fmt: skip
def test_wrong_arguments_are_refused(arguments, message):
    with pytest.raises(footex.InvalidValue) as caught:
        footex.bulk.estimate(**{"rows": pa.table({"routine": [TOES]}), **arguments})
    assert str(caught.value).startswith(message)


def test_every_time_of_a_pace_can_be_a_rows_own():
    names = footex.bulk.estimate(pa.table({"routine": [TOES], **{f"{unit}_low": [1] for unit in UNITS}})).read_all()
    assert names["problem"].to_pylist() == [None]
    assert names["low"][0].as_py() < timedelta(minutes=8)
