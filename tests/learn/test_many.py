"""Paces of many people at once: each as it is learned alone, and wrong rows by their number."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from simulated_people import MAIN, draw_person, draw_session, parts_of, routines

import footex
from footex import InvalidValue
from footex.learn import Measurement, learn_pace, learn_paces
from footex.learn.measurement import COUNTS
from footex.timing import GENTLE, STEADY

pytest.importorskip("scipy")
pa = pytest.importorskip("pyarrow")


def learned(**columns: Any) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The paces and the problems of columns, those of a person and a session of one each unless they are given."""
    many = len(next(iter(columns.values())))
    found = learn_paces(pa.table({"person": ["anna"] * many, "session": range(many), **columns}))
    return found.paces.to_pylist(), found.problems.to_pylist()  # type: ignore[attr-defined] # tables


def simulated(people: int, sessions: int) -> list[list[Measurement]]:
    from random import Random

    parts = [parts_of(routine) for routine in routines()]
    found: list[list[Measurement]] = []
    for person in range(people):
        dice = Random(f"person {person}")
        times = draw_person(MAIN, dice)
        found.append([
            one for number in range(sessions) for one in draw_session(dice.choice(parts), times, number, MAIN, dice)
        ])  # fmt: skip
    return found


@pytest.mark.parametrize("prior", [STEADY, GENTLE], ids=lambda pace: pace.id)
def test_each_pace_is_what_is_learned_of_the_person_alone(prior: footex.Pace) -> None:
    people = simulated(4, 5)
    rows = [
        {
            "person": f"person {number}", "session": one.start, "stated": one.stated_milliseconds,
            "real": timedelta(milliseconds=one.real_milliseconds), **dict(zip(COUNTS.values(), one.counts, strict=True)),
        }
        for number, measurements in enumerate(people) for one in measurements
    ]  # fmt: skip
    rows = rows[::3] + rows[1::3] + rows[2::3]
    found = learn_paces(pa.Table.from_pylist(rows), prior=prior).paces.to_pylist()  # type: ignore[attr-defined]
    assert [one["person"] for one in found] == list(dict.fromkeys(row["person"] for row in rows))
    for number, measurements in enumerate(people):
        alone = learn_pace(measurements, id="anna-1", prior=prior)
        row = next(one for one in found if one["person"] == f"person {number}")
        assert [row[name] for name in ("refused", "suspected", "sessions", "measurements")] == [
            len(alone.refused), len(alone.suspected), alone.sessions, alone.measurements,
        ]  # fmt: skip
        for time in alone.times:
            given = [row[f"{time.name}_{level}"] for level in ("low", "typical", "high")]
            expected = getattr(alone.pace, time.name).value.milliseconds if time.sessions else (None, None, None)
            milliseconds = [one and one / timedelta(milliseconds=1) for one in given]
            assert milliseconds == ([pytest.approx(ms, abs=1) for ms in expected] if time.sessions else [None] * 3)


def test_a_row_that_is_wrong_is_said_by_its_number_and_stops_no_other() -> None:
    paces, problems = learned(
        person=["anna", None, "anna", "anna", "ben", "anna", "anna"],
        session=["1", "1", None, "2", "1", "3", "4"],
        real=[60_000, 60_000, 60_000, None, -1, 60_000, 60_000],
        stated=[None, 0, 0, 0, 0, -5, 0],
        repetitions=[20, 20, 20, 20, 20, 20, None],
    )  # fmt: skip
    assert [(one["person"], one["sessions"], one["measurements"]) for one in paces] == [("anna", 1, 1), ("ben", 0, 0)]
    assert paces[1]["repetition_typical"] is None
    assert [tuple(one.values()) for one in problems] == [
        (1, "wrong", "person", None, "is missing"), (2, "wrong", "session", None, "is missing"),
        (3, "wrong", "real", None, "is not whole milliseconds from 0 to a year"),
        (4, "wrong", "real", "-1", "is not whole milliseconds from 0 to a year"),
        (5, "wrong", "stated", "-5", "is not whole milliseconds from 0 to a year"),
        (6, "wrong", "repetitions", None, "none of a pace's times is counted"),
    ]  # fmt: skip


