"""What is said of delivery: who provides what is done, where and how, and the items of CERT."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = [
    "DOSES", "EVERY", "EXERCISES", "FACTS", "GROUPINGS", "ITEMS", "NOT_TAILORED", "SUPERVISIONS",
    "TAILORINGS", "WHEN",
]  # fmt: skip

FACTS: Final = {
    "provider": Text("provider", "of exercise"),
    "grouping": Text("grouping", "whether people exercise alone"),
    "supervision": Text("supervision"),
    "setting": Text("setting", "where people exercise"),
    "adherence": Text("adherence"),
    "motivation": Text("motivation"),
    "home_part": Text("part at home"),
    "other_parts": Text("other parts"),
    "tailoring": Text("tailoring", "of exercise to the person"),
    "starting_level": Text("starting level"),
    "fidelity": Text("fidelity", "whether exercise is delivered as planned"),
}
"""The names of the facts of a delivery, by its fields."""

GROUPINGS: Final = {
    "alone": Text("alone", "people exercise"),
    "group": Text("in a group", "people exercise"),
    "both": Text("alone and in a group", "people exercise"),
}
"""Whether people exercise alone."""

SUPERVISIONS: Final = {
    "supervised": Text("supervised", "sessions"),
    "unsupervised": Text("unsupervised", "sessions"),
    "partly supervised": Text("partly supervised", "sessions"),
}
"""Whether somebody supervises the sessions."""

TAILORINGS: Final = {
    "generic": Text("generic", "the same for everybody"),
    "tailored": Text("tailored", "to the person"),
}
"""Whether everybody does the same."""

NOT_TAILORED: Final = Text("not tailored", "to the person")
WHEN: Final = Text("when {criterion}", "a step of a progression")
EVERY: Final = Text("every {time}", "a step of a progression")
EXERCISES: Final = Plural("{count} exercise with instructions", "{count} exercises with instructions")
DOSES: Final = Plural("{count} dose, {frequencies}", "{count} doses, {frequencies}")

ITEMS: Final = {
    "1": Text("the equipment"),
    "2": Text("who provides it, and their qualification"),
    "3": Text("alone or in a group"),
    "4": Text("supervised or not, and how"),
    "5": Text("how adherence is measured"),
    "6": Text("what is done for motivation"),
    "7a": Text("the rule for progression"),
    "7b": Text("how it progresses"),
    "8": Text("each exercise, so that it can be replicated"),
    "9": Text("the part done at home"),
    "10": Text("parts that aren't exercise"),
    "11": Text("adverse events"),
    "12": Text("the setting"),
    "13": Text("the dose"),
    "14a": Text("generic or tailored"),
    "14b": Text("how it is tailored"),
    "15": Text("the rule for the starting level"),
    "16a": Text("how fidelity is assessed"),
    "16b": Text("whether it was delivered as planned"),
}
"""What the items of CERT ask for."""
