"""What the bundled paces assume and why, as plain texts, from which a pace is made on first use."""

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["COUNTS", "TIMES", "WORDS"]

WORDS: "Final[tuple[tuple[str, str, str | None, str], ...]]" = (
    ("a couple of", "2", None, "a couple is two"),
    ("a few", "2-3-4", "2-3-5", "a few is more than one and fewer than several"),
    ("several", "4-5-7", None, "several is more than a few"),
)
"""The words that each of them knows: as a count, of a unit where that differs, and why."""

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
            "switch": ("3-5-10 s", "changing sides without getting up"),
            "transition": ("10-30-60 s", "getting into another position, with equipment at hand"),
        },
        "brisk-1": {
            "repetition": ("1-2-3 s", "a quick but controlled movement"),
            "rest": ("5-15-30 s", "just long enough to reset"),
            "hold": ("1-2-3 s", "a brief hold"),
            "bout": ("10-20-30 s", "short bouts"),
            "switch": ("1-3-5 s", "changing sides at once"),
            "transition": ("5-15-30 s", "the next position prepared"),
        },
        "gentle-1": {
            "repetition": ("3-5-8 s", "a slow movement with a look at how it feels"),
            "rest": ("30-60-120 s", "full recovery between sets"),
            "hold": ("3-5-8 s", "a hold at leisure"),
            "bout": ("20-40-80 s", "bouts at leisure"),
            "switch": ("5-10-20 s", "changing sides with care"),
            "transition": ("30-60-120 s", "getting up and down with care"),
        },
    }
)
"""The times by the id of the pace."""
