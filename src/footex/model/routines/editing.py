"""Editing items: leaving some out, replacing some, interpolating their doses."""

from typing import TYPE_CHECKING, Any, TypeVar, assert_never

from attrs import evolve

from footex.errors import InvalidValue
from footex.model.dosage.dose import Dose
from footex.model.dosage.groups import changed_figures, figure_path, figures_of, regroup
from footex.model.dosage.work import Move, Work
from footex.model.figures.amounts import UNSTATED, CountAmount, DurationAmount, is_open
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.model.figures.interpolation import Part, interpolate_count, interpolate_duration
from footex.model.routines.block import Block, Item, Rest
from footex.model.routines.prescription import Prescription
from footex.model.sources.assumed import Assumed, derive
from footex.model.sources.evidence import Basis, Evidence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from fractions import Fraction

    from footex.model.dosage.loads.load import Load
    from footex.model.dosage.set import Set
    from footex.model.exercise import Exercise
    from footex.model.figures.amounts import Unstated
    from footex.model.figures.distance import Distance

__all__ = ["interpolate_items", "keep_items", "map_items", "replace_items", "trim_items"]

_Amount = TypeVar("_Amount", CountAmount, DurationAmount)


def trim_items(items: tuple[Item, ...], exercises: frozenset[str]) -> tuple[Item, ...]:
    """Leave exercises out wherever they occur."""
    return keep_items(
        items, lambda _, item: item if isinstance(item, Prescription) and item.exercise.id not in exercises else None
    )


def keep_items(
    items: tuple[Item, ...],
    choose: "Callable[[str, Prescription | Block], Prescription | Block | None]",
    prefix: str = "",
) -> tuple[Item, ...]:
    """Keep some items: the rest before an item left out goes too, or the one after the first; and so do empty blocks.

    Args:
        items: The items of a routine or a block.
        choose: Takes a place and the item there, and returns what is kept of it; for a block, `None` means that its
            items are chosen one by one.
        prefix: The place of the block with a dot; empty for a routine.
    """
    kept: list[Item] = []
    rest: Rest | None = None
    for index, item in enumerate(items):
        match item:
            case Rest():
                rest = item
            case Prescription() | Block():
                place = f"{prefix}items[{index}]"
                left = choose(place, item)
                if left is None and isinstance(item, Block):
                    inside = keep_items(item.items, choose, f"{place}.")
                    left = evolve(item, items=inside) if inside else None
                if left is not None:
                    kept += [rest, left] if rest is not None and kept else [left]
                rest = None
            case _:
                assert_never(item)
    return tuple(kept)


def map_items(items: tuple[Item, ...], change: "Callable[[str, Item], Item]", prefix: str = "") -> tuple[Item, ...]:
    """Change every item, a block before the items in it.

    Args:
        items: The items of a routine or a block.
        change: Takes a place and the item there, and returns what replaces it: for a block, a block.
        prefix: The place of the block with a dot; empty for a routine.
    """
    changed: list[Item] = []
    for index, before in enumerate(items):
        place = f"{prefix}items[{index}]"
        item = change(place, before)
        changed.append(
            evolve(item, items=map_items(item.items, change, f"{place}.")) if isinstance(item, Block) else item
        )
    return tuple(changed)


def replace_items(items: tuple[Item, ...], exercise: str, dose: Dose | None, by: "Exercise | None") -> tuple[Item, ...]:
    """Give an exercise another dose, another exercise, or both, wherever it occurs."""

    def change(_: str, item: Item) -> Item:
        if isinstance(item, Prescription) and item.exercise.id == exercise:
            return _replace_prescription(item, exercise, dose, by)
        return item

    return map_items(items, change)


def _replace_prescription(item: Prescription, exercise: str, dose: Dose | None, by: "Exercise | None") -> Prescription:
    if by is not None and by != item.exercise:
        note = f"{by.id} in the place of {exercise}"
        item = Prescription(
            exercise=by, dose=item.dose, frequency=item.frequency, essential=item.essential,
            evidence=Evidence(field="exercise", basis=Basis.DERIVED, note=note),
        )  # fmt: skip
    return item if dose is None else item.with_dose(dose)


