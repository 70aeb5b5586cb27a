"""Breaches: violations of the hard rules."""

from attrs import frozen

from footex.model.report import show_report
from footex.model.value import Value

__all__ = ["Breach"]


@frozen(eq=False, repr=False, kw_only=True)
class Breach(Value):
    """A violation of a hard rule.

    Args:
        code: The rule: `commitment`, `routine` (an exercise that isn't in the commitment's), `dose` (not that of the
            session's day and number), `level` (not that of the request), `id`, `order`, `number` (not 1, 2 and so on
            by the start), `time`, `clock` (not written by the clock of the zone), `step`, `weeks` (outside its
            commitment's), `window`, `overlap`, `limit`, `per-day`, `gap`, `shared-rest`, `days`, `weekday`, `run`,
            `rest`, `fixed` (a fixed session that isn't at its start), `status` (a session on a day that was skipped or
            ill), `fact` (a past session of the kept plan that is missing) or `loss` (less of an exercise than
            prescribed, which the session doesn't report).
        message: The breach as a sentence.
        about: The id of the session, the date, or the id of the commitment.

    Example:
        >>> Breach(code="overlap", about="2026-11-23", message="two sessions overlap").code
        'overlap'
    """

    code: str
    message: str
    about: str

    __str__ = show_report
