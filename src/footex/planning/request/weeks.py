"""How many weeks a programme has: the caller's, or what its commitments state."""

from typing import TYPE_CHECKING

from footex.model.figures.amounts import Unstated
from footex.model.figures.quantities import Count
from footex.model.value import as_whole
from footex.planning.request.session import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.planning.request.commitment import Commitment
    from footex.timing.paces.pace import Pace

__all__ = ["find_weeks"]

_WEEKS = 6
"""Where no commitment says how many, or they differ."""


def find_weeks(commitments: "Iterable[Commitment]", pace: "Pace", weeks: int | None) -> tuple[int, tuple[Reason, ...]]:
    """Take the caller's weeks, or those that the commitments state if they agree, or 6; and say which.

    Args:
        commitments: Their typical weeks count, vague words as the pace reads them.
        pace: The assumptions.
        weeks: What the caller chose, if anything.

    Returns:
        How many, and what is to be said of it: nothing where the caller chose what is stated.

    Raises:
        InvalidValue: Not a number of weeks.
        UnknownWord: Words that the pace doesn't know, where the caller chose nothing.
    """
    amounts = {
        one.id: one.effective_frequency.weeks
        for one in commitments
        if not isinstance(one.effective_frequency.weeks, Unstated)
    }
    said = "; ".join(f"{name} says {amount}" for name, amount in amounts.items())
    if weeks is not None:
        counts = [amount for amount in amounts.values() if isinstance(amount, Count)]
        if all(one.low <= as_whole(weeks, "Request.weeks", least=1) <= one.high for one in counts):
            return weeks, ()
        return weeks, (Reason(code="chosen-weeks", figure=weeks, text=f"weeks: {said}; the caller chose {weeks}"),)
    stated = {one.typical for amount in amounts.values() if isinstance(one := pace.resolve(amount), Count)}
    if len(stated) == 1:
        (taken,) = stated
        return taken, (Reason(code="stated-weeks", figure=taken, text=f"weeks: {said}; {taken} are taken"),)
    text = f"weeks: {said or 'how many is unsaid'}; {_WEEKS} are taken"
    return _WEEKS, (Reason(code="default-weeks", figure=_WEEKS, text=text),)