def interpolate_items(
    items: tuple[Item, ...],
    fraction: "float | Fraction",
    origin: str,
    step: "Load | None" = None,
    evidence: "Iterable[Evidence]" = (),
) -> tuple[tuple[Item, ...], list[Evidence]]:
    """Fix the dose of all items part way up their ranges.

    Args:
        items: The items of a routine or a block.
        fraction: From 0 to 1.
        origin: The id of their routine, for evidence.
        step: What masses are rounded to; the usual one of their unit by default.
        evidence: That of their routine, for its blocks.

    Returns:
        The items, and evidence of the rounds that changed, by their paths.

    Raises:
        InvalidValue: The fraction isn't a number from 0 to 1.
    """
    part = _ratio(fraction)
    # A fraction with a huge denominator would make a huge note.
    shown = fraction if part[1].bit_length() <= 128 else part[0] / part[1]
    why = f"{shown} of the way up the range, from {origin}"
    derived: list[Evidence] = []
    assumed = Assumed(evidence)

    def change(place: str, item: Item) -> Item:
        match item:
            case Rest():
                return item
            case Block():
                rounds = _interpolate_amount(item.rounds, part)
                if rounds != item.rounds:
                    derived.append(derive(f"{place}.rounds", why, assumed, f"{place}.rounds"))
                if item.cap is None:
                    return evolve(item, rounds=rounds)
                cap = Duration.from_milliseconds(interpolate_duration(*item.cap.milliseconds, part))
                if cap != item.cap:
                    derived.append(derive(f"{place}.cap", why, assumed, f"{place}.cap"))
                return evolve(item, cap=cap)
            case Prescription():
                return _interpolate_prescription(item, part, why, step)
            case _:
                assert_never(item)

    return map_items(items, change), derived


def _ratio(fraction: "float | Fraction") -> Part:
    hint = "write a number from 0 (low) over 0.5 (typical) to 1 (high)"
    if isinstance(fraction, bool):
        raise InvalidValue("Routine.at", fraction, "is not a number", hint)
    try:
        part, whole = fraction.as_integer_ratio()
    except (AttributeError, ValueError, OverflowError):
        raise InvalidValue("Routine.at", fraction, "is not a number", hint) from None
    if not 0 <= part <= whole:
        raise InvalidValue("Routine.at", fraction, "is out of range", hint)
    return part, whole


def _interpolate_prescription(item: Prescription, part: Part, why: str, step: "Load | None") -> Prescription:
    before = item.dose.groups
    after = [_interpolate_set(group, part, step) for group in before]
    regrouped = regroup(item.dose, after)
    paths = changed_figures(before, after, regrouped)
    assumed = Assumed(item.evidence)
    evidence = [
        derive(path, why, assumed, *(figure_path(item.dose, *one) for one in made_of))
        for path, made_of in paths.items()
    ]
    return item.with_dose(regrouped.dose, evidence=evidence)


def _interpolate_set(group: "Set", part: Part, step: "Load | None") -> "Set":
    work = [_interpolate_work(work, part) for work in group.work]
    times, load = _interpolate_amount(group.times, part), _interpolate_load(group.load, part, step)
    return evolve(group, work=work, times=times, load=load)


def _interpolate_work(work: Work, part: Part) -> Work:
    if isinstance(work, Move) and work.distance is not None:
        return evolve(work, distance=_interpolate_distance(work.distance, part))
    figures: dict[str, Any] = {name: _interpolate_amount(getattr(work, name), part) for name in figures_of(work)}
    return evolve(work, **figures)


def _interpolate_load(load: "Load | Unstated | None", part: Part, step: "Load | None") -> "Load | Unstated | None":
    if load is None or load is UNSTATED:
        return load
    from footex.model.dosage.loads.arithmetic import interpolate_load

    return interpolate_load(load, part, step)


def _interpolate_amount(amount: _Amount, part: Part) -> _Amount:
    """Interpolate a range; what isn't a range stays, and so does an open figure, which is a pace's to read."""
    if is_open(amount):
        return amount
    if isinstance(amount, Count):
        return Count(interpolate_count(amount.low, amount.typical, amount.high, part))  # type: ignore[return-value] # a count stays one
    if isinstance(amount, Duration):
        return Duration.from_milliseconds(interpolate_duration(*amount.milliseconds, part))  # type: ignore[return-value]
    return amount


def _interpolate_distance(distance: "Distance", part: Part) -> "Distance":
    from footex.model.figures.distance import interpolate_distance

    return interpolate_distance(distance, part)
