"""Edits of the work: other commitments, and other rests that they share."""

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from footex.errors import InvalidValue, list_some
from footex.model.fields import as_instance, as_slug
from footex.model.value import Value
from footex.planning.request.commitments.commitment import Commitment, as_commitments
from footex.planning.request.commitments.replacing import replace_in_rests, replace_in_wishes
from footex.planning.request.commitments.shared_rest import SharedRest
from footex.planning.request.sessions.status import SessionStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.routines.routine import Routine
    from footex.planning.request.request import Request

__all__ = ["ReplaceCommitment", "ReplaceRest"]


def _commitment(value: str) -> str:
    return as_slug(value, "ReplaceCommitment.commitment")


def _by(value: "Iterable[Commitment | Routine] | Commitment | Routine") -> tuple[Commitment, ...]:
    return as_commitments(value, "ReplaceCommitment.by")


def _rest(value: SharedRest) -> SharedRest:
    return as_instance(value, SharedRest, "ReplaceRest.rest")


def _by_rest(value: SharedRest | None) -> SharedRest | None:
    return None if value is None else as_instance(value, SharedRest, "ReplaceRest.by")


@frozen(eq=False, repr=False, kw_only=True)
class ReplaceCommitment(Value):
    """A commitment with another frequency or routine, or in parts.

    Args:
        commitment: The id of the commitment.
        by: What replaces it: one commitment, or its parts. What is done of it was done of each, and wishes and shared
            rests are about each.

    Raises:
        InvalidValue: An invalid id, or no commitment.
        BoundExceeded: More than 100 commitments.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> less = footex.Commitment(routine=stretching, frequency=footex.Frequency(days_per_week=3))
        >>> ReplaceCommitment(commitment="heel-and-foot-stretching", by=less).by
        (<Commitment heel-and-foot-stretching>,)
    """

    commitment: str = field(converter=_commitment)
    by: tuple[Commitment, ...] = field(converter=_by)

    def apply(self, request: "Request") -> "Request":
        """The request with the commitment replaced.

        Args:
            request: A request that has the commitment.

        Raises:
            InvalidValue: The request doesn't have the commitment, or it has a fixed session and its id is replaced.
            BoundExceeded: More commitments, wishes or rests than the maximum.
        """
        ids = [each.id for each in request.commitments]
        if self.commitment not in ids:
            problem, hint = "is not the id of a commitment of the request", f"write one of {list_some(ids)}"
            raise InvalidValue("ReplaceCommitment.commitment", self.commitment, problem, hint)
        if self.commitment not in {part.id for part in self.by}:
            self._check_fixed(request)
        others = [each for each in request.commitments if each.id != self.commitment]
        history = [done for done in request.history if done.commitment != self.commitment]
        for part in self.by:
            # Kept sessions stay those of an id that is left, and are the past of every other one.
            past = request.history if part.id == self.commitment else request.past
            history += [evolve(done, commitment=part.id) for done in past if done.commitment == self.commitment]
        return evolve(
            request, commitments=(*others, *self.by), history=history,
            wishes=replace_in_wishes(request.wishes, self.commitment, self.by),
            rests=replace_in_rests(request.rests, self.commitment, self.by, others),
        )  # fmt: skip

    def _check_fixed(self, request: "Request") -> None:
        for session in request.keep:
            to_come = session.status is SessionStatus.PLANNED and session.day >= request.now
            if session.commitment == self.commitment and session.fixed and to_come:
                hint = f"free it first: Plan.fix('{session.id}', fixed=False)"
                raise InvalidValue("ReplaceCommitment.commitment", session.id, "is a fixed session of it", hint)


@frozen(eq=False, repr=False, kw_only=True)
class ReplaceRest(Value):
    """A rest that commitments share with another gap, or without it.

    Args:
        rest: The rest.
        by: What replaces it; `None` if it is dropped.

    Example:
        >>> rest = SharedRest(gap="48 h", target="calf")
        >>> str(ReplaceRest(rest=rest, by=SharedRest(gap="24 h", target="calf")).by)
        '24 h between sessions that work calf'
    """

    rest: SharedRest = field(converter=_rest)
    by: SharedRest | None = field(default=None, converter=_by_rest)

    def apply(self, request: "Request") -> "Request":
        """The request with the rest replaced.

        Args:
            request: A request that has the rest.

        Raises:
            InvalidValue: The request doesn't have the rest.
        """
        if self.rest not in request.rests:
            hint = "give a rest as the request has it"
            raise InvalidValue("ReplaceRest.rest", str(self.rest), "is not a rest of the request", hint)
        rests = [self.by if each == self.rest else each for each in request.rests]
        return evolve(request, rests=[each for each in rests if each is not None])
