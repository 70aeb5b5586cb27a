"""Wishes: preferences about several commitments, met where possible."""

from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue, list_some
from footex.model.fields import SLUG, as_instances, as_slug, as_slugs
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["MOST_WISHES", "NotTheDayAfter", "OneADay", "Wish", "as_wishes", "check_known"]

MOST_WISHES = 100
"""The maximum number of wishes of one plan."""


def _commitments(value: "Iterable[str] | str") -> tuple[str, ...]:
    ids = tuple(sorted(set(as_slugs(value, "OneADay.commitments"))))
    # How many there are is checked when all are read, except that there are any.
    return ids or _check_two(ids)


def _check_two(ids: tuple[str, ...]) -> tuple[str, ...]:
    if len(ids) < 2:
        problem, hint = "has fewer than two different ids", "write the ids of two commitments"
        raise InvalidValue("OneADay.commitments", list_some(ids), problem, hint)
    return ids


@frozen(eq=False, repr=False, kw_only=True)
class OneADay(Value):
    """At most one of several commitments on one day, where possible.

    Args:
        commitments: The ids of the commitments, at least two.

    Raises:
        InvalidValue: An invalid id, or fewer than two different ones.

    Example:
        >>> str(OneADay(commitments=["strength", "plyometrics"]))
        'at most one of plyometrics and strength a day'
    """

    commitments: tuple[str, ...] = field(converter=_commitments)

    def __attrs_post_init__(self) -> None:
        _check_two(self.commitments)

    def __str__(self) -> str:
        return _describe(self)


@frozen(eq=False, repr=False, kw_only=True)
class NotTheDayAfter(Value):
    """One commitment not on the day after another, where possible.

    Args:
        commitment: The id of the commitment that isn't on the day after.
        other: The id of the one on the day before; the same id for not two days in a row.

    Raises:
        InvalidValue: An invalid id.

    Example:
        >>> str(NotTheDayAfter(commitment="plyometrics", other="strength"))
        'plyometrics not on the day after strength'
    """

    commitment: str = field(metadata=SLUG)
    other: str = field(metadata=SLUG)

    def __attrs_post_init__(self) -> None:
        as_slug(self.commitment, "NotTheDayAfter.commitment")
        as_slug(self.other, "NotTheDayAfter.other")

    @property
    def commitments(self) -> tuple[str, ...]:
        """The ids of the commitments that it is about, each once."""
        return tuple(sorted({self.commitment, self.other}))

    def __str__(self) -> str:
        return _describe(self)


def _describe(wish: "Wish") -> str:
    # Reading a routine needs the kinds of wishes, and no words for them.
    from footex.planning.request.commitments.wish_description import describe_wish

    return describe_wish(wish)


Wish: TypeAlias = OneADay | NotTheDayAfter
"""A preference about several commitments."""


def as_wishes(value: "Iterable[Wish] | Wish", name: str) -> tuple[Wish, ...]:
    """Accept the wishes of a plan, each once, in an order that doesn't depend on the caller's.

    Raises:
        InvalidValue: Another type.
        BoundExceeded: More than 100.
    """
    wishes: tuple[Wish, ...] = as_instances(value, (OneADay, NotTheDayAfter), name)
    if len(wishes) > MOST_WISHES:
        raise BoundExceeded(name, len(wishes), MOST_WISHES, "wishes")
    return tuple(sorted(set(wishes), key=str))


def check_known(ids: "Iterable[str]", known: "Iterable[str]", name: str) -> None:
    """Check that ids are those of commitments of the plan.

    Raises:
        InvalidValue: Another id.
    """
    known = tuple(known)
    for id_ in ids:
        if id_ not in known:
            raise InvalidValue(
                name, id_, "is not the id of a commitment of the plan", f"write one of {list_some(known)}"
            )
