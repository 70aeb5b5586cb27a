"""Edits: the single changes of a request that remedies suggest, as values that make them."""

from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve, field, frozen

from footex.model.fields import as_instance, as_instances, as_slug, check_flags
from footex.model.figures.converters import as_exact_duration
from footex.model.figures.dates import as_date
from footex.model.figures.duration import Duration
from footex.model.value import Value
from footex.planning.explain.lengthening import lengthen
from footex.planning.request.availability.busy import Busy, WeeklyBusy
from footex.planning.request.availability.window import Window
from footex.planning.request.commitments.commitment import Commitment, as_commitments
from footex.planning.request.commitments.replacing import replace_in_rests, replace_in_wishes
from footex.planning.request.commitments.shared_rest import SharedRest

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import timedelta

    from footex.model.routines.routine import Routine
    from footex.planning.request.request import Request

__all__ = [
    "AddWindows", "Edit", "FreeDate", "MoveBusy", "MoveWeeklyBusy", "ReplaceCommitment", "ReplaceRest", "SetBetween",
    "SetMostPerDay", "SetStep", "Shorten",
]  # fmt: skip


def _windows(value: "Iterable[Window] | Window") -> tuple[Window, ...]:
    return as_instances(value, Window, "AddWindows.windows")


def _most_per_day(value: "Duration | timedelta | str") -> Duration:
    return as_exact_duration(value, "SetMostPerDay.most_per_day")


def _step(value: "Duration | timedelta | str") -> Duration:
    return as_exact_duration(value, "SetStep.step")


def _between(value: "Duration | timedelta | str") -> Duration:
    return as_exact_duration(value, "SetBetween.between", zero=True)


def _day(value: "date | str") -> date:
    return as_date(value, "FreeDate.day")


def _busy(value: "Iterable[Busy] | Busy") -> tuple[Busy, ...]:
    return as_instances(value, Busy, "MoveBusy.busy")


def _to(value: "Iterable[Busy] | Busy") -> tuple[Busy, ...]:
    return as_instances(value, Busy, "MoveBusy.to")


def _weekly(value: WeeklyBusy) -> WeeklyBusy:
    return as_instance(value, WeeklyBusy, "MoveWeeklyBusy.busy")


def _weekly_to(value: WeeklyBusy | None) -> WeeklyBusy | None:
    return None if value is None else as_instance(value, WeeklyBusy, "MoveWeeklyBusy.to")


def _rest(value: SharedRest) -> SharedRest:
    return as_instance(value, SharedRest, "ReplaceRest.rest")


def _by_rest(value: SharedRest | None) -> SharedRest | None:
    return None if value is None else as_instance(value, SharedRest, "ReplaceRest.by")


def _commitment(value: str) -> str:
    return as_slug(value, "ReplaceCommitment.commitment")


def _by(value: "Iterable[Commitment | Routine] | Commitment | Routine") -> tuple[Commitment, ...]:
    return as_commitments(value, "ReplaceCommitment.by")


@frozen(eq=False, repr=False, kw_only=True)
class AddWindows(Value):
    """More free time every week; windows that touch are joined.

    Args:
        windows: The windows added.

    Example:
        >>> AddWindows(windows=Window(day="tue", start="07:00", end="07:18")).windows
        (Window('tue 07:00-07:18'),)
    """

    windows: tuple[Window, ...] = field(converter=_windows)

    def apply(self, request: "Request") -> "Request":
        """The request with it."""
        own = request.availability
        for window in self.windows:
            own = lengthen(own, window.day.number, window.start, window.end)
        return evolve(request, availability=own)


@frozen(eq=False, repr=False, kw_only=True)
class SetMostPerDay(Value):
    """Another maximum time of sessions on one day.

    Args:
        most_per_day: The maximum.

    Example:
        >>> str(SetMostPerDay(most_per_day="40 min").most_per_day)
        '40 min'
    """

    most_per_day: Duration = field(converter=_most_per_day)

    def apply(self, request: "Request") -> "Request":
        """The request with it."""
        return evolve(request, availability=evolve(request.availability, most_per_day=self.most_per_day))


