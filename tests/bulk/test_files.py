"""Files of rows: what is written is read again, in streams, and what can't be read is named."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footex.bulk import BrokenRows, read_rows, write_rows
from footex.errors import InvalidValue, MissingExtra

pa = pytest.importorskip("pyarrow")

from footex.bulk.files import csv_file, opening  # noqa: E402
from footex.bulk.files.kind import FileKind, kind_of  # noqa: E402
from footex.bulk.files.opening import cut_file, iterate_piece, read_schema  # noqa: E402
from footex.bulk.files.piece import cut_units  # noqa: E402
from footex.bulk.rows.problems import PROBLEM  # noqa: E402

PEOPLE = pa.table({
    "person": ["anna", "bert, the \"elder\"", None, "", "two\nlines"],
    "routine": pa.array(["legs", "legs", "arms", "legs", None]).dictionary_encode(),
    "budget": pa.array([60_000, None, 1, 2, 3], pa.int64()),
})  # fmt: skip
TEXT = PEOPLE.set_column(1, "routine", PEOPLE["routine"].cast(pa.string()))
SUFFIXES = ("arrow", "feather", "parquet", "csv")


def pieces_of(path: Path, most_rows: int) -> list[object]:
    kind = kind_of(path, "path")
    return [
        [row for batch in iterate_piece(path, kind, piece) for row in batch.to_pylist()]
        for piece in cut_file(path, kind, most_rows)
    ]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_is_written_is_read_again(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"people.{suffix}"
    assert write_rows(PEOPLE, path) == 5
    assert read_rows(path).read_all().equals(TEXT if suffix == "csv" else PEOPLE)
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_without_a_row_has_its_columns(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"people.{suffix}"
    assert write_rows(TEXT.slice(0, 0), path) == 0
    assert read_rows(path).read_all().equals(TEXT.slice(0, 0))
    assert cut_file(path, kind_of(path, "path"), 3) == []


def test_csv_holds_durations_problems_and_lists_of_text(tmp_path: Path) -> None:
    kind = pa.list_(pa.dictionary(pa.int8(), pa.string()))
    rows = pa.table({
        "time": pa.array([90_000, None], pa.duration("ms")),
        "claims": pa.array([["within", "above"], None], kind),
        "problem": pa.array([None, {"column": "sets", "value": "0", "reason": "is below 1"}], PROBLEM),
    })  # fmt: skip
    write_rows(rows, tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text() == (
        '"time","claims","problem.column","problem.value","problem.reason"\n'
        '90000,"within; above",,,\n'
        ',,"sets","0","is below 1"\n'
    )


@pytest.mark.parametrize(
    ("column", "problem"),
    [
        (pa.array([[{"place": "items[0]"}]]), "is a column that CSV can't hold"),
        (pa.array([1], pa.duration("ns")), "holds times that aren't whole milliseconds"),
    ],
)
def test_what_csv_cannot_hold_is_refused_and_nothing_is_written(tmp_path: Path, column: object, problem: str) -> None:
    with pytest.raises(InvalidValue, match=problem) as caught:
        write_rows(pa.table({"parts": column}), tmp_path / "out.csv")
    assert (caught.value.field, caught.value.value) == ("write_rows.rows", "parts")
    assert list(tmp_path.iterdir()) == []


def test_a_stream_that_breaks_leaves_the_file_that_was_there(tmp_path: Path) -> None:
    def batches():
        yield TEXT.to_batches()[0]
        raise KeyboardInterrupt

    path = tmp_path / "people.arrow"
    write_rows(TEXT, path)
    with pytest.raises(KeyboardInterrupt):
        write_rows(batches(), path)
    assert read_rows(path).read_all().equals(TEXT)
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "people.csv").mkdir()
    with pytest.raises(InvalidValue, match="isn't a file"):
        write_rows(TEXT, tmp_path / "people.csv")


@pytest.mark.parametrize("call", [read_rows, lambda path: write_rows(TEXT, path)], ids=["read", "write"])
def test_a_suffix_of_no_kind_is_refused_with_those_there_are(call, tmp_path: Path) -> None:
    with pytest.raises(InvalidValue, match=r"ends in \.arrow, \.feather, \.parquet, \.csv"):
        call(tmp_path / "people.xlsx")


def test_a_file_that_is_not_there_is_named_by_the_system(tmp_path: Path) -> None:
    for suffix in SUFFIXES:
        with pytest.raises(FileNotFoundError):
            read_rows(tmp_path / f"people.{suffix}")


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("share", [0, 0.5, 0.98])
def test_a_file_that_was_cut_short_is_named(tmp_path: Path, suffix: str, share: float) -> None:
    path = tmp_path / f"people.{suffix}"
    write_rows(pa.concat_tables([PEOPLE.slice(0, 2)] * 500), path)
    data = path.read_bytes()
    # In CSV the last row must be cut within its quotes to be seen.
    path.write_bytes(data[: int(len(data) * share)] if suffix != "csv" or not share else data[:-20] + b'"bert')
    with pytest.raises(BrokenRows) as caught:
        read_rows(path).read_all()
    assert caught.value.path == str(path)
    assert str(caught.value).startswith(f"{path} can't be read as {kind_of(path, 'path').value}: ")
    assert str(caught.value).endswith("; give a whole file of that kind")


def test_damaged_bytes_within_a_file_are_named(tmp_path: Path) -> None:
    path = tmp_path / "people.parquet"
    write_rows(PEOPLE, path)
    data = bytearray(path.read_bytes())
    data[4:40] = bytes(36)
    path.write_bytes(data)
    with pytest.raises(BrokenRows):
        read_rows(path).read_all()


def test_a_cell_of_csv_that_is_no_figure_is_named(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("person,budget\nanna,600000\nbert,soon\n")
    with pytest.raises(BrokenRows, match="invalid value 'soon'"):
        read_rows(path).read_all()


def test_a_row_of_csv_with_a_cell_too_many_is_named(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("person,budget\nanna,1\nbert,2,3\n")
    with pytest.raises(BrokenRows, match="Expected 2 columns, got 3"):
        read_rows(path).read_all()


def test_rows_that_are_missing_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "people.csv"
    path.write_text("person\nanna\nbert\n")
    monkeypatch.setattr(opening, "iterate_csv", lambda *_: iter(TEXT.select(["person"]).slice(0, 1).to_batches()))
    with pytest.raises(BrokenRows, match="1 of 2 rows from row 0 are missing"):
        read_rows(path).read_all()


@pytest.mark.parametrize(
    "text",
    [
        "person,budget\nanna,1\nbert,2\n",
        "person,budget\r\nanna,1\r\nbert,2",
        '\ufeffperson,budget\n\nanna,1\n\r\n\n"bert",2\n\n',
    ],
    ids=["lines", "returns", "blank"],
)
@pytest.mark.parametrize("block", [3, 1 << 20])
def test_lines_of_csv_end_as_any_program_writes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, block: int
) -> None:
    path = tmp_path / "people.csv"
    path.write_text(text, encoding="utf-8", newline="")
    people = [{"person": "anna", "budget": 1}, {"person": "bert", "budget": 2}]
    with monkeypatch.context() as patch:
        patch.setattr(csv_file, "_BLOCK", block)
        pieces = cut_file(path, FileKind.CSV, 1)
    found = [[row for one in iterate_piece(path, FileKind.CSV, piece) for row in one.to_pylist()] for piece in pieces]
    assert found == [[people[0]], [people[1]]]


CELLS = st.text(st.sampled_from('a,"\n\r x'), max_size=6).filter(lambda text: "\r" not in text.replace("\r\n", ""))


@given(cells=st.lists(CELLS, max_size=12), most_rows=st.integers(1, 5), block=st.integers(1, 40))
def test_pieces_of_csv_are_the_rows_wherever_the_blocks_end(
    tmp_path_factory: pytest.TempPathFactory, cells: list[str], most_rows: int, block: int
) -> None:
    path = tmp_path_factory.mktemp("csv") / "people.csv"
    people = pa.table({"person": pa.array(cells, pa.string()), "budget": pa.array(range(len(cells)), pa.int64())})
    write_rows(people, path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_file, "_BLOCK", block)
        pieces = cut_file(path, FileKind.CSV, most_rows)
    found = [[row for one in iterate_piece(path, FileKind.CSV, piece) for row in one.to_pylist()] for piece in pieces]
    rows = people.to_pylist()
    assert found == [rows[start : start + most_rows] for start in range(0, len(rows), most_rows)]


@given(counts=st.lists(st.integers(0, 9), max_size=8), most_rows=st.integers(1, 12))
def test_pieces_are_all_units_in_order(counts: list[int], most_rows: int) -> None:
    rows = list(range(sum(counts)))
    units = [[rows.pop(0) for _ in range(count)] for count in counts]
    found = []
    for piece in cut_units(counts, most_rows):
        within = [row for unit in units[piece.start : piece.stop] for row in unit]
        taken = within[piece.skipped : piece.skipped + piece.rows]
        assert taken[0] == piece.first_row
        assert len(taken) == piece.rows
        found += taken
    assert found == list(range(sum(counts)))


@pytest.mark.parametrize("suffix", ["arrow", "parquet"])
def test_a_piece_is_read_from_the_groups_that_hold_it(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"people.{suffix}"
    write_rows((batch for _ in range(4) for batch in TEXT.to_batches()), path)
    rows = TEXT.to_pylist() * 4
    assert pieces_of(path, 7) == [rows[:7], rows[7:14], rows[14:]]


def test_a_batch_has_at_most_65_536_rows(tmp_path: Path) -> None:
    path = tmp_path / "many.arrow"
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, pa.schema([("row", pa.int64())])) as writer:
        writer.write_table(pa.table({"row": range(70_000)}))
    assert [batch.num_rows for batch in read_rows(path)] == [65_536, 4_464]


def test_the_schema_of_a_file_is_read_alone(tmp_path: Path) -> None:
    write_rows(PEOPLE, tmp_path / "people.parquet")
    assert read_schema(tmp_path / "people.parquet", FileKind.PARQUET).names == ["person", "routine", "budget"]


def test_without_arrow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def import_nothing(name: str) -> object:
        raise ModuleNotFoundError(name=name)

    monkeypatch.setattr("footex.bulk.rows.absence.import_module", import_nothing)
    for call in (read_rows, lambda path: write_rows(TEXT, path)):
        with pytest.raises(MissingExtra, match=r"footex\[arrow\]"):
            call(tmp_path / "people.csv")
    assert list(tmp_path.iterdir()) == []
