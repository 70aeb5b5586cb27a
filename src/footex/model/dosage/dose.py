"""Doses: what one set is, how many sets, on which sides, with what rest."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidKind, InvalidValue
from footex.hint import Argument, Hint, Made
from footex.model.dosage.sides import SideOrder, SideOrderLike, Sides, SidesLike
from footex.model.dosage.work import Work, as_work, as_work_load
from footex.model.fields import as_member
from footex.model.figures.amounts import UNSTATED, CountAmount, RestAmount, ToFailure, Unstated, Vague
from footex.model.figures.converters import as_count_amount, as_rest
from footex.model.figures.count import Count
from footex.model.value import Value, freeze

if TYPE_CHECKING:
    from footex.model.dosage.loads.load import Load, LoadLike
    from footex.model.dosage.set import Set
    from footex.model.figures.amounts import CountLike, DurationLike

__all__ = ["Dose", "as_dose", "groups_of"]


def _dose_work(value: "Work | Iterable[Work] | str") -> tuple[Work, ...]:
    if isinstance(value, str):
        return value  # type: ignore[return-value] # the whole dose as text, until the other fields are known
    try:
        # Sets that differ have their own.
        return () if value == () else as_work(value, "Dose.work")
    except InvalidValue as error:
        from footex.model.dosage.set import Set

        if not isinstance(error.value, Set):
            raise
        raise error.about(error.field, Hint("write sets that differ as {}", Argument("Dose.sets"))) from None


def _dose_sets(value: "CountLike | Set | Iterable[Set]") -> "CountAmount | tuple[Set, ...]":
    counted = isinstance(value, (str, int, Count, Vague, Unstated, ToFailure))
    if counted or not isinstance(value, (Value, Iterable)):
        return as_count_amount(value, "Dose.sets")
    # Most doses have equal sets.
    from footex.model.dosage.set import as_sets

    return as_sets(value, "Dose.sets")


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
    return as_work_load(value, "Dose.load")


@frozen(eq=False, repr=False)
class Dose(Value):
    """How much of an exercise: work, sets, sides, rest and load.

    A dose has one form: neighbouring sets that are equal are one group, and a single group of working sets is written
    without it: `Dose(sets=Set(Reps(10), times=3))` is `Dose(Reps(10), sets=3)`.

    Args:
        work: What one set is: `Reps`, `Hold` or `Move`, or several of them in order; empty where the sets differ. Or
            the whole dose as text, which `str` writes: `"3 x 8-12 @ 40 kg, rest 60 s, each side"`.
        sets: How many sets, per side with `Sides.EACH`; or, where they differ, each `Set` in order.
        sides: Which sides take part, and how.
        order: With `Sides.EACH`, whether the sides take turns set by set.
        rest: Between two sets; sets that differ have their own.
        switch: With `Sides.EACH`, the time to change sides; the pace's where it is unstated.
        rest_between_sides: With `Sides.EACH`, a rest in place of the switch; `None` for none.
        load: A `Load` or its text: "20 kg", "80 % 1RM", "red band"; `None` for none. Sets
            that differ have their own.

    Raises:
        InvalidValue: An invalid field, text that isn't a dose or is beside other fields, a switch or rest between
            sides with sides that take no turns, or work, rest or load beside sets that differ.
        BoundExceeded: A count above 10,000, a duration above 24 h, or more than 100 sets that differ.

    Example:
        >>> Dose(Reps("8-12"), sets="2-3", rest="20 s")
        Dose(Reps('8-12'), sets='2-3', rest='20 s')
        >>> Dose(sets=[Set(Reps(12), load="40 kg"), Set(Reps("5+"), load="50 kg")]).groups[1].load
        Load('50 kg')
        >>> Dose("3 x 8-12, hold 5 s, each side")
        Dose(Reps('8-12', hold='5 s'), sets=3, sides='each')
        >>> print(Dose(Hold("30 s"), sets=3, rest="1 min"))
        3 x 30 s, rest 1 min
    """

    work: tuple[Work, ...] = field(default=(), converter=_dose_work)
    sets: "CountAmount | tuple[Set, ...]" = field(default=Count(1), converter=_dose_sets, kw_only=True)
    sides: Sides = field(default=Sides.TOGETHER, converter=_dose_sides, kw_only=True)
    order: SideOrder = field(default=SideOrder.SWITCH_EACH_SET, converter=_dose_order, kw_only=True)
    rest: RestAmount = field(default=UNSTATED, converter=_dose_rest, kw_only=True)
    switch: RestAmount = field(default=UNSTATED, converter=_dose_switch, kw_only=True)
    rest_between_sides: RestAmount | None = field(default=None, converter=_dose_rest_between_sides, kw_only=True)
    load: "Load | Unstated | None" = field(default=UNSTATED, converter=_dose_load, kw_only=True)

    def __attrs_post_init__(self) -> None:
        line: object = self.work
        if isinstance(line, str):
            self._read_line(line)
            return
        if isinstance(self.sets, tuple):
            self._check_groups(self.sets)
        elif not self.work:
            as_work((), "Dose.work")
        if self.rest_between_sides is not None:
            self._check_each("rest_between_sides")
            if self.switch is not UNSTATED:
                raise InvalidValue(
                    "Dose.switch", str(self.switch), "is beside a rest between sides", "write one of the two"
                )
        elif self.switch is not UNSTATED:
            self._check_each("switch")

    def _read_line(self, line: str) -> None:
        for other in self.__attrs_attrs__[1:]:
            # One set that is stated is another object than the default, and may be another number than the text's.
            if getattr(self, other.name) is not other.default:
                hint = Hint("write the whole dose as text such as {}, or its fields", "3 x 8-12, rest 60 s")
                raise InvalidValue("Dose", line, "is text beside other figures", hint)
        # Most doses are made of their fields.
        from footex.model.dosage.line.reading import read_dose

        read = read_dose(line)
        for each in self.__attrs_attrs__:
            freeze(self, each.name, getattr(read, each.name))

    def __str__(self) -> str:
        # As short as what is written for a dose by hand.
        from footex.model.dosage.line.writing import write_dose

        return write_dose(self)

    def _check_groups(self, sets: "tuple[Set, ...]") -> None:
        others = {"work": (), "rest": UNSTATED, "load": UNSTATED}
        for name, nothing in others.items():
            if (value := getattr(self, name)) != nothing:
                raise InvalidValue(f"Dose.{name}", value, "is beside sets that differ", "write it in each of the sets")
        if len(sets) == 1 and sets[0].plain:
            for name, value in (("sets", sets[0].times), *((name, getattr(sets[0], name)) for name in others)):
                freeze(self, name, value)

    def _check_each(self, name: str) -> None:
        if self.sides is not Sides.EACH:
            amount = getattr(self, name)
            shown = "unstated" if amount is UNSTATED else str(amount)
            problem = f"is beside sides {self.sides.value}, which take no turns"
            raise InvalidValue(f"Dose.{name}", shown, problem, Hint("write sides as {}, or leave it out", "each"))

    @property
    def groups(self) -> "tuple[Set, ...]":
        """The groups of equal sets, in order; one group where all sets are equal."""
        if isinstance(self.sets, tuple):
            return self.sets
        from footex.model.dosage.set import trusted_set

        return (trusted_set(self.work, self.sets, self.load, self.rest),)

    def _part(self, name: str) -> Any:
        # One path for each figure: `sets` and `work` where all sets are equal, else `groups`.
        if not isinstance(self.sets, tuple):
            return super()._part(name)
        if name in ("sets", "work", "rest", "load"):
            raise KeyError(name)
        return self.sets if name == "groups" else super()._part(name)


def groups_of(dose: Dose) -> "tuple[tuple[tuple[Work, ...], Load | Unstated | None, CountAmount, RestAmount], ...]":
    """The work, the load, how many and the rest of each group of equal sets: quicker than `Dose.groups`."""
    sets = dose.sets
    if isinstance(sets, tuple):
        return tuple((group.work, group.load, group.times, group.rest) for group in sets)
    return ((dose.work, dose.load, sets, dose.rest),)


def as_dose(value: object, name: str) -> Dose:
    """Read a dose, or its text, naming the field in errors."""
    if isinstance(value, Dose):
        return value
    if not isinstance(value, str):
        hint = Hint("write {} or text such as {}", Made("Dose"), "3 x 8-12, rest 60 s")
        raise InvalidValue(name, value, "is not a Dose", hint, kind=InvalidKind.CLASS)
    try:
        return Dose(value)
    except InvalidValue as error:
        raise error.about(name) from None
    except BoundExceeded as error:
        raise BoundExceeded(name, error.figure, error.bound, error.unit) from None
