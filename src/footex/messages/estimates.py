"""How long a routine takes: its parts, what was assumed, other readings of its source, and judged claims."""

from typing import Final

from footex.messages.message import Text

__all__ = [
    "ASSUMED", "ASSUMED_TIMES", "ASSUMPTION", "AT_PACE", "BY_DOSE", "BY_EXERCISE", "BY_PACE", "BY_PLACE",
    "BY_THE_CLOCK", "CAPPED", "CLAIMS", "CLAIM_ABOUT", "CLAIM_ABOUT_ONE", "COLUMNS", "HOW_LONG", "LESS", "LEVELS",
    "MARKED", "MARKED_AND_MISSED", "MISSED", "MORE", "OWN_TIMES", "PART", "PART_OF_A_BLOCK", "PRINTED", "RANGE",
    "READING", "READINGS", "TIME_KINDS", "TOTAL", "TO_FAILURE", "TRANSITION", "UNSTATED", "VERDICTS",
]  # fmt: skip

TIME_KINDS: Final = {
    "work": Text("work", "what time is spent on"),
    "hold": Text("hold", "what time is spent on"),
    "rest": Text("rest", "what time is spent on"),
    "switch": Text("switch", "what time is spent on: changing sides"),
    "transition": Text("transition", "what time is spent on: changing to another exercise"),
    "wait": Text("wait", "what time is spent on: until a round begins on its mark"),
    "capped": Text("capped", "what time is spent on: a block that ends when its time is up"),
}
"""What time is spent on, by the value of `TimeKind`."""

LEVELS: Final = {
    "low": Text("low", "the shortest time"),
    "typical": Text("typical", "the usual time"),
    "high": Text("high", "the longest time"),
}
"""The three figures of a time, by the value of `Level`."""

PART: Final = Text("{place} {exercise} {kind}", "2.1 Heel raise rest")
PART_OF_A_BLOCK: Final = Text("{place} {kind}", "2 rest")
TRANSITION: Final = Text("to {place}", "the change to the exercise at a place such as 2.1")
TOTAL: Final = Text("Total")
BY_DOSE: Final = Text("  by dose alone, the pace typical")
BY_PACE: Final = Text("  by pace alone, the dose typical")

CAPPED: Final = Text(
    "{place}: {fewest} whole rounds in {cap} at least, {typical} typically, {most} at most", "of a block at a place"
)
MARKED: Final = Text("{place}: a round takes {round}, and one begins every {every}", "of a block at a place")
MARKED_AND_MISSED: Final = Text(
    "{place}: a round takes {round}, and one begins every {every}; at the {levels} figures it misses its mark",
    "of a block at a place",
)

ASSUMPTION: Final = Text("{name}: {value}, worth {worth}, in {places}")
ASSUMED_TIMES: Final = {
    "repetition": Text("repetition", "an assumed time"),
    "rest": Text("rest", "an assumed time"),
    "hold": Text("hold", "an assumed time"),
    "bout": Text("bout", "an assumed time: of holding or moving"),
    "step": Text("step", "an assumed time: of walking"),
    "metre": Text("metre", "an assumed time"),
    "switch": Text("switch", "an assumed time: to change sides"),
    "transition": Text("transition", "an assumed time: to change to another exercise"),
}
"""The times of a pace, by the names of `UNITS`."""

OWN_TIMES: Final = {
    "repetition": Text("repetition of {exercise}"),
    "step": Text("step of {exercise}"),
    "metre": Text("metre of {exercise}"),
}
"""The times that an exercise has of its own."""

UNSTATED: Final = {
    "repetitions": Text("unstated repetitions"),
    "steps": Text("unstated steps"),
    "sets": Text("unstated sets"),
}
"""Counts that nobody states; those of rounds are as those of sets."""

TO_FAILURE: Final = {
    "repetitions": Text("repetitions to failure", "an assumed count"),
    "sets": Text("sets to failure", "an assumed count"),
    "bout": Text("bout to failure", "an assumed time"),
}
"""Amounts that are as much as somebody can do."""

READING: Final = Text("{place} {why}: {low} / {typical} / {high}, typically {change}")
MORE: Final = Text("+{time}", "longer by")
LESS: Final = Text("-{time}", "shorter by")

VERDICTS: Final = {
    "plausible": Text("plausible", "of a claimed time"),
    "stretched": Text("stretched", "of a claimed time"),
    "contradicted": Text("contradicted", "of a claimed time"),
    "not-comparable": Text("not comparable", "of a claimed time"),
}
"""How a claimed time fits, by the value of `Verdict`."""

PRINTED: Final = Text('{time} ("{printed}")', "a claimed time, and as its source prints it")
CLAIM_ABOUT: Final = Text("being about {about}")
CLAIM_ABOUT_ONE: Final = {
    "set": Text("being about one set of {about}"),
    "repetition": Text("being about one repetition of {about}"),
}
"""What a claim is about, by the values of `ClaimScope` that are a part of an exercise."""

MISSED: Final = {
    "too-long": Text("too long by {distance}", "of a claimed time"),
    "too-short": Text("too short by {distance}", "of a claimed time"),
}
"""By how much a claimed time misses, by the value of `Direction`."""

AT_PACE: Final = Text("{routine}, at pace {pace}")
HOW_LONG: Final = Text("{low} to {high}, typically {typical}")
BY_EXERCISE: Final = Text("By exercise")
BY_PLACE: Final = Text("By place")
ASSUMED: Final = Text("Assumed, and what each is worth: the total with it high less the total with it low")
READINGS: Final = Text("Other readings of the source")
CLAIMS: Final = Text("What the source claims")
BY_THE_CLOCK: Final = Text("By the clock")
RANGE: Final = Text("{low} to {high}")
COLUMNS: Final = {
    "exercise": Text("exercise", "the heading of a column"),
    "place": Text("place", "the heading of a column"),
    "kind": Text("time for", "the heading of a column"),
    "dose": Text("by dose alone", "the heading of a column"),
    "pace": Text("by pace alone", "the heading of a column"),
    "assumed": Text("assumed", "the heading of a column"),
    "value": Text("as", "the heading of a column: what something was assumed to be"),
    "worth": Text("worth", "the heading of a column"),
    "where": Text("in", "the heading of a column: in which places"),
    "reason": Text("because", "the heading of a column: why something was assumed"),
}
"""The headings of columns."""
