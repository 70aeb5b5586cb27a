"""Two hundred thousand mutated documents, and what earlier ones found.

FOOTEX_FUZZ_DOCUMENTS=5000000 runs so many: the same seeds and more.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import footex

pytestmark = pytest.mark.thorough
PROGRAM = Path(__file__).with_name("fuzzing.py")
DOCUMENTS = int(os.environ.get("FOOTEX_FUZZ_DOCUMENTS", "200_000"))
FOUND = {
    "a number too long before a slip": '{"a": [{"b":111111111111111111111111111111 false}]}',
    "no number before a slip": '{"a": "b", "c": NaN2-4 s"}',
}


def test_nothing_comes_of_mutated_documents_but_values_and_errors_of_our_own() -> None:
    half = DOCUMENTS // 2
    running = [
        subprocess.Popen(
            [sys.executable, str(PROGRAM), str(first), str(half)],
            env={**os.environ, "PYTHONPATH": str(Path(footex.__file__).parents[1])},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for first in (0, half)
    ]  # fmt: skip
    for process in running:
        out, err = process.communicate()
        assert process.returncode == 0, err
        loaded, _, count, _, found, _ = out.replace(",", "").split()
        assert 0.02 * half < int(loaded) < int(count) == half
        assert int(found) > 0.02 * half


@pytest.mark.parametrize("text", FOUND.values(), ids=FOUND)
def test_what_mutations_found_stays_mended(text: str) -> None:
    with pytest.raises(footex.InvalidDocument):
        footex.loads(text)
