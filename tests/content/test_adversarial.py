"""Hostile documents of a megabyte cost little and break nothing. `python benchmarks adversarial` tells how long each takes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from adversarial import DOCUMENTS, make
from fuzzing import look_at_report

import footex
from footex.content.problems import CODES

MEBIBYTE = 1 << 20
HARMLESS = {"blanks around"}
PROGRAM = """
import footex
from adversarial import DOCUMENTS, make
for name in DOCUMENTS:
    for size in (1 << 20, 1 << 19):
        try:
            footex.loads(*make(name, size))
        except footex.FootexError:
            pass
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("size", [pytest.param(MEBIBYTE, marks=pytest.mark.thorough), MEBIBYTE // 40])
def test_hostile_documents_are_refused_in_plain_words(name: str, size: int) -> None:
    document, form = make(name, size)
    assert len(document) <= size
    if name in HARMLESS:
        footex.loads(document, form)  # type: ignore[arg-type]
        return
    with pytest.raises(footex.InvalidDocument) as caught:
        footex.loads(document, form)  # type: ignore[arg-type]

    look_at_report(caught.value)
    for problem in caught.value.problems:
        assert problem.code in CODES
        assert len(problem.message) < 800


def test_a_megabyte_is_the_bound_unless_the_caller_raises_it() -> None:
    text = footex.dumps(footex.bundled().exercises["toe-press"]) + " " * MEBIBYTE

    with pytest.raises(footex.InvalidDocument, match="too-large"):
        footex.loads(text)
    assert footex.loads(text, most_bytes=2 * MEBIBYTE) == footex.bundled().exercises["toe-press"]


@pytest.mark.thorough
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system doesn't tell the peak of its memory")
def test_all_of_them_take_no_more_than_128_mebibytes() -> None:
    places = [str(Path(footex.__file__).parents[1]), str(Path(__file__).parent)]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], check=True, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(places)},
    )  # fmt: skip

    assert int(done.stdout) < 128 * 1024
