"""`footex bulk`: a file of people in, a folder out, with a summary, exit codes, and one line where it can't."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import footex
from footex.cli.commands import bulk as command

pytest.importorskip("pyarrow")

from running import run

from footex.bulk import RunSummary, WrongRows, read_rows

PEOPLE = """\
person,routine,level,sets
anna,simple-foot-exercises,,
bert,toe-yoga,,
cleo,heel-and-foot-stretching,low,0
dora,heel-and-foot-stretching,low,
"""


@pytest.fixture
def people(tmp_path: Path) -> Path:
    (tmp_path / "people.csv").write_text(PEOPLE)
    return tmp_path / "people.csv"


def test_each_row_is_answered_and_the_wrong_ones_are_listed_by_reason(
    capsys: pytest.CaptureFixture[str], people: Path, tmp_path: Path
) -> None:
    status, out, err = run(capsys, "bulk", people, "-o", tmp_path / "out")
    assert (status, err) == (1, "")
    first, *rest = out.replace(str(tmp_path), "").splitlines()
    assert re.fullmatch(r"4 rows in 1 partition: \d\.\d kB in /out, \d+\.\d s", first)
    assert rest == [
        "2 rows wrong, in /out/wrong:",
        "routine is no routine of the catalogue  1",
        "sets is below 1                         1",
    ]
    answered = read_rows(tmp_path / "out/rows/part-00000.parquet").read_all()
    assert "parts" not in answered.column_names
    assert answered["time"].to_pylist() == [
        footex.estimate(footex.bundled().routines["simple-foot-exercises"]).total.typical,
        None,
        None,
        footex.estimate(footex.bundled().routines["heel-and-foot-stretching"]).total.low,
    ]


def test_without_a_wrong_row_the_status_is_0(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("routine\nsimple-foot-exercises\n" * 1 + "simple-foot-exercises\n" * 2)
    options = ("--parts", "--rows-per-partition", "2")
    status, out, _ = run(capsys, "bulk", tmp_path / "people.csv", "-o", tmp_path / "out", *options)
    assert status == 0
    assert out.startswith("3 rows in 2 partitions: ")
    assert out.count("\n") == 1
    assert "parts" in read_rows(tmp_path / "out/rows/part-00000.parquet").schema.names


def test_each_routine_is_fitted_to_the_budget_of_its_row(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("routine,budget\nheel-and-foot-stretching,600000\nsimple-foot-exercises,\n")
    status, out, _ = run(capsys, "bulk", tmp_path / "people.csv", "-o", tmp_path / "out", "--fit")
    assert status == 1
    assert "budget" in out
    (row, _) = read_rows(tmp_path / "out/rows/part-00000.parquet").read_all().to_pylist()
    fitted = footex.fit_to_budget(footex.bundled().routines["heel-and-foot-stretching"], "10 min")
    assert row["time"] == fitted.estimate.total.typical


def test_the_same_command_again_finds_what_is_whole(
    capsys: pytest.CaptureFixture[str], people: Path, tmp_path: Path
) -> None:
    run(capsys, "bulk", people, "-o", tmp_path / "out")
    status, out, _ = run(capsys, "bulk", people, "-o", tmp_path / "out")
    assert status == 1
    assert out.startswith("4 rows in 1 partition, 1 of them from before: ")


def test_the_summary_as_json(capsys: pytest.CaptureFixture[str], people: Path, tmp_path: Path) -> None:
    status, out, _ = run(capsys, "bulk", people, "-o", tmp_path / "out", "--json")
    assert status == 1
    found = json.loads(out)
    assert found.pop("bytes") > 0
    assert found == {
        "rows": 4, "wrong": 2, "partitions": 1, "written": 1,
        "wrong_by_reason": [
            {"column": "routine", "reason": "is no routine of the catalogue", "rows": 1},
            {"column": "sets", "reason": "is below 1", "rows": 1},
        ],
    }  # fmt: skip


def test_routines_of_ones_own_are_known(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    squat = footex.Prescription(footex.Exercise(id="squat", name="Squat"), "15")
    own = footex.Catalog(routines=footex.Routine(id="legs", title="Legs", items=squat))
    (tmp_path / "own.json").write_text(footex.dumps(own))
    (tmp_path / "people.csv").write_text("routine\nlegs\n")
    more = ("--from", tmp_path / "own.json")
    assert run(capsys, "bulk", tmp_path / "people.csv", "-o", tmp_path / "out", *more)[0] == 0


@pytest.mark.parametrize(
    ("text", "more", "problem"),
    [
        ("person\nanna\n", (), "column 'routine' is missing; give a column of text"),
        ("routine,sets\nlegs,few\n", (), "invalid value 'few'"),
        ("routine\nlegs\n", ("--fit", "--parts"), "--parts are those of an estimate"),
        ("routine\nlegs\n", ("--workers", "2"), "--workers is for --engine dask"),
        (None, (), "people.csv: No such file or directory"),
    ],
)
def test_what_cannot_be_run_is_one_line_and_status_2(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str | None, more: tuple[str, ...], problem: str
) -> None:
    if text is not None:
        (tmp_path / "people.csv").write_text(text)
    status, out, err = run(capsys, "bulk", tmp_path / "people.csv", "-o", tmp_path / "out", *more)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert problem in err


def test_a_file_of_another_kind_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, _, err = run(capsys, "bulk", tmp_path / "people.xlsx", "-o", tmp_path / "out")
    assert status == 2
    assert "name a file that ends in .arrow, .feather, .parquet, .csv" in err


def test_without_arrow_the_extra_is_named(
    capsys: pytest.CaptureFixture[str], people: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def import_nothing(name: str) -> object:
        raise ModuleNotFoundError(name=name)

    monkeypatch.setattr("footex.bulk.rows.absence.import_module", import_nothing)
    status, _, err = run(capsys, "bulk", people, "-o", tmp_path / "out")
    assert (status, err) == (2, "footex: numpy isn't installed; install it with: pip install 'footex[arrow]'\n")


@pytest.mark.parametrize("is_terminal", [True, False])
def test_an_interruption_says_how_far_it_came_and_the_same_command_does_the_rest(
    capsys: pytest.CaptureFixture[str],
    people: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_terminal: bool,
) -> None:
    def interrupted(*_: object, progress, **__: object) -> None:
        progress(1000, 2000)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("footex.bulk.runs.running.run", interrupted)
        patch.setattr("footex.bulk.run", interrupted, raising=False)
        patch.setattr(command, "is_terminal", lambda _: is_terminal)
        status, out, err = run(capsys, "bulk", people, "-o", tmp_path / "out")
    assert (status, out) == (130, "")
    assert err.splitlines()[-1] == "footex: stopped; 1,000 of 2,000 rows are done, the same command does the rest"
    assert run(capsys, "bulk", people, "-o", tmp_path / "out")[0] == 1


def test_a_terminal_shows_a_bar(
    capsys: pytest.CaptureFixture[str], people: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[int, int]] = []

    @contextmanager
    def bar() -> Iterator[object]:
        yield lambda *told: shown.append(told)

    monkeypatch.setattr(command, "is_terminal", lambda _: True)
    monkeypatch.setattr(command, "_bar", bar)
    run(capsys, "bulk", people, "-o", tmp_path / "out", "--rows-per-partition", "2")
    assert shown == [(0, 4), (2, 4), (4, 4)]


def test_reasons_are_listed_up_to_twenty_and_sizes_in_the_units_that_suit() -> None:
    ways = tuple(WrongRows(column="sets", reason=f"is {number}", rows=1) for number in range(22))
    summary = RunSummary(rows=3_000, wrong=22, wrong_by_reason=ways, partitions=2, written=0, bytes=2_500_000_000)
    lines = list(command._describe(summary, Path("out"), 0.25))
    assert lines[0] == "3,000 rows in 2 partitions, 2 of them from before: 2.5 GB in out, 0.2 s"
    assert len(lines) == 23
    assert lines[-1] == "and 2 other reasons"
    assert command._size(999) == "999 bytes"
