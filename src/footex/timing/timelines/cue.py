"""Cues: what a step asks the person for, in three lengths: shown, spoken within the step, and announced before it."""

from typing import TYPE_CHECKING, NamedTuple

from footex.messages import cues
from footex.messages.doses import SET_ROLES
from footex.messages.figures import ABOUT, COUNTED
from footex.messages.language import ENGLISH
from footex.messages.message import join
from footex.messages.punctuation import COLON, COMMA, SEMICOLON
from footex.model.dosage.loads.description import describe_load
from footex.model.dosage.set import SetRole
from footex.model.dosage.sides import BOTH_SIDES, Sides
from footex.model.dosage.work import Reps
from footex.model.figures.amounts import UNSTATED
from footex.model.figures.description import describe_amount, describe_duration
from footex.timing.counts.units import TimeKind
from footex.timing.timelines.speech import choose_spoken, say_duration
from footex.timing.timelines.step import StepFigure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from footex.messages.language import Language
    from footex.messages.message import Text
    from footex.timing.timelines.step import Step

    _Write = Callable[[int], str]

__all__ = ["CueParts", "announced", "cue_of", "shown", "spoken"]


class CueParts(NamedTuple):
    """The parts of a cue, each empty where there is nothing to say. What no source states is marked as about so much.

    Attributes:
        name: What to do: the exercise, or such as "Rest as long as you need (about 30 s)".
        exercise: The exercise, in a rest the one that goes on; empty between two.
        side: The side at work, or in a rest the next one.
        round: Which round.
        set: Which set, what it is for, and its label; in a rest the one that is done.
        count: How many repetitions or steps, or which of them, and how far.
        details: The label of the work, whether it is a hold or a rest, what is inside of a repetition, the tempo.
        load: With how much.

    Example:
        >>> import footex
        >>> step = next(footex.timeline(footex.bundled().routines["heel-and-foot-stretching"], grain="bout"))
        >>> cue_of(step).side
        'left side'
    """

    name: str
    exercise: str = ""
    side: str = ""
    round: str = ""
    set: str = ""
    count: str = ""  # type: ignore[assignment] # a tuple counts its values
    details: str = ""
    load: str = ""


def cue_of(step: "Step") -> CueParts:
    """Describe what a step asks for, part by part.

    Example:
        >>> import footex
        >>> squat = footex.Exercise(id="squat", name="Squat")
        >>> routine = footex.Routine(id="legs", title="Legs", items=footex.Prescription(squat, "2 x 10"))
        >>> [cue_of(step).name for step in footex.timeline(routine, grain="bout")]
        ['Squat', 'Rest as long as you need (about 30 s)', 'Squat']
    """
    return _parts(step, _write)


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
        A message: `language.say` gives it in that language.

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


def _named(name: str, text: str) -> str:
    return COLON(name=name, text=text) if name and text else name or text


def _parts(step: "Step", write: "_Write") -> CueParts:
    """The parts of a cue, durations written so."""
    name = "" if step.prescription is None else step.prescription.exercise.name
    round_ = _round(step)
    match step.kind:
        case TimeKind.TRANSITION:
            return CueParts(cues.GET_READY(exercise=name), name, round=round_)
        case TimeKind.SWITCH:
            return CueParts(cues.SWITCH[_side(step)](), name)
        case TimeKind.WAIT:
            return CueParts(cues.WAIT(), round=round_ and cues.ROUND_DONE(round=round_))
        case _ if step.work is None and step.side is not None:
            return CueParts(_rest(step, _PAUSE), name, cues.NEXT_SIDE[_side(step)](), round_)
        case _ if step.work is None:
            done = cues.SET_DONE(set=step.set, sets=_about(step, StepFigure.SETS, str(step.sets))) if step.set else ""
            return CueParts(_rest(step, _PAUSE), name, round=round_, set=done)
        case _:
            side = cues.SIDES[_side(step)]() if step.side is not None else ""
            return CueParts(name, name, side, round_, _set(step), _count(step), _details(step, write), _load(step))


def _side(step: "Step") -> str:
    return "" if step.side is None else step.side.value


def _about(step: "Step", figure: StepFigure, text: str) -> str:
    """A figure, marked where no source states it."""
    return ABOUT(figure=text) if figure in step.assumed_figures else text


def _write(milliseconds: int) -> str:
    return describe_duration(milliseconds)


_PAUSE = (cues.REST, cues.REST_ABOUT, cues.REST_AS_NEEDED)
_INSIDE = (cues.KINDS["rest"], cues.REST_ABOUT_INSIDE, cues.REST_AS_NEEDED_INSIDE)


def _rest(step: "Step", texts: "tuple[Text, Text, Text]") -> str:
    stated, about, as_needed = texts
    if StepFigure.DURATION not in step.assumed_figures:
        return stated()
    length = ABOUT(figure=describe_duration(step.duration_milliseconds))
    return (as_needed if step.open_ended else about)(rest=length)


def _round(step: "Step") -> str:
    """The words for the round; none where there is only one."""
    if not step.rounds:
        return cues.ROUND(round=step.round)
    if step.rounds == 1:
        return ""
    return cues.ROUND_OF(round=step.round, rounds=_about(step, StepFigure.ROUNDS, str(step.rounds)))


