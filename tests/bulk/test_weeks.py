"""Plans of many rows: each equal to the plan of its own routines and free time, equal ones made once."""

import datetime as dt
from random import Random

import attrs
import pytest

import footex
from footex import Availability, Catalog, Frequency, Policy, Prescription, Routine, plan_week
from footex.timing import BRISK, PACES, STEADY, Level

pa = pytest.importorskip("pyarrow")

from footex.bulk import week  # noqa: E402
from footex.bulk.plans import planner as planner_module  # noqa: E402
from footex.bulk.rows.errors import InvalidColumn  # noqa: E402

START = dt.date(2026, 11, 23)
THREE, STRETCHING, SIMPLE = "steady-three", "heel-and-foot-stretching", "simple-foot-exercises"
RESULTS = ["sessions", "optimal", "score", "assumed"]
LIBRARY = footex.bundled()


def routine(name, **frequency):
    squat = footex.Exercise(id="squat", name="Squat")
    return Routine(id=name, title=name.title(), items=Prescription(squat, "3 x 10"), frequency=Frequency(**frequency))


LEGS, ARMS = routine("legs", days_per_week=3), routine("arms", days_per_week="1-2")
OWN = Catalog(routines=[LEGS, ARMS])


def rows_of(**columns):
    return pa.table(columns)


def planned(rows, **asked):
    return week(rows, **asked).read_all().to_pylist()


def describe(plan):
    return {
        "sessions": [
            {
                "id": session.id,
                "routine": session.routine.id,
                "start": session.start.isoformat(),
                "end": session.end.isoformat(),
                "time": session.end - session.start,
            }
            for session in plan.sessions
        ],
        "optimal": plan.optimal,
        "score": attrs.asdict(plan.score),
        "assumed": [str(reason) for reason in plan.assumed],
    }


def results_of(row):
    return {name: row[name] for name in RESULTS}


@pytest.fixture
def plans(monkeypatch):
    """The requests that were planned."""
    asked, plan = [], planner_module.plan_request
    monkeypatch.setattr(planner_module, "plan_request", lambda request: asked.append(request) or plan(request))
    return asked


def check_row(row, given, catalog, **common):
    """Compare a row of results with the plan of its own request."""
    names = [given["routine"]] if isinstance(given["routine"], str) else given["routine"]
    own = [catalog.routines[name] for name in names]
    free = Availability(windows=given["availability"], zone=given["zone"])
    pace = {pace.id: pace for pace in PACES}[given["pace"]]
    try:
        plan = plan_week(own, free, start=given["start"], pace=pace, level=given["level"], **common)
    except footex.Infeasible as error:
        expected, reason = dict.fromkeys(RESULTS), f"{error.problem}: {' '.join(error.reasons)}"
    else:
        expected, reason = describe(plan), None
    assert results_of(row) == expected
    assert (row["problem"] and row["problem"]["reason"]) == reason


def draw_row(random, routines):
    hour = random.randint(6, 20)
    days = random.choice(["mon-fri", "daily", "tue, thu, sat", "mon"])
    return {
        "routine": random.choice(routines),
        "availability": f"{days} {hour:02}:00-{hour:02}:{random.choice([10, 20, 40])}",
        "zone": random.choice(["UTC", "Europe/Berlin", "America/New_York"]),
        "start": random.choice([START, dt.date(2026, 3, 26)]),
        "pace": random.choice(PACES).id,
        "level": random.choice(list(Level)).value,
    }


@pytest.mark.parametrize("rows", [6, pytest.param(60, marks=pytest.mark.thorough)])
def test_each_row_is_the_plan_of_its_request(rows):
    random = Random(rows)
    given = [draw_row(random, [["legs"], ["arms"], ["legs", "arms"]]) for _ in range(rows)]

    found = planned(pa.Table.from_pylist(given), catalog=OWN, between="10 min", shorten=True)

    assert {row["problem"] is None for row in found} == {True, False}
    for one, row in zip(given, found, strict=True):
        check_row(row, one, OWN, between="10 min", shorten=True)


@pytest.mark.thorough
def test_each_row_of_bundled_routines_is_the_plan_of_its_request():
    random, policy = Random(18), Policy(rest_days=1, days_per_week=2)
    given = [draw_row(random, [THREE, STRETCHING, "foot-ankle-falls"]) for _ in range(8)]

    found = planned(pa.Table.from_pylist(given), policy=policy)

    for one, row in zip(given, found, strict=True):
        check_row(row, one, LIBRARY, policy=policy)


def test_equal_requests_are_planned_once_however_they_are_written(plans):
    free = ["mon-fri 07:00-08:00", "mon-fri  7:00 - 8:00", "mon, tue-fri 07:00-07:30, 07:30-08:00"] * 100
    rows = rows_of(person=range(300), routine=[["legs"]] * 300, availability=free, start=["2026-11-23"] * 300)

    found = planned(iter(rows.to_batches(max_chunksize=50)), catalog=OWN)

    assert len(plans) == 1
    assert [row["person"] for row in found] == list(range(300))
    assert [results_of(row) for row in found] == [describe(plan_week(LEGS, free[0], start=START))] * 300


