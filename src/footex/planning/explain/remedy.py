"""Remedies: the single changes each of which would make a plan possible."""

from attrs import field, frozen

from footex.model.fields import as_instance
from footex.model.report import show_report
from footex.model.value import Value
from footex.planning.explain.edits.edit import Edit
from footex.planning.request.request import Request

__all__ = ["Remedy"]


@frozen(eq=False, repr=False, kw_only=True)
class Remedy(Value):
    """A single change that makes a plan possible, verified by a trial.

    Args:
        code: `more-time` on a weekday, `more-time-every-day`, `another-window`, `higher-limit`, `unblock` a date,
            `move-busy`, `drop-busy`, of a commitment `shorter-sessions`, `fewer-times-a-day`, `smaller-gap`,
            `one-day-fewer` or `split`; `shorter-rest` or `no-rest` of what shares one; `less-between`, `finer-step` or
            `shorten`.
        message: The change as a sentence.
        about: The weekday (0 is Monday), the id of the commitment, the first date, or the target or the ids of those
            that share a rest; empty for the whole request.
        minutes: The minutes added or removed; 0 if the change isn't one of minutes.
        edit: The change as a value.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> try:
        ...     footex.plan_week(stretching, "daily 06:30-06:45", start="2026-11-23")
        ... except footex.Infeasible as error:
        ...     for remedy in error.details[2:]:
        ...         print(remedy)
        Every day with a window: 18 min more, after its longest one. [more-time-every-day]
        Every day: another window, 18:00-18:33. [another-window]
        Fit heel-and-foot-stretching to 15 min a session, 18 min less. [shorter-sessions]
        Let sessions be fitted to less time: shorten=True. [shorten]
    """

    code: str
    message: str
    about: str
    minutes: int = field(default=0)
    edit: Edit

    __str__ = show_report

    def apply(self, request: Request) -> Request:
        """The request with the change, of which `plan_request` makes a plan.

        Args:
            request: The request that is infeasible.

        Raises:
            InvalidValue: Not a request, or one without what is changed.
        """
        as_instance(request, Request, "Remedy.apply.request")
        return self.edit.apply(request)
