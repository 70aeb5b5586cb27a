"""Runs of many rows: memory over the number of rows, cost per row, and Dask over one process.

It measures itself, each run in a process of its own; `FOOTEX_ROWS=1000000 python benchmarks runs` does it with fewer
rows than ten million. Inputs and outputs go to a folder of the system's for temporary files, or to `FOOTEX_BENCH`.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

MOST = int(os.environ.get("FOOTEX_ROWS", "10_000_000"))
SMALL = 2_000
REPEATED = int(os.environ.get("FOOTEX_REPEATED", "3"))

MAKE = """
import sys
import numpy as np, pyarrow as pa, pyarrow.parquet as pq
import footex
path, rows = sys.argv[1], int(sys.argv[2])
ids = list(footex.bundled().routines)
chance = np.random.default_rng(1)
with pq.ParquetWriter(path, pa.schema([
    ("person", pa.int64()), ("routine", pa.string()), ("level", pa.string()), ("pace", pa.string()),
    *((f"repetition_{level}", pa.int64()) for level in ("low", "typical", "high")), ("sets", pa.int64()),
])) as writer:
    for first in range(0, rows, 1 << 20):
        many = min(1 << 20, rows - first)
        usual, typical = chance.random(many) > 0.5, chance.integers(2_000, 4_000, many)
        terms = {"repetition_low": typical - 500, "repetition_typical": typical, "repetition_high": typical + 900}
        # One in a thousand is wrong.
        sets = chance.integers(1, 4, many) * (chance.random(many) > 0.005)
        writer.write_table(pa.table({
            "person": range(first, first + many),
            "routine": pa.array(ids).take(chance.integers(0, len(ids), many)),
            "level": pa.array(["low", "typical", "high"]).take(chance.integers(0, 3, many)),
            "pace": pa.array(["steady-1", "brisk-1", "gentle-1"]).take(chance.integers(0, 3, many)),
            **{name: pa.array(values, pa.int64(), mask=usual) for name, values in terms.items()},
            "sets": pa.array(sets, pa.int64(), mask=chance.random(many) > 0.2),
        }, schema=writer.schema))
"""

RUN = """
import json, resource, sys
from functools import partial
from time import perf_counter, process_time
import footex
from pathlib import Path
from footex.bulk import compile_catalog, estimate, run
from footex.bulk.runs.parts import describe_file
source, small, out, engine = sys.argv[1:5]
client = None
def used():
    return process_time() + (0 if client is None else sum(client.run(process_time).values()))
if __name__ == "__main__":
    function = partial(estimate, catalog=compile_catalog(footex.bundled()))
    if engine == "dask":
        import distributed
        from footex.bulk.runs.cluster import start_cluster
        cluster = start_cluster(distributed, 2)
        client = cluster.__enter__()
    # What is imported and compiled is part of the start; each worker has partitions of its own here.
    run(function, small, out + "-start", engine=engine, client=client, rows_per_partition=100)
    before, begun = used(), perf_counter()
    summary = run(function, source, out, engine=engine, client=client)
    seconds = perf_counter() - begun
    processor, peak = used() - before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = perf_counter()
    describe_file(Path(source))
    hashing = perf_counter() - begun
    if client is not None:
        cluster.__exit__(None, None, None)
    print(json.dumps({"seconds": seconds, "processor": processor, "peak": peak, "bytes": summary.bytes,
                      "hashing": hashing}))
"""


def report() -> str:
    """The ratios that were promised, and what else a plan for more rows needs."""
    with TemporaryDirectory(dir=os.environ.get("FOOTEX_BENCH")) as name:
        folder = Path(name)
        sizes = {MOST // 100, MOST // 10, MOST // 2, MOST}
        sources = {rows: make(folder, rows) for rows in sorted(sizes)}
        make(folder, SMALL)
        (folder / "run.py").write_text(RUN)
        small = [measure(folder, sources[MOST // 100], "local") for _ in range(REPEATED)]
        tenth = [measure(folder, sources[MOST // 10], "local") for _ in range(REPEATED)]
        halves, wholes, shared = [], [], []
        for _ in range(REPEATED):
            # In turn, as the machine is not the same from one minute to the next.
            halves.append(measure(folder, sources[MOST // 2], "local"))
            shared.append(measure(folder, sources[MOST], "dask"))
            wholes.append(measure(folder, sources[MOST], "local"))
        in_bytes = sources[MOST].stat().st_size
    peak = typical(wholes, "peak") / typical(tenth, "peak")
    cost = (typical(wholes, "seconds") / MOST) / (typical(small, "seconds") / (MOST // 100))
    processor = typical(shared, "processor") / typical(wholes, "processor")
    ratios = [each["seconds"] / half["seconds"] for each, half in zip(shared, halves, strict=True)]
    lines = [
        f"{MOST:,} rows, {REPEATED} of each run; medians",
        f"peak memory, {MOST:,} rows over {MOST // 10:,}: {peak:.2f} (goal 1.10)",
        f"cost of a row, {MOST:,} rows over {MOST // 100:,}: {cost:.2f} (goal 1.20)",
        f"{MOST:,} rows on 2 Dask workers over one process doing half: {median(ratios):.2f} (goal 1.30)",
        f"time of the processor, two workers and the coordinator over one process, for the same rows: {processor:.2f}",
        "",
        "for the plan of a billion rows:",
        f"rows a second, one process: {MOST / typical(wholes, 'seconds'):,.0f}",
        f"rows a second, two workers: {MOST / typical(shared, 'seconds'):,.0f}",
        f"microseconds of the processor for a row, one process: {typical(wholes, 'processor') / MOST * 1e6:.2f}",
        f"peak memory of a process: {typical(wholes, 'peak') / 1024:,.0f} MiB",
        f"bytes a row, in: {in_bytes / MOST:.1f}; out: {wholes[0]['bytes'] / MOST:.1f}",
        f"hashed a second: {in_bytes / typical(wholes, 'hashing') / 1e9:.1f} GB",
    ]
    return "\n".join(lines)


def make(folder: Path, rows: int) -> Path:
    """A file of people: three levels, three paces, half with times of their own, a fifth with other sets."""
    path = folder / f"{rows}.parquet"
    subprocess.run([sys.executable, "-c", MAKE, str(path), str(rows)], check=True)
    return path


def measure(folder: Path, source: Path, engine: str) -> dict[str, float]:
    """A run in a process of its own, into a folder of its own, which goes away."""
    with TemporaryDirectory(dir=folder) as out:
        small = folder / f"{SMALL}.parquet"
        call = [sys.executable, str(folder / "run.py"), str(source), str(small), f"{out}/out", engine]
        done = subprocess.run(call, check=True, capture_output=True, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def typical(runs: list[dict[str, float]], name: str) -> float:
    """The median of a figure over runs."""
    return median(one[name] for one in runs)


if __name__ == "__main__":
    print(report())
