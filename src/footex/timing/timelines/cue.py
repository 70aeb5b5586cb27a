"""Cues: what a step asks the person for, in three lengths: shown, spoken within the step, and announced before it."""

from typing import TYPE_CHECKING

from footex.messages import cues
from footex.messages.language import ENGLISH
from footex.messages.message import join
from footex.messages.punctuation import COLON, COMMA, SEMICOLON
from footex.model.dosage.sides import BOTH_SIDES, Sides
from footex.model.figures.description import describe_duration
from footex.timing.counts.units import TimeKind
from footex.timing.timelines.cue_parts import (
    CueParts,
    describe_count,
    describe_kind,
    describe_parts,
    describe_round,
    describe_set,
    describe_side,
    mark_assumed,
    name_side,
)
from footex.timing.timelines.speech import choose_spoken, say_duration
from footex.timing.timelines.step import StepFigure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from footex.messages.language import Language
    from footex.timing.timelines.step import Step

    _Write = Callable[[int], str]

__all__ = ["CueParts", "announced", "cue_of", "shown", "spoken"]


def cue_of(step: "Step") -> CueParts:
    """Describe what a step asks for, part by part.

    Example:
        >>> import footex
        >>> squat = footex.Exercise(id="squat", name="Squat")
        >>> routine = footex.Routine(id="legs", title="Legs", items=footex.Prescription(squat, "2 x 10"))
        >>> [cue_of(step).name for step in footex.timeline(routine, grain="bout")]
        ['Squat', 'Rest as long as you need (about 30 s)', 'Squat']
    """
    return describe_parts(step, _write)


def shown(step: "Step") -> str:
    """Describe a step in one line.

    Example:
        >>> import footex
        >>> squat = footex.Exercise(id="squat", name="Squat")
        >>> routine = footex.Routine(id="legs", title="Legs", items=footex.Prescription(squat, "a few x 10, rest 60 s"))
        >>> [shown(step) for step in footex.timeline(routine, grain="bout", level="low")]
        ['Squat: set 1 of about 2, 10 repetitions', 'Rest; Squat: set 1 of about 2 done', 'Squat: set 2 of about 2, ...]
    """
    parts = cue_of(step)
    match step.kind:
        case TimeKind.SWITCH if step.side is not None and parts.exercise:
            return cues.SWITCH_OF[step.side.value](exercise=parts.exercise)
        case TimeKind.TRANSITION:
            return join([parts.name, parts.round], COMMA)
        case _ if step.work is None:
            done = join([parts.round, parts.set, parts.side], COMMA)
            return join([parts.name, _named(parts.exercise, done)], SEMICOLON)
        case _:
            more = (parts.side, parts.round, parts.set, parts.count, parts.details, parts.load)
            return _named(parts.name, join(more, COMMA))


def spoken(step: "Step", language: "Language" = ENGLISH) -> str:
    """The longest cue that is said within a step, at 2.5 words a second; empty where the step is too short for any.

    One of several repetitions is its number alone.

    Args:
        step: The step.
        language: Whose words are counted.

    Returns:
        A message, which `language.say` gives in that language.

    Example:
        >>> import footex
        >>> squat = footex.Exercise(id="squat", name="Squat")
        >>> routine = footex.Routine(id="legs", title="Legs", items=footex.Prescription(squat, "2 x 2, rest 20 s"))
        >>> [spoken(step) for step in footex.timeline(routine)]
        ['1', '2', 'Rest 20 seconds', '1', '2']
    """
    return choose_spoken(_spoken_texts(step), step.duration_milliseconds, language)


def announced(step: "Step", before: "Step | None" = None) -> str:
    """Describe a step as the one that comes next.

    Args:
        step: The step that comes next.
        before: The one before it, to name only what is different; `None` to name all that it is.

    Example:
        >>> import footex
        >>> squat = footex.Exercise(id="squat", name="Squat")
        >>> routine = footex.Routine(id="legs", title="Legs", items=footex.Prescription(squat, "10, each side"))
        >>> left, switch, right = footex.timeline(routine, grain="bout")
        >>> announced(left), announced(switch, left), announced(right, left)
        ('next: Squat, left side', 'next: right side', 'next: right side')
    """
    return cues.NEXT(step=_next(step, before))


def _write(milliseconds: int) -> str:
    return describe_duration(milliseconds)


def _named(name: str, text: str) -> str:
    return COLON(name=name, text=text) if name and text else name or text


def _spoken_texts(step: "Step") -> "Iterator[str]":
    """What may be spoken, the longest first."""
    name = "" if step.prescription is None else step.prescription.exercise.name
    match step.kind:
        case TimeKind.TRANSITION:
            yield from (cues.GET_READY_FOR(exercise=name), name)
        case TimeKind.SWITCH:
            yield from (cues.SWITCH[name_side(step)](), cues.SIDES[name_side(step)]())
        case TimeKind.WAIT:
            yield cues.WAIT()
        case TimeKind.REST:
            length = say_duration(step.duration_milliseconds)
            rest = cues.REST_FOR(rest=mark_assumed(step, StepFigure.DURATION, length))
            yield from (cues.REST_SPOKEN() if step.open_ended else rest, cues.REST())
        case TimeKind.HOLD if step.repetition:
            hold = mark_assumed(step, StepFigure.HOLD, say_duration(step.hold_milliseconds))
            yield from (cues.HOLD_INSIDE(hold=hold), cues.KINDS["hold"]())
        case _ if step.repetition:
            alternating = step.prescription is not None and step.prescription.dose.sides is Sides.ALTERNATING
            if alternating and step.side in BOTH_SIDES:
                yield cues.COUNT_ON_A_SIDE[name_side(step)](count=step.repetition)
            yield str(step.repetition)
        case _:
            parts = describe_parts(step, say_duration)
            _, _, side, round_, set_, count, details, load = parts
            for chosen in (
                (name, side, round_, set_, count, details, load),
                (name, side, set_, count, details),
                (name, side, count, details),
                (name, side, count),
                (name, side),
                (name,),
                (side,),
                (describe_kind(step) or count,),
            ):
                yield join(chosen, COMMA)


def _next(step: "Step", before: "Step | None") -> str:
    """What a step is, or how it differs from the one before it."""
    name = "" if step.prescription is None else step.prescription.exercise.name
    if step.work is None:
        if step.kind is TimeKind.SWITCH:
            return cues.SIDES[name_side(step)]()
        return name if step.kind is TimeKind.TRANSITION else cues.NEXT_KINDS[step.kind.value]()
    if before is None:
        return join([name, describe_side(step), describe_round(step), describe_set(step)], COMMA)
    if before.exercise != step.exercise:
        return join([name, describe_side(step)], COMMA)
    different = [
        describe_side(step) if before.side is not step.side else "",
        describe_round(step) if before.round != step.round else "",
        describe_set(step) if before.set != step.set else "",
        step.label if step.label != before.label else "",
    ]
    if any(different):
        return join(different, COMMA)
    within = step.repetition and step.kind is not TimeKind.WORK
    return (describe_kind(step) if within else describe_count(step)) or name
