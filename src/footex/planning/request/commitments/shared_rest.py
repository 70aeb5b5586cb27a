"""Shared rests: a minimum gap between the sessions of several commitments, such as all that work one target."""

from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.messages.listing import join_all
from footex.messages.message import join
from footex.messages.plans import REST_OF_COMMITMENTS, REST_OF_TARGET
from footex.messages.punctuation import COMMA
from footex.model.dosage.frequency import LONGEST_GAP
from footex.model.fields import as_instances, as_slugs, as_text
from footex.model.figures.amounts import UNSTATED
from footex.model.figures.converters import as_exact_duration
from footex.model.figures.description import describe_amount
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import timedelta

    from footex.model.figures.duration import Duration
    from footex.planning.request.commitments.commitment import Commitment

__all__ = ["MOST_RESTS", "SharedRest", "as_rests", "targets_of"]

MOST_RESTS = 100
"""The maximum number of shared rests of one plan."""

_DAY = 24 * 3_600_000


def _gap(value: "Duration | timedelta | str") -> "Duration":
    gap = as_exact_duration(value, "SharedRest.gap", longest=LONGEST_GAP)
    if gap.milliseconds[0] < _DAY:
        hint = "write 24 h or more; within a day the min_gap of a frequency and between keep sessions apart"
        raise InvalidValue("SharedRest.gap", str(gap), "is less than a day", hint)
    return gap


def _target(value: str) -> str:
    return " ".join(as_text(value, "SharedRest.target", empty=True).lower().split())


def _commitments(value: "Iterable[str] | str") -> tuple[str, ...]:
    return tuple(sorted(set(as_slugs(value, "SharedRest.commitments"))))


@frozen(eq=False, repr=False, kw_only=True)
class SharedRest(Value):
    """A minimum gap between any two sessions of several commitments, those of one and the same too.

    It holds from the start of one session to the start of the next by the wall clock, as a `min_gap` of a day or more
    does, and always binds.

    Args:
        gap: The minimum, from 24 h to 7 days.
        target: The name of a target: for all commitments with an exercise that works it.
        commitments: The ids of the commitments, instead of a target.

    Raises:
        InvalidValue: An invalid field, or not exactly one of a target and commitments.
        BoundExceeded: A gap of more than 7 days.

    Example:
        >>> str(SharedRest(gap="48 h", target="calf"))
        '48 h between sessions that work calf'
        >>> str(SharedRest(gap="36 h", commitments=["strength", "plyometrics"]))
        '36 h between sessions of plyometrics and strength'
    """

    gap: "Duration" = field(converter=_gap)
    target: str = field(default="", converter=_target)
    commitments: tuple[str, ...] = field(default=(), converter=_commitments)

    def __attrs_post_init__(self) -> None:
        if bool(self.target) == bool(self.commitments):
            problem = "comes with commitments" if self.target else "is empty, and no commitments are given"
            raise InvalidValue("SharedRest.target", self.target, problem, "give either a target or commitments")

    def covers(self, commitment: "Commitment") -> bool:
        """Whether a commitment's sessions are among those that it keeps apart.

        Args:
            commitment: The commitment.

        Example:
            >>> import footex
            >>> simple = footex.Commitment(routine=footex.bundled().routines["simple-foot-exercises"])
            >>> SharedRest(gap="48 h", commitments="simple-foot-exercises").covers(simple)
            True
        """
        if self.commitments:
            return commitment.id in self.commitments
        return self.target in targets_of(commitment)

    @property
    def subject(self) -> str:
        """What it is about: the target, or the ids of the commitments."""
        return self.target or join(self.commitments, COMMA)

    def __str__(self) -> str:
        if self.target:
            return REST_OF_TARGET(gap=describe_amount(self.gap), target=self.target)
        return REST_OF_COMMITMENTS(gap=describe_amount(self.gap), commitments=join_all(self.commitments))


def targets_of(commitment: "Commitment") -> frozenset[str]:
    """The names of all targets that a commitment's exercises work, in whatever role."""
    return frozenset(
        target.name
        for exercise in commitment.routine.exercises()
        if exercise.targets is not UNSTATED
        for target in exercise.targets
    )


def as_rests(value: "Iterable[SharedRest] | SharedRest", name: str) -> tuple[SharedRest, ...]:
    """Accept the shared rests of a plan, each once, in an order that doesn't depend on the caller's.

    Raises:
        InvalidValue: Another type.
        BoundExceeded: More than 100.
    """
    rests = as_instances(value, SharedRest, name)
    if len(rests) > MOST_RESTS:
        raise BoundExceeded(name, len(rests), MOST_RESTS, "shared rests")
    return tuple(sorted(set(rests), key=str))
