"""What a leaflet takes beside typst: at most half a second, once the modules are imported.

typst's own time is that of setting the same data; it is measured alone and taken off.
"""

from time import perf_counter

import footex
from footex.export.leaflet import setting

MOST = 0.5
ROUTINE = footex.bundled().routines["foot-ankle-falls"]
TIMES = 5


def report() -> str:
    """The least seconds of some runs, without those of typst."""
    ours = min(_measure() for _ in range(TIMES))
    if ours > MOST:
        raise AssertionError(f"a leaflet takes {ours:.3f} s beside typst, over {MOST} s")
    return f"a leaflet beside typst: {ours:.3f} s, at most {MOST} s"


def _measure() -> float:
    compile_, spent = setting.compile_leaflet, 0.0

    def timed(*arguments: object) -> bytes:
        nonlocal spent
        begun = perf_counter()
        made: bytes = compile_(*arguments)
        spent += perf_counter() - begun
        return made

    setting.compile_leaflet = timed
    try:
        begun = perf_counter()
        footex.export.to_pdf(ROUTINE)
        return perf_counter() - begun - spent
    finally:
        setting.compile_leaflet = compile_
