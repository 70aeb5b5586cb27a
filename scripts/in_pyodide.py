"""What `check_pyodide.sh` runs inside Pyodide: footex's main job, then the tests that can run there."""

import subprocess
import sys
import threading
from collections.abc import Iterable

import pytest

import footex

# Not those that take minutes here (searches, hostile documents) or start processes only; jsonschema, which the tests of
# the schema need, is compiled.
CONTENT = (
    "bundled", "documents", "loading", "packs", "checks", "likeness", "parts_of_one_set", "printed_figures", "proof",
    "safety_checks", "plans", "problems", "reports", "toml_slips",
)  # fmt: skip
TESTS = (
    "tests/model", "tests/timing", "tests/typing", "tests/test_errors.py", "tests/test_letters.py",
    "tests/cli/test_show.py", *(f"tests/content/test_{name}.py" for name in CONTENT),
)  # fmt: skip
MOST_SKIPPED = 60


def main(given: Iterable[str] = ()) -> int:
    """Check all of it, with these arguments for pytest, and give the exit status."""
    sys.stdout.write(f"CPython {sys.version.split()[0]} on {sys.platform}\n")
    check_main_job()
    skip_what_cant_run()
    counted = Counted()
    options = ["-q", "-p", "no:cacheprovider", "-m", "not thorough"]
    status = int(pytest.main([*options, *(list(given) or TESTS)], plugins=[counted]))
    if counted.skipped > MOST_SKIPPED:
        raise SystemExit(f"{counted.skipped} tests can't run here, and that is more than {MOST_SKIPPED}")
    return status


def check_main_job() -> None:
    """Time, fit and plan a bundled routine; write and read it; have a wrong document refused."""
    routine = footex.bundled().routines["heel-and-foot-stretching"]
    _same(str(footex.estimate(routine).total), "12 min 44.5 s - 32 min 4 s - 1 h 5 min 12.5 s")
    _same(str(footex.fit_to_budget(routine, "10 min").time_left), "3 s")
    week = footex.plan_week(routine, "daily 06:00-08:00", start="2026-11-23")
    _same(footex.planning.check_plan(week), ())
    for value in (routine, footex.bundled(), week):
        _same(footex.loads(footex.dumps(value)), value)
    wrong = '{"footex": 1, "type": "exercise", "id": "toe-spread",\n "nmae": "Toe spread"}'
    _same(_places(wrong), [(1, "name"), (2, "nmae")])
    _same(len(_places("[" * 50_000)), 1)  # the stack is small: a parser that recurses ends the process
    sys.stdout.write("the main job is done\n")


def _places(document: str) -> list[tuple[int | None, str]]:
    try:
        footex.loads(document)
    except footex.InvalidDocument as refused:
        return [(one.line, one.path) for one in refused.problems]
    return []


def _same(found: object, wanted: object) -> None:
    if found != wanted:
        raise SystemExit(f"{found!r}, and not {wanted!r}")


def skip_what_cant_run() -> None:
    """A test that starts a process or a thread is skipped, and says why: WebAssembly has neither."""

    def no_process(*_: object, **__: object) -> None:
        pytest.skip("there are no processes here")

    def no_thread(*_: object) -> None:
        pytest.skip("there are no threads here")

    for owner, name, skip in (
        (subprocess.Popen, "__init__", no_process),
        (threading.Thread, "start", no_thread),
    ):
        setattr(owner, name, skip)


class Counted:
    """Counts what was skipped."""

    skipped = 0

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count a test that was skipped."""
        self.skipped += report.skipped
