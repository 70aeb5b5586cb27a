"""Targets: the parts of the body that an exercise works on."""

from enum import Enum
from typing import Literal, TypeAlias

from attrs import field, frozen

from footex.model.fields import as_member, as_text
from footex.model.value import Value

__all__ = ["Target", "TargetKind", "TargetKindLike"]


class TargetKind(Enum):
    """Whether a target is a muscle or a joint.

    Example:
        >>> TargetKind("joint")
        <TargetKind.JOINT: 'joint'>
    """

    MUSCLE = "muscle"
    JOINT = "joint"


TargetKindLike: TypeAlias = TargetKind | Literal["muscle", "joint"]
"""A `TargetKind`, or the text of one."""


def _target_name(value: str) -> str:
    return " ".join(as_text(value, "Target.name").lower().split())


def _target_kind(value: TargetKindLike) -> TargetKind:
    return as_member(value, TargetKind, "Target.kind")


@frozen(eq=False, repr=False, kw_only=True)
class Target(Value):
    """A muscle or a joint that an exercise works on: the library's own view, never a source's claim.

    Args:
        name: In lower case, such as "tibialis anterior".
        kind: Muscle or joint.

    Raises:
        InvalidValue: An invalid field.

    Example:
        >>> Target(name="tibialis anterior", kind="muscle")
        Target(name='tibialis anterior', kind='muscle')
    """

    name: str = field(converter=_target_name)
    kind: TargetKind = field(converter=_target_kind)
