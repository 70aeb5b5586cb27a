"""Paces: what they assume, and why."""

from typing import Final

from footex.messages.message import Text

__all__ = [
    "ASSUMED", "COLUMNS", "OF_A_UNIT", "PACE", "REASONS", "TIMES", "WORDS",
]  # fmt: skip

PACE: Final = Text("Pace {id}")
COLUMNS: Final = {
    "name": Text("what", "the heading of a column: what a pace assumes"),
    "value": Text("taken as", "the heading of a column"),
    "reason": Text("because", "the heading of a column"),
}
"""The headings of columns."""

ASSUMED: Final = {
    "repetition": Text("a repetition"),
    "rest": Text("an unstated rest"),
    "hold": Text("an unstated hold"),
    "bout": Text("an unstated bout of holding or moving"),
    "step": Text("a step of walking"),
    "metre": Text("a metre"),
    "switch": Text("changing sides"),
    "transition": Text("changing to another exercise"),
    "repetitions": Text("unstated repetitions or steps"),
    "sets": Text("unstated sets or rounds"),
    "about": Text("about so much"),
    "at_least": Text("at least so much"),
    "at_most": Text("at most so much"),
    "more_to_failure": Text("more than the least, to failure"),
    "repetitions_to_failure": Text("repetitions to failure"),
    "sets_to_failure": Text("sets or rounds to failure"),
    "bout_to_failure": Text("a hold or a bout to failure"),
}
"""What a pace assumes, by the names of its fields."""

TIMES: Final = Text("{factor} times", "what a figure is multiplied by")
OF_A_UNIT: Final = Text("{count}; of a unit of time {of_unit}", "what vague words mean")
WORDS: Final = Text('"{words}"')

REASONS: Final = {
    text: Text(text)
    for text in (
        "an unhurried movement out and back; one circle is one",
        "from a breath to a minute between easy sets",
        "a short hold, as for 'a few seconds'",
        "short bouts of holding or walking last so long",
        "walking: 60 to 120 steps a minute, most often 100",
        "walking: 3.3 to 6 km an hour, most often 4.8",
        "changing sides without getting up",
        "getting into another position, with equipment at hand",
        "a quick but controlled movement",
        "just long enough to reset",
        "a brief hold",
        "short bouts",
        "walking fast: 100 to 150 steps a minute, most often 120",
        "walking fast: 4.8 to 7.2 km an hour, most often 6",
        "changing sides at once",
        "the next position prepared",
        "a slow movement with a look at how it feels",
        "full recovery between sets",
        "a hold at leisure",
        "bouts at leisure",
        "careful steps: 37 to 100 a minute, most often 60",
        "walking slowly: 2 to 4.8 km an hour, most often 3.3",
        "changing sides with care",
        "getting up and down with care",
        "common where a source gives no number",
        "a pace changes the time, not the work",
        "a couple is two",
        "a few is more than one and fewer than several",
        "several is more than a few",
        "a count or a clock in the head is some tenth off",
        "most people stop at what is asked for, some do half as much again",
        "an upper limit is worked up to, from a third of it",
        "a least is set where few can do much more",
        "loads that tire a muscle within a set are chosen so",
        "from one set that tires to the most that are commonly prescribed",
        "as for bouts without a time: holds that tire end so",
        "chosen by whoever made this pace",
        "the exercise's own time of a repetition",
        "the exercise's own time of a step",
        "the exercise's own time of a metre",
    )
}
"""Why the bundled paces assume what they do, and why an exercise's own times are taken, by the text itself."""
