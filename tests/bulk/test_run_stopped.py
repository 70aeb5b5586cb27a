"""A run that is stopped at any moment, or for which the disk has no room, goes on to the bytes of one that isn't."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from footex.bulk import run

pa = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")
pytest.importorskip("filelock")

from answering import answer_slowly  # noqa: E402
from runs import contents, unfinished, write_people  # noqa: E402

pytestmark = pytest.mark.thorough

SLOWLY = partial(answer_slowly, seconds=0.01)
IN_TWENTIES = {"rows_per_partition": 50}
BEGIN = """\
import sys
from functools import partial
from answering import answer_slowly
from footex.bulk import run
options = {"engine": "dask", "workers": 1} if sys.argv[3] == "dask" else {}
if __name__ == "__main__":
    run(partial(answer_slowly, seconds=0.01), sys.argv[1], sys.argv[2], rows_per_partition=50, **options)
"""


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def begin(folder: Path, source: Path, out: Path, engine: str = "local") -> "subprocess.Popen[bytes]":
    """Begin a run in a process of its own."""
    (folder / "begin.py").write_text(BEGIN)
    call = [sys.executable, str(folder / "begin.py"), str(source), str(out), engine]
    return subprocess.Popen(call, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def stop_after(process: "subprocess.Popen[bytes]", out: Path, parts: int, seconds: float, number: int) -> int:
    """Send a signal some time after so many files have their names, unless the process has ended before."""
    while process.poll() is None and len(list(out.glob("*/part-*"))) < parts:
        time.sleep(0.002)
    time.sleep(seconds)
    process.send_signal(number)
    process.communicate(timeout=60)
    return process.returncode


def check_parts(out: Path, whole: dict[str, bytes]) -> None:
    """Every file that has its name is as it will stay."""
    found = {name: data for name, data in contents(out).items() if name.endswith(".parquet")}
    assert found.items() <= whole.items()


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_people(tmp_path_factory.mktemp("source") / "people.parquet")


@pytest.fixture(scope="module")
def whole(source: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("undisturbed")
    run(SLOWLY, source, out, **IN_TWENTIES)
    return contents(out)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM], ids=lambda one: one.name)
def test_a_run_stopped_again_and_again_ends_with_the_same_bytes(
    tmp_path: Path, source: Path, whole: dict[str, bytes], number: signal.Signals
) -> None:
    chance, out, stopped = random.Random(number), tmp_path / "out", 0
    while True:
        # Each comes further than the one before, so that one of them does end.
        parts = len(list(out.glob("*/part-*"))) + chance.randint(1, 9)
        status = stop_after(begin(tmp_path, source, out), out, parts, chance.uniform(0, 0.03), number)
        check_parts(out, whole)
        assert number is not signal.SIGINT or unfinished(out) == []
        if not status:
            break
        stopped += 1
    assert stopped > 2
    assert contents(out) == whole


def test_a_run_on_dask_killed_with_its_coordinator_ends_with_the_same_bytes(
    tmp_path: Path, source: Path, whole: dict[str, bytes]
) -> None:
    pytest.importorskip("distributed")
    out = tmp_path / "out"
    assert stop_after(begin(tmp_path, source, out, "dask"), out, 1, 0, signal.SIGKILL) != 0
    check_parts(out, whole)
    # Its worker may still be about to write; it writes the same.
    process = begin(tmp_path, source, out)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    assert contents(out) == whole


FILL = """\
import json, os, subprocess, sys
from functools import partial
from pathlib import Path
from answering import answer_slowly
from footex.bulk import Unwritable, run
from runs import contents, unfinished
source, disk, size = sys.argv[1:]
out = Path(disk) / "out"
subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", disk], check=True)
def go():
    return run(partial(answer_slowly, seconds=0), source, out, rows_per_partition=50)
try:
    go()
except Unwritable as error:
    problem = str(error)
left = [str(path) for path in unfinished(out)]
found = {name: data.hex() for name, data in contents(out).items() if name.endswith(".parquet")}
subprocess.run(["mount", "-o", "remount,size=10m", disk], check=True)
written = go().written
print(json.dumps({
    "problem": problem, "left": left, "found": found, "written": written,
    "whole": {name: data.hex() for name, data in contents(out).items()},
}))
"""


def may_mount() -> bool:
    call = ["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return (
        shutil.which("unshare") is not None and subprocess.run(call, capture_output=True, check=False).returncode == 0
    )


@pytest.mark.skipif(not may_mount(), reason="needs a disk of its own, which a user namespace may mount")
@pytest.mark.parametrize("kilobytes", [16, 40, 64])
def test_a_full_disk_leaves_what_is_whole_and_a_later_run_completes_it(
    tmp_path: Path, source: Path, kilobytes: int
) -> None:
    run(partial(answer_slowly, seconds=0), source, tmp_path / "undisturbed", **IN_TWENTIES)
    whole = contents(tmp_path / "undisturbed")
    (tmp_path / "disk").mkdir()
    call = ["unshare", "-rm", sys.executable, "-c", FILL, str(source), str(tmp_path / "disk"), f"{kilobytes}k"]
    done = subprocess.run(call, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["problem"].startswith(f"can't write {tmp_path / 'disk' / 'out'}/")
    assert found["problem"].endswith(
        "No space left on device; once that is put right, run again: what is whole is kept"
    )
    assert found["left"] == []
    assert {name: bytes.fromhex(data) for name, data in found["found"].items()}.items() <= whole.items()
    rows = [name for name in found["found"] if name.startswith("rows/")]
    assert 0 < found["written"] == 20 - len(rows)
    assert {name: bytes.fromhex(data) for name, data in found["whole"].items()} == whole
