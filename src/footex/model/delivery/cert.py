"""CERT, the consensus on exercise reporting template: what a routine says of each item, and what it leaves open.

The items are those of Slade and others, British Journal of Sports Medicine 50, 2016, pages 1428-1437, in our own words.
"""

from enum import Enum
from typing import TYPE_CHECKING

from attrs import evolve

from footex.messages import delivery as texts
from footex.messages.message import join
from footex.messages.punctuation import COMMA, SEMICOLON
from footex.model.delivery.delivery import Delivery, Tailoring
from footex.model.delivery.description import describe_grouping, describe_supervision
from footex.model.description import describe_equipment, describe_frequency
from footex.model.dosage.frequency import Frequency
from footex.model.dosage.work import Reps, measure_of
from footex.model.figures.amounts import UNSTATED
from footex.model.figures.description import describe_amount
from footex.model.progress.progression_text import describe_progression
from footex.model.sources.assumed import Assumed
from footex.model.sources.description import describe_criterion
from footex.model.sources.marking import Marking
from footex.model.sources.outcomes import outcomes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.model.dosage.dose import Dose
    from footex.model.dosage.work import Work
    from footex.model.progress.progression import Progression
    from footex.model.routines.prescription import Prescription
    from footex.model.routines.routine import Routine

__all__ = ["CertItem", "cert_gaps", "describe_cert"]


class CertItem(Enum):
    """An item of CERT: what a report of an exercise programme has to say.

    Attributes:
        asks: What the item asks for.

    Example:
        >>> CertItem("15").asks
        'the rule for the starting level'
    """

    EQUIPMENT = "1"
    PROVIDER = "2"
    GROUPING = "3"
    SUPERVISION = "4"
    ADHERENCE = "5"
    MOTIVATION = "6"
    PROGRESSION_RULE = "7a"
    PROGRESSION = "7b"
    EXERCISES = "8"
    HOME_PART = "9"
    OTHER_PARTS = "10"
    ADVERSE_EVENTS = "11"
    SETTING = "12"
    DOSE = "13"
    TAILORING = "14a"
    TAILORING_RULE = "14b"
    STARTING_LEVEL = "15"
    FIDELITY = "16a"
    AS_PLANNED = "16b"

    @property
    def asks(self) -> str:
        """What the item asks for."""
        return texts.ITEMS[self.value]()


def cert_gaps(routine: "Routine") -> tuple[CertItem, ...]:
    """The items of CERT that a routine leaves open, in their order.

    Item 16b, whether the programme was delivered as planned, is always among them: it is a result of one trial, and a
    routine has no place for it.

    Args:
        routine: Any routine.

    Example:
        >>> import footex
        >>> gaps = cert_gaps(footex.bundled().routines["simple-foot-exercises"])
        >>> [item.value for item in gaps][:6]
        ['2', '3', '4', '5', '6', '7a']
    """
    return tuple(item for item, answer in describe_cert(routine).items() if not answer)


