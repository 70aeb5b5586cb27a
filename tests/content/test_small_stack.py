"""Nothing takes much of the C stack, in threads of as little as Alpine's and WebAssembly's or less."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from small_stack import DONE

import footex


@pytest.mark.parametrize("name", DONE)
def test_a_thread_of_128_kibibytes_is_enough(name: str) -> None:
    """In a process of its own, which is what a stack that overflows ends."""
    places = [str(Path(footex.__file__).parents[1]), str(Path(__file__).parent)]
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("small_stack.py")), name, "128"], check=False,
        capture_output=True, text=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(places)},
    )  # fmt: skip

    assert (done.returncode, done.stdout, done.stderr) == (0, "done\n", "")
