"""One amount of a dose, resolved by a pace."""

from typing import TYPE_CHECKING, Final

from footex.errors import InvalidValue
from footex.model.figures.amounts import ToFailure, Unstated, Vague, is_open, split_unit
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.model.figures.sense import Sense
from footex.timing.paces.open_amount import assumed_count, assumed_time

if TYPE_CHECKING:
    from footex.model.figures.amounts import CountOf, TimeOf
    from footex.model.figures.distance import Distance
    from footex.timing.paces.pace import Pace

__all__ = ["resolve_amount"]

_COUNTS: Final = ("repetitions", "steps", "sets", "rounds")
_TIMES: Final = ("rest", "hold", "bout")
_AMOUNT: Final = "write a Count, a Duration, a Distance, Vague(...), UNSTATED or TO_FAILURE"
_NEVER_TO_FAILURE: Final = ("rest", "steps")


def resolve_amount(
    pace: "Pace", amount: "Count | Duration | Distance | Vague | Unstated | ToFailure", of: "CountOf | TimeOf | None"
) -> "Count | Duration | Distance":
    """Resolve an amount, as `Pace.resolve` says.

    Raises:
        UnknownWord: Words that the pace doesn't know.
        InvalidValue: Not an amount, unstated or to failure without `of`, or a rest or steps to failure.
        BoundExceeded: A count above 10,000.
    """
    if isinstance(amount, Count):
        return assumed_count(pace, amount, "sets").value
    if isinstance(amount, Duration):
        return assumed_time(pace, amount, "hold").value if is_open(amount) else amount
    if isinstance(amount, Vague):
        timed = split_unit(amount.words)[1]
        return assumed_time(pace, amount, "hold").value if timed else assumed_count(pace, amount, "sets").value
    if not isinstance(amount, (Unstated, ToFailure)):
        return _resolve_distance(pace, amount)
    if not (isinstance(amount, ToFailure) and of in _NEVER_TO_FAILURE):
        if of in _COUNTS:
            return assumed_count(pace, amount, of).value
        if of in _TIMES:
            return assumed_time(pace, amount, of).value
    known = ", ".join(f"'{name}'" for name in (*_COUNTS, *_TIMES))
    raise InvalidValue("Pace.resolve.of", of, "is not a kind of amount", f"write one of {known}")


def _resolve_distance(pace: "Pace", amount: object) -> "Distance":
    # Few routines state a distance.
    from footex.model.figures.distance import Distance
    from footex.timing.paces.open_distance import assumed_distance

    if isinstance(amount, Distance):
        return amount if amount.sense is Sense.EXACT else assumed_distance(pace, amount).value
    raise InvalidValue("Pace.resolve.amount", amount, "is not an amount", _AMOUNT)
