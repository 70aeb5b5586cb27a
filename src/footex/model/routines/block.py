"""Blocks: nested lists of items with the rests between them, and the walk through that tree."""

from enum import Enum
from typing import TYPE_CHECKING, Literal, TypeAlias, assert_never

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.hint import Argument, Hint, Made
from footex.model.dosage.dose import Dose, groups_of
from footex.model.dosage.sides import count_turns, side_runs
from footex.model.dosage.work import Hold, Move, Reps, Work, count_of
from footex.model.fields import as_instances, as_member, check_texts
from footex.model.figures.amounts import CountAmount, RestAmount
from footex.model.figures.converters import as_count_amount, as_rest
from footex.model.figures.count import Count
from footex.model.routines.prescription import Prescription
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from footex.model.dosage.loads.load import Load
    from footex.model.figures.amounts import CountLike, CountOf, DurationLike, Unstated

__all__ = [
    "DEEPEST_NESTING", "MOST_STEPS", "Block", "BlockRole", "BlockRoleLike", "Item", "Rest", "as_items", "check_steps",
    "walk",
]  # fmt: skip

DEEPEST_NESTING = 16
"""The maximum depth of nested blocks."""

MOST_STEPS = 10_000_000
"""The maximum number of repetitions, holds, bouts and rests of a routine at its high dose."""


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

    Raises:
        InvalidValue: An invalid field, or a rest that isn't between two items.
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

    def __attrs_post_init__(self) -> None:
        check_texts(self, "title", empty=True)
        if (depth := _depth(self)) > DEEPEST_NESTING:
            raise BoundExceeded("Block.items", depth, DEEPEST_NESTING, "blocks inside one another")

    def __repr__(self) -> str:
        return f"<Block of {len(self.items)} items, rounds {self.rounds}>"


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


def _stated_most(amount: CountAmount, of: "CountOf") -> int:  # noqa: ARG001 - a pace's function needs it
    return amount.high if isinstance(amount, Count) else 1


def check_steps(items: tuple[Item, ...], most: "Callable[[CountAmount, CountOf], int]" = _stated_most) -> None:
    """Check that items hold no more than 10 million steps at their high dose: counted, never expanded.

    Args:
        items: The items of a routine.
        most: Returns the high figure of an amount of "sets", "rounds" or "repetitions"; 1 for an unresolved one.

    Raises:
        BoundExceeded: More steps.
    """
    if (steps := sum(_item_steps(item, most) for item in items)) > MOST_STEPS:
        raise BoundExceeded("Routine.items", steps, MOST_STEPS, "steps at the high dose")


def _item_steps(item: Item, most: "Callable[[CountAmount, CountOf], int]") -> int:
    match item:
        case Prescription():
            return _dose_steps(item.dose, most)
        case Rest():
            return 1
        case Block():
            rounds = most(item.rounds, "rounds")
            inside = sum(_item_steps(inner, most) for inner in item.items)
            if item.between is not None:
                # Every two neighbours have a rest: the block's where none of their own stands between them.
                rests = sum(isinstance(inner, Rest) for inner in item.items)
                inside += len(item.items) - 1 - 2 * rests
            return rounds * inside + (rounds - 1) * (item.rest is not None or item.between is not None)
        case _:
            assert_never(item)


def _dose_steps(dose: Dose, most: "Callable[[CountAmount, CountOf], int]") -> int:
    runs, turns = side_runs(dose.sides, dose.order), count_turns(dose.sides)
    through, sides, steps, total = len(runs), len(runs[0]), 0, 0
    for work, load, times, _ in groups_of(dose):
        sets = most(times, "sets")
        total += sets
        steps += through * sides * sets * sum(_work_steps(each, load, turns, most) for each in work)
    rests = through * (total - 1)
    if dose.rest_between_sides is not None:
        rests += through * (sides - 1) * total + through - 1
    return steps + rests


def _work_steps(
    work: Work, load: "Load | Unstated | None", times: int, most: "Callable[[CountAmount, CountOf], int]"
) -> int:
    match work:
        case Reps():
            count = times * most(count_of(work, load), "repetitions")
            return count * (2 if work.hold is not None else 1) + (count - 1) * (work.rest is not None)
        case Hold() | Move():
            return times
        case _:
            assert_never(work)