@frozen(eq=False, repr=False, kw_only=True)
class SetStep(Value):
    """Sessions that start at other multiples after midnight.

    Args:
        step: The step.

    Example:
        >>> str(SetStep(step="1 min").step)
        '1 min'
    """

    step: Duration = field(converter=_step)

    def apply(self, request: "Request") -> "Request":
        """The request with it."""
        return evolve(request, availability=evolve(request.availability, step=self.step))


@frozen(eq=False, repr=False, kw_only=True)
class SetBetween(Value):
    """Another minimum time between two commitments on one day.

    Args:
        between: The minimum.

    Example:
        >>> str(SetBetween(between="5 min").between)
        '5 min'
    """

    between: Duration = field(converter=_between)

    def apply(self, request: "Request") -> "Request":
        """The request with it."""
        return evolve(request, between=self.between)


@frozen(eq=False, repr=False, kw_only=True)
class FreeDate(Value):
    """A date that is no longer blocked or within a time away.

    Args:
        day: The date.

    Example:
        >>> FreeDate(day="2026-12-25").day
        datetime.date(2026, 12, 25)
    """

    day: date = field(converter=_day)

    def apply(self, request: "Request") -> "Request":
        """The request with it."""
        own = request.availability
        return evolve(request, availability=own.unblock(self.day))


@frozen(eq=False, repr=False, kw_only=True)
class MoveBusy(Value):
    """An appointment at another time, or none; or every occurrence of a repeated one.

    Args:
        busy: The busy intervals.
        to: The intervals that replace them; empty if they are dropped.

    Example:
        >>> MoveBusy(busy=Busy(start="2026-11-24T07:00", end="2026-11-24T08:00", what="choir")).busy[0].what
        'choir'
    """

    busy: tuple[Busy, ...] = field(converter=_busy)
    to: tuple[Busy, ...] = field(default=(), converter=_to)

    def apply(self, request: "Request") -> "Request":
        """The request with it."""
        own = request.availability
        others = [each for each in own.busy if each not in self.busy]
        return evolve(request, availability=evolve(own, busy=(*others, *self.to)))


@frozen(eq=False, repr=False, kw_only=True)
class MoveWeeklyBusy(Value):
    """An appointment of every week at another time, or none.

    Args:
        busy: The weekly appointment.
        to: The one that replaces it; `None` if it is dropped.

    Example:
        >>> str(MoveWeeklyBusy(busy=WeeklyBusy("tue 18:00-19:30"), to=WeeklyBusy("tue 18:30-20:00")).to)
        'tue 18:30-20:00'
    """

    busy: WeeklyBusy = field(converter=_weekly)
    to: WeeklyBusy | None = field(default=None, converter=_weekly_to)

    def apply(self, request: "Request") -> "Request":
        """The request with it."""
        own = request.availability
        moved = [self.to if each == self.busy else each for each in own.busy_weekly]
        return evolve(request, availability=evolve(own, busy_weekly=[each for each in moved if each is not None]))


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
        """The request with it."""
        others = [each for each in request.commitments if each.id != self.commitment]
        history = [
            evolve(done, commitment=part.id)
            for done in request.history
            for part in (self.by if done.commitment == self.commitment else ())
        ] + [done for done in request.history if done.commitment != self.commitment]
        return evolve(
            request, commitments=(*others, *self.by), history=history,
            wishes=replace_in_wishes(request.wishes, self.commitment, self.by),
            rests=replace_in_rests(request.rests, self.commitment, self.by, others),
        )  # fmt: skip


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
        """The request with it."""
        rests = [self.by if each == self.rest else each for each in request.rests]
        return evolve(request, rests=[each for each in rests if each is not None])


@frozen(eq=False, repr=False, kw_only=True)
class Shorten(Value):
    """Sessions that may be fitted to less time.

    Args:
        shorten: Whether they may.

    Example:
        >>> Shorten().shorten
        True
    """

    shorten: bool = field(default=True)

    def __attrs_post_init__(self) -> None:
        check_flags(self, "shorten")

    def apply(self, request: "Request") -> "Request":
        """The request with it."""
        return evolve(request, shorten=self.shorten)


Edit: TypeAlias = (
    AddWindows
    | SetMostPerDay
    | SetStep
    | SetBetween
    | FreeDate
    | MoveBusy
    | MoveWeeklyBusy
    | ReplaceCommitment
    | ReplaceRest
    | Shorten
)
"""A single change of a request; each has `apply(request)`."""
