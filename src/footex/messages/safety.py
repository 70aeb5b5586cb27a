"""What is said of safety: for whom something is, what to mind, when to stop, and what of it isn't stated."""

from typing import Final

from footex.messages.message import Text

__all__ = [
    "AGE", "BY", "CONTRAINDICATIONS", "HEADINGS", "LIMIT", "NOBODY", "NOTHING_STATED", "NOTHING_STATED_BY_SOURCE",
    "NOT_STATED", "OURS", "SEXES", "STOP_WHEN",
]  # fmt: skip

HEADINGS: Final = {
    "for-whom": Text("For whom", "a heading"),
    "exclusion": Text("Left out of the study", "a heading, above who was"),
    "contraindication": Text("Not with", "a heading, above contraindications"),
    "outcome": Text("What came of it", "a heading, above what studies measured"),
    "caution": Text("Mind", "a heading, above cautions"),
    "stop-rule": Text("Stop", "a heading, above reasons to stop"),
    "not-stated": Text("Not stated", "a heading, above what isn't"),
}
"""The headings of notices, by their kind."""

BY: Final = Text("{text} [{source}]", "a notice, with the source that it is from")

NOT_STATED: Final = Text("not stated in what was read")
NOBODY: Final = Text("nobody", "was left out of a study")

NOTHING_STATED: Final[dict[tuple[str, ...], Text]] = {
    ("caution",): Text("No caution is stated; that doesn't mean it is safe."),
    ("stop-rule",): Text("No stop rule is stated; that doesn't mean it is safe."),
    ("caution", "stop-rule"): Text("No caution and no stop rule is stated; that doesn't mean it is safe."),
}
"""That nothing states what everybody may expect, by the kinds of notices that there are none of."""

NOTHING_STATED_BY_SOURCE: Final[dict[tuple[str, ...], Text]] = {
    ("caution",): Text("The source states no caution; that doesn't mean it is safe."),
    ("stop-rule",): Text("The source states no stop rule; that doesn't mean it is safe."),
    ("caution", "stop-rule"): Text("The source states no caution and no stop rule; that doesn't mean it is safe."),
}
"""That the source doesn't state what everybody may expect, by the kinds of notices that there are none of."""

AGE: Final = Text("age {years}")
SEXES: Final = {"female": Text("female"), "male": Text("male")}
"""The sexes."""

CONTRAINDICATIONS: Final = {
    "absolute": Text("absolute contraindication: {condition}"),
    "relative": Text("relative contraindication: {condition}"),
}
"""Contraindications, by their kind."""

STOP_WHEN: Final = {
    "during": Text("during the session", "when a reason to stop shows"),
    "next-day": Text("the next day", "when a reason to stop shows"),
}
"""When a reason to stop shows itself, if not at any time."""

LIMIT: Final = Text("limit: {criterion}", "of a reason to stop")
OURS: Final = Text("ours, not the routine's source's", "a reason to stop")
