"""Blocks: nested lists of items with the rests between them, and the walk through that tree."""

from enum import Enum
from typing import TYPE_CHECKING, Literal, TypeAlias, assert_never

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.hint import Argument, Hint, Made
from footex.model.fields import as_instances, as_member, check_texts
from footex.model.figures.amounts import CountAmount, RestAmount
from footex.model.figures.converters import as_count_amount, as_rest, as_stated_duration
from footex.model.figures.count import Count
from footex.model.routines.prescription import Prescription
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import timedelta

    from footex.model.figures.amounts import CountLike, DurationLike
    from footex.model.figures.duration import Duration

__all__ = [
    "DEEPEST_NESTING", "Block", "BlockRole", "BlockRoleLike", "FirstSide", "FirstSideLike", "Item", "Rest", "as_items",
    "walk",
]  # fmt: skip

DEEPEST_NESTING = 16
"""The maximum depth of nested blocks."""


def _rest_duration(value: "DurationLike") -> RestAmount:
    return as_rest(value, "Rest.duration")


@frozen(eq=False, repr=False)
class Rest(Value):
    """A rest between two items of one list; it replaces the transition.

    Args:
        duration: How long.

    Raises:
        InvalidValue: Not a duration.

    Example:
        >>> Rest("1 min")
        Rest('1 min')
    """

    duration: RestAmount = field(converter=_rest_duration)


def as_items(value: "Iterable[Item] | Item", name: str) -> "tuple[Item, ...]":
    """Check the items of a block or a routine: not empty, every rest between two others."""
    items: tuple[Item, ...] = as_instances(value, (Prescription, Block, Rest), name)
    if not items:
        raise InvalidValue(name, list(items), "is empty", Hint("write at least one {}", Made("Prescription")))
    for index, item in enumerate(items):
        between = 0 < index < len(items) - 1 and not isinstance(items[index - 1], Rest)
        if isinstance(item, Rest) and not between:
            between_rounds = Argument("Block.rest")
            hint = Hint("put one rest between two items, or write {} for a rest between rounds", between_rounds)
            raise InvalidValue(f"{name}[{index}]", item, "isn't between two items", hint)
    return items


def _block_items(value: "Iterable[Item] | Item") -> "tuple[Item, ...]":
    return as_items(value, "Block.items")


def _block_rounds(value: "CountLike") -> CountAmount:
    return as_count_amount(value, "Block.rounds")


def _block_rest(value: "DurationLike | None") -> RestAmount | None:
    return None if value is None else as_rest(value, "Block.rest")


def _block_between(value: "DurationLike | None") -> RestAmount | None:
    return None if value is None else as_rest(value, "Block.between")


class BlockRole(Enum):
    """The part of a session that a block is.

    Example:
        >>> squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(8)))
        >>> Block(squat, role="warm-up").role
        <BlockRole.WARM_UP: 'warm-up'>
    """

    WARM_UP = "warm-up"
    """To prepare, before the main part; a fit keeps it as long as anything else stays with it."""
    MAIN = "main"
    """What the session is about."""
    COOL_DOWN = "cool-down"
    """To end the session, after the main part."""


BlockRoleLike: TypeAlias = BlockRole | Literal["warm-up", "main", "cool-down"]
"""A `BlockRole`, or the text of one."""


def _block_role(value: BlockRoleLike | None) -> BlockRole | None:
    return None if value is None else as_member(value, BlockRole, "Block.role")


class FirstSide(Enum):
    """The side on which a mirrored block is done first.

    Example:
        >>> FirstSide("right")
        <FirstSide.RIGHT: 'right'>
    """

    LEFT = "left"
    RIGHT = "right"


FirstSideLike: TypeAlias = FirstSide | Literal["left", "right"]
"""A `FirstSide`, or the text of one."""


def _block_cap(value: "Duration | timedelta | str | None") -> "Duration | None":
    return None if value is None else as_stated_duration(value, "Block.cap")


def _block_every(value: "Duration | timedelta | str | None") -> "Duration | None":
    return None if value is None else as_stated_duration(value, "Block.every")


def _block_mirror(value: FirstSideLike | None) -> FirstSide | None:
    return None if value is None else as_member(value, FirstSide, "Block.mirror")


