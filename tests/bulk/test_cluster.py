"""A run on a Dask cluster writes the same bytes as in one process, whichever of its workers die."""

from functools import partial
from pathlib import Path

import pytest

from footex.bulk import BrokenRows, EngineFailed, run
from footex.errors import MissingExtra

pytest.importorskip("pyarrow")
distributed = pytest.importorskip("distributed")

from answering import answer, answer_and_end_the_worker_once, answer_slowly, end_the_worker  # noqa: E402
from runs import contents, unfinished, write_people  # noqa: E402

IN_FOURS = {"rows_per_partition": 300}


@pytest.fixture(scope="module")
def client():
    """A cluster of two workers in this process, which need no time to start."""
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=False, dashboard_address="127.0.0.1:0"
        ) as cluster,
        distributed.Client(cluster) as connected,
    ):
        yield connected


def test_a_client_that_is_there_writes_the_same_bytes(tmp_path: Path, client) -> None:
    source = write_people(tmp_path / "people.parquet")
    told: list[int] = []
    summary = run(
        answer,
        source,
        tmp_path / "out",
        engine="dask",
        client=client,
        progress=lambda done, _: told.append(done),
        **IN_FOURS,
    )
    assert run(answer, source, tmp_path / "local", **IN_FOURS) == summary
    assert contents(tmp_path / "out") == contents(tmp_path / "local")
    assert (told[0], len(told), told[-1]) == (0, 5, 1000)


def test_what_is_there_is_not_written_again_by_another_engine(tmp_path: Path, client) -> None:
    source = write_people(tmp_path / "people.parquet")
    run(answer, source, tmp_path / "out", **IN_FOURS)
    (tmp_path / "out/rows/part-00002.parquet").unlink()
    assert run(answer, source, tmp_path / "out", engine="dask", client=client, **IN_FOURS).written == 1


def test_what_a_worker_finds_wrong_is_raised_as_it_is(tmp_path: Path, client) -> None:
    source = tmp_path / "people.csv"
    source.write_text("person,routine,budget\nanna,legs,1\nbert,legs,soon\n")
    with pytest.raises(BrokenRows, match="invalid value 'soon'"):
        run(answer, source, tmp_path / "out", engine="dask", client=client)
    assert list(contents(tmp_path / "out")) == ["manifest.json"]


def test_a_cluster_that_gives_up_is_named(tmp_path: Path, client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> object:
        raise TimeoutError

    monkeypatch.setattr(distributed, "as_completed", fail)
    with pytest.raises(EngineFailed, match="the engine dask gave up: TimeoutError; run again"):
        run(answer, write_people(tmp_path / "people.csv"), tmp_path / "out", engine="dask", client=client)


def test_a_partition_that_ends_each_worker_is_named(tmp_path: Path, client, monkeypatch: pytest.MonkeyPatch) -> None:
    class Worker:
        address = "tcp://127.0.0.1:1234"

    def fail(_: object) -> object:
        raise distributed.KilledWorker("write_partition-0", Worker, 3)

    monkeypatch.setattr(distributed, "as_completed", fail)
    with pytest.raises(EngineFailed, match=r"one worker after the other died over a partition, the last at tcp:"):
        run(answer, write_people(tmp_path / "people.csv"), tmp_path / "out", engine="dask", client=client)


def test_workers_are_started_where_no_client_is_given(tmp_path: Path, client, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[dict[str, object]] = []

    class Cluster:
        def __init__(self, **options: object) -> None:
            started.append(options)

        def __enter__(self) -> object:
            return client.cluster

        def __exit__(self, *_: object) -> None:
            pass

    monkeypatch.setattr(distributed, "LocalCluster", Cluster)
    run(answer, write_people(tmp_path / "people.csv"), tmp_path / "out", engine="dask", workers=2)
    assert [one["n_workers"] for one in started] == [2]


def test_without_dask_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    with pytest.raises(
        MissingExtra, match=r"distributed isn't installed; install it with: pip install 'footex\[dask\]'"
    ):
        run(answer, write_people(tmp_path / "people.csv"), tmp_path / "out", engine="dask")


@pytest.mark.thorough
def test_processes_write_the_same_bytes(tmp_path: Path) -> None:
    source = write_people(tmp_path / "people.parquet")
    run(answer, source, tmp_path / "local", **IN_FOURS)
    run(answer, source, tmp_path / "out", engine="dask", workers=2, **IN_FOURS)
    assert contents(tmp_path / "out") == contents(tmp_path / "local")


@pytest.mark.thorough
def test_a_worker_that_dies_meanwhile_leaves_no_trace(tmp_path: Path) -> None:
    source, mark = write_people(tmp_path / "people.parquet"), tmp_path / "mark"
    dying = partial(answer_and_end_the_worker_once, mark=str(mark))
    summary = run(dying, source, tmp_path / "out", engine="dask", workers=2, **IN_FOURS)
    assert mark.exists()
    assert (summary.rows, summary.written) == (1000, 4)
    # Now that the mark is there, the same function ends nobody.
    run(dying, source, tmp_path / "local", **IN_FOURS)
    assert contents(tmp_path / "out") == contents(tmp_path / "local")
    assert unfinished(tmp_path / "out") == []


@pytest.mark.thorough
def test_a_worker_killed_from_outside_leaves_no_trace(tmp_path: Path) -> None:
    source = write_people(tmp_path / "people.parquet")
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=50
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        killed: list[int] = []

        def kill_once(done: int, _: int) -> None:
            if done and not killed:
                process = next(iter(cluster.workers.values())).process.process
                killed.append(process.pid)
                process.kill()

        slowly = partial(answer_slowly, seconds=0.1)
        options = {"rows_per_partition": 50}
        summary = run(slowly, source, tmp_path / "out", engine="dask", client=client, progress=kill_once, **options)
    assert len(killed) == 1
    assert summary.rows == 1000
    run(slowly, source, tmp_path / "local", **options)
    assert contents(tmp_path / "out") == contents(tmp_path / "local")


@pytest.mark.thorough
def test_a_function_that_ends_every_worker_ends_the_run(tmp_path: Path) -> None:
    with pytest.raises(EngineFailed, match="one worker after the other died over a partition"):
        run(end_the_worker, write_people(tmp_path / "people.csv"), tmp_path / "out", engine="dask", workers=2)
    assert list(contents(tmp_path / "out")) == ["manifest.json"]
