"""Logged steps: the steps of a session that were left before they were completed, or gone through again."""

from attrs import field, frozen

from footex.model.fields import as_whole
from footex.model.value import Value

__all__ = ["RepeatedStep", "SkippedStep"]


def _skipped(value: int) -> int:
    return as_whole(value, "SkippedStep.step")


def _planned(value: int) -> int:
    return as_whole(value, "SkippedStep.planned_milliseconds")


def _real(value: int) -> int:
    return as_whole(value, "SkippedStep.real_milliseconds")


def _repeated(value: int) -> int:
    return as_whole(value, "RepeatedStep.step")


def _times(value: int) -> int:
    return as_whole(value, "RepeatedStep.times", least=1)


@frozen(eq=False, repr=False, kw_only=True)
class SkippedStep(Value):
    """One time that a step was begun and not completed: it was skipped, gone back from, or the session was stopped.

    Args:
        step: Its index in the timeline, from 0.
        planned_milliseconds: How long the step is in the timeline.
        real_milliseconds: How long it lasted this time, without pauses.

    Raises:
        InvalidValue: Not whole numbers from 0 on.

    Example:
        >>> SkippedStep(step=4, planned_milliseconds=30_000, real_milliseconds=12_000).real_milliseconds
        12000
    """

    step: int = field(converter=_skipped)
    planned_milliseconds: int = field(converter=_planned)
    real_milliseconds: int = field(converter=_real)


@frozen(eq=False, repr=False, kw_only=True)
class RepeatedStep(Value):
    """A step that was gone through again.

    Args:
        step: Its index in the timeline, from 0.
        times: How often it was completed in all: at least twice, or once where it was skipped another time.

    Raises:
        InvalidValue: Not whole numbers, an index below 0, or no time.

    Example:
        >>> RepeatedStep(step=4, times=2).times
        2
    """

    step: int = field(converter=_repeated)
    times: int = field(converter=_times)