def test_what_has_no_plan_is_explained_once(plans):
    rows = rows_of(routine=["legs"] * 50, availability=["mon 07:00-07:10"] * 50)

    found = planned(iter(rows.to_batches(max_chunksize=10)), catalog=OWN, start=START)

    assert len(plans) == 1
    assert {row["problem"]["reason"].partition(":")[0] for row in found} == {
        "no plan for legs from 2026-11-23 to 2026-11-29 that keeps every rule"
    }


def test_of_too_many_plans_the_one_used_longest_ago_is_forgotten(plans, monkeypatch):
    monkeypatch.setattr(planner_module, "MOST_PLANS_KEPT", 2)
    hours = [7, 8, 7, 9, 7, 8]
    rows = rows_of(routine=["legs"] * 6, availability=[f"daily {hour:02}:00-{hour:02}:30" for hour in hours])

    found = planned(iter(rows.to_batches(max_chunksize=1)), catalog=OWN, start=START)

    assert [plan.availability.windows[0].start // 60 for plan in plans] == [7, 8, 9, 8]
    assert [row["sessions"][0]["start"][11:13] for row in found] == [f"{hour:02}" for hour in hours]


def test_free_time_and_start_may_be_those_of_all_rows():
    free = Availability(windows="daily 18:00-19:00", zone="Europe/Berlin", blocked=["2026-11-24"])

    legs, arms = planned(rows_of(routine=["legs", "arms"]), catalog=OWN, availability=free, start="2026-11-23")

    assert results_of(legs) == describe(plan_week(LEGS, free, start=START))
    assert results_of(arms) == describe(plan_week(ARMS, free, start=START))
    assert legs["sessions"][0]["start"].endswith("18:00:00+01:00")


def test_a_plan_is_that_of_the_arguments():
    rows = rows_of(routine=[SIMPLE, STRETCHING])
    policy = Policy(rest_days=1, min_gap="4 h")
    asked = {"availability": "daily 06:30-07:30, 18:00-21:00", "start": START}

    open_question, answered = planned(rows, **asked)
    assert open_question["problem"]["column"] == "routine"
    assert open_question["problem"]["reason"].startswith("the sources leave open what a plan needs: ")
    assert answered["problem"] is None

    first, second = planned(rows, **asked, policy=policy, steps=50_000)
    for row, name in ((first, SIMPLE), (second, STRETCHING)):
        plan = plan_week(LIBRARY.routines[name], **asked, policy=policy, steps=50_000)
        assert results_of(row) == describe(plan)


def test_without_a_column_of_free_time_what_has_no_plan_is_a_problem_of_its_routines():
    (row,) = planned(rows_of(routine=[["legs", "arms"]]), catalog=OWN, availability="mon 07:00-07:10", start=START)

    assert (row["problem"]["column"], row["problem"]["value"]) == ("routine", "legs, arms")


TYPES = [
    pa.list_(pa.string()), pa.large_list(pa.large_string()), pa.list_(pa.string(), 2),
    pa.list_(pa.dictionary(pa.int8(), pa.string())), pa.list_(pa.string_view()),
]  # fmt: skip


@pytest.mark.parametrize("kind", TYPES, ids=str)
def test_routines_are_lists_of_any_type_of_text(kind):
    expected = describe(plan_week([LEGS, ARMS], "daily 07:00-08:00", start=START))
    lists = pa.array([["arms", "legs"], ["legs", "arms"], ["legs", "wings"], ["legs", "arms"]], kind)
    rows = rows_of(routine=lists, availability=["daily 07:00-08:00"] * 4).slice(1)

    found = planned(rows, catalog=OWN, start=START)

    assert [row["problem"] and row["problem"]["value"] for row in found] == [None, "legs, wings", None]
    assert results_of(found[0]) == results_of(found[2]) == expected


@pytest.mark.parametrize("kind", [pa.string(), pa.string_view(), pa.dictionary(pa.int8(), pa.string())], ids=str)
def test_texts_are_of_any_type_of_text(kind):
    (row,) = planned(rows_of(routine=pa.array(["legs"], kind), availability=pa.array(["daily 07:00-08:00"], kind)),
                     catalog=OWN, start=START)  # fmt: skip
    assert results_of(row) == describe(plan_week(LEGS, "daily 07:00-08:00", start=START))


@pytest.mark.parametrize("start", [pa.array([START]), pa.array([START], pa.date64()), ["2026-11-23"]])
def test_the_start_is_a_date_or_text(start):
    (row,) = planned(rows_of(routine=["legs"], start=start), catalog=OWN, availability="daily 07:00-08:00")
    assert row["sessions"][0]["id"] == "2026-11-23-legs-1"


@pytest.mark.parametrize(
    ("wrong", "column", "value", "reason"),
    [
        ({"routine": None}, "routine", None, "is null"),
        ({"routine": ["legs", None]}, "routine", None, "is null"),
        ({"routine": []}, "routine", "", "is empty; write ids of the catalogue"),
        ({"routine": ["wings"]}, "routine", "wings",
         "holds what is no routine of the catalogue; write ids of the catalogue"),
        ({"routine": ["legs\x1farms"]}, "routine", "legs\\x1farms",
         "holds what is no routine of the catalogue; write ids of the catalogue"),
        ({"routine": ["legs", "legs"]}, "routine", "legs, legs", "is the id of two commitments; give one of them"),
        ({"availability": None}, "availability", None, "is null"),
        ({"availability": "soon"}, "availability", "soon",
         "has no day in 'soon'; write mon, tue, wed, thu, fri, sat, sun, 'mon-fri' or 'daily'"),
        ({"availability": " " * 2_001}, "availability", " " * 57 + "...", "2,001 is past the bound of 2,000 characters"),
        ({"zone": None}, "zone", None, "is null"),
        ({"zone": "Mars"}, "zone", "Mars", "is not a time zone here"),
        ({"start": "soon"}, "start", "soon", "is not a date; write '2026-11-23'"),
        ({"start": "1800-01-01"}, "start", "1800-01-01", "is too far away; write a date from 1900 to 2199"),
        ({"pace": "slow"}, "pace", "slow", "is none of the paces given"),
        ({"level": "most"}, "level", "most", "is none of low, typical and high"),
        ({"availability": "mon 07:00-07:10"}, "availability", "mon 07:00-07:10", "no plan for legs from 2026-11-23"),
    ],
)  # fmt: skip
def test_a_wrong_row_is_reported_and_the_others_are_planned(wrong, column, value, reason):
    right = {"routine": ["legs"], "availability": "daily 07:00-08:00", "zone": "UTC", "start": "2026-11-23",
             "pace": "brisk-1", "level": "high"}  # fmt: skip

    before, row, after = planned(pa.Table.from_pylist([right, {**right, **wrong}, right]), catalog=OWN)

    assert (row["problem"]["column"], row["problem"]["value"]) == (column, value)
    assert row["problem"]["reason"].startswith(reason)
    assert results_of(row) == dict.fromkeys(RESULTS)
    expected = describe(plan_week(LEGS, "daily 07:00-08:00", start=START, pace=BRISK, level="high"))
    assert before["problem"] is after["problem"] is None
    assert results_of(before) == results_of(after) == expected


def test_one_unknown_routine_is_reported():
    (row,) = planned(rows_of(routine=["wings"]), availability="daily 07:00-08:00", start=START)
    assert row["problem"]["reason"] == "is no routine of the catalogue; write ids of the catalogue"


@pytest.mark.parametrize(
    ("columns", "common", "message"),
    [
        ({}, {}, "column 'availability' is missing"),
        ({"availability": ["mon 07:00-08:00"]}, {}, "column 'start' is missing"),
        ({"availability": [1]}, {"start": START}, "column 'availability' is of type int64"),
        (
            {"start": [1]},
            {"availability": "mon 07:00-08:00"},
            "column 'start' is of type int64; give a column of dates",
        ),
        ({"start": [START]}, {"start": START, "availability": "mon 07:00-08:00"}, "column 'start' is there beside"),
        ({"availability": ["mon 07:00-08:00"]}, {"availability": "mon 07:00-08:00"}, "column 'availability' is there"),
        ({"hold_low": [1]}, {}, "column 'hold_low' is not taken by a plan; leave it out"),
        ({"zone": ["UTC"]}, {"start": START, "availability": "mon 07:00-08:00"}, "column 'zone' is there beside what"),
    ],
)
def test_columns_that_are_missing_wrong_or_given_twice_are_refused_before_the_first_row(columns, common, message):
    with pytest.raises(InvalidColumn, match=message):
        week(rows_of(routine=["legs"], **columns), catalog=OWN, **common)


def test_a_list_of_something_else_than_text_is_refused():
    with pytest.raises(InvalidColumn, match="column 'routine' is of type .*; give a column of text, or lists of text"):
        week(rows_of(routine=[[1]]), availability="daily 07:00-08:00", start=START)


@pytest.mark.parametrize(
    ("argument", "wrong"),
    [
        ("availability", 7), ("start", "soon"), ("policy", 7), ("between", 7), ("shorten", "yes"), ("steps", 0),
        ("catalog", LEGS), ("paces", [STEADY, STEADY]),
    ],
)  # fmt: skip
def test_a_wrong_argument_is_refused_before_the_first_row(argument, wrong):
    with pytest.raises(footex.InvalidValue):
        week(rows_of(routine=["legs"]), **{"availability": "daily 07:00-08:00", "start": START, argument: wrong})


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_data_frame_goes_in_as_it_is(library):
    frames = pytest.importorskip(library)
    frame = frames.DataFrame({"routine": [["legs", "arms"]], "start": [START], "person": [7]})

    (row,) = planned(frame, catalog=OWN, availability="daily 07:00-08:00")

    assert row["person"] == 7
    assert results_of(row) == describe(plan_week([LEGS, ARMS], "daily 07:00-08:00", start=START))


def test_no_rows_give_no_plans():
    assert week(iter(())).schema.names == ["row", "routine", *RESULTS, "problem"]
    empty = rows_of(routine=pa.array([], pa.list_(pa.string())), availability=pa.array([], pa.string()))
    assert planned(empty, start=START) == []
