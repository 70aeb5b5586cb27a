"""The bundled paces beside the default: somebody quicker, and somebody slower."""

from typing import Final

from footex.timing.paces.pace import STEADY, AssumedCount, AssumedTime, Pace

__all__ = ["BRISK", "GENTLE", "PACES"]

BRISK: Final = Pace(
    id="brisk-1",
    repetition=AssumedTime("1-2-3 s", reason="a quick but controlled movement"),
    rest=AssumedTime("5-15-30 s", reason="just long enough to reset"),
    hold=AssumedTime("1-2-3 s", reason="a brief hold"),
    bout=AssumedTime("10-20-30 s", reason="short bouts"),
    switch=AssumedTime("1-3-5 s", reason="changing sides at once"),
    transition=AssumedTime("5-15-30 s", reason="the next position prepared"),
    repetitions=AssumedCount("8-10-15", reason="a pace changes the time, not the work"),
    sets=AssumedCount("1-2-3", reason="a pace changes the time, not the work"),
    words=STEADY.words,
)
"""For somebody practised, without pauses."""

GENTLE: Final = Pace(
    id="gentle-1",
    repetition=AssumedTime("3-5-8 s", reason="a slow movement with a look at how it feels"),
    rest=AssumedTime("30-60-120 s", reason="full recovery between sets"),
    hold=AssumedTime("3-5-8 s", reason="a hold at leisure"),
    bout=AssumedTime("20-40-80 s", reason="bouts at leisure"),
    switch=AssumedTime("5-10-20 s", reason="changing sides with care"),
    transition=AssumedTime("30-60-120 s", reason="getting up and down with care"),
    repetitions=AssumedCount("8-10-15", reason="a pace changes the time, not the work"),
    sets=AssumedCount("1-2-3", reason="a pace changes the time, not the work"),
    words=STEADY.words,
)
"""For somebody slow, or new to it."""

PACES: Final = (STEADY, BRISK, GENTLE)
"""The bundled paces."""
