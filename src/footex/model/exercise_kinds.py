"""What an exercise trains, and the body's position at its start."""

from enum import Enum
from typing import Literal, TypeAlias

from footex.model.fields import as_member
from footex.model.figures.amounts import UNSTATED, Unstated, is_unstated

__all__ = ["ExerciseKind", "ExerciseKindLike", "Position", "PositionLike", "as_position"]


class ExerciseKind(Enum):
    """What an exercise trains.

    Example:
        >>> ExerciseKind("gait")
        <ExerciseKind.GAIT: 'gait'>
    """

    MOBILITY = "mobility"
    STRENGTH = "strength"
    STRETCH = "stretch"
    BALANCE = "balance"
    GAIT = "gait"
    CARDIO = "cardio"
    PLYOMETRIC = "plyometric"


ExerciseKindLike: TypeAlias = (
    ExerciseKind | Literal["mobility", "strength", "stretch", "balance", "gait", "cardio", "plyometric"]
)
"""An `ExerciseKind`, or the text of one."""


class Position(Enum):
    """The body's starting position, in the field's terms.

    Long sitting is on the floor with the legs out in front; supine is on the back, prone on the front.

    Example:
        >>> Position("long sitting")
        <Position.LONG_SITTING: 'long sitting'>
    """

    STANDING = "standing"
    STANDING_ON_ONE_LEG = "standing on one leg"
    ON_A_STEP = "on a step"
    WALKING = "walking"
    SEATED = "seated"
    LONG_SITTING = "long sitting"
    HOOK_LYING = "hook lying"
    SUPINE = "supine"
    PRONE = "prone"
    SIDE_LYING = "side lying"
    KNEELING = "kneeling"
    HALF_KNEELING = "half kneeling"
    QUADRUPED = "quadruped"
    HANGING = "hanging"


PositionLike: TypeAlias = (
    Position
    | Literal[
        "standing", "standing on one leg", "on a step", "walking", "seated", "long sitting", "hook lying", "supine",
        "prone", "side lying", "kneeling", "half kneeling", "quadruped", "hanging",
    ]
)  # fmt: skip
"""A `Position`, or the text of one."""


def as_position(value: PositionLike | Unstated | Literal["unstated"], name: str) -> Position | Unstated:
    """Read a position: unstated, or one of the field's terms."""
    return UNSTATED if is_unstated(value) else as_member(value, Position, name)
