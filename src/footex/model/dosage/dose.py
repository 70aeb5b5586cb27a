"""Doses: what one set is, how many sets, on which sides, with what rest."""

from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.hint import Hint, Made
from footex.model.dosage.sides import SideOrder, SideOrderLike, Sides, SidesLike
from footex.model.dosage.work import Hold, Move, Reps, Work
from footex.model.fields import as_instances, as_member
from footex.model.figures.amounts import UNSTATED, CountAmount, RestAmount
from footex.model.figures.converters import as_count_amount, as_rest
from footex.model.figures.count import Count
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.dosage.load import Load, LoadLike
    from footex.model.figures.amounts import CountLike, DurationLike, Unstated

__all__ = ["Dose"]


def _dose_work(value: "Work | Iterable[Work]") -> tuple[Work, ...]:
    work: tuple[Work, ...] = as_instances(value, (Reps, Hold, Move), "Dose.work")
    if not work:
        raise InvalidValue(
            "Dose.work", value, "is empty", Hint("write {}, {} or {}", Made("Reps"), Made("Hold"), Made("Move"))
        )
    return work


def _dose_sets(value: "CountLike") -> CountAmount:
    return as_count_amount(value, "Dose.sets")


def _dose_sides(value: SidesLike) -> Sides:
    return as_member(value, Sides, "Dose.sides")


def _dose_order(value: SideOrderLike) -> SideOrder:
    return as_member(value, SideOrder, "Dose.order")


def _dose_rest(value: "DurationLike") -> RestAmount:
    return as_rest(value, "Dose.rest")


def _dose_switch(value: "DurationLike") -> RestAmount:
    return as_rest(value, "Dose.switch")


def _dose_rest_between_sides(value: "DurationLike | None") -> RestAmount | None:
    return None if value is None else as_rest(value, "Dose.rest_between_sides")


def _dose_load(value: "LoadLike | None") -> "Load | Unstated | None":
    if value is None or value is UNSTATED:
        return value
    if isinstance(value, str) and value == "unstated":
        return UNSTATED
    # Most doses state no load.
    from footex.model.dosage.load import as_load

    return as_load(value, "Dose.load")


@frozen(eq=False, repr=False)
class Dose(Value):
    """How much of an exercise: work, sets, sides, rest and load.

    Args:
        work: What one set is: `Reps`, `Hold` or `Move`, or several of them in order.
        sets: How many sets, per side with `Sides.EACH`.
        sides: Which sides take part, and how.
        order: With `Sides.EACH`, whether the sides take turns set by set.
        rest: Between two sets.
        switch: With `Sides.EACH`, the time to change sides; the pace's where it is unstated.
        rest_between_sides: With `Sides.EACH`, a rest in place of the switch; `None` for none.
        load: A `Load` or its text: "20 kg", "80 % 1RM", "red band"; `None` for none.

    Raises:
        InvalidValue: An invalid field, or a switch or rest between sides with sides that take no turns.
        BoundExceeded: A count above 10,000 or a duration above 24 h.

    Example:
        >>> Dose(Reps("8-12"), sets="2-3", rest="20 s")
        Dose(Reps('8-12'), sets='2-3', rest='20 s')
    """

    work: tuple[Work, ...] = field(converter=_dose_work)
    sets: CountAmount = field(default=Count(1), converter=_dose_sets, kw_only=True)
    sides: Sides = field(default=Sides.TOGETHER, converter=_dose_sides, kw_only=True)
    order: SideOrder = field(default=SideOrder.SWITCH_EACH_SET, converter=_dose_order, kw_only=True)
    rest: RestAmount = field(default=UNSTATED, converter=_dose_rest, kw_only=True)
    switch: RestAmount = field(default=UNSTATED, converter=_dose_switch, kw_only=True)
    rest_between_sides: RestAmount | None = field(default=None, converter=_dose_rest_between_sides, kw_only=True)
    load: "Load | Unstated | None" = field(default=UNSTATED, converter=_dose_load, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.rest_between_sides is not None:
            self._check_each("rest_between_sides")
            if self.switch is not UNSTATED:
                raise InvalidValue(
                    "Dose.switch", str(self.switch), "is beside a rest between sides", "write one of the two"
                )
        elif self.switch is not UNSTATED:
            self._check_each("switch")

    def _check_each(self, name: str) -> None:
        if self.sides is not Sides.EACH:
            amount = getattr(self, name)
            shown = "unstated" if amount is UNSTATED else str(amount)
            problem = f"is beside sides {self.sides.value}, which take no turns"
            raise InvalidValue(f"Dose.{name}", shown, problem, Hint("write sides as {}, or leave it out", "each"))
