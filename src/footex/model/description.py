"""Descriptions of doses, items, frequencies and equipment in plain words, for display."""

from typing import TYPE_CHECKING, assert_never

from footex.model.dosage.set import SetRole
from footex.model.dosage.sides import SideOrder, Sides
from footex.model.dosage.work import Hold, Move, Reps, duration_of
from footex.model.figures.amounts import TO_FAILURE, UNSTATED, Vague
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.model.routines.block import Block, Rest
from footex.model.routines.prescription import Prescription
from footex.model.sources.claim import ClaimKind, ClaimScope, ClaimSense

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.model.dosage.dose import Dose
    from footex.model.dosage.frequency import Frequency
    from footex.model.dosage.loads.load import Load
    from footex.model.dosage.set import Set
    from footex.model.dosage.work import Work
    from footex.model.equipment import Equipment
    from footex.model.figures.amounts import CountAmount, DurationAmount, RestAmount, Unstated
    from footex.model.figures.period import Period
    from footex.model.routines.block import Item
    from footex.model.sources.claim import Claim
    from footex.model.sources.evidence import Evidence
    from footex.model.sources.outcome import Outcome

__all__ = [
    "describe_claim", "describe_claimed_time", "describe_dose", "describe_equipment", "describe_evidence",
    "describe_frequency", "describe_items", "describe_outcome",
]  # fmt: skip

_SIDES = {
    Sides.TOGETHER: "",
    Sides.EACH: "on each side",
    Sides.ALTERNATING: "on each side, alternating",
    Sides.LEFT: "on the left",
    Sides.RIGHT: "on the right",
    Sides.AFFECTED: "on the affected side",
}


def describe_dose(dose: "Dose") -> str:
    """Describe a dose; unstated amounts are called unstated.

    Example:
        >>> describe_dose(Dose(Reps(10, hold="a few seconds"), sets="2-3", sides="each"))
        '2-3 sets of 10 repetitions held a few seconds, on each side, rest unstated'
        >>> describe_dose(Dose(Reps("5+, to failure"), sets="up to 3", rest="about 1 min"))
        'up to 3 sets of at least 5 repetitions, to failure, rest about 1 min'
        >>> describe_dose(Dose(sets=[Set(Reps(5), load="20 kg", role="warm-up"), Set(Reps(8), load="40 kg")]))
        'warm-up: 5 repetitions, rest unstated, 20 kg; 8 repetitions, 40 kg'
    """
    if not isinstance(dose.sets, tuple):
        parts = [_describe_sets(dose.sets, dose.work), *_describe_sides(dose)]
        parts += _describe_rest_and_load(dose.rest, dose.load, several=dose.sets != Count(1))
        return ", ".join(parts)
    groups = [_describe_group(group, last=number == len(dose.sets)) for number, group in enumerate(dose.sets, 1)]
    return "; ".join([*groups, *filter(None, [", ".join(_describe_sides(dose))])])


def _describe_group(group: "Set", *, last: bool) -> str:
    names = [] if group.role is SetRole.WORKING else [group.role.value]
    names += [group.label] if group.label else []
    parts = [_describe_sets(group.times, group.work)]
    parts += _describe_rest_and_load(group.rest, group.load, several=group.times != Count(1) or not last)
    return f"{', '.join(names)}: {', '.join(parts)}" if names else ", ".join(parts)


def _describe_sets(sets: "CountAmount", work: "tuple[Work, ...]") -> str:
    text = " and ".join(map(_describe_work, work))
    return text if sets == Count(1) else f"{_times(sets, 'set')} of {text}"


def _describe_sides(dose: "Dose") -> list[str]:
    parts = [_SIDES[dose.sides]] if _SIDES[dose.sides] else []
    if dose.sides is Sides.EACH and dose.order is SideOrder.FINISH_SIDE_FIRST:
        parts.append("one side first")
    if dose.switch is not UNSTATED:
        parts.append(f"{dose.switch} to switch sides")
    if dose.rest_between_sides is not None:
        aside = "unstated" if dose.rest_between_sides is UNSTATED else dose.rest_between_sides
        parts.append(f"rest between sides {aside}")
    return parts


def _describe_rest_and_load(rest: "RestAmount", load: "Load | Unstated | None", *, several: bool) -> list[str]:
    parts = [f"rest {_write(rest)}"] if several or rest is not UNSTATED else []
    parts += ["without load" if load is None else str(load)] if load is not UNSTATED else []
    return parts


def _describe_work(work: "Work") -> str:
    label = f" {work.label}" if work.label else ""
    match work:
        case Reps():
            return _describe_repetitions(work, label)
        case Hold():
            return f"holding {_how_long(work.duration)}{label}"
        case Move():
            return f"moving {_how_much(work)}{label}"
        case _:
            assert_never(work)


def _how_much(work: Move) -> str:
    if work.steps is not None:
        return _times(work.steps, "step")
    return _how_long(duration_of(work)) if work.distance is None else str(work.distance)


