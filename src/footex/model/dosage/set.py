"""Sets: groups of equal sets, for doses whose sets differ."""

from enum import Enum
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import evolve, field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.hint import Hint, Made
from footex.model.dosage.work import Work, as_work, as_work_load
from footex.model.fields import as_instances, as_member, check_texts
from footex.model.figures.amounts import UNSTATED, CountAmount, RestAmount
from footex.model.figures.converters import as_count_amount, as_rest
from footex.model.figures.count import GREATEST_COUNT, Count
from footex.model.value import Value, freeze

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.dosage.loads.load import Load, LoadLike
    from footex.model.figures.amounts import CountLike, DurationLike, Unstated

__all__ = ["MOST_GROUPS", "Set", "SetRole", "SetRoleLike", "as_sets", "trusted_set"]

MOST_GROUPS = 100
"""The maximum number of groups of equal sets in one dose."""


class SetRole(Enum):
    """What a group of sets is for.

    Example:
        >>> Set(Reps(5), load="20 kg", role="warm-up").role
        <SetRole.WARM_UP: 'warm-up'>
    """

    WARM_UP = "warm-up"
    """To prepare, before the working sets."""
    WORKING = "working"
    """What the dose is about."""
    DROP = "drop"
    """With less load, straight after another set."""
    BACK_OFF = "back-off"
    """With less load, after the working sets."""


SetRoleLike: TypeAlias = SetRole | Literal["warm-up", "working", "drop", "back-off"]
"""A `SetRole`, or the text of one."""


def _set_work(value: "Work | Iterable[Work]") -> tuple[Work, ...]:
    return as_work(value, "Set.work")


def _set_times(value: "CountLike") -> CountAmount:
    return as_count_amount(value, "Set.times")


def _set_load(value: "LoadLike | None") -> "Load | Unstated | None":
    return as_work_load(value, "Set.load")


def _set_rest(value: "DurationLike") -> RestAmount:
    return as_rest(value, "Set.rest")


def _set_role(value: SetRoleLike) -> SetRole:
    return as_member(value, SetRole, "Set.role")


@frozen(eq=False, repr=False)
class Set(Value):
    """One or more equal sets of a dose whose sets differ.

    Args:
        work: What one set is: `Reps`, `Hold` or `Move`, or several of them in order.
        times: How many of these sets, per side with `Sides.EACH`.
        load: A `Load` or its text: "20 kg", "80 % 1RM", "red band"; `None` for none.
        rest: After each of them; after the last set of a dose there is none.
        role: Whether these sets warm up, are the working ones, or follow those with less load.
        label: What distinguishes them from others of the same dose: "paused".

    Raises:
        InvalidValue: An invalid field.
        BoundExceeded: A count above 10,000 or a duration above 24 h.

    Example:
        >>> Dose(sets=[Set(Reps(5), times=2, load="20 kg", role="warm-up"), Set(Reps("5+"), load="60 kg")])
        Dose(sets=[Set(Reps(5), times=2, load='20 kg', role='warm-up'), Set(Reps('at least 5'), load='60 kg')])
    """

    work: tuple[Work, ...] = field(converter=_set_work)
    times: CountAmount = field(default=Count(1), converter=_set_times, kw_only=True)
    load: "Load | Unstated | None" = field(default=UNSTATED, converter=_set_load, kw_only=True)
    rest: RestAmount = field(default=UNSTATED, converter=_set_rest, kw_only=True)
    role: SetRole = field(default=SetRole.WORKING, converter=_set_role, kw_only=True)
    label: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "label", empty=True)

    @property
    def plain(self) -> bool:
        """Whether these are working sets without a label, as a dose of equal sets has."""
        return self.role is SetRole.WORKING and not self.label


def trusted_set(work: tuple[Work, ...], times: CountAmount, load: "Load | Unstated | None", rest: RestAmount) -> Set:
    """Make working sets of the valid fields of a dose, unchecked: estimates and fits make many."""
    group: Set = object.__new__(Set)
    freeze(group, "work", work)
    freeze(group, "times", times)
    freeze(group, "load", load)
    freeze(group, "rest", rest)
    freeze(group, "role", SetRole.WORKING)
    freeze(group, "label", "")
    return group


def as_sets(value: object, name: str) -> tuple[Set, ...]:
    """Read sets that differ: neighbours that are equal become one group."""
    given = as_instances(value, Set, name)
    if not given:
        raise InvalidValue(name, value, "is empty", Hint("write {}, or a list of them", Made("Set")))
    groups = [given[0]]
    for group in given[1:]:
        together = _join(groups[-1], group)
        groups[-1:] = [groups[-1], group] if together is None else [together]
    if len(groups) > MOST_GROUPS:
        raise BoundExceeded(name, len(groups), MOST_GROUPS, "sets that differ")
    return tuple(groups)


def _join(first: Set, second: Set) -> Set | None:
    """Equal sets as one group; `None` where they differ or how many they are isn't exact."""
    one, other = first.times, second.times
    if not (isinstance(one, Count) and isinstance(other, Count) and one.exact and other.exact):
        return None
    times = one.low + other.low
    return evolve(first, times=times) if times <= GREATEST_COUNT and evolve(second, times=one) == first else None
