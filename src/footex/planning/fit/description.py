"""What a fit changed, in words."""

from typing import TYPE_CHECKING, assert_never

from footex.messages.fits import BELOW_SOURCE, CIRCUIT, DOSE, DROPPED, KEPT, PLUS, REDUCED
from footex.messages.message import join
from footex.messages.punctuation import COLON, SEMICOLON
from footex.model.description import describe_prescription
from footex.model.figures.description import describe_amount
from footex.model.routines.block import walk
from footex.model.routines.prescription import Prescription
from footex.planning.fit.result import DoseChangeKind

if TYPE_CHECKING:
    from footex.model.figures.duration import Duration
    from footex.model.routines.block import Block
    from footex.planning.fit.result import DoseChange

__all__ = ["describe_change", "describe_item", "name_exercises"]


def describe_change(change: "DoseChange") -> str:
    """The change to one exercise or circuit: its dose with its time, before and after.

    Example:
        >>> import footex
        >>> ten = footex.fit_to_budget(footex.bundled().routines["heel-and-foot-stretching"], "10 min")
        >>> describe_change(ten.changes[0]).partition("; ")[0]
        'Heel raise: 1 set (assumed) of 12 repetitions, on each side (1 min 17 s)'
    """
    names, before = name_exercises(change.before), _timed(change.before, change.time_before)
    if change.after is None:
        return DROPPED(exercises=names, before=before)
    after = _timed(change.after, change.time)
    match change.kind:
        case DoseChangeKind.REDUCED:
            return REDUCED(exercises=names, after=after, before=before)
        case DoseChangeKind.BELOW_SOURCE:
            return BELOW_SOURCE(exercises=names, after=after, before=before)
        case DoseChangeKind.KEPT | DoseChangeKind.DROPPED:
            return KEPT(exercises=names, after=after)
        case _:
            assert_never(change.kind)


def _timed(item: "Prescription | Block", time: "Duration") -> str:
    return DOSE(dose=describe_item(item), time=describe_amount(time))


def name_exercises(item: "Prescription | Block") -> str:
    """The names of the exercises of a prescription or circuit, each once."""
    return join(dict.fromkeys(inner.exercise.name for _, inner in walk((item,))), PLUS)


def describe_item(item: "Prescription | Block") -> str:
    """The dose of an exercise, or the rounds of a circuit with the dose of each of its exercises."""
    if isinstance(item, Prescription):
        return describe_prescription(item)
    inside = [COLON(name=inner.exercise.name, text=describe_prescription(inner)) for _, inner in walk((item,))]
    return CIRCUIT(rounds=describe_amount(item.rounds), exercises=join(inside, SEMICOLON))
