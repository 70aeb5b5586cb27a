"""Edits of limits: the maximum of a day, the step, the time between commitments, shortened sessions."""

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from footex.model.fields import check_flags
from footex.model.figures.converters import as_exact_duration
from footex.model.figures.duration import Duration
from footex.model.value import Value

if TYPE_CHECKING:
    from datetime import timedelta

    from footex.planning.request.request import Request

__all__ = ["SetBetween", "SetMostPerDay", "SetStep", "Shorten"]


def _most_per_day(value: "Duration | timedelta | str") -> Duration:
    return as_exact_duration(value, "SetMostPerDay.most_per_day")


def _step(value: "Duration | timedelta | str") -> Duration:
    return as_exact_duration(value, "SetStep.step")


def _between(value: "Duration | timedelta | str") -> Duration:
    return as_exact_duration(value, "SetBetween.between", zero=True)


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
        """The request with this maximum.

        Args:
            request: The request.
        """
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
        """The request with this step.

        Args:
            request: The request.
        """
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
        """The request with this time between commitments.

        Args:
            request: The request.
        """
        return evolve(request, between=self.between)


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
        """The request with sessions that may be shortened, or not.

        Args:
            request: The request.
        """
        return evolve(request, shorten=self.shorten)
