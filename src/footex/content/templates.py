"""Templates: commented TOML to fill in by hand, invalid until it is filled in."""

from typing import Final

from footex.errors import InvalidValue
from footex.model.value import as_slug

__all__ = ["TEMPLATES", "make_template"]

TEMPLATES: Final = ("exercise", "routine")
"""The kinds of documents that have a template."""

_EXERCISE: Final = """\
# An exercise: what the movement is, apart from how much of it is done.
# Fill in what stands between "", take away the # before what you know, and run: footex check {id}.toml
footex = 1
type = "exercise"
id = "{id}"
name = ""  # what it is called
# aliases = ["another name"]
# summary = "One sentence."
instructions = [
    # "One step a line, in your own words, that a person could follow.",
]
# position = "seated"  # {positions}
# kind = "mobility"  # {kinds}
# rep_time = "4 s"  # if one repetition takes a time of its own
# easier = ["an-exercise-id"]
# harder = ["an-exercise-id"]
# source = "a-source-id"
# licence = "CC-BY-4.0"

# What it needs; equipment = [] says that it needs nothing, leaving it out that you don't know.
# [[equipment]]
# any_of = ["chair", "bench"]  # one of these will do
# required = true
# purpose = "support"

# [[targets]]
# name = "tibialis anterior"
# kind = "muscle"  # or joint

# [[cautions]]
# text = "Stop when it hurts."
# by = "{id}"  # whose word it is: the id of a source, or your own
"""

_ROUTINE: Final = """\
# A routine: exercises with their doses, in order.
# Fill in what stands between "", take away the # before what you know, and run: footex check {id}.toml
footex = 1
type = "routine"
id = "{id}"
title = ""  # what it is called
# source = "a-source-id"

# [frequency]
# per_day = 1
# days_per_week = "3-5"  # or consecutive_days and rest_days
# when = ["morning"]  # morning, midday, evening

# Items come in order: repeat this part for each exercise.
[[items]]
type = "prescription"
exercise = ""  # an id; footex list shows those that come with footex
# note = "For whoever does it."

[items.dose]
sets = 1  # a number, a range such as "2-3", "a few", or "unstated"
sides = "together"  # or each, alternating, left, right
rest = "unstated"  # between sets: "30 s", "a few seconds", or "unstated"

[[items.dose.work]]
type = "reps"  # or hold or move, with duration = "20 s" in the place of count
count = "unstated"  # a number, a range such as "8-12", "a few", or "unstated"
# hold = "5 s"
# tempo = "3-1-2-0"

# Where a figure comes from; basis is stated, derived, inferred or assumed, and all but stated want a note.
# [[items.evidence]]
# field = "dose.work[0].count"
# basis = "stated"
# printed = "8 to 12 times"

# A rest between two items takes the place of the time that changing over would take.
# [[items]]
# type = "rest"
# duration = "1 min"

# [[cautions]]
# text = "Stop when it hurts."
# by = "{id}"
"""


def make_template(kind: str, id: str) -> str:  # noqa: A002 - the field's name
    """Make a commented TOML document to fill in.

    Args:
        kind: "exercise" or "routine".
        id: The id of what it will hold.

    Returns:
        The text. The loader rejects it until the required texts in it are filled in.

    Raises:
        InvalidValue: Another kind, or not an id.

    Example:
        >>> make_template("exercise", "toe-spread").splitlines()[2:5]
        ['footex = 1', 'type = "exercise"', 'id = "toe-spread"']
    """
    from footex.model.exercise import ExerciseKind, Position

    if kind not in TEMPLATES:
        raise InvalidValue("kind", kind, "has no template", f"write one of {', '.join(TEMPLATES)}")
    words = {
        "id": as_slug(id, "id"),
        "positions": ", ".join(one.value for one in Position),
        "kinds": ", ".join(one.value for one in ExerciseKind),
    }
    return (_EXERCISE if kind == "exercise" else _ROUTINE).format(**words)