def _set(step: "Step") -> str:
    number = ""
    if step.sets > 1:
        number = cues.SET_OF(set=step.set, sets=_about(step, StepFigure.SETS, str(step.sets)))
    role = "" if step.role is None or step.role is SetRole.WORKING else SET_ROLES[step.role.value]()
    return join([number, role, "" if step.group is None else step.group.label], COMMA)


def _count(step: "Step") -> str:
    """The words for the count of repetitions or steps, or for the distance."""
    if step.distance is not None:
        return _about(step, StepFigure.DISTANCE, describe_amount(step.distance))
    if step.steps:
        return _about(step, StepFigure.STEPS, COUNTED["step"](step.steps, figure=f"{step.steps:,}"))
    if not (step.repetitions and isinstance(step.work, Reps)):
        return ""
    unit = step.work.unit.value
    if step.repetition:
        most = _about(step, StepFigure.REPETITIONS, str(step.repetitions))
        return cues.REPETITION_OF[unit](repetition=step.repetition, repetitions=most)
    count = COUNTED[unit](step.repetitions, figure=f"{step.repetitions:,}")
    return _about(step, StepFigure.REPETITIONS, count)


def _details(step: "Step", write: "_Write") -> str:
    tempo = ""
    if step.tempo is not None and step.kind is TimeKind.WORK:
        tempo = cues.TEMPO(tempo=_about(step, StepFigure.TEMPO, str(step.tempo)))
    return join([step.label, _kind(step), *_inside(step, write), tempo], COMMA)


def _kind(step: "Step") -> str:
    """Whether it is a hold or a rest."""
    if step.kind is TimeKind.REST:
        return _rest(step, _INSIDE)
    return cues.KINDS["hold"]() if step.kind is TimeKind.HOLD else ""


def _inside(step: "Step", write: "_Write") -> "Iterator[str]":
    """The words for the holds and rests of a bout of repetitions."""
    if step.repetition or not isinstance(step.work, Reps):
        return
    if step.hold_milliseconds:
        several = step.repetitions > 1 or step.side is Sides.ALTERNATING
        hold = _about(step, StepFigure.HOLD, write(step.hold_milliseconds))
        yield (cues.HOLD_INSIDE_EACH if several else cues.HOLD_INSIDE)(hold=hold)
    if step.rest_milliseconds:
        yield cues.REST_BETWEEN(rest=_about(step, StepFigure.REST, write(step.rest_milliseconds)))


def _load(step: "Step") -> str:
    if step.load is None or step.load is UNSTATED or step.kind is TimeKind.REST:
        return ""
    return describe_load(step.load)


def _spoken_texts(step: "Step") -> "Iterator[str]":
    """What may be spoken, the longest first."""
    name = "" if step.prescription is None else step.prescription.exercise.name
    match step.kind:
        case TimeKind.TRANSITION:
            yield from (cues.GET_READY_FOR(exercise=name), name)
        case TimeKind.SWITCH:
            yield from (cues.SWITCH[_side(step)](), cues.SIDES[_side(step)]())
        case TimeKind.WAIT:
            yield cues.WAIT()
        case TimeKind.REST:
            length = say_duration(step.duration_milliseconds)
            rest = cues.REST_FOR(rest=_about(step, StepFigure.DURATION, length))
            yield from (cues.REST_SPOKEN() if step.open_ended else rest, cues.REST())
        case TimeKind.HOLD if step.repetition:
            hold = _about(step, StepFigure.HOLD, say_duration(step.hold_milliseconds))
            yield from (cues.HOLD_INSIDE(hold=hold), cues.KINDS["hold"]())
        case _ if step.repetition:
            alternating = step.prescription is not None and step.prescription.dose.sides is Sides.ALTERNATING
            if alternating and step.side in BOTH_SIDES:
                yield cues.COUNT_ON_A_SIDE[_side(step)](count=step.repetition)
            yield str(step.repetition)
        case _:
            parts = _parts(step, say_duration)
            _, _, side, round_, set_, count, details, load = parts
            for chosen in (
                (name, side, round_, set_, count, details, load),
                (name, side, set_, count, details),
                (name, side, count, details),
                (name, side, count),
                (name, side),
                (name,),
                (side,),
                (_kind(step) or count,),
            ):
                yield join(chosen, COMMA)


def _next(step: "Step", before: "Step | None") -> str:
    """What a step is, or how it differs from the one before it."""
    name = "" if step.prescription is None else step.prescription.exercise.name
    if step.work is None:
        if step.kind is TimeKind.SWITCH:
            return cues.SIDES[_side(step)]()
        return name if step.kind is TimeKind.TRANSITION else cues.NEXT_KINDS[step.kind.value]()
    parts = cue_of(step)
    if before is None:
        return join([name, parts.side, parts.round, parts.set], COMMA)
    if before.exercise != step.exercise:
        return join([name, parts.side], COMMA)
    different = [
        parts.side if before.side is not step.side else "",
        parts.round if before.round != step.round else "",
        parts.set if before.set != step.set else "",
        step.label if step.label != before.label else "",
    ]
    within = _kind(step) if step.repetition and step.kind is not TimeKind.WORK else parts.count
    return join(different, COMMA) or within or name
