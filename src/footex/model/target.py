"""Targets: the parts of the body that an exercise works on."""

from enum import Enum
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from footex.model.fields import as_member, as_text
from footex.model.figures.amounts import UNSTATED, Unstated, is_unstated
from footex.model.value import Value

if TYPE_CHECKING:
    from footex.model.exercise_traits import TargetRole, TargetRoleLike

__all__ = ["Target", "TargetKind", "TargetKindLike"]


class TargetKind(Enum):
    """What a target is: a part of the body, or balance.

    Example:
        >>> TargetKind("joint")
        <TargetKind.JOINT: 'joint'>
    """

    MUSCLE = "muscle"
    JOINT = "joint"
    TENDON = "tendon"
    LIGAMENT = "ligament"
    FASCIA = "fascia"
    BALANCE = "balance"


TargetKindLike: TypeAlias = TargetKind | Literal["muscle", "joint", "tendon", "ligament", "fascia", "balance"]
"""A `TargetKind`, or the text of one."""


def _target_name(value: str) -> str:
    return " ".join(as_text(value, "Target.name").lower().split())


def _target_kind(value: TargetKindLike) -> TargetKind:
    return as_member(value, TargetKind, "Target.kind")


def _target_role(value: "TargetRoleLike | Unstated | Literal['unstated']") -> "TargetRole | Unstated":
    if is_unstated(value):
        return UNSTATED
    from footex.model.exercise_traits import TargetRole

    return as_member(value, TargetRole, "Target.role")


@frozen(eq=False, repr=False, kw_only=True)
class Target(Value):
    """What an exercise works on: a view of the library or of a collection, never a source's claim.

    Args:
        name: In lower case, such as "tibialis anterior".
        kind: Muscle, joint, tendon, ligament, fascia or balance.
        role: Whether it is worked on first, or along with another; unstated where nobody noted it.

    Raises:
        InvalidValue: An invalid field.

    Example:
        >>> Target(name="tibialis anterior", kind="muscle")
        Target(name='tibialis anterior', kind='muscle')
    """

    name: str = field(converter=_target_name)
    kind: TargetKind = field(converter=_target_kind)
    role: "TargetRole | Unstated" = field(default=UNSTATED, converter=_target_role)
