"""Writing a dose as one line, which reads back as an equal dose; equal doses are written alike."""

from typing import TYPE_CHECKING, assert_never

from footex.model.dosage.line.pieces import is_plain_load
from footex.model.dosage.line.words import (
    FIGURES,
    HOLD,
    LOAD_MARK,
    MOVE,
    NEXT,
    STEPS,
    THEN,
    TIMES,
    UNLOADED,
    About,
    phrase_of,
    quote,
)
from footex.model.dosage.set import SetRole
from footex.model.dosage.sides import SideOrder, Sides
from footex.model.dosage.work import Hold, Move, RepetitionUnit, Reps, measure_of
from footex.model.figures.amounts import TO_FAILURE, ToFailure, Unstated, Vague, is_known
from footex.model.figures.count import Count
from footex.model.figures.sense import Sense

if TYPE_CHECKING:
    from footex.model.dosage.dose import Dose
    from footex.model.dosage.loads.load import Load
    from footex.model.dosage.set import Set
    from footex.model.dosage.tempo import Tempo
    from footex.model.dosage.work import Work
    from footex.model.figures.amounts import CountAmount, DurationAmount
    from footex.model.figures.distance import Distance

__all__ = ["write_dose"]


def write_dose(dose: "Dose") -> str:
    """Write a dose as one line.

    Example:
        >>> write_dose(Dose([Reps(10, hold="5 s"), Hold("30 s")], sets=3, load="20 kg", sides="each"))
        '3 x 10, hold 5 s then 30 s @ 20 kg, each side'
    """
    sides = [] if dose.sides is Sides.TOGETHER else [phrase_of("sides", dose.sides)]
    order = [] if dose.order is SideOrder.SWITCH_EACH_SET else [phrase_of("order", dose.order)]
    groups = f"{NEXT} ".join(map(_write_group, dose.groups))
    return ", ".join([groups, *sides, *order, *_write_figures(dose, About.DOSE)])


def _write_group(group: "Set") -> str:
    role = "" if group.role is SetRole.WORKING else f"{group.role.value} "
    label = f"{quote(group.label)}: " if group.label else ""
    times = "" if group.times == Count(1) else f"{_write_amount(group.times)} {TIMES[0]} "
    *others, last = group.work
    parts = [", ".join([_write_work(work), *_write_figures(work, About.WORK)]) for work in others]
    parts.append(", ".join([_write_work(last) + _write_load(group.load), *_write_figures(last, About.WORK)]))
    return ", ".join([role + label + times + f" {THEN} ".join(parts), *_write_figures(group, About.SET)])


def _write_work(work: "Work") -> str:
    label = f" {quote(work.label)}" if work.label else ""
    match work:
        case Reps():
            return _write_amount(work.count) + _unit(work) + label
        case Hold():
            # Alone, these would be a number of repetitions.
            word = f"{HOLD} " if isinstance(work.duration, (Unstated, ToFailure)) else ""
            return word + _write_amount(work.duration) + label
        case Move():
            return f"{MOVE} {_write_amount(getattr(work, measure_of(work)))}{_steps(work)}{label}"
        case _:
            assert_never(work)


def _unit(work: Reps) -> str:
    if work.unit is RepetitionUnit.REPETITION:
        return ""
    return f" {work.unit.value}" if work.count == Count(1) else f" {work.unit.value}s"


def _steps(work: Move) -> str:
    return "" if work.steps is None else f" {STEPS[0]}"


def _write_load(load: "Load | Unstated | None") -> str:
    if load is None:
        return f", {UNLOADED}"
    if isinstance(load, Unstated):
        return ""
    return f" {LOAD_MARK} {load.text if is_plain_load(load.text) else quote(load.text)}"


def _write_figures(holder: "Dose | Set | Work", about: About) -> list[str]:
    written: list[str] = []
    for clause in FIGURES:
        value = getattr(holder, clause.field, None) if clause.about is about else None
        if value is not None and value is not clause.default:
            written.append(" ".join(filter(None, (clause.before, _write_amount(value), clause.after[0]))))
    return written


def _write_amount(amount: "CountAmount | DurationAmount | Distance | Tempo") -> str:
    if isinstance(amount, Unstated):
        return amount.value
    if isinstance(amount, Vague):
        return amount.words if is_known(amount.words) else quote(amount.words)
    if isinstance(amount, Count) and amount.sense in (Sense.AT_LEAST, Sense.AT_LEAST_TO_FAILURE):
        ending = f" {TO_FAILURE}" if amount.sense is Sense.AT_LEAST_TO_FAILURE else ""
        return f"{amount.low}+{ending}"
    return str(amount)
