"""The number of weeks of a programme: the caller's, or the one that its commitments state."""

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
"""The default if no commitment states a number, or they differ."""


def find_weeks(commitments: "Iterable[Commitment]", pace: "Pace", weeks: int | None) -> tuple[int, tuple[Reason, ...]]:
    """Find the number of weeks: the caller's, or what the commitments state if they agree, or 6.

    Args:
        commitments: The commitments, of which the typical weeks are used.
        pace: The pace that resolves vague words.
        weeks: The caller's number, if any.

    Returns:
        The number, and the reason for it; without a reason if the caller's number agrees with what is stated.

    Raises:
        InvalidValue: An invalid number of weeks.
        UnknownWord: A vague word that the pace doesn't define, if the caller gave no number.
    """
    amounts = {
        commitment.id: commitment.effective_frequency.weeks
        for commitment in commitments
        if not isinstance(commitment.effective_frequency.weeks, Unstated)
    }
    said = "; ".join(f"{name} says {amount}" for name, amount in amounts.items())
    if weeks is not None:
        counts = [amount for amount in amounts.values() if isinstance(amount, Count)]
        if all(count.low <= as_whole(weeks, "Request.weeks", least=1) <= count.high for count in counts):
            return weeks, ()
        return weeks, (
            Reason(
                code="chosen-weeks", about=amounts, figure=weeks, message=f"weeks: {said}; the caller chose {weeks}"
            ),
        )
    stated = {count.typical for amount in amounts.values() if isinstance(count := pace.resolve(amount), Count)}
    if len(stated) == 1:
        (taken,) = stated
        return taken, (
            Reason(code="stated-weeks", about=amounts, figure=taken, message=f"weeks: {said}; {taken} are taken"),
        )
    text = f"weeks: {said or 'how many is unsaid'}; {_WEEKS} are taken"
    return _WEEKS, (Reason(code="default-weeks", figure=_WEEKS, message=text),)
