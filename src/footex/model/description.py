"""Items of routines in plain words, for display; and what else of a routine is described in rooms of its own."""

from typing import TYPE_CHECKING, assert_never

from footex.messages import routines
from footex.messages.doses import REST
from footex.messages.message import join
from footex.messages.punctuation import COMMA, SEMICOLON
from footex.model.dosage.description import describe_dose
from footex.model.dosage.frequency_description import describe_frequency
from footex.model.equipment_description import describe_equipment
from footex.model.figures.count import Count
from footex.model.figures.description import describe_amount, describe_count
from footex.model.routines.block import Block, Rest
from footex.model.routines.prescription import Prescription
from footex.model.sources.assumed import Assumed
from footex.model.sources.marking import Marking

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.model.routines.block import Item
    from footex.model.sources.evidence import Evidence

__all__ = ["describe_dose", "describe_equipment", "describe_frequency", "describe_items", "describe_prescription"]


def describe_prescription(prescription: Prescription) -> str:
    """Describe the dose of a prescription; what is assumed by its evidence is marked.

    Example:
        >>> from footex.timing import resolve
        >>> squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(8), sets="a few", rest="1 min"))
        >>> legs = resolve(Routine(id="legs", title="Legs", items=squat))
        >>> describe_prescription(squat), describe_prescription(legs.items[0])
        ('a few sets of 8 repetitions, rest 1 min', '2-4 sets (assumed) of 8 repetitions, rest 1 min')
    """
    return describe_dose(prescription.dose, prescription.evidence)


def describe_items(
    items: "Iterable[Item]", prefix: str = "", evidence: "Iterable[Evidence]" = ()
) -> "Iterator[tuple[str, str, str, str]]":
    """Describe the items of a routine or a block, line by line: place, name, amount, note.

    Args:
        items: The items of a routine or a block.
        prefix: The place of the block with a dot; empty for a routine.
        evidence: That of the routine, for its blocks and rests: what is assumed by it is marked.

    Example:
        >>> squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(8)))
        >>> list(describe_items([squat, Rest("1 min"), squat]))[1]
        ('items[1]', 'Rest', '1 min', '')
    """
    return _describe_items(items, prefix, Assumed(evidence))


def _describe_items(items: "Iterable[Item]", prefix: str, assumed: Assumed) -> "Iterator[tuple[str, str, str, str]]":
    for index, item in enumerate(items):
        place = f"{prefix}items[{index}]"
        mark = Marking(assumed, f"{place}.")
        match item:
            case Prescription():
                own = Marking(assumed.beside(item.evidence, place), f"{place}.")
                yield place, item.exercise.name, describe_dose(item.dose, own), _describe_notes(item)
            case Rest():
                yield place, routines.REST_ITEM(), mark("duration", describe_amount(item.duration)), ""
            case Block():
                yield place, item.title or routines.BLOCK(), join(_describe_block(item, mark), COMMA), ""
                yield from _describe_items(item.items, f"{place}.", assumed)
            case _:
                assert_never(item)


def _describe_notes(prescription: Prescription) -> str:
    notes = [prescription.variation or prescription.note]
    if prescription.progressions:
        # Few prescriptions have one.
        from footex.model.progress.progression_text import describe_progression

        notes += map(describe_progression, prescription.progressions)
    return join(notes, SEMICOLON)


def _describe_block(block: Block, mark: Marking) -> "Iterator[str]":
    if block.role is not None:
        yield mark("role", routines.BLOCK_ROLES[block.role.value]())
    if block.cap is None:
        yield mark("rounds", describe_count(block.rounds, "round"))
    else:
        yield routines.AS_MANY_ROUNDS(time=mark("cap", describe_amount(block.cap)))
    if block.every is not None:
        yield routines.ONE_EVERY(time=mark("every", describe_amount(block.every)))
    if block.mirror is not None:
        yield mark("mirror", routines.FIRST_SIDES[block.mirror.value]())
    if block.rest is not None:
        yield REST(rest=mark("rest", describe_amount(block.rest)))
    if block.between is not None:
        one = block.rounds == Count(1) and block.cap is None
        within = block.rest is not None or block.every is not None or one
        entry = routines.REST_BETWEEN_ITEMS if within else routines.REST_BETWEEN_ITEMS_AND_ROUNDS
        yield entry(rest=mark("between", describe_amount(block.between)))
