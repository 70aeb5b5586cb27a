"""Ratios of our time to a reference's, as medians over alternating pairs within one run: machines are noisy."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

PAIRS = 21


@dataclass(frozen=True)
class Comparison:
    """Something of ours beside a reference that yields the same."""

    name: str
    goal: float | None
    """The ratio that was promised; `None` for a comparison that only says where the time goes."""
    ours: Callable[[], object]
    reference: Callable[[], object]
    times: int = 1
    """How often each is called within one measurement."""
    collecting: bool = False
    """Whether the garbage collector may run meanwhile, in both."""
    pairs: int = PAIRS
    """How many measurements of both: few for what takes seconds."""


@dataclass(frozen=True)
class Ratio:
    """Our time over the reference's: the median of the pairs, and the quartiles."""

    name: str
    goal: float | None
    low: float
    typical: float
    high: float
    ours: float
    """The median of our seconds, for scale only."""


def measure(comparison: Comparison) -> Ratio:
    """Time both in turn, pair by pair; one pair before the first isn't counted."""
    ratios, seconds = [], []
    for index in range(-1, comparison.pairs):
        mine, theirs = _time(comparison, comparison.ours), _time(comparison, comparison.reference)
        if index >= 0:
            ratios.append(mine / theirs)
            seconds.append(mine / comparison.times)
    ratios.sort()
    quarter = len(ratios) // 4
    return Ratio(
        comparison.name, comparison.goal, ratios[quarter], median(ratios), ratios[-1 - quarter], median(seconds)
    )


def _time(comparison: Comparison, call: Callable[[], object]) -> float:
    gc.collect()
    if not comparison.collecting:
        gc.disable()
    start = perf_counter()
    for _ in range(comparison.times):
        call()
    found = perf_counter() - start
    gc.enable()
    return found


def in_new_process(code: str) -> Callable[[], object]:
    """A call that runs code in a new interpreter, with compiled modules kept as any installation keeps them."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def call() -> object:
        return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, env=environment)

    return call


def table(ratios: list[Ratio]) -> str:
    """The ratios as a table."""
    lines = [
        f"{'ours over the reference (gc: the collector was on)':<58} {'median':>7} {'quartiles':>13} {'goal':>6}   ours"
    ]
    for one in ratios:
        spread = f"{one.low:.2f}-{one.high:.2f}"
        goal = "" if one.goal is None else f"{one.goal:.2f}"
        met = "" if one.goal is None or one.typical <= one.goal else "  above the goal"
        lines.append(f"{one.name:<58} {one.typical:>7.2f} {spread:>13} {goal:>6}   {one.ours * 1000:.3f} ms{met}")
    return "\n".join(lines)
