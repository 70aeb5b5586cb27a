"""What a step of a session asks for: as it is shown, as it is spoken, and announced as the next one."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = [
    "AS_MANY", "AS_MANY_BUT_LEAST", "COUNT_ON_A_SIDE", "GET_READY", "GET_READY_FOR", "HOLD_INSIDE",
    "HOLD_INSIDE_EACH", "KINDS", "NEXT", "NEXT_KINDS", "NEXT_SIDE", "REPETITION_OF", "REPETITION_TO_FAILURE",
    "REST", "REST_ABOUT", "REST_ABOUT_INSIDE", "REST_AS_NEEDED", "REST_AS_NEEDED_INSIDE", "REST_BETWEEN",
    "REST_FOR", "REST_SPOKEN", "ROUND", "ROUND_DONE", "ROUND_OF", "SAID_HOURS", "SAID_MINUTES", "SAID_SECONDS",
    "SET_DONE", "SET_OF", "SIDES", "SWITCH", "SWITCH_OF", "TEMPO", "WAIT",
]  # fmt: skip

SIDES: Final = {
    "left": Text("left side"),
    "right": Text("right side"),
    "alternating": Text("alternating sides"),
    "affected": Text("affected side"),
}
"""The side at work, by the value of `Sides`."""

NEXT_SIDE: Final = {
    "left": Text("left side next"),
    "right": Text("right side next"),
}
SWITCH: Final = {"left": Text("Switch to the left side"), "right": Text("Switch to the right side")}
SWITCH_OF: Final = {
    "left": Text("{exercise}: switch to the left side"),
    "right": Text("{exercise}: switch to the right side"),
}
COUNT_ON_A_SIDE: Final = {"left": Text("left, {count}"), "right": Text("right, {count}")}
"""Spoken: one repetition of sides that alternate."""

ROUND: Final = Text("round {round}", "nobody knows of how many")
ROUND_OF: Final = Text("round {round} of {rounds}")
ROUND_DONE: Final = Text("{round} done", "a round, such as 'round 1 of 2'")
SET_OF: Final = Text("set {set} of {sets}")
SET_DONE: Final = Text("set {set} of {sets} done")
REPETITION_OF: Final = {
    "repetition": Text("repetition {repetition} of {repetitions}"),
    "breath": Text("breath {repetition} of {repetitions}"),
}
"""Which repetition, by the value of `RepetitionUnit`."""
REPETITION_TO_FAILURE: Final = {
    "repetition": Text("repetition {repetition}, as many as you can ({repetitions})", "such as 'about 12'"),
    "breath": Text("breath {repetition}, as many as you can ({repetitions})", "such as 'about 12'"),
}
"""Which repetition of a set to failure, by the value of `RepetitionUnit`."""
AS_MANY: Final = {
    "repetition": Text("as many as you can ({count})", "repetitions, such as 'about 12'"),
    "breath": Text("as many breaths as you can ({count})", "such as 'about 12'"),
}
"""Repetitions to failure, by the value of `RepetitionUnit`."""
AS_MANY_BUT_LEAST: Final = Text("at least {least}, {most}", "such as 'at least 8, as many as you can (about 10)'")

KINDS: Final = {"hold": Text("hold", "do not move"), "rest": Text("rest", "between two repetitions")}
"""What is done within a repetition besides moving, by the value of `TimeKind`."""

HOLD_INSIDE: Final = Text("hold {hold}")
HOLD_INSIDE_EACH: Final = Text("hold {hold} each")
REST_BETWEEN: Final = Text("rest {rest} between")
TEMPO: Final = Text("tempo {tempo}")

REST: Final = Text("Rest")
REST_ABOUT: Final = Text("Rest ({rest})", "such as 'about 30 s'")
REST_ABOUT_INSIDE: Final = Text("rest ({rest})", "such as 'about 30 s'")
REST_AS_NEEDED: Final = Text("Rest as long as you need ({rest})", "such as 'about 30 s'")
REST_AS_NEEDED_INSIDE: Final = Text("rest as long as you need ({rest})", "such as 'about 30 s'")
GET_READY: Final = Text("Get ready: {exercise}")
WAIT: Final = Text("Wait", "until the next round begins")

REST_FOR: Final = Text("Rest {rest}", "spoken: such as '30 seconds'")
REST_SPOKEN: Final = Text("Rest as long as you need")
GET_READY_FOR: Final = Text("Get ready for {exercise}")
SAID_HOURS: Final = Plural("{count} hour", "{count} hours", "spoken")
SAID_MINUTES: Final = Plural("{count} minute", "{count} minutes", "spoken")
SAID_SECONDS: Final = Plural("{count} second", "{count} seconds", "spoken")

NEXT: Final = Text("next: {step}", "the step that follows")
NEXT_KINDS: Final = {
    "hold": Text("hold", "what comes next"),
    "rest": Text("rest", "what comes next"),
    "wait": Text("wait", "what comes next: until a round begins"),
}
"""What comes next where nobody moves, by the value of `TimeKind`."""
