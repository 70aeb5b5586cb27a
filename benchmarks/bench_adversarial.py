"""The hostile documents of the tests, each in a process of its own: how long a megabyte takes, and how that grows.

Promised: at most a second and 128 MiB for a document of 1 MiB, and for twice the input at most 2.5 times the time. Many
of a megabyte are refused at once for the number of their values, so smaller ones are measured too: the slowest of an
eighth, a quarter, a half and a whole MiB counts, and the greatest growth from one to the next.
"""

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

TESTS = Path(__file__).parents[1] / "tests" / "content"
RUNS = 5
MOST_SECONDS, MOST_GROWTH, MOST_MEBIBYTES = 1.0, 2.5, 128
LEAST_SECONDS = 0.02
"""What is quicker counts as this long: growth from it is noise."""

PROGRAM = """
import json, sys
from statistics import median
from time import process_time
sys.path.insert(0, sys.argv[1])
import footex
from adversarial import make

footex.loads('{"footex": 1, "type": "exercise", "id": "a", "name": "A"}')
seconds = ([], [], [], [])
documents = [make(sys.argv[2], (1 << 20) // parts) for parts in (8, 4, 2, 1)]
for _ in range(int(sys.argv[3])):
    for document, times in zip(documents, seconds):
        start = process_time()
        try:
            footex.loads(*document)
        except footex.FootexError:
            pass
        times.append(process_time() - start)
# Not `getrusage`: its peak is never less than that of the process that began this one.
peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(json.dumps([list(map(median, seconds)), int(peak) / 1024]))
"""


def report() -> str:
    """A table, the slowest document first."""
    sys.path.insert(0, str(TESTS))
    from adversarial import DOCUMENTS

    rows = sorted(((*_measure(name), name) for name in DOCUMENTS), reverse=True)
    lines = [f"{'a hostile document':<42} {'seconds':>8} {'at 1 MiB':>8} {'twice':>6} {'MiB':>5}"]
    for slowest, whole, growth, mebibytes, name in rows:
        above = slowest > MOST_SECONDS or growth > MOST_GROWTH or mebibytes > MOST_MEBIBYTES
        figures = f"{slowest:>8.3f} {whole:>8.3f} {growth:>6.2f} {mebibytes:>5.0f}"
        lines.append(f"{name:<42} {figures}{'  above' if above else ''}")
    return "\n".join(lines)


def _measure(name: str) -> tuple[float, float, float, float]:
    """The slowest size and the whole MiB in seconds, the greatest growth over twice the input, the peak in MiB."""
    command = [sys.executable, "-c", PROGRAM, str(TESTS), name, str(RUNS)]
    seconds, mebibytes = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    growth = max(after / max(before, LEAST_SECONDS) for before, after in pairwise(seconds))
    return max(seconds), seconds[-1], growth, mebibytes
