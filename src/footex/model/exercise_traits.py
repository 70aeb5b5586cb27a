"""What collections state of exercises: force, mechanic and level, and whether a target is the primary one."""

from enum import Enum
from typing import Literal, TypeAlias

__all__ = [
    "ExerciseLevel", "ExerciseLevelLike", "Force", "ForceLike", "Mechanic", "MechanicLike", "TargetRole",
    "TargetRoleLike",
]  # fmt: skip


class Force(Enum):
    """Whether the muscles push or pull, or hold still.

    Example:
        >>> Force("push")
        <Force.PUSH: 'push'>
    """

    PUSH = "push"
    PULL = "pull"
    STATIC = "static"


ForceLike: TypeAlias = Force | Literal["push", "pull", "static"]
"""A `Force`, or the text of one."""


class Mechanic(Enum):
    """Whether several joints move (compound) or one (isolation).

    Example:
        >>> Mechanic("compound")
        <Mechanic.COMPOUND: 'compound'>
    """

    COMPOUND = "compound"
    ISOLATION = "isolation"


MechanicLike: TypeAlias = Mechanic | Literal["compound", "isolation"]
"""A `Mechanic`, or the text of one."""


class ExerciseLevel(Enum):
    """For whom an exercise is, by experience.

    Example:
        >>> ExerciseLevel("beginner")
        <ExerciseLevel.BEGINNER: 'beginner'>
    """

    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    EXPERT = "expert"


ExerciseLevelLike: TypeAlias = ExerciseLevel | Literal["beginner", "intermediate", "expert"]
"""An `ExerciseLevel`, or the text of one."""


class TargetRole(Enum):
    """Whether an exercise works on a target first, or along with it.

    Example:
        >>> TargetRole("secondary")
        <TargetRole.SECONDARY: 'secondary'>
    """

    PRIMARY = "primary"
    SECONDARY = "secondary"


TargetRoleLike: TypeAlias = TargetRole | Literal["primary", "secondary"]
"""A `TargetRole`, or the text of one."""