def _how_long(duration: "DurationAmount") -> str:
    if duration is TO_FAILURE:
        return str(duration)
    return f"for {'an unstated time' if duration is UNSTATED else duration}"


def _describe_repetitions(work: Reps, label: str) -> str:
    text = _times(work.count, work.unit.value) + label
    if work.tempo is not None:
        text += f" at tempo {work.tempo}"
    if work.hold is not None:
        stated = work.hold is not UNSTATED and work.hold is not TO_FAILURE
        text += f" held {work.hold if stated else _how_long(work.hold)}"
    if work.rest is not None:
        text += f" with {'an unstated' if work.rest is UNSTATED else work.rest} rest between"
    return text


def _write(amount: "DurationAmount") -> str:
    return "unstated" if amount is UNSTATED else str(amount)


def _times(amount: "CountAmount", noun: str) -> str:
    if amount is UNSTATED:
        return f"an unstated number of {noun}s"
    if amount is TO_FAILURE:
        return f"{noun}s to failure"
    figures, comma, ending = str(amount).partition(",")
    one = isinstance(amount, Count) and amount.high == 1
    return f"{figures} {noun}{'' if one else 's'}{comma}{ending}"


def describe_items(items: "Iterable[Item]", prefix: str = "") -> "Iterator[tuple[str, str, str, str]]":
    """Describe the items of a routine or a block, line by line: place, name, amount, note.

    Example:
        >>> squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(8)))
        >>> list(describe_items([squat, Rest("1 min"), squat]))[1]
        ('items[1]', 'Rest', '1 min', '')
    """
    for index, item in enumerate(items):
        place = f"{prefix}items[{index}]"
        match item:
            case Prescription():
                yield place, item.exercise.name, describe_dose(item.dose), _describe_notes(item)
            case Rest():
                yield place, "Rest", _write(item.duration), ""
            case Block():
                yield place, item.title or "Block", ", ".join(_describe_block(item)), ""
                yield from describe_items(item.items, f"{place}.")
            case _:
                assert_never(item)


def _describe_notes(prescription: Prescription) -> str:
    notes = [prescription.variation or prescription.note]
    if prescription.progressions:
        # Few prescriptions have one.
        from footex.model.progress.progression_text import describe_progression

        notes += map(describe_progression, prescription.progressions)
    return "; ".join(filter(None, notes))


def _describe_block(block: Block) -> "Iterator[str]":
    if block.role is not None:
        yield block.role.value
    yield _times(block.rounds, "round") if block.cap is None else f"as many rounds as possible in {block.cap}"
    if block.every is not None:
        yield f"one every {block.every}"
    if block.mirror is not None:
        yield f"all of it on the {block.mirror.value}, then on the other side"
    if block.rest is not None:
        yield f"rest {_write(block.rest)}"
    if block.between is not None:
        one = block.rounds == Count(1) and block.cap is None
        where = "items" if block.rest is not None or block.every is not None or one else "items and rounds"
        yield f"rest between {where} {_write(block.between)}"


def describe_frequency(frequency: "Frequency") -> str:
    """Describe a frequency, as far as it is stated.

    Example:
        >>> describe_frequency(Frequency(per_day=1, days_per_week=7, when="morning"))
        'once a day, 7 days a week, in the morning'
        >>> describe_frequency(Frequency(as_needed=True, per_day=4))
        'as needed, at most 4 times a day'
    """
    return ", ".join([*_describe_times(frequency), *_describe_days(frequency), *_describe_moments(frequency)]) or (
        "unstated"
    )


def _describe_times(frequency: "Frequency") -> "Iterator[str]":
    """How often: as needed, and the figures that are then limits."""
    limit = "at most " if frequency.as_needed else ""
    if frequency.as_needed:
        yield "as needed"
    if frequency.per_day is not UNSTATED:
        yield limit + ("once a day" if frequency.per_day == Count(1) else f"{frequency.per_day} times a day")
    if frequency.every is not None:
        yield _describe_interval(frequency.every)
    if frequency.days_per_week is not UNSTATED:
        yield f"{limit}{_times(frequency.days_per_week, 'day')} a week"


def _describe_days(frequency: "Frequency") -> "Iterator[str]":
    """The days, and how far the sessions are apart."""
    if frequency.weekdays:
        yield f"on {', '.join(day.value.capitalize() for day in frequency.weekdays)}"
    if frequency.consecutive_days is not UNSTATED:
        yield f"{_times(frequency.consecutive_days, 'day')} in a row"
    if frequency.rest_days is not UNSTATED:
        yield _describe_rest(frequency)
    if frequency.min_gap is not UNSTATED:
        yield f"at least {frequency.min_gap} apart"


