"""A run writes each partition whole or not at all, says which are, and goes on where an earlier one stopped."""

import errno
import json
import os
from functools import partial
from pathlib import Path

import pytest

from footex.bulk import BrokenRows, BrokenRun, FolderInUse, OtherRun, RunSummary, Unwritable, WrongRows, read_rows, run
from footex.errors import BoundExceeded, InvalidValue, MissingExtra

pa = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")
pytest.importorskip("filelock")

from answering import answer, answer_slowly, answer_with_too_few  # noqa: E402
from footex.bulk.files import opening  # noqa: E402
from footex.bulk.runs import partition, preparing, running  # noqa: E402
from footex.bulk.runs import unfinished as unfinished_files  # noqa: E402
from runs import contents, unfinished, write_people  # noqa: E402

IN_FOURS = {"rows_per_partition": 300}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write_people(tmp_path / "people.parquet")


@pytest.fixture
def whole(source: Path, tmp_path: Path) -> dict[str, bytes]:
    """What an undisturbed run writes."""
    run(answer, source, tmp_path / "undisturbed", **IN_FOURS)
    return contents(tmp_path / "undisturbed")


def test_a_run_writes_the_rows_and_the_wrong_ones_apart(source: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    out = tmp_path / "out"
    summary = run(answer, source, out, **IN_FOURS, progress=lambda *done: told.append(done))

    names = [f"part-{number:05}.parquet" for number in range(4)]
    assert sorted(contents(out)) == [
        "manifest.json",
        *(f"rows/{name}" for name in names),
        *(f"wrong/{name}" for name in names),
    ]
    rows = [row for name in names for row in read_rows(out / "rows" / name).read_all().to_pylist()]
    assert [row["row"] for row in rows] == list(range(1000))
    assert [rows[999][name] for name in ("person", "routine", "problem")] == ["p999", "arms", None]
    assert rows[999]["time"].total_seconds() == 2.0
    assert read_rows(out / "wrong" / names[1]).read_all().to_pylist() == [
        {"row": row, "person": f"p{row}", "column": "budget", "value": None, "reason": "is below 1"}
        for row in (307, 407, 507)
    ]
    assert summary == RunSummary(
        rows=1000, wrong=10, wrong_by_reason=(WrongRows(column="budget", reason="is below 1", rows=10),),
        partitions=4, written=4, bytes=sum(len(data) for name, data in contents(out).items() if name != "manifest.json"),
    )  # fmt: skip
    assert told == [(0, 1000), (300, 1000), (600, 1000), (900, 1000), (1000, 1000)]
    manifest = json.loads((out / "manifest.json").read_text())
    assert [(one["number"], one["rows"], one["wrong"]) for one in manifest["whole"]] == [
        (0, 300, 3), (1, 300, 3), (2, 300, 3), (3, 100, 1),
    ]  # fmt: skip


def test_a_partition_is_written_batch_by_batch(
    source: Path, tmp_path: Path, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_BATCH", 70)
    run(answer, source, tmp_path / "out", **IN_FOURS)
    path = tmp_path / "out/rows/part-00000.parquet"
    assert parquet.read_metadata(path).num_row_groups == 5
    assert read_rows(path).read_all().equals(read_rows(tmp_path / "undisturbed/rows/part-00000.parquet").read_all())


@pytest.mark.parametrize("suffix", ["arrow", "csv"])
def test_the_kind_of_the_file_makes_no_difference(
    source: Path, tmp_path: Path, whole: dict[str, bytes], suffix: str
) -> None:
    out = tmp_path / "out"
    run(answer, write_people(tmp_path / f"people.{suffix}"), out, **IN_FOURS)
    for number in range(4):
        path = Path("rows") / f"part-{number:05}.parquet"
        assert read_rows(out / path).read_all().equals(read_rows(tmp_path / "undisturbed" / path).read_all())


def test_a_file_without_a_row_has_no_partition(tmp_path: Path) -> None:
    summary = run(answer, write_people(tmp_path / "people.csv", 0), tmp_path / "out")
    assert (summary.rows, summary.partitions, summary.bytes) == (0, 0, 0)
    assert list(contents(tmp_path / "out")) == ["manifest.json"]


def test_a_partition_without_a_wrong_row_has_no_file_of_them(tmp_path: Path) -> None:
    summary = run(answer, write_people(tmp_path / "people.csv", 6), tmp_path / "out", rows_per_partition=4)
    assert (summary.wrong, summary.wrong_by_reason) == (0, ())
    assert sorted(contents(tmp_path / "out")) == ["manifest.json", "rows/part-00000.parquet", "rows/part-00001.parquet"]


def test_a_second_run_writes_nothing(source: Path, tmp_path: Path, whole: dict[str, bytes]) -> None:
    out = tmp_path / "undisturbed"
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.parquet")}
    moved = source.rename(tmp_path / "moved.parquet")
    summary = run(answer, moved, out, **IN_FOURS)
    assert (summary.rows, summary.partitions, summary.written) == (1000, 4, 0)
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*.parquet")} == before
    assert contents(out) == whole


@pytest.mark.parametrize("noted", [True, False], ids=["in-the-manifest", "by-its-own-metadata"])
def test_a_run_completes_what_is_missing(source: Path, tmp_path: Path, whole: dict[str, bytes], *, noted: bool) -> None:
    out = tmp_path / "undisturbed"
    (out / "rows/part-00002.parquet").unlink()
    if not noted:
        manifest = json.loads((out / "manifest.json").read_text())
        (out / "manifest.json").write_text(json.dumps({**manifest, "whole": []}))
    assert run(answer, source, out, **IN_FOURS).written == 1
    assert contents(out) == whole


def test_a_partition_that_a_worker_wrote_before_it_died_is_not_written_twice(
    source: Path, tmp_path: Path, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    describe = partition.describe_file

    def die(path: Path) -> object:
        if "part-00001" in path.name:
            raise KeyboardInterrupt
        return describe(path)

    monkeypatch.setattr(partition, "describe_file", die)
    with pytest.raises(KeyboardInterrupt):
        run(answer, source, out, **IN_FOURS)
    monkeypatch.undo()
    assert [one["number"] for one in json.loads((out / "manifest.json").read_text())["whole"]] == [0]
    written = (out / "rows/part-00001.parquet").stat().st_mtime_ns
    assert run(answer, source, out, **IN_FOURS).written == 2
    assert (out / "rows/part-00001.parquet").stat().st_mtime_ns == written
    assert contents(out) == whole


@pytest.mark.parametrize("batches", [0, 1, 5])
def test_an_interrupted_run_leaves_nothing_half_and_goes_on(
    source: Path, tmp_path: Path, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, batches: int
) -> None:
    out, left = tmp_path / "out", [batches]
    write = unfinished_files.Unfinished.write

    def interrupt(self: object, batch: object) -> None:
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        write(self, batch)

    monkeypatch.setattr(unfinished_files.Unfinished, "write", interrupt)
    with pytest.raises(KeyboardInterrupt):
        run(answer, source, out, **IN_FOURS)
    monkeypatch.undo()
    assert unfinished(out) == []
    assert {name: data for name, data in contents(out).items() if name != "manifest.json"}.items() <= whole.items()
    run(answer, source, out, **IN_FOURS)
    assert contents(out) == whole


def test_what_a_killed_run_left_unfinished_goes_away(source: Path, tmp_path: Path, whole: dict[str, bytes]) -> None:
    out = tmp_path / "undisturbed"
    (out / "rows/part-00003.parquet").unlink()
    (out / "rows/.footex-part-00003-ab12").write_bytes(b"PAR1")
    (out / ".footex-ab12").write_bytes(b"{")
    run(answer, source, out, **IN_FOURS)
    assert contents(out) == whole


def test_what_the_manifest_has_is_done_before_a_run_goes_on(source: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    summary = run(answer, source, tmp_path / "out", rows_per_partition=50)
    assert len(list((tmp_path / "out/wrong").iterdir())) < summary.partitions
    run(answer, source, tmp_path / "out", rows_per_partition=50, progress=lambda *rows: told.append(rows))
    assert told == [(summary.rows, summary.rows)]


def test_the_manifest_is_saved_meanwhile(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_SAVED_EVERY", 0.0)
    saved: list[int] = []

    def look(_: int, __: int) -> None:
        saved.append(len(json.loads((tmp_path / "out/manifest.json").read_text())["whole"]))

    run(answer, source, tmp_path / "out", **IN_FOURS, progress=look)
    assert saved == [0, 1, 2, 3, 4]


def change_rows(source: Path) -> object:
    write_people(source, 998)
    return answer


def change_columns(source: Path) -> object:
    table = read_rows(source).read_all()
    parquet.write_table(table.set_column(2, "budget", table["budget"].cast(pa.int32())), source)
    return answer


@pytest.mark.parametrize(
    ("change", "names"),
    [
        (change_rows, ["bytes of the input", "hash of the input"]),
        (change_columns, ["bytes of the input", "hash of the input", "columns of the input"]),
        (lambda _: partial(answer, factor=3), ["factor"]),
        (lambda _: answer_slowly, ["function"]),
    ],
    ids=["rows", "columns", "options", "function"],
)
def test_a_folder_of_another_run_stays_as_it_is_and_the_error_names_what_differs(
    source: Path, tmp_path: Path, whole: dict[str, bytes], change, names: list[str]
) -> None:
    out = tmp_path / "undisturbed"
    with pytest.raises(OtherRun) as caught:
        run(change(source), source, out, **IN_FOURS)
    assert [name for name, _, _ in caught.value.differences] == names
    assert caught.value.folder == str(out)
    assert contents(out) == whole


def test_other_partitions_are_another_run(source: Path, tmp_path: Path, whole: dict[str, bytes]) -> None:
    with pytest.raises(OtherRun) as caught:
        run(answer, source, tmp_path / "undisturbed", rows_per_partition=301)
    assert caught.value.differences == (("rows per partition", "300", "301"),)
    assert str(caught.value) == (
        f"{tmp_path / 'undisturbed'} holds another run: rows per partition was 300 and is 301; "
        "give another folder, or what it was"
    )


def test_an_option_that_was_not_given_before_is_named(source: Path, tmp_path: Path) -> None:
    run(partial(answer, factor=3), source, tmp_path / "out")
    with pytest.raises(OtherRun, match="factor was 3 and is absent"):
        run(answer, source, tmp_path / "out")


@pytest.mark.parametrize("name", ["rows/part-00001.parquet", "wrong/part-00000.parquet"])
@pytest.mark.parametrize("data", [b"", None], ids=["emptied", "changed"])
def test_a_file_that_was_changed_since_is_named(
    source: Path, tmp_path: Path, whole: dict[str, bytes], name: str, data: bytes | None
) -> None:
    path = tmp_path / "undisturbed" / name
    path.write_bytes(whole[name][:-1] + b"x" if data is None else data)
    with pytest.raises(BrokenRun, match="isn't what was written") as caught:
        run(answer, source, tmp_path / "undisturbed", **IN_FOURS)
    assert caught.value.path == str(path)
    assert path.read_bytes() != whole[name]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{", "isn't the manifest of a run"),
        ("[]", "isn't the manifest of a run"),
        ('{"footex-run": 1, "run": {}}', "isn't the manifest of a run"),
        ('{"footex-run": 2}', "is of format 2, not 1"),
        ('{"footex-run": 1, "run": {}, "whole": [], "fingerprint": "ab"}', "has a fingerprint that isn't that"),
    ],
)
def test_a_manifest_that_no_run_wrote_is_named(source: Path, tmp_path: Path, text: str, problem: str) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "manifest.json").write_text(text)
    with pytest.raises(BrokenRun, match=problem) as caught:
        run(answer, source, out)
    assert caught.value.path == str(out / "manifest.json")
    assert contents(out) == {"manifest.json": text.encode()}


def test_a_folder_with_other_files_is_left_alone(source: Path, tmp_path: Path) -> None:
    with pytest.raises(BrokenRun, match="holds files and no manifest of a run"):
        run(answer, source, tmp_path)
    assert [path.name for path in tmp_path.iterdir() if path.name != ".lock"] == ["people.parquet"]


def forget(out: Path) -> None:
    """Leave only what the files of rows say of themselves."""
    manifest = json.loads((out / "manifest.json").read_text())
    (out / "manifest.json").write_text(json.dumps({**manifest, "whole": []}))


def swap(out: Path) -> None:
    (out / "rows/part-00001.parquet").replace(out / "rows/part-00000.parquet")


def cut_short(out: Path) -> None:
    (out / "rows/part-00000.parquet").write_bytes(b"PAR1")


def lose_the_wrong_rows(out: Path) -> None:
    (out / "wrong/part-00000.parquet").unlink()


@pytest.mark.parametrize(
    ("harm", "problem"),
    [
        (swap, "isn't of this run"),
        (cut_short, "isn't a whole file of rows"),
        (lose_the_wrong_rows, "is there without the file of its wrong rows"),
    ],
)
def test_a_file_of_rows_that_the_run_did_not_write_is_named(
    source: Path, tmp_path: Path, whole: dict[str, bytes], harm, problem: str
) -> None:
    out = tmp_path / "undisturbed"
    forget(out)
    harm(out)
    with pytest.raises(BrokenRun, match=problem) as caught:
        run(answer, source, out, **IN_FOURS)
    assert caught.value.path == str(out / "rows/part-00000.parquet")
    assert "delete it to have it written again" in str(caught.value)


def test_a_folder_is_for_one_run_at_a_time(source: Path, tmp_path: Path) -> None:
    def begin_another(done: int, _: int) -> None:
        if not done:
            with pytest.raises(FolderInUse, match="another run is writing to"):
                run(answer, source, tmp_path / "out")

    assert run(answer, source, tmp_path / "out", progress=begin_another).written == 1


def test_a_disk_that_is_full_is_named_and_what_is_whole_stays(
    source: Path, tmp_path: Path, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(parquet.ParquetWriter):
        def write_batch(self, batch):
            super().write_batch(batch)
            if batch.column("row")[0].as_py() >= 600:
                raise OSError(errno.ENOSPC, "No space left on device")

    out = tmp_path / "out"
    monkeypatch.setattr(unfinished_files, "ParquetWriter", Full)
    with pytest.raises(Unwritable) as caught:
        run(answer, source, out, **IN_FOURS)
    monkeypatch.undo()
    assert str(caught.value) == (
        f"can't write {out / 'rows/part-00002.parquet'}: No space left on device; "
        "once that is put right, run again: what is whole is kept"
    )
    assert unfinished(out) == []
    assert sorted(contents(out)) == sorted([
        "manifest.json", *(f"{name}/part-0000{number}.parquet" for name in ("rows", "wrong") for number in (0, 1))
    ])  # fmt: skip
    assert run(answer, source, out, **IN_FOURS).written == 2
    assert contents(out) == whole


def test_a_folder_that_cannot_be_made_is_named(source: Path) -> None:
    with pytest.raises(Unwritable, match=r"File exists"):
        run(answer, source, source)


def test_a_source_that_cannot_be_read_ends_the_run(tmp_path: Path) -> None:
    source = tmp_path / "people.csv"
    source.write_text("person,routine,budget\n" + "anna,legs,1\n" * 5 + "bert,legs,soon\n")
    with pytest.raises(BrokenRows, match="invalid value 'soon'"):
        run(answer, source, tmp_path / "out", rows_per_partition=4)
    assert sorted(contents(tmp_path / "out")) == ["manifest.json", "rows/part-00000.parquet"]


@pytest.mark.parametrize("gone", [False, True])
def test_a_source_that_changes_meanwhile_ends_the_run(source: Path, tmp_path: Path, *, gone: bool) -> None:
    def change(done: int, _: int) -> None:
        if done == 300:
            source.unlink() if gone else os.utime(source)

    with pytest.raises(BrokenRows, match="No such file" if gone else "it was changed since the run began"):
        run(answer, source, tmp_path / "out", **IN_FOURS, progress=change)


def test_a_source_that_is_not_there_is_named_by_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        run(answer, tmp_path / "people.parquet", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_function_that_does_not_answer_each_row_is_refused(source: Path, tmp_path: Path) -> None:
    with pytest.raises(InvalidValue, match="answered 300 rows with 299"):
        run(answer_with_too_few, source, tmp_path / "out", **IN_FOURS)
    assert list(contents(tmp_path / "out")) == ["manifest.json"]


@pytest.mark.parametrize(
    ("function", "problem"),
    [
        ("answer", "is not a function"),
        (lambda rows: answer(rows, factor=3), "has no name by which a later run would know it"),
        (partial(answer, factor=object()), "can't be told from another by a later run"),
    ],
)
def test_a_function_that_a_later_run_would_not_know_is_refused(source: Path, tmp_path: Path, function, problem) -> None:
    with pytest.raises(InvalidValue, match=problem):
        run(function, source, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def give_back(rows: object) -> object:
    return rows


def test_a_function_whose_answer_has_other_columns_is_refused(source: Path, tmp_path: Path) -> None:
    with pytest.raises(InvalidValue, match="give one whose first column is row and whose last is problem"):
        run(give_back, source, tmp_path / "out")


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"rows_per_partition": 0}, "run.rows_per_partition: 0 is not a whole number from 1"),
        ({"rows_per_partition": None}, "run.rows_per_partition: None is not"),
        ({"engine": "dask", "workers": 0}, "run.workers: 0 is not a whole number from 1"),
        ({"workers": 2}, 'run.workers: 2 is for the engine dask; leave it out, or give engine="dask"'),
        ({"client": "me"}, "run.client: 'me' is for the engine dask"),
        ({"engine": "dask", "workers": 2, "client": "me"}, "run.workers: 2 is given beside a client"),
        ({"engine": "spark"}, "run.engine: 'spark' is not an Engine"),
    ],
)
def test_options_that_cannot_be_are_refused(source: Path, tmp_path: Path, options, problem: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        run(answer, source, tmp_path / "out", **options)
    assert str(caught.value).startswith(problem)


def test_partitions_are_bounded(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "_MOST_PARTITIONS", 3)
    with pytest.raises(BoundExceeded, match="4 is past the bound of 3 partitions"):
        run(answer, source, tmp_path / "out", **IN_FOURS)


def test_without_the_lock_the_extra_is_named(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "filelock", None)
    with pytest.raises(MissingExtra, match=r"filelock isn't installed; install it with: pip install 'footex\[arrow\]'"):
        run(answer, source, tmp_path / "out")
