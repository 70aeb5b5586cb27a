"""Doses: sets, repetitions, holds, bouts of movement, sides and rests."""

from typing import Final

from footex.messages.message import Text

__all__ = [
    "AT_TEMPO", "HELD", "HELD_TO_FAILURE", "HELD_UNSTATED", "HOLDING", "HOLDING_TO_FAILURE", "HOLDING_UNSTATED",
    "LABELLED", "MOVING", "MOVING_FOR", "MOVING_TO_FAILURE", "MOVING_UNSTATED", "ONE_SIDE_FIRST", "REST",
    "REST_BETWEEN", "REST_BETWEEN_SIDES", "REST_BETWEEN_UNSTATED", "SETS_OF", "SET_ROLES", "SIDES", "SWITCH",
]  # fmt: skip

SETS_OF: Final = Text("{sets} of {work}", "3 sets of 10 repetitions")
SET_ROLES: Final = {
    "warm-up": Text("warm-up", "sets that prepare"),
    "working": Text("working", "sets that a dose is about"),
    "drop": Text("drop", "sets with less load straight after another"),
    "back-off": Text("back-off", "sets with less load after the working ones"),
}
"""What sets are for."""

SIDES: Final = {
    "each": Text("on each side"),
    "alternating": Text("on each side, alternating"),
    "left": Text("on the left"),
    "right": Text("on the right"),
    "affected": Text("on the affected side"),
}
"""The sides of a dose; of both at once nothing is said."""

ONE_SIDE_FIRST: Final = Text("one side first")
SWITCH: Final = Text("{time} to switch sides")
REST_BETWEEN_SIDES: Final = Text("rest between sides {rest}")
REST: Final = Text("rest {rest}", "after each set, or between rounds: rest 1 min")

LABELLED: Final = Text("{work} {label}", "repetitions, a hold or a bout, with what tells it from others")
AT_TEMPO: Final = Text("{work} at tempo {tempo}")
HELD: Final = Text("{work} held {time}", "repetitions, each held so long")
HELD_UNSTATED: Final = Text("{work} held for an unstated time", "repetitions")
HELD_TO_FAILURE: Final = Text("{work} held to failure", "repetitions")
REST_BETWEEN: Final = Text("{work} with {rest} rest between", "repetitions")
REST_BETWEEN_UNSTATED: Final = Text("{work} with an unstated rest between", "repetitions")
HOLDING: Final = Text("holding for {time}")
HOLDING_UNSTATED: Final = Text("holding for an unstated time")
HOLDING_TO_FAILURE: Final = Text("holding to failure")
MOVING: Final = Text("moving {distance}", "so far, or so many steps")
MOVING_FOR: Final = Text("moving for {time}")
MOVING_UNSTATED: Final = Text("moving for an unstated time")
MOVING_TO_FAILURE: Final = Text("moving to failure")