def describe_cert(routine: "Routine") -> dict[CertItem, str]:
    """Describe what a routine says of each item of CERT.

    Args:
        routine: Any routine.

    Returns:
        All items in their order, each with its answer; an empty text where the routine leaves it open.

    Example:
        >>> import footex
        >>> describe_cert(footex.bundled().routines["simple-foot-exercises"])[CertItem.EQUIPMENT]
        'chair, exercise band, bedpost, pencil or pen'
    """
    delivery = routine.delivery or Delivery()
    rules = _progressions(routine)
    generic = delivery.tailoring is Tailoring.GENERIC
    answers = {
        CertItem.EQUIPMENT: _equipment(routine),
        CertItem.PROVIDER: delivery.provider,
        CertItem.GROUPING: describe_grouping(delivery),
        CertItem.SUPERVISION: "" if delivery.supervision is None else describe_supervision(delivery),
        CertItem.ADHERENCE: delivery.adherence,
        CertItem.MOTIVATION: delivery.motivation,
        CertItem.PROGRESSION_RULE: join(dict.fromkeys(map(_rule_of, rules)), SEMICOLON),
        CertItem.PROGRESSION: join(dict.fromkeys(map(describe_progression, rules)), SEMICOLON),
        CertItem.EXERCISES: _exercises(routine),
        CertItem.HOME_PART: delivery.home_part,
        CertItem.OTHER_PARTS: delivery.other_parts,
        CertItem.ADVERSE_EVENTS: _adverse_events(routine),
        CertItem.SETTING: delivery.setting,
        CertItem.DOSE: _dose(routine),
        CertItem.TAILORING: "" if delivery.tailoring is None else texts.TAILORINGS[delivery.tailoring.value](),
        CertItem.TAILORING_RULE: texts.NOT_TAILORED() if generic else delivery.tailoring_rule,
        CertItem.STARTING_LEVEL: delivery.starting_level,
        CertItem.FIDELITY: delivery.fidelity,
        CertItem.AS_PLANNED: "",
    }
    return {item: answer if answer.strip() else "" for item, answer in answers.items()}


def _equipment(routine: "Routine") -> str:
    """The equipment of all exercises; empty if that of one isn't known."""
    needs = [each.exercise.equipment if each.equipment is None else each.equipment for each in _prescribed(routine)]
    known = [things for things in needs if isinstance(things, tuple)]
    things = dict.fromkeys(thing for each in known for thing in each)
    return describe_equipment(tuple(things)) if len(known) == len(needs) else ""


def _progressions(routine: "Routine") -> "list[Progression]":
    """The rules of progression of all prescriptions, in order."""
    return [rule for each in _prescribed(routine) for rule in each.progressions]


def _rule_of(rule: "Progression") -> str:
    """When a step of a progression is taken; empty if it isn't stated."""
    mark = Marking(Assumed(rule.evidence))
    when = "" if rule.when is None else texts.WHEN(criterion=describe_criterion(rule.when))
    every = "" if rule.every is None else texts.EVERY(time=mark("every", describe_amount(rule.every)))
    return join([when, every], COMMA)


def _exercises(routine: "Routine") -> str:
    exercises = routine.exercises()
    if not all(exercise.instructions for exercise in exercises):
        return ""
    return texts.EXERCISES(len(exercises), count=len(exercises))


def _adverse_events(routine: "Routine") -> str:
    outcomes = outcomes_of(routine.outcomes, routine.source)
    measured = outcomes if isinstance(outcomes, tuple) else ()
    return join(dict.fromkeys(outcome.adverse_events for outcome in measured), SEMICOLON)


def _dose(routine: "Routine") -> str:
    """How many doses there are, and how often they are done; empty if one of them lacks its sets, work or frequency."""
    prescriptions = list(_prescribed(routine))
    frequencies = [each.frequency or routine.frequency for each in prescriptions]
    # Whatever else a frequency states, it says how often; that there is evidence doesn't.
    often = all(evolve(frequency, evidence=()) != Frequency() for frequency in frequencies)
    if not often or not all(_is_stated(each.dose) for each in prescriptions):
        return ""
    described = (
        describe_frequency(frequency, (each if each.frequency else routine).evidence)
        for each, frequency in zip(prescriptions, frequencies, strict=True)
    )
    times = join(dict.fromkeys(described), SEMICOLON)
    return texts.DOSES(len(prescriptions), count=len(prescriptions), frequencies=times)


def _is_stated(dose: "Dose") -> bool:
    """Whether a dose states its sets and their work; a source's vague words state them too."""
    return all(group.times is not UNSTATED and all(map(_is_stated_work, group.work)) for group in dose.groups)


def _is_stated_work(work: "Work") -> bool:
    amount = work.count if isinstance(work, Reps) else getattr(work, measure_of(work))
    return amount is not UNSTATED


def _prescribed(routine: "Routine") -> "Iterator[Prescription]":
    return (prescription for _, prescription in routine.prescriptions())
