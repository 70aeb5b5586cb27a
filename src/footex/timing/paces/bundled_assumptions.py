"""What the bundled paces assume and why, as plain texts, from which a pace is made on first use."""

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from footex.timing.paces.assumed import AssumedCount, AssumedTime, AssumedWord
from footex.timing.paces.factor import AssumedFactor

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["TIMES", "bundled_assumptions"]

WORDS: "Final[tuple[tuple[str, str, str | None, str], ...]]" = (
    ("a couple of", "2", None, "a couple is two"),
    ("a few", "2-3-4", "2-3-5", "a few is more than one and fewer than several"),
    ("several", "4-5-7", None, "several is more than a few"),
)
"""The words that each of them knows: as a count, of a unit where that differs, and why."""

ABOUT: Final = ("0.9-1-1.1", "a count or a clock in the head is some tenth off")
"""What each of them multiplies a figure that is about so much by, and why; so for the next two."""

AT_LEAST: Final = ("1-1-1.5", "most people stop at what is asked for, some do half as much again")
AT_MOST: Final = ("1/3-2/3-1", "an upper limit is worked up to, from a third of it")

MORE_TO_FAILURE: Final = ("2", "a least is set where few can do much more")
"""How many more than the least a count to failure goes, and why."""

TO_FAILURE: "Final[Mapping[str, tuple[str, str]]]" = MappingProxyType(
    {
        "repetitions_to_failure": ("8-12-20", "loads that tire a muscle within a set are chosen so"),
        "sets_to_failure": ("1-3-5", "from one set that tires to the most that are commonly prescribed"),
        "bout_to_failure": ("15-30-60 s", "as for bouts without a time: holds that tire end so"),
    }
)
"""What each of them takes for work to failure, and why."""

_SAME_WORK = "a pace changes the time, not the work"

COUNTS: "Final[Mapping[str, Mapping[str, tuple[str, str]]]]" = MappingProxyType(
    {
        "steady-1": {
            "repetitions": ("8-10-15", "common where a source gives no number"),
            "sets": ("1-2-3", "common where a source gives no number"),
        },
        "brisk-1": {"repetitions": ("8-10-15", _SAME_WORK), "sets": ("1-2-3", _SAME_WORK)},
        "gentle-1": {"repetitions": ("8-10-15", _SAME_WORK), "sets": ("1-2-3", _SAME_WORK)},
    }
)
"""The counts by the id of the pace."""

TIMES: "Final[Mapping[str, Mapping[str, tuple[str, str]]]]" = MappingProxyType(
    {
        "steady-1": {
            "repetition": ("2-3-5 s", "an unhurried movement out and back; one circle is one"),
            "rest": ("10-30-60 s", "from a breath to a minute between easy sets"),
            "hold": ("2-3-5 s", "a short hold, as for 'a few seconds'"),
            "bout": ("15-30-60 s", "short bouts of holding or walking last so long"),
            "step": ("0.5-0.6-1 s", "walking: 60 to 120 steps a minute, most often 100"),
            "metre": ("0.6-0.75-1.1 s", "walking: 3.3 to 6 km an hour, most often 4.8"),
            "switch": ("3-5-10 s", "changing sides without getting up"),
            "transition": ("10-30-60 s", "getting into another position, with equipment at hand"),
        },
        "brisk-1": {
            "repetition": ("1-2-3 s", "a quick but controlled movement"),
            "rest": ("5-15-30 s", "just long enough to reset"),
            "hold": ("1-2-3 s", "a brief hold"),
            "bout": ("10-20-30 s", "short bouts"),
            "step": ("0.4-0.5-0.6 s", "walking fast: 100 to 150 steps a minute, most often 120"),
            "metre": ("0.5-0.6-0.75 s", "walking fast: 4.8 to 7.2 km an hour, most often 6"),
            "switch": ("1-3-5 s", "changing sides at once"),
            "transition": ("5-15-30 s", "the next position prepared"),
        },
        "gentle-1": {
            "repetition": ("3-5-8 s", "a slow movement with a look at how it feels"),
            "rest": ("30-60-120 s", "full recovery between sets"),
            "hold": ("3-5-8 s", "a hold at leisure"),
            "bout": ("20-40-80 s", "bouts at leisure"),
            "step": ("0.6-1-1.6 s", "careful steps: 37 to 100 a minute, most often 60"),
            "metre": ("0.75-1.1-1.8 s", "walking slowly: 2 to 4.8 km an hour, most often 3.3"),
            "switch": ("5-10-20 s", "changing sides with care"),
            "transition": ("30-60-120 s", "getting up and down with care"),
        },
    }
)
"""The times by the id of the pace."""


@cache
def bundled_assumptions(pace: str) -> "dict[str, Any]":
    """The assumptions of a bundled pace, by the fields of `Pace`."""
    times = {name: AssumedTime(time, reason=reason) for name, (time, reason) in TIMES[pace].items()}
    counts = {name: AssumedCount(count, reason=reason) for name, (count, reason) in COUNTS[pace].items()}
    words = tuple(AssumedWord(text, count=count, of_unit=unit, reason=why) for text, count, unit, why in WORDS)
    return {**times, **counts, "words": words, **_open_figures()}


@cache
def _open_figures() -> "dict[str, Any]":
    """What every bundled pace takes open figures for: it changes the time, not the work."""
    repetitions, sets, bout = TO_FAILURE.values()
    return {
        "about": AssumedFactor(ABOUT[0], reason=ABOUT[1]),
        "at_least": AssumedFactor(AT_LEAST[0], reason=AT_LEAST[1]),
        "at_most": AssumedFactor(AT_MOST[0], reason=AT_MOST[1]),
        "more_to_failure": AssumedCount(int(MORE_TO_FAILURE[0]), reason=MORE_TO_FAILURE[1]),
        "repetitions_to_failure": AssumedCount(repetitions[0], reason=repetitions[1]),
        "sets_to_failure": AssumedCount(sets[0], reason=sets[1]),
        "bout_to_failure": AssumedTime(bout[0], reason=bout[1]),
    }