@frozen(eq=False, repr=False)
class Block(Value):
    """Several items done as one: a section with one round, a circuit or superset with more.

    Args:
        items: Prescriptions and blocks, rests between them.
        rounds: How often the items are repeated.
        rest: Between two rounds; `None` if none is stated: then it is `between`, or else a transition if the exercise
            changes.
        title: Such as "Warm-up".
        between: The rest between two items, unless a `Rest` stands there; `None` for a transition.
        role: Warm-up, main or cool-down; `None` if none is stated.
        cap: The time in which as many rounds are done as fit in it, the last one perhaps in part; `None` for a number
            of rounds.
        every: The time from the start of a round to that of the next; a round that is shorter waits, the last one too.
            `None` if no round begins on a mark.
        mirror: The side that all items of the block are done on first, before the block is repeated on the other:
            those for each side, or alternating, are done on that side alone, all others in both passes. `None` where
            each item has its own sides in turn.

    Raises:
        InvalidValue: An invalid field, a rest that isn't between two items, a cap beside rounds, marks or mirrored
            sides, marks beside a rest, or a mirrored block inside another.
        BoundExceeded: Blocks more than 16 deep.

    Example:
        >>> squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(8)))
        >>> Block([squat], rounds=3, rest="1 min").rounds
        Count(3)
    """

    items: "tuple[Item, ...]" = field(converter=_block_items)
    rounds: CountAmount = field(default=Count(1), converter=_block_rounds, kw_only=True)
    rest: RestAmount | None = field(default=None, converter=_block_rest, kw_only=True)
    title: str = field(default="", kw_only=True)
    between: RestAmount | None = field(default=None, converter=_block_between, kw_only=True)
    role: BlockRole | None = field(default=None, converter=_block_role, kw_only=True)
    cap: "Duration | None" = field(default=None, converter=_block_cap, kw_only=True)
    every: "Duration | None" = field(default=None, converter=_block_every, kw_only=True)
    mirror: FirstSide | None = field(default=None, converter=_block_mirror, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "title", empty=True)
        if self.cap is not None:
            _check_cap(self)
        if self.every is not None and self.rest is not None:
            raise InvalidValue(
                "Block.rest", str(self.rest), "is beside marks",
                "leave the rest out; a round that ends before the mark waits for it",
            )  # fmt: skip
        if self.mirror is not None:
            for place, mirror in _mirrors(self.items):
                raise InvalidValue(
                    f"Block.{place}.mirror", mirror.value, "is inside a mirrored block",
                    "mirror the outer block or the inner one",
                )  # fmt: skip
        if (depth := _depth(self)) > DEEPEST_NESTING:
            raise BoundExceeded("Block.items", depth, DEEPEST_NESTING, "blocks inside one another")

    def __repr__(self) -> str:
        how = f"rounds {self.rounds}" if self.cap is None else f"cap {self.cap}"
        return f"<Block of {len(self.items)} items, {how}>"


def _check_cap(block: Block) -> None:
    others = {"rounds": (block.rounds, Count(1)), "every": (block.every, None), "mirror": (block.mirror, None)}
    for name, (value, nothing) in others.items():
        if value != nothing:
            shown = value.value if isinstance(value, FirstSide) else str(value)
            raise InvalidValue(f"Block.{name}", shown, "is beside a cap", f"leave out {name} or the cap")


def _mirrors(items: "tuple[Item, ...]", prefix: str = "") -> "Iterator[tuple[str, FirstSide]]":
    """The places of mirrored blocks among some items, however deep, and their first sides."""
    for index, item in enumerate(items):
        if isinstance(item, Block):
            place = f"{prefix}items[{index}]"
            if item.mirror is not None:
                yield place, item.mirror
            yield from _mirrors(item.items, f"{place}.")


def _depth(block: Block) -> int:
    return 1 + max((_depth(item) for item in block.items if isinstance(item, Block)), default=0)


Item: TypeAlias = Prescription | Block | Rest
"""An item of a routine or a block."""


def walk(items: tuple[Item, ...], prefix: str = "") -> "Iterator[tuple[str, Prescription]]":
    """Go through all prescriptions in order, with their places."""
    for index, item in enumerate(items):
        place = f"{prefix}items[{index}]"
        match item:
            case Prescription():
                yield place, item
            case Block():
                yield from walk(item.items, f"{place}.")
            case Rest():
                pass
            case _:
                assert_never(item)