def _describe_rest(frequency: "Frequency") -> str:
    days = _times(frequency.rest_days, "day")
    if frequency.consecutive_days is not UNSTATED or frequency.weekdays:
        return f"{days} of rest between runs"
    return "never two days in a row" if frequency.rest_days == Count(1) else f"at least {days} between"


def _describe_moments(frequency: "Frequency") -> "Iterator[str]":
    """The times of the day, and for how many weeks."""
    if frequency.when:
        at = frequency.when[0].value in ("midday", "bedtime")
        yield f"{'at' if at else 'in the'} {_or(part.value for part in frequency.when)}"
    if frequency.with_meals:
        yield "with meals"
    if frequency.weeks is not UNSTATED:
        yield f"for {_times(frequency.weeks, 'week')}"


def _describe_interval(every: "Duration | Period") -> str:
    text = str(every)
    if isinstance(every, Duration):
        return f"every {text} while awake"
    return f"every {text.removeprefix('1 ')}"


def describe_equipment(equipment: "tuple[Equipment, ...] | object", *, purposes: bool = False) -> str:
    """Describe equipment, with the purpose of each thing if asked for; unknown equipment isn't none.

    Example:
        >>> describe_equipment((Equipment(any_of=["pencil", "pen"]), Equipment(any_of="chair", required=False)))
        'pencil or pen, chair (optional)'
    """
    if not isinstance(equipment, tuple):
        return "not known"
    return ", ".join(_describe_thing(thing, purposes=purposes) for thing in equipment) or "none"


def _describe_thing(thing: "Equipment", *, purposes: bool) -> str:
    more = ", ".join(filter(None, ("" if thing.required else "optional", thing.purpose if purposes else "")))
    return _or(thing.any_of) + (f" ({more})" if more else "")


def describe_claim(claim: "Claim") -> str:
    """Describe a claim: its time, benefit or cause, and its subject.

    Example:
        >>> describe_claim(Claim(kind="time-to-benefit", time=Vague("within six weeks"), text="Stronger toes."))
        'time to benefit: within six weeks; Stronger toes.'
    """
    text = f"cause: {claim.text}" if claim.kind is ClaimKind.CAUSE else claim.text
    if claim.time is not None:
        kind = claim.kind.value.replace("-", " ")
        text = f"{kind}: {describe_claimed_time(claim)}" + (f"; {claim.text}" if claim.text else "")
    match claim.scope:
        case ClaimScope.ROUTINE:
            about = claim.about
        case ClaimScope.EXERCISE:
            about = f"exercise {claim.about}"
        case ClaimScope.SET | ClaimScope.REPETITION:
            about = f"one {claim.scope.value} of {claim.about}"
        case ClaimScope.OTHER:
            about = f"other: {claim.about}"
        case _:
            assert_never(claim.scope)
    return text + (f" ({about})" if about else "")


def describe_claimed_time(claim: "Claim") -> str:
    """Describe a claimed time in its sense: `at most 15 min`; with vague words the sense comes after them.

    Example:
        >>> describe_claimed_time(Claim(kind="total-time", time="15 min", sense="at-most"))
        'at most 15 min'
    """
    if claim.sense is ClaimSense.EXACT:
        return str(claim.time)
    sense = claim.sense.value.replace("-", " ")
    return f"{claim.time} ({sense})" if isinstance(claim.time, Vague) else f"{sense} {claim.time}"


def describe_outcome(outcome: "Outcome") -> str:
    """Describe an outcome: what was measured, in whom, and how it was.

    Example:
        >>> from footex.model import Outcome
        >>> describe_outcome(Outcome(measure="falls", result="better", effect="36 % fewer", people=305, weeks=52))
        'falls: better, 36 % fewer (305 people, 52 weeks)'
    """
    result = "result unstated" if outcome.result is UNSTATED else outcome.result.value
    found = ", ".join(filter(None, (result, outcome.effect)))
    people = "" if outcome.people is None else f"{outcome.people} {'person' if outcome.people == 1 else 'people'}"
    weeks = "" if outcome.weeks is None else f"{outcome.weeks} week{'s' if outcome.weeks > 1 else ''}"
    study = ", ".join(filter(None, (outcome.design, people, weeks)))
    harm = f"; adverse events: {outcome.adverse_events}" if outcome.adverse_events else ""
    return f"{outcome.measure}: {found}" + (f" ({study})" if study else "") + harm


def describe_evidence(evidence: "Evidence") -> str:
    """Describe where a figure comes from.

    Example:
        >>> describe_evidence(Evidence(field="dose.sets", basis="stated", printed="about 5 sets"))
        'dose.sets stated: "about 5 sets"'
    """
    printed = f'"{evidence.printed}"' if evidence.printed else ""
    where = f" [{evidence.where}]" if evidence.where else ""
    return f"{evidence.field} {evidence.basis.value}: {'; '.join(filter(None, (printed, evidence.note)))}{where}"


def _or(words: "Iterable[str]") -> str:
    return " or ".join(words)