def test_what_is_past_belief_and_what_is_suspected_is_said_too() -> None:
    days = [date(2026, 11, day) for day in range(1, 13)]
    real = [30_000] * 10 + [2_400_000, 900_000]
    paces, problems = learned(session=days, rests=[1] * 12, real=real)
    assert [tuple(one.values()) for one in problems] == [
        (10, "refused", "real", "2400000", "more than 20 times what it takes slowly at steady-1"),
        (11, "suspected", "real", "900000", "a stopwatch left running?"),
    ]
    assert [paces[0][name] for name in ("refused", "suspected", "sessions", "measurements")] == [1, 1, 11, 11]
    _, problems = learned(holds=[10], real=[10])
    assert problems[0]["reason"] == "less than a 20th of what it takes quickly at steady-1"


@pytest.mark.parametrize(
    ("real", "kept"),
    [
        (pa.array([60], pa.duration("s")), True), (pa.array([60_000], pa.duration("ms")), True),
        (pa.array([60_000_000], pa.duration("us")), True), (pa.array([60_000_000_001], pa.duration("ns")), False),
        (pa.array([60_000], pa.uint64()), True), (pa.array([2**64 - 1], pa.uint64()), False),
        (pa.array([2**63 - 1], pa.duration("s")), False), (pa.array([60_000], pa.int32()), True),
    ],
    ids=lambda one: str(one.type) if isinstance(one, pa.Array) else "",
)  # fmt: skip
def test_times_are_durations_of_any_unit_or_milliseconds(real: Any, kept: bool) -> None:
    paces, problems = learned(real=real, repetitions=[20])
    assert (paces[0]["measurements"], [one["kind"] for one in problems]) == ((1, []) if kept else (0, ["wrong"]))
    if not kept:
        assert problems[0]["value"] == (
            f"{real[0].value} {real.type.unit}" if pa.types.is_duration(real.type) else str(2**64 - 1)
        )
    else:
        assert paces == learned(real=[60_000], repetitions=[20])[0]


def test_rows_may_come_in_batches_and_as_dictionaries() -> None:
    table = pa.table({"person": ["anna", "ben"], "session": [1, 1], "real": [60_000, 80_000], "repetitions": [20, 20]})
    whole = learn_paces(table).paces
    assert learn_paces(table.to_batches()[0]).paces == whole
    assert learn_paces(table.to_batches(max_chunksize=1)).paces == whole
    assert learn_paces(table.to_reader()).paces == whole
    coded = table.set_column(0, "person", table.column("person").dictionary_encode())
    assert learn_paces(coded).paces == whole


def test_persons_may_be_of_any_type_that_tells_them_apart() -> None:
    for people in ([7], [datetime(2026, 11, 23, tzinfo=UTC)], [b"anna"], [True]):
        assert [one["person"] for one in learned(person=people, real=[60_000], repetitions=[20])[0]] == people


def test_no_rows_have_no_paces() -> None:
    empty = pa.table(
        {"person": pa.array([], pa.string()), "session": pa.array([], pa.int64()), "real": pa.array([], pa.int64())}
    )
    found = learn_paces(empty)
    assert found.paces.num_rows == found.problems.num_rows == 0  # type: ignore[attr-defined] # tables


def test_a_row_without_any_column_of_counts_is_named_by_its_time() -> None:
    _, problems = learned(real=[60_000])
    assert (problems[0]["column"], problems[0]["value"]) == ("real", "60000")


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ("anna", "'anna' are not rows in columns; give a pyarrow.Table, record batches of one schema, or a data frame"),
        (3, "3 are not rows in columns"),
        (pa.table({"session": [1], "real": [1]}), "'person' is a column that is missing; give columns person, session"),
        (pa.table({"person": [1], "session": [1]}), "'real' is a column that is missing"),
        (pa.table([[1], [1]], names=["person", "person"]), "'person' is the name of several columns"),
        (pa.table({"person": [{"a": 1}], "session": [1], "real": [1]}), "'person' is a column of struct<a: int64>; give"),
        (pa.table({"person": [1], "session": [1], "real": ["1 s"]}), "'real' is a column of string; give whole millisec"),
        (pa.table({"person": [1], "session": [1], "real": [1], "rests": [0.5]}), "'rests' is a column of double; give w"),
        (
            pa.table({"person": [1], "session": [1], "real": [1], "rests": pa.array([1], pa.duration("s"))}),
            "'rests' is a column of duration[s]; give whole numbers",
        ),
    ],
)  # fmt: skip
def test_a_wrong_column_is_an_error_before_the_first_row(rows: Any, text: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        learn_paces(rows)
    assert str(caught.value).startswith(f"learn_paces.rows: {text}")


def test_the_prior_must_be_a_pace() -> None:
    with pytest.raises(InvalidValue, match=r"^learn_paces\.prior"):
        learn_paces([], prior="steady-1")  # type: ignore[arg-type]
