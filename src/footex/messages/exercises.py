"""What is said of exercises: their facts, and the field's terms."""

from typing import Final

from footex.messages.message import Text

__all__ = [
    "EXERCISE", "FACTS", "FORCES", "INSTRUCTIONS", "KINDS", "LEVELS", "MECHANICS", "MISTAKES", "NOT_KNOWN",
    "NO_TARGETS", "POSITIONS", "TARGETS", "TARGET_ROLES",
]  # fmt: skip

EXERCISE: Final = Text("The exercise", "a heading, above its facts")
INSTRUCTIONS: Final = Text("How it is done", "a heading, above the steps of an exercise")
MISTAKES: Final = Text("Mistakes", "a heading, of an exercise")

FACTS: Final = {
    "id": Text("id", "of an exercise"),
    "also": Text("also", "other names of an exercise"),
    "kind": Text("kind", "of an exercise"),
    "for": Text("for", "what an exercise is for"),
    "force": Text("force", "of an exercise"),
    "level": Text("level", "of an exercise"),
    "mechanic": Text("mechanic", "of an exercise"),
    "position": Text("position", "of the body"),
    "needs": Text("needs", "equipment"),
    "works on": Text("works on", "parts of the body"),
    "one takes": Text("one takes", "the time of a repetition"),
    "one step": Text("one step", "its time"),
    "one metre": Text("one metre", "its time"),
    "easier": Text("easier", "exercises"),
    "harder": Text("harder", "exercises"),
    "source": Text("source"),
    "licence": Text("licence"),
}
"""The names of the facts of an exercise."""

NOT_KNOWN: Final = Text("not known")
NO_TARGETS: Final = Text("none", "parts of the body that an exercise works on")

KINDS: Final = {
    "mobility": Text("mobility", "a kind of exercise"),
    "strength": Text("strength", "a kind of exercise"),
    "stretch": Text("stretch", "a kind of exercise"),
    "balance": Text("balance", "a kind of exercise"),
    "gait": Text("gait", "a kind of exercise"),
    "cardio": Text("cardio", "a kind of exercise"),
    "plyometric": Text("plyometric", "a kind of exercise"),
}
"""What exercises train."""

POSITIONS: Final = {
    "standing": Text("standing", "a position"),
    "standing on one leg": Text("standing on one leg", "a position"),
    "on a step": Text("on a step", "a position"),
    "walking": Text("walking", "a position"),
    "seated": Text("seated", "a position"),
    "long sitting": Text("long sitting", "a position"),
    "hook lying": Text("hook lying", "a position"),
    "supine": Text("supine", "a position"),
    "prone": Text("prone", "a position"),
    "side lying": Text("side lying", "a position"),
    "kneeling": Text("kneeling", "a position"),
    "half kneeling": Text("half kneeling", "a position"),
    "quadruped": Text("quadruped", "a position"),
    "hanging": Text("hanging", "a position"),
}
"""Starting positions of the body."""

FORCES: Final = {
    "push": Text("push", "what muscles do"),
    "pull": Text("pull", "what muscles do"),
    "static": Text("static", "what muscles do"),
}
"""Whether the muscles push, pull or hold still."""

MECHANICS: Final = {
    "compound": Text("compound", "several joints move"),
    "isolation": Text("isolation", "one joint moves"),
}
"""Whether several joints move or one."""

LEVELS: Final = {
    "beginner": Text("beginner", "for whom an exercise is"),
    "intermediate": Text("intermediate", "for whom an exercise is"),
    "expert": Text("expert", "for whom an exercise is"),
}
"""For whom an exercise is, by experience."""

TARGETS: Final = {
    "muscle": Text("muscles"),
    "joint": Text("joints"),
    "tendon": Text("tendons"),
    "ligament": Text("ligaments"),
    "fascia": Text("fascia"),
    "balance": Text("balance", "what an exercise works on"),
}
"""The kinds of targets, each as the name of a list of them."""

TARGET_ROLES: Final = {
    "primary": Text("{target} (primary)", "a muscle or joint"),
    "secondary": Text("{target} (secondary)", "a muscle or joint"),
}
"""A target in its role."""
